"""Upkeep of the search: the grams of a case, written only when what can be found has changed."""

from collections.abc import Mapping

from sqlalchemy import delete, insert, select, text
from sqlalchemy.orm import Session

from desktop.store.grams import grams, hay
from desktop.store.pinyin import initials
from desktop.store.tables import FIND, NEWEST_FIRST
from sync.casework.case import Case

PAGES = 500
MERGED_MS = "search.merged_ms"
"""The setting that says when the parts were merged; empty after the index was made anew."""
_CHANGES = text("SELECT total_changes()")
_MERGE = text("INSERT INTO case_gram (case_gram, rank) VALUES ('merge', :pages)")
_PARTS = text("SELECT count(DISTINCT segid) FROM case_gram_idx")
_FORGET = text("DELETE FROM case_gram WHERE rowid = :at")
_ADD = text("INSERT INTO case_gram (rowid, grams) VALUES (:at, :grams)")


def findable(case: Case, village: str) -> str:
    """The hay of a case: everything a clerk may type to find it, the initials of the name among it."""
    applicant = case.applicant
    fields = [applicant.name, applicant.number, applicant.phone, case.project_no, case.temp_no, case.item_name, village]
    if case.agency is not None:
        fields.append(case.agency.name)
    return hay((*fields, *initials(applicant.name)))


def forget(session: Session, rids: list[int]) -> None:
    """Nothing finds the cases of these rows any more."""
    if rids:
        session.execute(_FORGET, [{"at": NEWEST_FIRST - rid} for rid in rids])
        session.execute(delete(FIND).where(FIND.c.rid.in_(rids)))


def parts(session: Session) -> int:
    """In how many parts the index stands; a question looks into each of them."""
    return int(session.execute(_PARTS).scalar_one())


def merge_step(session: Session, *, first: bool) -> bool:
    """All parts become one, and what was forgotten leaves them (until then it is crossed off only): a step of that,
    ``first`` or a further one; whether there is more (FTS5: "optimize" in portions).
    """
    before = session.execute(_CHANGES).scalar_one()
    session.execute(_MERGE, {"pages": -PAGES if first else PAGES})
    return bool(session.execute(_CHANGES).scalar_one() - before >= 2)


def index(session: Session, found: Mapping[int, str]) -> None:
    """``found``: the hay by row id. The newest go in first: every step back would cost the index a part of its own."""
    known = session.execute(select(FIND.c.rid, FIND.c.hay).where(FIND.c.rid.in_(list(found))))
    before: dict[int, str] = {rid: text_ for rid, text_ in known}
    changed = {rid: found[rid] for rid in sorted(found, reverse=True) if before.get(rid) != found[rid]}
    if not changed:
        return
    stale = [rid for rid in changed if rid in before]
    if stale:
        session.execute(_FORGET, [{"at": NEWEST_FIRST - rid} for rid in stale])
    rows = [{"rid": rid, "hay": hay_text} for rid, hay_text in changed.items()]
    session.execute(insert(FIND).prefix_with("OR REPLACE"), rows)
    session.execute(_ADD, [{"at": NEWEST_FIRST - rid, "grams": grams(hay_text)} for rid, hay_text in changed.items()])

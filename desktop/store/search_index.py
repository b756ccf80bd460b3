"""Upkeep of the search: the grams of a case, written only when what can be found has changed."""

from collections.abc import Mapping

from sqlalchemy import delete, insert, select, text
from sqlalchemy.orm import Session

from desktop.store.grams import grams, hay
from desktop.store.pinyin import initials
from desktop.store.tables import FIND
from sync.casework.case import Case

PAGES = 500
_CHANGES = text("SELECT total_changes()")
_MERGE = text("INSERT INTO case_gram (case_gram, rank) VALUES ('merge', :pages)")
_FORGET = text("DELETE FROM case_gram WHERE rowid = :rid")


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
        session.execute(_FORGET, [{"rid": rid} for rid in rids])
        session.execute(delete(FIND).where(FIND.c.rid.in_(rids)))


def forget_crossed_off(session: Session, *, first: bool) -> bool:
    """What was forgotten stays in the grams, crossed off, until their parts are merged: a step of that, ``first`` or a
    further one; whether there is more (FTS5: "optimize" in portions).
    """
    before = session.execute(_CHANGES).scalar_one()
    session.execute(_MERGE, {"pages": -PAGES if first else PAGES})
    return bool(session.execute(_CHANGES).scalar_one() - before >= 2)


def index(session: Session, found: Mapping[int, str]) -> None:
    """``found``: the hay by row id."""
    known = session.execute(select(FIND.c.rid, FIND.c.hay).where(FIND.c.rid.in_(list(found))))
    before: dict[int, str] = {rid: text_ for rid, text_ in known}
    changed = {rid: hay_text for rid, hay_text in found.items() if before.get(rid) != hay_text}
    if not changed:
        return
    stale = [{"rid": rid} for rid in changed if rid in before]
    if stale:
        session.execute(_FORGET, stale)
    rows = [{"rid": rid, "hay": hay_text} for rid, hay_text in changed.items()]
    session.execute(insert(FIND).prefix_with("OR REPLACE"), rows)
    session.execute(
        text("INSERT INTO case_gram (rowid, grams) VALUES (:rid, :grams)"),
        [{"rid": row["rid"], "grams": grams(str(row["hay"]))} for row in rows],
    )

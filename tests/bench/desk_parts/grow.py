"""A desk's lists made larger than its log: the rows of its cases again and again, with other people in them.

For measuring lists and search at a million cases, which no log of a bench could be drawn for in reasonable time. The
log stays as it was: such a desk is for its lists only.
"""

import time
from random import Random
from typing import Any

from sqlalchemy import Row, func, insert, select
from sqlalchemy.orm import Session

from desktop.office.search_upkeep import keep_quick
from desktop.store.database import Database
from desktop.store.grams import hay
from desktop.store.pinyin import initials
from desktop.store.search_index import index
from desktop.store.tables import CASE_ROW
from sync.casework.identities import mask_id, mask_phone
from sync.casework.regions import Region
from tests.bench.market_people import citizen

AT_ONCE = 5_000


def grow(database: Database, cases: int, seed: int = 2) -> None:
    """Fills the read models up to ``cases``; the new ones come later than those that are there. At the end the search
    is put in order, as a desk does after its first pull.
    """
    random = Random(seed)
    originals = there = database.read(_count)
    while there < cases:
        part = min(AT_ONCE, cases - there)
        first = there % originals + 1
        there += database.write(lambda session: _add(session, range(there + 1, there + part + 1), first, random))  # noqa: B023
    keep_quick(database.read, database.write, round(time.time() * 1000))


def _count(session: Session) -> int:
    return int(session.execute(select(func.count()).select_from(CASE_ROW)).scalar_one())


def _add(session: Session, rids: range, first: int, random: Random) -> int:
    """As many of ``rids`` as there are cases from ``first`` on; how many those were."""
    c = CASE_ROW.c
    originals = session.execute(select(CASE_ROW).where(c.rid >= first).order_by(c.rid).limit(len(rids))).all()
    rows, texts = [], {}
    for rid, original in zip(rids, originals, strict=False):
        row, texts[rid] = _another(rid, original, random)
        rows.append(row)
    session.execute(insert(CASE_ROW), rows)
    index(session, texts)
    return len(rows)


def _another(rid: int, original: Row[Any], random: Random) -> tuple[dict[str, Any], str]:
    """The same case of somebody else, some minutes later, and its search text."""
    person = citizen(random, Region(code=original.region, name=original.village), "")
    number = f"{original.number[:-4]}{rid % 10_000:04d}"
    later = rid % 1000 * 60_000
    changed = {
        "rid": rid,
        "case_id": f"{original.case_id[:-8]}{rid:08d}",
        "number": number,
        "applicant": person.name,
        "person": person.number,
        "id_masked": mask_id(person.number),
        "phone_masked": mask_phone(person.phone),
        "sort_key": original.sort_key - later,
        "received_ms": original.received_ms + later,
    }
    fields = (person.name, person.number, person.phone, number, original.item_name, original.village)
    return {**original._mapping, **changed}, hay((*fields, *initials(person.name)))

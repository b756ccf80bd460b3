"""What clerks type, drawn from the cases that are there; how long the store takes over each kind, and whether it finds
what a plain scan of every case finds.

``cpu``: the processor's own time of the thread, which other programs on the machine do not lengthen. Run as a program
of its own, ``python -m tests.bench.desk_parts.questions FOLDER``, with the interpreter set up as the desk's: what built
the cases has left a heap behind that no desk carries.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from desktop.app import compose
from desktop.device.settings import profile_at
from desktop.device.vault import open_vault
from desktop.office.core import Core
from desktop.queries.rows import COUNT_CAP, View
from desktop.queries.worklist import WorklistCount, WorklistPage
from desktop.runtime.sweeping import share_the_interpreter
from desktop.store.grams import words
from desktop.store.pinyin import initials
from desktop.store.search import find
from desktop.store.tables import CASE_ROW, FIND
from tests.bench.desk_parts.store import PERSON, PIN
from tests.fakes_credentials import no_credentials

PAGE = 50
EACH = 100
"""Questions of a kind; of twenty the 95th percentile would be all but the longest."""

COMPARED = 10
"""So many of them are answered by a plain scan too."""

ROUNDS = 5
Figures = dict[str, float | int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a clerk may have at hand of one case."""

    name: str
    person: str
    phone: str
    number: str
    item: str
    village: str


KINDS: dict[str, Callable[[Known, Random], str]] = {
    "one_character": lambda known, random: random.choice(known.name),
    "one_digit": lambda known, random: random.choice(known.person),
    "two_characters": lambda known, _: known.name[-2:],
    "surname": lambda known, _: known.name[:1],
    "name": lambda known, _: known.name,
    "id_tail": lambda known, _: known.person[-4:],
    "id_whole": lambda known, _: known.person,
    "birth": lambda known, _: known.person[6:14],
    "phone_tail": lambda known, _: known.phone[-4:],
    "phone_whole": lambda known, _: known.phone,
    "number_tail": lambda known, _: known.number[-6:],
    "number_whole": lambda known, _: known.number,
    "initials": lambda known, _: initials(known.name)[0].lower(),
    "two_initials": lambda known, _: initials(known.name)[0][:2].lower(),
    "item": lambda known, random: known.item[(at := random.randrange(max(1, len(known.item) - 3))) : at + 4],
    "village": lambda known, _: known.village[:2],
    "surname_and_tail": lambda known, _: f"{known.name[0]} {known.person[-4:]}",
    "initials_and_item": lambda known, _: f"{initials(known.name)[0].lower()} {known.item[:2]}",
    "no_such": lambda known, random: f"{known.name[::-1]}{random.randrange(10**6):06d}",
}


def asked(core: Core) -> Figures:
    """Figures of every kind and of all together; recall is 1.0 where every page and every count was right."""
    random = Random(7)
    hays = core.database.read(_hays)
    drawn = core.database.read(lambda session: _drawn(session, random))
    figures: Figures = {}
    store, wall, right, total = [], [], 0, 0
    for kind, make in KINDS.items():
        questions = [make(known, random) for known in random.sample(drawn, EACH)]
        cpu = [_cheapest(core, question) for question in questions]
        pages = [_page_ms(core, question) for question in questions]
        store += [cpu]
        wall += pages
        right += sum(_right(core, question, hays) for question in questions[:COMPARED])
        total += COMPARED
        figures[f"search.{kind}.store.cpu.p95.ms"] = p95(cpu)
        figures[f"search.{kind}.page.p95.ms"] = p95(pages)
    figures["search.store.cpu.p95.ms"] = max(p95(cpu) for cpu in store)
    figures["search.page.median.ms"] = round(median(wall), 2)
    figures["search.page.p95.ms"] = p95(wall)
    figures["search.recall"] = round(right / total, 4)
    return figures


def p95(taken: list[float]) -> float:
    return round(quantiles(taken, n=20)[-1], 2)


def _cheapest(core: Core, question: str) -> float:
    """Milliseconds of processor the store takes to name the rows of a page; the best of a few, as after the first."""

    def once(session: Session) -> float:
        began = time.thread_time()
        find(session, question, PAGE + 1)
        return (time.thread_time() - began) * 1000

    return min(core.database.read(once) for _ in range(ROUNDS))


def _page_ms(core: Core, question: str) -> float:
    """Milliseconds by the clock for the whole page of rows, lights and remaining days worked out."""
    began = time.perf_counter()
    core.read(WorklistPage(view=View(text=question)))
    return (time.perf_counter() - began) * 1000


def _right(core: Core, question: str, hays: list[tuple[str, str]]) -> bool:
    parts = words(question)
    scanned = [case_id for case_id, hay in hays if all(part in hay for part in parts)]
    view = View(text=question)
    page = core.read(WorklistPage(view=view))
    count = page.count_capped if page.count_capped is not None else core.read(WorklistCount(view=view))
    return [row.case_id for row in page.rows] == scanned[:PAGE] and count == min(len(scanned), COUNT_CAP + 1)


def _hays(session: Session) -> list[tuple[str, str]]:
    """Every case with its text, newest first."""
    asked = select(CASE_ROW.c.case_id, FIND.c.hay).join(FIND, FIND.c.rid == CASE_ROW.c.rid)
    return [(case_id, hay) for case_id, hay in session.execute(asked.order_by(CASE_ROW.c.rid.desc()))]


def _drawn(session: Session, random: Random) -> list[Known]:
    """Cases from all over the store; the telephone is taken from the text, as the row holds it masked."""
    newest = session.scalars(select(CASE_ROW.c.rid).order_by(CASE_ROW.c.rid.desc()).limit(1)).one()
    wanted = sorted({random.randrange(1, newest + 1) for _ in range(EACH * 2)})
    asked = select(CASE_ROW, FIND.c.hay).join(FIND, FIND.c.rid == CASE_ROW.c.rid).where(CASE_ROW.c.rid.in_(wanted))
    return list(_known(session.execute(asked).all()))


def _known(rows: Sequence[Row[Any]]) -> Iterator[Known]:
    for row in rows:
        yield Known(
            name=row.applicant,
            person=row.person,
            phone=row.hay.split("\n")[2],
            number=row.number,
            item=row.item_name,
            village=row.village,
        )


def main(folder: Path) -> int:
    share_the_interpreter()
    core = compose(profile_at(folder), open_vault(folder, no_credentials).unlock(PERSON, PIN), PERSON)
    sys.stdout.write(json.dumps(asked(core)) + "\n")
    core.database.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

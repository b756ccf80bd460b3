"""The search against a plain scan: whatever the cases and whatever is typed, both find the same."""

import re
from collections.abc import Iterator
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.queries.reading import Reading
from desktop.queries.rows import Key, Page, View, ViewName
from desktop.queries.search import Search
from desktop.queries.worklist import WorklistCount, WorklistPage, matching_text
from desktop.store.pinyin import initials
from desktop.store.search import Question
from desktop.store.tables import CASE_ROW
from sync.casework.facts import Party
from sync.casework.terms import TimeQuality
from sync.journal.journal import Journal
from tests.desktop.rooms import OFFICE, Room, application, open_room

NAMES = (
    "杨秀英",
    "杨秀",
    "秀英杨",
    "潘阿秀",
    "吉克·阿依",
    "单雄信",
    "𬱟㛃",
    "欧阳素芬",
    "Ana 李",
    "杨杨",
    "任一",
    "石2妹",
)
NUMBERS = ("522636198001150043", "513436199303074528", "52263619760207001X", "522636200112310020", "")
PHONES = ("13885512345", "15085598761", "0855-3611234", "")
CASES = [(name, NUMBERS[at % 5], PHONES[at % 4]) for at, name in enumerate(NAMES * 5)]
LETTERS = "杨秀英潘阿单雄信𬱟李依0123456789XYXQaxyp·龙泉高龄"
Told = tuple[str, tuple[str, ...]]


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    opened = open_room(tmp_path_factory.mktemp("scan"))
    opened.core.database.write(lambda session: put(opened, session))
    yield opened
    opened.close()


def put(room: Room, session: Session) -> None:
    """Into the journal past every rule: cases of other desks may be without a number or a telephone."""
    happened = [
        application(
            applicant=Party(name=name, number=number, phone=phone, region="522636100201"),
            item_id=("GZT-001", "GZT-002", "GZT-003")[at % 3],
            project_no=f"11522636MB9A00014N0112345678900{at:04d}20260302{1000 + at}",
        )
        for at, (name, number, phone) in enumerate(CASES)
    ]
    entries = Journal(session, room.core.uuid).append(OFFICE.scope, happened, room.clock(), TimeQuality.SYNCED)
    room.core.projector.project(session, {entry.event.case_id for entry in entries})


@pytest.fixture(scope="module")
def told(room: Room) -> list[Told]:
    """Every case, newest first: its id and what it can be found by, written down here without the store's help."""
    rows = room.ask(WorklistPage(view=View(), limit=1000)).rows
    found = []
    for row, (name, number, phone) in zip(sorted(rows, key=lambda one: one.case_id), CASES, strict=True):
        fields = (name, number, phone, row.number, row.temp_no, row.item_name, row.village, *initials(name))
        found.append((row.case_id, tuple(bare(field) for field in fields)))
    return found[::-1]


def bare(field: str) -> str:
    return "".join(char for char in normalize("NFKC", field).upper() if char.isalnum())


def scan(told: list[Told], typed: str) -> list[str]:
    wanted = re.findall(r"[0-9A-Z]+|[^\W0-9A-Z_]+", normalize("NFKC", typed).upper())
    return [case_id for case_id, fields in told if all(any(part in field for field in fields) for part in wanted)]


def pieces() -> st.SearchStrategy[str]:
    """Parts of what is there, and letters thrown together."""
    fields = st.sampled_from([field for case in CASES for field in case if field] + ["最低生活保障", "YXY", "OYSF"])
    cut = st.tuples(fields, st.integers(0, 12), st.integers(1, 18)).map(lambda drawn: drawn[0][drawn[1] :][: drawn[2]])
    return cut.filter(lambda part: bool(bare(part))) | st.text(LETTERS, min_size=1, max_size=5).filter(
        lambda part: bool(bare(part))
    )


QUESTIONS = st.lists(pieces(), min_size=1, max_size=3).map(" ".join)
UNHURRIED = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


@UNHURRIED
@given(QUESTIONS)
def test_the_search_finds_what_a_plain_scan_finds(room: Room, told: list[Told], typed: str) -> None:
    assert [row.case_id for row in room.ask(Search(text=typed, limit=1000))] == scan(told, typed)


@UNHURRIED
@given(
    QUESTIONS, st.sampled_from((ViewName.ALL, ViewName.MINE, ViewName.UNCONFIRMED)), st.sampled_from(("", "GZT-002"))
)
def test_a_narrowed_list_holds_every_case_of_the_text_page_by_page(
    room: Room, told: list[Told], typed: str, name: ViewName, item: str
) -> None:
    view = View(name=name, text=typed, item_id=item)
    whole = {row.case_id for row in room.ask(WorklistPage(view=View(name=name, item_id=item), limit=1000)).rows}
    found = listed(room, view)
    assert (sorted(found), len(found)) == (sorted(set(scan(told, typed)) & whole), room.ask(WorklistCount(view=view)))


@UNHURRIED
@given(QUESTIONS)
def test_a_text_of_many_cases_is_found_in_the_view_as_one_of_few_is(room: Room, told: list[Told], typed: str) -> None:
    def found(reading: Reading) -> set[str]:
        conditions = matching_text(Question.of(typed), reading, few=0)
        return set(reading.session.scalars(select(CASE_ROW.c.case_id).where(*conditions)))

    assert room.core.read_with(found) == set(scan(told, typed))


def listed(room: Room, view: View) -> list[str]:
    found: list[str] = []
    after: Key | None = None
    while True:
        page: Page = room.ask(WorklistPage(view=view, after=after, limit=9))
        found += [row.case_id for row in page.rows]
        if page.next is None:
            return found
        after = page.next

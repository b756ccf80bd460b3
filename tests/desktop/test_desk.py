"""The desk on its threads: answers arrive on the main thread, and only where somebody still waits for them."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.office.changes import Changes, Recorded
from desktop.queries.reading import Reading
from desktop.queries.rows import DraftRow, LinePhase, View
from desktop.queries.worklist import WorklistPage
from desktop.runtime.desk import Desk
from desktop.runtime.tasks import Tasks
from desktop.trouble import Trouble
from sync.casework.errors import Refusal
from sync.casework.events_intake import CaseAccepted
from sync.casework.terms import Role
from tests.casework.makers import MONDAY
from tests.desktop.rooms import application, open_room


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(open_room(tmp_path).core, Tasks(), None)
    yield made
    made.close()


class Asker(QObject):
    """Remembers what it was told and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[object] = []
        self.threads: set[threading.Thread] = set()

    def hear(self, answer: object) -> None:
        self.told.append(answer)
        self.threads.add(threading.current_thread())


def test_a_recorded_fact_is_told_on_the_main_thread(desk: Desk, qtbot: QtBot) -> None:
    asker = Asker()
    desk.record(asker, [application()], asker.hear, asker.hear)
    qtbot.waitUntil(lambda: bool(asker.told))
    assert isinstance(asker.told[0], Recorded) and asker.threads == {threading.main_thread()}


def test_every_page_hears_of_a_change(desk: Desk, qtbot: QtBot) -> None:
    asker = Asker()
    desk.changed.connect(asker.hear)
    desk.record(asker, [application()], lambda _: None, asker.hear)
    qtbot.waitUntil(lambda: bool(asker.told))
    assert isinstance(asker.told[0], Changes) and asker.told[0].kinds == {"case.registered"}


def test_the_line_says_at_once_what_waits_even_while_it_is_down(desk: Desk, qtbot: QtBot) -> None:
    before = desk.sync_summary.pending
    desk.record(desk, [application()], lambda _: None, lambda _: None)
    qtbot.waitUntil(lambda: desk.sync_summary.pending == before + 1)


def test_a_refusal_is_told_to_who_asked(desk: Desk, qtbot: QtBot) -> None:
    asker = Asker()
    early = CaseAccepted(case_id="", occurred_at=MONDAY, by="c1", role=Role.CLERK)
    desk.record(asker, [application(), early], asker.hear, asker.hear)
    qtbot.waitUntil(lambda: bool(asker.told))
    assert isinstance(asker.told[0], Refusal)


def test_nobody_is_called_when_the_asker_is_gone(desk: Desk, qtbot: QtBot) -> None:
    gone, witness, told = Asker(), Asker(), []
    desk.ask(gone, WorklistPage(view=View()), told.append)
    gone.deleteLater()
    desk.ask(witness, WorklistPage(view=View()), lambda _: desk.ask(witness, WorklistPage(view=View()), witness.hear))
    qtbot.waitUntil(lambda: bool(witness.told))
    assert told == []


def test_a_question_is_answered_with_rows(desk: Desk, qtbot: QtBot) -> None:
    asker = Asker()
    desk.record(asker, [application()], lambda _: desk.ask(asker, WorklistPage(view=View()), asker.hear), asker.hear)
    qtbot.waitUntil(lambda: bool(asker.told))
    assert asker.told[0].rows[0].applicant == "杨秀英"  # type: ignore[attr-defined]


class Long:
    """A question that lasts until it is let go."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.let_go = threading.Event()

    def __call__(self, reading: Reading) -> str:
        self.begun.set()
        self.let_go.wait(10)
        return "done"


def test_a_long_question_delays_no_short_one(desk: Desk, qtbot: QtBot) -> None:
    long, asker = Long(), Asker()
    desk.ask_long(asker, long, asker.hear, asker.hear)
    assert long.begun.wait(10)
    desk.ask(asker, WorklistPage(view=View()), asker.hear)
    qtbot.waitUntil(lambda: bool(asker.told))
    long.let_go.set()
    qtbot.waitUntil(lambda: len(asker.told) == 2)
    assert asker.told[1] == "done"


def test_a_failed_question_is_told_calmly(desk: Desk, qtbot: QtBot) -> None:
    def broken(reading: Reading) -> None:
        raise Trouble("io")

    asker = Asker()
    desk.troubled.connect(asker.hear)
    desk.ask(asker, broken, asker.hear)
    qtbot.waitUntil(lambda: bool(asker.told))
    assert isinstance(asker.told[0], Trouble)


def test_whoever_asks_may_hear_of_the_failure_in_place_of_everybody(desk: Desk, qtbot: QtBot) -> None:
    def broken(reading: Reading) -> None:
        raise Trouble("io")

    asker, everybody = Asker(), Asker()
    desk.troubled.connect(everybody.hear)
    desk.ask(asker, broken, asker.hear, asker.hear)
    qtbot.waitUntil(lambda: bool(asker.told))
    assert isinstance(asker.told[0], Trouble) and not everybody.told


def test_a_draft_is_kept_as_typed_and_dropped_when_done(desk: Desk, qtbot: QtBot) -> None:
    asker = Asker()
    desk.save_draft(DraftRow(kind="intake", key="1", text='{"name": "潘"}', title="潘"))
    desk.save_draft(DraftRow(kind="intake", key="1", text='{"name": "潘阿秀"}', title="潘阿秀"))
    desk.drafts(asker, asker.hear)
    desk.drop_draft("intake", "1")
    desk.drafts(asker, asker.hear)
    qtbot.waitUntil(lambda: len(asker.told) == 2)
    first, second = asker.told
    assert [row.text for row in first] == ['{"name": "潘阿秀"}'] and second == ()  # type: ignore[attr-defined]


def test_without_a_platform_the_desk_says_so_and_works(desk: Desk) -> None:
    desk.sync_now()
    assert desk.sync_summary.phase is LinePhase.UNENROLLED

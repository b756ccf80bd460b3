"""The audit page over a real desk: who sees what, in pages; the check of the journal; the workbook."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest
import sqlcipher3.dbapi2 as sqlcipher
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.device.people import Staff
from desktop.queries.audit import AuditKind, AuditPage, AuditWish, kind_of
from desktop.reports.trouble import ReportCancelled
from desktop.runtime.desk import Desk
from desktop.runtime.tasks import Tasks
from desktop.ui.audit import AuditView, spoken
from desktop.ui.navigation import Route
from desktop.wording import screens_audit as text
from sync.casework.events import EVENT_TYPES
from sync.casework.events_closing import FactCorrected, PaperPrinted, PersonalDataRevealed
from sync.casework.events_handling import NoteAdded
from sync.casework.events_office import LedgerExported, ProgramChanged, SessionChanged
from sync.casework.facts import Event
from sync.casework.numbering import Uuid7
from sync.casework.terms import Role
from sync.journal.journal import Journal
from sync.journal.verify import PAGE
from tests.casework.makers import MONDAY
from tests.desktop.rooms import CLERK, HEAD, KEY, Room, open_room

WAIT = 15_000
ID = "522636198001150043"


def act(fact: type[Event], case_id: str, by: str = "c1", **facts: object) -> Event:
    return fact(case_id=case_id, occurred_at=MONDAY + timedelta(minutes=10), by=by, role=Role.CLERK, **facts)


def busy_room(folder: Path, person: Staff) -> tuple[Room, str]:
    """One act of each kind by the clerk, one note by the head."""
    room = open_room(folder, person)
    case_id = room.receive()
    room.record(act(PersonalDataRevealed, case_id, field="applicant.number", reason="核对户口"))
    room.record(act(PaperPrinted, case_id, document="收件凭证", copy=2))
    room.record(
        act(FactCorrected, case_id, field="applicant.phone", old="13885512345", new="13885512346", reason="报错了")
    )
    room.record(act(LedgerExported, "", ledger="办件台账", filter="2026-03", rows=3))
    room.record(act(SessionChanged, "", act="failed", times=3))
    room.record(act(ProgramChanged, "", act="updated", version="0.2.0", before="0.1.0"))
    room.record(act(NoteAdded, case_id, by="z1", text="看过"))
    return room, case_id


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return busy_room(tmp_path, HEAD)[0]


@pytest.fixture
def page(room: Room, desk: Desk, qtbot: QtBot) -> Iterator[AuditView]:
    yield shown(desk, qtbot)


def shown(desk: Desk, qtbot: QtBot) -> AuditView:
    made = AuditView(desk)
    qtbot.addWidget(made)
    made.resize(1250, 650)
    made.show()
    made.opened(Route("audit"))
    qtbot.waitUntil(lambda: made.rows.rowCount() > 0, timeout=WAIT)
    return made


def test_every_event_there_is_belongs_to_a_kind_with_a_word() -> None:
    assert {kind_of(name) for name in EVENT_TYPES} == set(AuditKind)
    assert {kind.value for kind in AuditKind} == set(text.KINDS)


def test_the_head_sees_the_whole_office_newest_first(page: AuditView) -> None:
    assert page.rows.rowCount() == 8 and "全中心" in page.scope.text()
    assert (page.rows.rows[0].person, page.rows.rows[0].name) == (HEAD.name, "note.added")


def test_a_clerk_sees_their_own_acts_whatever_they_ask_for(tmp_path: Path) -> None:
    room, _ = busy_room(tmp_path, CLERK)
    found = room.ask(AuditPage(wish=AuditWish(by="z1")))
    assert {row.by for row in found.rows} == {"c1"} and not found.whole


@pytest.mark.parametrize("kind", list(AuditKind))
def test_each_kind_can_be_asked_for_alone(kind: AuditKind, page: AuditView, qtbot: QtBot) -> None:
    page.filter.kind.setCurrentIndex(page.filter.kind.findData(kind.value))
    page.filter.kind.activated.emit(1)
    expected = 2 if kind is AuditKind.WORK else 1
    qtbot.waitUntil(lambda: page.rows.rowCount() == expected, timeout=WAIT)
    assert {row.kind for row in page.rows.rows} == {kind}


def test_a_correction_says_before_and_after_with_numbers_hidden(room: Room) -> None:
    (row,) = room.ask(AuditPage(wish=AuditWish(kind=AuditKind.CHANGE))).rows
    assert "138****2345 → 138****2346" in spoken(row) and "报错了" in spoken(row)


def test_acts_are_read_in_pages_that_meet_without_a_gap(room: Room) -> None:
    whole = [row.entry_id for row in room.ask(AuditPage()).rows]
    pages, before = [], ""
    while True:
        found = room.ask(AuditPage(before=before, limit=3))
        pages += [row.entry_id for row in found.rows]
        before = found.following
        if not before:
            break
    assert pages == whole


def test_days_and_the_end_of_a_number_narrow_the_acts(room: Room) -> None:
    day = MONDAY.date()
    number = room.ask(AuditPage()).rows[0].number
    assert room.ask(AuditPage(wish=AuditWish(first=day + timedelta(days=1)))).rows == ()
    assert len(room.ask(AuditPage(wish=AuditWish(first=day, last=day, number=number[-6:]))).rows) == 5


def test_enter_opens_the_case_of_an_act(page: AuditView, qtbot: QtBot) -> None:
    page.list.setFocus()
    page.list.select(0)
    with qtbot.waitSignal(page.go) as went:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert went.args[0].name == "case"


def test_a_sound_journal_is_said_to_be_whole_with_its_fingerprint(page: AuditView, qtbot: QtBot) -> None:
    page.check.run()
    qtbot.waitUntil(lambda: page.check.band.isVisible(), timeout=WAIT)
    assert "8 条，连续完整" in page.check.band.sentence


def test_the_first_entry_that_does_not_fit_is_named_with_what_to_do(tmp_path: Path, qtbot: QtBot) -> None:
    room, _ = busy_room(tmp_path, HEAD)
    room.close()
    _forge(room.path)
    again = open_room(tmp_path, HEAD)
    desk = Desk(again.core, Tasks(), None)
    page = shown(desk, qtbot)
    page.check.run()
    qtbot.waitUntil(lambda: page.check.band.isVisible(), timeout=WAIT)
    assert "第 2 条之后不一致" in page.check.band.sentence and text.STOP_AND_CALL in page.check.band.sentence
    page.hide()
    desk.close()


def _forge(path: Path) -> None:
    """Somebody with the key and a tool changes the purpose of a look at an ID card."""
    connection = sqlcipher.connect(str(path))
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    guards = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'entry'"
    ).fetchall()
    for (name,) in guards:
        connection.execute(f'DROP TRIGGER "{name}"')
    third = connection.execute("SELECT id FROM entry ORDER BY rowid LIMIT 1 OFFSET 2").fetchone()[0]
    connection.execute("UPDATE entry SET body = CAST(replace(body, '2', '3') AS BLOB) WHERE id = ?", (third,))
    connection.commit()
    connection.close()


def test_a_check_tells_how_far_it_is_and_can_be_stopped(room: Room) -> None:
    """The journal counts in pages of a thousand; told through the same door the screen uses."""
    room.record(*(act(LedgerExported, "", ledger="x", filter="", rows=at) for at in range(PAGE)))
    heard: list[int] = []

    def stop(done: int) -> None:
        heard.append(done)
        raise ReportCancelled

    with pytest.raises(ReportCancelled):
        room.core.database.read(lambda session: Journal(session, Uuid7()).verify(stop))
    assert heard == [PAGE]


def test_the_acts_become_a_workbook_and_that_is_an_act_too(
    page: AuditView, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "审计.xlsx"
    page.export.export_to(path, AuditWish(), "全部操作")
    qtbot.waitUntil(lambda: "已导出 8 条" in page.export.said.text(), timeout=WAIT)
    cells = [str(cell.value) for row in openpyxl.load_workbook(path).worksheets[0].iter_rows() for cell in row]
    assert "查看完整个人信息" in cells and ID not in cells and "13885512345" not in " ".join(cells)
    qtbot.waitUntil(lambda: len(room.ask(AuditPage(wish=AuditWish(kind=AuditKind.EXPORT))).rows) == 2, timeout=WAIT)


def test_the_page_is_walked_by_keys_alone(page: AuditView, qtbot: QtBot) -> None:
    page.initial_focus().setFocus()
    seen = []
    for _ in range(12):
        seen.append(QApplication.focusWidget().objectName())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert {"audit.kind", "audit.who", "audit.number", "audit.days", "audit.list"} <= set(seen)

"""Answers on a slow disk: keyboard, choice, place in a list and half a word stay where the clerk has put them."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.office.backups import State
from desktop.queries.conflicts import Conflict
from desktop.queries.diagnosis_rows import Diagnosis
from desktop.queries.imported import ImportBatch
from desktop.queries.rows import ClockRow, DraftRow
from desktop.queries.search import Search
from desktop.ui.audit_filter import AuditFilter
from desktop.ui.backup_page import BackupPage
from desktop.ui.case import CasePage
from desktop.ui.case_clocks import ClocksTab
from desktop.ui.ledger_page_batches import BatchesBox
from desktop.ui.ledger_page_period import PeriodBar
from desktop.ui.navigation import Route
from desktop.ui.palette import Palette
from desktop.ui.people_form import CHANGING, PinForm
from desktop.ui.slips_page import SlipsPage
from desktop.ui.sync_panel import SyncPage
from desktop.ui.sync_panel_diagnosis import DiagnosisBox
from desktop.ui.sync_panel_leaves import ATTENTION
from desktop.ui.sync_panel_slip import SlipBox
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.ui.workbench import WorkbenchPage
from desktop.ui.workbench_side import DraftButton
from desktop.ui.worklist_views import ViewColumn
from sync.casework.clock import Light, Unit
from sync.casework.deadlines import ClockKind
from tests.desktop.ui import fake_rows
from tests.desktop.ui.door import every_place
from tests.desktop.ui.slow_desk import SlowDesk
from tests.desktop.ui.test_late_answers import desk, file

__all__ = ["desk"]


class Beside(QWidget):
    """A part of the program in an active window, and ``elsewhere`` a field in which the clerk goes on typing."""

    def __init__(self, part: QWidget, qtbot: QtBot) -> None:
        super().__init__()
        qtbot.addWidget(self)
        self.elsewhere = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(part)
        column.addWidget(self.elsewhere)
        self.resize(1250, 900)
        self.show()
        self.activateWindow()
        qtbot.waitUntil(self.isActiveWindow)


def test_a_deed_recorded_late_takes_no_keyboard_from_another_page(desk: SlowDesk, qtbot: QtBot) -> None:
    desk.files = {"a": file("a", "低保")}
    case = CasePage(desk)
    window = Beside(case, qtbot)
    case.opened(Route.to("case", case_id="a"))
    desk.let_all()
    case._start("note.added", {"text": "已电话告知"})
    case.doing.confirm()
    case.hide()
    window.elsewhere.setFocus()
    desk.let_all()
    assert window.focusWidget() is window.elsewhere and len(desk.recorded) == 1


def diagnosing(desk: SlowDesk, qtbot: QtBot) -> tuple[DiagnosisBox, Beside]:
    box = DiagnosisBox(desk)
    window = Beside(box, qtbot)
    box.button.setFocus()
    desk.diagnosis.found = Diagnosis(host="", at=fake_rows.NOW, steps=())
    box.run()
    return box, window


def test_what_a_diagnosis_found_takes_no_keyboard(desk: SlowDesk, qtbot: QtBot) -> None:
    box, window = diagnosing(desk, qtbot)
    window.elsewhere.setFocus()
    qtbot.keyClicks(window.elsewhere, "half")
    qtbot.waitUntil(box.button.isEnabled)
    assert window.focusWidget() is window.elsewhere and box.button.isEnabled()


def test_who_waits_for_a_diagnosis_has_the_keyboard_back(desk: SlowDesk, qtbot: QtBot) -> None:
    box, window = diagnosing(desk, qtbot)
    qtbot.waitUntil(box.button.isEnabled)
    assert window.focusWidget() is box.button


def test_a_wrong_pin_that_has_waited_takes_no_keyboard(qtbot: QtBot) -> None:
    form = PinForm(CHANGING)
    window = Beside(form, qtbot)
    form.own.setFocus()
    form._show_wait(2)
    form.hide()
    window.elsewhere.setFocus()
    form._show_wait(0)
    assert window.focusWidget() is window.elsewhere


def test_cases_found_late_leave_the_line_somebody_has_gone_down_to(desk: SlowDesk, qtbot: QtBot) -> None:
    window = Beside(QWidget(), qtbot)
    box = Palette(desk, every_place(), window)
    box.open_box()
    box.typed.setText("台")
    box._search()
    assert box.found.count() > 0
    qtbot.keyClick(box.typed, Qt.Key.Key_Down)
    stood_at = box.found.currentRow()
    desk.let_all()
    assert box.found.currentRow() == stood_at and box.found.count() > stood_at + 1
    assert isinstance(desk.asked[-1], Search)


def test_a_list_read_anew_stays_where_somebody_has_scrolled_to(qtbot: QtBot) -> None:
    rows: RowsModel[int] = RowsModel((Column(key="n", title="n", text=str),), str)
    table: RowsView[int] = RowsView(rows, "n", "n")
    qtbot.addWidget(table)
    table.resize(300, 200)
    table.show()
    table.restart(range(100), lambda n: n)
    table.select(2)
    table.verticalScrollBar().setValue(60)
    table.restart(range(101), lambda n: n)
    assert (table.current, table.verticalScrollBar().value()) == (2, 60)


def test_a_copy_made_meanwhile_turns_to_no_other_copy_and_keeps_half_a_path(desk: SlowDesk, qtbot: QtBot) -> None:
    page = BackupPage(desk)
    qtbot.addWidget(page)
    page.show()
    page._show((desk.backups.here, State()))
    page.list.select(1)
    qtbot.keyClicks(page.second.line, "D:/bei")
    page._show((desk.backups.here, State()))
    assert page.list.current is desk.backups.here[1] and page.second.line.text() == "D:/bei"


def test_batches_read_anew_leave_the_one_that_is_asked_about(desk: SlowDesk, qtbot: QtBot) -> None:
    box = BatchesBox(desk)
    window = Beside(box, qtbot)
    batches = [
        ImportBatch(batch=name, file=f"{name}.xlsx", at=fake_rows.NOW, case_ids=("c",), waiting=1) for name in "ab"
    ]
    box._show(batches)
    box.pick.setCurrentIndex(1)
    box.revoke.click()
    box._show(batches)
    assert window.isVisible() and box.pick.currentIndex() == 1 and box.sure.isVisible() and "b.xlsx" in box.said.text()


def test_numbers_are_set_aside_once_however_often_it_is_pressed(desk: SlowDesk, qtbot: QtBot) -> None:
    page = SlipsPage(desk)
    qtbot.addWidget(page)
    page.opened(Route("slips"))
    page.make()
    page.make()
    assert len(desk.slips.wanted) == 1


def attending(desk: SlowDesk, qtbot: QtBot) -> SyncPage:
    desk.answers[Conflict] = None
    page = SyncPage(desk)
    qtbot.addWidget(page)
    page.resize(1250, 900)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.opened(Route("sync"))
    desk.let_all()
    assert page.leaves.currentIndex() == ATTENTION
    return page


def test_a_step_given_up_twice_is_given_up_once_and_another_reason_stays(desk: SlowDesk, qtbot: QtBot) -> None:
    page = attending(desk, qtbot)
    box = page.leaves.rejected
    box.reason.setText("县局已办结")
    box.drop.click()
    box.drop.click()
    box.reason.setText("另一件的理由")
    box.reason.setFocus()
    desk.let_all()
    assert len(desk.recorded) == 1
    assert box.reason.text() == "另一件的理由" and box.reason.hasFocus()


def test_a_step_done_again_leads_nobody_away_who_has_gone_elsewhere(desk: SlowDesk, qtbot: QtBot) -> None:
    page = attending(desk, qtbot)
    gone: list[Route] = []
    page.go.connect(gone.append)
    page.leaves.rejected.redo.click()
    page.hide()
    desk.let_all()
    assert gone == [] and len(desk.recorded) == 1


def test_the_slip_of_the_day_before_is_not_printed_for_another_day(desk: SlowDesk, qtbot: QtBot) -> None:
    box = SlipBox(desk)
    qtbot.addWidget(box)
    box._row = object()  # type: ignore[assignment]  # whatever stood there
    box.day.setDate(box.day.date().addDays(-1))
    assert box.paper() is None


def test_the_last_day_of_a_slip_is_today_also_after_midnight(desk: SlowDesk, qtbot: QtBot) -> None:
    box = SlipBox(desk)
    qtbot.addWidget(box)
    today = box.day.date()
    box.day.setDate(today.addDays(-1))
    box.day.setMaximumDate(today.addDays(-1))  # as it was set before midnight
    box.reload()
    assert (box.day.date(), box.day.maximumDate()) == (today, today)


def test_this_month_is_the_month_that_is(qtbot: QtBot) -> None:
    bar = PeriodBar(date(2026, 12, 31))
    qtbot.addWidget(bar)
    bar.follow(date(2027, 1, 1))
    assert (bar.period.first, bar.period.last) == (date(2027, 1, 1), date(2027, 1, 31))


def test_the_days_of_the_audit_follow_until_somebody_wants_certain_ones(qtbot: QtBot) -> None:
    bar = AuditFilter(date(2026, 12, 31))
    qtbot.addWidget(bar)
    bar.follow(date(2027, 1, 1))
    assert (bar.first.date(), bar.last.date()) == (QDate(2027, 1, 1), QDate(2027, 1, 1))
    bar.days.setChecked(True)
    bar.follow(date(2027, 1, 2))
    assert bar.last.date() == QDate(2027, 1, 1)


def test_the_keyboard_stays_on_a_view_of_one_s_own(desk: SlowDesk, qtbot: QtBot) -> None:
    column = ViewColumn()
    window = Beside(column, qtbot)
    drafts = [DraftRow(kind="view", key="等补正", title="等补正", text="{}")]
    column.show_stored(drafts, "")
    button = next(one for one in column.findChildren(QPushButton) if one.text() == "等补正")
    qtbot.waitUntil(button.isVisible)
    button.setFocus()
    column.show_stored(drafts, "")
    held = window.focusWidget()
    assert isinstance(held, QPushButton) and held.text() == "等补正"


def test_the_keyboard_stays_on_an_unfinished_sheet(desk: SlowDesk, qtbot: QtBot) -> None:
    page = WorkbenchPage(desk)
    window = Beside(page, qtbot)
    draft = DraftRow(kind="intake", key="k", title="潘阿秀", text="{}", saved_at=fake_rows.NOW)
    bench = replace(fake_rows.bench(), drafts=(draft,))
    page._show(bench)
    button = page.side.findChildren(DraftButton)[0]
    qtbot.waitUntil(button.isVisible)
    button.setFocus()
    page._show(bench)
    held = window.focusWidget()
    assert isinstance(held, DraftButton) and held.accessibleName().startswith("潘阿秀")


def clock(kind: ClockKind) -> ClockRow:
    return ClockRow(
        kind=kind,
        name="",
        light=Light.GREEN,
        due_on=date(2026, 12, 1),
        due_at=None,
        provisional=False,
        remaining=3,
        overdue=0,
        used=1,
        unit=Unit.WORKDAY,
        running=True,
        explanation=(),
        extension_valid=None,
    )


def test_a_case_read_anew_stays_at_the_deadline_somebody_looks_at(qtbot: QtBot) -> None:
    tab = ClocksTab()
    qtbot.addWidget(tab)
    promised, statutory = clock(ClockKind.PROMISED), clock(ClockKind.STATUTORY)
    tab.show_clocks((promised, statutory))
    choice = tab.findChildren(QComboBox)[0]
    choice.setCurrentIndex(1)
    tab.show_clocks((promised, statutory))
    assert choice.currentIndex() == 1
    tab.show_clocks((replace(statutory, remaining=2), promised))
    assert choice.currentIndex() == 0

"""Old ledgers around the dry run: a template, rows to mend, items nobody knows, and a batch taken back."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.queries.imported import ImportedKeys, WaitingBatches
from desktop.reports.import_sheets import FIRST
from desktop.reports.import_xlsx import ImportTerms, plan_import
from desktop.runtime.desk import Desk
from desktop.ui.ledger_page_import import ImportBox
from desktop.wording.imports import FIELD_HEADINGS
from desktop.wording.screens_import import revoke_reason
from sync.casework.events_closing import CaseVoided
from sync.casework.events_intake import CaseImported
from sync.casework.terms import Role
from sync.journal.journal import Journal
from tests.desktop.clashes import all_taken
from tests.desktop.rooms import Room

WAIT = 15_000
LOW = "最低生活保障对象认定及低保金给付"
NUMBER = "522636199001010045"
GOOD = ("2024-03-01", "潘阿秀", LOW)


@pytest.fixture
def box(desk: Desk, qtbot: QtBot) -> ImportBox:
    made = ImportBox(desk)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def ledger(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["收件日期", "申请人", "事项"])
    for row in rows:
        sheet.append(list(row))
    book.save(path)
    return path


def read(box: ImportBox, path: Path, qtbot: QtBot) -> None:
    box.plan_from(path)
    qtbot.waitUntil(lambda: box.choose_button.isEnabled() and "共 " in box.said.text(), timeout=WAIT)


def imported(box: ImportBox, path: Path, qtbot: QtBot) -> None:
    read(box, path, qtbot)
    box.run()
    qtbot.waitUntil(lambda: "都已存本机" in box.said.text() and box.batches.isVisible(), timeout=WAIT)


def recorded(room: Room, kind: type) -> list[object]:
    entries = room.core.database.read(lambda session: Journal(session, room.core.uuid).pending(10_000))
    return [entry.event for entry in entries if isinstance(entry.event, kind)]


def test_a_batch_is_taken_back_by_keyboard_and_every_row_says_so(
    box: ImportBox, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    imported(box, ledger(tmp_path / "旧.xlsx", [GOOD, ("2024-03-02", "石玉梅", LOW)]), qtbot)
    assert "旧.xlsx" in box.batches.pick.currentText() and "2 条（2 条待上传）" in box.batches.pick.currentText()
    qtbot.keyClick(box.batches.revoke, Qt.Key.Key_Space)
    assert "全部记为作废" in box.batches.said.text() and box.batches.keep.hasFocus()
    qtbot.keyClick(box.batches.sure, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "已撤销，2 条" in box.batches.said.text() and not box.batches.batches, timeout=WAIT)
    reasons = [event.reason for event in recorded(room, CaseVoided) if isinstance(event, CaseVoided)]
    assert reasons == ["撤销导入：旧.xlsx"] * 2 and len(recorded(room, CaseImported)) == 2


def test_what_was_taken_back_may_come_again(box: ImportBox, room: Room, tmp_path: Path, qtbot: QtBot) -> None:
    path = ledger(tmp_path / "旧.xlsx", [GOOD])
    imported(box, path, qtbot)
    assert len(room.ask(ImportedKeys())) == 1
    box.batches.revoke.click()
    box.batches.sure.click()
    qtbot.waitUntil(lambda: "已撤销" in box.batches.said.text(), timeout=WAIT)
    read(box, path, qtbot)
    assert not room.ask(ImportedKeys()) and "可导入 1 条" in box.said.text()


def test_each_import_is_a_batch_of_its_own(box: ImportBox, room: Room, tmp_path: Path, qtbot: QtBot) -> None:
    imported(box, ledger(tmp_path / "甲.xlsx", [GOOD]), qtbot)
    imported(box, ledger(tmp_path / "乙.xlsx", [("2024-04-01", "石玉梅", LOW)]), qtbot)
    qtbot.waitUntil(lambda: len(box.batches.batches) == 2, timeout=WAIT)
    assert {one.file for one in room.ask(WaitingBatches())} == {"乙.xlsx", "甲.xlsx"}


def test_taking_back_that_was_stopped_goes_on_though_all_rows_have_gone_up_since(
    box: ImportBox, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    imported(box, ledger(tmp_path / "旧.xlsx", [GOOD, ("2024-03-02", "石玉梅", LOW)]), qtbot)
    (batch,) = room.ask(WaitingBatches())
    gone, left = batch.case_ids
    room.record(
        CaseVoided(case_id=gone, occurred_at=room.clock.now, by="c1", role=Role.CLERK, reason=revoke_reason(batch.file))
    )
    all_taken(room)
    (again,) = room.ask(WaitingBatches())
    assert (again.batch, again.case_ids, again.waiting) == (batch.batch, (left,), 0)


def test_a_row_that_was_voided_by_itself_does_not_offer_its_batch_again(
    box: ImportBox, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    imported(box, ledger(tmp_path / "旧.xlsx", [GOOD, ("2024-03-02", "石玉梅", LOW)]), qtbot)
    (batch,) = room.ask(WaitingBatches())
    room.record(
        CaseVoided(case_id=batch.case_ids[0], occurred_at=room.clock.now, by="c1", role=Role.CLERK, reason="重复")
    )
    all_taken(room)
    assert room.ask(WaitingBatches()) == ()


def test_second_thoughts_leave_everything_as_it_is(box: ImportBox, room: Room, tmp_path: Path, qtbot: QtBot) -> None:
    imported(box, ledger(tmp_path / "旧.xlsx", [GOOD]), qtbot)
    box.batches.revoke.click()
    box.batches.keep.click()
    assert not recorded(room, CaseVoided) and box.batches.revoke.isVisible() and not box.batches.said.text()


def test_the_template_is_understood_as_it_is_filled_in(box: ImportBox, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "模板.xlsx"
    with qtbot.waitSignal(box.files.told, timeout=WAIT):
        box.files.template_to(path)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    assert [cell.value for cell in sheet[FIRST - 1]] == list(FIELD_HEADINGS.values())
    place = {heading: at for at, heading in enumerate(FIELD_HEADINGS.values(), start=1)}
    for heading, value in (("收件日期", date(2024, 3, 1)), ("申请人", "潘阿秀"), ("事项", LOW), ("证件号码", NUMBER)):
        sheet.cell(FIRST, place[heading]).value = value
    assert sheet.cell(FIRST, place["证件号码"]).number_format == "@"
    book.save(path)
    plan = plan_import(path, ImportTerms(items=(LOW,), today=date(2026, 11, 23)))
    assert (plan.total, plan.clean, plan.sheets[0].unused_columns) == (1, 1, ())


def test_rows_to_mend_come_with_their_reason_and_are_read_again_when_mended(
    box: ImportBox, tmp_path: Path, qtbot: QtBot
) -> None:
    read(box, ledger(tmp_path / "旧.xlsx", [GOOD, ("2024-02-30", "石玉梅", LOW)]), qtbot)
    path = tmp_path / "要改.xlsx"
    with qtbot.waitSignal(box.files.told, timeout=WAIT):
        box.files.faulty_to(path)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    headings = [cell.value for cell in sheet[FIRST - 1]]
    line = {heading: sheet.cell(FIRST, at) for at, heading in enumerate(headings, start=1)}
    assert "日期不存在" in str(line["原因"].value) and line["申请人"].value == "石玉梅"
    line["收件日期"].value = "2024-02-28"
    book.save(path)
    read(box, path, qtbot)
    assert "可导入 1 条" in box.said.text()


def test_an_item_nobody_knows_is_named_once_for_all_its_rows(box: ImportBox, tmp_path: Path, qtbot: QtBot) -> None:
    rows = [("2024-03-01", "潘阿秀", "吃低保"), ("2024-03-02", "石玉梅", "吃低保")]
    read(box, ledger(tmp_path / "旧.xlsx", rows), qtbot)
    assert "没有可导入的新记录" in box.said.text()
    choice = box.items.box("吃低保")
    choice.setCurrentIndex(choice.findData(LOW))
    box.items.again.click()
    qtbot.waitUntil(lambda: "可导入 2 条" in box.said.text(), timeout=WAIT)
    assert not box.items.isVisible()

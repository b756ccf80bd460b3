"""The ledger page over a real desk: figures that balance, a workbook that is masked, old ledgers taken over once."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.queries.imported import ImportedKeys
from desktop.queries.rows import Staff
from desktop.reports.case_figures import month
from desktop.reports.case_reads import Narrowing
from desktop.reports.heading_words import Field
from desktop.runtime.desk import Desk
from desktop.runtime.tasks import Tasks
from desktop.ui.ledger_page import CHARTS, EXPORT, IMPORT, LedgerPage
from desktop.ui.ledger_page_filter import FilterBar
from desktop.ui.ledger_page_period import named
from desktop.ui.navigation import Route
from desktop.ui.theme import em
from desktop.wording.imports import FIELD_WORDS
from sync.casework.events_office import LedgerExported
from sync.journal.journal import Journal
from tests.desktop.rooms import CLERK, HEAD, Room, open_room
from tests.desktop.ui.fortnight import filled

LEDGERS = Path(__file__).parents[2] / "data" / "ledgers"
WAIT = 15_000


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return full_room(tmp_path, CLERK)


def full_room(folder: Path, person: Staff) -> Room:
    (folder / "desk.db").write_bytes(filled()[0])
    return open_room(folder, person=person)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> LedgerPage:
    return opened(desk, qtbot)


def opened(desk: Desk, qtbot: QtBot) -> LedgerPage:
    made = LedgerPage(desk)
    qtbot.addWidget(made)
    made.resize(1250, 650)
    made.show()
    made.period.first.setDate(date(2026, 3, 1))  # type: ignore[arg-type]
    made.period.last.setDate(date(2026, 3, 31))  # type: ignore[arg-type]
    made.opened(Route("ledger"))
    qtbot.waitUntil(lambda: made.table.rows.rowCount() == 8, timeout=WAIT)
    return made


def place(page: LedgerPage, key: str) -> int:
    return [column.key for column in page.books.book.columns].index(key)


def events_named(room: Room, kind: type) -> list[object]:
    entries = room.core.database.read(lambda session: Journal(session, room.core.uuid).pending(10_000))
    return [entry.event for entry in entries if isinstance(entry.event, kind)]


def test_the_figures_of_the_period_balance(page: LedgerPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.figures.value("received") != "—", timeout=WAIT)
    assert (page.figures.value("received"), page.figures.value("decided")) == ("8", "2")
    assert "不平" not in page.figures.balance and "期初 0 ＋ 受理 4 ＝ 办结 2" in page.figures.balance


def test_the_page_says_how_fresh_its_figures_are(page: LedgerPage) -> None:
    assert "本机数据，截至" in page.fresh.text()


def test_numbers_of_persons_are_masked_in_the_preview(page: LedgerPage) -> None:
    assert {row.values[place(page, "id_number")] for row in page.table.rows.rows} == {"522636********0043"}


def test_the_export_is_masked_and_recorded(page: LedgerPage, room: Room, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "台账.xlsx"
    page.export.export_to(path)
    qtbot.waitUntil(lambda: bool(events_named(room, LedgerExported)), timeout=WAIT)
    cells = [str(cell) for row in openpyxl.load_workbook(path).worksheets[0].values for cell in row]
    fact = events_named(room, LedgerExported)[0]
    assert isinstance(fact, LedgerExported) and fact.rows == 8 and fact.masked
    assert "522636198001150043" not in cells and "522636********0043" in cells


def test_an_export_into_a_missing_folder_says_that_nothing_is_lost(
    page: LedgerPage, tmp_path: Path, qtbot: QtBot
) -> None:
    page.export.export_to(tmp_path / "nowhere" / "台账.xlsx")
    qtbot.waitUntil(lambda: "办件数据都在" in page.export.said.text(), timeout=WAIT)
    assert page.export.button.isEnabled()


def test_a_cancelled_export_leaves_no_file(page: LedgerPage, tmp_path: Path, qtbot: QtBot) -> None:
    page.export.export_to(tmp_path / "台账.xlsx")
    page.export.stop.click()
    qtbot.waitUntil(lambda: "已取消" in page.export.said.text() or "已导出" in page.export.said.text(), timeout=WAIT)
    assert not list(tmp_path.glob("*.part*"))


def test_only_the_ticked_columns_go_into_the_workbook(
    page: LedgerPage, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    for at in range(4, len(page.books.book.columns)):
        page.export.columns.list.item(at).setCheckState(Qt.CheckState.Unchecked)
    page.export.export_to(tmp_path / "a.xlsx")
    qtbot.waitUntil(lambda: bool(events_named(room, LedgerExported)), timeout=WAIT)
    heading = [cell.value for cell in openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0][3]]
    assert heading == ["序号", "办件编号", "受理文书编号", "事项名称"]
    fact = events_named(room, LedgerExported)[0]
    assert isinstance(fact, LedgerExported) and fact.filter.endswith("4 / 37 列")


def test_without_a_column_nothing_is_exported_and_the_list_says_so(page: LedgerPage, tmp_path: Path) -> None:
    for at in range(len(page.books.book.columns)):
        page.export.columns.list.item(at).setCheckState(Qt.CheckState.Unchecked)
    page.export.export_to(tmp_path / "a.xlsx")
    assert "至少选一列" in page.export.columns.list.accessibleDescription() and not list(tmp_path.glob("a*"))


def test_a_file_that_is_taken_is_saved_under_another_name_by_one_key(
    page: LedgerPage, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "台账.xlsx"
    path.write_bytes(b"open in WPS")
    path.chmod(0o444)
    page.tabs.setCurrentIndex(EXPORT)
    page.export.export_to(path)
    qtbot.waitUntil(lambda: page.export.other.isVisible(), timeout=WAIT)
    assert page.export.other.hasFocus() and "另存为 台账(2).xlsx" in page.export.other.text()
    qtbot.keyClick(page.export.other, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.export.open.isVisible(), timeout=WAIT)
    assert path.read_bytes() == b"open in WPS" and (tmp_path / "台账(2).xlsx").exists()


def test_opening_says_so_where_there_is_no_program_for_it(page: LedgerPage, tmp_path: Path, qtbot: QtBot) -> None:
    asked: list[Path] = []
    page.export._opener = lambda path: bool(asked.append(path))
    page.export.export_to(tmp_path / "a.xlsx")
    qtbot.waitUntil(lambda: "已导出" in page.export.said.text(), timeout=WAIT)
    page.export.open.click()
    page.export.folder.click()
    assert asked == [tmp_path / "a.xlsx", tmp_path] and "文件已存好" in page.export.said.text()


def test_another_ledger_shows_its_own_columns_and_opens_the_case_of_a_row(page: LedgerPage, qtbot: QtBot) -> None:
    page.books.choose("supplement")
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 2, timeout=WAIT)
    assert "补正内容" in [page.table.rows.headerData(at, Qt.Orientation.Horizontal) for at in range(14)]
    qtbot.waitUntil(lambda: "合计 2 行" in page.table.count.text(), timeout=WAIT)
    page.table.list.select(0)
    with qtbot.waitSignal(page.go) as went:
        qtbot.keyClick(page.table.list, Qt.Key.Key_Return)
    assert went.args[0].name == "case" and went.args[0].arg("case_id")


def test_a_ledger_is_narrowed_by_the_clerk(page: LedgerPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.filter.item.count() == 4, timeout=WAIT)
    page.filter.item.setCurrentIndex(1)
    page.filter.item.activated.emit(1)
    qtbot.waitUntil(lambda: page.table.rows.rowCount() in (2, 3), timeout=WAIT)
    assert page.export.wish is not None and page.filter.item.currentText() in page.export.wish.filter


def test_figures_are_grouped_as_asked(page: LedgerPage, qtbot: QtBot) -> None:
    page.books.choose("windows")
    assert page.filter.group.isVisible()
    page.filter.group.setCurrentIndex(page.filter.group.findData("item"))
    page.filter.group.activated.emit(1)
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 4, timeout=WAIT)
    assert page.table.rows.rows[-1].total


def test_before_the_choices_are_read_it_is_everything(qtbot: QtBot) -> None:
    bar = FilterBar()
    qtbot.addWidget(bar)
    shown = [box.currentText() for box in (bar.village, bar.item, bar.department, bar.clerk)]
    assert shown == ["全部村（社区）", "全部事项", "全部部门", "全部经办人"] and bar.narrowing == Narrowing()


def test_in_a_narrow_window_the_ledgers_fold_into_a_box(page: LedgerPage) -> None:
    page.resize(640, 340)
    assert page.books.box.isVisible() and page.initial_focus() is page.books.box
    page.books.box.setCurrentIndex(2)
    assert page.books.book.key == "closed"


def test_a_clerk_exports_masked_numbers_only(page: LedgerPage) -> None:
    assert page.export.masked.isChecked() and not page.export.masked.isEnabled()


def test_the_head_needs_a_purpose_for_whole_numbers(tmp_path: Path, qtbot: QtBot) -> None:
    room = full_room(tmp_path, HEAD)
    desk = Desk(room.core, Tasks(), None)
    page = opened(desk, qtbot)
    page.export.masked.setChecked(False)
    page.export.choose()
    assert "写明用途" in "\n".join(label.text() for label in page.export.findChildren(QLabel))
    page.hide()
    desk.close()


def planned(page: LedgerPage, name: str, qtbot: QtBot) -> None:
    page.imports.plan_from(LEDGERS / name)
    qtbot.waitUntil(lambda: "共 " in page.imports.said.text(), timeout=WAIT)


def test_the_dry_run_records_nothing_and_shows_every_problem(page: LedgerPage, room: Room, qtbot: QtBot) -> None:
    planned(page, "village-register.xlsx", qtbot)
    assert page.imports.problems.rowCount() > 0 and not room.ask(ImportedKeys())


def test_clean_rows_are_taken_over_and_known_the_second_time(page: LedgerPage, room: Room, qtbot: QtBot) -> None:
    planned(page, "by-month.xlsx", qtbot)
    page.tabs.setCurrentIndex(IMPORT)
    assert page.imports.start.isVisible()
    page.imports.run()
    qtbot.waitUntil(lambda: "都已存本机" in page.imports.said.text(), timeout=60_000)
    known = room.ask(ImportedKeys())
    planned(page, "by-month.xlsx", qtbot)
    qtbot.waitUntil(lambda: "没有可导入的新记录" in page.imports.said.text(), timeout=WAIT)
    assert known and not page.imports.start.isVisible()


def test_a_file_that_is_no_workbook_is_refused_in_a_sentence(page: LedgerPage, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "假.xlsx"
    path.write_text("姓名,事项", encoding="utf-8")
    page.imports.plan_from(path)
    qtbot.waitUntil(lambda: "没有导入任何内容。请" in page.imports.said.text(), timeout=WAIT)
    assert page.imports.choose_button.isEnabled()


@pytest.mark.parametrize(
    ("key", "first", "last"),
    [
        ("this_month", date(2026, 11, 1), date(2026, 11, 30)),
        ("last_month", date(2026, 10, 1), date(2026, 10, 31)),
        ("this_week", date(2026, 11, 23), date(2026, 11, 29)),
        ("this_quarter", date(2026, 10, 1), date(2026, 12, 31)),
        ("this_year", date(2026, 1, 1), date(2026, 12, 31)),
        ("last_year", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_named_periods_have_the_days_people_mean(key: str, first: date, last: date) -> None:
    period = named(key, date(2026, 11, 23))
    assert period is not None and (period.first, period.last) == (first, last)


def test_days_the_wrong_way_round_are_put_right(page: LedgerPage) -> None:
    page.period.first.setDate(date(2026, 3, 31))  # type: ignore[arg-type]
    page.period.last.setDate(date(2026, 3, 1))  # type: ignore[arg-type]
    assert page.period.period == month(2026, 3)


def odd_ledger(path: Path) -> Path:
    """What people came for stands under words no list of headings has."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["序号", "日期", "姓名", "来办的啥"])
    for at, name in enumerate(("潘阿秀", "石玉梅"), start=1):
        sheet.append([at, date(2024, 3, at), name, "最低生活保障对象认定及低保金给付"])
    book.save(path)
    return path


def test_a_heading_nobody_knows_is_given_its_meaning_by_hand(page: LedgerPage, tmp_path: Path, qtbot: QtBot) -> None:
    page.tabs.setCurrentIndex(IMPORT)
    page.imports.plan_from(odd_ledger(tmp_path / "旧.xlsx"))
    qtbot.waitUntil(lambda: page.imports.mapping.isVisible(), timeout=WAIT)
    assert "没有可导入的新记录" in page.imports.said.text()
    box = page.imports.mapping.box("来办的啥")
    box.setCurrentIndex(box.findData("item"))
    page.imports.mapping.again.click()
    qtbot.waitUntil(lambda: "可导入 2 条" in page.imports.said.text(), timeout=WAIT)
    assert page.imports.mapping.box("来办的啥").currentText() == "事项" and page.imports.start.isVisible()


def test_every_meaning_of_a_column_has_its_word() -> None:
    assert set(FIELD_WORDS) == {field.value for field in Field}


def test_a_leaf_is_no_taller_than_what_stands_on_it(page: LedgerPage, qtbot: QtBot) -> None:
    page.resize(603, 330)
    page.tabs.setCurrentIndex(CHARTS)
    qtbot.waitUntil(lambda: page.charts.first().isVisible(), timeout=WAIT)
    page.tabs.setCurrentIndex(EXPORT)

    def below() -> int:
        return page.tabs.widget(EXPORT).height() - page.export.geometry().bottom()

    qtbot.waitUntil(lambda: below() < em(page, 3), timeout=WAIT)

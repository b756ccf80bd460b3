"""The ledger page over a real desk: figures that balance, a workbook that is masked, old ledgers taken over once."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.queries.imported import ImportedKeys
from desktop.reports.case_figures import month
from desktop.reports.case_ledger import CaseLedger
from desktop.runtime.desk import Desk
from desktop.runtime.tasks import Tasks
from desktop.ui.ledger_page import LedgerPage
from desktop.ui.ledger_page_period import named
from desktop.ui.navigation import Route
from sync.casework.events_office import LedgerExported
from sync.journal.journal import Journal
from tests.desktop.rooms import HEAD, Room, open_room
from tests.desktop.ui.fortnight import fill

LEDGERS = Path(__file__).parents[2] / "data" / "ledgers"
WAIT = 15_000


@pytest.fixture
def page(room: Room, desk: Desk, qtbot: QtBot) -> LedgerPage:
    return opened(room, desk, qtbot)


def opened(room: Room, desk: Desk, qtbot: QtBot) -> LedgerPage:
    fill(room)
    made = LedgerPage(desk, CaseLedger())
    qtbot.addWidget(made)
    made.resize(1250, 650)
    made.show()
    made.period.first.setDate(date(2026, 3, 1))  # type: ignore[arg-type]
    made.period.last.setDate(date(2026, 3, 31))  # type: ignore[arg-type]
    made.opened(Route("ledger"))
    qtbot.waitUntil(lambda: made.rows.rowCount() == 8, timeout=WAIT)
    return made


def events_named(room: Room, kind: type) -> list[object]:
    entries = room.core.database.read(lambda session: Journal(session, room.core.uuid).pending(10_000))
    return [entry.event for entry in entries if isinstance(entry.event, kind)]


def test_the_figures_of_the_period_balance(page: LedgerPage) -> None:
    assert (page.figures.value("received"), page.figures.value("decided")) == ("8", "2")
    assert "不平" not in page.figures.balance and "期初 0 ＋ 受理 4 ＝ 办结 2" in page.figures.balance


def test_the_page_says_how_fresh_its_figures_are(page: LedgerPage) -> None:
    assert "本机数据，截至" in page.fresh.text()


def test_numbers_of_persons_are_masked_in_the_preview(page: LedgerPage) -> None:
    assert {row.id_number for row in page.rows.rows} == {"522636********0043"}


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


def test_a_clerk_exports_masked_numbers_only(page: LedgerPage) -> None:
    assert page.export.masked.isChecked() and not page.export.masked.isEnabled()


def test_the_head_needs_a_purpose_for_whole_numbers(tmp_path: Path, qtbot: QtBot) -> None:
    room = open_room(tmp_path, person=HEAD)
    desk = Desk(room.core, Tasks(), None)
    page = opened(room, desk, qtbot)
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

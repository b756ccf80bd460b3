"""Printing as it is chosen here: the copies, the sides and the place on the form reach the printer."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPointF, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.device.preferences import load_preferences, save_preferences
from desktop.device.printing import ways_from
from desktop.runtime.choices import Choices, FormSize, PaperKind, Preferences, Way
from desktop.ui.appearance import Appearance
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.paper_form import A4, THIRD, Form, Outlet, put_on
from desktop.ui.paper_layout import Paper
from desktop.ui.paper_out import chosen_way, form_of, prepared
from desktop.ui.paper_test import RulerPage
from desktop.ui.settings import SettingsPage
from desktop.ui.settings_printing import PrintingGroup
from desktop.ui.worklist_many import list_paper
from desktop.wording import screens_printing as text
from tests.desktop.ui.door import every_place
from tests.desktop.ui.fake_desk import FakeDesk


@pytest.fixture
def choices() -> Choices:
    return Choices()


@pytest.fixture
def window(choices: Choices, fake: FakeDesk, qtbot: QtBot) -> MainWindow:
    made = MainWindow(fake, every_place(choices), Appearance(choices))
    qtbot.addWidget(made)
    made.resize(1366, 728)
    made.show()
    made.go(Route("settings"))
    return made


@pytest.fixture
def group(window: MainWindow) -> PrintingGroup:
    page = window.page
    assert isinstance(page, SettingsPage)
    return page.printing


def printed(sheet: Paper, way: Way, path: Path) -> Path:
    """As a printer takes it, into a file."""
    outlet = prepared(Outlet(), way)
    outlet.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    outlet.setOutputFileName(str(path))
    sheet.print(outlet)
    return path


class Listening(Outlet):
    """A printer of no make forgets the sides it was asked for."""

    sides: QPrinter.DuplexMode | None = None

    def setDuplex(self, duplex: QPrinter.DuplexMode) -> None:
        self.sides = duplex


def corner_of(way: Way, path: Path) -> tuple[float, float]:
    """Where the corner of the sheet comes to lie on the printer: millimetres from the left and from the top."""
    outlet = prepared(Outlet(), way)
    outlet.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    outlet.setOutputFileName(str(path))
    outlet.setFullPage(True)
    seen: list[QPointF] = []
    put_on(outlet, A4, 1, lambda painter, _: seen.append(painter.deviceTransform().map(QPointF(0, 0))))
    return seen[0].x() / outlet.logicalDpiX() * 25.4, seen[0].y() / outlet.logicalDpiY() * 25.4


def test_the_whole_page_is_moved_by_what_was_measured(qapp: QApplication, tmp_path: Path) -> None:
    assert corner_of(Way(right_mm=3, down_mm=-2), tmp_path / "x.pdf") == pytest.approx((3, -2), abs=0.01)


def test_the_frame_of_the_test_page_lies_ten_millimetres_inside(qapp: QApplication) -> None:
    picture = RulerPage("打印测试页", ("已右移 3 毫米",), A4).image(0, 2100)  # ten dots a millimetre
    left = next(x for x in range(2100) if picture.pixelColor(x, 2400).lightness() < 128)
    top = next(y for y in range(2970) if picture.pixelColor(1900, y).lightness() < 128)
    assert (left / 10, top / 10) == pytest.approx((10, 10), abs=0.2)


def test_copies_and_sides_reach_the_printer(qapp: QApplication) -> None:
    outlet = Listening()
    prepared(outlet, Way(copies=3, duplex=True))
    assert (outlet.copyCount(), outlet.sides) == (3, QPrinter.DuplexMode.DuplexLongSide)


@pytest.mark.parametrize(("form", "size"), [(A4, (210, 297)), (THIRD, (241, 93))])
def test_a_sheet_is_as_large_as_its_form(qapp: QApplication, tmp_path: Path, form: Form, size: tuple[int, int]) -> None:
    page = PdfReader(printed(Paper(["<p>收件</p>"], "", "t", form), Way(), tmp_path / "x.pdf")).pages[0]
    assert (round(float(page.mediabox.width) / 72 * 25.4), round(float(page.mediabox.height) / 72 * 25.4)) == size


def test_a_long_receipt_goes_on_over_the_next_thirds_and_loses_nothing(qapp: QApplication, tmp_path: Path) -> None:
    receipt = Paper(["".join(f"<p>第{at}份材料</p>" for at in range(40))], "", "t").on(THIRD)
    pages = PdfReader(printed(receipt, Way(), tmp_path / "x.pdf")).pages
    said = "".join("".join(page.extract_text().split()) for page in pages)
    assert len(pages) > 1 and [at for at in range(40) if f"第{at}份材料" not in said] == []


def test_a_list_of_cases_is_printed_across(qapp: QApplication, tmp_path: Path) -> None:
    sheet = list_paper("丹龙镇便民服务中心", ("办件编号", "申请人"), (("1", "潘阿秀"), ("2", "=1+1")))
    page = PdfReader(printed(sheet, Way(), tmp_path / "x.pdf")).pages[0]
    said = "".join(page.extract_text().split())
    assert page.mediabox.width > page.mediabox.height and "潘阿秀" in said and "=1+1" in said


def test_a_kind_is_set_up_by_keyboard_and_kept_for_that_kind_alone(
    group: PrintingGroup, choices: Choices, qtbot: QtBot
) -> None:
    group.kind.setFocus()
    qtbot.keyClick(group.kind, Qt.Key.Key_Down)
    assert group.shown_kind is PaperKind.RECEIPT
    for field, keys in ((group.form, Qt.Key.Key_Down), (group.copies, Qt.Key.Key_Up), (group.right, Qt.Key.Key_Up)):
        field.setFocus()
        qtbot.keyClick(field, keys)
    assert choices.now.printing == {"receipt": Way(copies=2, right_mm=0.5, form=FormSize.THIRD)}


def test_what_is_chosen_holds_where_papers_are_asked_for(window: MainWindow, choices: Choices) -> None:
    way = Way(printer="针式", copies=2, form=FormSize.THIRD)
    choices.choose(Preferences(printing={"receipt": way}))
    asker = window.page
    assert asker is not None
    told = (chosen_way(asker, PaperKind.RECEIPT), form_of(asker, PaperKind.RECEIPT), form_of(asker, PaperKind.NOTICE))
    assert told == (way, THIRD, A4)


def test_before_anybody_has_signed_in_papers_go_the_usual_way(qtbot: QtBot) -> None:
    alone = QWidget()
    qtbot.addWidget(alone)
    assert chosen_way(alone, PaperKind.OFFICE) == Way()


def test_a_printer_that_is_gone_stays_chosen_and_is_said_to_be_missing(group: PrintingGroup, choices: Choices) -> None:
    choices.choose(Preferences(printing={"notice": Way(printer="搬走了的打印机")}))
    assert group.printer.currentText() == text.missing("搬走了的打印机")


def test_only_receipts_fit_a_third_of_a_form(group: PrintingGroup) -> None:
    assert not group.form.isEnabled()


def test_the_usual_way_comes_back_for_every_kind(group: PrintingGroup, choices: Choices, window: MainWindow) -> None:
    choices.choose(Preferences(printing={"notice": Way(copies=2), "list": Way(duplex=True)}, font_size=16))
    group.findChild(QPushButton, "settings.printing.restore").click()
    assert choices.now == Preferences(font_size=16)


def test_a_test_page_without_a_printer_is_kept_as_a_file(
    group: PrintingGroup, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    group.test.click()
    assert [path.name for path in tmp_path.rglob("*.pdf")] == [text.test_file("文书")]


def test_the_ways_are_kept_and_nonsense_counts_as_the_usual(tmp_path: Path) -> None:
    way = Way(printer="EPSON LQ-630K", copies=2, duplex=True, right_mm=-1.5, down_mm=4, form=FormSize.THIRD)
    save_preferences(tmp_path, Preferences(printing={"receipt": way}))
    assert load_preferences(tmp_path).printing == {"receipt": way}
    nonsense = {"receipt": {"copies": True, "right_mm": 900, "form": "b5", "printer": 7}, "elsewhere": {}, "list": 3}
    assert ways_from(nonsense) == {"receipt": Way()}

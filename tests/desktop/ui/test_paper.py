"""Papers on the screen, in a PDF and on record."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.reports.notices import PrintMark, content_hash, html
from desktop.trouble import Trouble
from desktop.ui.paper_layout import Paper
from desktop.ui.paper_list import papers_of
from desktop.ui.paper_pdf import searchable
from desktop.ui.paper_view import PaperView
from sync.casework.events_closing import PaperPrinted
from tests.desktop.notice_papers import AT, CASE_NO, MARK, NAME, paper_of, registered, supplement, templates
from tests.desktop.ui.fake_desk import FakeDesk


def paper(mark: PrintMark = MARK) -> Paper:
    return Paper(html(paper_of(supplement()), templates(), mark), f"{CASE_NO} 第{mark.copy}次打印", "补正告知")


def read(pdf: bytes) -> str:
    return "".join("".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages)


def test_the_text_of_a_pdf_can_be_found_rare_characters_and_the_middle_dot_included(qapp: QApplication) -> None:
    said = read(paper().pdf())
    assert [part for part in (NAME, CASE_NO, "居民户口簿", "丹龙补字〔2026〕第1001号") if part not in said] == []


def test_several_rare_characters_keep_their_places(qapp: QApplication) -> None:
    page = Paper(["<p>甲𬱟乙𠅤丙</p>"], "丁𬱟", "t")
    assert "甲𬱟乙𠅤丙" in read(page.pdf())


def test_a_pdf_without_rare_characters_stays_as_it_is() -> None:
    assert searchable(b"%PDF-1.4 nothing in it", "甲乙") == b"%PDF-1.4 nothing in it"


def test_every_page_carries_its_number(qapp: QApplication) -> None:
    assert "第1页共1页" in read(paper().pdf())


def test_both_copies_are_printed(qapp: QApplication) -> None:
    said = read(paper().pdf())
    assert ("申请人留存" in said, "窗口存档" in said) == (True, True)


def test_a_long_notice_goes_on_to_a_second_page(qapp: QApplication) -> None:
    long = Paper(["<p>材料清单</p>" * 120], "页脚", "t")
    assert long.page_count > 1


def test_the_preview_is_a_white_sheet_with_writing(qapp: QApplication) -> None:
    image = paper().image(0, 600)
    greys = image.convertToFormat(QImage.Format.Format_Grayscale8)
    dark = sum(greys.pixelColor(x, y).lightness() < 128 for x in range(0, 600, 3) for y in range(0, image.height(), 3))
    assert (image.width(), greys.pixelColor(2, 2).lightness(), dark > 200) == (600, 255, True)


@pytest.mark.parametrize("form", ["uri", "path"])
def test_a_template_cannot_reach_a_file(qapp: QApplication, tmp_path: Path, form: str) -> None:
    secret = tmp_path / "secret.png"
    picture = QImage(800, 800, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    picture.save(str(secret))
    source = secret.as_uri() if form == "uri" else str(secret)
    image = Paper([f'<p><img src="{source}"/></p>'], "", "t").image(0, 300)
    reds = [image.pixelColor(x, y) for x in range(0, 300, 5) for y in range(0, 300, 5)]
    assert all(colour == QColor(Qt.GlobalColor.white) for colour in reds)


def test_a_folder_that_cannot_be_written_is_told_as_a_trouble(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where a folder should be", encoding="utf-8")
    with pytest.raises(Trouble) as raised:
        paper().save_pdf(tmp_path / "taken" / "x.pdf")
    assert raised.value.code == "paper_not_saved"


def view_of(fake: FakeDesk, qtbot: QtBot, folder: Path, *events: object) -> PaperView:
    view = PaperView(fake)
    qtbot.addWidget(view)
    view.folder.setText(str(folder))
    view.show_paper(papers_of([registered(), supplement(), *events], fake)[1])  # type: ignore[list-item]
    return view


def test_saving_a_paper_is_recorded_with_the_hash_of_its_content(fake: FakeDesk, qtbot: QtBot, tmp_path: Path) -> None:
    view = view_of(fake, qtbot, tmp_path)
    with qtbot.waitSignal(view.printed):
        view.save_it()
    (fact,) = fake.recorded
    assert isinstance(fact, PaperPrinted)
    assert (fact.document, fact.copy, len(fact.content_hash)) == ("一次性补正告知书", 1, 64)


def test_the_second_print_is_marked_and_counted(fake: FakeDesk, qtbot: QtBot, tmp_path: Path) -> None:
    view = view_of(fake, qtbot, tmp_path)
    for _ in range(2):
        with qtbot.waitSignal(view.printed):
            view.save_it()
    first, second = sorted(tmp_path.glob("*.pdf"), key=lambda path: len(path.name))
    assert ("补打" in read(first.read_bytes()), "【补打】" in read(second.read_bytes())) == (False, True)
    assert [fact.copy for fact in fake.recorded if isinstance(fact, PaperPrinted)] == [1, 2]


def test_an_earlier_print_on_record_counts(fake: FakeDesk, qtbot: QtBot, tmp_path: Path) -> None:
    before = PaperPrinted(
        case_id="", occurred_at=AT, by="01", role=fake.person.roles[0], document="一次性补正告知书",
        document_no=supplement().document_no, copy=1,
    )  # fmt: skip
    view = view_of(fake, qtbot, tmp_path, before)
    with qtbot.waitSignal(view.printed):
        view.save_it()
    assert [fact.copy for fact in fake.recorded if isinstance(fact, PaperPrinted)] == [2]


def test_the_file_name_holds_no_name_of_a_person(fake: FakeDesk, qtbot: QtBot, tmp_path: Path) -> None:
    view = view_of(fake, qtbot, tmp_path)
    with qtbot.waitSignal(view.printed):
        view.save_it()
    (saved,) = tmp_path.glob("*.pdf")
    assert "吉克" not in saved.name


def last_said(view: PaperView) -> str:
    assert view._item is not None
    return content_hash(view._item.notice, view._templates)


class NewerTexts(FakeDesk):
    """Its county has issued other templates since."""

    changed_text = "<p>新版</p>"

    @property
    def notice_texts(self) -> tuple[dict[str, str], ...]:
        (shipped,) = super().notice_texts
        return (shipped | {"supplement": shipped["supplement"] + self.changed_text}, shipped)


def printed_before(fake: FakeDesk, said: str) -> PaperPrinted:
    return PaperPrinted(
        case_id="", occurred_at=AT, by="01", role=fake.person.roles[0], document="一次性补正告知书",
        document_no=supplement().document_no, content_hash=said, copy=1,
    )  # fmt: skip


def test_a_paper_printed_before_keeps_the_templates_it_was_made_with(
    fake: FakeDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    said = last_said(view_of(fake, qtbot, tmp_path))
    newer = NewerTexts()
    assert last_said(view_of(newer, qtbot, tmp_path)) != said
    assert last_said(view_of(newer, qtbot, tmp_path, printed_before(newer, said))) == said


def test_templates_that_ask_for_what_no_notice_has_are_passed_over(
    fake: FakeDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    broken = NewerTexts()
    broken.changed_text = "$no_such_value"
    assert last_said(view_of(broken, qtbot, tmp_path)) == last_said(view_of(fake, qtbot, tmp_path))

"""The last look before a decision: the applicant's window, the sheet to sign, the reasons for a day."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.queries.search import Duplicates
from desktop.reports.confirmation import ConfirmationHead, confirmation_html
from desktop.ui.intake import IntakePage, wanted_first
from desktop.ui.intake_decide import Decision, Details, reasons
from desktop.ui.intake_sheet import Found, Sheet, registration_of
from desktop.wording import screens_intake as text
from sync.casework.calendar import CST
from sync.casework.terms import LineState
from tests.desktop.notice_papers import allowance
from tests.desktop.ui import fake_rows
from tests.desktop.ui.fake_desk import FakeDesk

OK = Found(state=LineState.OK, originals=1)
FILLED = Sheet(
    item_id="GZT-001",
    number="522636196511230028",
    name="吉克·阿依𬱟",
    phone="13885512345",
    answers={"household_size": "4", "annual_income": "12000", "hardship_reason": "因病", "apply_members": "3",
             "village_relative": "0"},
    found={no: OK for no in (1, 2, 3, 4, 8)},
)  # fmt: skip
BEFORE_NEW_YEAR = datetime(2026, 9, 24, 10, 0, tzinfo=CST)


@pytest.fixture
def page(fake: FakeDesk, qtbot: QtBot) -> IntakePage:
    fake.answers[Duplicates] = ()
    made = IntakePage(fake)
    qtbot.addWidget(made)
    made.resize(1254, 700)
    made.show()
    made.editor.show_sheet(FILLED)
    made.closing.weigh()
    return made


def press(page: IntakePage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def test_the_applicant_reads_everything_in_large_type(page: IntakePage) -> None:
    press(page, "intake.review.show")
    citizen = page.checking.citizen
    missing = {"吉克·阿依𬱟", "522636196511230028", "13885512345", "12000", allowance().name} - set(citizen.sentences)
    sizes = {label.font().pixelSize() for label in citizen.findChildren(QLabel)}
    assert (citizen.isVisible(), missing, min(sizes) >= 20) == (True, set(), True)


@pytest.mark.parametrize("how", ["left", "next"])
def test_nobody_else_sees_what_the_applicant_saw(page: IntakePage, how: str) -> None:
    press(page, "intake.review.show")
    if how == "left":
        page.left()
    else:
        page.sheets.start(Sheet())
    assert (page.checking.citizen.isVisible(), page.checking.citizen.sentences) == (False, ())


def test_the_sheet_to_sign_has_place_for_a_fingerprint_and_a_witness(page: IntakePage, tmp_path: Path) -> None:
    press(page, "intake.review.sign")
    page.checking.sheet.folder.setText(str(tmp_path))
    page.checking.sheet.save_it()
    (pdf,) = tmp_path.glob("*.pdf")
    said = "".join("".join(part.extract_text() for part in PdfReader(pdf).pages).split())
    wanted = ("申请确认单", "吉克·阿依𬱟", "522636196511230028", "签名或按指印", "见证人签名", "不代表受理")
    assert [part for part in wanted if part not in said] == []
    assert "吉克" not in pdf.name


def test_from_the_sheet_to_sign_one_comes_back_to_the_form(page: IntakePage) -> None:
    press(page, "intake.review.sign")
    assert (page.closing.editing, page.checking.showing) == (False, True)
    next(action for action in page.actions_here() if action.key == "close").run()
    assert (page.closing.editing, page.editor.sheet.name) == (True, FILLED.name)


def test_whoever_signs_for_the_applicant_signs_as_that() -> None:
    head = ConfirmationHead(office="丹寨县龙泉镇便民服务中心", by="王小梅", at="2026-11-23 09:20", by_agent=True)
    html = confirmation_html(head, [("申请人", "<b>王老五</b>")], [])
    assert text.AGENT_SIGNS in html and "&lt;b&gt;" in html


def test_whoever_asks_for_something_else_takes_a_slip_along(page: IntakePage, tmp_path: Path) -> None:
    page.editor.show_sheet(Sheet())
    search = page.findChild(QLineEdit, "intake.item.search")
    assert isinstance(search, QLineEdit)
    search.setText("办护照")
    press(page, "intake.item.not_here")
    page.checking.sheet.folder.setText(str(tmp_path))
    page.checking.sheet.save_it()
    (pdf,) = tmp_path.glob("*.pdf")
    said = "".join(PdfReader(pdf).pages[0].extract_text().split())
    assert [part for part in ("办护照", "不由本窗口办理", "请到", "12345") if part not in said] == []


def test_own_items_come_first_then_those_of_the_centre() -> None:
    received = (("GZT-040", "02"), ("GZT-012", "01"), ("GZT-007", "02"), ("GZT-007", "02"))
    rows = [replace(fake_rows.case_row(n), item_id=item, received_by=by) for n, (item, by) in enumerate(received)]
    assert wanted_first(rows, "01") == ("GZT-012", "GZT-007", "GZT-040")


def test_a_change_is_one_key_away_from_the_answers(page: IntakePage, qtbot: QtBot) -> None:
    page.activateWindow()
    press(page, "intake.review.edit.1")
    qtbot.waitUntil(page.editor.party.first_field().hasFocus)


def test_the_page_of_a_decision_says_why_the_day_is_that_day(page: IntakePage) -> None:
    page.closing.choose(Decision.ACCEPT)
    why = page.findChild(QPushButton, "intake.confirm.why")
    assert isinstance(why, QPushButton)
    why.click()
    assert "不算的日子" in page.closing.card.explained


def test_the_reasons_name_the_days_off_and_the_days_that_make_up_for_them(fake: FakeDesk) -> None:
    item = allowance()
    opened = registration_of(FILLED, item, BEFORE_NEW_YEAR, fake.person, fake.office.region)
    said = reasons(Decision.ACCEPT, replace(opened, occurred_at=BEFORE_NEW_YEAR), Details(), fake)
    assert all(part in said for part in ("国庆", "数 20 个工作日", "10-10"))

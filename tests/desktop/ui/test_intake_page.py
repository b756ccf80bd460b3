"""The intake page over prepared rows: what it fills in, what it keeps, what it says, what it records."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.queries.rows import DraftRow, Duplicate
from desktop.queries.search import Duplicates
from desktop.ui.intake import IntakePage
from desktop.ui.intake_decide import Decision, Details, refusal_of
from desktop.ui.intake_find import find_items
from desktop.ui.intake_sheet import Found, Sheet, applicant_of, next_visit, registration_of, sheet_from
from desktop.ui.navigation import Route
from desktop.wording import screens_case as text
from sync.casework.errors import Refusal
from sync.casework.events import name_of
from sync.casework.events_intake import CaseRegistered, SupplementRequested
from sync.casework.identities import BadInput
from sync.casework.items import AGENT_SITUATION
from sync.casework.terms import IdKind, LineState, PartyKind, Role
from tests.desktop.notice_papers import AT, allowance
from tests.desktop.ui import fake_rows
from tests.desktop.ui.fake_desk import FakeDesk

OK, MISSING = Found(state=LineState.OK, originals=1), Found(state=LineState.MISSING)
FILLED = Sheet(
    item_id="GZT-001",
    number="522636196511230028",
    name="潘阿秀",
    answers={"household_size": "4", "annual_income": "12000", "hardship_reason": "因病", "apply_members": "3",
             "village_relative": "0"},
    found={no: OK for no in (1, 2, 3, 4, 8)},
)  # fmt: skip


@pytest.fixture
def page(fake: FakeDesk, qtbot: QtBot) -> IntakePage:
    fake.answers[Duplicates] = ()
    made = IntakePage(fake)
    qtbot.addWidget(made)
    made.resize(1254, 700)
    made.show()
    return made


def shown(page: IntakePage, sheet: Sheet) -> None:
    page.editor.show_sheet(sheet)
    page.closing.weigh()


def edit(page: IntakePage, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


@pytest.mark.parametrize(
    ("typed", "first"),
    [("低保", "GZT-001"), ("zdshbz", "GZT-001"), ("准生证", "GZT-030"), ("zsz", "GZT-030"), ("宅基地", "GZT-037"),
     ("ＧＺＴ－011", "GZT-011"), (" 残疾证 ", "GZT-012")],
)  # fmt: skip
def test_an_item_is_found_by_name_nickname_or_initials(fake: FakeDesk, typed: str, first: str) -> None:
    assert find_items(fake.catalogue.current(AT.date()), typed)[0].item_id == first


def test_without_text_the_items_of_late_come_first(fake: FakeDesk) -> None:
    found = find_items(fake.catalogue.current(AT.date()), "", ("GZT-041", "GZT-007"))
    assert [item.item_id for item in found[:2]] == ["GZT-041", "GZT-007"]


def test_a_situation_changes_the_materials_at_once(page: IntakePage) -> None:
    shown(page, FILLED)
    box = next(box for box in page.findChildren(QCheckBox) if box.text() == "因病致困")
    box.click()
    line = next(row.line for row in page.editor.materials.model.rows if "诊断证明" in row.line.name)
    assert line.state is LineState.PENDING


def test_an_agent_makes_the_letter_of_authority_a_material(page: IntakePage) -> None:
    lines = replace(FILLED, has_agent=True).lines(allowance())
    assert AGENT_SITUATION in replace(FILLED, has_agent=True).situations_held
    assert next(line.state for line in lines if "委托书" in line.name) is LineState.PENDING


@pytest.mark.parametrize(
    "typed", ["522636196511230028", " ５２２６３６１９６５１１２３００２８ ", "522636 19651123 0028"]
)
def test_a_number_is_taken_as_it_is_typed_and_fills_birth_and_sex(typed: str) -> None:
    party = applicant_of(replace(FILLED, number=typed), AT.date())
    assert (party.number, party.birth, party.gender, party.region) == (
        "522636196511230028",
        date(1965, 11, 23),
        "2",
        "522636",
    )


def test_a_citizen_without_a_telephone_is_received() -> None:
    assert applicant_of(replace(FILLED, no_phone=True), AT.date()).phone == ""


def test_a_citizen_without_a_document_is_received() -> None:
    assert applicant_of(replace(FILLED, id_kind=IdKind.NONE, number=""), AT.date()).number == ""


def test_a_body_is_known_by_its_credit_code() -> None:
    sheet = replace(FILLED, party_kind=PartyKind.ENTERPRISE, id_kind=IdKind.USCC, number="11522636mb9a00014n")
    assert applicant_of(sheet, AT.date()).number == "11522636MB9A00014N"


def test_a_wrong_check_digit_is_told_at_leaving_the_block_and_not_before(page: IntakePage, qtbot: QtBot) -> None:
    number = edit(page, "intake.applicant.id_no")
    page.activateWindow()
    number.setFocus()
    qtbot.waitUntil(number.hasFocus)
    qtbot.keyClicks(number, "522636196511230021")
    assert page.editor.party.number_row.fault == ""
    page.editor.items.first_field().setFocus()
    qtbot.waitUntil(lambda: "校验位不符" in page.editor.party.number_row.fault)


def test_what_is_missing_stands_on_top_and_takes_the_keyboard(page: IntakePage, qtbot: QtBot) -> None:
    shown(page, replace(FILLED, name="", answers={}))
    page.activateWindow()
    page.closing.choose(Decision.RECEIVE)
    assert len(page.editor.summary.sentences) == 6
    qtbot.waitUntil(page.editor.summary.hasFocus)


def test_a_keystroke_is_a_draft_within_two_seconds(page: IntakePage, fake: FakeDesk, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit(page, "intake.applicant.name"), "Pan")
    qtbot.waitUntil(lambda: bool(fake.kept), timeout=2000)
    (draft,) = fake.kept.values()
    assert sheet_from(draft.text).name == "Pan"


def test_leaving_the_page_keeps_the_last_keystroke(page: IntakePage, fake: FakeDesk, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit(page, "intake.applicant.name"), "P")
    page.left()
    assert [sheet_from(draft.text).name for draft in fake.kept.values()] == ["P"]


def test_a_draft_comes_back_as_it_was_left(page: IntakePage, fake: FakeDesk, qtbot: QtBot) -> None:
    fake.kept["intake", "k"] = DraftRow(kind="intake", key="k", text=FILLED.to_text(), title="潘阿秀")
    page.opened(Route.to("intake", draft="k"))
    qtbot.waitUntil(lambda: page.editor.sheet.name == "潘阿秀")
    assert page.editor.sheet == replace(FILLED, item_version=1)


def test_an_open_case_of_the_same_person_asks_for_a_reason(page: IntakePage, fake: FakeDesk, qtbot: QtBot) -> None:
    fake.answers[Duplicates] = (Duplicate(row=fake_rows.case_row(1), same_open=True),)
    shown(page, FILLED)
    page.editor.party_left.emit()
    qtbot.waitUntil(page.editor.duplicates.isVisible)
    page.closing.choose(Decision.RECEIVE)
    assert text.NO_REASON_YET in page.editor.summary.sentences


def test_the_reason_and_the_number_shown_go_on_record(page: IntakePage, fake: FakeDesk, qtbot: QtBot) -> None:
    fake.answers[Duplicates] = (Duplicate(row=fake_rows.case_row(1), same_open=True),)
    shown(page, FILLED)
    page.editor.party_left.emit()
    qtbot.waitUntil(page.editor.duplicates.isVisible)
    qtbot.keyClicks(edit(page, "intake.duplicate.reason"), "other household")
    page.closing.choose(Decision.RECEIVE)
    qtbot.mouseClick(page.closing.card.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(fake.recorded))
    opened = fake.recorded[0]
    assert isinstance(opened, CaseRegistered)
    assert (opened.duplicates, opened.duplicate_reason) == ((fake_rows.case_row(1).number,), "other household")


def test_acceptance_is_closed_with_its_reason_while_material_is_missing(page: IntakePage) -> None:
    shown(page, replace(FILLED, found={**FILLED.found, 3: MISSING}))
    accept = next(action for action in page.actions_here() if action.key == "accept")
    assert "居民户口簿" in accept.refused


def test_a_supplement_notice_asks_for_everything_that_is_missing(
    page: IntakePage, fake: FakeDesk, qtbot: QtBot
) -> None:
    found = {**FILLED.found, 2: MISSING, 3: Found(state=LineState.DEFECTIVE, note="缺户主页")}
    shown(page, replace(FILLED, found=found))
    page.closing.choose(Decision.SUPPLEMENT)
    page.closing.card.confirm.click()
    qtbot.waitUntil(lambda: len(fake.recorded) == 2)
    request = fake.recorded[1]
    assert isinstance(request, SupplementRequested)
    assert [(defect.no, defect.problem) for defect in request.defects] == [(2, "未提供"), (3, "缺户主页")]


def test_an_instant_case_is_four_events_at_one_instant(fake: FakeDesk, page: IntakePage, qtbot: QtBot) -> None:
    fake.person = replace(fake.person, roles=(Role.CLERK, Role.APPROVER))
    item = next(item for item in fake.catalogue.current(AT.date()) if item.item_id == "GZT-024")
    found = {line.no: OK for line in item.lines() if line.state is LineState.PENDING}
    answers = {field.key: _answer(field.kind, field.options) for field in item.fields}
    shown(page, replace(FILLED, item_id=item.item_id, found=found, answers=answers))
    page.closing.choose(Decision.INSTANT)
    page.closing.card.confirm.click()
    qtbot.waitUntil(lambda: bool(fake.recorded))
    told = [name_of(event) for event in fake.recorded]
    assert told == ["case.registered", "case.accepted", "decision.approved", "delivery.completed"]
    assert len({event.occurred_at for event in fake.recorded}) == 1


def test_an_instant_case_is_accepted_by_a_clerk_who_may_not_close_it(fake: FakeDesk, page: IntakePage) -> None:
    def main_of(*roles: Role) -> str:
        fake.person = replace(fake.person, roles=roles)
        shown(page, replace(FILLED, item_id="GZT-024"))
        return next(action.key for action in page.closing.actions() if action.shortcut == "Ctrl+Return")

    assert (main_of(Role.CLERK), main_of(Role.CLERK, Role.APPROVER)) == ("accept", "instant")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [({}, text.FINISHED), ({"number": FILLED.number[:-1] + "7"}, text.UNDER_WAY), ({"name": ""}, text.UNDER_WAY)],
)
def test_the_applicant_is_finished_only_when_nothing_is_wrong(
    page: IntakePage, wrong: dict[str, str], said: str
) -> None:
    shown(page, replace(FILLED, **wrong))  # type: ignore[arg-type]
    assert page.editor.statuses()[1] == said


def test_a_promised_case_cannot_be_closed_at_once(fake: FakeDesk) -> None:
    opened = registration_of(FILLED, allowance(), AT, fake.person, fake.office.region)
    assert refusal_of(Decision.INSTANT, opened, Details(), fake) == text.NOT_INSTANT


def test_a_refusal_keeps_the_sheet_and_says_why(page: IntakePage, fake: FakeDesk, qtbot: QtBot) -> None:
    fake.refusal = Refusal("item_effective", item="低保")
    shown(page, FILLED)
    page.closing.choose(Decision.RECEIVE)
    page.closing.card.confirm.click()
    qtbot.waitUntil(lambda: "没有生效" in page.closing.card.fault.text())
    assert page.editor.sheet.name == "潘阿秀"


def test_the_next_applicant_finds_item_and_situations_and_an_empty_place(fake: FakeDesk) -> None:
    following = next_visit(replace(FILLED, situations=("因病致困",)))
    assert (following.item_id, following.situations, following.name) == ("GZT-001", ("因病致困",), "")


def test_a_sheet_survives_its_draft() -> None:
    sheet = replace(FILLED, situations=("因病致困",), duplicates=("1",), no_phone=True)
    assert sheet_from(sheet.to_text()) == sheet


def test_a_name_of_blanks_is_not_a_name() -> None:
    with pytest.raises(BadInput):
        applicant_of(replace(FILLED, name="   "), AT.date())


def test_text_fields_stand_in_the_page_and_never_in_a_popup(page: IntakePage) -> None:
    popups = [field for field in page.findChildren(QLineEdit) if field.window() is not page.window()]
    assert popups == [] and not any(combo.isEditable() for combo in page.findChildren(QComboBox))


def _answer(kind: str, options: tuple[str, ...]) -> str:
    plain = {"date": "2026-11-23", "month": "2026-11", "datetime": "2026-11-23 09:00", "id_no": "522636196511230028"}
    return options[0] if options else plain.get(kind, "1")

"""退回数据 on the sync page: what came back is said in words, and what was done about it is recorded."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.queries.rows import ReturnRow
from desktop.queries.sync_panel import SyncPanel
from desktop.runtime.desk import Desk
from desktop.ui.navigation import Route
from desktop.ui.sync_panel import SyncPage
from desktop.wording import returned as text
from sync.casework.errors import Refusal
from sync.casework.events_closing import FactCorrected, PaperPrinted
from sync.casework.events_exchange import ReturnHandled, RowReturned
from sync.casework.facts import Event
from sync.casework.terms import Role
from sync.server.exchange.destination import FOLDER
from sync.server.exchange.rows import RowTable
from sync.wire.codec import encode
from sync.wire.own_device import platform_device
from tests.casework.makers import MONDAY
from tests.desktop.rooms import CLERK, OFFICE, Room
from tests.desktop.ui import fake_rows
from tests.desktop.ui.fake_desk import FakeDesk
from tests.faults.strangers import STRANGER, arrive

ROW = ReturnRow(
    return_id="national/1", case_id="case-6", number="n", applicant="潘阿秀", table="accept", row_key="k", code="E07",
    reason="姓名与证件不符", destination="national", at=MONDAY,
)  # fmt: skip


def shown(fake: FakeDesk, qtbot: QtBot, *rows: ReturnRow) -> SyncPage:
    fake.answers[SyncPanel] = replace(fake_rows.sync_panel(), returned=rows)
    page = SyncPage(fake)
    qtbot.addWidget(page)
    page.resize(1250, 900)
    page.show()
    page.opened(Route("sync"))
    qtbot.waitUntil(lambda: page.leaves.pending.model.rowCount() == 3)
    return page


def sentences(page: SyncPage) -> str:
    return "\n".join(label.text() for label in page.leaves.returned.findChildren(QLabel) if label.isVisible())


def test_an_office_to_which_nothing_came_back_sees_nothing_of_it(fake: FakeDesk, qtbot: QtBot) -> None:
    page = shown(fake, qtbot)
    assert not page.leaves.returned.isVisible()


def test_it_says_who_sent_back_what_and_why_and_what_to_do(fake: FakeDesk, qtbot: QtBot) -> None:
    page = shown(fake, qtbot, ROW)
    said = page.leaves.returned.sentence
    assert said.startswith("国家政务服务平台退回了受理信息：姓名与证件不符（代号 E07）。办件本身已确认，没有受影响。")
    assert text.TO_DO["accept"] in said


def test_corrected_is_only_taken_when_something_was_corrected(fake: FakeDesk, qtbot: QtBot) -> None:
    page = shown(fake, qtbot, ROW)
    page.leaves.returned.corrected.click()
    assert not fake.recorded and text.NOT_CORRECTED in sentences(page)


def test_a_correction_is_reported_by_a_role_that_may(fake: FakeDesk, qtbot: QtBot) -> None:
    fake.person = replace(fake.person, roles=(Role.HANDLER, Role.CLERK))
    page = shown(fake, qtbot, replace(ROW, corrected=True))
    with qtbot.waitSignal(page.notice) as told:
        page.leaves.returned.corrected.click()
    (fact,) = fake.recorded
    assert isinstance(fact, ReturnHandled)
    assert (fact.return_id, fact.how, fact.role, told.args) == ("national/1", "已更正", Role.CLERK, [text.HANDLED])


def test_without_a_correction_it_needs_words(fake: FakeDesk, qtbot: QtBot) -> None:
    page = shown(fake, qtbot, ROW)
    page.leaves.returned.as_it_was.click()
    assert not fake.recorded and text.SAY_WHY in sentences(page)
    page.leaves.returned.note.setText("已电话核实，姓名无误")
    page.leaves.returned.as_it_was.click()
    (fact,) = fake.recorded
    assert isinstance(fact, ReturnHandled)
    assert (fact.how, fact.note) == ("无需更正", "已电话核实，姓名无误")


def test_a_refusal_is_said_beside_the_field(fake: FakeDesk, qtbot: QtBot) -> None:
    fake.refusal = Refusal("role", role="HANDLER")
    page = shown(fake, qtbot, replace(ROW, corrected=True))
    page.leaves.returned.corrected.click()
    qtbot.waitUntil(lambda: "不能做这一步" in sentences(page))


def test_every_table_and_every_receiver_has_its_words() -> None:
    assert {table.value for table in RowTable} == set(text.TABLES) == set(text.TO_DO)
    assert {path.stem for path in FOLDER.glob("*.json")} == set(text.DESTINATIONS)


def returned(case_id: str) -> RowReturned:
    return RowReturned(
        case_id=case_id, occurred_at=MONDAY, by="SYS", role=Role.SYS, return_id="national/1", table="accept",
        row_key="k", code="E07", reason="姓名与证件不符", destination="national",
    )  # fmt: skip


def clerk(kind: type[Event], case_id: str, **facts: object) -> Event:
    return kind(case_id=case_id, occurred_at=MONDAY, by=CLERK.code, role=Role.CLERK, **facts)


@pytest.fixture
def case_id(room: Room) -> str:
    """A case of this desk of which a row came back."""
    received = room.receive()
    arrive(room, [encode(returned(received))], device=platform_device(OFFICE.scope))
    return received


def rows(room: Room) -> tuple[ReturnRow, ...]:
    return room.ask(SyncPanel()).returned


def test_a_return_stands_until_it_is_dealt_with(room: Room, case_id: str) -> None:
    assert [(row.case_id, row.applicant, row.corrected) for row in rows(room)] == [(case_id, "杨秀英", False)]
    room.record(clerk(PaperPrinted, case_id, document="receipt"))
    assert not rows(room)[0].corrected
    room.record(clerk(FactCorrected, case_id, field="applicant.address", old="", new="龙泉镇", reason="退回"))
    assert rows(room)[0].corrected
    room.record(clerk(ReturnHandled, case_id, return_id="national/1", table="accept", row_key="k", how="已更正"))
    assert rows(room) == ()


def test_another_device_cannot_put_a_return_on_the_page(room: Room) -> None:
    arrive(room, [encode(returned(room.receive()))], device=STRANGER)
    assert rows(room) == ()


def test_a_real_desk_shows_what_came_back(room: Room, desk: Desk, case_id: str, qtbot: QtBot) -> None:
    page = SyncPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.opened(Route("sync"))
    qtbot.waitUntil(lambda: page.leaves.returned.isVisible())
    assert "姓名与证件不符" in page.leaves.returned.sentence

"""The diagnosis on the sync page: one sentence for each fault, a report without anything of a person."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.queries.diagnosis_rows import Diagnosis, Step, StepName
from desktop.runtime.desk import Desk
from desktop.ui.sync_panel_diagnosis import DiagnosisBox
from desktop.wording import screens_diagnosis as text
from tests.casework.makers import MONDAY
from tests.desktop.rooms import Room
from tests.desktop.ui.fake_desk import FakeDesk

CANARIES = ("潘阿秀", "522636198001150043", "13885512345", "52263619800115004X", "王小梅")
WELL = (
    Step(name=StepName.NAME, ms=3, facts=(("addresses", "2"),)),
    Step(name=StepName.CONNECT, ms=20, facts=(("port", "443"),)),
    Step(name=StepName.CERTIFICATE, ms=40),
    Step(name=StepName.ANSWER, ms=60),
    Step(name=StepName.CLOCK, facts=(("seconds", "1"), ("minutes", "1"))),
    Step(name=StepName.SPEED, ms=900, facts=(("kb", "39"), ("rate", "44"))),
)
CODES = (
    "no_address", "proxy_name", "connect_refused", "connect_timeout", "no_route", "proxy_connect_refused",
    "proxy_connect_timeout", "proxy_no_route", "unknown_issuer", "expired", "wrong_clock", "portal", "server_error",
    "later", "refused", "mangled", "offline", "slow", "clock_slow", "clock_fast", "slow_line", "too_big", "old_program",
)  # fmt: skip


def shown(fake: FakeDesk, qtbot: QtBot, *steps: Step) -> DiagnosisBox:
    fake.diagnosis.found = Diagnosis(host="platform.gz", at=MONDAY, steps=steps)
    box = DiagnosisBox(fake)
    qtbot.addWidget(box)
    box.resize(800, 600)
    box.show()
    qtbot.keyClick(box.button, Qt.Key.Key_Space)
    qtbot.waitUntil(box.copy.isVisible)
    return box


def test_a_good_line_says_so_with_its_figures(fake: FakeDesk, qtbot: QtBot) -> None:
    box = shown(fake, qtbot, *WELL)
    assert box.said.text() == text.WELL and box.button.hasFocus()
    assert [box.steps.index(at, 1).data() for at in (0, 4)] == ["找到 2 个地址", "与省平台相差 1 秒"]
    assert "每秒约 44 KB" in box.report


@pytest.mark.parametrize("code", CODES)
def test_every_fault_has_its_sentence_that_the_work_is_safe_and_what_to_do(code: str) -> None:
    said = text.sentence(code, (("port", "443"), ("minutes", "30"), ("issuer", "某网关"), ("status", "500")))
    assert text.known(code) and "您做的都已存在本机" in said and "{" not in said


def test_what_comes_after_the_fault_stands_as_not_tried(fake: FakeDesk, qtbot: QtBot) -> None:
    fault = Step(name=StepName.CONNECT, ms=5000, code="connect_timeout", facts=(("port", "443"),))
    box = shown(fake, qtbot, WELL[0], fault)
    told = [box.steps.index(at, 1).data() for at in range(box.steps.rowCount())]
    assert told == ["找到 2 个地址", "不通（connect_timeout）", "未做", "未做", "未做", "未做"]
    assert "端口 443" in box.said.text()


def test_the_report_holds_nothing_of_a_person(fake: FakeDesk, qtbot: QtBot) -> None:
    """Names, numbers and telephones lie everywhere a report could take them from."""
    fake.person = replace(fake.person, name="王小梅")
    fake.sync_summary = replace(fake.sync_summary, trouble="offline", facts=(("why", "潘阿秀"),))
    fault = Step(name=StepName.CERTIFICATE, ms=1, code="unknown_issuer", facts=(("issuer", " ".join(CANARIES)),))
    box = shown(fake, qtbot, Step(name=StepName.PROXY, facts=(("proxy", "13885512345:8080"),)), *WELL[:2], fault)
    qtbot.keyClick(box.copy, Qt.Key.Key_Space)
    report = QGuiApplication.clipboard().text()
    assert "不通（unknown_issuer）" in report and not [one for one in CANARIES if one in report]


@pytest.mark.parametrize("canary", CANARIES[1:4])
def test_numbers_of_persons_are_taken_out_of_any_text(canary: str) -> None:
    assert canary not in text.redacted(f"前 {canary} 后") and "〔已隐去〕" in text.redacted(canary)


def test_a_desk_without_a_platform_has_no_line_to_look_along(room: Room, desk: Desk, qtbot: QtBot) -> None:
    box = DiagnosisBox(desk)
    qtbot.addWidget(box)
    assert not box.button.isEnabled() and box.said.text() == text.NOT_POSSIBLE

"""A training desk is a folder of its own, its people are invented, and nothing it holds ever reaches a platform."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from io import StringIO
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.app import bundles_of, engine_of, lane_of, line_store
from desktop.cli import main
from desktop.desk_program import training_command, training_folder
from desktop.device.settings import DEVICE_FILE, Profile
from desktop.office.core import Core
from desktop.queries.rows import View
from desktop.queries.training import CHECKS, Exercises
from desktop.queries.worklist import WorklistPage
from desktop.reports.book_tally import BookSheet
from desktop.reports.book_xlsx import write_book
from desktop.reports.ledger_rows import LedgerHead
from desktop.store.training import is_training, laid_out
from desktop.training_desk import OFFICE, PIN, STAFF
from desktop.training_scene import CASES, LEARNER
from desktop.trouble import Trouble
from desktop.wording import training as text
from sync.casework.calendar import CST
from sync.casework.events_closing import FactCorrected
from sync.casework.events_handling import NoteAdded
from sync.casework.events_intake import SupplementSubmitted
from sync.casework.events_office import ConsultationGiven, LedgerExported
from sync.casework.facts import Check
from sync.casework.terms import LineState, Role, State
from tests.desktop.rooms import open_room
from tests.desktop.training_ground import core_at, training_gate, training_profile

ADDRESS = "http://127.0.0.1:9"


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return training_profile(tmp_path / "desk-training")


@pytest.fixture
def core(profile: Profile) -> Iterator[Core]:
    made = core_at(profile)
    yield made
    made.database.close()


@pytest.fixture
def bound(profile: Profile) -> Iterator[Core]:
    """Somebody has written a platform and its key into the settings by hand."""
    path = profile.folder / DEVICE_FILE
    told = json.loads(path.read_text(encoding="utf-8")) | {"platform": ADDRESS, "platform_key": "00" * 32}
    path.write_text(json.dumps(told), encoding="utf-8")
    made = core_at(profile)
    yield made
    made.database.close()


def test_the_folder_lies_beside_the_real_one(tmp_path: Path) -> None:
    folder = training_folder(tmp_path / "qianban")
    assert folder == tmp_path / "qianban-training"
    assert training_command(tmp_path)[-2:] == ["desk", "--training"]


def test_invented_cases_stand_there_in_the_states_the_exercises_ask_for(core: Core) -> None:
    rows = core.read(WorklistPage(view=View())).rows
    assert len(rows) == len(CASES)
    assert {State.SUPPLEMENT, State.RECEIVED, State.ACCEPTED, State.APPROVED} <= {row.state for row in rows}
    assert all(row.number for row in rows) and core.office_row.name == text.OFFICE_NAME


def test_nothing_counts_as_practised_before_somebody_has(core: Core) -> None:
    rows = core.read(Exercises())
    assert [row.key for row in rows] == list(text.EXERCISES) and not any(row.done for row in rows)
    assert core.database.read(laid_out) == core.summary().pending


def stamp(core: Core, case_id: str = "") -> dict[str, object]:
    return {"case_id": case_id, "occurred_at": core.clock(), "by": LEARNER, "role": Role.CLERK}


def practise(core: Core, key: str) -> None:
    """Records what the exercise asks for on a case that stands there."""
    rows = core.read(WorklistPage(view=View())).rows
    waiting = next(row.case_id for row in rows if row.state is State.SUPPLEMENT)
    facts = {
        "supplement": lambda: SupplementSubmitted(**stamp(core, waiting), lines=(Check(no=1, state=LineState.OK),)),
        "note": lambda: NoteAdded(**stamp(core, waiting), text="练习"),
        "correct": lambda: FactCorrected(
            **stamp(core, waiting), field="applicant.phone", old="", new="13800000000", reason="抄错"
        ),
        "guide": lambda: ConsultationGiven(**stamp(core), item_id="GZT-007", item_version=1, item_name="高龄"),
        "ledger": lambda: LedgerExported(**stamp(core), ledger="办件", filter="", rows=1),
    }
    core.office.record([facts[key]()])


@pytest.mark.parametrize("key", ["supplement", "note", "correct", "guide", "ledger"])
def test_an_exercise_is_done_when_the_journal_holds_it(key: str, core: Core) -> None:
    practise(core, key)
    assert {row.key for row in core.read(Exercises()) if row.done} == {key}


def test_every_exercise_has_its_words_and_there_are_about_ten() -> None:
    assert set(CHECKS) == set(text.EXERCISES) and 10 <= len(CHECKS) <= 12


# ---- it can never sync


def test_the_mark_is_inside_the_encrypted_file(core: Core, tmp_path: Path) -> None:
    assert core.training and core.database.read(is_training)
    (tmp_path / "real").mkdir()
    real = open_room(tmp_path / "real")
    assert not real.core.database.read(is_training)
    real.close()


def refused(work: object) -> str:
    assert callable(work)
    with pytest.raises(Trouble) as caught:
        work()
    return caught.value.code


def test_no_line_no_lane_and_no_bundle_is_made_of_it_whatever_its_settings_say(bound: Core, profile: Profile) -> None:
    settings = profile.settings()
    assert settings.platform == ADDRESS and bound.training
    assert refused(lambda: line_store(bound, settings)) == "training"
    assert refused(lambda: engine_of(bound, settings, NoPlatform(), NoListener())) == "training"  # type: ignore[arg-type]
    assert refused(lambda: lane_of(bound, NoPlatform(), NoListener())) == "training"  # type: ignore[arg-type]
    assert refused(lambda: bundles_of(bound, settings)) == "training"


class NoPlatform:
    """Nobody asks it."""


class NoListener:
    """Nobody tells it."""


def test_behind_its_door_no_line_runs_whatever_its_settings_say(bound: Core, profile: Profile, qtbot: QtBot) -> None:
    bound.database.close()
    gate, owner, told = training_gate(profile), QObject(), list[object]()
    gate.enter(owner, LEARNER, PIN, lambda: told.append("in"), told.append)
    qtbot.waitUntil(lambda: told == ["in"], timeout=20_000)
    assert gate.desk is not None and gate.desk.training and not gate.desk.bundles.possible
    before = gate.desk.sync_summary.pending
    gate.desk.sync_now()
    assert gate.desk.sync_summary.pending == before
    gate.close()


@pytest.mark.parametrize(
    "command",
    [
        ("sync", "--once"),
        ("bundle", "write", "out.qbd"),
        ("bundle", "rescue", "out.qbd"),
        ("enrol", "--platform", ADDRESS, "--code", "ABCD"),
        ("enrol", "--again", "--platform", ADDRESS, "--code", "ABCD"),
    ],
    ids=" ".join,
)
def test_no_command_joins_it_or_sends_of_it(
    command: tuple[str, ...], bound: Core, profile: Profile, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    bound.database.close()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", StringIO(f"{PIN}\n"))
    assert main(["--profile", str(profile.folder), *command, "--pin-stdin", "--json"]) == 1
    told = json.loads(capsys.readouterr().err)
    assert told["error"] in ("training", "keys_exist", "bundle_no_key") and not (tmp_path / "out.qbd").exists()


def test_its_door_refuses_an_enrolment_without_asking_anybody(profile: Profile, qtbot: QtBot) -> None:
    gate, troubles = training_gate(profile), list[Trouble]()
    gate.ask_office(QObject(), ADDRESS, "ABCD", lambda office, people: None, troubles.append)
    assert [trouble.code for trouble in troubles] == ["training"]
    gate.close()


def test_it_leaves_nothing_in_the_credential_store_and_has_no_key_to_sign_with(profile: Profile) -> None:
    assert not (profile.folder / "device.key.json").exists()
    assert profile.settings().platform == "" and OFFICE.scope == profile.settings().office.scope


# ---- a new beginning, and its marks


def test_laid_out_anew_everything_practised_is_gone(profile: Profile, qtbot: QtBot) -> None:
    core = core_at(profile)
    practise(core, "note")
    core.database.close()
    gate, told = training_gate(profile), list[object]()
    gate.lay_out_anew(QObject(), lambda: told.append("anew"), told.append)
    qtbot.waitUntil(lambda: told == ["anew"], timeout=20_000)
    gate.close()
    again = core_at(profile)
    assert not any(row.done for row in again.read(Exercises()))
    assert len(again.read(WorklistPage(view=View())).rows) == len(CASES)
    again.database.close()


HEAD = LedgerHead(
    unit=text.OFFICE_NAME, period="本月", maker=STAFF[0].name, reviewer="", scope_note="", masked=True, watermark="",
    made_at=datetime(2026, 11, 26, 9, tzinfo=CST), freshness="", ledger="办件台账",
)  # fmt: skip


@pytest.mark.parametrize(("unit", "marked"), [(text.OFFICE_NAME, True), ("龙泉镇便民服务中心", False)])
def test_every_exported_sheet_of_the_training_office_says_so(unit: str, marked: bool, tmp_path: Path) -> None:
    path = tmp_path / "台账.xlsx"
    sheet = BookSheet(headings=("编号", "事项"), widths=(10, 20))
    write_book(path, [("1", "低保")], sheet, replace(HEAD, unit=unit), lambda _: None, lambda: False)
    page = openpyxl.load_workbook(path).worksheets[0]
    cells = [str(cell) for row in page.values for cell in row]
    assert any(text.SHEET_MARK in cell for cell in cells) is marked
    assert (text.SHEET_MARK in str(page.oddHeader.center.text)) is marked

"""The commands as an operator sees them."""

import json
from pathlib import Path

import pytest

from sync.server.admin import main
from sync.server.exchange.destination import load_destination
from sync.server.exchange.rows import RowTable
from sync.server.trouble import PlatformTrouble
from tests.server.exchange.cases import CODES


@pytest.fixture
def db(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[str, ...]:
    told = ("--db", str(tmp_path / "platform.db"))
    assert main(["init", *told]) == 0
    capsys.readouterr()
    return told


def test_run_with_nothing_to_tell_says_so(
    db: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    front = str(tmp_path / "front.db")
    assert main(["exchange", "run", *db, "--destination", "national", "--front", front, "--codes", str(CODES)]) == 0
    assert capsys.readouterr().out.endswith("没有待报的数据。\n")


def test_status_can_be_read_by_a_program(db: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["exchange", "status", *db, "--destination", "guizhou", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {"rows": dict.fromkeys(("ready", "sent", "held", "waiting", "returned"), 0), "held": []}


def test_an_unknown_receiver_is_named_with_those_there_are(
    db: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["exchange", "export", *db, "--destination", "mars", "--to", str(tmp_path)]) == 1
    assert capsys.readouterr().err == "没有名为“mars”的接收方，可用的有：guizhou、national。\n"


@pytest.mark.parametrize("text", ["nonsense", "[]", '{"action": 3}'])
def test_a_code_file_that_is_none_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "codes.json").write_text(text)
    with pytest.raises(PlatformTrouble, match="bad_destination"):
        load_destination("national", tmp_path / "codes.json")


def test_a_receiver_knows_its_tables_whatever_their_capitals() -> None:
    assert load_destination("national").table_of("up_pro_Accept") is RowTable.ACCEPT

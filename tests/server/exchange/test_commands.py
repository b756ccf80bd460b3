"""The commands as an operator sees them."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from sync.server.admin import main
from sync.server.database import open_database
from sync.server.exchange.destination import load_destination
from sync.server.exchange.rows import RowTable, row_key
from sync.server.trouble import PlatformTrouble
from tests.casework.makers import CASE_ID
from tests.server.exchange.cases import CODES, WHOLE
from tests.server.places import make_place


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


@pytest.fixture
def told(tmp_path: Path) -> tuple[str, ...]:
    """A platform that knows one whole case."""
    where = str(tmp_path / "platform.db")
    with closing(open_database(where)) as database:
        database.create()
        desk = make_place(database).desk()
        desk.record(*WHOLE["reported"][:3])
        desk.sync()
    return ("--db", where, "--destination", "national")


def test_what_is_held_is_listed_by_office_and_number_with_the_reason(
    told: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["exchange", "run", *told]) == 0
    capsys.readouterr()
    assert main(["exchange", "status", *told]) == 0
    summary, held = capsys.readouterr().out.splitlines()
    assert summary == "国家政务服务平台前置库：待报 10 行，已报 0 行，不合格 1 行，等待 0 行，被退回 0 行。"
    assert held.startswith(
        "  丹寨县龙泉镇便民服务中心 11522636MB9A00014N5520599001000202603021001 过程信息：“event_name”"
    )


def test_a_run_delivers_and_takes_returns_from_a_file(
    told: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = ["exchange", "run", *told, "--codes", str(CODES), "--front", str(tmp_path / "front.db")]
    assert main(run) == 0
    assert "已交 国家政务服务平台前置库 11 行。" in capsys.readouterr().out
    line = json.dumps({"row_guid": "1", "table_row_guid": row_key(CASE_ID, RowTable.ACCEPT), "err_type": "E1"})
    (tmp_path / "back.jsonl").write_text(line)
    assert main([*run, "--returns", str(tmp_path / "back.jsonl")]) == 0
    assert "收到退回 1 行，已转给各便民服务中心；无法对应办件的 0 行。" in capsys.readouterr().out
    assert main(["exchange", "status", *told]) == 0
    assert "被退回 1 行" in capsys.readouterr().out


def test_files_are_handed_over_where_there_is_no_front_database(
    told: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["exchange", "export", *told, "--codes", str(CODES), "--to", str(tmp_path / "out")]) == 0
    (batch,) = (tmp_path / "out").iterdir()
    assert batch.name in capsys.readouterr().out and (batch / "manifest.json").exists()

"""What the people who run the platform see."""

import json
from pathlib import Path

import pytest

from sync.server import words
from sync.server.admin import main
from sync.server.database import check_sqlite
from sync.server.packs import RESOURCES
from sync.server.trouble import PlatformTrouble
from sync.server.words_bundles import FAULTS
from sync.wire.release import ReleaseFault
from tests.sources import codes

SCOPE = "522636100000"
OFFICE = (
    "office",
    "add",
    "--scope",
    SCOPE,
    "--name",
    "龙泉镇便民服务中心",
    "--uscc",
    "11522636MB9A00014N",
    "--prefix",
    "丹龙",
)


@pytest.fixture
def db(tmp_path: Path) -> tuple[str, str]:
    return ("--db", str(tmp_path / "platform.db"))


@pytest.fixture
def ready(db: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    assert main(["init", *db]) == 0
    assert main([*OFFICE, *db, "--staff", "c1:杨秀英:CLERK+HANDLER", "a1:潘老岩:APPROVER"]) == 0
    capsys.readouterr()
    return db


def said(capsys: pytest.CaptureFixture[str]) -> str:
    told = capsys.readouterr()
    return told.out + told.err


def test_init_says_that_the_database_is_ready(db: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", *db]) == 0
    assert said(capsys).startswith("数据库已建好")


def test_init_twice_changes_nothing(ready: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", *ready]) == 0
    assert "数据没有改动" in said(capsys)


def test_a_code_is_the_last_word(ready: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["enrol-code", "--scope", SCOPE, *ready]) == 0
    assert [len(group) for group in said(capsys).split()[-1].split("-")] == [8, 4]


def test_a_code_as_json(ready: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    main(["enrol-code", "--scope", SCOPE, "--json", *ready])
    assert set(json.loads(said(capsys))) == {"code", "scope", "device", "minutes"}


def test_status_as_json(ready: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    main(["status", "--json", *ready])
    (scope,) = json.loads(said(capsys))["scopes"]
    counted = {key: scope[key] for key in ("scope", "head", "events", "rejected", "quarantined", "devices")}
    assert counted == {"scope": SCOPE, "head": 0, "events": 0, "rejected": 0, "quarantined": 0, "devices": []}
    assert len(bytes.fromhex(scope["digest"])) == 32


def test_status_as_sentences(ready: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    main(["status", *ready])
    assert said(capsys).startswith("龙泉镇便民服务中心（522636100000）：已确认 0 条")


def test_an_office_that_is_added_again_is_brought_up_to_date(
    ready: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    main([*OFFICE, *ready, "--name", "新名称"])
    main(["status", *ready])
    assert "新名称（522636100000）" in said(capsys)


WRONG = {
    "not ready": (["status"], "请先运行 qianban-platform init"),
    "unknown office": (["enrol-code", "--scope", "1"], "没有编码为 1 的机构"),
    "unknown device": (["revoke", "x"], "没有编号为 x 的设备"),
    "wrong scope": ([*OFFICE, "--scope", "12"], "应为 12 位数字"),
    "wrong staff": ([*OFFICE, "--staff", "c1:杨秀英:KING"], "看不懂"),
    "other database": (["status", "--db", "mysql://x"], "不支持这种数据库地址"),
    "no folder": (["status", "--db", "no/such/folder/x.db"], "找不到文件夹"),
    "no key": (["serve", "--key", "no/such/key"], "找不到平台密钥"),
    "no packs": (["init", "--resources", "no/such/folder"], "读不到资料包"),
    "no server": (["status", "--db", "postgresql://x@127.0.0.1:1/x"], "连不上数据库"),
    "no such port": (["serve", "--port", "99999"], "端口 99999 不能使用"),
}


@pytest.mark.parametrize("case", WRONG.values(), ids=WRONG)
def test_what_goes_wrong_is_one_sentence(
    case: tuple[list[str], str], request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments, sentence = case
    where = request.getfixturevalue("db" if sentence.startswith("请先") else "ready")
    command, *rest = arguments
    assert main([command, *where, *rest] if command != "office" else [*arguments[:2], *where, *arguments[2:]]) == 1
    told = said(capsys)
    assert sentence in told and "Traceback" not in told


def test_a_damaged_pack_is_not_taken(
    ready: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, file in (("catalogue", "items.json"), ("calendar", "national.json"), ("calendar", "local.json")):
        (tmp_path / name).mkdir(exist_ok=True)
        (tmp_path / name / file).write_bytes((RESOURCES / name / file).read_bytes())
    (tmp_path / "regions").mkdir()
    (tmp_path / "regions" / "guizhou.tsv.gz").write_bytes(b"\x1f\x8bcut")
    assert main(["init", *ready, "--resources", str(tmp_path)]) == 1
    assert "仍沿用原来的资料" in said(capsys)


@pytest.mark.parametrize("version", [(3, 40, 0), (3, 51, 2), (3, 52, 0)])
def test_an_unsafe_sqlite_is_refused(version: tuple[int, ...]) -> None:
    with pytest.raises(PlatformTrouble, match="unsafe_sqlite"):
        check_sqlite(version)


def test_every_trouble_has_its_sentence() -> None:
    raised = codes("PlatformTrouble", "sync/server")
    raised |= {f"bundle_{code}" for code in codes("BadBundle", "sync/wire/bundle.py", "sync/server")}
    raised |= {f"bundle_fault_{code}" for code in FAULTS} | {f"update_{fault.value}" for fault in ReleaseFault}
    assert raised | {"busy"} == set(words.TROUBLES)


def test_a_grant_is_given_listed_and_taken_back(ready: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    other = "522636000007"
    assert main([*OFFICE, *ready, "--scope", other, "--uscc", "11522636MB9A00015N", "--parent", SCOPE]) == 0
    assert main(["grant", "add", *ready, "--scope", SCOPE, other]) == 0
    capsys.readouterr()
    assert main(["grant", "list", *ready, "--scope", SCOPE]) == 0
    assert capsys.readouterr().out.strip() == other
    assert main(["grant", "remove", *ready, "--scope", SCOPE, other]) == 0
    assert main(["scope", "move", *ready, other, SCOPE]) == 0
    assert "已并入" in capsys.readouterr().out
    assert main(["scope", "move", *ready, other, SCOPE]) == 1
    assert "没有作任何改动" in capsys.readouterr().err

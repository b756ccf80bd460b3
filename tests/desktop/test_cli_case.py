"""``qianban case FILE``: one line a sequence, and a clear sentence for a file that is none."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.cli_case import run

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"


def said(path: Path) -> tuple[int, list[str]]:
    out = io.StringIO()
    return run(path, out), out.getvalue().splitlines()


def test_every_sequence_of_the_state_machine_gets_its_line() -> None:
    code, lines = said(DATA / "state-sequences.json")
    wanted = json.loads((DATA / "state-sequences.json").read_text(encoding="utf-8"))["sequences"]
    keys = ("title", "ok", "fails_at", "result")
    assert code == 0
    assert [{key: json.loads(line)[key] for key in keys} for line in lines] == [
        {key: sequence[key] for key in keys} for sequence in wanted
    ]


def test_a_bare_list_with_a_byte_order_mark_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps([{"steps": ["E01", {"e": "E06"}]}]), encoding="utf-8-sig")
    code, (line,) = said(path)
    assert (code, json.loads(line)["result"], json.loads(line)["verdict"]) == (0, "ACCEPTED", "allowed")


def test_a_refused_step_is_told_with_its_reason() -> None:
    _, lines = said(DATA / "state-sequences.json")
    refused = [json.loads(line) for line in lines if json.loads(line)["verdict"] == "refused"]
    assert refused
    assert all(line["reason"] for line in refused)


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"sequences": [{"steps": [{"e": "E01", "role": "KING"}]}]}'])
def test_a_file_that_is_none_is_refused_with_a_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "b.json"
    path.write_text(text, encoding="utf-8")
    code, lines = said(path)
    assert code == 2
    assert lines[0].startswith("文件不是办件步骤文件：b.json")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    code, lines = said(tmp_path / "c.json")
    assert code == 2
    assert "没有改动任何数据" in lines[0]


def test_a_terminal_without_chinese_ends_no_command() -> None:
    command = (sys.executable, "-m", "desktop.cli", "case", "tests/data/state-sequences.json")
    env = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr, len(done.stdout.splitlines())) == (0, "", 36)

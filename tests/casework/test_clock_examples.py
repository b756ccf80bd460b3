"""The worked examples, to the day, through the command that others will run on files of their own."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from desktop.cli_clock import MALFORMED, run

EXAMPLES = Path(__file__).parents[1] / "data" / "deadlines-examples.json"
FILE = json.loads(EXAMPLES.read_text(encoding="utf-8"))
WEEK = {"id": "X-1", "start": "2025-03-10T09:00:00+08:00", "clock": {"unit": "workday", "amount": 5}}


def answers(path: Path) -> tuple[int, list[dict[str, Any]]]:
    out = io.StringIO()
    return run(path, out), [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.fixture(scope="module")
def computed() -> dict[str, Any]:
    return {line["id"]: line["expect"] for line in answers(EXAMPLES)[1]}


@pytest.mark.parametrize("case", FILE["cases"], ids=lambda case: str(case["id"]))
def test_example(case: dict[str, Any], computed: dict[str, Any]) -> None:
    assert list(computed[case["id"]].items()) == list(case["expect"].items())


def test_all_49_examples_are_answered_and_the_exit_code_says_so(computed: dict[str, Any]) -> None:
    assert (answers(EXAMPLES)[0], len(computed)) == (0, 49)


def test_no_answer_is_copied_from_what_the_file_expects(tmp_path: Path, computed: dict[str, Any]) -> None:
    blank = {"start_date": "", "due_date": 0, "due_at": None, "counted_days": [], "provisional": "?"}
    asked = [{**case, "expect": {**case["expect"], **blank}} for case in FILE["cases"]]
    path = written(tmp_path, {**FILE, "cases": asked})
    told = {line["id"]: line["expect"]["due_at"] for line in answers(path)[1]}
    assert told == {name: expect["due_at"] for name, expect in computed.items()}


def written(directory: Path, file: object) -> Path:
    path = directory / "deadlines.json"
    path.write_text(json.dumps(file, ensure_ascii=False), encoding="utf-8")
    return path


def asked(directory: Path, keys: object, **case: object) -> dict[str, Any]:
    code, lines = answers(written(directory, {"cases": [{**WEEK, **case, "expect": keys}]}))
    assert code == 0
    return dict(lines[0]["expect"])


def test_an_open_pause_has_no_due_date(tmp_path: Path) -> None:
    pauses = [{"kind": "鉴定", "from": "2025-03-12T09:00:00+08:00", "to": None}]
    keys = {"due_date": 1, "due_at": 1, "counted_days": 1, "used": 1, "remaining": 1, "light": 1}
    assert asked(tmp_path, keys, pauses=pauses) == {
        "due_date": None,
        "due_at": None,
        "counted_days": ["2025-03-11", "2025-03-12"],
        "used": 2,
        "remaining": 3,
        "light": "paused",
    }


def test_a_late_extension_is_answered_as_invalid(tmp_path: Path) -> None:
    extension = {"amount": 5, "unit": "workday", "approved_at": "2025-03-18T09:00:00+08:00"}
    keys = {"extension_valid": 1, "due_date_before_extension": 1, "due_date": 1}
    told = asked(tmp_path, keys, extension=extension)
    assert told == {"extension_valid": False, "due_date_before_extension": "2025-03-17", "due_date": "2025-03-17"}


def test_used_days_are_counted_to_the_decision(tmp_path: Path) -> None:
    assert asked(tmp_path, {"used_days": 0}, decided_at="2025-03-13T10:00:00+08:00") == {"used_days": 3}


def test_the_files_own_lamp_thresholds_are_used(tmp_path: Path) -> None:
    keys = {"as_of": [{"at": "2025-03-11T10:00:00+08:00", "light": "?"}]}
    file = {"light_rule": {"yellow_when_remaining_le": {"N<=5": 4, "N>5": 9}}, "cases": [{**WEEK, "expect": keys}]}
    assert answers(written(tmp_path, file))[1][0]["expect"]["as_of"][0]["light"] == "yellow"


def test_the_files_calendar_replaces_our_notice_of_its_years(tmp_path: Path) -> None:
    file = {"calendar": {"off": ["2025-03-11"], "on": []}, "cases": [{**WEEK, "expect": {"due_date": 0}}]}
    assert answers(written(tmp_path, file))[1][0]["expect"] == {"due_date": "2025-03-18"}


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"\xff\xfe\x00", "UTF-8"),
        (b'{"cases": [', "JSON"),
        (b'{"cases": ' + b"9" * 5000 + b"}", "JSON"),
        (b"[" * 100_000, "JSON"),
        (b"[]", "JSON 对象"),
        (b"{}", "缺少"),
        (b'{"cases": 5}', "列表"),
        (b'{"cases": [5]}', "JSON 对象"),
        (b'{"cases": [], "calendar": {"off": ["2025-02-30"]}}', "有效日期"),
        (b'{"cases": [], "overlays": {"x": {"regions": "5226"}}}', "列表"),
    ],
)
def test_a_malformed_file_gets_a_chinese_sentence(
    raw: bytes, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(raw)
    assert (run(path, io.StringIO()), sentence in capsys.readouterr().err) == (MALFORMED, True)


@pytest.mark.parametrize(
    ("case", "sentence"),
    [
        ({"start": "yesterday"}, "有效时间"),
        ({"start": None}, "缺少"),
        ({"clock": {"unit": "fortnight", "amount": 1}}, "fortnight"),
        ({"clock": {"unit": "workday", "amount": -1}}, "0 到 36500"),
        ({"clock": {"unit": "workday", "amount": True}}, "整数"),
        ({"clock": {"unit": "workday", "amount": 2.5}}, "整数"),
        ({"pauses": [{"from": "2025-03-11"}, 7]}, "JSON 对象"),
        ({"extension": {"amount": 1, "unit": "hour", "approved_at": "2025-03-11"}}, "算不出"),
        ({"clock": {"unit": "year", "amount": 101}}, "年最多 100"),
        ({"expect": {"mood": "good"}}, "不认识"),
    ],
)
def test_one_bad_case_is_told_and_the_others_are_still_answered(
    case: dict[str, object], sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = {**WEEK, "expect": {"due_date": 0}}
    code, lines = answers(written(tmp_path, {"cases": [{**good, **case}, good]}))
    assert (code, lines[-1]["expect"], sentence in capsys.readouterr().err) == (
        MALFORMED,
        {"due_date": "2025-03-17"},
        True,
    )


def test_a_missing_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path / "none.json", io.StringIO()) == MALFORMED
    assert "打不开" in capsys.readouterr().err

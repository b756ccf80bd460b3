"""The three ledgers as the offices handed them in: every figure of the expectations, for the right reason."""

import io
import json
from pathlib import Path

import pytest

from desktop.cli_import import plan_json, run

LEDGERS = Path(__file__).parents[1] / "data" / "ledgers"
FIGURES = {"rows", "clean", "problems", "kinds", "duplicates", "unknown_items", "first", "last"}
every_workbook = pytest.mark.parametrize("name", ["2024-paidiao-ledger", "village-register", "by-month"])


@every_workbook
def test_dry_run_tells_every_expected_figure(name: str) -> None:
    expected = json.loads((LEDGERS / f"{name}.expected.json").read_text(encoding="utf-8"))
    told = plan_json(LEDGERS / f"{name}.xlsx")
    assert {key: told[key] for key in expected} == expected


@every_workbook
def test_every_record_is_clean_or_a_problem_or_a_duplicate(name: str) -> None:
    told = plan_json(LEDGERS / f"{name}.xlsx")
    assert told["rows"] == sum(int(str(told[part])) for part in ("clean", "problems", "duplicates"))


@every_workbook
def test_json_is_one_object_with_the_same_keys_for_every_workbook(name: str) -> None:
    out = io.StringIO()
    assert run(LEDGERS / f"{name}.xlsx", dry_run=True, as_json=True, out=out) == 0
    assert json.loads(out.getvalue()).keys() >= FIGURES


def test_without_json_the_balance_is_told_in_words() -> None:
    out = io.StringIO()
    run(LEDGERS / "village-register.xlsx", dry_run=True, as_json=False, out=out)
    assert out.getvalue().startswith("共 240 条记录:可导入 202 条,有问题 38 条,重复 0 条。")


def test_report_in_words_never_shows_a_whole_card_number() -> None:
    out = io.StringIO()
    run(LEDGERS / "village-register.xlsx", dry_run=True, as_json=False, out=out)
    assert "522636201212109650" not in out.getvalue()
    assert "522636********9650" in out.getvalue()


def test_the_command_never_imports() -> None:
    out = io.StringIO()
    assert run(LEDGERS / "by-month.xlsx", dry_run=False, as_json=True, out=out) == 3
    assert json.loads(out.getvalue())["error"] == "dry_run_only"


def test_a_refused_workbook_is_told_in_a_sentence(tmp_path: Path) -> None:
    out = io.StringIO()
    assert run(tmp_path / "没有.xlsx", dry_run=True, as_json=True, out=out) == 2
    assert "没有导入任何内容" in json.loads(out.getvalue())["message"]

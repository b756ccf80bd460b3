"""Every code that can reach a clerk has its sentence."""

import ast
from pathlib import Path

import pytest

from desktop.reports.import_rows import ProblemCode
from desktop.wording.imports import problem_sentence, refusal_sentence, suggestion_for

REPORTS = Path(__file__).parents[2] / "desktop" / "reports"
OURS = ("archive.py", "workbook.py", "import_xlsx.py", "safe_file.py", "ledger_xlsx.py")


@pytest.mark.parametrize("code", list(ProblemCode))
def test_every_problem_says_what_is_wrong_and_what_to_do(code: ProblemCode) -> None:
    assert problem_sentence(code).endswith("。")
    assert suggestion_for(code).endswith("。")


def raised_codes() -> set[str]:
    """Texts in our sources that look like the code of a refusal or a trouble."""
    texts = set()
    for name in OURS:
        for node in ast.walk(ast.parse((REPORTS / name).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"BookRefused", "ReportTrouble"}:
                texts |= {leaf.value for arg in node.args for leaf in ast.walk(arg) if isinstance(leaf, ast.Constant)}
            elif isinstance(node, ast.Return) and isinstance(node.value, ast.Constant | ast.IfExp):
                texts |= {leaf.value for leaf in ast.walk(node.value) if isinstance(leaf, ast.Constant)}
    return {text for text in texts if isinstance(text, str) and text.startswith(("book_", "target_", "folder_"))} | {
        "disk_full", "write_failed", "check_failed", "watermark_missing", "cancelled",
    }  # fmt: skip


def test_every_refusal_and_trouble_has_its_sentence() -> None:
    codes = raised_codes()
    assert len(codes) > 20
    assert all(refusal_sentence(code, {}).endswith("。") for code in codes)

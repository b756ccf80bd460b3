"""`qianban import FILE --dry-run [--json]`: what an old ledger would bring, on a screen or as one JSON object."""

import json
from datetime import datetime
from pathlib import Path
from typing import TextIO

from desktop.reports.import_rows import ImportPlan, LegacyRow
from desktop.reports.import_xlsx import ImportTerms, plan_import
from desktop.reports.item_names import known_items
from desktop.reports.trouble import BookRefused
from desktop.wording.imports import ignored_lines_sentence, problem_sentence, refusal_sentence, summary_lines
from sync.casework.calendar import CST

CATALOGUE = Path(__file__).resolve().parent.parent / "resources" / "catalogue" / "items.json"
DONE, REFUSED, NOT_ASKED = 0, 2, 3


def run(path: Path, dry_run: bool, as_json: bool, out: TextIO) -> int:
    """Writes the dry run to `out`; 0 when the workbook could be read, 2 when it was refused, 3 without `dry_run`.

    Recording rows needs an office with its key; this command never does it.
    """
    if not dry_run:
        told = {"error": "dry_run_only", "message": refusal_sentence("dry_run_only", {})}
        _tell(told, as_json, out)
        return NOT_ASKED
    try:
        plan = _plan(path)
    except BookRefused as refusal:
        _tell({"error": refusal.code, "message": refusal_sentence(refusal.code, refusal.facts)}, as_json, out)
        return REFUSED
    if as_json:
        json.dump(_figures(plan), out, ensure_ascii=False, indent=1)
        out.write("\n")
    else:
        out.write("\n".join(_report(plan)) + "\n")
    return DONE


def plan_json(path: Path) -> dict[str, object]:
    """The dry run as one object (keys of `_figures`); raises BookRefused."""
    return _figures(_plan(path))


def _plan(path: Path) -> ImportPlan:
    items = known_items(CATALOGUE.read_text(encoding="utf-8"))
    return plan_import(path, ImportTerms(items=items, today=datetime.now(CST).date()))


def _figures(plan: ImportPlan) -> dict[str, object]:
    """Always the same keys. rows = clean + problems + duplicates; kinds counts rows, one row may show several."""
    return {
        "rows": plan.total,
        "clean": plan.clean,
        "problems": plan.problem_rows,
        "kinds": {str(code): count for code, count in plan.kinds.items()},
        "duplicates": plan.duplicates,
        "unknown_items": plan.unknown_items,
        "first": _record(plan.rows[0]) if plan.rows else None,
        "last": _record(plan.rows[-1]) if plan.rows else None,
        "sheets": [
            {
                "title": sheet.title,
                "skipped": sheet.skipped,
                "rows": sheet.rows,
                "columns": dict(sheet.columns),
                "unused_columns": list(sheet.unused_columns),
                "lines_left_out": list(sheet.lines_left_out),
            }
            for sheet in plan.sheets
        ],
        "seconds": round(plan.seconds, 3),
    }


def _record(row: LegacyRow) -> dict[str, str | None]:
    return {
        "name": row.name,
        "id": row.id_number,
        "phone": row.phone,
        "item": row.item,
        "village": row.village,
        "received": row.received.isoformat(),
        "closed": row.closed.isoformat() if row.closed else None,
        "result": row.result,
        "clerk": row.clerk,
    }


def _report(plan: ImportPlan) -> list[str]:
    lines = summary_lines(plan.total, plan.clean, plan.problem_rows, plan.duplicates)
    lines.append(ignored_lines_sentence(sum(len(sheet.lines_left_out) for sheet in plan.sheets)))
    for problem in plan.problems:
        place = f"{problem.sheet} 第{problem.row}行 {problem.column}".rstrip()
        shown = f"“{problem.value_shown}”" if problem.value_shown else ""
        lines.append(f"{place} {shown}:{problem_sentence(problem.code)}{problem.suggestion}")
    return lines


def _tell(told: dict[str, str], as_json: bool, out: TextIO) -> None:
    out.write((json.dumps(told, ensure_ascii=False) if as_json else told["message"]) + "\n")

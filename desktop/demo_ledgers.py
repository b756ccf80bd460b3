"""The three old ledgers of the demo, taken over as history: clean rows in, problems to a workbook."""

from datetime import datetime
from pathlib import Path

from desktop.demo_desk import DemoDesk
from desktop.queries.imported import ImportedKeys
from desktop.reports.import_rows import ImportPlan
from desktop.reports.import_xlsx import ImportTerms, plan_import
from desktop.reports.problem_xlsx import write_problems
from desktop.ui.ledger_page_facts import imported_events

LEDGERS = Path(__file__).resolve().parent.parent / "resources" / "demo" / "ledgers"
CHUNK = 500


def take_over(desk: DemoDesk, out: Path, on: datetime) -> int:
    """Import every ledger twice: the second run must find nothing new. Answers the rows taken over."""
    rows = 0
    for path in sorted(LEDGERS.glob("*.xlsx")):
        plan = _plan(desk, path, on)
        person, catalogue = desk.core.person, desk.core.catalogue
        events = imported_events(plan.rows, path.name, person, catalogue)
        for start in range(0, len(events), CHUNK):
            desk.record(on, events[start : start + CHUNK])
        write_problems(out / f"problems-{path.name}", path.name, plan.problems, on)
        again = _plan(desk, path, on)
        if again.rows:
            raise RuntimeError(f"{path.name}: {len(again.rows)} rows were not recognised on the second run")
        rows += len(events)
    return rows


def _plan(desk: DemoDesk, path: Path, on: datetime) -> ImportPlan:
    names = tuple(item.name for item in desk.core.catalogue.current(on.date()))
    known = desk.core.read(ImportedKeys())
    return plan_import(path, ImportTerms(items=names, today=on.date(), known_keys=known))

"""Other ledgers of the same kinds: other years, counts, defects, column orders and headings."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from desktop.reports.import_rows import ImportPlan
from desktop.reports.import_xlsx import ImportTerms, plan_import
from tests.desktop.ledger_maker import Truth, item_names, make_ledger, make_months, make_village

TODAY = date(2026, 11, 23)
every_seed = pytest.mark.parametrize("seed", [*range(5), 112, 135])


def planned(path: Path) -> ImportPlan:
    return plan_import(path, ImportTerms(items=item_names(), today=TODAY))


def figures(plan: ImportPlan) -> tuple[object, ...]:
    return plan.total, plan.clean, plan.problem_rows, plan.duplicates, plan.unknown_items, dict(plan.kinds)


def truly(truth: Truth) -> tuple[object, ...]:
    return truth.rows, truth.clean, truth.problems, truth.duplicates, truth.unknown_items, dict(truth.kinds)


@every_seed
@pytest.mark.parametrize("make", [make_village, make_months, make_ledger], ids=lambda make: make.__name__)
def test_figures_are_the_truth(make: Callable[..., Truth], seed: int, tmp_path: Path) -> None:
    truth = make(tmp_path / "made.xlsx", seed, year=2015 + seed % 11)
    assert figures(planned(tmp_path / "made.xlsx")) == truly(truth)


def test_a_clean_row_holds_what_was_written_whatever_the_order_of_columns(tmp_path: Path) -> None:
    kept = []
    for seed in (11, 12):
        make_ledger(tmp_path / "made.xlsx", seed)
        row = planned(tmp_path / "made.xlsx").rows[0]
        kept.append((row.name, row.id_number, row.item in item_names(), row.clerk, row.result is not None))
    assert all(all(parts) for parts in kept)


def test_second_import_recognises_every_row(tmp_path: Path) -> None:
    make_months(tmp_path / "made.xlsx", 3)
    first = planned(tmp_path / "made.xlsx")
    keys = frozenset(row.import_key for row in first.rows)
    terms = ImportTerms(items=item_names(), today=TODAY, known_keys=keys)
    again = plan_import(tmp_path / "made.xlsx", terms)
    assert (again.clean, again.already_imported, again.duplicates) == (0, first.clean, first.duplicates)


def test_one_answer_settles_every_row_with_that_item_text(tmp_path: Path) -> None:
    truth = make_months(tmp_path / "made.xlsx", 1)
    before = planned(tmp_path / "made.xlsx")
    written = next(problem.value_shown for problem in before.problems if problem.code == "ambiguous_item")
    terms = ImportTerms(items=item_names(), today=TODAY, item_choices={written: item_names()[0]})
    after = plan_import(tmp_path / "made.xlsx", terms)
    assert written not in {problem.value_shown for problem in after.problems}
    assert after.problem_rows < truth.problems

"""The table of faults is whole, and every test it names is there."""

import ast
from functools import cache

import pytest

from tests.faults.table import FAULTS, Reason
from tests.sources import ROOT

LAST = 72
REASONS_AT_MOST = 17
"""Of today; a new one needs its sentence in the table and this number changed, where a reader sees it."""

NAMED = sorted({name for entry in FAULTS.values() for name in (entry.tests if isinstance(entry, Reason) else entry)})


@cache
def held_by(file: str) -> frozenset[str]:
    """Names of the tests a file holds, read and not imported."""
    body = ast.parse((ROOT / file).read_text(encoding="utf-8")).body
    return frozenset(one.name for one in body if isinstance(one, ast.FunctionDef) and one.name.startswith("test_"))


def test_every_fault_is_there_once_and_in_order() -> None:
    assert list(FAULTS) == [f"F{number}" for number in range(1, LAST + 1)]


@pytest.mark.parametrize("name", NAMED)
def test_what_is_named_is_a_test(name: str) -> None:
    file, _, function = name.partition("::")
    assert function in held_by(file)


def test_every_fault_has_a_test_or_a_sentence() -> None:
    for fault, entry in FAULTS.items():
        told = entry.why if isinstance(entry, Reason) else ""
        assert entry if not told else (told[0].isupper() and told.endswith(".") and len(told) > 40), fault


def test_reasons_are_few() -> None:
    assert sum(isinstance(entry, Reason) for entry in FAULTS.values()) <= REASONS_AT_MOST

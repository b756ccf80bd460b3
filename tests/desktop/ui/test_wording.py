"""Every code and every value a screen can meet has its Chinese words: what happened, is the work safe, what to do."""

import ast
import re
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from pathlib import Path

import pytest

from desktop.queries.rows import COUNT_CAP, BenchKey, LinePhase, SyncMark, ViewName
from desktop.reports.import_rows import ProblemCode
from desktop.reports.statistics import Measures
from desktop.wording import (
    events,
    imports,
    inputs,
    refusals,
    screens_ledger,
    screens_lists,
    states,
    sync_words,
    troubles,
)
from sync.casework.events import EVENT_TYPES
from sync.casework.terms import State
from sync.wire.messages import FaultCode

ROOT = Path(__file__).parents[3]
HAN = re.compile(r"[一-鿿]")


CODED = ("Refusal", "Trouble", "BookRefused", "BadInput")
"""The ends of the names of what is called with a code."""


@cache
def calls() -> frozenset[tuple[str, str]]:
    """Every name of that kind with the codes it is called or raised with anywhere on the desk's side."""
    found = set()
    sources = [*(ROOT / "sync").rglob("*.py"), *(ROOT / "desktop").rglob("*.py")]
    for path in (path for path in sources if "server" not in path.parts):
        text = path.read_text("utf-8")
        if not any(f"{name}(" in text for name in CODED):
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id.endswith(CODED):
                found.update((node.func.id, code) for code in literals(node.args[:1]))
    return frozenset(found)


def raised(name: str) -> list[str]:
    return sorted({code for called, code in calls() if called.endswith(name)})


def literals(arguments: Iterable[ast.expr]) -> set[str]:
    """The string the argument is, or both sides of a conditional; codes put together at run time are told apart."""
    found: set[str] = set()
    for argument in arguments:
        sides = (argument.body, argument.orelse) if isinstance(argument, ast.IfExp) else (argument,)
        found.update(side.value for side in sides if isinstance(side, ast.Constant) and isinstance(side.value, str))
    return found


def line_codes() -> list[str]:
    text = (ROOT / "sync" / "client" / "trouble.py").read_text("utf-8")
    return sorted(set(re.findall(r'^    code = "(\w+)"', text, re.M)) | {code.value for code in FaultCode})


@pytest.mark.parametrize("code", raised("Refusal"))
def test_every_refusal_says_what_and_that_nothing_is_lost(code: str) -> None:
    sentence = refusals.refusal_sentence(code)
    assert refusals.NOT_SAVED in sentence and "{" not in sentence


@pytest.mark.parametrize("code", raised("Refusal"))
def test_every_refusal_has_its_sentence_as_a_rejection(code: str) -> None:
    assert "已保留为记录" in refusals.rejection_sentence(code)


def desk_troubles() -> list[str]:
    return sorted(set(raised("Trouble")) - {code for code in raised("ReportTrouble")})


@pytest.mark.parametrize("code", [*desk_troubles(), *line_codes()])
def test_every_trouble_has_its_sentence(code: str) -> None:
    sentence = troubles.trouble_sentence(code)
    assert HAN.search(sentence) and "代号" not in sentence and "{" not in sentence


@pytest.mark.parametrize("code", line_codes())
def test_every_trouble_of_the_line_says_that_the_work_is_safe(code: str) -> None:
    assert re.search(r"已存在本机|都还在本机|没有改动|都在", troubles.trouble_sentence(code))


@pytest.mark.parametrize("code", raised("ReportTrouble") + raised("BookRefused"))
def test_every_trouble_with_a_workbook_has_its_sentence(code: str) -> None:
    assert HAN.search(imports.refusal_sentence(code, {}))


MADE_UP = [f"{field}_{fault}" for field in ("name", "text") for fault in ("control", "garbled")]


@pytest.mark.parametrize("code", [*raised("BadInput"), *MADE_UP])
def test_every_wrong_value_has_its_sentence(code: str) -> None:
    assert HAN.search(inputs.input_sentence(code))


@pytest.mark.parametrize("code", ProblemCode)
def test_every_problem_of_an_import_has_its_sentence_and_advice(code: ProblemCode) -> None:
    assert HAN.search(imports.problem_sentence(code)) and HAN.search(imports.suggestion_for(code))


def test_every_event_has_a_title() -> None:
    assert set(events.EVENT_TITLES) == set(EVENT_TYPES)


def tables() -> list[tuple[str, dict[StrEnum, str]]]:
    """Every table of the states module that is keyed by an enumeration."""
    found = [(name, table) for name, table in vars(states).items() if name.isupper() and isinstance(table, dict)]
    return [(name, table) for name, table in found if isinstance(next(iter(table)), StrEnum)]


@pytest.mark.parametrize(("name", "table"), tables(), ids=lambda value: value if isinstance(value, str) else "")
def test_every_value_of_an_enumeration_has_a_word(name: str, table: dict[StrEnum, str]) -> None:
    assert set(table) == set(type(next(iter(table)))) and all(table.values())


def test_lights_of_one_table_have_different_words() -> None:
    assert len(set(states.LIGHTS.values())) == len(states.LIGHTS)


def test_views_groups_marks_and_phases_are_all_named() -> None:
    assert set(screens_lists.VIEWS) == {view.value for view in ViewName}
    assert set(screens_lists.BENCH_GROUPS) == {key.value for key in BenchKey}
    assert set(sync_words.MARKS) == {mark.value for mark in SyncMark}
    assert set(sync_words.PHASES) == {phase.value for phase in LinePhase}


def test_figures_are_figures_of_the_report_and_each_is_defined() -> None:
    known = set(Measures.__slots__) | {"overdue_promised", "overdue_statutory"}
    assert set(screens_ledger.FIGURE_NAMES) == set(screens_ledger.FIGURE_DEFINITIONS) <= known


def test_lists_and_queries_stop_counting_at_the_same_number() -> None:
    assert screens_lists.COUNT_CAP == COUNT_CAP


def test_an_unknown_code_of_a_newer_program_still_says_that_the_work_is_safe() -> None:
    assert "已存在本机" in troubles.trouble_sentence("from_the_future")
    assert "已保留为记录" in refusals.rejection_sentence("from_the_future")


def test_the_facts_of_a_refusal_fill_its_sentence() -> None:
    assert states.STATES[State.VOIDED] in refusals.refusal_sentence("state", {"state": "VOIDED"})


@pytest.mark.parametrize("word", ["非法", "错误操作", "无效操作", "失败了"])
def test_no_sentence_blames_the_clerk(word: str) -> None:
    shown = [*refusals.REFUSALS.values(), *troubles.LINE_TROUBLES.values(), *inputs.INPUTS.values()]
    assert not [sentence for sentence in shown if word in sentence]

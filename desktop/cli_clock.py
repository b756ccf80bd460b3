"""`qianban clock FILE`: recomputes every worked deadline of a file and prints one JSON line per case.

Each line carries exactly the keys of that case's own `expect`, in its order, and only computed values: from `expect`
nothing is read but which keys to answer and the instants an `as_of` list asks about.
"""

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TextIO

from desktop.clock_files import (
    Fields,
    Malformed,
    read_calendar,
    read_extension,
    read_file,
    read_light_rule,
    read_limit,
    read_office_close,
    read_pauses,
    read_start_rule,
)
from desktop.wording.clock_files import file_problem
from sync.casework.calendar import Calendar, CalendarExhausted, Layer, read_layers
from sync.casework.clock import (
    OFFICE_CLOSE,
    Due,
    LightRule,
    Limit,
    Unit,
    deemed_acceptance,
    due,
    light,
    overdue_days,
    remaining,
    used_days,
)

CALENDARS = Path(__file__).resolve().parent.parent / "resources" / "calendar"
MALFORMED = 2

Answer = str | int | bool | None | list[str] | Mapping[str, str] | list[Mapping[str, str | int]]
"""What one key of `expect` can hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One case of the file, computed, and what its answers may still need."""

    case: Fields
    limit: Limit
    due: Due
    calendar: Calendar
    region: str
    lights: LightRule


def run(path: Path, out: TextIO) -> int:
    """Prints the answers to `out` and problems to standard error; 0, or 2 when any part of the file was unusable."""
    try:
        file = read_file(path)
        calendar, lights = read_calendar(file, *_shipped_layers()), read_light_rule(file)
        cases = file.entries("cases")
        if "cases" not in file:
            raise Malformed("cases", "missing")
    except Malformed as problem:
        _complain(problem)
        return MALFORMED
    outcomes = [_answer_case(case, calendar, lights, out) for case in cases]
    return 0 if all(outcomes) else MALFORMED


def _answer_case(case: Fields, calendar: Calendar, lights: LightRule, out: TextIO) -> bool:
    """One line; False when the case, or one of its keys, could not be answered (told on standard error)."""
    try:
        question = _pose(case, calendar, lights)
        wanted = case.fields("expect")
        known = [key for key in wanted.raw if key in _ANSWERS]
        answers = {key: _ANSWERS[key](question) for key in known}
    except Malformed as problem:
        _complain(problem)
        return False
    except (CalendarExhausted, ValueError, OverflowError) as error:
        _complain(Malformed(case.place, "not_computable", error))
        return False
    print(json.dumps({"id": case.raw.get("id"), "expect": answers}), file=out)
    for key in wanted.raw:
        if key not in _ANSWERS:
            _complain(Malformed(wanted.at(key), "unknown_key"))
    return len(known) == len(wanted.raw)


def _pose(case: Fields, calendar: Calendar, lights: LightRule) -> Question:
    limit, region = read_limit(case.fields("clock")), case.text("region", "")
    computed = due(
        case.instant("start"),
        limit,
        calendar,
        region,
        read_pauses(case),
        read_extension(case),
        read_start_rule(case),
        read_office_close(case, OFFICE_CLOSE),
    )
    return Question(case=case, limit=limit, due=computed, calendar=calendar, region=region, lights=lights)


def _counted(question: Question) -> list[str]:
    return [day.isoformat() for day in question.due.counted]


def _deemed(question: Question) -> Mapping[str, str] | None:
    if "decision_amount" not in question.case:
        return None
    unit = (
        question.case.parsed("decision_unit", Unit, "not_known") if "decision_unit" in question.case else Unit.WORKDAY
    )
    decision = Limit(amount=question.case.whole("decision_amount"), unit=unit)
    deemed = deemed_acceptance(question.due, decision, question.calendar, question.region)
    if deemed is None or deemed.decision.due_date is None:
        return None
    return {
        "effective_on": deemed.effective_on.isoformat(),
        "detected_on": deemed.detected_on.isoformat(),
        "decision_due_date": deemed.decision.due_date.isoformat(),
    }


def _as_of(question: Question) -> list[Mapping[str, str | int]]:
    entries = question.case.fields("expect").entries("as_of")
    return [{key: _at_instant(question, entry, key) for key in entry.raw} for entry in entries]


def _at_instant(question: Question, entry: Fields, key: str) -> str | int:
    asof = entry.instant("at")
    if key == "at":
        return entry.text("at")
    if key not in _STANDING:
        raise Malformed(entry.at(key), "unknown_key")
    return _STANDING[key](question, asof)


def _remaining(question: Question, asof: datetime) -> int:
    return remaining(question.due, asof)


def _overdue(question: Question, asof: datetime) -> int:
    return overdue_days(question.due, asof, question.calendar, question.region)


def _light(question: Question, asof: datetime) -> str:
    return light(question.due, asof, rule=question.lights).value


def _used(question: Question, asof: datetime) -> int:
    case = question.case
    close = read_office_close(case, OFFICE_CLOSE)
    pauses, rule = read_pauses(case), read_start_rule(case)
    start, limit = case.instant("start"), question.limit
    return used_days(start, asof, limit, pauses, question.calendar, question.region, rule, close)


def _standing(question: Question, told: Callable[[Question, datetime], str | int]) -> str | int | None:
    """A figure asked for the whole case: at its own instant, or where its open pause stopped it."""
    case = question.case
    for key in ("decided_at", "decided_on", "closed_at", "as_of", "asof", "at"):
        if key in case:
            return told(question, case.instant(key))
    open_since = [pause.start for pause in question.due.pauses if pause.end is None]
    return told(question, max(open_since)) if open_since else None


def _iso(found: date | datetime | None) -> str | None:
    return None if found is None else found.isoformat()


_STANDING: Mapping[str, Callable[[Question, datetime], str | int]] = {
    "remaining": _remaining,
    "remaining_days": _remaining,
    "overdue": _overdue,
    "overdue_days": _overdue,
    "light": _light,
    "used": _used,
    "used_days": _used,
}

_ANSWERS: Mapping[str, Callable[[Question], Answer]] = {
    "start_date": lambda q: _iso(q.due.start_date),
    "due_date": lambda q: _iso(q.due.due_date),
    "due_at": lambda q: _iso(q.due.due_at),
    "counted_days": _counted,
    "provisional": lambda q: q.due.provisional,
    "extension_valid": lambda q: q.due.extension_valid,
    "due_date_before_extension": lambda q: _iso(q.due.due_before_extension),
    "deemed_accepted": _deemed,
    "as_of": _as_of,
    "remaining": lambda q: _standing(q, _remaining),
    "remaining_days": lambda q: _standing(q, _remaining),
    "overdue": lambda q: _standing(q, _overdue),
    "overdue_days": lambda q: _standing(q, _overdue),
    "light": lambda q: _standing(q, _light),
    "used": lambda q: _standing(q, _used),
    "used_days": lambda q: _standing(q, _used),
}


def _shipped_layers() -> tuple[tuple[Layer, ...], tuple[Layer, ...]]:
    national, local = (
        read_layers((CALENDARS / name).read_text(encoding="utf-8")) for name in ("national.json", "local.json")
    )
    return national, local


def _complain(problem: Malformed) -> None:
    print(file_problem(problem.place, problem.problem, problem.found), file=sys.stderr)

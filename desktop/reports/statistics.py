"""The measures of the trade for a period, exact: counts first, rates from counts, nothing rounded twice.

opening + accepted − decided − returned_accepted = closing      (期初 + 受理 − 办结 − 退件 = 期末)

`returned` also holds cases that were never accepted (given up during a supplement, withdrawn at the counter); they were
never 在办, so the identity is over `returned_accepted`.
"""

import hashlib
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from decimal import Decimal
from typing import TypeVar

from desktop.reports.case_figures import NO_FIGURE, CaseFigures, Period, Rate, half_up
from sync.casework.terms import State

DECIDED = frozenset({State.APPROVED, State.REFUSED})
RETURNED = frozenset({State.WITHDRAWN, State.TERMINATED, State.TRANSFERRED})
_CONTENT, _POOR = 3, 2
_Key = TypeVar("_Key", bound=Hashable)


@dataclass(slots=True, kw_only=True)
class _Counts:
    """Everything counted for one group; names as in `Measures`."""

    received: int = 0
    accepted: int = 0
    decided: int = 0
    returned: int = 0
    returned_accepted: int = 0
    not_accepted: int = 0
    opening: int = 0
    closing: int = 0
    kept_promise: int = 0
    statutory_decided: int = 0
    kept_statutory: int = 0
    early: int = 0
    instant: int = 0
    same_day: int = 0
    closed_late_promised: int = 0
    closed_late_statutory: int = 0
    open_late_promised: int = 0
    open_late_statutory: int = 0
    supplemented: int = 0
    second_supplements: int = 0
    rated: int = 0
    content: int = 0
    default_rated: int = 0
    named_complaints: int = 0
    rectified: int = 0
    rectified_in_time: int = 0
    by_agent: int = 0
    at_home: int = 0
    cross_region: int = 0
    online: int = 0
    exempt_materials: int = 0
    events: int = 0
    events_reported_in_time: int = 0
    unhandled: int = 0
    delivered: int = 0
    used_days: list[int] = field(default_factory=list)
    by_grade: list[int] = field(default_factory=lambda: [0] * 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """One line of a report. Rates keep their counts; str() of a rate is what a report shows (— over nothing).

    ``unhandled``: received in the period, neither accepted nor ended yet. ``delivered``: of the decided ones, those
    whose result the citizen has. ``grades``: ratings from 非常满意 to 非常不满意, default ones left out.
    """

    received: int
    accepted: int
    decided: int
    returned: int
    returned_accepted: int
    not_accepted: int
    opening: int
    closing: int
    on_time: Rate
    statutory_on_time: Rate
    early: Rate
    instant_share: Rate
    same_day_share: Rate
    mean_days: Decimal | None
    median_days: Decimal | None
    closed_late_promised: int
    closed_late_statutory: int
    open_late_promised: int
    open_late_statutory: int
    supplement_rate: Rate
    second_supplements: int
    decline_rate: Rate
    rating_rate: Rate
    satisfaction: Rate
    default_rated: int
    rectification: Rate
    rectification_in_time: Rate
    agent_rate: Rate
    at_home: int
    cross_region: int
    online: int
    exempt_materials: int
    reporting: Rate
    unhandled: int
    delivered: int
    grades: tuple[int, ...]

    @property
    def overdue_promised(self) -> int:
        """超期件 by the promise: closed late in the period, and open past due at its end."""
        return self.closed_late_promised + self.open_late_promised

    @property
    def overdue_statutory(self) -> int:
        return self.closed_late_statutory + self.open_late_statutory

    @property
    def balanced(self) -> bool:
        """期初 + 受理 − 办结 − 退件 = 期末."""
        return self.opening + self.accepted - self.decided - self.returned_accepted == self.closing


def measure(cases: Iterable[CaseFigures], period: Period) -> Measures:
    """All cases as one line; the iterable is read once."""
    return grouped(cases, period, lambda _case: None)[1]


def grouped(
    cases: Iterable[CaseFigures], period: Period, key: Callable[[CaseFigures], _Key]
) -> tuple[dict[_Key, Measures], Measures]:
    """A line per item, clerk, village … and the total, counted from the cases again and never from the lines."""
    groups: dict[_Key, _Counts] = {}
    total = _Counts()
    for case in cases:
        if case.close_kind is State.VOIDED:
            continue
        for counts in (groups.setdefault(key(case), _Counts()), total):
            _count(counts, case, period)
    return {name: _measures(counts) for name, counts in groups.items()}, _measures(total)


def compression(limits: Iterable[tuple[int, int]]) -> Rate:
    """时限压缩率: 1 − Σ promised ÷ Σ statutory, over (promised, statutory) of items with both in one unit."""
    pairs = list(limits)
    statutory = sum(pair[1] for pair in pairs)
    return Rate(statutory - sum(pair[0] for pair in pairs), statutory)


def shown_days(days: Decimal | None) -> str:
    return NO_FIGURE if days is None else str(days)


def snapshot(cases: Iterable[CaseFigures]) -> dict[str, str]:
    """A short digest per case: what a report was made from, to tell the next one what has changed since."""
    return {case.case_id: hashlib.sha256(repr(asdict(case)).encode()).hexdigest()[:16] for case in cases}


def snapshot_id(marks: Mapping[str, str]) -> str:
    """One name for a whole snapshot, whatever the order of its cases."""
    lines = "\n".join(f"{case} {mark}" for case, mark in sorted(marks.items()))
    return hashlib.sha256(lines.encode()).hexdigest()[:12]


def changed(before: Mapping[str, str], now: Mapping[str, str]) -> int:
    """较上次报出变化 n 件: cases that came, went or differ."""
    return sum(before.get(case) != now.get(case) for case in before.keys() | now.keys())


def _count(counts: _Counts, case: CaseFigures, period: Period) -> None:
    if case.received_on in period:
        _count_received(counts, case)
    counts.accepted += case.accepted_on in period
    counts.opening += _in_handling(case, before=period.first)
    if case.closed_on in period:
        _count_closed(counts, case)
    if _in_handling(case, before=None, at_end_of=period.last):
        counts.closing += 1
        counts.open_late_promised += _past(case.promised_due, period.last)
        counts.open_late_statutory += _past(case.statutory_due, period.last)


def _in_handling(case: CaseFigures, *, before: date | None, at_end_of: date | None = None) -> bool:
    """在办: accepted and not closed, at the start of one day or the end of another."""
    if case.accepted_on is None:
        return False
    if before is not None:
        return case.accepted_on < before and (case.closed_on is None or case.closed_on >= before)
    return at_end_of is not None and case.accepted_on <= at_end_of < (case.closed_on or date.max)


def _count_received(counts: _Counts, case: CaseFigures) -> None:
    counts.received += 1
    counts.unhandled += case.accepted_on is None and case.closed_on is None
    counts.supplemented += case.supplements > 0
    counts.second_supplements += case.second_supplements
    counts.by_agent += case.by_agent
    counts.at_home += case.at_home
    counts.cross_region += case.cross_region
    counts.online += case.online
    counts.exempt_materials += case.exempt_materials
    counts.events += case.events
    counts.events_reported_in_time += case.events_reported_in_time


def _count_closed(counts: _Counts, case: CaseFigures) -> None:
    if case.close_kind in DECIDED:
        _count_decided(counts, case, case.closed_on or date.max)
    elif case.close_kind in RETURNED:
        counts.returned += 1
        counts.returned_accepted += case.accepted_on is not None
    elif case.close_kind is State.NOT_ACCEPTED:
        counts.not_accepted += 1


def _count_decided(counts: _Counts, case: CaseFigures, closed_on: date) -> None:
    counts.decided += 1
    counts.delivered += case.delivered
    counts.instant += case.instant
    counts.same_day += case.used_days == 0
    counts.closed_late_promised += _past(case.promised_due, closed_on)
    counts.closed_late_statutory += _past(case.statutory_due, closed_on)
    if case.promised_due is not None:
        counts.kept_promise += closed_on <= case.promised_due
        counts.early += closed_on < case.promised_due
    if case.statutory_due is not None:
        counts.statutory_decided += 1
        counts.kept_statutory += closed_on <= case.statutory_due
    if case.used_days is not None:
        counts.used_days.append(case.used_days)
    _count_rating(counts, case)


def _count_rating(counts: _Counts, case: CaseFigures) -> None:
    if case.rating is None:
        return
    if case.default_rating:
        counts.default_rated += 1
        return
    counts.rated += 1
    counts.by_grade[5 - case.rating] += 1
    counts.content += case.rating >= _CONTENT
    if case.named_complaint and case.rating <= _POOR:
        counts.named_complaints += 1
        counts.rectified += case.rectified
        counts.rectified_in_time += case.rectified and case.rectified_in_time


def _past(due: date | None, day: date) -> bool:
    return due is not None and day > due


def _measures(counts: _Counts) -> Measures:
    plain = {part.name for part in fields(Measures)} & {part.name for part in fields(_Counts)} - {"early"}
    days = sorted(counts.used_days)
    return Measures(
        **{name: getattr(counts, name) for name in plain},
        on_time=Rate(counts.kept_promise, counts.decided),
        statutory_on_time=Rate(counts.kept_statutory, counts.statutory_decided),
        early=Rate(counts.early, counts.decided),
        instant_share=Rate(counts.instant, counts.decided),
        same_day_share=Rate(counts.same_day, counts.decided),
        mean_days=half_up(Decimal(sum(days)), Decimal(len(days))) if days else None,
        median_days=half_up(Decimal(days[(len(days) - 1) // 2] + days[len(days) // 2]), Decimal(2)) if days else None,
        supplement_rate=Rate(counts.supplemented, counts.received),
        decline_rate=Rate(counts.not_accepted, counts.received),
        rating_rate=Rate(counts.rated, counts.decided),
        satisfaction=Rate(counts.content, counts.rated),
        rectification=Rate(counts.rectified, counts.named_complaints),
        rectification_in_time=Rate(counts.rectified_in_time, counts.named_complaints),
        agent_rate=Rate(counts.by_agent, counts.received),
        reporting=Rate(counts.events_reported_in_time, counts.events),
        grades=tuple(counts.by_grade),
    )

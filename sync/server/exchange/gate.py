"""The quality gate: what the province would send back is found here, and said to those who can put it right.

Lengths, mandatory fields, codes and signs are found while a row is rendered; here stand the rules that look at what
the values mean, at the other rows of the case, and at other cases.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sync.casework.calendar import CST
from sync.casework.identities import BadInput, check_permit, check_uscc
from sync.casework.items import Item
from sync.casework.numbering import NumberRefused, parse_case_number
from sync.casework.terms import IdKind, PartyKind
from sync.server import words_exchange as words
from sync.server.exchange.destination import Destination, FieldType
from sync.server.exchange.faults import Fault, Weight
from sync.server.exchange.rendering import Rendered
from sync.server.exchange.rows import Row, RowTable

CLOCKS_APART = timedelta(minutes=5)
BEFORE_ACCEPTANCE = frozenset({"supplement.requested", "supplement.submitted"})
NEED_EXPLANATION = frozenset({"REFUSED", "VOID", "RETURNED_LAPSED", "NOT_ACCEPTED"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """What a case is judged against. ``number_holder``: number of another case with the same one, ``""`` = none."""

    destination: Destination
    item: Item | None
    now: datetime
    number_holder: str = ""


def gate(rendered: Sequence[Rendered], circle: Circle) -> dict[str, tuple[Fault, ...]]:
    """The faults of each row of one case by row key; empty for a row that may go."""
    rows = [one.row for one in rendered]
    accept = next((row for row in rows if row.table is RowTable.ACCEPT), None)
    found = {one.row.key: [*one.faults, *_own_faults(one.row, rows, circle)] for one in rendered}
    stops = () if accept is None else tuple(fault for fault in found[accept.key] if fault.weight is not Weight.NOTED)
    for row in rows:
        if accept is None and not _told_unaccepted(rows, circle):
            found[row.key].append(Fault(code="not_accepted_yet", weight=Weight.WAITING))
        elif row is not accept and stops:
            found[row.key].append(Fault(code="accept_held", weight=Weight.WAITING))
    return {key: _once(faults) for key, faults in found.items()}


def _once(faults: Sequence[Fault]) -> tuple[Fault, ...]:
    return tuple({(one.code, *sorted(one.facts.items())): one for one in faults}.values())


def standing(faults: Sequence[Fault]) -> str:
    """``held``, ``waiting`` or ``ready``."""
    weights = {fault.weight for fault in faults} - {Weight.NOTED}
    return (Weight.HELD if Weight.HELD in weights else Weight.WAITING).value if weights else "ready"


def _told_unaccepted(rows: Sequence[Row], circle: Circle) -> bool:
    """A case that ended before an acceptance is told by its result (and the steps up to it) alone."""
    return any(row.term("outcome") in circle.destination.without_accept for row in rows)


def _own_faults(row: Row, rows: Sequence[Row], circle: Circle) -> Iterator[Fault]:
    yield from _number(row, circle)
    yield from _future(row, circle)
    yield from RULES[row.table](row, rows, circle)


def _number(row: Row, circle: Circle) -> Iterator[Fault]:
    number = row.values.get("project_no")
    if not isinstance(number, str):
        yield Fault(code="no_number", weight=Weight.WAITING)
        return
    try:
        parse_case_number(number)
    except NumberRefused:
        yield Fault(code="bad_number")
    if circle.number_holder:
        yield Fault(code="number_taken", facts={"other": circle.number_holder})


def _future(row: Row, circle: Circle) -> Iterator[Fault]:
    shape = circle.destination.tables[row.table]
    for field in shape.fields:
        at = row.time(field.source)
        if field.type is FieldType.TIME and field.source != "promised_until" and at and at > circle.now + CLOCKS_APART:
            yield Fault(code="in_future", facts={"field": field.name})


def _accept(row: Row, rows: Sequence[Row], circle: Circle) -> Iterator[Fault]:
    yield from _ordered(row, "received_at", row, "accepted_at")
    yield from _item(row, circle)
    yield from _person(row, circle)
    yield from _credit_code("office_code", row)
    if row.term("applicant_kind") not in ("", PartyKind.NATURAL.value) and not row.values.get("contact_name"):
        yield Fault(code="no_contact")


def _item(row: Row, circle: Circle) -> Iterator[Fault]:
    received = row.time("received_at")
    if circle.item is None:
        version = str(row.values.get("task_version"))
        yield Fault(code="unknown_item", facts={"item": str(row.values.get("task_name")), "version": version})
        return
    day = received.astimezone(CST).date() if received else None
    if day is not None and not circle.item.effective_on(day):
        yield Fault(code="item_not_in_force", facts={"day": day.isoformat()})


def _person(row: Row, circle: Circle) -> Iterator[Fault]:
    paper, number = row.term("applicant_paper"), row.values.get("applicant_number")
    if not paper or not isinstance(number, str):
        return
    if paper == IdKind.USCC.value:
        yield from _credit_code("applicant_number", row)
        return
    try:
        check_permit(IdKind(paper), number, circle.now.astimezone(CST).date())
    except BadInput as bad:
        yield Fault(code="bad_person_number", facts={"code": bad.code})


def _credit_code(name: str, row: Row) -> Iterator[Fault]:
    """Old codes may fail the check digit: noted, never held back."""
    try:
        if not check_uscc(str(row.values.get(name) or "")).checksum_ok:
            yield Fault(code="old_credit_code", weight=Weight.NOTED)
    except BadInput as bad:
        yield Fault(code="bad_credit_code", facts={"code": bad.code})


def _process(row: Row, rows: Sequence[Row], circle: Circle) -> Iterator[Fault]:
    """A supplement comes before the acceptance, every other step after it."""
    early = row.term("action") in BEFORE_ACCEPTANCE
    yield from _ordered(row, "received_at", row, "started_at")
    for accept in () if early else _of(rows, RowTable.ACCEPT):
        yield from _ordered(accept, "accepted_at", row, "started_at")
    yield from _ordered(row, "started_at", row, "ended_at")


def _special(row: Row, rows: Sequence[Row], circle: Circle) -> Iterator[Fault]:
    for accept in _of(rows, RowTable.ACCEPT):
        yield from _ordered(accept, "accepted_at", row, "started_at")
    yield from _ordered(row, "started_at", row, "ended_at")


def _result(row: Row, rows: Sequence[Row], circle: Circle) -> Iterator[Fault]:
    yield from _ordered(row, "received_at", row, "closed_at")
    for accept in _of(rows, RowTable.ACCEPT):
        yield from _ordered(accept, "accepted_at", row, "closed_at")
    for step in (*_of(rows, RowTable.PROCESS), *_of(rows, RowTable.SPECIAL)):
        yield from _ordered(step, "ended_at", row, "closed_at")
    if row.term("outcome") in NEED_EXPLANATION and not row.values.get("explanation"):
        yield Fault(code="no_explanation")


def _material(row: Row, rows: Sequence[Row], circle: Circle) -> Iterator[Fault]:
    return iter(())


def _of(rows: Sequence[Row], table: RowTable) -> Iterator[Row]:
    return (row for row in rows if row.table is table)


def _ordered(first: Row, earlier: str, second: Row, later: str) -> Iterator[Fault]:
    one, other = first.time(earlier), second.time(later)
    if one is not None and other is not None and one > other:
        yield Fault(code="out_of_order", facts={"earlier": words.INSTANTS[earlier], "later": words.INSTANTS[later]})


RULES: Mapping[RowTable, Callable[[Row, Sequence[Row], Circle], Iterator[Fault]]] = {
    RowTable.ACCEPT: _accept,
    RowTable.MATERIAL: _material,
    RowTable.PROCESS: _process,
    RowTable.SPECIAL: _special,
    RowTable.RESULT: _result,
}

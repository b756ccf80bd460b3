"""Folded cases as columns, and back: what a snapshot says of cases that are over.

A state goes through the same columns as the registration it began with, so the words of the trade need not be sent. Its
times are told by the distance from the one before, or by which of the others they equal; its id by its distance from
the receipt. A state that does not fit the table below to the letter travels as its canonical bytes.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import UUID

from sync.wire.canon import canonical
from sync.wire.codec import instant
from sync.wire.columns import Keys
from sync.wire.guesses import Row, milliseconds, moment_of
from sync.wire.memory import Memory
from sync.wire.octets import BadFrame, In, Out
from sync.wire.rows_in import RowsIn
from sync.wire.rows_out import RowsOut
from sync.wire.shapes import Plain, Shape, fits, read_shapes

_PATH = "case.registered@1"
"""Whose columns are shared; the fields of a case have the names of the event they came with."""

_TABLE = """
Course received_by:s accepted_by:s<received_by accept_document:n handled_by:s decided_by:s closing_event:s \
certificate_no:n delivery_method:s<closing_event
Flags deemed_accepted:b deemed_reversed:b tolerant:b extended:b backfilled:b imported:b corrected:b archived:b
Lack no:i<^ problem:s remedy:s<problem
Supplement requested_at:t defects:l.Lack deadline:d second:b reminded:i settled_at:t submitted:li
Special special_id:s kind:s started_at:t planned_end:d ended_at:t
Assist assist_id:s office:s asked_at:t due:d replied_at:t
Extension amount:i unit:s approved_at:t
Case item_id:s item_version:i<item_id item_name:s<item_id kind:s<item_id channel:s project_no:n<item_id temp_no:n \
query_code:s applicant:o.Party agency:o.Agency region:s situations:ls<item_id form:l.Answer<item_id \
lines:l.Line<item_id duplicates:ls state:s course:o.Course flags:o.Flags supplements:l.Supplement \
specials:l.Special assists:l.Assist extension:o.Extension tolerant_until:d delivery:s<state rating:s<state \
grade:s<rating occasions:ls custodian:s custody_offered:s notes:ls corrected_fields:ls events:i
"""

_TIMES = (
    ("received_at",),
    ("course", "acceptance_from"),
    ("course", "accepted_at"),
    ("course", "reported_at"),
    ("course", "decided_at"),
    ("course", "closed_at"),
    ("course", "delivered_at"),
    ("moved_at",),
    ("last_at",),
)
_LOW = 1 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The canonical bytes of a folded case, and the office that opened it."""

    state: bytes
    opened_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """``times`` in the order of ``_TIMES``, None where there is none; ``rest``: what is left of the state."""

    case_id: UUID
    times: tuple[int | None, ...]
    rest: Row

    @property
    def base(self) -> int:
        return self.times[0] or 0


def put_states(memory: Memory, out: Out, told: Sequence[Told]) -> None:
    parts = [_take_apart(memory, one.state) for one in told]
    shaped = [part for part in parts if part is not None]
    out.number(len(told))
    memory.int_column("state!").put(out, [int(part is None) for part in parts], [None] * len(parts))
    memory.text_column("opened").put(out, [one.opened_by for one in told], [None] * len(told))
    for one, part in zip(told, parts, strict=True):
        if part is None:
            out.chunk(one.state)
    _put_times(memory, out, [part.times for part in shaped])
    _put_ids(memory, out, shaped)
    rows, bases = [part.rest for part in shaped], [part.base for part in shaped]
    RowsOut(_grown(memory), out).objects(_shape(), _PATH, rows, [None] * len(rows), bases)


def get_states(memory: Memory, source: In) -> tuple[Told, ...]:
    """Raises BadFrame."""
    count = source.count()
    raw = memory.int_column("state!").get(source, [None] * count)
    opened = memory.text_column("opened").get(source, [None] * count)
    states: list[bytes | None] = [source.chunk() if one else None for one in raw]
    shaped = states.count(None)
    times = _get_times(memory, source, shaped)
    ids = _get_ids(memory, source, times)
    bases = [one[0] or 0 for one in times]
    rows = iter(RowsIn(_grown(memory), source).objects(_shape(), _PATH, [None] * shaped, bases))
    wholes = iter([_put_together(*one) for one in zip(ids, times, rows, strict=True)])
    return tuple(
        Told(state=next(wholes) if state is None else state, opened_by=by)
        for state, by in zip(states, opened, strict=True)
    )


@cache
def _table() -> dict[str, Shape]:
    return read_shapes(_TABLE.strip())


def _shape() -> Shape:
    return _table()["Case"]


def _grown(memory: Memory) -> Memory:
    """The same columns, with the shapes of a state beside those of events."""
    return Memory(shapes=memory.shapes | _table(), base=memory.base, ints=memory.ints, texts=memory.texts)


def _take_apart(memory: Memory, state: bytes) -> _Parts | None:
    plain: Plain = json.loads(state)
    if not isinstance(plain, dict) or canonical(plain) != state:
        return None
    case_id = plain.pop("case_id", None)
    try:
        times = tuple(_taken(plain, path) for path in _TIMES)
        named = UUID(case_id) if isinstance(case_id, str) else None
    except (ValueError, OverflowError):
        return None
    if named is None or str(named) != case_id or times[0] is None:
        return None
    part = _Parts(case_id=named, times=times, rest=plain)
    grown = _grown(memory)
    if not fits(grown.shapes, _shape(), plain) or _put_together(case_id, times, plain) != state:
        return None
    return part


def _taken(plain: Row, path: tuple[str, ...]) -> int | None:
    """Take a time out of a state; None where there is none. Raises ValueError for what is no time."""
    holder: Plain = plain
    for name in path[:-1]:
        holder = holder.get(name) if isinstance(holder, dict) else None
    if not isinstance(holder, dict) or path[-1] not in holder:
        return None
    text = holder.pop(path[-1])
    if not isinstance(text, str):
        raise ValueError("not a time")
    return milliseconds(datetime.fromisoformat(text))


def _put_together(case_id: str, times: Sequence[int | None], rest: Row) -> bytes:
    """Raises BadFrame. ``rest`` is left as it is."""
    plain: Row = {name: dict(value) if isinstance(value, dict) else value for name, value in rest.items()}
    plain["case_id"] = case_id
    for path, ms in zip(_TIMES, times, strict=True):
        if ms is not None:
            holder = plain
            for name in path[:-1]:
                inner = holder.setdefault(name, {})
                if not isinstance(inner, dict):
                    raise BadFrame("unreadable")
                holder = inner
            holder[path[-1]] = _instant(ms)
    return canonical(plain)


def _instant(ms: int) -> str:
    try:
        return instant(moment_of(ms))
    except (OverflowError, ValueError) as error:
        raise BadFrame("unreadable") from error


def _put_times(memory: Memory, out: Out, cases: Sequence[tuple[int | None, ...]]) -> None:
    """0: there is none; n: it equals the n-th of those before it, the nearest first; n+1 of n: it is told."""
    before_case = 0
    for at in range(len(_TIMES)):
        codes, literals = [], []
        for times in cases:
            known = [time for time in reversed(times[:at]) if time is not None]
            time = times[at]
            code = 0 if time is None else known.index(time) + 1 if time in known else len(known) + 1
            codes.append(code)
            if time is not None and code == len(known) + 1:
                literals.append(time - (known[0] if known else before_case))
                before_case = time if not known else before_case
        memory.int_column(f"time{at}").put(out, codes, [None] * len(codes))
        for distance in literals:
            out.signed(distance // _LOW)
            out.noise += (distance % _LOW).to_bytes(2, "big")


def _get_times(memory: Memory, source: In, count: int) -> list[tuple[int | None, ...]]:
    cases: list[list[int | None]] = [[] for _ in range(count)]
    before_case = 0
    for at in range(len(_TIMES)):
        for times, code in zip(cases, memory.int_column(f"time{at}").get(source, [None] * count), strict=True):
            known = [time for time in reversed(times) if time is not None]
            if not 0 <= code <= len(known) + 1:
                raise BadFrame("unreadable")
            if 0 < code <= len(known):
                times.append(known[code - 1])
            elif code == 0:
                times.append(None)
            else:
                distance = source.signed() * _LOW + int.from_bytes(source.take_noise(2), "big")
                times.append(distance + (known[0] if known else before_case))
                before_case = before_case if known else times[-1] or 0
    return [tuple(times) for times in cases]


def _put_ids(memory: Memory, out: Out, parts: Sequence[_Parts]) -> None:
    """A UUIDv7 lies a little behind the receipt; any other costs a few bytes more."""
    none: Keys = [None] * len(parts)
    numbers = [part.case_id.int for part in parts]
    distances = [(number >> 80) - part.base for number, part in zip(numbers, parts, strict=True)]
    memory.int_column("case-").put(out, distances, none)
    memory.int_column("case+").put(out, [number >> 64 & 0xFFFF for number in numbers], none)
    for number in numbers:
        out.noise += (number & 2**64 - 1).to_bytes(8, "big")


def _get_ids(memory: Memory, source: In, times: Sequence[tuple[int | None, ...]]) -> list[str]:
    none: Keys = [None] * len(times)
    distances = memory.int_column("case-").get(source, none)
    middles = memory.int_column("case+").get(source, none)
    ids = []
    for told, distance, middle in zip(times, distances, middles, strict=True):
        high, low = (told[0] or 0) + distance, int.from_bytes(source.take_noise(8), "big")
        if not 0 <= high < 2**48 or not 0 <= middle < 2**16:
            raise BadFrame("unreadable")
        ids.append(str(UUID(int=high << 80 | middle << 64 | low)))
    return ids

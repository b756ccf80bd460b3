"""Entries as columns, and back. Lossless: every body comes out equal to the byte.

Columns per entry: type, recorded_at, id, quality, scope, case; then per type, in the order types first appear, one
column per field of its shape (``shapes``), nested objects as columns of their own. Never sent: what the reader can
work out — the case id of the event that opened the case, the slot of one's own events, a birth date that stands in the
identity number. Bodies that fit no shape follow as they are.

Both ends start from the memory of the dictionary's primer: typical events without a person in them.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sync.casework.terms import TimeQuality
from sync.wire.canon import canonical
from sync.wire.cases_column import get_cases, put_cases
from sync.wire.columns import FOLLOW, Keys
from sync.wire.entry import Entry
from sync.wire.guesses import Row, milliseconds, moment_of
from sync.wire.memory import Memory
from sync.wire.octets import BadFrame, In, Out
from sync.wire.rows_in import RowsIn
from sync.wire.rows_out import RowsOut
from sync.wire.shapes import Plain, fits

RAW = ""
"""The type column's word for a body that fits no shape."""

Slot = tuple[str, int, int]
"""(device, incarnation, seq)"""

_LOW = 1 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body taken apart: ``plain`` without type, version and case id. ``kind``: ``type@version``, or RAW."""

    kind: str
    case_id: str
    plain: Row
    raw: bytes


def put_entries(memory: Memory, out: Out, entries: Sequence[Entry]) -> None:
    """Everything but the slots, which the caller knows a shorter word for."""
    out.number(len(entries))
    if not entries:
        return
    bodies = [take_apart(memory, entry.body) for entry in entries]
    times = [milliseconds(entry.recorded_at) for entry in entries]
    memory.text_column("type").put(out, [body.kind for body in bodies], _chain(len(entries)))
    _put_times(out, times)
    _put_ids(memory, out, [entry.id for entry in entries], times)
    none: Keys = [None] * len(entries)
    memory.text_column("quality").put(out, [entry.quality.value for entry in entries], none)
    memory.text_column("scope").put(out, [entry.scope for entry in entries], none)
    shaped = [at for at, body in enumerate(bodies) if body.kind]
    put_cases(out, [(entries[at].id, bodies[at].case_id) for at in shaped])
    for kind in dict.fromkeys(bodies[at].kind for at in shaped):
        chosen = [at for at in shaped if bodies[at].kind == kind]
        rows, bases = [bodies[at].plain for at in chosen], [times[at] for at in chosen]
        RowsOut(memory, out).objects(memory.shapes[kind], kind, rows, [None] * len(rows), bases)
    for body in bodies:
        if not body.kind:
            out.chunk(body.raw)


def get_entries(memory: Memory, source: In, slots: Sequence[Slot]) -> list[Entry]:
    """The entries of ``slots``, in that order. Raises BadFrame."""
    if source.count() != len(slots):
        raise BadFrame("unreadable")
    if not slots:
        return []
    kinds = memory.text_column("type").get(source, _chain(len(slots)))
    times = _get_times(source, len(slots))
    ids = _get_ids(memory, source, times)
    none: Keys = [None] * len(slots)
    qualities = memory.text_column("quality").get(source, none)
    scopes = memory.text_column("scope").get(source, none)
    bodies = _get_bodies(memory, source, kinds, ids, times)
    return [
        Entry(
            id=ids[at],
            scope=scopes[at],
            device=device,
            incarnation=incarnation,
            seq=seq,
            recorded_at=moment_of(times[at]),
            quality=_quality(qualities[at]),
            body=bodies[at],
        )
        for at, (device, incarnation, seq) in enumerate(slots)
    ]


def take_apart(memory: Memory, body: bytes) -> Body:
    """The parts of a canonical body; whatever would not come back equal stays raw."""
    raw = Body(kind=RAW, case_id="", plain={}, raw=body)
    try:
        plain: Plain = json.loads(body)
        if not isinstance(plain, dict) or canonical(plain) != body:
            return raw
    except (ValueError, TypeError, RecursionError):
        return raw
    case_id, kind = plain.pop("case_id", None), f"{plain.pop('t', '')}@{plain.pop('v', '')}"
    shape = memory.shapes.get(kind)
    if shape is None or "@" not in kind or not isinstance(case_id, str) or not fits(memory.shapes, shape, plain):
        return raw
    return Body(kind=kind, case_id=case_id, plain=plain, raw=b"")


def _get_bodies(
    memory: Memory, source: In, kinds: Sequence[str], ids: Sequence[str], times: Sequence[int]
) -> list[bytes]:
    shaped = [at for at, kind in enumerate(kinds) if kind]
    cases = dict(zip(shaped, get_cases(source, [ids[at] for at in shaped]), strict=True))
    bodies: dict[int, bytes] = {}
    for kind in dict.fromkeys(kinds[at] for at in shaped):
        shape = memory.shapes.get(kind)
        if shape is None or "@" not in kind:
            raise BadFrame("unreadable")
        chosen = [at for at in shaped if kinds[at] == kind]
        rows = RowsIn(memory, source).objects(shape, kind, [None] * len(chosen), [times[at] for at in chosen])
        bodies |= {at: _put_together(kind, cases[at], row) for at, row in zip(chosen, rows, strict=True)}
    for at, kind in enumerate(kinds):
        if not kind:
            bodies[at] = source.chunk()
    return [bodies[at] for at in range(len(kinds))]


def _put_together(kind: str, case_id: str, plain: Row) -> bytes:
    name, _, version = kind.rpartition("@")
    return canonical({**plain, "t": name, "v": int(version), "case_id": case_id})


def _chain(length: int) -> Keys:
    """Each is guessed by the one before."""
    return [None, *[FOLLOW] * (length - 1)]


def _put_times(out: Out, times: Sequence[int]) -> None:
    """Steps in milliseconds; their low 16 bits are as good as random."""
    before = 0
    for time in times:
        step = time - before
        out.signed(step // _LOW)
        out.noise += (step % _LOW).to_bytes(2, "big")
        before = time


def _get_times(source: In, length: int) -> list[int]:
    times = []
    time = 0
    for _ in range(length):
        time += source.signed() * _LOW + int.from_bytes(source.take_noise(2), "big")
        times.append(time)
    return times


def _put_ids(memory: Memory, out: Out, ids: Sequence[str], times: Sequence[int]) -> None:
    """UUIDv7: its time by the distance from recorded_at, its counter, its 62 random bits with the variant."""
    numbers = [UUID(text).int for text in ids]
    none: Keys = [None] * len(ids)
    distances = [(number >> 80) - time for number, time in zip(numbers, times, strict=True)]
    memory.int_column("id-").put(out, distances, none)
    memory.int_column("id+").put(out, [number >> 64 & 0xFFFF for number in numbers], none)
    for number in numbers:
        out.noise += (number & 2**64 - 1).to_bytes(8, "big")


def _get_ids(memory: Memory, source: In, times: Sequence[int]) -> list[str]:
    none: Keys = [None] * len(times)
    distances = memory.int_column("id-").get(source, none)
    middles = memory.int_column("id+").get(source, none)
    ids = []
    for time, distance, middle in zip(times, distances, middles, strict=True):
        low = int.from_bytes(source.take_noise(8), "big")
        if not 0 <= time + distance < 2**48 or not 0 <= middle < 2**16:
            raise BadFrame("unreadable")
        ids.append(str(UUID(int=time + distance << 80 | middle << 64 | low)))
    return ids


def _quality(text: str) -> TimeQuality:
    try:
        return TimeQuality(text)
    except ValueError as error:
        raise BadFrame("unreadable") from error

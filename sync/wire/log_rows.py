"""Rows of a scope's log: whole records with their slots and positions, and runs of the reader's own events."""

from collections.abc import Sequence
from itertools import accumulate

from sync.wire.columns import Keys
from sync.wire.entry import Record, RecordKind, emptied
from sync.wire.factor import Slot, get_entries, put_entries
from sync.wire.memory import Memory
from sync.wire.messages import OwnRun
from sync.wire.octets import BadFrame, In, Out

_OWN = "O"
_LONGEST_RUN = 100_000
HASH = 32


def put_records(memory: Memory, out: Out, records: Sequence[Record | OwnRun]) -> None:
    """Positions are dense as a rule, so only a deviation costs anything."""
    out.number(len(records))
    kinds = [record.kind.value if isinstance(record, Record) else _OWN for record in records]
    memory.text_column("kind").put(out, kinds, _unkeyed(len(records)))
    steps = [start - expected for start, expected in zip(*_starts(records), strict=True)]
    memory.int_column("position").put(out, steps, _unkeyed(len(steps)))
    _put_received(memory, out, [record.received_ms for record in records])
    for run in records:
        if isinstance(run, OwnRun):
            out.number(run.first_seq)
            out.number(run.last_seq - run.first_seq)
    whole = [record for record in records if isinstance(record, Record)]
    _put_slots(memory, out, [(one.entry.device, one.entry.incarnation, one.entry.seq) for one in whole])
    put_entries(memory, out, [record.entry for record in whole])
    for record in whole:
        if not record.entry.body:
            out.noise += record.entry.body_hash
    memory.text_column("code").put(out, [record.code for record in whole], _unkeyed(len(whole)))
    memory.text_column("winner").put(out, [record.winner for record in whole], _unkeyed(len(whole)))


def get_records(memory: Memory, source: In, scope: str) -> tuple[Record | OwnRun, ...]:
    """Raises BadFrame."""
    count = source.count()
    kinds = memory.text_column("kind").get(source, _unkeyed(count))
    steps = memory.int_column("position").get(source, _unkeyed(count))
    received = _get_received(memory, source, count)
    own = sum(kind == _OWN for kind in kinds)
    runs = iter([_run(source) for _ in range(own)])
    slots = _get_slots(memory, source, count - own)
    entries = [
        entry if entry.body else emptied(entry, source.take_noise(HASH)) for entry in get_entries(memory, source, slots)
    ]
    codes = memory.text_column("code").get(source, _unkeyed(len(slots)))
    winners = memory.text_column("winner").get(source, _unkeyed(len(slots)))
    whole = iter(zip(entries, codes, winners, strict=True))
    records: list[Record | OwnRun] = []
    expected = 0
    for kind, step, at in zip(kinds, steps, received, strict=True):
        start = expected + step
        if kind == _OWN:
            first, last = next(runs)
            records.append(OwnRun(first_seq=first, last_seq=last, first_position=start, received_ms=at))
            expected = start + last - first + 1
            continue
        entry, code, winner = next(whole)
        records.append(
            Record(
                scope=scope,
                position=start,
                kind=_kind(kind),
                entry=entry,
                code=code,
                winner=winner,
                received_ms=at,
            )
        )
        expected = start + 1
    return tuple(records)


def _put_received(memory: Memory, out: Out, times: Sequence[int]) -> None:
    """Steps from one row to the next: those of one batch are equal."""
    steps = [time - before for before, time in zip([0, *times], times, strict=False)]
    memory.int_column("received").put(out, steps, _unkeyed(len(steps)))


def _get_received(memory: Memory, source: In, count: int) -> list[int]:
    return list(accumulate(memory.int_column("received").get(source, _unkeyed(count))))


def _starts(records: Sequence[Record | OwnRun]) -> tuple[list[int], list[int]]:
    """(positions, what a reader expects each to be)."""
    starts, expected = [], [0]
    for record in records:
        length = record.last_seq - record.first_seq if isinstance(record, OwnRun) else 0
        starts.append(record.first_position if isinstance(record, OwnRun) else record.position)
        expected.append(starts[-1] + length + 1)
    return starts, expected[: len(starts)]


def _put_slots(memory: Memory, out: Out, slots: Sequence[Slot]) -> None:
    devices = [device for device, _, _ in slots]
    memory.text_column("device").put(out, devices, _unkeyed(len(slots)))
    memory.int_column("incarnation").put(out, [incarnation for _, incarnation, _ in slots], devices)
    reached: dict[tuple[str, int], int] = {}
    steps = []
    for device, incarnation, seq in slots:
        steps.append(seq - reached.get((device, incarnation), 0) - 1)
        reached[device, incarnation] = seq
    memory.int_column("seq").put(out, steps, _unkeyed(len(slots)))


def _get_slots(memory: Memory, source: In, count: int) -> list[Slot]:
    devices = memory.text_column("device").get(source, _unkeyed(count))
    incarnations = memory.int_column("incarnation").get(source, devices)
    steps = memory.int_column("seq").get(source, _unkeyed(count))
    reached: dict[tuple[str, int], int] = {}
    slots = []
    for device, incarnation, step in zip(devices, incarnations, steps, strict=True):
        seq = reached.get((device, incarnation), 0) + 1 + step
        if seq < 0 or incarnation < 0:
            raise BadFrame("unreadable")
        reached[device, incarnation] = seq
        slots.append((device, incarnation, seq))
    return slots


def _run(source: In) -> tuple[int, int]:
    first, more = source.number(), source.number()
    if more >= _LONGEST_RUN:
        raise BadFrame("unreadable")
    return first, first + more


def _unkeyed(count: int) -> Keys:
    return [None] * count


def _kind(text: str) -> RecordKind:
    try:
        return RecordKind(text)
    except ValueError as error:
        raise BadFrame("unreadable") from error

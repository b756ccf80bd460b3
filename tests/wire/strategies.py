"""Any event, entry and log row there can be, for properties."""

from dataclasses import MISSING, fields
from datetime import UTC, date, datetime
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from hypothesis import strategies as st

from sync.casework.events import EVENT_TYPES
from sync.casework.facts import Event
from sync.casework.terms import TimeQuality
from sync.wire.canon import canonical, digest
from sync.wire.codec import encode
from sync.wire.entry import Entry, Record, RecordKind, emptied
from sync.wire.messages import OwnRun

DEVICE = "01900000-0000-7000-8000-000000000001"
SCOPE = "522636100000"

_plain_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_likely_text = st.sampled_from(
    ("52263619800101123X", "522636198001011", "138500012", "13850001234", "0", "000000", "丹龙受字〔2026〕第1001号",
     "01900000-0000-7000-8000-0000000000aa", "ab" * 32, "同意。", "居民户口簿", "5226362026",
     "11522636MB9A00014N5520799030000202603021001", "EMS 9912345678901", "2026-02-30", "A" * 300)
)  # fmt: skip
texts = st.one_of(_plain_text, _likely_text, st.text("0123456789X", max_size=18))
_instants = st.datetimes(
    datetime.fromisoformat("1950-01-01"), datetime.fromisoformat("2100-01-01"), timezones=st.just(UTC)
).map(lambda at: at.replace(microsecond=at.microsecond // 1000 * 1000))


def _of(hint: Any) -> st.SearchStrategy[Any]:
    if get_origin(hint) in (Union, UnionType):
        (inner,) = (arg for arg in get_args(hint) if arg is not type(None))
        return _of(inner)
    if get_origin(hint) is tuple:
        return st.lists(_of(get_args(hint)[0]), max_size=3).map(tuple)
    simple: dict[Any, st.SearchStrategy[Any]] = {
        str: texts,
        bool: st.booleans(),
        int: st.one_of(st.integers(0, 9), st.integers(-(2**61), 2**61)),
        datetime: _instants,
        date: st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    }
    if hint in simple:
        return simple[hint]
    return st.sampled_from(list(hint)) if issubclass(hint, Enum) else _built(hint)


def _built(kind: type[Any]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    required = {field.name: _of(hints[field.name]) for field in fields(kind) if field.default is MISSING}
    optional = {field.name: _of(hints[field.name]) for field in fields(kind) if field.default is not MISSING}
    return st.fixed_dictionaries(required, optional=optional).map(lambda known: kind(**known))


def events_of(kind: type[Event]) -> st.SearchStrategy[Event]:
    return _built(kind)


events = st.sampled_from(list(EVENT_TYPES.values())).flatmap(_built)
_json = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), texts),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(texts, inner, max_size=3)),
    max_leaves=8,
)
_unknown = st.builds(
    lambda kind, version, rest: canonical({**rest, "t": kind, "v": version, "case_id": "x"}),
    st.sampled_from(["case.dreamt", "case.accepted", "case.registered"]),
    st.integers(1, 3),
    st.dictionaries(texts, _json, max_size=4),
)
_huge = st.just(b'{"amount":36893488147419103232,"t":"extension.approved","v":1}')
_odd = st.one_of(_unknown, _huge, st.binary(max_size=40), st.just(b'{"t":"case.accepted","v":1}'))
_usual = events.map(encode)
bodies = st.one_of(_usual, _usual, _usual, _usual, _odd)


@st.composite
def entries(draw: st.DrawFn, most: int = 8) -> tuple[Entry, ...]:
    """A run of one device's entries; some open the case of their own id."""
    made = []
    for seq in range(1, draw(st.integers(0, most)) + 1):
        identity = str(UUID(int=draw(st.integers(0, 2**128 - 1))))
        body = draw(bodies)
        if draw(st.booleans()):
            body = body.replace(b'"case_id":""', b'"case_id":"%s"' % identity.encode())
        made.append(
            Entry(
                id=identity, scope=draw(st.sampled_from([SCOPE, "522636101000", "test"])), device=DEVICE, incarnation=1,
                seq=seq, recorded_at=draw(_instants), quality=draw(st.sampled_from(TimeQuality)), body=body,
            )
        )  # fmt: skip
    return tuple(made)


@st.composite
def log_rows(draw: st.DrawFn) -> tuple[Record | OwnRun, ...]:
    """Positions 1 onwards: foreign and refused entries between runs of one's own."""
    rows: list[Record | OwnRun] = []
    position = 1
    for entry in draw(entries()):
        received = draw(st.sampled_from([0, 1_780_000_000_123, 1_780_000_000_124]))
        if draw(st.booleans()):
            length = draw(st.integers(1, 5))
            rows.append(
                OwnRun(
                    first_seq=position, last_seq=position + length - 1, first_position=position, received_ms=received
                )
            )
            position += length
        kind = draw(st.sampled_from(RecordKind))
        code, winner = draw(st.sampled_from([("", ""), ("one_off", DEVICE), ("state", "")]))
        shown = emptied(entry, digest(entry.body)) if draw(st.integers(0, 9)) == 0 else entry
        rows.append(
            Record(
                scope=SCOPE, position=position, kind=kind, entry=shown, code=code, winner=winner, received_ms=received
            )
        )
        position += 1
    return tuple(rows)

"""What the values of a field are guessed by, and how days and instants become small numbers."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

from sync.casework.calendar import CST
from sync.wire.codec import instant
from sync.wire.columns import FOLLOW, Follow, Key, Keys
from sync.wire.literals import born
from sync.wire.octets import BadFrame
from sync.wire.shapes import Field, Plain

Row = dict[str, Plain]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def milliseconds(moment: datetime) -> int:
    """Since 1970, cut to whole milliseconds."""
    return (moment - _EPOCH) // _MILLISECOND


def moment_of(ms: int) -> datetime:
    """Raises BadFrame for a time no calendar has."""
    try:
        return _EPOCH + ms * _MILLISECOND
    except OverflowError as error:
        raise BadFrame("unreadable") from error


def keys_of(rule: str, rows: Sequence[Row], keys: Keys) -> Keys:
    """What the values of a field are guessed by."""
    match rule:
        case "":
            return [None] * len(rows)
        case "^":
            return keys
        case "birth" | "start":
            return [0] * len(rows)
        case "gender":
            return [_gender(row.get("number")) for row in rows]
        case _:
            return [key_of(row.get(rule)) for row in rows]


def key_of(value: Plain) -> Key:
    return value if isinstance(value, str | int) else None


def _gender(number: Plain) -> Key:
    return int(number[16]) & 1 if isinstance(number, str) and born(number) else None


def spread(lengths: Iterable[int], keys: Keys, bases: Sequence[int]) -> tuple[Keys, list[int]]:
    """Keys and bases of the items of lists: the first hangs on its list's key, each other on the one before."""
    keyed: list[Key | Follow] = []
    based: list[int] = []
    for length, key, base in zip(lengths, keys, bases, strict=True):
        keyed += [key, *[FOLLOW] * (length - 1)][:length]
        based += [base] * length
    return keyed, based


def to_number(inner: Field, value: Plain, row: Row, base: int) -> int:
    if inner.kind == "t":
        return milliseconds(datetime.fromisoformat(str(value))) - base
    if inner.kind == "d":
        return date.fromisoformat(str(value)).toordinal() - _first_day(inner, row, base)
    assert isinstance(value, int)
    return int(value)


def from_number(inner: Field, number: int, row: Row, base: int) -> Plain:
    try:
        match inner.kind:
            case "t":
                return instant(moment_of(number + base))
            case "d":
                return date.fromordinal(number + _first_day(inner, row, base)).isoformat()
            case "b":
                return bool(number)
            case _:
                return number
    except (OverflowError, ValueError) as error:
        raise BadFrame("unreadable") from error


def _first_day(inner: Field, row: Row, base: int) -> int:
    """The day a day is counted from: of birth if the identity number tells it, else of recording, in China."""
    number = row.get("number") if inner.rule == "birth" else None
    birth = born(number) if isinstance(number, str) else None
    return birth.toordinal() if birth else moment_of(base).astimezone(CST).toordinal()

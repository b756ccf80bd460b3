"""Columns of like values, each remembering what it has seen.

A value is written as one small code: 0 it is what was last seen in this place (after this key), a pointer into the
pool of the column, or a literal, whose bytes follow after all codes. Reader and writer keep the same memory, and
both start from the memory of a frozen primer (``factor``), so that the words of the trade need not be sent at all.
"""

from collections.abc import Sequence

from sync.wire.literals import DIGITS, FORMS, NUMBERED, form_of, read, split_number, write
from sync.wire.octets import BadFrame, In, Out
from sync.wire.series import Series

Key = str | int | None


class Follow:
    """In a list of keys: take the value just before, in this column, as the key."""


FOLLOW = Follow()
Keys = Sequence[Key | Follow]


class IntColumn:
    """Numbers: guessed or written."""

    __slots__ = ("_last",)

    def __init__(self) -> None:
        self._last: dict[Key, int] = {}

    def copy(self) -> "IntColumn":
        twin = IntColumn()
        twin._last = self._last.copy()
        return twin

    def put(self, out: Out, values: Sequence[int], keys: Keys) -> None:
        before = 0
        for value, key in zip(values, keys, strict=True):
            at = before if isinstance(key, Follow) else key
            if self._guess(at) == value:
                out.number(0)
            else:
                out.number(1 + (value << 1 if value >= 0 else (-value << 1) - 1))
            self._last[at] = self._last[None] = before = value

    def get(self, source: In, keys: Keys) -> list[int]:
        last = self._last
        values: list[int] = []
        before = last.get(None, 0)
        for code, key in zip(source.numbers(len(keys)), keys, strict=True):
            at: Key = (values[-1] if values else 0) if key is FOLLOW else key  # type: ignore[assignment]
            value = _literal(code) if code else before if at is None else last.get(at, before)
            last[at] = before = value
            values.append(value)
        last[None] = before
        return values

    def _guess(self, key: Key) -> int:
        guess = self._last.get(key)
        return self._last.get(None, 0) if guess is None else guess


class TextColumn:
    """Texts: guessed, pooled or written. ``numbered`` columns also know texts that differ only by a grown number."""

    __slots__ = ("_last", "_numbered", "_places", "_pool", "_series")

    def __init__(self, numbered: bool = False) -> None:
        self._numbered = numbered
        self._pool: list[str] = []
        self._places: dict[str, int] = {}
        self._last: dict[Key, str] = {}
        self._series = Series()

    def copy(self) -> "TextColumn":
        twin = TextColumn(self._numbered)
        twin._pool = self._pool.copy()
        twin._places = self._places.copy()
        twin._last = self._last.copy()
        twin._series = self._series.copy()
        return twin

    def put(self, out: Out, values: Sequence[str], keys: Keys) -> None:
        literals = []
        before = ""
        for value, key in zip(values, keys, strict=True):
            at = before if isinstance(key, Follow) else key
            place = self._places.get(value)
            if self._guess(at) == value:
                out.number(0)
            elif place is not None:
                out.number(place + FORMS)
            else:
                form = self._form(value)
                out.number(form)
                literals.append((form, value))
                self._pool_it(form, value)
            self._last[at] = self._last[None] = before = value
        for form, value in literals:
            if form == NUMBERED:
                self._put_numbered(out, value)
            else:
                write(out, form, value)

    def get(self, source: In, keys: Keys) -> list[str]:
        last = self._last
        values: list[str] = []
        before = last.get(None, "")
        for code, key in zip(source.numbers(len(keys)), keys, strict=True):
            at: Key = (values[-1] if values else "") if key is FOLLOW else key  # type: ignore[assignment]
            value = self._value(source, code) if code else before if at is None else last.get(at, before)
            last[at] = before = value
            values.append(value)
        last[None] = before
        source.spend(sum(map(len, values)))
        return values

    def _value(self, source: In, code: int) -> str:
        if code >= FORMS:
            if code - FORMS >= len(self._pool):
                raise BadFrame("unreadable")
            return self._pool[code - FORMS]
        value = self._series.get(source) if code == NUMBERED else read(source, code)
        self._pool_it(code, value)
        return value

    def _guess(self, key: Key) -> str:
        guess = self._last.get(key)
        return self._last.get(None, "") if guess is None else guess

    def _form(self, value: str) -> int:
        form = form_of(value)
        if self._numbered and form in (1, DIGITS) and split_number(value) is not None:
            return NUMBERED
        return form

    def _pool_it(self, form: int, value: str) -> None:
        if form != NUMBERED:
            self._places[value] = len(self._pool)
            self._pool.append(value)

    def _put_numbered(self, out: Out, value: str) -> None:
        parts = split_number(value)
        assert parts is not None
        before, digits, behind = parts
        self._series.put(out, (before, behind, len(digits)), int(digits))


def _literal(code: int) -> int:
    return -(code >> 1) if code & 1 == 0 else code - 1 >> 1

"""Columns back to objects of one shape. Raises BadFrame."""

from collections.abc import Sequence

from sync.wire.columns import Keys
from sync.wire.guesses import Row, from_number, key_of, keys_of, spread
from sync.wire.memory import Memory
from sync.wire.octets import BadFrame, In
from sync.wire.shapes import Field, Plain, Shape


class RowsIn:
    """Reads objects of one shape, column by column."""

    __slots__ = ("_memory", "_source")

    def __init__(self, memory: Memory, source: In) -> None:
        self._memory = memory
        self._source = source

    def objects(self, shape: Shape, path: str, keys: Keys, bases: Sequence[int]) -> list[Row]:
        rows: list[Row] = [{} for _ in keys]
        self._field(path, shape.head, rows, keys, bases)
        heads = [key_of(row[shape.head.name]) for row in rows]
        masks = self._memory.int_column(f"{path}?").get(self._source, heads)
        if any(mask < 0 or mask >> len(shape.rest) for mask in masks):
            raise BadFrame("unreadable")
        for bit, inner in enumerate(shape.rest):
            chosen = [at for at, mask in enumerate(masks) if mask >> bit & 1]
            if chosen:
                some = [rows[at] for at in chosen]
                self._field(path, inner, some, [keys[at] for at in chosen], [bases[at] for at in chosen])
        self._source.spend(sum(16 * len(row) for row in rows))
        return rows

    def _field(self, path: str, inner: Field, rows: Sequence[Row], keys: Keys, bases: Sequence[int]) -> None:
        path = f"{path}/{inner.name}"
        for row, value in zip(rows, self._values(path, inner, rows, keys, bases), strict=True):
            row[inner.name] = value

    def _values(
        self, path: str, inner: Field, rows: Sequence[Row], keys: Keys, bases: Sequence[int]
    ) -> Sequence[Plain]:
        keyed = keys_of(inner.rule, rows, keys)
        match inner.kind:
            case "s" | "n":
                return self._memory.text_column(path, inner.kind == "n").get(self._source, keyed)
            case "o":
                return self.objects(self._memory.shapes[inner.shape], path, keyed, bases)
            case "l" | "ls" | "li":
                return self._list(path, inner, keyed, bases)
            case _:
                numbers = self._memory.int_column(path).get(self._source, keyed)
                return [
                    from_number(inner, number, row, base)
                    for number, row, base in zip(numbers, rows, bases, strict=True)
                ]

    def _list(self, path: str, inner: Field, keys: Keys, bases: Sequence[int]) -> list[Plain]:
        lengths = self._memory.int_column(f"{path}#").get(self._source, keys)
        if min(lengths, default=0) < 0:
            raise BadFrame("unreadable")
        self._source.room_for(sum(lengths))
        keyed, based = spread(lengths, keys, bases)
        items: Sequence[Plain]
        if inner.kind == "l":
            items = self.objects(self._memory.shapes[inner.shape], path, keyed, based)
        elif inner.kind == "ls":
            items = self._memory.text_column(path).get(self._source, keyed)
        else:
            items = self._memory.int_column(path).get(self._source, keyed)
        lists: list[Plain] = []
        at = 0
        for length in lengths:
            lists.append(list(items[at : at + length]))
            at += length
        return lists

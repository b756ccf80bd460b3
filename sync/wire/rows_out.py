"""Objects of one shape to columns."""

from collections.abc import Sequence

from sync.wire.columns import Keys
from sync.wire.guesses import Row, key_of, keys_of, spread, to_number
from sync.wire.memory import Memory
from sync.wire.octets import Out
from sync.wire.shapes import Field, Plain, Shape


class RowsOut:
    """Writes objects of one shape, column by column."""

    __slots__ = ("_memory", "_out")

    def __init__(self, memory: Memory, out: Out) -> None:
        self._memory = memory
        self._out = out

    def objects(self, shape: Shape, path: str, rows: Sequence[Row], keys: Keys, bases: Sequence[int]) -> None:
        head = shape.head
        self._field(path, head, rows, keys, bases)
        masks = [sum(1 << bit for bit, inner in enumerate(shape.rest) if inner.name in row) for row in rows]
        heads = [key_of(row[head.name]) for row in rows]
        self._memory.int_column(f"{path}?").put(self._out, masks, heads)
        for inner in shape.rest:
            chosen = [at for at, row in enumerate(rows) if inner.name in row]
            if chosen:
                some = [rows[at] for at in chosen]
                self._field(path, inner, some, [keys[at] for at in chosen], [bases[at] for at in chosen])

    def _field(self, path: str, inner: Field, rows: Sequence[Row], keys: Keys, bases: Sequence[int]) -> None:
        path = f"{path}/{inner.name}"
        values = [row[inner.name] for row in rows]
        keyed = keys_of(inner.rule, rows, keys)
        match inner.kind:
            case "s" | "n":
                self._memory.text_column(path, inner.kind == "n").put(self._out, _texts(values), keyed)
            case "o":
                self.objects(self._memory.shapes[inner.shape], path, _rows(values), keyed, bases)
            case "l" | "ls" | "li":
                self._list(path, inner, values, keyed, bases)
            case _:
                numbers = [
                    to_number(inner, value, row, base) for value, row, base in zip(values, rows, bases, strict=True)
                ]
                self._memory.int_column(path).put(self._out, numbers, keyed)

    def _list(self, path: str, inner: Field, values: Sequence[Plain], keys: Keys, bases: Sequence[int]) -> None:
        lists = [value if isinstance(value, list) else [] for value in values]
        lengths = [len(value) for value in lists]
        self._memory.int_column(f"{path}#").put(self._out, lengths, keys)
        flat = [item for value in lists for item in value]
        keyed, based = spread(lengths, keys, bases)
        if inner.kind == "l":
            self.objects(self._memory.shapes[inner.shape], path, _rows(flat), keyed, based)
        elif inner.kind == "ls":
            self._memory.text_column(path).put(self._out, _texts(flat), keyed)
        else:
            self._memory.int_column(path).put(self._out, [item for item in flat if isinstance(item, int)], keyed)


def _texts(values: Sequence[Plain]) -> list[str]:
    return [value for value in values if isinstance(value, str)]


def _rows(values: Sequence[Plain]) -> list[Row]:
    return [value for value in values if isinstance(value, dict)]

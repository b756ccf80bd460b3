"""What a writer and a reader of rows remember: every column by its path."""

from dataclasses import dataclass, field

from sync.wire.columns import IntColumn, TextColumn
from sync.wire.shapes import Shape


@dataclass(slots=True)
class Memory:
    """Columns are copied from ``base`` (the primer's memory, shared and never changed) on first use."""

    shapes: dict[str, Shape]
    base: "Memory | None" = None
    ints: dict[str, IntColumn] = field(default_factory=dict)
    texts: dict[str, TextColumn] = field(default_factory=dict)

    def int_column(self, path: str) -> IntColumn:
        found = self.ints.get(path)
        if found is None:
            primed = self.base.ints.get(path) if self.base else None
            found = self.ints[path] = primed.copy() if primed else IntColumn()
        return found

    def text_column(self, path: str, numbered: bool = False) -> TextColumn:
        found = self.texts.get(path)
        if found is None:
            primed = self.base.texts.get(path) if self.base else None
            found = self.texts[path] = primed.copy() if primed else TextColumn(numbered)
        return found

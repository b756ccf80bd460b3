"""Which columns of a table show, in which order and how wide: chosen by the person, or as the room allows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop.ui.theme import em
from desktop.ui.widgets.table_model import RowsModel
from desktop.wording.translating import ENGLISH, speaks

NARROWEST_EM = 2
ROOMIER = 1.3 if speaks(ENGLISH) else 1
"""English says the same with more letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """``keys``: the columns wanted, in order; none means the usual ones. ``widths`` in em, of those made wider or
    narrower by hand.
    """

    keys: tuple[str, ...] = ()
    widths: Mapping[str, float] = field(default_factory=dict)


class TableColumns(QObject):
    """``changed`` comes when the person has moved, widened, hidden or added a column."""

    changed = Signal()

    def __init__(self, view: QTableView, rows: RowsModel[Any]) -> None:
        super().__init__(view)
        self._view, self._rows = view, rows
        self._keys = [column.key for column in rows.columns]
        self._usual = tuple(column.key for column in rows.columns if not column.extra)
        self._wanted = self._usual
        self._widths: dict[str, float] = {}
        self._settling = False
        header = view.horizontalHeader()
        header.setSectionsMovable(True)
        header.sectionMoved.connect(self._moved)
        header.sectionResized.connect(self._resized)

    @property
    def arrangement(self) -> Arrangement:
        keys = () if self._wanted == self._usual else self._wanted
        return Arrangement(keys=keys, widths=dict(self._widths))

    @property
    def shown(self) -> tuple[str, ...]:
        """The wanted columns in their order, also those the room has no place for now."""
        return self._wanted

    def arrange(self, arrangement: Arrangement) -> None:
        """Shows what is named; columns that this program does not know are left out."""
        wanted = tuple(dict.fromkeys(key for key in arrangement.keys if key in self._keys))
        self._wanted = wanted or self._usual
        self._widths = {key: width for key, width in arrangement.widths.items() if key in self._keys}
        self._place()
        self.settle()

    def toggle(self, key: str) -> None:
        """Shows or hides a column; the last one stays."""
        rest = tuple(one for one in self._wanted if one != key)
        self._want(rest if key in self._wanted and rest else (*rest, key))

    def step(self, key: str, by: int) -> None:
        """Moves a column one place to the left (-1) or right (1)."""
        order = list(self._wanted)
        at = order.index(key)
        order.insert(max(0, min(len(order) - 1, at + by)), order.pop(at))
        self._want(order)

    def usual(self) -> None:
        self._widths = {}
        self._want(self._usual)

    def settle(self) -> None:
        """Gives every column its width, hides the least needed ones while there is no room, shares what is left."""
        room = self._view.viewport().width()
        columns = self._rows.columns
        least = {at: self._least(at) for at, key in enumerate(self._keys) if key in self._wanted}
        kept = set(least)
        for at in sorted(least, key=lambda place: columns[place].keep):
            if sum(least[place] for place in kept) <= room or columns[at].keep >= 9:
                break
            kept.discard(at)
        own = [at for key in self._wanted if (at := self._keys.index(key)) in kept and key not in self._widths]
        sharing = [at for at in own if not columns[at].width] or own[-1:]  # a row reaches to the edge
        spare = max(0, room - sum(least[at] for at in kept))
        self._settling = True
        for at in range(len(columns)):
            self._view.setColumnHidden(at, at not in kept)
            if at in kept:
                self._view.setColumnWidth(at, least[at] + (spare // len(sharing) if at in sharing else 0))
        self._settling = False

    def _want(self, keys: Sequence[str]) -> None:
        self._wanted = tuple(keys)
        self._place()
        self.settle()
        self.changed.emit()

    def _least(self, at: int) -> int:
        column = self._rows.columns[at]
        return em(self._view, self._widths.get(column.key) or (column.width or column.least) * ROOMIER)

    def _place(self) -> None:
        header = self._view.horizontalHeader()
        self._settling = True
        for place, key in enumerate(self._wanted):
            header.moveSection(header.visualIndex(self._keys.index(key)), place)
        self._settling = False

    def _moved(self) -> None:
        if not self._settling:
            header: QHeaderView = self._view.horizontalHeader()
            self._want(sorted(self._wanted, key=lambda key: header.visualIndex(self._keys.index(key))))

    def _resized(self, at: int, _: int, width: int) -> None:
        """By hand only, while the button of the mouse is down; what the table does itself does not count."""
        if not self._settling and width and at < len(self._keys):
            self._widths[self._keys[at]] = max(NARROWEST_EM, width / em(self._view, 1))
            self.changed.emit()

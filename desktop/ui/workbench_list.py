"""The list of the workbench: groups with headings, cases below them, one next step per case."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from desktop.queries.rows import BenchGroup, BenchKey, CaseRow
from desktop.ui.case_chips import next_step, sync_chip, time_chip
from desktop.ui.navigation import Route
from desktop.ui.theme import Tone
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_groups as groups
from desktop.wording import screens_lists as text
from desktop.wording.words import about, phrases

FOLDED, OPEN = "＋", "－"
"""In front of a heading: every Chinese font has them (GB 2312), which cannot be said of triangles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchLine:
    """A heading (``row`` None), a case, or the line that leads to the whole group (``rest``). ``folded``:
    the cases below this heading are put away.
    """

    group: BenchGroup
    row: CaseRow | None = None
    rest: bool = False
    folded: bool = False


class BenchList(RowsView[BenchLine]):
    """Enter or Space on a heading folds its group, ← and → as well; Enter on a case opens it, on the last line the
    whole list.

    ``opened`` carries the route.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        self._lines: RowsModel[BenchLine] = RowsModel(
            _columns(), _spoken, lambda line: line.row is None and not line.rest
        )
        super().__init__(self._lines, "workbench.list", text.TO_DO)
        self._groups: tuple[BenchGroup, ...] = ()
        self._folded: set[BenchKey] = set()
        self.chosen.connect(self._act)
        self.clicked.connect(lambda index: self._clicked(index.row(), index.column()))

    def show_groups(self, groups: Sequence[BenchGroup]) -> None:
        """Shows the groups that have anything in them; the current case stays current."""
        self._groups = tuple(groups)
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.current
        if line is not None and line.row is None and _acts(Qt.Key(event.key()), line):
            self._act(line)
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        before, scrolled_to = self.current, self.verticalScrollBar().value()
        lines = [line for group in self._groups if group.count for line in self._of(group)]
        self._lines.start(lines, more=False)
        self.clearSpans()
        for at, line in enumerate(lines):
            if line.row is None:
                self.setSpan(at, 0, 1, len(self._lines.columns))
        again = next((at for at, line in enumerate(lines) if before and _same(line, before)), None)
        first = next((at for at, line in enumerate(lines) if line.row is not None), 0)
        if lines:
            self.select(first if again is None else again)
        if again is not None:
            self.verticalScrollBar().setValue(scrolled_to)

    def _of(self, group: BenchGroup) -> list[BenchLine]:
        if group.key in self._folded:
            return [BenchLine(group=group, folded=True)]
        rest = [BenchLine(group=group, rest=True)] if group.count > len(group.rows) and group.view else []
        return [BenchLine(group=group), *(BenchLine(group=group, row=row) for row in group.rows), *rest]

    def _clicked(self, at: int, column: int) -> None:
        line = self._lines.row_at(at)
        if line is not None and (line.row is None or self._lines.columns[column].key == "next"):
            self._act(line)

    def _act(self, line: BenchLine) -> None:
        if line.row is not None:
            self.opened.emit(_route(line.group.key, line.row))
        elif line.rest and line.group.view is not None:
            self.opened.emit(Route.to("worklist", view=line.group.view.name.value))
        else:
            self._folded ^= {line.group.key}
            self._fill()


def _acts(key: Qt.Key, line: BenchLine) -> bool:
    turns = Qt.Key.Key_Right if line.folded else Qt.Key.Key_Left
    return key is Qt.Key.Key_Space or (key is turns and not line.rest)


def _route(key: BenchKey, row: CaseRow) -> Route:
    if key is BenchKey.NEEDS_ATTENTION:
        return Route.to("sync", case_id=row.case_id)
    return Route.to("case", case_id=row.case_id)


def _same(line: BenchLine, other: BenchLine) -> bool:
    if line.group.key is not other.group.key or line.rest != other.rest:
        return False
    return (line.row and line.row.case_id) == (other.row and other.row.case_id)


def _columns() -> tuple[Column[BenchLine], ...]:
    return (
        Column(key="light", title=text.COLUMN_LIGHT, text=_first, width=12, chip=_light),
        Column(key="applicant", title=text.COLUMN_APPLICANT, text=lambda line: _cell(line, "applicant"), width=7),
        Column(key="item", title=text.COLUMN_ITEM, text=lambda line: _cell(line, "item_name")),
        Column(key="village", title=text.COLUMN_VILLAGE, text=lambda line: _cell(line, "village"), width=9, keep=2),
        Column(key="sync", title=text.COLUMN_SYNC, text=lambda _: "", width=6.5, chip=_sync, keep=1),
        Column(key="next", title=text.NEXT_STEP, text=_next, width=10, chip=_next_chip, keep=5),
    )


def _first(line: BenchLine) -> str:
    if line.rest:
        return text.see_all(line.group.count)
    if line.row is not None:
        return text.left_words(line.row)
    return f"{FOLDED if line.folded else OPEN} {text.group_title(line.group.key, line.group.count)}"


def _cell(line: BenchLine, name: str) -> str:
    return str(getattr(line.row, name)) if line.row else ""


def _light(line: BenchLine) -> Chip | None:
    row = line.row
    return time_chip(row.light, row.remaining, row.overdue, row.unit) if row else None


def _sync(line: BenchLine) -> Chip | None:
    return sync_chip(line.row.sync) if line.row else None


def _next(line: BenchLine) -> str:
    return next_step(line.group.key, line.row) if line.row else ""


def _next_chip(line: BenchLine) -> Chip | None:
    return Chip(word=_next(line), tone=Tone.BLUE, shape="forward") if line.row else None


def _spoken(line: BenchLine) -> str:
    if line.row is None:
        title = text.group_title(line.group.key, line.group.count)
        return _first(line) if line.rest else groups.spoken_heading(title, line.folded)
    return phrases((text.spoken_row(line.row), about(text.NEXT_STEP, _next(line))))

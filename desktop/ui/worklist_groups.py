"""The rows of a view in groups: which groups there are, then their cases, group by group, as far as somebody looks."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.queries.grouping import GroupRow, ViewGroups
from desktop.queries.rows import CaseRow, Key, Page, View
from desktop.queries.worklist import WorklistPage
from desktop.ui.desk_port import DeskPort
from desktop.ui.worklist_grouped import GroupedModel, Heading, Line
from desktop.wording import screens_groups as text

PAGE = 50


class Groups(QObject):
    """``shown`` follows the first lines; ``counted`` carries the cases of all groups. ``folded``: keys of the groups
    whose cases are not asked for. ``standing``: the heading the clerk stands on, "" for none.
    """

    shown = Signal()
    counted = Signal(int)

    def __init__(self, desk: DeskPort, model: GroupedModel, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._model = desk, model
        self.folded: frozenset[str] = frozenset()
        self.standing = ""
        self._view = View()
        self._groups: tuple[GroupRow, ...] = ()
        self._at = 0
        self._after: Key | None = None
        self._lines: list[Line] = []
        self._wanted = PAGE
        self._fresh = True
        self._question = 0
        self._waiting = False

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(group.key for group in self._groups)

    def show(self, view: View, keep: int) -> None:
        """Shows the view from the top, at least ``keep`` cases of it."""
        self._question += 1
        question = self._question
        self._view, self._waiting = view, True

        def told(groups: tuple[GroupRow, ...]) -> None:
            if question == self._question:
                self._groups, self._at, self._after = groups, 0, None
                self._lines, self._fresh, self._wanted = [], True, max(PAGE, keep)
                self._go_on()

        self._desk.ask(self, ViewGroups(view=view), told)

    def more(self) -> None:
        """The next page of cases, with the headings on the way."""
        if not self._waiting:
            self._waiting = True
            self._lines, self._fresh, self._wanted = [], False, PAGE
            self._go_on()

    def drop(self) -> None:
        """What is still on its way is of no use any more: another list shows."""
        self._question += 1

    def fold(self, keys: Iterable[str]) -> None:
        """Folds what is open of these, opens what is folded."""
        self.folded ^= frozenset(keys)

    def _go_on(self) -> None:
        """Headings until a group's cases have to be asked for."""
        while self._at < len(self._groups):
            group = self._groups[self._at]
            folded = group.key in self.folded
            if self._after is None:
                name = text.group_name(self._view.group.value, group.key, group.name)
                self._lines.append(Heading(key=group.key, name=name, count=group.count, folded=folded))
            if not folded:
                self._ask(group.key)
                return
            self._at += 1
        self._deliver()

    def _ask(self, key: str) -> None:
        question = self._question

        def answered(page: Page) -> None:
            if question == self._question:
                self._take(page)

        view = replace(self._view, within=key)
        self._desk.ask(self, WorklistPage(view=view, after=self._after, limit=PAGE), answered)

    def _take(self, page: Page) -> None:
        self._lines += page.rows
        self._after = page.next
        if page.next is None:
            self._at += 1
        if sum(isinstance(line, CaseRow) for line in self._lines) >= self._wanted:
            self._deliver()
        else:
            self._go_on()

    def _deliver(self) -> None:
        self._waiting = False
        put: Callable[[list[Line], bool], None] = self._model.show_lines if self._fresh else self._model.add_lines
        put(self._lines, self._at < len(self._groups))
        if self._fresh:
            self.shown.emit()
            self.counted.emit(sum(group.count for group in self._groups))

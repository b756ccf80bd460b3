"""The case among those of the list it was opened from: Alt+↑ and Alt+↓ go on to its neighbours."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route
from desktop.ui.page import PageAction
from desktop.ui.recent import remember
from desktop.wording import worklist_words as text


class Among(QObject):
    """``opens``: shows another case in the place of this one; Esc still leads back to the list."""

    def __init__(self, desk: DeskPort, owner: QObject, opens: Callable[[Route], None]) -> None:
        super().__init__(owner)
        self._desk, self._opens = desk, opens
        self._ids: tuple[str, ...] = ()
        self._at = 0

    def come(self, route: Route) -> None:
        """A case was opened; it counts among those looked at last."""
        case_id = route.arg("case_id")
        self._ids = tuple(one for one in route.arg("among").split(",") if one) or self._ids
        if case_id in self._ids:
            self._at = self._ids.index(case_id)
        else:
            self._ids, self._at = (case_id,), 0
        if case_id:
            remember(self._desk, self, case_id)

    def actions(self) -> tuple[PageAction, ...]:
        first, last = self._at == 0, self._at >= len(self._ids) - 1
        return (
            PageAction(
                key="previous",
                text=text.PREVIOUS_CASE,
                run=partial(self._step, -1),
                shortcut="Alt+Up",
                refused=text.FIRST_CASE if first else "",
            ),
            PageAction(
                key="next",
                text=text.NEXT_CASE,
                run=partial(self._step, 1),
                shortcut="Alt+Down",
                refused=text.LAST_CASE if last else "",
            ),
        )

    def _step(self, by: int) -> None:
        at = self._at + by
        if 0 <= at < len(self._ids):
            self._opens(Route.to("case", case_id=self._ids[at]))

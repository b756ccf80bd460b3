"""Keeps what is typed: at most a second behind the keys, at once when the page is left."""

from collections.abc import Callable
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.queries.rows import DraftRow
from desktop.ui.desk_port import DeskPort
from desktop.ui.intake_sheet import Sheet

KIND = "intake"
PAUSE_MS = 1000


class DraftKeeper(QObject):
    """One sheet is one draft under its own key. ``saved``: the last change is handed to the store."""

    saved = Signal()

    def __init__(self, desk: DeskPort, title: Callable[[], str]) -> None:
        super().__init__()
        self._desk = desk
        self._title = title
        self._sheet = Sheet()
        self._dirty = False
        self.key = uuid4().hex
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.keep_now)

    def touched(self, sheet: Sheet) -> None:
        """Something was typed: saved within the second, however fast the typing goes on."""
        self._sheet = sheet
        self._dirty = True
        if not self._timer.isActive():
            self._timer.start()

    def keep_now(self) -> None:
        if self._dirty and not self._sheet.empty:
            draft = DraftRow(kind=KIND, key=self.key, text=self._sheet.to_text(), title=self._title())
            self._desk.save_draft(draft)
            self._dirty = False
            self.saved.emit()

    def take_up(self, key: str) -> None:
        """Goes on with a draft of before."""
        self.keep_now()
        self.key = key
        self._dirty = False

    def start_new(self, *, drop: bool) -> None:
        """The next sheet; ``drop``: this one was handed in or thrown away."""
        self._timer.stop()
        if drop:
            self._dirty = False
            self._desk.drop_draft(KIND, self.key)
        else:
            self.keep_now()
        self.key = uuid4().hex
        self._sheet = Sheet()

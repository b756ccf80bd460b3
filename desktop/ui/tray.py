"""The icon beside the clock, for whoever has chosen it: a closed window leaves the line running, and what needs a
person is said. Nothing it says names a citizen.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from desktop.queries.list_rows import Bench, BenchKey
from desktop.queries.news import News, NewsRow
from desktop.queries.rows import SyncSummary
from desktop.queries.workbench import Workbench
from desktop.runtime.choices import Choices
from desktop.ui.icons import icon
from desktop.wording import screens_lock as text
from desktop.wording import words
from sync.casework.zone import CST

if TYPE_CHECKING:
    from desktop.ui.desk_port import DeskPort

SUMMARY_HOUR = 9


class TrayNews(QObject):
    """``told`` brings a heading and a sentence: what needs a person at the line, what nine o'clock finds due, a case
    given by a colleague, a bad rating; nothing else. Follows the desk that is open.
    """

    told = Signal(str, str)

    def __init__(
        self, now: Callable[[], datetime], parent: QObject | None = None, wanted: Callable[[], bool] = lambda: True
    ) -> None:
        """``now``: the time in China. ``wanted``: whether anybody would see it."""
        super().__init__(parent)
        self._now, self._wanted = now, wanted
        self._known: NewsRow | None = None
        self.asking = self._again = False
        self._desk: DeskPort | None = None
        self._attention = 0
        self._morning = QTimer(self)
        self._morning.setSingleShot(True)
        self._morning.timeout.connect(self.summarise)

    def follow(self, desk: "DeskPort") -> None:
        self._desk = desk
        self._attention = desk.sync_summary.attention
        self._known, self.asking, self._again = None, False, False
        desk.sync_changed.connect(self._changed)
        desk.changed.connect(self._look)
        self._look()
        self._morning.start(until_morning(self._now()))

    @Slot()
    def summarise(self) -> None:
        """What the morning says: nothing where nothing is due."""
        self._morning.start(until_morning(self._now()))
        if self._desk is not None:
            self._desk.ask(self, Workbench(rows=1), self._counted)

    def _counted(self, bench: Bench) -> None:
        counts = {group.key: group.count for group in bench.groups}
        overdue, today = counts.get(BenchKey.OVERDUE, 0), counts.get(BenchKey.DUE_TODAY, 0)
        if overdue or today:
            self.told.emit(text.DUE_TITLE, text.due_today(overdue, today))

    @Slot()
    def _look(self) -> None:
        """One question at a time, and one more where something has changed meanwhile."""
        if self._desk is None or not self._wanted():
            return
        self._again = self.asking
        if not self.asking:
            self.asking = True
            self._desk.ask(self, News(), self._learn)

    def _learn(self, now: NewsRow) -> None:
        """What was there when the desk was opened stands on the workbench; only what came since is said."""
        before, self._known, self.asking = self._known or now, now, False
        if fresh := len(now.assigned - before.assigned):
            self.told.emit(text.ASSIGNED_TITLE, text.assigned(fresh))
        if fresh := len(now.badly_rated - before.badly_rated):
            self.told.emit(text.RATED_TITLE, text.badly_rated(fresh))
        if self._again:
            self._look()

    @Slot(object)
    def _changed(self, summary: SyncSummary) -> None:
        if summary.attention > self._attention:
            self.told.emit(text.SYNC_TITLE, text.attention(summary.attention))
        self._attention = summary.attention


class Tray(QObject):
    """``opened``: its window is wanted. Shown only while it is chosen and the system has a place for it."""

    opened = Signal()

    def __init__(
        self,
        choices: Choices,
        parent: QObject | None = None,
        available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        super().__init__(parent)
        self._choices = choices
        self._available = available
        self._waiting = False
        self._icon = QSystemTrayIcon(icon("office", "primary"), self)
        self._icon.setToolTip(words.PROGRAM)
        self._menu = QMenu()
        self._menu.addAction(text.OPEN, self.opened.emit)
        self._menu.addAction(text.QUIT, QApplication.quit)
        self._icon.setContextMenu(self._menu)
        if parent is not None:
            parent.destroyed.connect(self._menu.deleteLater)
        self._icon.activated.connect(self._pressed)
        self._icon.messageClicked.connect(self.opened)
        self.news = TrayNews(lambda: datetime.now(CST), self, lambda: self.stays)
        self.news.told.connect(self.say)
        choices.changed.connect(self.settle)
        self.settle()

    @property
    def stays(self) -> bool:
        """Whether a closed window is not the end."""
        return self._choices.now.tray and self._available()

    def wait(self) -> bool:
        """Started to wait here until its window is wanted, whatever is chosen; False where there is no place for it."""
        self._waiting = self._available()
        self.opened.connect(self._no_longer)
        self.settle()
        return self._waiting

    @Slot()
    def _no_longer(self) -> None:
        self._waiting = False
        self.settle()

    @Slot()
    def settle(self) -> None:
        self._icon.setVisible(self.stays or self._waiting)
        QApplication.setQuitOnLastWindowClosed(not self.stays)

    @Slot(str, str)
    def say(self, heading: str, sentence: str) -> None:
        if self.stays:
            self._icon.showMessage(heading, sentence)

    @Slot(QSystemTrayIcon.ActivationReason)
    def _pressed(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how is not QSystemTrayIcon.ActivationReason.Context:
            self.opened.emit()


def until_morning(now: datetime) -> int:
    """Milliseconds to the next nine o'clock of a clock that shows ``now``."""
    today = now.replace(hour=SUMMARY_HOUR, minute=0, second=0, microsecond=0)
    return int((today + timedelta(days=today <= now) - now) / timedelta(milliseconds=1))

"""F1: the help opens beside the page one is on, follows to the next page, and leaves as it came."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from desktop.ui.help_book import Book, topic
from desktop.ui.help_pane import HelpPane
from desktop.ui.page import Page
from desktop.ui.theme import em

NARROW_EM = 62
"""With less room the help takes the place of the page until Esc."""

ALL_OF_IT = 100
"""Stretch against the empty column of the page."""
WIDE_EM = 31


class HelpSide(QObject):
    """Puts the pane at the end of ``row`` when it is first wanted. ``work``: what shares the row with it."""

    def __init__(self, window: QWidget, row: QBoxLayout, work: QWidget, page: Callable[[], Page | None]) -> None:
        super().__init__(window)
        self._window = window
        self._row = row
        self._work = work
        self._page = page
        self._came_from: QWidget | None = None
        self.pane: HelpPane | None = None

    @property
    def open(self) -> bool:
        return self.pane is not None and self.pane.isVisible()

    @Slot()
    def toggle(self) -> None:
        """F1 opens the section of this page, F1 again closes it."""
        if self.open:
            self.close()
        else:
            self._came_from = QApplication.focusWidget()
            pane = self._built()
            pane.show_chapter(*self._topic())
            pane.show()
            self.fit()
            pane.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def close(self) -> None:
        """The keyboard goes back to where it was."""
        if self.pane is None:
            return
        self.pane.hide()
        self._work.show()
        page, back = self._page(), self._came_from
        if back is None or not back.isVisible():
            back = page.initial_focus() if page is not None else None
        if back is not None:
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def follow(self) -> None:
        """Another page shows: its section beside it, or, where only one of them has room, the page."""
        if self.open and self.pane is not None:
            if self._narrow:
                self.pane.hide()
                self._work.show()
            else:
                self.pane.show_chapter(*self._topic())

    def fit(self) -> None:
        """The window has another size."""
        if not self.open or self.pane is None:
            return
        narrow = self._narrow
        self._work.setVisible(not narrow)
        self.pane.setMaximumWidth(16_777_215 if narrow else em(self.pane, WIDE_EM))
        self.pane.setMinimumWidth(0 if narrow else em(self.pane, WIDE_EM))
        self._row.setStretchFactor(self.pane, ALL_OF_IT if narrow else 1)

    def regions(self) -> tuple[QWidget, ...]:
        """What F6 walks through here."""
        return (self.pane.reader,) if self.open and self.pane is not None else ()

    @property
    def _narrow(self) -> bool:
        return self._window.width() < em(self._window, NARROW_EM)

    def _topic(self) -> tuple[str, str]:
        page = self._page()
        return topic(page.topic if page is not None else "")

    def _built(self) -> HelpPane:
        if self.pane is None:
            self.pane = HelpPane(Book())
            self.pane.closed.connect(self.close)
            self._row.addWidget(self.pane, 1)
        return self.pane

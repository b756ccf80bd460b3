"""Lets the citizen speak: whether it is time for that, and the window in which it happens."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot

from desktop.queries.rows import CaseFileRow
from desktop.ui.case_acting import now_here, speaks_against, why_not
from desktop.ui.desk_port import DeskPort
from desktop.ui.page import Page, PageAction
from desktop.ui.rating_window import RatingWindow
from desktop.ui.theme import Tone
from desktop.wording import rating as text
from sync.casework.events_closing import RatingSealed
from sync.casework.ratings import day_of, occasion_on
from sync.casework.terms import Role


class Citizen(QObject):
    """``told``: a sentence for the clerk and its tone; it never says what was pressed."""

    told = Signal(str, object)

    def __init__(self, desk: DeskPort, page: Page) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self.window: RatingWindow | None = None
        page.installEventFilter(self)

    def action(self, file: CaseFileRow) -> PageAction:
        """The button, or why the citizen cannot be asked now."""
        return PageAction(
            key="rating",
            text=text.RATE,
            run=partial(self.ask, file),
            shortcut="Ctrl+D",
            refused=self._against(file),
        )

    def ask(self, file: CaseFileRow) -> None:
        """Opens the citizen's window; a second press brings it back in front."""
        if self.window is not None:
            self.window.activateWindow()
            return
        self.window = RatingWindow(self._desk, file.case.case_id, file.case.item_name)
        self.window.finished.connect(self._finished)
        self.window.open_for(self._page.screen())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The clerk goes elsewhere: nobody rates a case that is no longer on the table."""
        if event.type() is QEvent.Type.Hide and not event.spontaneous() and self.window is not None:
            self.window.close()
        return False

    def _against(self, file: CaseFileRow) -> str:
        if not self._desk.ratings.possible:
            return text.NO_KEY
        now = now_here()
        event = RatingSealed(
            case_id=file.case.case_id, occurred_at=now, role=Role.APPLICANT, by="", occasion=occasion_on(day_of(now)),
            box="",
        )  # fmt: skip
        found = speaks_against(self._desk, event, file.case)
        return why_not(found[0]) if found else ""

    @Slot(bool)
    def _finished(self, said: bool) -> None:
        self.window = None
        self._page.activateWindow()
        self._page.initial_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.told.emit(text.TOLD_RATED if said else text.TOLD_UNRATED, Tone.BLUE)

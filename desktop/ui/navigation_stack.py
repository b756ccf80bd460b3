"""The pages on top of each other: which shows, where the clerk came from. A page is built on its first visit."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from desktop.queries.rows import SyncSummary
from desktop.ui.closed_page import ClosedPage, may_open
from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route
from desktop.ui.page import Page
from desktop.ui.pages import Place

MOST_STEPS = 50


class PageStack(QStackedWidget):
    """``arrived`` comes after a page was opened and has the keyboard; ``changed`` when its actions are others now."""

    arrived = Signal(object)
    changed = Signal()
    notice = Signal(str)

    def __init__(self, desk: DeskPort, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._places = {place.name: place for place in places}
        self._pages: dict[str, Page] = {}
        self._past: list[Route] = []
        self._route: Route | None = None
        self._standing = desk.sync_summary.standing
        self._closed: ClosedPage | None = None
        desk.sync_changed.connect(self._stand)

    @property
    def page(self) -> Page | None:
        shown = self.currentWidget()
        return shown if isinstance(shown, Page) else None

    @property
    def route(self) -> Route | None:
        return self._route

    def built(self) -> tuple[tuple[Place, Page], ...]:
        """Every page that may be opened now, in the order of the places; those not yet visited are built."""
        open_now = [place for place in self._places.values() if may_open(self._standing, place.name)]
        return tuple((place, self._page_for(place.name)) for place in open_now)

    @Slot(object)
    def go(self, route: Route) -> None:
        """Opens a page; an unknown name is ignored, so that an old link never breaks the window."""
        if route.name not in self._places:
            return
        if self._route is not None and self._route.again != route.again:
            self._past = [*self._past, self._route.again][-MOST_STEPS:]
        self._open(route)

    @Slot()
    def back(self) -> None:
        """Returns to where the clerk came from."""
        if self._past:
            self._open(self._past.pop())

    def leave(self) -> None:
        """The window closes or locks: the page keeps what is typed."""
        if self.page is not None:
            self.page.left()

    def _open(self, route: Route) -> None:
        self.leave()
        self._route = route
        page = self._page_for(route.name)
        self.setCurrentWidget(page)
        page.opened(route)
        page.initial_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.arrived.emit(route)

    @Slot(object)
    def _stand(self, summary: SyncSummary) -> None:
        """What may be shown has changed: the same place once more, as it may look now."""
        if summary.standing is self._standing:
            return
        self._standing = summary.standing
        for dialog in self.window().findChildren(QDialog):
            dialog.reject()  # what was found and shown over the page is not to be seen any more either
        if self._route is not None:
            self._open(self._route.again)

    def _page_for(self, name: str) -> Page:
        if may_open(self._standing, name):
            return self._pages.get(name) or self._build(name)
        if self._closed is None:
            self._closed = ClosedPage(self._desk)
            self._take_in(self._closed)
        return self._closed

    def _build(self, name: str) -> Page:
        page = self._pages[name] = self._places[name].build(self._desk)
        self._take_in(page)
        return page

    def _take_in(self, page: Page) -> None:
        page.go.connect(self.go)
        page.back.connect(self.back)
        page.notice.connect(self.notice)
        page.refreshed.connect(self._refreshed)
        self.addWidget(page)

    @Slot()
    def _refreshed(self) -> None:
        if self.sender() is self.page:
            self.changed.emit()

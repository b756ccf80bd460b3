"""The window: navigation, one page at a time, the status line, and the keys that work everywhere."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from desktop.queries.sync_rows import LinePhase
from desktop.runtime.choices import Choices
from desktop.ui.appearance import Appearance
from desktop.ui.desk_notices import DeskNotices
from desktop.ui.desk_port import DeskPort
from desktop.ui.help_side import HelpSide
from desktop.ui.main_window_keys import Command, Keys
from desktop.ui.main_window_place import SMALLEST, keep_place
from desktop.ui.navigation import Route
from desktop.ui.navigation_column import NavigationColumn
from desktop.ui.navigation_stack import PageStack
from desktop.ui.page import Page
from desktop.ui.pages import Place
from desktop.ui.palette import Palette
from desktop.ui.rare_box import RareBox
from desktop.ui.scanned import ScannedCodes
from desktop.ui.shortcut_sheet import ShortcutSheet, all_keys
from desktop.ui.status_line import StatusLine
from desktop.ui.theme import em
from desktop.ui.training_mark import mark_window
from desktop.wording import help as help_words
from desktop.wording import screens_frame as text
from desktop.wording import screens_rare as rare_words
from desktop.wording import words
from desktop.wording.states import ROLES
from desktop.wording.words import listed

WIDE_EM = 90
"""From 1280 px at the normal font size on, the navigation column shows words."""


class MainWindow(QMainWindow):
    """Shows the pages of ``places`` for one signed-in person. ``lock_wanted``: Ctrl+L was pressed."""

    lock_wanted = Signal()

    def __init__(self, desk: DeskPort, places: Sequence[Place], appearance: Appearance | None = None) -> None:
        """``appearance``: the program's; without one the window keeps nothing of what is chosen."""
        super().__init__()
        self.setObjectName("window")
        self.desk = desk
        self.appearance = appearance or Appearance(Choices(), self)
        self.navigation = NavigationColumn(places)
        self.stack = PageStack(desk, places)
        self.status = StatusLine()
        self.notices = DeskNotices(desk.updates, self)
        self.palette_box = Palette(desk, places, self)
        self.rare = RareBox(desk, self)
        self._assemble()
        self.keys = Keys(self, [_going(self, place) for place in places if place.shortcut], _commands(self))
        self._wire()
        self.codes = ScannedCodes(self, desk, lambda: self.page)
        self.setWindowTitle(window_title(desk))
        mark_window(self, training=desk.training)
        if desk.training:
            self.status.practise()
        self.status.show_sync(desk.sync_summary)
        self.notices.show_summary(desk.sync_summary)

    @property
    def page(self) -> Page | None:
        return self.stack.page

    @property
    def first_route(self) -> Route:
        """Where a sign-in leads to; the first one, before the platform was met, to the reference material."""
        known = self.desk.sync_summary
        if known.last_success is None and known.phase is not LinePhase.UNENROLLED and not self.desk.training:
            return Route.to("sync", leaf="data")
        return Route("workbench")

    @Slot(object)
    def go(self, route: Route) -> None:
        self.stack.go(route)

    def next_region(self, step: int) -> None:
        """F6: gives the keyboard to the next region: navigation, the page's own, status line."""
        own = (*self.notices.buttons, *(self.page.regions() if self.page is not None else ()), *self.help.regions())
        regions = [self.navigation.first(), *(region for region in own if region.isVisible()), self.status.first()]
        at = _region_of(QApplication.focusWidget(), regions)
        regions[(at + step) % len(regions)].setFocus(Qt.FocusReason.TabFocusReason)

    def scale_text(self, step: int | None) -> None:
        """Makes the text bigger or smaller; None goes back to normal."""
        self.appearance.scale_text(step)

    def changeEvent(self, event: QEvent) -> None:
        """The text has grown, or the system shows other colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "navigation"):
            self._fit()
        elif event.type() is QEvent.Type.ThemeChange and hasattr(self, "appearance"):
            self.appearance.wear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, where nothing else wanted it, goes back; Enter presses the button it stands on."""
        pressed = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.stack.back()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(pressed, QAbstractButton):
            pressed.click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.stack.leave()
        keep_place(self, self.appearance.choices)
        super().closeEvent(event)

    def _assemble(self) -> None:
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        pages = QVBoxLayout()
        pages.addWidget(self.notices)
        pages.addWidget(self.stack, 1)
        row.addLayout(pages, 1)
        self.help = HelpSide(self, row, self.stack, lambda: self.page)
        self.setCentralWidget(body)
        self.setStatusBar(self.status)
        self.setMinimumSize(SMALLEST)
        room = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(room.width(), 1366), min(room.height(), 768))

    def _wire(self) -> None:
        self.navigation.wanted.connect(lambda name: self.go(Route(name)))
        self.stack.arrived.connect(self._arrived)
        self.stack.changed.connect(self._offer)
        self.stack.notice.connect(self.status.say)
        self.keys.refused.connect(self.status.say)
        for box in (self.palette_box, self.rare):  # what stands over the window keeps its keys away from it
            QShortcut(QKeySequence("Ctrl+L"), box).activated.connect(self.lock_wanted)
        self.notices.read.connect(lambda: _to_page(self))
        self.status.opened.connect(lambda: self.go(Route("sync")))
        self.palette_box.chosen.connect(self.go)
        self.rare.told.connect(self.status.say)
        self.desk.sync_changed.connect(self.status.show_sync)
        self.desk.sync_changed.connect(self.notices.show_summary)
        self.desk.troubled.connect(self.status.say_trouble)
        self.status.troubled.connect(self.notices.show_trouble)

    def _fit(self) -> None:
        self.navigation.compact(self.width() < em(self, WIDE_EM))
        self.help.fit()

    @Slot(object)
    def _arrived(self, route: Route) -> None:
        self.navigation.mark(route.name)
        self.help.follow()
        self._offer()

    @Slot()
    def _offer(self) -> None:
        _status_comes_last(self)
        actions = self.page.actions_here() if self.page is not None else ()
        self.keys.take(actions)
        self.palette_box.offer(actions)


def _region_of(focused: QWidget | None, regions: Sequence[QWidget]) -> int:
    """The region the keyboard is in: the last one that begins before it in the order of the Tab key."""
    walked = focused
    while walked is not None:
        for at, region in enumerate(regions):
            if region is walked or region.isAncestorOf(walked):
                return at
        before = walked.previousInFocusChain()
        walked = before if before is not focused else None
    return 0


def window_title(desk: DeskPort) -> str:
    roles = listed(ROLES[role] for role in desk.person.roles)
    return text.window_title(words.PROGRAM, desk.office.name, desk.person.name, roles)


def _going(window: MainWindow, place: Place) -> Command:
    return Command(label=place.label, run=lambda: window.go(Route(place.name)), shortcut=place.shortcut)


def _commands(window: MainWindow) -> tuple[Command, ...]:
    return (
        Command(label=text.PALETTE, run=window.palette_box.open_box, shortcut="Ctrl+K"),
        Command(label=text.DIRECT, run=window.palette_box.open_box, shortcut="Ctrl+G"),
        Command(label=text.NEW_CASE, run=lambda: window.go(Route.to("intake", next="1")), shortcut="Ctrl+N"),
        Command(label=text.GO_BACK, run=window.stack.back, shortcut="Alt+Left"),
        Command(label=text.IN_A_ROW, run=lambda: window.go(Route.to("intake", series="1")), shortcut="Ctrl+Shift+N"),
        Command(label=text.RELOAD, run=lambda: _reload(window), shortcut="F5"),
        Command(label=text.SYNC_NOW, run=window.desk.sync_now, shortcut="Ctrl+R"),
        Command(label=text.NEXT_REGION, run=lambda: window.next_region(1), shortcut="F6"),
        Command(label=text.PREVIOUS_REGION, run=lambda: window.next_region(-1), shortcut="Shift+F6"),
        Command(label=text.BIGGER, run=lambda: window.scale_text(1), shortcut="Ctrl+="),
        Command(label=text.SMALLER, run=lambda: window.scale_text(-1), shortcut="Ctrl+-"),
        Command(label=text.NORMAL_SIZE, run=lambda: window.scale_text(None), shortcut="Ctrl+0"),
        Command(label=help_words.HELP, run=lambda: _toggle_help(window), shortcut="F1"),
        Command(label=text.SHORTCUTS, run=lambda: _show_shortcuts(window), shortcut="Ctrl+/"),
        Command(label=rare_words.RARE, run=window.rare.open_box, shortcut="F7"),
        Command(label=text.SHOW_MENU, run=lambda: window.keys.show_menu(), shortcut="F10"),
        Command(label=text.LOCK, run=window.lock_wanted.emit, shortcut="Ctrl+L"),
    )


def _show_shortcuts(window: MainWindow) -> None:
    keys = [(command.shortcut, command.label) for command in window.keys.everywhere]
    ShortcutSheet(all_keys(keys, window.stack.built()), window).open()


def _to_page(window: MainWindow) -> None:
    if window.page is not None:
        window.page.initial_focus().setFocus(Qt.FocusReason.OtherFocusReason)


def _toggle_help(window: MainWindow) -> None:
    window.help.toggle()
    _status_comes_last(window)


def _status_comes_last(window: MainWindow) -> None:
    """Tab comes to the status line after the page: Qt puts whatever was built later at the end of its chain."""
    last = window.previousInFocusChain()
    while last is not None and last.focusPolicy() is Qt.FocusPolicy.NoFocus and last is not window:
        last = last.previousInFocusChain()
    if last is not None and last not in (window, window.status.first()):
        QWidget.setTabOrder(last, window.status.first())


def _reload(window: MainWindow) -> None:
    if window.page is not None:
        window.page.reload()

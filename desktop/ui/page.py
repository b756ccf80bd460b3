"""The base of every page: a title, where the keyboard starts, what can be done here, which regions F6 walks."""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route


@dataclass(frozen=True, slots=True, kw_only=True)
class PageAction:
    """One thing the clerk can do. ``refused``: why not now, "" when it is possible; shown beside the button.

    It feeds the buttons, the shortcuts, the command palette and the help. ``shortcut`` in Qt's words: "Ctrl+Return".
    """

    key: str
    text: str
    run: Callable[[], None]
    shortcut: str = ""
    tooltip: str = ""
    refused: str = ""
    primary: bool = False


class Page(QWidget):
    """A page of the main window. The window calls ``opened`` on every visit, then gives ``initial_focus`` the keyboard.

    ``go`` asks the window to open a :class:`Route`; ``back`` returns to the page before; ``notice`` shows a sentence
    in the status bar; ``refreshed`` says that title or actions have changed.

    What is abstract is asked for by the type checker alone: Qt's metaclass admits no second one.
    """

    go = Signal(object)
    back = Signal()
    notice = Signal(str)
    refreshed = Signal()

    def __init__(self, desk: DeskPort, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setObjectName(name)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)

    @property
    @abstractmethod
    def title(self) -> str:
        """What the page is called in the window and the menus."""

    @property
    def topic(self) -> str:
        """What F1 is about: the name of the page, or more closely what it is doing (``desktop.wording.help``)."""
        return self.objectName()

    @abstractmethod
    def initial_focus(self) -> QWidget:
        """Where the keyboard starts; asked anew on every visit."""

    def actions_here(self) -> tuple[PageAction, ...]:
        """What can be done on this page, main action first."""
        return ()

    def regions(self) -> tuple[QWidget, ...]:
        """The widgets F6 walks through, in reading order."""
        return (self.initial_focus(),)

    def opened(self, route: Route) -> None:
        """The clerk has come here; load or reload what ``route`` names."""

    def left(self) -> None:
        """The clerk goes elsewhere; keep what is typed."""

    def scanned(self, code: str) -> bool:
        """A scanner has shot a code outside a text field; whether this page has used it."""
        return False

    def reload(self) -> None:
        """F5: ask again; never touches the network."""

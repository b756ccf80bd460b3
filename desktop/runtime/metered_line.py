"""Whether the system calls the line metered. Only Windows says so; elsewhere a person has to.

``QNetworkInformation`` is loaded after the first window stands, and never on a system where it says nothing.
"""

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

Find = Callable[[], Any]
"""Answers QNetworkInformation, or what stands in its place: ``isMetered()`` and the signal ``isMeteredChanged``."""


class MeteredLine(QObject):
    """``told`` brings what the system says, at once and whenever it changes; from the main thread."""

    told = Signal(bool)

    def __init__(self, parent: QObject, find: Find | None = None) -> None:
        super().__init__(parent)
        self._known = (find or _of_the_system)()

    @property
    def possible(self) -> bool:
        """Whether this system says anything about it."""
        return self._known is not None

    def start(self, hears: Callable[[bool], None]) -> None:
        """``hears``: a slot of the main thread."""
        self.told.connect(hears)
        if self._known is not None:
            self._known.isMeteredChanged.connect(self._changed)
            self._changed(self._known.isMetered())

    @Slot(bool)
    def _changed(self, metered: bool) -> None:
        self.told.emit(metered)


def _of_the_system() -> Any:
    if sys.platform != "win32":
        return None
    information = import_module("PySide6.QtNetwork").QNetworkInformation
    found = information.loadBackendByFeatures(information.Feature.Metered)
    return information.instance() if found else None

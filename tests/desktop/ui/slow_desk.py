"""A desk on a slow disk: nothing is answered before the test lets it be, in the order it was asked."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject

from tests.desktop.ui.fake_desk import FakeDesk


class SlowDesk(FakeDesk):
    """``held``: the answers on their way; who has asked for them may do something else meanwhile."""

    def __init__(self, cases: int = 200) -> None:
        super().__init__(cases)
        self.held: list[tuple[QObject, Callable[[], None]]] = []
        self.answer = self._hold
        self.attachments.answer = self._hold

    def let(self, most: int = 1000) -> None:
        """The next ``most`` answers come now, and what is asked because of them stays on its way."""
        coming, self.held = self.held[:most], self.held[most:]
        for owner, answer in coming:
            if shiboken6.isValid(owner):
                answer()

    def let_all(self) -> None:
        """Until nobody waits any more."""
        while self.held:
            self.let()

    def _hold(self, owner: QObject, answer: Callable[[], None]) -> None:
        self.held.append((owner, answer))

"""A desk on a slow disk: nothing is answered before the test lets it be, in the order it was asked."""

from collections.abc import Callable
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import QObject

from desktop.queries.casefile import CaseFile
from desktop.queries.rows import CaseFileRow
from tests.desktop.ui.fake_desk import FakeDesk, FakeInputs


class SlowInputs(FakeInputs):
    """A reader that is still at it."""

    def read_card(self) -> None:
        self.wanted.append("card")


class SlowDesk(FakeDesk):
    """``held``: the answers on their way, while who has asked does something else; ``files``: what is known by case;
    ``unread``: what questions end with that say what to do then, where it is not None.
    """

    def __init__(self, cases: int = 200) -> None:
        super().__init__(cases)
        self.files: dict[str, CaseFileRow] = {}
        self.unread: Exception | None = None
        self.held: list[tuple[QObject, Callable[[], None]]] = []
        self.inputs = SlowInputs()
        self.answer = self._hold
        self.attachments.answer = self._hold

    def ask(
        self,
        owner: QObject,
        query: Any,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        if isinstance(query, CaseFile):
            self.answers[CaseFile] = self.files.get(query.case_id)
        if self.unread is not None and failed is not None:
            self.asked.append(query)
            self._hold(owner, partial(failed, self.unread))
        else:
            super().ask(owner, query, done)

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

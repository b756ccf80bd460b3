"""What has become of the program since somebody last looked: told once over every page, until it has been read."""

from PySide6.QtCore import Signal, Slot

from desktop.runtime.updates import UpdateState
from desktop.ui.desk_port import UpdatesPort
from desktop.ui.theme import Tone
from desktop.ui.widgets.band import Band
from desktop.wording import screens_update as text


class ProgramNotice(Band):
    """A version that was given up comes before one that is new here, and that before one that waits to be used.

    ``read``: it was put away by its button, so the keyboard needs another place.
    """

    read = Signal()

    def __init__(self, updates: UpdatesPort) -> None:
        super().__init__("notice.program")
        self._updates = updates
        self._told = ""
        self._put_away: set[str] = set()
        updates.changed.connect(self.show_state)
        self.show_state()

    @Slot()
    def show_state(self) -> None:
        sentence, tone = _said(self._updates.state)
        if sentence == self._told:
            return
        self._told = sentence
        if not sentence or sentence in self._put_away:
            self.hush()
        else:
            self.tell(sentence, tone, text.READ, self._read)

    def _read(self) -> None:
        """What is new stays read; what waits to be used is not told twice to the same person."""
        self._put_away.add(self._told)
        self.hush()
        state = self._updates.state
        if state.was or state.given_up:
            self._updates.read()
        self.read.emit()


def _said(state: UpdateState) -> tuple[str, Tone]:
    version = state.standing.version
    if state.given_up:
        return text.RETURNED.format(given_up=state.given_up, version=version), Tone.AMBER
    if state.was and state.newer:
        told = text.headline(text.NOTES.read_text(encoding="utf-8"), version)
        return text.UPDATED.format(before=state.was, version=version, headline=told), Tone.BLUE
    if state.was:
        return text.WENT_BACK.format(before=state.was, version=version), Tone.BLUE
    if state.to_use and state.offer is not None and state.offer.stick is None:
        return text.READY.format(offered=state.offer.version), Tone.BLUE
    return "", Tone.BLUE

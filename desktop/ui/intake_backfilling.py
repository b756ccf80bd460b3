"""After a case from paper is recorded: its page is taken in, then the fact that it was typed in afterwards (E34)."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.office.attached import Attached, read_file
from desktop.office.changes import Recorded
from desktop.ui.case_acting import acting_role, now_here, sentence_of
from desktop.ui.desk_port import DeskPort
from desktop.ui.intake_paper import Backfill
from desktop.wording import screens_intake as text
from sync.casework.events_closing import RecordBackfilled
from sync.casework.events_handling import AttachmentAdded


class Backfilling(QObject):
    """``told``: a sentence, and whether something is still to be done. The case itself is safe in any case."""

    told = Signal(str, bool)

    def __init__(self, desk: DeskPort, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._backfill = Backfill()
        self._entries: tuple[str, ...] = ()
        self._case_id = ""
        self._page = ""

    def begin(self, backfill: Backfill, recorded: Recorded) -> None:
        """``recorded``: the facts that stood on the paper."""
        self._backfill = backfill
        self._case_id = recorded.events[0].case_id
        self._entries = tuple(entry.id for entry in recorded.entries)
        self._page = ""
        self.go_on()

    def go_on(self) -> None:
        """Once more from where it stopped; the page is not taken in twice."""
        if self._page:
            self._record()
            return
        path = Path(self._backfill.scan.strip())
        self._desk.attachments.keep(self, lambda: read_file(path), self._kept, self._stopped)

    def _kept(self, page: Attached) -> None:
        role = acting_role(AttachmentAdded, self._desk.person.roles)
        self._desk.attachments.attach(self, (page,), self._case_id, role, lambda _: self._attached(page), self._stopped)

    def _attached(self, page: Attached) -> None:
        self._page = page.sha
        self._record()

    def _record(self) -> None:
        fact = RecordBackfilled(
            case_id=self._case_id,
            occurred_at=now_here(),
            by=self._desk.person.code,
            role=acting_role(RecordBackfilled, self._desk.person.roles),
            entries=self._entries,
            evidence=self._page,
            reason=self._backfill.reason.strip(),
            approved_by=self._backfill.approver.strip(),
        )
        self._desk.record(self, (fact,), lambda _: self.told.emit(text.BACKFILLED, False), self._stopped)

    def _stopped(self, error: Exception) -> None:
        self.told.emit(text.backfill_stopped(sentence_of(error)), True)

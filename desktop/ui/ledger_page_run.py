"""One export at a time on the worker for long reads: how far it is, and how to stop it."""

import time
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.reports.ledger_rows import LedgerWritten
from desktop.ui.desk_port import DeskPort
from desktop.ui.ledger_page_sheet import Wish, exported_fact, head_of, sheet_of
from desktop.ui.ledger_page_work import ExportBook, Progress
from sync.casework.calendar import CST

LOOK_MS = 250


class ExportRun(QObject):
    """``progressed``: rows and seconds; ``done``: the wish and what was written; ``failed``: why not.

    ``unrecorded``: the workbook is there, but the fact that it left the program could not be kept.
    """

    progressed = Signal(int, float)
    done = Signal(object, object)
    failed = Signal(object)
    unrecorded = Signal(object)

    def __init__(self, desk: DeskPort, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._progress: Progress | None = None
        self._began = 0.0
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._tell)

    @property
    def busy(self) -> bool:
        return self._progress is not None

    def start(self, wish: Wish, path: Path) -> None:
        self._progress = progress = Progress()
        self._began = time.monotonic()
        self._look.start()
        export = ExportBook(
            book=wish.book,
            asked=replace(wish.asked, stopped=progress.stop.is_set),
            chosen=wish.chosen,
            sheet=sheet_of(wish),
            path=path,
            head=head_of(wish, self._desk, datetime.now(CST)),
            progress=progress,
        )
        self._desk.ask_long(self, export, lambda written: self._written(wish, written), self._failed)

    @Slot()
    def cancel(self) -> None:
        if self._progress is not None:
            self._progress.stop.set()

    def _written(self, wish: Wish, written: LedgerWritten) -> None:
        self._end()
        self.done.emit(wish, written)
        fact = exported_fact(wish, written, self._desk.person, datetime.now(CST))
        self._desk.record(self, [fact], lambda _: None, self.unrecorded.emit)

    def _failed(self, why: Exception) -> None:
        self._end()
        self.failed.emit(why)

    def _end(self) -> None:
        self._look.stop()
        self._progress = None

    @Slot()
    def _tell(self) -> None:
        if self._progress is not None:
            self.progressed.emit(self._progress.done, time.monotonic() - self._began)

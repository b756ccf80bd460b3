"""What goes on behind a clerk's back: a sync of 5,000 events and the export of a ledger, both at once."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from PySide6.QtCore import QObject

from desktop.office.core import Core
from desktop.queries.reading import Reading
from desktop.reports.case_figures import Period
from desktop.reports.case_ledger import CaseLedger
from desktop.reports.ledger_rows import LedgerHead, LedgerWritten
from desktop.reports.ledger_xlsx import write_ledger
from desktop.runtime.desk import Desk
from desktop.runtime.tasks import Tasks
from sync.casework.calendar import CST
from sync.journal.journal import Journal
from sync.wire.entry import Record, scope_link
from tests.bench.desk_parts.store import SPAN, records
from tests.bench.market import SCOPE

EVENTS = 5_000
CASES = 1_300
AT_ONCE = 250


class Load(QObject):
    """``running`` until both are done; each part of the sync is one transaction on the database thread."""

    def __init__(self, core: Core, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self._core, self._desk, self._tasks = core, desk, tasks
        self._folder = TemporaryDirectory()
        self._sync = Thread(target=self._pull)
        self._began = self._synced = self._exported = 0.0
        self._rows = 0
        head, self._chain = core.database.read(lambda session: Journal(session, core.uuid).scope_head(SCOPE))
        self._coming = list(records(CASES, seed=99, after=head))[:EVENTS]

    @property
    def running(self) -> bool:
        return self._sync.is_alive() or not self._exported

    def start(self) -> None:
        self._began = time.perf_counter()
        now = self._core.clock().astimezone(CST)
        period = Period(first=(now - SPAN).date(), last=now.date())
        head = LedgerHead(
            unit="",
            period="",
            maker="",
            reviewer="",
            made_at=now,
            scope_note="",
            masked=True,
            watermark="",
            freshness="",
        )
        path = Path(self._folder.name) / "ledger.xlsx"

        def export(reading: Reading) -> LedgerWritten:
            return write_ledger(path, CaseLedger().rows(reading, period), head, lambda _: None, lambda: False)

        self._desk.ask_long(self, export, self._written, self._failed)
        self._sync.start()

    def figures(self) -> dict[str, float]:
        self._folder.cleanup()
        return {
            "list.busy.sync.events": len(self._coming),
            "list.busy.sync.seconds": round(self._synced, 1),
            "list.busy.export.rows": self._rows,
            "list.busy.export.seconds": round(self._exported, 1),
        }

    def _pull(self) -> None:
        for at in range(0, len(self._coming), AT_ONCE):
            part = self._coming[at : at + AT_ONCE]
            self._tasks.call(lambda: self._take(part))  # noqa: B023
        self._synced = time.perf_counter() - self._began

    def _take(self, part: list[Record]) -> None:
        for record in part:
            self._chain = scope_link(self._chain, record)
        self._core.database.write(lambda session: self._core.projector.project(session, self._apply(session, part)))

    def _apply(self, session: object, part: list[Record]) -> frozenset[str]:
        journal = Journal(session, self._core.uuid)  # type: ignore[arg-type]
        return journal.apply(SCOPE, part, part[-1].position, self._chain[:8], "bench")

    def _written(self, written: LedgerWritten) -> None:
        self._rows = written.rows
        self._exported = time.perf_counter() - self._began

    def _failed(self, why: Exception) -> None:
        raise why

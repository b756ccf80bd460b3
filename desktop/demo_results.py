"""What the two weeks leave behind: ledgers, the balance of the period, and what the line carried."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from desktop.demo_desk import DemoDesk
from desktop.demo_visit import WHO
from desktop.reports.case_figures import Period
from desktop.reports.case_ledger import CaseLedger
from desktop.reports.ledger_rows import LedgerHead
from desktop.reports.ledger_xlsx import write_ledger
from desktop.reports.statistics import measure
from desktop.wording import demo as text
from sync.casework.events_office import LedgerExported
from sync.casework.terms import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """``period``: the two weeks. Ledgers are written masked for filing and in full for the audit of the numbers."""

    desk: DemoDesk
    days: tuple[date, ...]
    folder: Path

    @property
    def period(self) -> Period:
        return Period(self.days[0], self.days[-1])

    def ledgers(self) -> list[Path]:
        return [self._ledger("ledger-masked.xlsx", masked=True), self._ledger("ledger-full.xlsx", masked=False)]

    def _ledger(self, name: str, *, masked: bool) -> Path:
        """Writes the workbook and records that it left the program, as the ledger page does."""
        path = self.folder / name
        head = self._head(masked=masked)
        written = self.desk.core.read_with(
            lambda reading: write_ledger(
                path, CaseLedger().rows(reading, self.period), head, lambda done: None, lambda: False
            )
        )
        now = self.desk.clock()
        fact = LedgerExported(
            case_id="",
            occurred_at=now,
            by=WHO[Role.CENTER],
            role=Role.CENTER,
            ledger=path.stem,
            filter=head.period,
            rows=written.rows,
            masked=masked,
            reason="" if masked else text.WATERMARK,
            digest=written.data_digest,
        )
        self.desk.record(now, [fact])
        return path

    def _head(self, *, masked: bool) -> LedgerHead:
        return LedgerHead(
            unit=self.desk.core.office_row.name,
            period=f"{self.period.first:%Y-%m-%d} 至 {self.period.last:%Y-%m-%d}",
            maker=self.desk.core.person.name,
            reviewer="欧阳华",
            made_at=self.desk.clock(),
            scope_note=text.SCOPE_NOTE,
            masked=masked,
            watermark="" if masked else text.WATERMARK,
            freshness=text.freshness(self.desk.clock()),
        )


def balance_of(desk: DemoDesk, days: Sequence[date]) -> dict[str, Any]:
    """期初 + 受理 = 办结 + 退件 + 期末 over the two weeks, counted case by case; ``balanced`` says whether it holds."""
    period = Period(days[0], days[-1])
    found = desk.core.read_with(lambda reading: measure(CaseLedger().figures(reading, period), period))
    return {
        "opening": found.opening,
        "accepted": found.accepted,
        "decided": found.decided,
        "returned": found.returned_accepted,
        "closing": found.closing,
        "received": found.received,
        "not_accepted": found.not_accepted,
        "balanced": found.balanced,
    }


def wire_of(desks: Sequence[DemoDesk]) -> dict[str, int]:
    """Exchanges of both desks and what they carried in frames, both ways."""
    return {
        "requests": sum(desk.line.exchanges for desk in desks),
        "bytes": sum(desk.line.carried for desk in desks),
    }

"""The acts on the audit page as a workbook; that it was made is itself an act and is recorded."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.queries.audit import AuditPage, AuditRow, AuditWish
from desktop.queries.reading import Reading
from desktop.reports.book_tally import BookSheet
from desktop.reports.book_xlsx import write_book
from desktop.reports.ledger_rows import LedgerHead, LedgerWritten, ledger_file_name
from desktop.reports.sheet_rows import Value
from desktop.reports.trouble import ReportError
from desktop.ui.case_acting import sentence_of
from desktop.ui.desk_port import DeskPort
from desktop.ui.ledger_page_work import Progress
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import screens_audit as text
from desktop.wording import screens_ledger as ledger_text
from desktop.wording.imports import refusal_sentence
from desktop.wording.roles import ROLE_NAMES
from desktop.wording.screens_books import unit_short
from desktop.wording.sync_words import MARK_WORDS
from desktop.wording.translating import chinese
from desktop.wording.troubles import trouble_sentence
from sync.casework.calendar import CST
from sync.casework.events_office import LedgerExported
from sync.casework.terms import Role

WIDTHS = (17, 17, 10, 12, 38, 16, 28, 46, 14, 36, 40, 10)
AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportAudit:
    """Reads page after page; raises what `write_book` does."""

    wish: AuditWish
    path: Path
    head: LedgerHead
    progress: Progress

    def __call__(self, reading: Reading) -> LedgerWritten:
        sheet = BookSheet(headings=text.SHEET_HEADINGS, widths=WIDTHS)
        stopped = self.progress.stop.is_set
        return write_book(self.path, self._values(reading), sheet, self.head, self.progress.count, stopped)

    def _values(self, reading: Reading) -> Iterator[tuple[Value, ...]]:
        page = AuditPage(wish=self.wish, limit=AT_ONCE)
        while True:
            found = page(reading)
            yield from map(_values, found.rows)
            if not found.following:
                return
            page = AuditPage(wish=self.wish, limit=AT_ONCE, before=found.following)


class AuditExport(QWidget):
    """``told`` carries every sentence that also belongs into the status line."""

    told = Signal(str)

    def __init__(self, desk: DeskPort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._busy = False
        self.said = PlainLabel("", "secondary", wrap=True)
        self.said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.said)

    def choose(self, wish: AuditWish, words: str) -> None:
        """Asks where to."""
        desk = self._desk
        today = f"{datetime.now(CST):%Y-%m-%d}"
        name = ledger_file_name(unit_short(desk.office.name), text.LEDGER_NAME, today, desk.person.name)
        chosen, _ = QFileDialog.getSaveFileName(self, ledger_text.CHOOSE_TARGET, name, ledger_text.EXCEL_FILES)
        if chosen:
            self.export_to(Path(chosen), wish, words)

    def export_to(self, path: Path, wish: AuditWish, words: str) -> None:
        if self._busy:
            return
        self._busy = True
        self._say(ledger_text.STARTED)
        export = ExportAudit(wish=wish, path=path, head=self._head(words), progress=Progress())
        self._desk.ask_long(self, export, lambda written: self._done(path, words, written), self._failed)

    def _head(self, words: str) -> LedgerHead:
        return LedgerHead(
            unit=self._desk.office.name,
            period=words,
            maker=self._desk.person.name,
            reviewer="",
            made_at=datetime.now(CST),
            scope_note=words,
            masked=True,
            watermark="",
            freshness="",
            query=words,
            ledger=text.LEDGER_NAME,
            protected=True,
        )

    def _done(self, path: Path, words: str, written: LedgerWritten) -> None:
        self._busy = False
        self._say(text.exported(path.name, written.rows))
        person = self._desk.person
        fact = LedgerExported(
            case_id="",
            occurred_at=datetime.now(CST),
            by=person.code,
            role=person.roles[0],
            ledger=text.LEDGER_NAME,
            filter=words,
            rows=written.rows,
            digest=written.data_digest,
        )
        self._desk.record(self, [fact], lambda _: None, lambda why: self._say(sentence_of(why)))

    def _failed(self, why: Exception) -> None:
        self._busy = False
        if isinstance(why, ReportError):
            self._say(refusal_sentence(why.code, why.facts))
        else:
            self._say(trouble_sentence(str(getattr(why, "code", "bug"))))
            self._desk.troubled.emit(why)

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.show()
        self.told.emit(sentence)


def _values(row: AuditRow) -> tuple[Value, ...]:
    role = ROLE_NAMES[Role(row.role)] if row.role in set(Role) else row.role
    return (
        row.recorded_at, row.at, row.person, role, row.device, text.KIND_WORDS[row.kind.value],
        text.action(row.name, row.event, chinese), row.number, row.applicant, text.change(row.event, chinese),
        text.reason(row.event, chinese),
        MARK_WORDS[row.sync.value],
    )  # fmt: skip

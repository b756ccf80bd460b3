"""A ledger as a workbook: streamed row by row, checked by reading it back, there whole or not at all."""

import hashlib
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import IO

from desktop.reports.book_door import build_frame
from desktop.reports.book_frame import BookFrame, FrameParts, FrameSheet
from desktop.reports.book_tally import BookSheet, Tally, Values
from desktop.reports.ledger_rows import LedgerHead, LedgerWritten
from desktop.reports.safe_file import part_file, translated
from desktop.reports.sheet_rows import RowWriter
from desktop.reports.trouble import ReportCancelled, ReportTrouble
from desktop.wording import ledgers as words
from desktop.wording import training
from sync.casework.calendar import CST

SHEET_ROWS = 1_048_576
_BLOCK = 500
_SPARE_ROWS = 8
_LEVEL = 1
"""zlib's fastest: the file is a third larger than at 6 and written in half the time."""
_STAMP = (1980, 1, 1, 0, 0, 0)
_CHUNK = 1 << 20


def write_book(
    path: Path,
    rows: Iterable[Values],
    sheet: BookSheet,
    head: LedgerHead,
    progress: Callable[[int], None],
    cancelled: Callable[[], bool],
    *,
    rows_per_sheet: int = SHEET_ROWS,
) -> LedgerWritten:
    """Writes the rows in their order; `progress` hears the rows done, `cancelled` is asked every 500 rows.

    Raises ReportTrouble (see `part_file`; watermark_missing, check_failed) and ReportCancelled; in both cases, and
    when `rows` raises, no part file stays and an earlier file of that name is untouched.
    """
    if not head.masked and not head.watermark.strip():
        raise ReportTrouble("watermark_missing")
    began = time.monotonic()
    with part_file(path) as part:
        ledger = _Ledger(part, path, sheet, head, rows_per_sheet)
        count = ledger.write(iter(rows), progress, cancelled)
        found = _rows_in(part) - ledger.other_rows
        if found != count:
            raise ReportTrouble("check_failed", expected=str(count), found=str(found))
        with part.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        size = part.stat().st_size
    return LedgerWritten(
        rows=count,
        sha256=digest,
        seconds=time.monotonic() - began,
        data_digest=ledger.data_digest,
        bytes=size,
        cut_cells=ledger.cut_cells,
    )


class _Ledger:
    """One workbook being written; sheets follow each other when one is full."""

    def __init__(self, part: Path, target: Path, sheet: BookSheet, head: LedgerHead, rows_per_sheet: int) -> None:
        self._columns = sheet
        self._tally = Tally(sheet)
        self._part = part
        self._target = target
        self._head = head
        self._room = rows_per_sheet
        self._sheets: list[FrameSheet] = []
        self._digest = hashlib.sha256()
        self._done = 0
        self.other_rows = 0
        self.cut_cells = 0

    @property
    def data_digest(self) -> str:
        return self._digest.hexdigest()

    def write(self, rows: Iterator[Values], progress: Callable[[int], None], cancelled: Callable[[], bool]) -> int:
        """The number of rows written."""
        with translated(self._target):
            file = self._part.open("xb")
        with file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
            following: Iterator[Values] | None = rows
            while following is not None:
                following = self._sheet(archive, following, progress, cancelled)
            frame = self._frame(self._sheets)
            for name, content in frame.parts.items():
                _put(archive, name, content)
                self.other_rows += content.count(b"<row ") if name.startswith("xl/worksheets/sheet") else 0
        progress(self._done)
        return self._done

    def _sheet(
        self,
        archive: zipfile.ZipFile,
        rows: Iterator[Values],
        progress: Callable[[int], None],
        cancelled: Callable[[], bool],
    ) -> Iterator[Values] | None:
        """Fills one sheet; answers with the rows that did not fit, None when there are none."""
        number = len(self._sheets) + 1
        name = words.continued(self._head.ledger, number)
        frame = self._frame([*self._sheets, FrameSheet(name=name, last_row=1)])
        writer = RowWriter(frame.styles, frame.columns)
        first = frame.heads[-1].count(b"<row ") + 1
        fits = islice(rows, max(1, self._room - first - _SPARE_ROWS))
        entry = zipfile.ZipInfo(f"xl/worksheets/sheet{number}.xml", _STAMP)
        entry.compress_type = zipfile.ZIP_DEFLATED
        with archive.open(entry, "w", force_zip64=True) as sheet:
            sheet.write(frame.heads[-1])
            last = self._rows(sheet, fits, writer, first, progress, cancelled)
            left = next(rows, None)
            foot = self._foot(writer, last + 1) if left is None else []
            sheet.write("".join(foot).encode())
            self._sheets.append(FrameSheet(name=name, last_row=last))
            sheet.write(self._frame(self._sheets).tails[-1])
        self.other_rows += first - 1 + len(foot)
        self.cut_cells += writer.cut_cells
        return None if left is None else chain((left,), rows)

    def _rows(
        self,
        sheet: IO[bytes],
        rows: Iterator[Values],
        writer: RowWriter,
        number: int,
        progress: Callable[[int], None],
        cancelled: Callable[[], bool],
    ) -> int:
        """Streams the rows from row `number` on; answers with the last row's number."""
        write_row, update = writer.row, self._digest.update
        while values := list(islice(rows, _BLOCK)):
            if cancelled():
                raise ReportCancelled
            self._tally.add(values)
            update("\n".join(map(repr, values)).encode("utf-8", "surrogatepass") + b"\n")
            texts = map(write_row, range(number, number + len(values)), values)
            sheet.write("".join(texts).encode())
            number += len(values)
            self._done += len(values)
            progress(self._done)
        return number - 1

    def _foot(self, writer: RowWriter, number: int) -> list[str]:
        head = self._head
        lines = [*words.foot_lines(head.scope_note, head.masked, head.freshness, self._done), words.SIGN_LINE]
        sums = [writer.row(number, self._tally.totals())] if self._columns.summed and self._done else []
        return sums + [writer.note(number + 1 + at, line) for at, line in enumerate(lines)]

    def _frame(self, sheets: list[FrameSheet]) -> FrameParts:
        head, columns, tables = self._head, self._columns, self._tally.tables()
        made_at = head.made_at.astimezone(CST).strftime("%Y-%m-%d %H:%M")
        above = [words.title_line(head.unit, head.ledger)]
        above.append(words.facts_line(head.unit, head.period, head.maker, head.reviewer, made_at))
        watermark = "　".join(filter(None, (training.sheet_mark(head.unit), head.watermark)))
        if watermark:
            above.append(watermark)
        return build_frame(
            BookFrame(
                sheets=tuple(sheets),
                lines_above=tuple(above),
                headings=columns.headings,
                widths=columns.widths,
                page_header=watermark,
                page_footer=words.PAGE_FOOTER,
                hidden_name=words.HIDDEN_SHEET_NAME,
                hidden_lines=words.hidden_lines(head.query or head.scope_note, self._done, self.data_digest, made_at),
                made_at=head.made_at,
                frozen=min(3, len(columns.headings) - 1),
                protected=head.protected,
                figures_name=words.FIGURES_SHEET_NAME if tables else "",
                figures=tables,
            )
        )


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _STAMP)
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, content)


def _rows_in(path: Path) -> int:
    """Rows in all sheets of a saved workbook, counted from the file, with every part's checksum verified."""
    count = 0
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            with archive.open(name) as part:
                before = b""
                while chunk := part.read(_CHUNK):
                    seen = before + chunk
                    count += seen.count(b"<row ") if name.startswith("xl/worksheets/sheet") else 0
                    before = chunk[-4:]
    return count

"""Workbooks for those who fill in an old ledger: an empty one to begin with, and the rows that have to be mended."""

import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from desktop.reports.book_door import build_frame
from desktop.reports.book_frame import BookFrame, FrameParts, FrameSheet
from desktop.reports.heading_words import Field
from desktop.reports.import_rows import FaultyRow
from desktop.reports.safe_file import part_file
from desktop.reports.sheet_rows import RowWriter, Value
from desktop.wording import imports as words
from desktop.wording.ledgers import HIDDEN_SHEET_NAME, PAGE_FOOTER
from desktop.wording.training import sheet_mark

FIRST = 3
PREPARED = 500
"""Lines of the template whose cells are text or days beforehand: a card number typed into a plain cell loses digits."""

_WIDTHS = {Field.SERIAL: 6, Field.CASE_NO: 20, Field.ID: 22, Field.ITEM: 30, Field.REMARK: 30}
_DAYS = frozenset({Field.RECEIVED, Field.CLOSED})


def write_template(path: Path, made_at: datetime, office: str = "") -> None:
    """An empty ledger that an import understands. Raises ReportTrouble."""
    parts = _frame(words.TEMPLATE_SHEET, words.TEMPLATE_TITLE, tuple(Field), PREPARED, made_at, office)
    styles = [parts.styles.day if field in _DAYS else parts.styles.text for field in Field]
    cells = list(zip(parts.columns, styles, strict=True))
    rows = (
        f'<row r="{at}">{"".join(f"""<c r="{letter}{at}" s="{style}"/>""" for letter, style in cells)}</row>'
        for at in range(FIRST, FIRST + PREPARED)
    )
    _write(path, parts, "".join(rows))


def write_faulty(path: Path, faulty: Sequence[FaultyRow], made_at: datetime, office: str = "") -> int:
    """The rows an import will not take, in the columns the old ledger had, with the reason beside each.

    Card numbers stand in it whole, as in the old ledger: it is that ledger, to be mended and read again.
    Raises ReportTrouble.
    """
    there = tuple(field for field in Field if any(field in row.written for row in faulty))
    parts = _frame(words.FAULTY_SHEET, words.FAULTY_TITLE, there, len(faulty), made_at, office)
    writer = RowWriter(parts.styles, parts.columns)
    _write(path, parts, "".join(writer.row(at, _line(row, there)) for at, row in enumerate(faulty, start=FIRST)))
    return len(faulty)


def _frame(name: str, title: str, fields: Sequence[Field], rows: int, made_at: datetime, office: str) -> FrameParts:
    more = words.FAULTY_HEADINGS if name == words.FAULTY_SHEET else ()
    return build_frame(
        BookFrame(
            sheets=(FrameSheet(name=name, last_row=FIRST - 1 + rows),),
            lines_above=(title + sheet_mark(office),),
            headings=(*(words.FIELD_HEADINGS[field.value] for field in fields), *more),
            widths=(*(_WIDTHS.get(field, 14) for field in fields), *(40 for _ in more)),
            page_header=sheet_mark(office),
            page_footer=PAGE_FOOTER,
            hidden_name=HIDDEN_SHEET_NAME,
            hidden_lines=((name, str(rows)),),
            made_at=made_at,
        )
    )


def _line(row: FaultyRow, fields: Sequence[Field]) -> tuple[Value, ...]:
    why = " ".join(f"{problem.column} {words.problem_sentence(problem.code)}".strip() for problem in row.problems)
    advice = " ".join(dict.fromkeys(problem.suggestion for problem in row.problems))
    return (*(row.written.get(field, "") for field in fields), why, advice)


def _write(path: Path, parts: FrameParts, rows: str) -> None:
    with part_file(path) as part, zipfile.ZipFile(part, "x", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", parts.heads[0] + rows.encode() + parts.tails[0])
        for name, content in parts.parts.items():
            archive.writestr(name, content)

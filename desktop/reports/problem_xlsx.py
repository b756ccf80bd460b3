"""The list of problems of a dry run as a workbook, to correct the old ledger by: where, what, why, what to do."""

import zipfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from desktop.reports.book_door import build_frame
from desktop.reports.book_frame import BookFrame, FrameSheet
from desktop.reports.import_rows import RowProblem
from desktop.reports.safe_file import part_file
from desktop.reports.sheet_rows import RowWriter, Value
from desktop.wording import imports as words
from desktop.wording.ledgers import HIDDEN_SHEET_NAME, PAGE_FOOTER
from desktop.wording.training import sheet_mark

_WIDTHS = (14, 8, 18, 30, 40, 50, 10)
_FIRST = 3


def write_problems(path: Path, source: str, problems: Iterable[RowProblem], made_at: datetime, office: str = "") -> int:
    """Writes one row per problem, values masked as shown; answers with their number. Raises ReportTrouble."""
    found = list(problems)
    frame = build_frame(
        BookFrame(
            sheets=(FrameSheet(name=words.PROBLEM_SHEET, last_row=_FIRST - 1 + len(found)),),
            lines_above=(words.problem_title(source, len(found)) + sheet_mark(office),),
            headings=words.PROBLEM_HEADINGS,
            widths=_WIDTHS,
            page_header=sheet_mark(office),
            page_footer=PAGE_FOOTER,
            hidden_name=HIDDEN_SHEET_NAME,
            hidden_lines=((source, str(len(found))),),
            made_at=made_at,
        )
    )
    writer = RowWriter(frame.styles, frame.columns)
    rows = "".join(writer.row(number, _line(problem)) for number, problem in enumerate(found, start=_FIRST))
    with part_file(path) as part, zipfile.ZipFile(part, "x", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", frame.heads[0] + rows.encode() + frame.tails[0])
        for name, content in frame.parts.items():
            archive.writestr(name, content)
    return len(found)


def _line(problem: RowProblem) -> tuple[Value, ...]:
    return (
        problem.sheet,
        problem.row,
        problem.column,
        problem.value_shown,
        words.problem_sentence(problem.code),
        problem.suggestion,
        words.kept_out(problem.blocking),
    )

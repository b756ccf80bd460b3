"""Two sheets for the desk itself: the morning brief, and the list that is handed over when a clerk is away."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from html import escape

from desktop.queries.brief import Brief, BriefPart
from desktop.queries.rows import CaseRow
from desktop.wording import workbench as text
from desktop.wording.screens_case import grouped
from desktop.wording.screens_lists import left_words
from desktop.wording.trade import STATES
from desktop.wording.translating import chinese
from desktop.wording.words import moment

_TABLE = '<table width="100%" border="1" cellspacing="0" cellpadding="2">{rows}</table>'


def brief_html(brief: Brief, office: str, by: str) -> str:
    """One page of A4; names in full, since it stays on the desk of who handles them; no numbers of persons."""
    parts = "".join(_part(part, brief) for part in brief.parts)
    head = f'<h2 align="center">{escape(text.brief_title(office, brief.day))}</h2>'
    return f'<div style="font-size:9pt">{head}{parts}<p>{escape(text.brief_foot(moment(brief.as_of), by))}</p></div>'


def handover_html(rows: Sequence[CaseRow], office: str, leaver: str, taker: str, at: datetime) -> str:
    """What one clerk leaves to another, with room for both signatures."""
    lines = (
        (str(no), grouped(row.number), row.applicant, row.item_name, STATES[row.state], left_words(row, chinese))
        for no, row in enumerate(rows, 1)
    )
    return "".join(
        (
            f'<div style="font-size:9pt"><h2 align="center">{escape(text.handover_title(office))}</h2>',
            f"<p>{escape(text.handover_who(leaver, taker, len(rows), moment(at)))}</p>",
            _table((6, 30, 10, 24, 10, 20), (text.HANDOVER_COLUMNS, *lines)),
            f"<p>{escape(text.HANDOVER_SIGNED)}</p></div>",
        )
    )


def _part(part: BriefPart, brief: Brief) -> str:
    heading = f"<p><b>{escape(text.brief_part(part.key, part.count, len(part.rows), brief.next_day))}</b></p>"
    if not part.rows:
        return heading + f"<p>{escape(text.NOTHING)}</p>"
    lines = ((row.applicant, row.item_name, row.village, left_words(row, chinese)) for row in part.rows)
    return heading + _table((12, 40, 20, 28), lines)


def _table(widths: Sequence[int], lines: Iterable[Sequence[str]]) -> str:
    """``widths``: of the columns, per cent."""
    rows = "".join(
        "<tr>"
        + "".join(f'<td width="{wide}%">{escape(cell)}</td>' for wide, cell in zip(widths, cells, strict=True))
        + "</tr>"
        for cells in lines
    )
    return _TABLE.format(rows=rows)

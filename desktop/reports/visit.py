"""One receipt for everything a citizen has handed in during one visit: every item with its number (一件事)."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from desktop.wording import screens_intake as text

_TABLE = '<table width="98%" border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse">{rows}</table>'
WIDTHS = (8, 30, 36, 13, 13)


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitHead:
    office: str
    applicant: str
    by: str
    at: str
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitLine:
    """``decision`` in words; ``number`` in its parts, so that it wraps."""

    item: str
    number: str
    query_code: str
    decision: str


def visit_html(head: VisitHead, lines: Sequence[VisitLine]) -> str:
    """One copy. It replaces no receipt of a single item and says so."""
    heads = "".join(
        f'<td width="{wide}%">{escape(name)}</td>' for name, wide in zip(text.VISIT_HEADS, WIDTHS, strict=True)
    )
    rows = "".join(
        "<tr>"
        + "".join(
            f"<td>{escape(cell)}</td>" for cell in (str(at), line.item, line.number, line.query_code, line.decision)
        )
        + "</tr>"
        for at, line in enumerate(lines, start=1)
    )
    parts = (
        f'<h2 align="center">{escape(head.office)}<br/>{escape(text.VISIT_RECEIPT)}</h2>',
        f"<p>{escape(text.visit_applicant(head.applicant, len(lines)))}</p>",
        _TABLE.format(rows=f"<tr>{heads}</tr>{rows}"),
        f"<p>{escape(text.VISIT_SAYS)}</p>",
        f"<p>{escape(text.visit_query(head.phone))}</p>",
        f"<p>{escape(text.taken_down(head.by, head.at))}</p>",
        f"<p>{escape(text.APPLICANT_SIGNS)}</p>",
    )
    return "".join(parts)

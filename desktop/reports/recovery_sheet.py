"""The recovery sheet on one page: the code for people, a QR code for the next computer."""

from collections.abc import Iterable
from html import escape

from desktop.reports.notices_qr import qr_source
from desktop.wording import recovery as text

QR_POINTS = 160
_FRAME = '<table width="100%" border="1" cellspacing="0" cellpadding="6">{rows}</table>'


def sheet_html(office: str, code: str, rows: Iterable[tuple[str, str]]) -> str:
    """Everything that is not ours is escaped. ``rows``: which device, when and by whom."""
    told = "".join(f"<tr><td>{escape(label)}</td><td>{escape(value)}</td></tr>" for label, value in rows)
    uses = "".join(f"<li>{escape(line)}</li>" for line in text.SHEET_USE)
    parts = (
        f'<h2 align="center">{escape(text.sheet_title(office))}</h2>',
        f'<p align="center" style="font-size:26pt; font-weight:bold">{escape(code)}</p>',
        f'<p align="center"><img src="{qr_source(code)}" width="{QR_POINTS}" height="{QR_POINTS}"/></p>',
        _FRAME.format(rows=told),
        f"<ol>{uses}</ol>",
        f'<p style="white-space:pre-wrap">{escape(text.SHEET_SIGNED)}</p>',
    )
    return "".join(parts)

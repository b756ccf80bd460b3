"""A blank slip to be filled in by hand: its number in print and as a code, the rest is lines."""

from collections.abc import Sequence
from datetime import date
from html import escape

from desktop.reports.notices_qr import qr_source
from desktop.wording import screens_slips as text

MOST_MATERIALS = 12
"""More do not fit; the clerk writes them below."""

_QR = 100
_GAP = "&nbsp;" * 5
_IN_A_ROW = 2


def slip_html(office: str, item: str, day: date, number: str, materials: Sequence[str]) -> tuple[str, str]:
    """The part that stays at the counter, and the part the applicant takes away. Neither names anybody yet.

    Low enough for both on one A4, or each on a third of a form without its list of ``materials``.
    """
    first, second = text.PARTS
    return _part(first, office, item, day, number, materials), _part(second, office, item, day, number, ())


def _part(part: str, office: str, item: str, day: date, number: str, materials: Sequence[str]) -> str:
    unit, only = text.heading(office, item, day)
    said = f"<b>{escape(text.SLIP_TITLE)}　{escape(part)}</b><br/>{escape(unit)}<br/>{escape(only)}"
    code = f'<img src="{qr_source(number)}" width="{_QR}" height="{_QR}"/>'
    head = (
        f'<table width="100%" cellspacing="0"><tr><td>{said}<br/><b>{escape(number)}</b></td>'
        f'<td width="16%" align="right">{code}</td></tr></table>'
    )
    labels = text.BLANKS if materials else (*text.BLANKS[:-1], text.RECEIVED)
    blanks = [f'<td width="17%">{escape(label)}</td><td width="33%">&nbsp;</td>' for label in labels]
    table = f'<table border="1" width="100%" cellspacing="0" cellpadding="6">{_rows(blanks)}</table>'
    boxes = [f'<td width="50%">□ {escape(name)} ____份</td>' for name in materials[:MOST_MATERIALS]]
    listed = f'<tr><td colspan="2"><b>{escape(text.MATERIALS)}</b></td></tr>{_rows(boxes)}' if boxes else ""
    signs = "".join(f"<td>{escape(sign).replace('　', _GAP)}</td>" for sign in text.SIGNS)
    return (
        f'{head}{table}<table width="100%" cellspacing="0">{listed}</table>'
        f'{escape(text.NOT_ACCEPTANCE)}<table width="100%" cellspacing="0"><tr>{signs}</tr></table>'
    )


def _rows(cells: Sequence[str]) -> str:
    rows = (cells[at : at + _IN_A_ROW] for at in range(0, len(cells), _IN_A_ROW))
    return "".join(f"<tr>{''.join(row)}</tr>" for row in rows)

"""The end-of-day slip on one sheet: figures for people, the QR code for the platform."""

from collections.abc import Iterable
from dataclasses import astuple
from html import escape

from desktop.queries.receipt_rows import SlipRow
from desktop.reports.notices_qr import qr_source
from desktop.wording import receipts as text
from desktop.wording.events import event_title
from desktop.wording.translating import chinese
from desktop.wording.words import NOTHING, moment

QR_POINTS = 220
_FRAME = '<table width="100%" border="1" cellspacing="0" cellpadding="4">{rows}</table>'


def slip_html(row: SlipRow, office: str, by: str) -> str:
    """One copy; everything that is not ours is escaped."""
    slip = row.slip
    kinds = "、".join(f"{event_title(name, chinese)} {number}" for name, number in row.kinds)
    parts = (
        f'<h2 align="center">{escape(text.slip_title(office, slip.day))}</h2>',
        _across(text.COUNT_WORDS, map(str, astuple(slip.counts))),
        f"<p>{escape(kinds or text.NO_EVENTS)}</p>",
        f"<p>{escape(text.asof(row.asof, chinese))}</p>",
        _down(_facts(row, office)),
        f'<p align="center"><img src="{qr_source(slip.text())}" width="{QR_POINTS}" height="{QR_POINTS}"/></p>',
        f"<p>{escape(text.SLIP_HELP)}</p>",
        f"<p>{escape(text.made(row.made_at, by))}　　{escape(text.SIGNED_BY)}</p>",
    )
    return "".join(parts)


def _facts(row: SlipRow, office: str) -> Iterable[tuple[str, str]]:
    slip = row.slip
    seqs = f"{row.first_seq}–{row.last_seq}" if row.last_seq else NOTHING
    signed = (str(slip.position), f"{moment(row.signed_at)}{text.BEIJING}", slip.signature.hex())
    told = (
        f"{office} {slip.scope}",
        slip.device,
        slip.day.isoformat(),
        seqs,
        str(slip.cursor),
        row.head or NOTHING,
        *(signed if slip.signed else (text.NO_SIGNATURE, NOTHING, NOTHING)),
    )
    return zip(text.SLIP_ROWS, told, strict=True)


def _across(heads: Iterable[str], values: Iterable[str]) -> str:
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>" for cells in (heads, values)
    )
    return _FRAME.format(rows=rows)


def _down(rows: Iterable[tuple[str, str]]) -> str:
    lines = "".join(f"<tr><td>{escape(label)}</td><td>{_broken(value)}</td></tr>" for label, value in rows)
    return _FRAME.format(rows=lines)


def _broken(value: str) -> str:
    """A digest in pieces of 32 characters: a sheet has no room for one of 128, and nothing breaks a word."""
    if len(value) <= 48 or " " in value:
        return escape(value)
    return "<br/>".join(escape(value[at : at + 32]) for at in range(0, len(value), 32))

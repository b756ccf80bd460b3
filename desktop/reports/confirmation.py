"""The sheet an applicant signs before anything is decided (申请确认单): what was told and handed in, who saw it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from desktop.wording import screens_intake as text

_TABLE = '<table width="98%" border="1" cellspacing="0" cellpadding="3" style="border-collapse:collapse">{rows}</table>'


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmationHead:
    """Who took it down: office, clerk by name, the moment in words. ``by_agent``: somebody signs for the applicant."""

    office: str
    by: str
    at: str
    by_agent: bool = False


def confirmation_html(
    head: ConfirmationHead, answers: Sequence[tuple[str, str]], materials: Sequence[tuple[str, str]]
) -> str:
    """One copy; every word that was typed is escaped. Whoever cannot write gives a fingerprint before a witness."""
    signs = text.AGENT_SIGNS if head.by_agent else text.APPLICANT_SIGNS
    parts = (
        f'<h2 align="center">{escape(head.office)}<br/>{escape(text.CONFIRMATION)}</h2>',
        _rows(answers),
        f"<p>{escape(text.CONFIRMATION_MATERIALS)}：</p>",
        _rows(materials),
        f"<p>{escape(text.CONFIRMATION_SAYS)}</p>",
        *(f"<p>{escape(line)}</p>" for line in (signs, text.READ_ALOUD, text.WITNESS)),
        f"<p>{escape(text.taken_down(head.by, head.at))}</p>",
    )
    return "".join(parts)


def _rows(lines: Iterable[tuple[str, str]]) -> str:
    rows = "".join(
        f'<tr><td width="34%">{escape(label)}</td><td width="66%">{escape(value)}</td></tr>' for label, value in lines
    )
    return _TABLE.format(rows=rows)

"""The slip for somebody whose matter belongs to another window: what was asked, and where to go, to be filled in."""

from html import escape

from desktop.wording import screens_intake as text


def guidance_html(office: str, asked: str, by: str, at: str, phone: str) -> str:
    """``asked``: as the clerk typed it, "" where nothing was; it names nobody."""
    lines = (
        text.GUIDANCE_SAYS,
        text.guidance_asked(asked),
        text.GUIDANCE_WHERE,
        text.GUIDANCE_HOW,
        text.guidance_phone(phone),
        text.taken_down(by, at),
    )
    head = f'<h2 align="center">{escape(office)}<br/>{escape(text.GUIDANCE)}</h2>'
    return head + "".join(f"<p>{escape(line)}</p>" for line in lines)

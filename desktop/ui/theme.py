"""Colours, sizes and fonts of the screens; every pair of text and ground holds WCAG AA (ADR 0009).

Nothing here is a fixed size: lengths are multiples of the font size (``em``), which the clerk may change.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.theme_sheet import style_sheet

FAMILIES = ("Microsoft YaHei UI", "SimSun", "SimSun-ExtB", "Noto Sans CJK SC")
FONT_SIZES = (12, 14, 16, 18, 20)
NORMAL_SIZE = 14

TEXT = "#1F2329"
SECONDARY = "#5A6270"
PLACEHOLDER = "#6B7280"
CANVAS = "#F5F7FA"
SURFACE = "#FFFFFF"
PRIMARY = "#1B5FAA"
PRIMARY_HOVER = "#164E8C"
NAV = "#174A82"
NAV_CHOSEN = "#0F3763"
DANGER = "#B3261E"
BORDER = "#767F8C"
HAIRLINE = "#D5DAE1"
FOCUS = "#0B57D0"
SELECTED = "#D6E6F8"
DISABLED = "#7A828E"

COLOURS = {
    "text": TEXT, "secondary": SECONDARY, "placeholder": PLACEHOLDER, "canvas": CANVAS, "surface": SURFACE,
    "primary": PRIMARY, "primary_hover": PRIMARY_HOVER, "nav": NAV, "nav_chosen": NAV_CHOSEN, "danger": DANGER,
    "border": BORDER, "hairline": HAIRLINE, "focus": FOCUS, "selected": SELECTED, "disabled": DISABLED,
}  # fmt: skip


class Tone(StrEnum):
    """What a chip or band says by colour, always beside a shape and a word."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    GREY = "grey"
    BLUE = "blue"
    PURPLE = "purple"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Pair:
    text: str
    fill: str


PAIRS = {
    Tone.GREEN: Pair("#0B5D2E", "#E3F4E8"),
    Tone.AMBER: Pair("#7A4B00", "#FFF1D6"),
    Tone.RED: Pair("#9B1C14", "#FDE7E5"),
    Tone.GREY: Pair("#434A54", "#E9ECF0"),
    Tone.BLUE: Pair("#12457C", "#E2EEFB"),
    Tone.PURPLE: Pair("#5B2A86", "#F0E6F8"),
    Tone.PLAIN: Pair(TEXT, SURFACE),
}


def dress(
    app: QApplication, size: int = NORMAL_SIZE, *, fallback: str | None = None, high_contrast: bool = False
) -> None:
    """Fusion, palette and style sheet for the whole program; ``high_contrast`` leaves all colours to the system.

    ``fallback``: family of a face registered because the machine has none for Chinese.
    """
    if not app.styleSheet():
        app.setStyle("Fusion")
    font = QFont()
    font.setFamilies([*FAMILIES, fallback] if fallback else list(FAMILIES))
    font.setPixelSize(size)
    app.setFont(font)
    if high_contrast:
        app.setStyleSheet("")
    else:
        app.setPalette(palette())
        sheet = style_sheet(COLOURS, {tone.value: (p.text, p.fill) for tone, p in PAIRS.items()}, size)
        if app.styleSheet() != sheet:
            app.setStyleSheet(sheet)


def palette() -> QPalette:
    """The light palette; every role and group a Fusion widget paints with."""
    roles = QPalette.ColorRole
    made = QPalette(QColor(CANVAS))
    for role, colour in {
        roles.Window: CANVAS, roles.WindowText: TEXT, roles.Base: SURFACE, roles.AlternateBase: "#FAFBFC",
        roles.Text: TEXT, roles.Button: SURFACE, roles.ButtonText: TEXT, roles.ToolTipBase: SURFACE,
        roles.ToolTipText: TEXT, roles.Highlight: SELECTED, roles.HighlightedText: TEXT, roles.Link: PRIMARY,
        roles.PlaceholderText: PLACEHOLDER, roles.Mid: HAIRLINE,
    }.items():  # fmt: skip
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(DISABLED))
    return made


def em(widget: QWidget, count: float = 1.0) -> int:
    """``count`` times the font size of the widget, in logical pixels."""
    return round(widget.fontInfo().pixelSize() * count)


def next_size(size: int, step: int) -> int:
    """The font size ``step`` places further on the list; stays on the list."""
    nearest = min(range(len(FONT_SIZES)), key=lambda at: abs(FONT_SIZES[at] - size))
    return FONT_SIZES[max(0, min(len(FONT_SIZES) - 1, nearest + step))]

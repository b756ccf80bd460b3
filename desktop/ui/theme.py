"""What the whole program wears: colours, font size and density (ADR 0009, 0025).

Nothing here is a fixed size: lengths are multiples of the font size (``em``), which the clerk may change.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.theme_looks import DARK, LIGHT, Look, Pair, Tone
from desktop.ui.theme_sheet import style_sheet

__all__ = ["DARK", "LIGHT", "Dress", "Look", "Pair", "Tone", "dress", "em", "next_size", "palette", "worn"]

FAMILIES = ("Microsoft YaHei UI", "SimSun", "SimSun-ExtB", "Noto Sans CJK SC")
FONT_SIZES = (12, 14, 16, 18, 20)
NORMAL_SIZE = 14
ROW_HEIGHTS = {"compact": 2.15, "normal": 2.55, "roomy": 3.1}
"""Of the rows of a table, in font sizes: 30, 36 and 44 px at the normal size."""
_DRESS = "dress"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dress:
    """``fallback``: family of a face registered because the machine has none for Chinese."""

    size: int = NORMAL_SIZE
    look: Look = LIGHT
    density: str = "normal"
    panes: str = "auto"
    fallback: str = ""


def worn() -> Dress:
    """What the program wears now; it hangs on the application, so that it lives and ends with it."""
    app = QApplication.instance()
    kept = app.property(_DRESS) if app is not None else None
    return kept if isinstance(kept, Dress) else Dress()


OF_THE_SYSTEM = ("QAbstractItemView", "QMenu", "QMenuBar", "QMessageBox", "QStatusBar", "QTipLabel")
"""For these Windows has a font of its own, smaller than ours, which the one of the program does not touch."""


def dress(app: QApplication, size: int = NORMAL_SIZE, *, fallback: str | None = None) -> None:
    """Fusion, palette and style sheet in the light colours; a ``fallback`` given once is kept."""
    put_on(app, replace(worn(), size=size, fallback=fallback or worn().fallback))


def put_on(app: QApplication, chosen: Dress) -> None:
    """Dresses the whole program anew, whatever windows there are.

    The old sheet comes off first: Qt takes six times as long to put one over another (6.9, seen 2026-11).
    """
    if app.property(_DRESS) is None:
        app.setStyle("Fusion")
    app.setProperty(_DRESS, chosen)
    sheet = style_sheet(chosen.look, chosen.size)
    other = app.styleSheet() != sheet
    if other:
        app.setStyleSheet("")
    font = QFont()
    font.setFamilies([*FAMILIES, chosen.fallback] if chosen.fallback else list(FAMILIES))
    font.setPixelSize(chosen.size)
    app.setFont(font)
    app.setPalette(palette(chosen.look))
    if other:
        app.setStyleSheet(sheet)
    _letters(app, font)
    if not other:  # density and layout stand in no sheet: whoever minds them is told to look again
        for widget in app.allWidgets():
            app.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def _letters(app: QApplication, font: QFont) -> None:
    """For what has a font of the system, too. Comes last: a new sheet puts those of the system back (6.9, 2026-11)."""
    for kind in OF_THE_SYSTEM:
        if app.font(kind) != font:  # type: ignore[call-overload]  # PySide 6.9 takes a text and says bytes
            app.setFont(font, kind)  # type: ignore[arg-type]


def palette(look: Look = LIGHT) -> QPalette:
    """Every role and group a Fusion widget paints with."""
    roles = QPalette.ColorRole
    made = QPalette(QColor(look.canvas))
    for role, colour in {
        roles.Window: look.canvas, roles.WindowText: look.text, roles.Base: look.surface,
        roles.AlternateBase: look.zebra, roles.Text: look.text, roles.Button: look.surface,
        roles.ButtonText: look.text, roles.ToolTipBase: look.surface, roles.ToolTipText: look.text,
        roles.Highlight: look.selected, roles.HighlightedText: look.on_selected, roles.Link: look.primary,
        roles.PlaceholderText: look.placeholder, roles.Mid: look.hairline,
    }.items():  # fmt: skip
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(look.disabled))
    return made


def em(widget: QWidget, count: float = 1.0) -> int:
    """``count`` times the font size of the widget, in logical pixels."""
    return round(widget.fontInfo().pixelSize() * count)


def next_size(size: int, step: int) -> int:
    """The font size ``step`` places further on the list; stays on the list."""
    nearest = min(range(len(FONT_SIZES)), key=lambda at: abs(FONT_SIZES[at] - size))
    return FONT_SIZES[max(0, min(len(FONT_SIZES) - 1, nearest + step))]

"""The colours of the screens: light, dark, and those of a system that asks for high contrast.

Every pair of text and ground holds WCAG AA: 4.5 for text, 3 for borders and the focus ring (a test computes them all).
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from PySide6.QtGui import QPalette


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One set of colours. ``primary`` is a fill with ``on_primary`` on it, and the ink of links.

    ``group``: ground of a heading among rows; ``quiet``: ground of a main button that cannot be pressed now;
    ``chosen``: ground of selected rows, with ``on_chosen`` on it.
    """

    dark: bool
    text: str
    secondary: str
    placeholder: str
    canvas: str
    surface: str
    primary: str
    primary_hover: str
    on_primary: str
    nav: str
    nav_chosen: str
    on_nav: str
    danger: str
    border: str
    hairline: str
    focus: str
    selected: str
    on_selected: str
    disabled: str
    quiet: str
    group: str
    zebra: str
    pairs: Mapping[Tone, Pair]

    @property
    def colours(self) -> Mapping[str, str]:
        """All single colours by name."""
        names = [field.name for field in fields(self) if field.name not in ("dark", "pairs")]
        return {name: str(getattr(self, name)) for name in names}

    def colour(self, name: str) -> str:
        """The colour called ``name``; a colour given as ``#…`` is itself."""
        return name if name.startswith("#") else self.colours[name]


LIGHT = Look(
    dark=False,
    text="#1F2329",
    secondary="#5A6270",
    placeholder="#6B7280",
    canvas="#F5F7FA",
    surface="#FFFFFF",
    primary="#1B5FAA",
    primary_hover="#164E8C",
    on_primary="#FFFFFF",
    nav="#174A82",
    nav_chosen="#0F3763",
    on_nav="#FFFFFF",
    danger="#B3261E",
    border="#767F8C",
    hairline="#D5DAE1",
    focus="#0B57D0",
    selected="#D6E6F8",
    on_selected="#1F2329",
    disabled="#7A828E",
    quiet="#E9ECF0",
    group="#E9EEF5",
    zebra="#FAFBFC",
    pairs={
        Tone.GREEN: Pair("#0B5D2E", "#E3F4E8"),
        Tone.AMBER: Pair("#7A4B00", "#FFF1D6"),
        Tone.RED: Pair("#9B1C14", "#FDE7E5"),
        Tone.GREY: Pair("#434A54", "#E9ECF0"),
        Tone.BLUE: Pair("#12457C", "#E2EEFB"),
        Tone.PURPLE: Pair("#5B2A86", "#F0E6F8"),
        Tone.PLAIN: Pair("#1F2329", "#FFFFFF"),
    },
)

DARK = Look(
    dark=True,
    text="#E6E9EE",
    secondary="#B0B8C4",
    placeholder="#9DA6B3",
    canvas="#15181C",
    surface="#1E2227",
    primary="#8AB8F2",
    primary_hover="#A9CBF6",
    on_primary="#0E1B2B",
    nav="#10263F",
    nav_chosen="#1F4A78",
    on_nav="#FFFFFF",
    danger="#F4A19A",
    border="#8A94A3",
    hairline="#3A414B",
    focus="#7FB4FF",
    selected="#233F60",
    on_selected="#F2F5F9",
    disabled="#8B94A1",
    quiet="#2A2F36",
    group="#2A323C",
    zebra="#22262C",
    pairs={
        Tone.GREEN: Pair("#8FDDAE", "#16351F"),
        Tone.AMBER: Pair("#F5C678", "#40300F"),
        Tone.RED: Pair("#F8B0A9", "#4A1F1C"),
        Tone.GREY: Pair("#C6CDD7", "#333A44"),
        Tone.BLUE: Pair("#A9CDF8", "#1B3758"),
        Tone.PURPLE: Pair("#DABDF4", "#3E2A53"),
        Tone.PLAIN: Pair("#E6E9EE", "#1E2227"),
    },
)


def of_the_system(palette: QPalette) -> Look:
    """High contrast: nothing but the colours the person has set in the system; states keep their shape and word."""
    roles = QPalette.ColorRole
    ink, ground = palette.color(roles.WindowText).name(), palette.color(roles.Window).name()
    chosen, on_chosen = palette.color(roles.Highlight).name(), palette.color(roles.HighlightedText).name()
    link, off = palette.color(roles.Link).name(), palette.color(QPalette.ColorGroup.Disabled, roles.WindowText).name()
    return Look(
        dark=palette.color(roles.Window).lightness() < 128,
        text=ink,
        secondary=ink,
        placeholder=ink,
        canvas=ground,
        surface=ground,
        primary=link,
        primary_hover=link,
        on_primary=ground,
        nav=ground,
        nav_chosen=ground,
        on_nav=ink,
        danger=ink,
        border=ink,
        hairline=ink,
        focus=ink,
        selected=chosen,
        on_selected=on_chosen,
        disabled=off,
        quiet=ground,
        group=ground,
        zebra=ground,
        pairs={tone: Pair(ink, ground) for tone in Tone},
    )

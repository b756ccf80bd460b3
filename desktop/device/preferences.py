"""What people at this computer have chosen for their eyes and habits: no citizen, no secret, nothing of the law.

preferences.json in the profile folder. A value nobody knows counts as the usual one, and so does a file nobody can
read: a comfort that is lost must keep nobody from work.
"""

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from desktop.device.printing import Way, ways_from
from desktop.device.slot_file import write_or_later
from sync.files import read_whole

T = TypeVar("T")
LOG = logging.getLogger(__name__)
FILE = "preferences.json"
FONT_SIZES = (12, 14, 16, 18, 20)
IDLE_MINUTES = (5, 10, 15, 20, 30)


class Theme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Language(StrEnum):
    """Of the screens, from the next start on; papers, workbooks and records are Chinese whatever is chosen."""

    CHINESE = "zh_CN"
    ENGLISH = "en"


class Density(StrEnum):
    COMPACT = "compact"
    NORMAL = "normal"
    ROOMY = "roomy"


class Layout(StrEnum):
    AUTO = "auto"
    SIDE = "side"
    STACKED = "stacked"
    SINGLE = "single"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Where the window stood: logical pixels, and whether it filled the screen."""

    left: int
    top: int
    width: int
    height: int
    filled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """``font_size`` in logical pixels; ``idle_minutes`` until the desk locks itself; ``tray``: closing the window
    leaves the line running; ``frames``: the window by scale of the screen ("1.25"); ``printing``: by kind of paper.
    """

    language: Language = Language.CHINESE
    font_size: int = 14
    theme: Theme = Theme.SYSTEM
    density: Density = Density.NORMAL
    layout: Layout = Layout.AUTO
    idle_minutes: int = 10
    tray: bool = False
    frames: Mapping[str, Frame] = field(default_factory=dict)
    printing: Mapping[str, Way] = field(default_factory=dict)


def load_preferences(folder: Path, usual: Preferences | None = None) -> Preferences:
    """What was chosen; the usual where nothing was, or nothing can be made of it. ``usual``: those of this computer."""
    usual = usual or Preferences()
    try:
        plain = json.loads(read_whole(folder / FILE))
    except FileNotFoundError:
        return usual
    except (OSError, ValueError) as error:
        LOG.warning("the preferences cannot be read: %s", type(error).__name__)
        return usual
    return preferences_from(plain if isinstance(plain, dict) else {}, usual)


def save_preferences(folder: Path, chosen: Preferences) -> None:
    """All of them at once or not at all. Raises OSError."""
    write_or_later(folder / FILE, json.dumps(asdict(chosen), indent=1, sort_keys=True).encode())


def preferences_from(plain: Mapping[str, object], usual: Preferences | None = None) -> Preferences:
    """A value nobody knows counts as the usual one."""
    usual = usual or Preferences()
    return Preferences(
        language=_one_of(tuple(Language), plain.get("language"), usual.language),
        font_size=_one_of(FONT_SIZES, plain.get("font_size"), usual.font_size),
        theme=_one_of(tuple(Theme), plain.get("theme"), usual.theme),
        density=_one_of(tuple(Density), plain.get("density"), usual.density),
        layout=_one_of(tuple(Layout), plain.get("layout"), usual.layout),
        idle_minutes=_one_of(IDLE_MINUTES, plain.get("idle_minutes"), usual.idle_minutes),
        tray=_one_of_two(plain.get("tray"), usual.tray),
        frames=_frames(plain.get("frames")),
        printing=ways_from(plain.get("printing")),
    )


def _one_of(known: tuple[T, ...], value: object, usual: T) -> T:
    return next((one for one in known if one == value and type(value) in (int, str)), usual)


def _one_of_two(value: object, usual: bool) -> bool:
    return value if isinstance(value, bool) else usual


def _frames(plain: object) -> dict[str, Frame]:
    kept: dict[str, Frame] = {}
    for scale, values in plain.items() if isinstance(plain, dict) else ():
        try:
            frame = Frame(**values)
            if not all(type(one) is int for one in (frame.left, frame.top, frame.width, frame.height)):
                raise TypeError
            kept[str(scale)] = frame
        except TypeError:
            LOG.warning("where the window stood at scale %s cannot be read", scale)
    return kept

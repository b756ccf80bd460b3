"""Colours can be read, the sheet is whole, every icon that is named is shipped."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QListWidget

from desktop.runtime.choices import Theme
from desktop.ui import theme
from desktop.ui.appearance import look_of
from desktop.ui.case_chips import LIGHT_LOOKS, MARK_LOOKS
from desktop.ui.icons import FOLDER, icon
from desktop.ui.theme_looks import Look, of_the_system
from desktop.ui.theme_sheet import style_sheet
from sync.casework.clock import Light
from tests.desktop.ui.harness.colours import contrast as contrast_of

ROOT = Path(__file__).parents[3]
READABLE = 4.5
VISIBLE = 3.0


def contrast(one: str, other: str) -> float:
    return contrast_of(QColor(one), QColor(other))


def strange() -> Look:
    """A high-contrast theme as somebody may have set it: yellow on black, cyan links, purple selection."""
    system = QPalette(QColor("#000000"))
    for role, colour in (("WindowText", "#FFFF00"), ("Link", "#00FFFF"), ("Highlight", "#8000FF"),
                         ("HighlightedText", "#FFFFFF")):  # fmt: skip
        system.setColor(getattr(QPalette.ColorRole, role), QColor(colour))
    system.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, QColor("#3FF23F"))
    return of_the_system(system)


LOOKS = {"light": theme.LIGHT, "dark": theme.DARK, "high contrast": strange()}
each_look = pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
INKS = ("text", "secondary", "primary", "danger")
GROUNDS = ("surface", "canvas", "zebra", "group")
WORDS = (
    *((ink, ground) for ink in INKS for ground in GROUNDS),
    ("on_selected", "selected"), ("on_primary", "primary"), ("on_primary", "primary_hover"),
    ("on_nav", "nav"), ("on_nav", "nav_chosen"), ("placeholder", "surface"), ("placeholder", "canvas"),
)  # fmt: skip
SHAPES = (
    *(("border", ground) for ground in ("surface", "canvas")),
    *(("focus", ground) for ground in ("surface", "canvas", "group")),
    *(("disabled", ground) for ground in ("surface", "canvas", "quiet")),
    ("on_nav", "nav"), ("focus", "selected"),
)  # fmt: skip


@each_look
@pytest.mark.parametrize("tone", theme.Tone)
def test_every_chip_can_be_read(tone: theme.Tone, look: Look) -> None:
    assert contrast(look.pairs[tone].text, look.pairs[tone].fill) >= READABLE


@each_look
@pytest.mark.parametrize("tone", theme.Tone)
def test_the_shape_of_every_chip_can_be_seen_on_every_ground_it_stands_on(tone: theme.Tone, look: Look) -> None:
    assert min(contrast(look.pairs[tone].text, look.colour(ground)) for ground in GROUNDS) >= VISIBLE


@each_look
@pytest.mark.parametrize(("ink", "ground"), WORDS)
def test_every_text_can_be_read_on_every_ground(ink: str, ground: str, look: Look) -> None:
    assert contrast(look.colour(ink), look.colour(ground)) >= READABLE


@each_look
@pytest.mark.parametrize(("line", "ground"), SHAPES)
def test_every_border_and_every_ring_can_be_seen(line: str, ground: str, look: Look) -> None:
    assert contrast(look.colour(line), look.colour(ground)) >= VISIBLE


def test_high_contrast_shows_no_colour_that_the_system_has_not_set() -> None:
    shown = {*strange().colours.values(), *(c for pair in strange().pairs.values() for c in (pair.text, pair.fill))}
    assert shown == {"#000000", "#ffff00", "#00ffff", "#8000ff", "#ffffff", "#3ff23f"}


@each_look
def test_no_placeholder_is_left_in_the_style_sheet(look: Look) -> None:
    assert not re.search(r"@|\{[\d.]+\}", style_sheet(look, 14))


@each_look
def test_no_colour_of_another_look_stands_in_the_style_sheet(look: Look) -> None:
    own = {colour.upper() for colour in look.colours.values()}
    own |= {colour.upper() for pair in look.pairs.values() for colour in (pair.text, pair.fill)}
    assert {found.upper() for found in re.findall(r"#[0-9A-Fa-f]{6}", style_sheet(look, 14))} <= own


ONE_HOME = ("theme_looks", "training_mark")
"""The looks, and the orange frame of practising, which is the same in all of them."""


def test_no_screen_has_colours_of_its_own() -> None:
    """A colour that stands in a screen would be wrong in one of the themes; paper is white and black."""
    sources = [path for path in (ROOT / "desktop" / "ui").rglob("*.py") if path.stem not in ONE_HOME]
    named = [p.name for p in sources if re.search(r'"#[0-9A-Fa-f]{6}"', p.read_text("utf-8"))]
    assert not named


@pytest.mark.parametrize(
    ("chosen", "scheme", "look"),
    [
        (Theme.SYSTEM, Qt.ColorScheme.Dark, theme.DARK),
        (Theme.SYSTEM, Qt.ColorScheme.Light, theme.LIGHT),
        (Theme.SYSTEM, Qt.ColorScheme.Unknown, theme.LIGHT),
        (Theme.DARK, Qt.ColorScheme.Light, theme.DARK),
        (Theme.LIGHT, Qt.ColorScheme.Dark, theme.LIGHT),
    ],
)
def test_the_look_follows_the_system_only_when_asked_to(chosen: Theme, scheme: Qt.ColorScheme, look: Look) -> None:
    assert look_of(chosen, scheme) is look


def test_the_style_sheet_grows_with_the_font(qapp: QApplication) -> None:
    theme.dress(qapp, 20)
    label = QLabel("大")
    label.ensurePolished()
    assert theme.em(label) == 20
    theme.dress(qapp)


def test_the_face_for_machines_without_one_survives_another_size(qapp: QApplication) -> None:
    before = theme.worn()
    theme.dress(qapp, fallback="Some Face")
    theme.dress(qapp, 16)
    assert "Some Face" in qapp.font().families()
    theme.put_on(qapp, before)


@pytest.mark.parametrize(("step", "size"), [(1, 16), (-1, 12), (9, 20), (-9, 12)])
def test_font_sizes_stay_on_their_list(step: int, size: int) -> None:
    assert theme.next_size(14, step) == size


def test_every_light_has_a_shape_and_a_word_of_its_own() -> None:
    assert set(LIGHT_LOOKS) == set(Light) and len({shape for _, shape in LIGHT_LOOKS.values()}) == len(Light)


def named_icons() -> set[str]:
    sources = "\n".join(path.read_text("utf-8") for path in (ROOT / "desktop" / "ui").rglob("*.py"))
    looks = {shape for _, shape in [*LIGHT_LOOKS.values(), *MARK_LOOKS.values()]}
    return looks | set(re.findall(r'(?:icon\(|icon=|shape=)"(\w+)"', sources))


@pytest.mark.parametrize("name", sorted(named_icons()))
def test_every_icon_named_is_shipped_and_draws_something(name: str, qapp: QApplication) -> None:
    drawn = icon(name, "#000000").pixmap(QSize(24, 24)).toImage()
    assert any(drawn.pixelColor(x, y).alpha() for x in range(24) for y in range(24))


def test_every_shipped_icon_takes_the_colour_it_is_given() -> None:
    assert all("currentColor" in path.read_text("utf-8") for path in FOLDER.glob("*.svg"))


def test_a_list_has_the_letters_of_the_program_where_the_system_has_smaller_ones(qapp: QApplication) -> None:
    small = QFont()
    small.setPixelSize(7)
    qapp.setFont(small, "QAbstractItemView")
    theme.dress(qapp)
    assert QListWidget().font().pixelSize() == theme.NORMAL_SIZE

"""Colours can be read, the sheet is whole, every icon that is named is shipped."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel

from desktop.ui import theme
from desktop.ui.case_chips import LIGHT_LOOKS, MARK_LOOKS
from desktop.ui.icons import FOLDER, icon
from desktop.ui.theme_sheet import style_sheet
from sync.casework.clock import Light

ROOT = Path(__file__).parents[3]
READABLE = 4.5


def luminance(colour: str) -> float:
    shade = QColor(colour)
    parts = (shade.redF(), shade.greenF(), shade.blueF())
    red, green, blue = (c / 12.92 if c <= 0.03928 else float(((c + 0.055) / 1.055) ** 2.4) for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("tone", theme.Tone)
def test_every_chip_can_be_read(tone: theme.Tone) -> None:
    assert contrast(theme.PAIRS[tone].text, theme.PAIRS[tone].fill) >= READABLE


@pytest.mark.parametrize("ink", [theme.TEXT, theme.SECONDARY, theme.PLACEHOLDER, theme.PRIMARY, theme.DANGER])
@pytest.mark.parametrize("ground", [theme.SURFACE, theme.CANVAS])
def test_every_text_can_be_read_on_every_ground(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= READABLE


def test_selected_rows_and_white_on_blue_can_be_read() -> None:
    pairs = ((theme.TEXT, theme.SELECTED), ("#FFFFFF", theme.PRIMARY), ("#FFFFFF", theme.NAV))
    assert min(contrast(*pair) for pair in pairs) >= READABLE


def test_no_placeholder_is_left_in_the_style_sheet() -> None:
    tones = {tone.value: (pair.text, pair.fill) for tone, pair in theme.PAIRS.items()}
    assert not re.search(r"@|\{[\d.]+\}", style_sheet(theme.COLOURS, tones, 14))


def test_the_style_sheet_grows_with_the_font(qapp: QApplication) -> None:
    theme.dress(qapp, 20)
    label = QLabel("大")
    label.ensurePolished()
    assert theme.em(label) == 20
    theme.dress(qapp)


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

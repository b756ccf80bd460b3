"""What the setup is made of: its icon, and what it and the program must have in common."""

import json
import re
import struct
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop import leaving
from desktop.device import preset, settings
from desktop.ui import callers, taskbar
from tests.sources import ROOT
from windows import icon

SCRIPTS = ROOT / "installer" / "windows"


def script(name: str) -> str:
    return (SCRIPTS / name).read_text(encoding="utf-8")


def test_the_icon_holds_every_size_of_the_drawing(qtbot: QtBot) -> None:
    held = icon.ICON.read_bytes()
    reserved, kind, count = icon.HEAD.unpack_from(held)
    entries = [icon.ENTRY.unpack_from(held, icon.HEAD.size + at * icon.ENTRY.size) for at in range(count)]
    assert (reserved, kind) == (0, 1) and [entry[0] or 256 for entry in entries] == list(icon.SIDES)
    for side, *_, size, at in entries:
        assert held[at : at + 4] == b"\x89PNG" and at + size <= len(held)
        assert struct.unpack_from(">II", held, at + 16) == (side or 256, side or 256)


def test_the_drawing_is_one_that_can_be_drawn(qtbot: QtBot) -> None:
    drawn = QImage.fromData(icon.png(icon.DRAWING, 32))
    assert drawn.pixelColor(16, 2) == icon.BLUE and drawn.pixelColor(0, 0).alpha() < 128


def test_the_picture_beside_the_pages_is_as_large_as_they_are(qtbot: QtBot) -> None:
    image = QImage(str(icon.SIDE_PICTURE))
    assert image.size() == icon.SIDE_SIZE and image.pixelColor(0, 0) == icon.BLUE
    assert image.pixelColor(82, 80).lightness() > icon.BLUE.lightness()


def test_the_uninstaller_keeps_the_folder_the_desk_writes_to() -> None:
    told = re.search(r'StrCpy \$DataFolder "\$LOCALAPPDATA\\(\w+)"', script("uninstall.nsh"))
    source = (ROOT / settings.__name__.replace(".", "/")).with_suffix(".py").read_text(encoding="utf-8")
    assert told is not None and f'"{told[1]}"' in source


def test_the_setup_understands_what_the_desk_answers_when_asked_to_close() -> None:
    told = dict(re.findall(r"!define (STILL_THERE|NOBODY_THERE) (\d)", script("running.nsh")))
    assert told == {"STILL_THERE": str(leaving.STILL_THERE), "NOBODY_THERE": str(leaving.NOBODY_THERE)}


def test_every_kind_of_file_the_desk_opens_is_registered_and_taken_away() -> None:
    suffixes = {suffix.removeprefix(".") for suffix in (callers.ENROLMENT, callers.BUNDLE)}
    assert set(re.findall(r'!insertmacro Kind "(\w+)"', script("entries.nsh"))) == suffixes
    assert set(re.findall(r'!insertmacro NoKind "(\w+)"', script("uninstall.nsh"))) == suffixes


def test_the_uninstaller_takes_away_what_the_preset_left() -> None:
    assert all(
        f'Delete "$INSTDIR\\{name}"' in script("uninstall.nsh") for name in (preset.FILE, preset.AUTHORITY, "*.qbe")
    )


def test_shortcuts_and_windows_stand_under_one_name_in_the_taskbar() -> None:
    assert f'!define APP_ID "{taskbar.IDENTITY}"' in script("taskbar.nsh")


@pytest.mark.parametrize("page", ["README.md", "resources/README.zh.md", "resources/handbook/12-county.md"])
def test_the_preset_that_is_shown_is_one_the_setup_takes_and_names_everything(page: str, tmp_path: Path) -> None:
    told = re.search(r'^ {4,}(\{[^}]*"platform"[^}]*\})', (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE)
    assert told is not None
    (tmp_path / preset.FILE).write_text(told[1], encoding="utf-8")
    read = preset.read_preset(tmp_path)
    assert read is not None and set(json.loads(told[1])) == {field.name for field in fields(read)}


def test_the_handbook_tells_every_exit_code() -> None:
    codes = set(re.findall(r"!define CODE_\w+ (\d)", script("checks.nsh"))) | {"0", "1", "2"}
    told = (ROOT / "resources/handbook/12-county.md").read_text(encoding="utf-8")
    sentence = told[told.index("退出代码 0") : told.index("经过写在")]
    assert set(re.findall(r"(?:代码 |[:,]\s*)(\d) ?(?=[^\d.])", sentence)) == codes


def test_every_option_of_the_setup_that_is_told_is_one_it_reads() -> None:
    told = (ROOT / "resources/handbook/12-county.md").read_text(encoding="utf-8")
    scripts = "".join(path.read_text(encoding="utf-8") for path in SCRIPTS.glob("*.nsh"))
    read = set(re.findall(r'GetOptions} "\$Options" "/(\w+)="', scripts))
    assert set(re.findall(r"/([A-Z]{2,})=", told)) <= read

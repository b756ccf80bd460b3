"""``python -m desktop.preset_taker FROM ROOT TOLD [PACKAGE]``: the setup has the county's preset read and copied.

FROM: the folder beside the setup; ROOT: where it installs; TOLD: a small file the setup reads the answer from, since a
program without a console has no output; PACKAGE: the enrolment file for this computer. Nothing is copied unless all of
it is right. Of several enrolment files the one named like the computer is taken: each serves one computer only, and
whoever has it can enrol. A computer that is enrolled needs none.
"""

import platform
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from desktop.device.preset import (
    AUTHORITY,
    FILE,
    LARGEST,
    Preset,
    PresetTrouble,
    packages_in,
    preset_bytes,
    read_preset,
)
from desktop.device.settings import Profile, default_folder
from desktop.device.slot_file import write_safely
from desktop.wording import preset as text
from desktop.wording.troubles import trouble_sentence

TAKEN, REFUSED = 0, 1
BEGINNING = "-----BEGIN CERTIFICATE-----"


def main(words: Sequence[str]) -> int:
    source, root, told = map(Path, words[:3])
    try:
        computer = None if Profile(folder=default_folder()).enrolled else platform.node()
        answer = take(source, root, words[3] if len(words) > 3 else "", computer)
    except PresetTrouble as trouble:
        tell(told, {"good": "0", "said": trouble_sentence(trouble.code, trouble.facts)})
        return REFUSED
    except OSError:
        tell(told, {"good": "0", "said": trouble_sentence("preset_unread")})
        return REFUSED
    tell(told, {"good": "1", **answer})
    return TAKEN


def take(source: Path, root: Path, package: str, computer: str | None) -> Mapping[str, str]:
    """Copies preset, authority and one enrolment file into ``root``; what the setup has to know of it.

    ``package``: the enrolment file, "" to look beside the preset; ``computer``: its name, None where it is enrolled.
    Raises PresetTrouble, OSError.
    """
    preset, chosen = read_preset(source), None if computer is None else package_of(source, package, computer)
    files: dict[str, bytes] = {}
    if preset is not None:
        if preset.ca:
            files[AUTHORITY] = _authority(source / preset.ca)
        files[FILE] = preset_bytes(replace(preset, ca=AUTHORITY if preset.ca else ""))
    if chosen is not None:
        files[chosen.name] = _package(chosen)
    for name, content in files.items():
        write_safely(root / name, content)
    said = text.taken(preset is not None, chosen.name if chosen is not None else "")
    return _choices(preset or Preset()) | ({"said": said} if said else {})


def package_of(source: Path, package: str, computer: str) -> Path | None:
    """Raises PresetTrouble when several lie there and none is for this computer."""
    if package:
        return Path(package)
    beside = packages_in(source)
    own = [path for path in beside if path.stem.casefold() == computer.casefold()]
    if len(own or beside) > 1:
        raise PresetTrouble("preset_packages", count=str(len(beside)), computer=computer)
    return next(iter(own or beside), None)


def tell(told: Path, answer: Mapping[str, str]) -> None:
    """As Windows reads a file of settings in any language: UTF-16 with its mark."""
    lines = ["[setup]", *(f"{name}={' '.join(value.split())}" for name, value in answer.items()), ""]
    told.write_text("\r\n".join(lines), encoding="utf-16", newline="")


def _choices(preset: Preset) -> dict[str, str]:
    named = {"autostart": preset.autostart, "desktop": preset.desktop_icon, "minutes": preset.sync_minutes}
    return {name: str(int(value)) for name, value in named.items() if value is not None}


def _authority(path: Path) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise PresetTrouble("preset_ca", file=path.name) from error
    if BEGINNING.encode() not in content or len(content) > LARGEST:
        raise PresetTrouble("preset_ca", file=path.name)
    return content


def _package(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise PresetTrouble("preset_package", file=path.name) from error


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

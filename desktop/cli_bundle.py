"""The commands ``bundle write``, ``bundle read``, ``bundle rescue``: the line of a desk as files on a U-disk."""

import argparse
import sys
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path

from desktop.app import bundles_of, wall_clock
from desktop.cli_line import DONE, FAILED, guarded, opened, tell, tell_refused_packs, unlocked
from desktop.device.people import OfficeRow
from desktop.device.settings import Profile
from desktop.office.rescue import rescued
from desktop.wording import bundles as words
from desktop.wording import command_line as text
from desktop.wording.troubles import trouble_sentence
from sync.casework.calendar import CST


def write(asked: argparse.Namespace) -> int:
    """Everything that waits into a file."""
    return guarded(asked, lambda profile, keep: _write(asked, profile, keep))


def read(asked: argparse.Namespace) -> int:
    """The answer to it; 1 when the platform had taken nothing."""
    return guarded(asked, lambda profile, keep: _read(asked, profile, keep))


def rescue(asked: argparse.Namespace) -> int:
    """What waits in a file too damaged to be opened, as far as it can be read."""
    return guarded(asked, lambda profile, _: _rescue(asked, profile))


def _write(asked: argparse.Namespace, profile: Profile, keep: ExitStack) -> int:
    core = opened(asked, profile, keep)
    file = _file(asked.file, core.office_row)
    told = {"entries": bundles_of(core, profile.settings()).write(file), "file": str(file)}
    tell(asked, told, text.BUNDLE_WRITTEN.format(**told), sys.stdout)
    return DONE


def _read(asked: argparse.Namespace, profile: Profile, keep: ExitStack) -> int:
    core = opened(asked, profile, keep)
    found = bundles_of(core, profile.settings()).read(asked.file)
    told = asdict(found) | {"cases": len(found.cases)}
    tell(asked, told, words.AGAIN if found.fault else text.BUNDLE_READ.format(**told), sys.stdout)
    tell_refused_packs(core)
    if found.old_program:
        sys.stderr.write(trouble_sentence("old_program") + "\n")
    return FAILED if found.fault or found.old_program else DONE


def _rescue(asked: argparse.Namespace, profile: Profile) -> int:
    _, key = unlocked(asked, profile)
    file = _file(asked.file, profile.settings().office)
    told = asdict(rescued(profile, key, file, wall_clock)) | {"file": str(file)}
    tell(asked, told, text.BUNDLE_RESCUED.format(**told), sys.stdout)
    return DONE


def _file(place: Path, office: OfficeRow) -> Path:
    """The file itself, or one in a folder under the name people know it by."""
    return place / words.file_name(office.name, office.slot, wall_clock().astimezone(CST)) if place.is_dir() else place

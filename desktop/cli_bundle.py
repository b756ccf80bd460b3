"""The commands ``bundle write`` and ``bundle read``: the line of a desk as files on a U-disk."""

import argparse
import sys
from contextlib import ExitStack
from dataclasses import asdict

from desktop.app import bundles_of
from desktop.cli_line import DONE, FAILED, guarded, opened, tell, tell_refused_packs
from desktop.device.settings import Profile
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


def _write(asked: argparse.Namespace, profile: Profile, keep: ExitStack) -> int:
    core, file = opened(asked, profile, keep), asked.file
    if file.is_dir():
        office = core.office_row
        file = file / words.file_name(office.name, office.slot, core.clock().astimezone(CST))
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

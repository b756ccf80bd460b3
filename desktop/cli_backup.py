"""The commands ``backup`` and ``restore``: a copy of the data now, a copy tried, a copy taken back."""

import argparse
import sys
from contextlib import ExitStack
from dataclasses import asdict
from datetime import datetime

from desktop.app import wall_clock
from desktop.cli_line import DONE, FAILED, guarded, opened, pin_of, tell, unlocked
from desktop.device.settings import Profile
from desktop.office.backups import Backup, Backups
from desktop.office.restoring import restore_elsewhere, restore_here
from desktop.office.trouble import OfficeTrouble
from desktop.wording import backups as text
from desktop.wording.troubles import trouble_sentence


def backup(asked: argparse.Namespace) -> int:
    """A copy now; 1 when it could not be brought to the second place."""
    return guarded(asked, lambda profile, keep: _backup(asked, profile, keep))


def restore(asked: argparse.Namespace) -> int:
    """Take a copy back, or only try whether it could be."""
    return guarded(asked, lambda profile, keep: _restore(asked, profile, keep))


def _backup(asked: argparse.Namespace, profile: Profile, keep: ExitStack) -> int:
    backups = _backups(asked, profile, keep)
    if asked.to is not None:
        backups.choose_second(asked.to)
    taken, state = backups.take(), backups.state()
    told = {"file": str(taken.path), "bytes": taken.size, "second": state.second, "trouble": state.second_trouble}
    tell(asked, told, text.taken(str(taken.path), taken.size, state.second), sys.stdout)
    if state.second_trouble:
        sys.stderr.write(trouble_sentence(state.second_trouble) + "\n")
    return FAILED if state.second_trouble else DONE


def _restore(asked: argparse.Namespace, profile: Profile, keep: ExitStack) -> int:
    if not asked.file.is_file():
        raise OfficeTrouble("backup_incomplete", file=asked.file.name)
    if asked.drill:
        return _drill(asked, profile, keep)
    if asked.code:
        found = restore_elsewhere(profile, asked.file, asked.code, asked.person, pin_of(asked))
    else:
        _, key = unlocked(asked, profile)
        found = restore_here(profile, asked.file, key, wall_clock)
    told = asdict(found) | {"last_at": _iso(found.last_at)}
    tell(asked, told, text.restored(found.entries, found.last_at), sys.stdout)
    return DONE


def _drill(asked: argparse.Namespace, profile: Profile, keep: ExitStack) -> int:
    size, made_at = asked.file.stat().st_size, wall_clock()
    found = _backups(asked, profile, keep).drill(Backup(path=asked.file, made_at=made_at, size=size))
    told = asdict(found) | {"last_at": _iso(found.last_at), "good": found.good}
    tell(asked, told, text.drilled(found.entries, found.last_at, found.gone, found.good), sys.stdout)
    return DONE if found.good else FAILED


def _backups(asked: argparse.Namespace, profile: Profile, keep: ExitStack) -> Backups:
    backups = opened(asked, profile, keep).backups
    assert backups is not None, "a desk that was composed has them"
    return backups


def _iso(at: datetime | None) -> str:
    return at.isoformat() if at else ""

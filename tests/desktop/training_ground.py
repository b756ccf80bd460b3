"""A laid-out training folder, made once and copied."""

import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from desktop.app import compose, wall_clock
from desktop.device.settings import Profile, profile_at
from desktop.device.vault import open_vault
from desktop.office.core import Core
from desktop.runtime.training_gate import TrainingGate
from desktop.training_desk import PIN, lay_out, no_store
from desktop.training_scene import LEARNER


def training_profile(folder: Path) -> Profile:
    shutil.copytree(_made(), folder)
    return profile_at(folder)


def core_at(profile: Profile, person: str = LEARNER) -> Core:
    """``profile``: a copy of the one made, or that one laid out anew."""
    key = _key() if same_keys(profile) else open_vault(profile.folder, no_store).unlock(LEARNER, PIN)
    return compose(profile, key, person, wall_clock)


def training_gate(profile: Profile) -> TrainingGate:
    return TrainingGate(profile, lay_out, no_store)


def same_keys(profile: Profile) -> bool:
    """Whether its key is the one of the folder that was copied: then no PIN need be stretched."""
    kept, made = (folder / "keys.a.json" for folder in (profile.folder, _made()))
    return kept.read_bytes() == made.read_bytes()


@cache
def _key() -> bytes:
    return open_vault(_made(), no_store).unlock(LEARNER, PIN)


@cache
def _made() -> Path:
    profile = profile_at(Path(mkdtemp()) / "desk-training")
    lay_out(profile, wall_clock)
    return profile.folder

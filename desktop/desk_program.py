"""``qianban desk``: the window on this computer's profile; ``--training``: on the one for practising beside it.

What only the training desk needs is loaded by its name, so that the real one starts without it (ADR 0025).
"""

import logging
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.bugs import watch_for_bugs
from desktop.console import tell
from desktop.device.installation import installed_root
from desktop.device.lock import ProfileLock, bell_of
from desktop.device.logs import start_logs
from desktop.device.policy import load_policy, policy_folder
from desktop.device.preferences import Preferences
from desktop.device.settings import DeviceTrouble, Profile, default_folder, profile_at
from desktop.device.slot_file import finish, level
from desktop.device.update_place import Place, needed_no_window, showed_a_window, this_place
from desktop.device.version import VERSION
from desktop.image import served
from desktop.runtime.another_program import start_program
from desktop.runtime.choices import Choices
from desktop.runtime.computer import Computer
from desktop.runtime.gate import Gate
from desktop.trouble import Trouble
from desktop.ui import shell
from desktop.ui.begun import Begun
from desktop.ui.training_door import Practice
from desktop.wording.troubles import trouble_sentence
from sync.files import Patience, until_free

if TYPE_CHECKING:
    from desktop.runtime.prefilled import Prefilled

_log = logging.getLogger(__name__)
WHILE_STARTING = Patience(seconds=30)
"""So long a first program may take until it hears the bell, and the scheduled line until it lets go of the profile."""
_PLAINLY = Begun()


def run(folder: Path | None, *, training: bool = False, begun: Begun = _PLAINLY) -> int:
    """Until the last window closes. A trouble of the folder is one sentence, and 1.

    A second start brings the window of the first to the front, and ends well.
    """
    real = folder or default_folder()
    return stand(training_folder(real), built_for_training) if training else stand(real, built, begun)


def leave(folder: Path | None) -> int:
    """Ask the program that is open to close, and the one for practising; see :mod:`desktop.leaving`."""
    real = folder or default_folder()
    return int(import_module("desktop.leaving").quit_desks((real, training_folder(real))))


def stand(place: Path, make: Callable[[Profile], shell.Built], begun: Begun = _PLAINLY) -> int:
    """One program on the profile at ``place``, with its lock and its log, until the last window closes."""
    try:
        profile = profile_at(place)
        lock = first_here(profile, begun=begun)
    except Trouble as trouble:
        _say_of_this_version(needed_no_window)
        return _failed(trouble)
    if lock is None:
        _say_of_this_version(needed_no_window)
        return 0
    handler = start_logs(profile.logs)
    finish(profile.folder)
    for image in served():
        image.tell(lambda why: _log.warning("image of the start not used: %s", why))
    successor: tuple[str, ...] = ()
    try:
        application, shown, closed = make(profile)
        shown.stands.connect(lambda: level(profile.folder))
        shown.stands.connect(lambda: _say_of_this_version(showed_a_window))
        code = shell.run(application, shown, closed, bell_of(place), begun)
        successor = shown.successor
        return code
    except Trouble as trouble:
        return _failed(trouble)
    finally:
        handler.close()
        lock.release()
        if successor:
            start_program(list(successor[1:]), successor[0])


def _say_of_this_version(said: Callable[[Place], bool]) -> None:
    """Where it was laid down by a setup, to the launcher."""
    place = this_place()
    if place is not None and not said(place):
        _log.warning("the marks of this version could not be changed")


def first_here(profile: Profile, patience: Patience = WHILE_STARTING, begun: Begun = _PLAINLY) -> ProfileLock | None:
    """The lock of the profile; None where the program that has it has heard what is wanted.

    A clerk who clicks twice is not told that the program is open already while it is still opening. Raises
    DeviceTrouble.
    """
    return until_free(lambda: _locked_or_rung(profile, begun), patience, _is_in_use)


def _locked_or_rung(profile: Profile, begun: Begun) -> ProfileLock | None:
    try:
        return ProfileLock(profile.lock_file)
    except DeviceTrouble as trouble:
        if _is_in_use(trouble) and _told_the_first(profile.folder, begun):
            return None
        raise


def _told_the_first(place: Path, begun: Begun) -> bool:
    """Whether it has heard. Whoever only wanted to wait in the tray wants nothing of it."""
    bell = import_module("desktop.runtime.second_start")
    return begun.tray or bool(bell.ring(bell_of(place), bell.to_open(begun.file) if begun.file else bell.SHOW))


def _is_in_use(error: Exception) -> bool:
    return isinstance(error, DeviceTrouble) and error.code == "in_use"


def _failed(trouble: Trouble) -> int:
    tell(trouble_sentence(trouble.code, trouble.facts))
    return 1


def training_folder(folder: Path) -> Path:
    """Beside the real data, never in it."""
    return folder.with_name(f"{folder.name}-training")


def training_command(folder: Path) -> list[str]:
    """A program of its own: nothing it does can touch the data in ``folder``."""
    return ["-m", "desktop.start", "--profile", str(folder), "desk", "--training"]


def built(profile: Profile) -> shell.Built:
    """The application, what shows its windows, and what ends the desk."""
    practice = Practice(start=lambda: start_program(training_command(profile.folder)))
    preset, usual = _from_the_county(profile)
    return _built(profile, lambda: Gate(profile, preset=preset), lambda _: practice, preset, usual)


def _from_the_county(profile: Profile) -> "tuple[Prefilled | None, Preferences | None]":
    """What lies beside an installed program, and the usual choices it makes."""
    root = installed_root()
    if root is None:
        return None, None
    beside = import_module("desktop.runtime.prefilled")
    if profile.enrolled:
        beside.drop_packages(root)
    told: tuple[Prefilled | None, Preferences] = beside.prefilled(root)
    return told


def built_for_training(profile: Profile) -> shell.Built:
    """The same on invented data, which is laid out where it is not there yet."""
    ground = import_module("desktop.training_desk")
    ground.lay_out(profile)
    made = import_module("desktop.runtime.training_gate").TrainingGate
    return _built(
        profile,
        lambda: made(profile, ground.lay_out, ground.no_store),
        lambda gate: Practice(pin=ground.PIN, anew=gate.lay_out_anew),
    )


def _built(
    profile: Profile,
    gate_of: Callable[[], Gate],
    practice_of: Callable[[Any], Practice],
    preset: "Prefilled | None" = None,
    usual: Preferences | None = None,
) -> shell.Built:
    """``preset`` and ``usual``: what the county has filled in."""
    application = shell.application(sys.argv)
    gate = gate_of()
    watch_for_bugs(lambda error: gate.desk.troubled.emit(error) if gate.desk is not None else None)
    choices, computer = Choices(profile.folder, load_policy(policy_folder()), usual), Computer(profile)
    shown = shell.Shell(gate, VERSION, choices=choices, computer=computer, practice=practice_of(gate), preset=preset)

    def closed() -> None:
        gate.close()
        computer.close()
        choices.close()

    return application, shown, closed

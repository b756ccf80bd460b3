"""``qianban desk``: the window on this computer's profile; ``--training``: on the one for practising beside it.

What only the training desk needs is loaded by its name, so that the real one starts without it (ADR 0025).
"""

import logging
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from desktop.device.lock import ProfileLock, bell_of
from desktop.device.logs import start_logs
from desktop.device.policy import load_policy, policy_folder
from desktop.device.settings import Profile, default_folder, profile_at
from desktop.device.version import VERSION
from desktop.image import served
from desktop.runtime.another_program import start_program
from desktop.runtime.choices import Choices
from desktop.runtime.computer import Computer
from desktop.runtime.gate import Gate
from desktop.trouble import Trouble
from desktop.ui import shell
from desktop.ui.training_door import Practice
from desktop.wording.troubles import trouble_sentence

_log = logging.getLogger(__name__)


def run(folder: Path | None, *, training: bool = False) -> int:
    """Until the last window closes. A trouble of the folder is one sentence on standard error, and 1.

    A second start brings the window of the first to the front, and ends well.
    """
    real = folder or default_folder()
    return stand(training_folder(real), built_for_training) if training else stand(real, built)


def stand(place: Path, make: Callable[[Profile], shell.Built]) -> int:
    """One program on the profile at ``place``, with its lock and its log, until the last window closes."""
    try:
        profile = profile_at(place)
        lock = ProfileLock(profile.lock_file)
    except Trouble as trouble:
        if trouble.code == "in_use" and import_module("desktop.runtime.second_start").ring(bell_of(place)):
            return 0
        sys.stderr.write(trouble_sentence(trouble.code, trouble.facts) + "\n")
        return 1
    handler = start_logs(profile.logs)
    for image in served():
        image.tell(lambda why: _log.warning("image of the start not used: %s", why))
    try:
        return shell.run(*make(profile), bell_of(place))
    except Trouble as trouble:
        sys.stderr.write(trouble_sentence(trouble.code, trouble.facts) + "\n")
        return 1
    finally:
        handler.close()
        lock.release()


def training_folder(folder: Path) -> Path:
    """Beside the real data, never in it."""
    return folder.with_name(f"{folder.name}-training")


def training_command(folder: Path) -> list[str]:
    """A program of its own: nothing it does can touch the data in ``folder``."""
    return ["-m", "desktop.start", "--profile", str(folder), "desk", "--training"]


def built(profile: Profile) -> shell.Built:
    """The application, what shows its windows, and what ends the desk."""
    practice = Practice(start=lambda: start_program(training_command(profile.folder)))
    return _built(profile, lambda: Gate(profile), lambda _: practice)


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


def _built(profile: Profile, gate_of: Callable[[], Gate], practice_of: Callable[[Any], Practice]) -> shell.Built:
    application = shell.application(sys.argv)
    gate = gate_of()
    choices, computer = Choices(profile.folder, load_policy(policy_folder())), Computer(profile)
    shown = shell.Shell(gate, VERSION, choices=choices, computer=computer, practice=practice_of(gate))

    def closed() -> None:
        gate.close()
        computer.close()
        choices.close()

    return application, shown, closed

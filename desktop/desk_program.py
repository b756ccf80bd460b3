"""``qianban desk``: the window on this computer's profile."""

import sys
from pathlib import Path

from desktop.device.lock import ProfileLock
from desktop.device.logs import start_logs
from desktop.device.settings import Profile, default_folder, profile_at
from desktop.device.version import VERSION
from desktop.runtime.choices import Choices
from desktop.runtime.computer import Computer
from desktop.runtime.gate import Gate
from desktop.trouble import Trouble
from desktop.ui import shell
from desktop.wording.troubles import trouble_sentence


def run(folder: Path | None) -> int:
    """Until the last window closes. A trouble of the folder is one sentence on standard error, and 1."""
    try:
        profile = profile_at(folder or default_folder())
        lock = ProfileLock(profile.lock_file)
    except Trouble as trouble:
        sys.stderr.write(trouble_sentence(trouble.code, trouble.facts) + "\n")
        return 1
    handler = start_logs(profile.logs)
    try:
        return shell.run(*built(profile))
    except Trouble as trouble:
        sys.stderr.write(trouble_sentence(trouble.code, trouble.facts) + "\n")
        return 1
    finally:
        handler.close()
        lock.release()


def built(profile: Profile) -> shell.Built:
    """The application, what shows its windows, and what ends the desk."""
    application = shell.application(sys.argv)
    gate = Gate(profile)
    choices, computer = Choices(profile.folder), Computer(profile)
    shown = shell.Shell(gate, VERSION, choices=choices, computer=computer)

    def closed() -> None:
        gate.close()
        computer.close()
        choices.close()

    return application, shown, closed

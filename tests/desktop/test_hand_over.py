"""The program that is to take the place of this one starts once this one has let go of the profile."""

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.device.settings import Profile

WITHIN = 60
LEAVING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop.desk_program import built, stand
from desktop.ui.shell import hand_over

def make(profile):
    application, shown, closed = built(profile)
    QTimer.singleShot(0, shown, lambda: hand_over(shown, sys.argv[2:]))
    return application, shown, closed

sys.exit(stand(Path(sys.argv[1]), make))
"""
FOLLOWING = """
import sys
from pathlib import Path
from desktop.device.lock import ProfileLock

ProfileLock(Path(sys.argv[1])).release()
Path(sys.argv[2]).write_text("free")
"""


def test_the_new_version_finds_the_profile_free(tmp_path: Path, qtbot: QtBot) -> None:
    profile, told = Profile(folder=tmp_path / "desk"), tmp_path / "told"
    following = [sys.executable, "-c", FOLLOWING, str(profile.lock_file), str(told)]
    command = [sys.executable, "-c", LEAVING, str(profile.folder), *following]
    assert subprocess.run(command, timeout=WITHIN).returncode == 0
    qtbot.waitUntil(lambda: told.exists() and told.read_text() == "free", timeout=WITHIN * 1000)

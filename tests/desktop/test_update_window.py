"""The desk itself ends the trial of its version: its first window is painted."""

import subprocess
import sys
from pathlib import Path

from desktop.device.update_marks import CURRENT, FIRST, PREVIOUS, TRIAL
from tests.desktop.update_cuts import fresh_root, marks_of
from tests.sources import ROOT

OLD, NEW = "app-0.1.0", "app-0.2.0"
PROGRAM = """
import sys
from pathlib import Path

sys.prefix = sys.argv[1]  # as the Python of a version has it
from PySide6.QtWidgets import QApplication
from desktop import desk_program

def watched(profile):
    built = desk_program.built(profile)
    built[1].stands.connect(QApplication.quit)
    return built

sys.exit(desk_program.stand(Path(sys.argv[2]), watched))
"""


def marks_after_a_window(root: Path, version: str, profile: Path) -> dict[str, str]:
    shown = subprocess.run([sys.executable, "-c", PROGRAM, str(root / version), str(profile)], cwd=ROOT, timeout=60)
    assert shown.returncode == 0
    return marks_of(root)


def test_the_first_window_ends_the_trial(tmp_path: Path) -> None:
    marks = {CURRENT: NEW.encode(), PREVIOUS: OLD.encode(), TRIAL: b"", FIRST: b""}
    root = fresh_root(tmp_path / "root", (OLD, NEW), marks)
    assert marks_after_a_window(root, NEW, tmp_path / "数据") == {CURRENT: NEW, PREVIOUS: OLD}

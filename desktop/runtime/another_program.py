"""Another run of this program beside the one that is open, or in its place."""

import sys

from PySide6.QtCore import QProcess


def start_program(arguments: list[str], program: str = "") -> bool:
    """Whether it could be started; it lives on when this one ends. ``program``: "" for this Python."""
    started = QProcess.startDetached(program or sys.executable, arguments)
    return bool(started[0] if isinstance(started, tuple) else started)

"""Another run of this program beside the one that is open."""

import sys

from PySide6.QtCore import QProcess


def start_program(arguments: list[str]) -> bool:
    """Whether it could be started; it lives on when this one ends."""
    started = QProcess.startDetached(sys.executable, arguments)
    return bool(started[0] if isinstance(started, tuple) else started)

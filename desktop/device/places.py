"""Where data may lie: a database on a network folder is one that two computers can break."""

import os
import sys
from pathlib import Path

REMOTE = 4
"""DRIVE_REMOTE of winbase.h."""

if sys.platform == "win32":
    import ctypes

    def on_network(folder: Path) -> bool:
        """Whether the folder lies on another computer, by its name or behind the letter of a drive."""
        root = os.path.splitdrive(os.path.abspath(folder))[0]
        return is_share(root) or ctypes.windll.kernel32.GetDriveTypeW(root + "\\") == REMOTE

else:

    def on_network(folder: Path) -> bool:
        """Other systems do not tell by the name; whoever mounts a home folder from elsewhere knows it."""
        return False


def is_share(root: str) -> bool:
    """``\\\\computer\\share``; what is only written in the form for long paths is not."""
    return root.startswith(("\\\\?\\UNC\\", "\\\\")) and not (root.startswith("\\\\?\\") and root[4:8] != "UNC\\")

"""Under which name the taskbar of Windows groups the windows: without one they would be Python's."""

import sys

IDENTITY = "Qianban.Desk"
"""The AppUserModelID; the shortcuts of the installer carry the same."""

if sys.platform == "win32":
    import ctypes

    def claim_taskbar() -> None:
        """Before the first window."""
        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(IDENTITY)

else:

    def claim_taskbar() -> None:
        """Other systems group by the program that was started."""

"""Which computer this is, as its system calls its installation: a data folder carried elsewhere is noticed by it."""

import hashlib
import sys
from contextlib import suppress
from pathlib import Path

_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))


def this_computer() -> str:
    """A fingerprint that says nothing about it; "" where the system has no such name, which then proves nothing."""
    told = _installation()
    return hashlib.sha256(f"qianban/computer/v1|{told}".encode()).hexdigest()[:32] if told else ""


if sys.platform == "win32":
    import winreg

    def _installation() -> str:
        with suppress(OSError), winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        return ""

else:

    def _installation() -> str:
        for file in _FILES:
            with suppress(OSError):
                return file.read_text(encoding="ascii", errors="replace").strip()
        return ""

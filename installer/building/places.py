"""Where the build reads, and where it keeps what was downloaded."""

import hashlib
import os
import re
from pathlib import Path

from environment import ROOT, Stopped

VERSION_FILE = "desktop/device/version.py"
VERSION_LINE = re.compile('^VERSION = "(?P<version>.*)"$', re.MULTILINE)


def cache(part: str) -> Path:
    """A folder outside the checkout, made where it is missing: ``QIANBAN_CACHE``, or the user's usual place."""
    named = os.environ.get("QIANBAN_CACHE")
    usual = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "qianban"
    folder = (Path(named) if named else usual) / part
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def digest(file: Path) -> str:
    """SHA-256, hex."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def written_version() -> str:
    """The version the sources say they are. Raises Stopped."""
    told = VERSION_LINE.search((ROOT / VERSION_FILE).read_text(encoding="utf-8"))
    if told is None:
        raise Stopped(f"{VERSION_FILE} 里没有版本号。It names no version.")
    return told["version"]

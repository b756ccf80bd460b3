"""How the program was started: plainly, with a file it is to open, or to wait beside the clock."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    file: Path | None = None
    tray: bool = False

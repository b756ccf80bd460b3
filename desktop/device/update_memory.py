"""What a computer remembers of updates, so that nobody can offer it less than it has seen.

updates/seen.json   the highest version ever offered under a good signature, versions that did not start here

A file nobody can read says nothing; the version in use stays the floor.
"""

import json
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.device.update_disk import RealDisk, put
from desktop.device.update_objects import FOLDER
from sync.wire.release_version import higher, version_numbers

FILE = "seen.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """``highest``: "" for none."""

    highest: str = ""
    given_up: tuple[str, ...] = ()

    def seen(self, version: str) -> "Memory":
        return replace(self, highest=higher(self.highest, version))

    def without(self, version: str) -> "Memory":
        """``version`` was given up."""
        return replace(self, given_up=tuple(sorted({*self.given_up, version})))


def load_memory(root: Path) -> Memory:
    try:
        told = json.loads((root / FOLDER / FILE).read_bytes())
        versions = (str(told["highest"]), *map(str, told["given_up"]))
        for version in filter(None, versions):
            version_numbers(version)
        return Memory(highest=versions[0], given_up=versions[1:])
    except (OSError, ValueError, KeyError, TypeError):
        return Memory()


def keep_memory(root: Path, memory: Memory) -> None:
    """Raises OSError."""
    (root / FOLDER).mkdir(exist_ok=True)
    told = {"highest": memory.highest, "given_up": list(memory.given_up)}
    put(RealDisk(), root / FOLDER / FILE, json.dumps(told).encode())

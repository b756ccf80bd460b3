"""``files.json``: what a version that is laid down consists of, kept beside its files.

    {"format": 1, "product": "qianban", "version": "0.1.0", "sections": {"app": [{path, sha256, size, packed}, …], …}}

The lists are those of the release, so each can be written out again byte for byte: what a new release lists under a
hash that is known here is not fetched. It names neither itself nor what the program makes on this computer.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from sync.wire.canon import canonical
from sync.wire.release import FORMAT, PRODUCT, BadRelease, FileEntry, together, write_section
from sync.wire.release_paths import INSTALLED

__all__ = ["INSTALLED", "Installed", "read_installed", "write_installed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    version: str
    sections: Mapping[str, tuple[FileEntry, ...]]

    @property
    def files(self) -> tuple[FileEntry, ...]:
        """All of them, by path. Raises BadRelease where two lists clash."""
        return together(self.sections.values())


def write_installed(version: str, sections: Mapping[str, Iterable[FileEntry]]) -> bytes:
    """The same bytes for the same version, whoever lays it down."""
    lists = {name: [asdict(one) for one in sorted(files, key=lambda one: one.path)] for name, files in sections.items()}
    return canonical({"format": FORMAT, "product": PRODUCT, "version": version, "sections": lists})


def read_installed(content: bytes) -> Installed:
    """Raises ValueError for what is no such list, or not one of this product and form."""
    try:
        told = json.loads(content)
        if (told["format"], told["product"]) != (FORMAT, PRODUCT) or not isinstance(told["version"], str):
            raise ValueError("another product or form")
        sections = {name: tuple(FileEntry(**one) for one in files) for name, files in told["sections"].items()}
        for files in (*sections.values(), together(sections.values())):
            write_section(files)
        return Installed(version=told["version"], sections=sections)
    except (KeyError, TypeError, AttributeError, BadRelease) as error:
        raise ValueError("no list of files") from error

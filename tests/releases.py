"""A small version of the program, published: what the platform loads and a desk fetches."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from random import Random

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.journal.log import ms_of
from sync.journal.releases import sign_release
from sync.wire.release import FOLDER, MANIFEST, SECTIONS, FileEntry, Release, Section, object_name, write_section
from sync.wire.release_objects import pack

OWN = Ed25519PrivateKey.from_private_bytes(bytes(32))
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(31) + b"\1")
PUBLIC, STRANGE = OWN.public_key().public_bytes_raw(), OTHER.public_key().public_bytes_raw()
MADE, EXPIRES = datetime(2026, 11, 26, tzinfo=UTC), datetime(2027, 11, 26, tzinfo=UTC)
LARGE = 200_000
"""Bytes of the one file that takes several parts; it does not get smaller by packing."""

Contents = Mapping[str, bytes]
"""Of a version's files, by path."""


def small_version(**changed: bytes) -> dict[str, Contents]:
    """By section; ``changed``: modules of the program by name."""
    app = {"app/main.py": b"1\n", "app/__init__.py": b""}
    return {
        "python": {"python.exe": b"MZ" + bytes(9_000)},
        "libraries": {"Lib/six.py": b"#\n" * 500, "Lib/empty.py": b"", "Lib/qt.dll": Random(1).randbytes(LARGE)},
        "app": app | {f"app/{name}.py": content for name, content in changed.items()},
    }


def published(folder: Path, version: str = "0.2.0", key: Ed25519PrivateKey = OWN, **changed: bytes) -> Path:
    """The update folder of a small version, made inside ``folder``."""
    return publish(folder, version, small_version(**changed), key)


def publish(folder: Path, version: str, sections: Mapping[str, Contents], key: Ed25519PrivateKey = OWN) -> Path:
    made = folder / FOLDER.format(version=version)
    release = Release(
        version=version,
        made_ms=ms_of(MADE),
        expires_ms=ms_of(EXPIRES),
        key="",
        sections=tuple(_section(made, name, sections[name]) for name in SECTIONS),
    )
    (made / MANIFEST).write_bytes(sign_release(release, key))
    return made


def _section(folder: Path, name: str, contents: Contents) -> Section:
    entries = []
    for path, content in contents.items():
        sha256, packed = _put(folder, content)
        entries.append(FileEntry(path=path, sha256=sha256, size=len(content), packed=packed))
    plain = write_section(entries)
    sha256, packed = _put(folder, plain)
    return Section(name=name, sha256=sha256, size=len(plain), packed=packed)


@cache
def _packed(content: bytes) -> bytes:
    """Once for all versions that have it."""
    return pack(content)


def _put(folder: Path, content: bytes) -> tuple[str, int]:
    """Its name, and the bytes it takes."""
    sha256, packed = hashlib.sha256(content).hexdigest(), _packed(content)
    place = folder / object_name(sha256)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(packed)
    return sha256, len(packed)

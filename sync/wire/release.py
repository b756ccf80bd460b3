"""A version of the program as it is published: what ``update.json`` and its lists of files hold.

    update.json   {format, product, version, made, expires, key, sections: [{name, sha256, size, packed}], signature}
    a list        [{path, sha256, size, packed}], one for each section: python, libraries, app
    objects/ab/…  every list and every file, packed (``release_objects``), named by the SHA-256 of what is in it

Times are milliseconds since 1970, ``size`` bytes of the content, ``packed`` bytes of the object; ``key`` is the public
Ed25519 key (hex) whose signature (hex) stands over the canonical bytes of everything else. A desk asks for the lists it
does not have, then for the objects it does not have: a changed line costs a list and a file. Who signs and who is
believed: ``sync.journal.releases``.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from typing import Any

from sync.wire.canon import canonical
from sync.wire.release_objects import LARGEST, BadObject
from sync.wire.release_objects import unpack as unpack_object
from sync.wire.release_paths import check_path, check_tree
from sync.wire.release_version import version_numbers

RELEASE_LABEL = b"qianban release v1"
FORMAT = 1
PRODUCT = "qianban"
MANIFEST, OBJECTS = "update.json", "objects"
FOLDER = "qianban-update-{version}"
SECTIONS = ("python", "libraries", "app")
LARGEST_MANIFEST = 64 * 1024
LARGEST_LIST = 8 * 1024 * 1024
MOST_FILES = 20_000
LARGEST_RELEASE = 1024 * 1024 * 1024
"""Bytes of all files of a version together."""

_HASH = re.compile("[0-9a-f]{64}")
_SIGNATURE = re.compile("[0-9a-f]{128}")
_LATEST_MS = 253_370_764_800_000
"""The year 9999: what comes after it no calendar of ours can show."""
_SHOWN = 80


class ReleaseFault(StrEnum):
    """Why nothing of it is used; each has its sentence in the wording of either end.

    ``UNKNOWN_KEY``: signed, but by nobody this program believes. ``NEWER``: a form of a later program. ``LIST``: a list
    that is none. ``OBJECT``: bytes that are not what they are named. ``MISSING``: a file of a folder is not there.
    """

    NOT_A_RELEASE = "not_a_release"
    TOO_BIG = "too_big"
    DAMAGED = "damaged"
    NEWER = "newer"
    PRODUCT = "product"
    UNKNOWN_KEY = "unknown_key"
    FORGED = "forged"
    LIST = "list"
    BAD_PATH = "bad_path"
    OBJECT = "object"
    MISSING = "missing"


class BadRelease(Exception):
    """``facts``: file, version or hash the sentence names."""

    def __init__(self, fault: ReleaseFault, **facts: str) -> None:
        super().__init__(fault.value, facts)
        self.fault = fault
        self.facts = facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A list of files. ``sha256``, ``size``: of its plain bytes; ``packed``: of what is fetched."""

    name: str
    sha256: str
    size: int
    packed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FileEntry:
    """``path``: under the folder of the version, parted by ``/``."""

    path: str
    sha256: str
    size: int
    packed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """``key``: public key (hex) of who signed it."""

    version: str
    made_ms: int
    expires_ms: int
    key: str
    sections: tuple[Section, ...]

    @property
    def folder(self) -> str:
        """Where this version lies beside others."""
        return f"app-{self.version}"

    def expired(self, now: datetime) -> bool:
        """It may have been replaced long ago; a desk without a line says so and takes it all the same."""
        return now.timestamp() * 1000 >= self.expires_ms


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedRelease:
    """Read, not believed yet. ``statement``: the bytes ``signature`` must stand over."""

    release: Release
    statement: bytes
    signature: bytes


def object_name(sha256: str) -> str:
    """Where an object lies in a folder of updates."""
    return f"{OBJECTS}/{sha256[:2]}/{sha256}"


def release_statement(release: Release) -> bytes:
    """What is signed."""
    return canonical(_told(release))


def write_release(release: Release, signature: bytes) -> bytes:
    """``update.json``. Raises ValueError for a release no reader would take."""
    written = canonical({**_told(release), "signature": signature.hex()})
    try:
        parse_release(written)
    except BadRelease as error:
        raise ValueError(error.fault) from error
    return written


def parse_release(content: bytes) -> SignedRelease:
    """Keys of a later program are covered by the signature and not looked at. Raises BadRelease."""
    if len(content) > LARGEST_MANIFEST:
        raise BadRelease(ReleaseFault.TOO_BIG)
    told = _read(content, ReleaseFault.NOT_A_RELEASE)
    if not isinstance(told, dict) or type(told.get("format")) is not int or "signature" not in told:
        raise BadRelease(ReleaseFault.NOT_A_RELEASE)
    if told["format"] != FORMAT:
        raise BadRelease(ReleaseFault.NEWER)
    if told.get("product") != PRODUCT:
        raise BadRelease(ReleaseFault.PRODUCT)
    try:
        signature = _matching(_SIGNATURE, told.pop("signature"))
        return SignedRelease(release=_release(told), statement=canonical(told), signature=bytes.fromhex(signature))
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise BadRelease(ReleaseFault.DAMAGED) from error


def write_section(files: Iterable[FileEntry]) -> bytes:
    """The plain list, sorted by path. Raises ValueError for one no reader would take."""
    entries = [asdict(one) for one in sorted(files, key=lambda one: one.path)]
    _check_paths([_entry(one) for one in entries])
    return canonical(entries)


def read_section(packed: bytes, section: Section) -> tuple[FileEntry, ...]:
    """The files of a list in the order of their paths. Raises BadRelease OBJECT, LIST or BAD_PATH."""
    told = _read(unpack(packed, section.size, section.sha256), ReleaseFault.LIST)
    try:
        entries = _entries(told)
    except (KeyError, TypeError, ValueError) as error:
        raise BadRelease(ReleaseFault.LIST, name=section.name) from error
    return _in_one_folder(entries)


def together(lists: Iterable[Iterable[FileEntry]]) -> tuple[FileEntry, ...]:
    """All lists as one tree, sorted by path. Raises BadRelease BAD_PATH where two clash, TOO_BIG."""
    files = _in_one_folder(tuple(sorted((one for each in lists for one in each), key=lambda one: one.path)))
    if sum(one.size for one in files) > LARGEST_RELEASE or len(files) > MOST_FILES:
        raise BadRelease(ReleaseFault.TOO_BIG)
    return files


def unpack(packed: bytes, size: int, sha256: str) -> bytes:
    """An object's content, checked and never larger than said. Raises BadRelease OBJECT."""
    try:
        return unpack_object(packed, size, sha256)
    except BadObject as error:
        raise BadRelease(ReleaseFault.OBJECT, sha256=sha256) from error


def _told(release: Release) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "product": PRODUCT,
        "version": release.version,
        "made": release.made_ms,
        "expires": release.expires_ms,
        "key": release.key,
        "sections": [asdict(one) for one in release.sections],
    }


def _release(told: dict[str, Any]) -> Release:
    """Raises KeyError, TypeError or ValueError."""
    version_numbers(told["version"])
    sections = tuple(_section(one) for one in told["sections"])
    if tuple(one.name for one in sections) != SECTIONS:
        raise ValueError("sections")
    return Release(
        version=told["version"],
        made_ms=_number(told["made"], _LATEST_MS),
        expires_ms=_number(told["expires"], _LATEST_MS),
        key=_matching(_HASH, told["key"]),
        sections=sections,
    )


def _section(told: dict[str, Any]) -> Section:
    return Section(name=told["name"], **_object(told, LARGEST_LIST))


def _entries(told: Any) -> tuple[FileEntry, ...]:
    """Raises KeyError, TypeError or ValueError, also where they are not sorted."""
    if not isinstance(told, list) or len(told) > MOST_FILES:
        raise TypeError("list")
    entries = tuple(map(_entry, told))
    if any(one.path > other.path for one, other in pairwise(entries)):
        raise ValueError("order")
    return entries


def _entry(told: dict[str, Any]) -> FileEntry:
    if not isinstance(told["path"], str):
        raise TypeError("path")
    return FileEntry(path=told["path"], **_object(told, LARGEST))


def _object(told: dict[str, Any], largest: int) -> dict[str, Any]:
    """The hash and the two sizes; what is packed is never larger than as it is behind its codec byte."""
    size = _number(told["size"], largest)
    packed = _number(told["packed"], size + 1)
    if packed < 1:
        raise ValueError("packed")
    return {"sha256": _matching(_HASH, told["sha256"]), "size": size, "packed": packed}


def _check_paths(entries: Sequence[FileEntry]) -> None:
    for one in entries:
        check_path(one.path)
    check_tree(one.path for one in entries)


def _in_one_folder(entries: tuple[FileEntry, ...]) -> tuple[FileEntry, ...]:
    try:
        _check_paths(entries)
    except ValueError as error:
        shown = "".join(letter if letter.isprintable() else "?" for letter in str(error)[:_SHOWN])
        raise BadRelease(ReleaseFault.BAD_PATH, path=shown) from error
    return entries


def _read(content: bytes, otherwise: ReleaseFault) -> Any:
    """JSON in which no key stands twice."""
    try:
        return json.loads(content, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise BadRelease(otherwise) from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    told = dict(pairs)
    if len(told) != len(pairs):
        raise ValueError("a key twice")
    return told


def _number(value: Any, most: int) -> int:
    if type(value) is not int or not 0 <= value <= most:
        raise ValueError("number")
    return value


def _matching(form: re.Pattern[str], value: Any) -> str:
    if not isinstance(value, str) or form.fullmatch(value) is None:
        raise ValueError("text")
    return value

"""What of the lock the Windows client needs: its own dependencies, and theirs, as Windows with CPython 3.13 sees them.

pip asks the machine it runs on whether a marker holds; here the answer must be that of the machine it is for.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from environment import Stopped

WINDOWS = {
    "implementation_name": "cpython",
    "implementation_version": "3.13.2",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_release": "10",
    "platform_system": "Windows",
    "platform_version": "10.0.17763",
    "python_full_version": "3.13.2",
    "python_version": "3.13",
    "sys_platform": "win32",
}
"""The values of the marker names (PEP 508) on the oldest Windows that is served, with the Python that is shipped."""
ENTRY = re.compile(r"(?P<name>[\w.-]+)==(?P<version>[^\s;]+)\s*(?:;(?P<marker>.*))?")
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")

Needs = Callable[[Sequence["Locked"]], Mapping[str, Sequence[str]]]
"""Answers for each of these, by name, with the requirements its metadata states."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Locked:
    """One entry: ``marker`` says where it is for, ``hashes`` are the SHA-256 of every file that may be it."""

    name: str
    version: str
    marker: str
    hashes: frozenset[str]


def read_lock(text: str) -> dict[str, Locked]:
    """By name, in the one spelling of PEP 503."""
    entries: dict[str, Locked] = {}
    for block in re.split(r"\n(?=\S)", text.strip()):
        head = ENTRY.match(block.splitlines()[0].rstrip("\\ ")) if block else None
        if head is not None:
            name = canonicalize_name(head["name"])
            entries[name] = Locked(
                name=name,
                version=head["version"],
                marker=(head["marker"] or "").strip(),
                hashes=frozenset(HASH.findall(block)),
            )
    return entries


def holds(marker: Marker | str | None, extra: str = "") -> bool:
    """Whether it holds on that Windows; no marker always does."""
    if not marker:
        return True
    return Marker(str(marker)).evaluate({**WINDOWS, "extra": extra})


def closure(roots: Iterable[str], lock: Mapping[str, Locked], needs: Needs) -> tuple[Locked, ...]:
    """Every entry that the roots need on Windows, sorted by name. Raises Stopped where the lock does not serve it."""
    found: dict[str, Locked] = {}
    stated: dict[str, Sequence[str]] = {}
    asked: set[tuple[str, str]] = set()
    waiting = [wanted for root in roots if holds((wanted := Requirement(root)).marker)]
    while waiting:
        new = {(entry := _entry(wanted, lock)).name: entry for wanted in waiting}
        fresh = [new[name] for name in sorted(new) if name not in found]
        found.update(new)
        stated.update(needs(fresh) if fresh else {})
        pairs = {(canonicalize_name(wanted.name), extra) for wanted in waiting for extra in ("", *wanted.extras)}
        waiting = [wanted for name, extra in sorted(pairs - asked) for wanted in _applying(stated[name], extra)]
        asked |= pairs
    return tuple(found[name] for name in sorted(found))


def _applying(stated: Iterable[str], extra: str) -> list[Requirement]:
    return [wanted for text in stated if holds((wanted := Requirement(text)).marker, extra)]


def _entry(wanted: Requirement, lock: Mapping[str, Locked]) -> Locked:
    entry = lock.get(canonicalize_name(wanted.name))
    if entry is None or not holds(entry.marker) or not wanted.specifier.contains(entry.version, prereleases=True):
        raise Stopped(
            f"installer/lock.txt 里没有 Windows 所需的 {wanted};请按 ADR 0004 重新生成。\n"
            f"The lock lacks {wanted} for Windows; make it anew as ADR 0004 says."
        )
    return entry

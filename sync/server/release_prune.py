"""Objects of versions that nobody is offered any more are taken away, so that a year of releases fills no disk.

A version is kept while it is offered and for some time after that: a desk on a thin line may be at it for weeks, and a
version that was withdrawn may come back. Of one that is cleared its manifest stays, as no other may ever take its
number; loading its folder again brings everything back. A desk that asks for what is gone hears 404 and looks anew.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sync.files import reason_of, taken_away
from sync.server.releases import Published, Releases
from sync.server.trouble import PlatformTrouble
from sync.wire.release import OBJECTS, BadRelease


@dataclass(frozen=True, slots=True, kw_only=True)
class Pruned:
    """``versions``: cleared by this, the newest first; ``size``: bytes of ``files`` that are gone."""

    versions: tuple[str, ...]
    files: int
    size: int


def prune(releases: Releases, before: datetime) -> Pruned:
    """Of versions that were offered last before that moment, and of loads that were cut.

    Raises PlatformTrouble; nothing is taken away unless everything that must stay is known.

    What was written or wanted since then stays, whoever it belongs to: somebody may be loading a version just now.
    """
    moment = before.timestamp()
    published = releases.published()
    ended = {one.release.version: _ended(releases, one, published) for one in published}
    kept = [one for one in published if not one.cleared and ended[one.release.version] >= moment]
    needed = {sha256 for one in kept for sha256 in _needed(releases, one)}
    gone = [one.release.version for one in published if not one.cleared and ended[one.release.version] < moment]
    for version in gone:
        releases.shelf.keep(releases.shelf.cleared(version), b"")
    sizes = [_taken(file) for file in _untouched(releases.shelf.folder, moment) if file.name not in needed]
    return Pruned(versions=tuple(gone), files=len(sizes), size=sum(sizes))


def _ended(releases: Releases, one: Published, published: tuple[Published, ...]) -> float:
    """Seconds since 1970 at which it was offered last; endless for the one that is."""
    if one.withdrawn:
        return releases.shelf.mark(one.release.version).stat().st_mtime
    higher = published[: published.index(one)]
    loaded = [releases.shelf.manifest(other.release.version).stat().st_mtime for other in higher if other.offerable]
    return min(loaded, default=float("inf"))


def _needed(releases: Releases, one: Published) -> Iterator[str]:
    try:
        yield from (wanted.sha256 for wanted in releases.objects_of(one.release))
    except (BadRelease, OSError) as error:
        raise PlatformTrouble("update_lacks_lists", version=one.release.version) from error


def _untouched(folder: Path, moment: float) -> Iterator[Path]:
    for file in sorted((folder / OBJECTS).glob("*/*")):
        with suppress(FileNotFoundError):
            if file.stat().st_mtime < moment:
                yield file


def _taken(file: Path) -> int:
    size = file.stat().st_size
    try:
        taken_away(file)
    except OSError as error:
        raise PlatformTrouble("update_uncleared", file=str(file), reason=reason_of(error)) from error
    return size

"""``qianban-platform update load``, ``list``, ``withdraw``, ``prune``: which version the desks are offered."""

import argparse
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sync.casework.calendar import CST
from sync.journal.log import instant_of
from sync.journal.releases import read_keys
from sync.server import words_releases as words
from sync.server.database import Database
from sync.server.release_prune import prune
from sync.server.releases import Loaded, Published, Releases, releases_folder
from sync.server.tables import DEVICE
from sync.server.trouble import PlatformTrouble
from sync.wire.package import fingerprint
from sync.wire.release import Release
from sync.wire.release_version import is_lower


def update_load(database: Database, asked: argparse.Namespace) -> None:
    """Raises PlatformTrouble; then nothing else is offered than before."""
    releases = _releases(asked)
    loaded = releases.load(asked.folder, None if asked.pub is None else _keys(asked.pub))
    print(_told(loaded))
    if loaded.before is not None and loaded.before.key != loaded.release.key:
        print(words.OTHER_KEY.format(mark=_mark(loaded.before)))
    _tell_offered(releases)
    _tell_higher(releases, loaded.release.version)


def update_list(database: Database, asked: argparse.Namespace) -> None:
    """Also what the desks run, as their last exchange said."""
    releases = _releases(asked)
    offered = releases.offered()
    published = releases.published()
    for one in published:
        print(_listed(one, now=one.release == offered))
    if not published:
        print(words.NONE)
    versions = database.read(_running)
    if versions:
        print(words.RUNNING.format(versions="，".join(versions)))


def update_withdraw(database: Database, asked: argparse.Namespace) -> None:
    """Raises PlatformTrouble."""
    releases = _releases(asked)
    releases.withdraw(asked.version)
    print(words.WITHDRAWN.format(version=asked.version))
    _tell_offered(releases)
    offered = releases.offered()
    _tell_higher(releases, offered.version if offered else "0.0.0")


def update_prune(database: Database, asked: argparse.Namespace) -> None:
    """Raises PlatformTrouble."""
    done = prune(_releases(asked), datetime.now(UTC) - timedelta(days=asked.days))
    versions = "、".join(done.versions)
    print(words.CLEARED.format(versions=versions) if versions else words.CLEARED_NONE.format(days=asked.days))
    print(words.TAKEN_AWAY.format(files=done.files, size=done.size / 1e6))


def _releases(asked: argparse.Namespace) -> Releases:
    return Releases(releases_folder(asked.db, asked.releases))


def _keys(file: Path) -> frozenset[bytes]:
    try:
        return read_keys(file.read_text(encoding="ascii"))
    except (OSError, ValueError) as error:
        raise PlatformTrouble("update_key", file=str(file)) from error


def _told(loaded: Loaded) -> str:
    version = loaded.release.version
    if loaded.same:
        said = words.AGAIN if loaded.again else words.MENDED if loaded.new else words.ALREADY
        return said.format(version=version, new=loaded.new)
    return words.LOADED.format(
        version=version, files=loaded.files, new=loaded.new, size=loaded.size / 1e6, mark=_mark(loaded.release)
    )


def _tell_offered(releases: Releases) -> None:
    offered = releases.offered()
    print(words.OFFERED.format(version=offered.version) if offered else words.OFFERED_NOTHING)
    if offered and (lacking := releases.lacking(offered)):
        print(words.LACKING.format(version=offered.version, count=lacking))


def _tell_higher(releases: Releases, offered: str) -> None:
    """A desk never takes less than it has seen, so the one that is offered now reaches only some of them."""
    highest = next(iter(releases.published())).release.version
    if is_lower(offered, highest):
        print(words.NEVER_DOWN.format(highest=highest))


def _listed(one: Published, *, now: bool) -> str:
    return words.LISTED.format(
        version=one.release.version,
        made=_date(instant_of(one.release.made_ms)),
        expires=_date(instant_of(one.release.expires_ms)),
        mark=_mark(one.release),
        state=(words.TAKEN_BACK if one.withdrawn else words.OFFERED_NOW if now else "")
        + (words.WITHOUT_FILES if one.cleared else ""),
    )


def _running(session: Session) -> list[str]:
    """How many desks that are not shut out run which version."""
    counted = (
        select(DEVICE.c.app_version, func.count().label("count"))
        .where(DEVICE.c.revoked_ms == 0)
        .group_by(DEVICE.c.app_version)
        .order_by(DEVICE.c.app_version)
    )
    return [
        (words.RUNNING_ONE if version else words.RUNNING_UNTOLD).format(version=version, count=count)
        for version, count in session.execute(counted)
    ]


def _mark(release: Release) -> str:
    return fingerprint(bytes.fromhex(release.key))


def _date(at: datetime) -> str:
    return f"{at.astimezone(CST):%Y-%m-%d}"

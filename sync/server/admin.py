"""The command ``qianban-platform``: init · serve · office add · office dismiss · packs load · packs list · enrol-code ·
enrol-package · status · slip · revoke · require · release · restored · backup · heads · durable · bundle take ·
bundle make · bundle list · update load · update list · update withdraw · update prune.

Exit status 0, or 1 with one sentence on standard error.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from sync.server import words
from sync.server.arguments import parser
from sync.server.auth import new_code, revoke
from sync.server.bundle_commands import bundle_list, bundle_make, bundle_take
from sync.server.database import Database, open_database
from sync.server.durable_commands import backup, durable, write_heads
from sync.server.exchange.commands import EXCHANGE_COMMANDS
from sync.server.locating import restored
from sync.server.offices import add_office, new_timeline, office_card, read_staff, timeline
from sync.server.package_commands import enrol_package
from sync.server.packs_commands import list_packs, load_from, take_packs
from sync.server.platform import DatabasePlatform
from sync.server.reenrolment import new_device_code
from sync.server.release_commands import update_list, update_load, update_prune, update_withdraw
from sync.server.releases import Releases, releases_folder
from sync.server.salvage_commands import salvage_accept, salvage_discard, salvage_list
from sync.server.scopes import put_under
from sync.server.scopes_commands import grant_add, grant_list, grant_remove, scope_move
from sync.server.serving import serve
from sync.server.signing import key_file, load_key, make_key
from sync.server.slips import show_slip
from sync.server.staffing import dismiss, issue_all_staff, issue_staff
from sync.server.status import spoken, status
from sync.server.trouble import PlatformTrouble
from sync.server.uploads import Uploads, blobs_folder
from sync.server.versions import require
from sync.wire.messages import OfficeCard

NO_TABLES = ("no such table", 'relation "')

BRINGING_UP = frozenset({"init", "serve"})
"""These bring an older database to the newest form; the others ask for it."""

Command = Callable[[Database, argparse.Namespace], None]


def main(arguments: Sequence[str] | None = None) -> int:
    _speak_plainly()
    asked = parser().parse_args(arguments)
    try:
        with closing(open_database(asked.db)) as database:
            if asked.command not in BRINGING_UP:
                database.check()
            COMMANDS[asked.command](database, asked)
    except PlatformTrouble as trouble:
        return _failed(trouble)
    except DBAPIError as error:
        if any(told in str(error.orig) for told in NO_TABLES):
            return _failed(PlatformTrouble("not_ready"))
        return _failed(PlatformTrouble("unreachable", reason=str(error.orig).strip()))
    except KeyboardInterrupt:
        return 0
    return 0


def _init(database: Database, asked: argparse.Namespace) -> None:
    file = key_file(asked.db, asked.key)
    _, made = make_key(file)
    fresh = database.create()
    begun = database.write(lambda session: new_timeline(session) if fresh else timeline(session))
    print((words.INITIALISED if fresh else words.ALREADY_INITIALISED).format(timeline=begun))
    if made:
        print(words.KEY_MADE.format(file=file))
    take_packs(database, asked.resources)
    database.write(lambda session: issue_all_staff(session, datetime.now(UTC)))


def _serve(database: Database, asked: argparse.Namespace) -> None:
    database.renew()
    database.read(timeline)
    uploads = Uploads(database, blobs_folder(asked.db, asked.blobs))
    releases = Releases(releases_folder(asked.db, asked.releases))
    platform = DatabasePlatform(
        database, key=load_key(key_file(asked.db, asked.key)), uploads=uploads, releases=releases
    )
    serve(platform, asked.host, asked.port, asked.workers)


def _office_add(database: Database, asked: argparse.Namespace) -> None:
    staff = tuple(read_staff(text) for texts in asked.staff for text in texts)
    card = OfficeCard(
        scope=asked.scope, name=asked.name, uscc=asked.uscc, prefix=asked.prefix, region=asked.region or asked.scope
    )

    def work(session: Session) -> None:
        add_office(session, card, staff)
        issue_staff(session, card.scope, datetime.now(UTC))
        if asked.parent:
            put_under(session, card.scope, asked.parent)

    database.write(work)
    print(words.OFFICE_ADDED.format(name=card.name, scope=card.scope, staff=len(staff)))


def _office_dismiss(database: Database, asked: argparse.Namespace) -> None:
    database.write(lambda session: dismiss(session, asked.scope, asked.code, datetime.now(UTC)))
    print(words.DISMISSED.format(codes="、".join(asked.code), scope=asked.scope))


def _enrol_code(database: Database, asked: argparse.Namespace) -> None:
    life = timedelta(minutes=asked.minutes)

    def work(session: Session) -> tuple[str, str]:
        now = datetime.now(UTC)
        if asked.device:
            return new_device_code(session, asked.device, now, life), asked.device
        return new_code(session, asked.scope, now, life), office_card(session, asked.scope).name

    code, name = database.write(work)
    if asked.json:
        print(json.dumps({"code": code, "scope": asked.scope or "", "device": asked.device, "minutes": asked.minutes}))
    else:
        print(words.CODE.format(name=name, minutes=asked.minutes, code=f" {code}"))


def _status(database: Database, asked: argparse.Namespace) -> None:
    told = database.read(status)
    print(json.dumps(told, ensure_ascii=False, indent=1) if asked.json else spoken(told))


def _revoke(database: Database, asked: argparse.Namespace) -> None:
    database.write(lambda session: revoke(session, asked.device, datetime.now(UTC)))
    print(words.REVOKED.format(device=asked.device))


def _require(database: Database, asked: argparse.Namespace) -> None:
    version = "" if asked.version == "any" else asked.version
    database.write(lambda session: require(session, version))
    print(words.REQUIRED.format(version=version) if version else words.REQUIRED_NONE)


def _restored(database: Database, asked: argparse.Namespace) -> None:
    key = load_key(key_file(asked.db, asked.key))
    said = database.write(lambda session: restored(session, key, datetime.now(UTC)))
    print(words.RESTORED.format(timeline=said.timeline, previous=said.previous))


def _release(database: Database, asked: argparse.Namespace) -> None:
    print(words.RELEASED.format(count=DatabasePlatform(database).release(asked.scope)))


COMMANDS: dict[str, Command] = {
    "init": _init,
    "serve": _serve,
    "office add": _office_add,
    "office dismiss": _office_dismiss,
    "grant add": grant_add,
    "grant list": grant_list,
    "grant remove": grant_remove,
    "scope move": scope_move,
    "packs list": list_packs,
    "packs load": load_from,
    "enrol-code": _enrol_code,
    "enrol-package": enrol_package,
    "status": _status,
    "revoke": _revoke,
    "slip": show_slip,
    "require": _require,
    "release": _release,
    "restored": _restored,
    "backup": backup,
    "heads": write_heads,
    "durable": durable,
    "bundle take": bundle_take,
    "bundle make": bundle_make,
    "bundle list": bundle_list,
    "update load": update_load,
    "update list": update_list,
    "update withdraw": update_withdraw,
    "update prune": update_prune,
    "salvage list": salvage_list,
    "salvage accept": salvage_accept,
    "salvage discard": salvage_discard,
    **EXCHANGE_COMMANDS,
}


def _failed(trouble: PlatformTrouble) -> int:
    print(words.trouble(trouble.code, trouble.facts), file=sys.stderr)
    return 1


def _speak_plainly() -> None:
    """A terminal that cannot show a character gets its code instead of a crash."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())

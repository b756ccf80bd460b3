"""Packs at the desk: believed by the platform's key alone, in use at once, and what they move is listed."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import text

from desktop.app import RESOURCES, compose, found, line_store
from desktop.device.settings import DeviceSettings, Profile
from desktop.office.core import Core
from desktop.office.line_store import LineStore
from desktop.queries.due_changes import DueChanges
from desktop.queries.rows import View
from desktop.queries.worklist import WorklistPage
from desktop.store.database import Database
from desktop.store.migrations import DESK_TABLES
from sync.casework.terms import Role
from sync.client.trouble import PackRefused
from sync.journal.guards import create_tables
from sync.journal.signatures import PACK_LABEL, sign
from sync.journal.tables import CLIENT_TABLES
from sync.wire.editions import (
    CATALOGUE,
    LOCAL,
    NATIONAL,
    NOTICES,
    STAFF,
    THRESHOLDS,
    etag,
    staff_pack,
    statement,
    templates_pack,
)
from sync.wire.messages import Pack, StaffCard
from tests.desktop.rooms import CLERK, HEAD, OFFICE, StandingClock, application
from tests.fakes_credentials import MemoryCredentials

KEY = Ed25519PrivateKey.generate()
PIN = "correct-horse"


def issued(name: str, content: bytes, edition: int = 7, key: Ed25519PrivateKey = KEY) -> Pack:
    """As the platform hands it out."""
    pack = Pack(name=name, etag=etag(content), content=content, edition=edition)
    return replace(pack, signature=sign(key, PACK_LABEL, statement(pack)))


@dataclass
class House:
    profile: Profile
    secret: bytes
    clock: StandingClock
    core: Core

    @property
    def store(self) -> LineStore:
        return line_store(self.core, self.profile.settings())

    def reopen(self) -> None:
        self.core.database.close()
        self.core = compose(self.profile, self.secret, CLERK.code, self.clock)

    def due(self) -> list[object]:
        return [row.due_on for row in self.core.read(WorklistPage(view=View())).rows]


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    profile, clock = Profile(folder=tmp_path), StandingClock()
    settings = DeviceSettings(
        office=OFFICE,
        staff=(CLERK, HEAD),
        scopes=(OFFICE.scope,),
        platform_key=KEY.public_key().public_bytes_raw().hex(),
    )
    _, secret = found(profile, settings, CLERK.code, PIN, MemoryCredentials().find)
    made = House(profile, secret, clock, compose(profile, secret, CLERK.code, clock))
    yield made
    made.core.database.close()


def holidays(house: House) -> bytes:
    """A local notice that closes the office for a week from the first case's day on."""
    days = (house.clock.now.date() + timedelta(days=n) for n in range(1, 8))
    layer = {"region": "522636", "source": "州庆", "years": [], "off": {str(day): "州庆" for day in days}, "on": {}}
    return json.dumps({"layers": [layer]}).encode()


def refused(house: House, pack: Pack) -> str:
    before = house.store.references()
    with pytest.raises(PackRefused) as told:
        house.store.keep_pack(pack)
    kept = {one.name: one.etag for one in house.store.references() if one.name != pack.name}
    assert kept == {one.name: one.etag for one in before if one.name != pack.name}
    return told.value.code


GOOD = issued(LOCAL, b'{"layers": []}')
FORGED = {
    "signed by another": issued(LOCAL, GOOD.content, key=Ed25519PrivateKey.generate()),
    "not signed": replace(GOOD, signature=b""),
    "cut": replace(GOOD, content=GOOD.content[:-1]),
    "cut, etag put right": replace(GOOD, content=b"{}", etag=etag(b"{}")),
    "renamed": replace(GOOD, name=NATIONAL),
    "another number": replace(GOOD, edition=8),
}


@pytest.mark.parametrize("pack", FORGED.values(), ids=FORGED)
def test_a_pack_the_platform_did_not_sign_changes_nothing(house: House, pack: Pack) -> None:
    calendar = house.core.calendar
    assert (refused(house, pack), house.core.calendar) == ("pack_signature", calendar)


def test_without_a_pinned_key_nothing_is_believed(house: House) -> None:
    with pytest.raises(PackRefused, match="pack_signature"):
        replace(house.store, key=b"").keep_pack(GOOD)


@pytest.mark.parametrize("edition", [6, 7])
def test_an_older_edition_is_not_taken(house: House, edition: int) -> None:
    house.store.keep_pack(GOOD)
    assert refused(house, issued(LOCAL, b'{"layers":[]}', edition)) == "pack_old"


def test_a_pack_nobody_can_read_is_not_kept(house: House) -> None:
    assert refused(house, issued(CATALOGUE, b"<html>")) == "pack_unreadable"


def test_a_refused_pack_is_not_fetched_again_for_a_day(house: House) -> None:
    bad = FORGED["not signed"]
    refused(house, bad)
    assert etag_of(house, LOCAL) == bad.etag
    house.clock.now += timedelta(days=1, minutes=1)
    assert etag_of(house, LOCAL) != bad.etag


def test_after_a_good_one_the_refusal_is_forgotten(house: House) -> None:
    refused(house, FORGED["not signed"])
    house.store.keep_pack(GOOD)
    assert house.core.read(DueChanges()).refused == ()


def etag_of(house: House, name: str) -> str:
    return next(one.etag for one in house.store.references() if one.name == name)


def test_a_calendar_is_in_use_at_once_and_lists_what_it_moved(house: House) -> None:
    house.core.office.record([application()])
    (before,) = house.due()
    moved = house.store.keep_pack(issued(LOCAL, holidays(house)))
    (after,) = house.due()
    listed = house.core.read(DueChanges())
    (row,) = listed.rows
    assert ({row.case_id}, row.old_due, row.new_due, row.why) == (moved, before, after, "calendar")
    assert row.applicant == "杨秀英" and row.new_due > row.old_due


def test_the_list_stays_until_it_was_seen_and_keeps_the_first_day(house: House) -> None:
    house.core.office.record([application()])
    (before,) = house.due()
    house.store.keep_pack(issued(LOCAL, holidays(house)))
    house.reopen()
    listed = house.core.read(DueChanges())
    assert [row.old_due for row in listed.rows] == [before]
    house.core.due_changes_seen(listed)
    assert house.core.read(DueChanges()).rows == ()


def test_a_day_that_moved_back_is_not_listed(house: House) -> None:
    house.core.office.record([application()])
    shipped = (RESOURCES / "calendar" / "local.json").read_bytes()
    house.store.keep_pack(issued(LOCAL, holidays(house), 7))
    house.store.keep_pack(issued(LOCAL, shipped, 8))
    assert house.core.read(DueChanges()).rows == ()


def test_a_kill_between_keeping_and_using_is_made_good_at_the_next_start(house: House) -> None:
    house.core.office.record([application()])
    replace(house.store, renew=lambda name: frozenset()).keep_pack(issued(LOCAL, holidays(house)))
    house.reopen()
    assert len(house.core.read(DueChanges()).rows) == 1


def catalogue_of(version: int, days: int) -> bytes:
    told = json.loads((RESOURCES / "catalogue" / "items.json").read_text(encoding="utf-8"))
    item = next(one for one in told["items"] if one["item_id"] == "GZT-001")
    item["promised_limit"] = {"amount": days, "unit": "workday"}
    return json.dumps({**told, "version": version, "items": [item]}, ensure_ascii=False).encode()


def test_a_case_keeps_the_version_it_was_registered_with(house: House) -> None:
    house.store.keep_pack(issued(CATALOGUE, catalogue_of(2, 9), 7))
    house.store.keep_pack(issued(CATALOGUE, catalogue_of(3, 4), 8))
    house.reopen()
    kept = [house.core.catalogue.get("GZT-001", version) for version in (1, 2, 3)]
    assert [item.promised.amount for item in kept if item and item.promised] == [20, 9, 4]


def test_thresholds_decide_when_a_case_turns_yellow(house: House) -> None:
    house.core.office.record([application()])
    told = {"version": 2, "lights": {"yellow": [[5, 5]], "yellow_beyond": 5, "yellow_hours": 8}}
    before = yellow(house)
    house.store.keep_pack(issued(THRESHOLDS, json.dumps(told).encode()))
    assert yellow(house) < before and house.core.read(DueChanges()).rows == ()


def yellow(house: House) -> int:
    return int(house.core.database.read(lambda s: s.execute(text("SELECT yellow_ms FROM case_row")).scalar_one()))


def test_newer_templates_stand_first_and_older_ones_stay(house: House) -> None:
    shipped = house.core.notice_texts[0]
    house.store.keep_pack(issued(NOTICES, templates_pack({"receipt": "新版"})))
    newest, older = house.core.notice_texts
    assert (newest["receipt"], newest["frame"], older) == ("新版", shipped["frame"], shipped)


def people(*cards: StaffCard) -> Pack:
    return issued(STAFF + OFFICE.scope, staff_pack(cards))


def test_who_left_the_office_may_not_sit_down_and_keeps_the_name(house: House) -> None:
    newcomer = StaffCard(code="n1", name="潘阿秀", roles=(Role.CLERK,))
    house.store.keep_pack(people(StaffCard(code=CLERK.code, name=CLERK.name, roles=CLERK.roles), newcomer))
    settings = house.profile.settings()
    assert [staff.code for staff in settings.staff] == [CLERK.code, "n1"] and settings.former == (HEAD,)
    assert settings.seated({CLERK.code, HEAD.code}) == (CLERK,)
    assert (house.core.names[HEAD.code], house.core.names["n1"]) == (HEAD.name, "潘阿秀")


def test_the_last_with_a_pin_may_still_send_what_waits(house: House) -> None:
    house.store.keep_pack(people(StaffCard(code=HEAD.code, name=HEAD.name, roles=HEAD.roles)))
    assert house.profile.settings().seated({CLERK.code}) == (CLERK,)


def test_a_file_of_before_keeps_the_packs_it_was_sent(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    database = Database.create(path, bytes(32))
    added = ("pack_edition", "pack_refused", "due_change", "bundle")
    older = (*(f"DROP TABLE {name}" for name in added), DESK_TABLES[-1])
    with database._writer.connect() as connection, connection.begin():
        create_tables(connection, CLIENT_TABLES)
        for statement_ in (*older, "INSERT INTO pack VALUES ('x', 'e', x'01')", "PRAGMA user_version = 1"):
            connection.exec_driver_sql(statement_)
    database.close()
    database = Database.open(path, bytes(32))
    kept = database.read(lambda s: s.execute(text("SELECT name, edition, etag, content FROM pack_edition")).all())
    database.close()
    assert [tuple(row) for row in kept] == [("x", 0, "e", b"\x01")]

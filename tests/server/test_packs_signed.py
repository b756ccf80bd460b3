"""Packs as statements of the platform: signed, numbered, of an office's people only for its own devices."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.casework.case import Case
from sync.casework.deadlines import ClockKind, Lookup, clocks
from sync.casework.fold import replay
from sync.casework.terms import Role
from sync.journal.signatures import PACK_LABEL, verify
from sync.server.admin import main
from sync.server.offices import add_office, staff_cards
from sync.server.packs import RESOURCES, editions, issue, pack, references
from sync.server.signing import PlatformKey
from sync.server.staffing import dismiss, issue_staff
from sync.server.tables import IRREGULARITY
from sync.server.trouble import PlatformTrouble
from sync.wire.editions import CATALOGUE, NATIONAL, STAFF, read_staff_pack, statement
from sync.wire.messages import OfficeCard, Pack, PackRequest, Reference, StaffCard
from tests.casework.makers import CASE_ID, accepted_events, item
from tests.journal.ends import SCOPE, opened
from tests.server.places import NOW, OFFICE, Desk, Place
from tests.server.places import STAFF as PEOPLE

T = TypeVar("T")
OTHER = OfficeCard(scope="522636200000", name="别处", uscc="11522636MB9A00015N", prefix="别", region="522636200")


def write(place: Place, work: Callable[[Session], T]) -> T:
    return place.database.write(work)


def fetched(desk: Desk, name: str) -> Pack:
    return desk.platform.reference(PackRequest(device=desk.enrolled.device, token=desk.enrolled.token, name=name))


@pytest.mark.parametrize("name", [CATALOGUE, NATIONAL, "codes", "thresholds", "notices", "regions"])
def test_a_pack_is_signed_with_the_key_handed_out_at_enrolment(place: Place, name: str) -> None:
    desk = place.desk()
    found = fetched(desk, name)
    assert verify(desk.enrolled.platform_key, PACK_LABEL, statement(found), found.signature)
    assert not verify(PlatformKey.made().public, PACK_LABEL, statement(found), found.signature)


def test_editions_only_grow_also_when_the_clock_runs_back(place: Place) -> None:
    first = place.database.read(lambda session: pack(session, NATIONAL)).edition
    assert write(place, lambda session: issue(session, NATIONAL, b'{"layers": []}', NOW - timedelta(days=400)))
    assert place.database.read(lambda session: pack(session, NATIONAL)).edition == first + 1


def test_the_people_of_an_office_come_to_its_own_devices_only(place: Place) -> None:
    write(place, lambda session: add_office(session, OTHER, (StaffCard(code="x", name="别人", roles=(Role.CLERK,)),)))
    for scope in (SCOPE, OTHER.scope):
        write(place, lambda session, scope=scope: issue_staff(session, scope, NOW))
    desk = place.desk()
    told = desk.ask(desk.request(reference=(Reference(name=STAFF + SCOPE, etag=""),))).reference
    assert [one.name for one in told if one.name.startswith(STAFF)] == [STAFF + SCOPE]
    assert set(read_staff_pack(fetched(desk, STAFF + SCOPE).content)) == set(PEOPLE)
    with pytest.raises(KeyError):
        fetched(desk, STAFF + OTHER.scope)
    with pytest.raises(KeyError):
        place.platform.public_pack(STAFF + SCOPE)


def test_who_left_is_no_longer_named_and_comes_back_with_office_add(place: Place) -> None:
    write(place, lambda session: dismiss(session, SCOPE, ["a1"], NOW))
    assert [card.code for card in read_staff_pack(fetched(place.desk(), STAFF + SCOPE).content)] == ["c1"]
    assert [card.code for card in place.desk("m2").enrolled.staff] == ["c1"]
    write(place, lambda session: add_office(session, OFFICE, PEOPLE))
    assert {card.code for card in place.database.read(lambda session: staff_cards(session, SCOPE))} == {"a1", "c1"}


@pytest.mark.parametrize(("codes", "trouble"), [(["zz"], "unknown_staff"), (["a1", "c1"], "last_staff")])
def test_a_dismissal_that_cannot_be_meant_is_refused(place: Place, codes: list[str], trouble: str) -> None:
    with pytest.raises(PlatformTrouble, match=trouble):
        write(place, lambda session: dismiss(session, SCOPE, codes, NOW))
    assert len(place.database.read(lambda session: staff_cards(session, SCOPE))) == 2


def catalogue_of(version: int, days: int) -> bytes:
    told = json.loads((RESOURCES / "catalogue" / "items.json").read_text(encoding="utf-8"))
    one = next(one for one in told["items"] if one["item_id"] == "GZT-001")
    one["promised_limit"] = {"amount": days, "unit": "workday"}
    return json.dumps({**told, "version": version, "items": [one]}).encode()


def test_two_editions_judge_a_case_by_the_version_it_names(place: Place) -> None:
    write(place, lambda session: issue(session, CATALOGUE, catalogue_of(2, 4), NOW))
    known = place.database.read(references)
    case = replay(CASE_ID, accepted_events(item()))
    lengths = {version: promised(case, known.catalogue.get("GZT-001", version), known) for version in (1, 2)}
    assert lengths == {1: 20, 2: 4}


def promised(case: Case, of: object, known: object) -> int:
    look = Lookup(item=of, calendar=known.calendar, asof=NOW, region="522636100")  # type: ignore[arg-type,attr-defined]
    return next(c.due.length for c in clocks(case, look) if c.kind is ClockKind.PROMISED and c.due)


@pytest.mark.parametrize("name", [CATALOGUE, NATIONAL])
def test_another_catalogue_or_calendar_than_the_desks_refuses_nothing(place: Place, name: str) -> None:
    """F62: what the desk had when the case was handled is what the event says; the rest is for supervisors."""
    content = catalogue_of(9, 1) if name == CATALOGUE else b'{"layers": []}'
    write(place, lambda session: issue(session, name, content, NOW))
    desk = place.desk()
    desk.record(*accepted_events(item()))
    desk.sync()
    with opened(desk.store) as journal:
        assert [placed.status.value for placed in journal.placed_of(CASE_ID)] == ["confirmed"] * 3
    assert place.database.read(lambda session: session.execute(select(IRREGULARITY.c.code)).all()) == []


def test_every_edition_is_kept_and_listed(place: Place) -> None:
    before = place.database.read(editions)
    write(place, lambda session: issue(session, NATIONAL, b'{"layers": []}', NOW))
    assert place.database.read(editions) != before
    write(place, lambda session: issue(session, NATIONAL, (RESOURCES / "calendar/national.json").read_bytes(), NOW))
    assert place.database.read(editions) == before


def test_packs_are_loaded_and_listed_by_command(tmp_path, capsys: pytest.CaptureFixture[str]) -> None:  # type: ignore[no-untyped-def]
    db = ("--db", str(tmp_path / "p.db"))
    assert main(["init", *db]) == 0
    (tmp_path / "calendar").mkdir()
    (tmp_path / "calendar" / "local.json").write_text('{"layers": []}', encoding="utf-8")
    capsys.readouterr()
    assert main(["packs", "load", str(tmp_path), *db]) == 0
    assert capsys.readouterr().out == "已更新资料包：calendar.local。\n"
    assert main(["packs", "list", *db]) == 0
    listed = [line for line in capsys.readouterr().out.splitlines() if line.startswith("calendar.local")]
    assert [line.endswith("现行。") for line in listed] == [True, False]


def test_a_person_is_dismissed_by_command(tmp_path, capsys: pytest.CaptureFixture[str]) -> None:  # type: ignore[no-untyped-def]
    db = ("--db", str(tmp_path / "p.db"))
    office = ("--scope", SCOPE, "--name", "x", "--uscc", OFFICE.uscc, "--prefix", "x", "--staff")
    assert main(["init", *db]) == 0
    assert main(["office", "add", *db, *office, "c1:杨秀英:CLERK", "a1:潘老岩:APPROVER"]) == 0
    assert main(["office", "dismiss", *db, "--scope", SCOPE, "a1"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith(f"已停用 {SCOPE} 的人员：a1。")

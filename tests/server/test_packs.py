"""Reference packs: etags, editions, what a request is told."""

from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest
from sqlalchemy import delete

from sync.casework.item_pack import load_catalogue
from sync.server.auth import NotLetIn
from sync.server.packs import RESOURCES, editions, load_packs, pack, references
from sync.server.tables import PACK
from sync.wire.editions import CATALOGUE, etag
from sync.wire.messages import PackRequest, Reference
from tests.casework.makers import CASE_ID, accepted_events, item
from tests.journal.ends import opened
from tests.server.places import NOW, Place

NAMES = ["calendar.local", "calendar.national", "catalogue", "codes", "notices", "regions", "thresholds"]


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    folder = tmp_path / "resources"
    for part in ("catalogue", "calendar", "regions"):
        copytree(RESOURCES / part, folder / part)
    items = folder / "catalogue" / "items.json"
    items.write_text(items.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    return folder


def asked(place: Place, name: str, known: str = "") -> PackRequest:
    desk = place.desk()
    return PackRequest(device=desk.enrolled.device, token=desk.enrolled.token, name=name, etag=known)


def test_the_shipped_packs_are_served(place: Place) -> None:
    assert [one.name for one in place.database.read(editions)] == NAMES


def test_a_pack_arrives_whole(place: Place) -> None:
    found = place.platform.reference(asked(place, CATALOGUE))
    assert len(load_catalogue(found.content.decode()).current(NOW.date())) == 52
    assert found.etag == etag(found.content)


def test_a_pack_that_is_known_comes_without_content(place: Place) -> None:
    known = place.platform.reference(asked(place, CATALOGUE)).etag
    assert place.platform.reference(asked(place, CATALOGUE, known)).content == b""


def test_an_unknown_pack_is_a_key_error(place: Place) -> None:
    with pytest.raises(KeyError):
        place.platform.reference(asked(place, "secrets"))


def test_a_stranger_gets_no_pack(place: Place) -> None:
    with pytest.raises(NotLetIn):
        place.platform.reference(replace(asked(place, CATALOGUE), token=b"guess"))


def test_an_exchange_names_the_packs_that_changed(place: Place) -> None:
    desk = place.desk()
    known = place.database.read(editions)
    old = tuple(Reference(name=one.name, etag="old" if one.name == CATALOGUE else one.etag) for one in known)
    told = desk.ask(desk.request(reference=old)).reference
    assert told == tuple(one for one in known if one.name == CATALOGUE)


def test_who_does_not_ask_for_packs_is_told_nothing(place: Place) -> None:
    assert place.desk().ask().reference == ()


def test_loading_the_same_files_again_changes_nothing(place: Place) -> None:
    assert place.database.write(lambda session: load_packs(session, RESOURCES, NOW)) == ()


def test_a_newer_edition_replaces_the_older_and_keeps_it(place: Place, newer: Path) -> None:
    before = place.database.read(lambda session: pack(session, CATALOGUE))
    assert place.database.write(lambda session: load_packs(session, newer, NOW)) == (CATALOGUE,)
    after = place.database.read(lambda session: pack(session, CATALOGUE))
    assert after.etag != before.etag
    assert len(place.database.read(references).catalogue.current(NOW.date())) == 52


def test_an_edition_that_comes_back_is_the_newest_again(place: Place, newer: Path) -> None:
    before = place.database.read(lambda session: pack(session, CATALOGUE))
    for folder in (newer, RESOURCES):
        place.database.write(lambda session, folder=folder: load_packs(session, folder, NOW))
    after = place.database.read(lambda session: pack(session, CATALOGUE))
    assert (after.etag, after.content) == (before.etag, before.content) and after.edition > before.edition


def test_without_packs_facts_are_confirmed_all_the_same(place: Place) -> None:
    """Differences in catalogue or calendar never block anything."""
    place.database.write(lambda session: session.execute(delete(PACK)))
    desk = place.desk()
    desk.record(*accepted_events(item()))
    desk.sync()
    with opened(desk.store) as journal:
        assert [placed.status.value for placed in journal.placed_of(CASE_ID)] == ["confirmed"] * 3

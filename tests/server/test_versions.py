"""A program that is too old is not fed any more, but what it recorded is always taken (F59, I23)."""

import pytest

from sync.server.trouble import PlatformTrouble
from sync.server.versions import require
from tests.journal.ends import note
from tests.server.places import Place


@pytest.mark.parametrize(("version", "needed"), [("1.3.9", "1.4"), ("1.4", ""), ("1.4.0", ""), ("1.10", ""), ("", "")])
def test_an_older_program_is_told_what_it_needs(place: Place, version: str, needed: str) -> None:
    place.database.write(lambda session: require(session, "1.4"))
    assert place.desk().ask(place.desk("b").request(app_version=version)).min_version == needed


def test_what_an_older_program_recorded_is_taken_and_nothing_comes_down(place: Place) -> None:
    desk = place.desk()
    place.database.write(lambda session: require(session, "9"))
    desk.record(note("旧程序"))
    answer = desk.ask(desk.request(app_version="1.0"))
    assert (answer.taken, answer.scopes, answer.min_version) == (1, (), "9")


def test_after_an_update_the_same_desk_gets_everything(place: Place) -> None:
    desk = place.desk()
    place.database.write(lambda session: require(session, "9"))
    desk.record(note("旧程序"))
    desk.ask(desk.request(app_version="1.0"))
    answer = desk.ask(desk.request(app_version="9.0", entries=(), first_seq=1))
    assert (answer.min_version, answer.scopes[0].head) == ("", 1)


def test_a_version_nobody_could_compare_is_refused(place: Place) -> None:
    with pytest.raises(PlatformTrouble, match="bad_version"):
        place.database.write(lambda session: require(session, "newest"))

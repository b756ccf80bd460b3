"""A device that is there already gets another key: once per code, and a lost answer is given again."""

from datetime import timedelta

import pytest

from sync.server.reenrolment import new_device_code
from sync.wire.messages import Enrolled, Enrolment
from sync.wire.platform import EnrolmentRefused
from tests.server.places import Place


def first(place: Place) -> Enrolled:
    return place.platform.enrol(Enrolment(code=place.code(), machine="m", public_key=b"a" * 32))


def code_for(place: Place, device: str) -> str:
    return place.database.write(lambda session: new_device_code(session, device, place.clock()))


def again(place: Place, code: str, machine: str = "m") -> Enrolled:
    return place.platform.enrol(Enrolment(code=code, machine=machine, public_key=b"b" * 32))


def test_it_stays_the_same_device_with_its_share_of_the_numbers_and_the_next_incarnation(place: Place) -> None:
    known = first(place)
    made = again(place, code_for(place, known.device))
    assert (made.device, made.slot, made.incarnation) == (known.device, known.slot, 2)
    assert made.token != known.token


def test_a_lost_answer_is_given_again_and_costs_no_incarnation(place: Place) -> None:
    code = code_for(place, first(place).device)
    assert again(place, code).incarnation == again(place, code).incarnation == 2


def test_another_machine_does_not_get_the_same_code(place: Place) -> None:
    code = code_for(place, first(place).device)
    again(place, code)
    with pytest.raises(EnrolmentRefused, match="used"):
        again(place, code, machine="another")


def test_a_code_runs_out(place: Place) -> None:
    code = code_for(place, first(place).device)
    place.clock.now += timedelta(minutes=11)
    with pytest.raises(EnrolmentRefused, match="expired"):
        again(place, code)

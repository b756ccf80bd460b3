"""Enrolment codes, devices, slots."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from sync.server.auth import LETTERS, enrol, new_code, revoke
from sync.server.offices import add_office
from sync.server.tables import DEVICE, ENROL_CODE
from sync.server.trouble import PlatformTrouble
from sync.wire.canon import digest
from sync.wire.messages import Enrolment, FaultCode, OfficeCard
from sync.wire.platform import EnrolmentRefused
from tests.server.places import OFFICE, STAFF, Desk, Place


def refused(place: Place, code: str, machine: str = "m") -> str:
    with pytest.raises(EnrolmentRefused) as caught:
        place.platform.enrol(Enrolment(code=code, machine=machine))
    return caught.value.code


def test_a_code_can_be_read_out_over_the_telephone(place: Place) -> None:
    code = place.code()
    assert [len(group) for group in code.split("-")] == [8, 4]
    assert set(code) <= set(LETTERS) | {"-"} and not set("01IO") & set(LETTERS)


def test_a_code_is_taken_however_it_is_typed(place: Place) -> None:
    code = place.code().lower().replace("-", " ")
    assert place.platform.enrol(Enrolment(code=code, machine="m")).slot == 1


def test_enrolment_tells_the_office_and_its_staff(place: Place) -> None:
    enrolled = place.desk().enrolled
    assert (enrolled.office, set(enrolled.staff)) == (OFFICE, set(STAFF))


def test_a_code_enrols_one_machine_only(place: Place) -> None:
    code = place.code()
    place.platform.enrol(Enrolment(code=code, machine="m"))
    assert refused(place, code, "another") == "used"


def test_a_lost_answer_may_be_asked_for_again(place: Place) -> None:
    code = place.code()
    first = place.platform.enrol(Enrolment(code=code, machine="m"))
    again = place.platform.enrol(Enrolment(code=code, machine="m"))
    assert (again.device, again.slot) == (first.device, first.slot) and again.token != first.token


def test_once_the_device_was_heard_of_its_code_is_spent(place: Place) -> None:
    code = place.code()
    enrolled = place.platform.enrol(Enrolment(code=code, machine="m"))
    place.clock.now += timedelta(minutes=2)
    Desk(place.platform, enrolled).sync()
    assert refused(place, code) == "used"


def test_a_code_lives_ten_minutes(place: Place) -> None:
    code = place.code()
    place.clock.now += timedelta(minutes=10, seconds=1)
    assert refused(place, code) == "expired"


def test_a_guess_is_unknown(place: Place) -> None:
    assert refused(place, "AAAAAAAA-AAAA") == "unknown"


def test_no_code_for_an_office_nobody_added(place: Place) -> None:
    with pytest.raises(PlatformTrouble, match="unknown_office"):
        place.code("522636999999")


def test_eight_devices_share_the_numbers_of_a_body_and_a_ninth_is_refused(place: Place) -> None:
    assert [place.desk(f"m{n}").enrolled.slot for n in range(8)] == list(range(1, 9))
    assert refused(place, place.code()) == "full"


def test_offices_of_one_body_share_its_slots(place: Place) -> None:
    place.desk()
    branch = OfficeCard(scope="522636100001", name="分中心", uscc=OFFICE.uscc, prefix="丹龙", region="522636100")
    place.database.write(lambda session: add_office(session, branch, ()))
    enrolled = place.platform.enrol(Enrolment(code=place.code(branch.scope), machine="b"))
    assert enrolled.slot == 2


def test_a_revoked_slot_rests_until_the_year_is_over(place: Place) -> None:
    first = place.desk("a").enrolled
    place.database.write(lambda session: revoke(session, first.device, place.clock()))
    assert place.desk("b").enrolled.slot == 2
    place.clock.now += timedelta(days=366)
    assert place.desk("c").enrolled.slot == 1


def test_a_revoked_device_is_told_so(place: Place) -> None:
    desk = place.desk()
    place.database.write(lambda session: revoke(session, desk.enrolled.device, place.clock()))
    fault = desk.ask().fault
    assert fault is not None and fault.code is FaultCode.REVOKED


def test_neither_code_nor_token_is_stored(place: Place) -> None:
    code = place.code()
    enrolled = place.platform.enrol(Enrolment(code=code, machine="m"))

    def stored(session):  # type: ignore[no-untyped-def]
        hashes = session.execute(select(ENROL_CODE.c.code_hash)).scalars()
        return {bytes(found) for found in hashes}, bytes(session.execute(select(DEVICE.c.token_hash)).scalar_one())

    codes, token = place.database.read(stored)
    assert (codes, token) == ({digest(code.replace("-", "").encode())}, digest(enrolled.token))


def test_the_device_key_is_kept(place: Place) -> None:
    place.platform.enrol(Enrolment(code=place.code(), machine="m", public_key=bytes(range(32))))
    kept = place.database.read(lambda session: session.execute(select(DEVICE.c.public_key)).scalar_one())
    assert bytes(kept) == bytes(range(32))


def test_a_hostile_name_is_kept_short_and_plain(place: Place) -> None:
    place.platform.enrol(Enrolment(code=place.code(), machine="\0\x1b[31m" + "x" * 500, name="窗口\0一"))
    row = place.database.read(lambda session: session.execute(select(DEVICE)).one())
    assert (row.machine[:4], len(row.machine), row.name) == ("[31m", 120, "窗口一")


def test_two_enrolments_with_one_code_at_once_make_one_device(place: Place) -> None:
    code = place.code()
    request = Enrolment(code=code, machine="m")
    first, second = (
        place.database.write(lambda session: enrol(session, request, place.clock())).device for _ in range(2)
    )
    assert first == second


def test_a_short_lived_code_is_possible(place: Place) -> None:
    code = place.database.write(lambda session: new_code(session, OFFICE.scope, place.clock(), timedelta(seconds=30)))
    place.clock.now += timedelta(seconds=31)
    assert refused(place, code) == "expired"

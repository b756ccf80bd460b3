"""What a revoked device still sends is kept aside until an administrator has decided (F29, F58)."""

from dataclasses import replace

import pytest

from sync.server.auth import revoke
from sync.server.packs import references
from sync.server.salvage import Salvaged, accept, discard, kept_aside
from sync.server.trouble import PlatformTrouble
from sync.wire.messages import FaultCode
from tests.casework.makers import accepted_events, item
from tests.journal.ends import note
from tests.server.places import Place
from tests.server.signers import SigningDesk, signing_desk


def revoked_with_work(place: Place) -> SigningDesk:
    """One event is in the log; three more were recorded before the machine was shut out."""
    desk = signing_desk(place)
    desk.record(note("before"))
    desk.sync()
    desk.record(*accepted_events(item()))
    place.database.write(lambda session: revoke(session, desk.enrolled.device, place.clock()))
    return desk


def log(place: Place) -> list[str]:
    witness = signing_desk(place, "witness")
    answer = witness.ask()
    return [f"{row.kind.value}{row.entry.incarnation}:{row.entry.seq}" for row in answer.scopes[0].records]


def test_what_a_revoked_device_sends_is_kept_aside_and_in_no_log(place: Place) -> None:
    desk = revoked_with_work(place)
    for _ in range(2):
        assert desk.ask().fault.code is FaultCode.REVOKED
    assert place.database.read(kept_aside) == (Salvaged(device=desk.enrolled.device, entries=3, signed=3),)
    assert log(place) == ["Q1:1"]


def test_without_a_good_token_nothing_is_kept(place: Place) -> None:
    desk = revoked_with_work(place)
    assert desk.ask(desk.request(token=b"x" * 16)).fault.code is FaultCode.TOKEN
    assert place.database.read(kept_aside) == ()


def test_a_batch_somebody_else_signed_is_kept_but_told_apart(place: Place) -> None:
    desk = revoked_with_work(place)
    desk.ask(replace(desk.request(), signature=bytes(64)))
    assert place.database.read(kept_aside)[0].signed == 0


def test_accepted_it_stands_in_the_log_in_its_slots(place: Place) -> None:
    desk = revoked_with_work(place)
    desk.ask()
    device = desk.enrolled.device
    count = place.database.write(lambda session: accept(session, device, references(session), place.clock()))
    assert (count, place.database.read(kept_aside)) == (3, ())
    told = log(place)
    assert len(told) == 4 and all(one.startswith("E") for one in told[1:]), told
    desk.ask()
    assert place.database.read(kept_aside) == (), "what is in the log is not kept a second time"


def test_discarded_it_is_gone(place: Place) -> None:
    desk = revoked_with_work(place)
    desk.ask()
    device = desk.enrolled.device
    assert place.database.write(lambda session: discard(session, device, place.clock())) == 3
    assert (place.database.read(kept_aside), log(place)) == ((), ["Q1:1"])
    with pytest.raises(PlatformTrouble, match="nothing_kept"):
        place.database.write(lambda session: discard(session, device, place.clock()))

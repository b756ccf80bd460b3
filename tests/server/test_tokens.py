"""A device's secret is renewed inside the exchange; what gets lost locks nobody out; a key helps where it ran out."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from sync.client.engine import SyncEngine
from sync.server.auth import revoke
from sync.server.tables import DEVICE
from sync.server.tables_identity import TOKEN
from sync.server.tokens import CHALLENGE
from sync.wire.canon import digest
from sync.wire.messages import PROOF_LABEL, Answer, FaultCode
from tests.client.desks import Desk as Engined
from tests.journal.ends import note
from tests.server.places import Place
from tests.server.signers import SigningDesk, signing_desk

HALF = timedelta(hours=6)
LIFE = timedelta(hours=12)


def renewed(place: Place, desk: SigningDesk) -> bytes:
    place.clock.now += HALF
    token = desk.sync().token
    assert token is not None
    return token


def test_a_young_token_is_not_renewed(place: Place) -> None:
    desk = signing_desk(place)
    place.clock.now += HALF - timedelta(seconds=1)
    assert desk.sync().token is None


def test_the_former_token_is_good_until_the_new_one_was_used(place: Place) -> None:
    desk = signing_desk(place)
    former, new = desk.enrolled.token, renewed(place, desk)
    assert desk.ask(desk.request(token=former)).fault is None
    newest = desk.ask(desk.request(token=former)).token
    assert newest is not None and newest != new
    assert desk.ask(desk.request(token=newest)).fault is None
    assert code_of(desk.ask(desk.request(token=former))) is FaultCode.TOKEN


def test_a_token_of_half_a_day_ran_out_for_a_device_that_can_sign(place: Place) -> None:
    desk = signing_desk(place)
    place.clock.now += LIFE
    answer = desk.ask()
    assert code_of(answer) is FaultCode.TOKEN and challenge_of(answer)


def test_a_device_without_a_key_keeps_its_token_and_gets_no_challenge(place: Place) -> None:
    desk = place.desk()
    place.clock.now += timedelta(days=40)
    assert desk.ask().fault is None
    assert desk.ask(desk.request(token=b"?" * 16)).fault.facts == ()  # type: ignore[union-attr]


def test_a_signed_challenge_brings_a_new_token_and_the_work_through(place: Place) -> None:
    desk = signing_desk(place)
    place.clock.now += LIFE
    desk.record(note("早"))
    answer = desk.ask(desk.request(proof=proof(desk, desk.ask())))
    assert answer.taken == 1 and answer.token is not None
    assert desk.ask(desk.request(token=answer.token)).fault is None


def test_a_challenge_is_of_no_use_to_another_key_or_later(place: Place) -> None:
    desk, other = signing_desk(place, "a"), signing_desk(place, "b")
    place.clock.now += LIFE
    asked = desk.ask()
    assert code_of(desk.ask(desk.request(proof=proof(other, asked)))) is FaultCode.TOKEN
    place.clock.now += timedelta(minutes=5)
    assert code_of(desk.ask(desk.request(proof=proof(desk, asked)))) is FaultCode.TOKEN


def test_a_revoked_device_that_proves_itself_is_told_so(place: Place) -> None:
    desk = signing_desk(place)
    place.clock.now += LIFE
    signed = proof(desk, desk.ask())
    place.database.write(lambda session: revoke(session, desk.enrolled.device, place.clock()))
    assert code_of(desk.ask(desk.request(proof=signed))) is FaultCode.REVOKED


def test_new_tokens_are_stored_as_digests_only(place: Place) -> None:
    desk = signing_desk(place)
    token = renewed(place, desk)
    kept = place.database.read(lambda session: session.execute(select(TOKEN.c.next_hash)).scalar_one())
    assert bytes(kept) == digest(token)
    desk.ask(desk.request(token=token))
    kept = place.database.read(lambda session: session.execute(select(DEVICE.c.token_hash)).scalar_one())
    assert bytes(kept) == digest(token)


@pytest.mark.parametrize("spoil", [lambda token: token, lambda token: b"?" * 16])
def test_an_engine_with_a_key_gets_in_again_by_itself(place: Place, spoil: Callable[[bytes], bytes]) -> None:
    enrolled = signing_desk(place)
    desk = Engined(place.platform, enrolled.enrolled.device, token=spoil(enrolled.enrolled.token))
    desk.engine = SyncEngine(place.platform, desk, desk.ears, sign=enrolled.key.sign, debounce=0.0)
    place.clock.now += LIFE
    desk.record("一", case_id="")
    outcome = desk.engine.once()
    assert (outcome.trouble, outcome.pushed, outcome.exchanges) == ("", 1, 2)
    assert desk.secret != enrolled.enrolled.token


def proof(desk: SigningDesk, answer: Answer) -> bytes:
    return desk.key.sign(PROOF_LABEL, bytes.fromhex(challenge_of(answer)))


def challenge_of(answer: Answer) -> str:
    assert answer.fault is not None
    return dict(answer.fault.facts)[CHALLENGE]


def code_of(answer: Answer) -> FaultCode | None:
    return answer.fault.code if answer.fault is not None else None

"""Enrolment, packs and the extras of an exchange."""

import pytest

from sync.casework.terms import Role
from sync.wire.envelope import open_answer, open_exchange, seal_answer, seal_exchange
from sync.wire.letters import (
    open_enrolled,
    open_enrolment,
    open_pack,
    open_pack_request,
    seal_enrolled,
    seal_enrolment,
    seal_pack,
    seal_pack_request,
    seal_refused,
)
from sync.wire.messages import (
    Answer,
    Enrolled,
    Enrolment,
    Exchange,
    Fault,
    FaultCode,
    OfficeCard,
    Pack,
    PackRequest,
    Reference,
    ScopeAnswer,
    ScopeCursor,
    StaffCard,
)
from sync.wire.octets import BadFrame
from sync.wire.platform import EnrolmentRefused
from sync.wire.sizes import how_many_fit
from tests.wire.strategies import DEVICE, SCOPE

ENROLLED = Enrolled(
    device=DEVICE, incarnation=1, token=b"k" * 32, slot=3, scopes=(SCOPE,),
    office=OfficeCard(
        scope=SCOPE, name="丹寨县龙泉镇便民服务中心", uscc="11522636MB9A00014N", prefix="丹龙", region="522636101"
    ),
    staff=(StaffCard(code="DZ0101", name="杨某", roles=(Role.CLERK, Role.HANDLER)),), timeline="ab" * 8, server_ms=5,
    platform_key=b"p" * 32,
)  # fmt: skip


def test_an_enrolment_and_its_answer_come_back_whole() -> None:
    request = Enrolment(code="K7QM-2XRD", machine="f" * 64, name="一号窗口", app_version="0.1.0")
    assert open_enrolment(seal_enrolment(request, 4)) == (4, request)
    assert open_enrolled(seal_enrolled(ENROLLED, 4), 4) == ENROLLED


def test_a_refused_enrolment_says_why() -> None:
    with pytest.raises(EnrolmentRefused, match="expired"):
        open_enrolled(seal_refused("expired", 4), 4)


def test_a_pack_comes_back_whole() -> None:
    request = PackRequest(device=DEVICE, token=b"k" * 32, name="items", etag="7")
    pack = Pack(name="items", etag="8", content="事项".encode() * 50_000, edition=1_770_000_000, signature=b"s" * 64)
    assert open_pack_request(seal_pack_request(request, 4)) == (4, request)
    assert open_pack(seal_pack(pack, 4), 4) == pack


def test_every_extra_of_an_exchange_comes_back() -> None:
    request = Exchange(
        device=DEVICE, incarnation=2, token=b"t", scopes=(ScopeCursor(scope="x" * 12, cursor=7, digest8=b"12345678"),),
        first_seq=4, next_seq=9, device_head8=b"87654321", pending=5, reference=(Reference(name="items", etag="7"),),
        sent_ms=1_770_000_000_000, max_bytes=20_000, app_version="0.1.0",
    )  # fmt: skip
    answer = Answer(
        taken=3, scopes=(ScopeAnswer(scope=SCOPE, next_cursor=7, digest8=b"12345678", head=9, timeline="ab" * 8),),
        server_ms=1_770_000_000_000, poll_seconds=900, min_version="0.2.0",
        reference=(Reference(name="items", etag="8"),), token=b"n" * 32,
        fault=Fault(code=FaultCode.FORK, incarnation=4, facts=(("seq", "3"),)),
    )  # fmt: skip
    assert open_exchange(seal_exchange(request, 1))[1] == request
    assert open_answer(seal_answer(answer, 1), 1) == answer


def test_an_unreadable_letter_is_refused() -> None:
    with pytest.raises(BadFrame):
        open_enrolled(seal_enrolment(Enrolment(code="", machine=""), 4), 4)


@pytest.mark.parametrize(("lengths", "limit", "fit"), [([], 9, 0), ([90_000], 9, 1), ([600] * 100, 1240, 10)])
def test_one_entry_always_fits(lengths: list[int], limit: int, fit: int) -> None:
    assert how_many_fit(lengths, limit) == fit

"""Every fact that is told to an applicant has its paper, filled completely from the case."""

from datetime import date, datetime, timedelta

import pytest

from desktop.reports.notices import Notice, NoticeKind, html, missing_fields
from desktop.reports.notices_case import kind_of
from sync.casework.clock import Unit
from sync.casework.events_closing import (
    CaseTerminated,
    CaseWithdrawn,
    DecisionApproved,
    DecisionRefused,
    DeliveryCompleted,
)
from sync.casework.events_handling import ExtensionApproved, NoteAdded, SpecialStarted
from sync.casework.events_intake import (
    CaseAcceptedTolerant,
    CaseDeemedAccepted,
    SupplementLapsed,
    SupplementSubmitted,
)
from sync.casework.facts import Check, Event
from sync.casework.terms import DeliveryMethod, LineState, Role
from tests.desktop.notice_papers import AT, MARK, accepted, paper_of, registered, templates


def made(event: type[Event], at: datetime = AT, **values: object) -> Event:
    numbered = {"document_no": "丹龙字〔2026〕第1001号"} if "document_no" in event.__slots__ else {}
    return event(case_id="x", occurred_at=at, by="w1", role=Role.CLERK, **numbered, **values)  # type: ignore[arg-type]


PAPERS: tuple[tuple[Event, NoticeKind], ...] = (
    (made(CaseAcceptedTolerant, missing=(6,), deadline=date(2026, 12, 7), promise_signed=True), NoticeKind.TOLERANT),
    (made(CaseDeemedAccepted, effective_at=AT), NoticeKind.ACCEPTANCE),
    (
        made(SupplementSubmitted, lines=(Check(no=2, state=LineState.OK, originals=1),)),
        NoticeKind.SUPPLEMENT_RECEIPT,
    ),
    (made(SupplementLapsed), NoticeKind.TERMINATION),
    (made(SpecialStarted, special_id="s", kind="公示", basis="最低生活保障审核确认办法"), NoticeKind.SPECIAL),
    (made(DecisionApproved, content="纳入低保"), NoticeKind.APPROVAL),
    (made(DecisionRefused, reason="收入超标", basis="办法第九条", remedies="60日内复议"), NoticeKind.REFUSAL),
    (made(CaseTerminated, ground="事项取消"), NoticeKind.TERMINATION),
    (made(CaseWithdrawn, signed_request=True), NoticeKind.WITHDRAWAL),
    (made(DeliveryCompleted, signer="吉克·阿依", relation="本人"), NoticeKind.DELIVERY),
)


@pytest.mark.parametrize(("event", "kind"), PAPERS, ids=[kind.value for _, kind in PAPERS])
def test_the_paper_of_a_fact_is_complete(event: Event, kind: NoticeKind) -> None:
    notice = paper_of(event)
    assert (notice.kind, missing_fields(notice)) == (kind, ())
    assert all("$" not in copy for copy in html(notice, templates(), MARK))


def test_a_note_is_told_to_nobody_on_paper() -> None:
    assert kind_of(made(NoteAdded, text="等邻居回来")) is None


def test_an_extension_names_the_day_before_and_the_day_after() -> None:
    """The case is accepted first; the extension comes two days later."""
    from_acceptance = paper_after_acceptance(
        made(ExtensionApproved, AT + timedelta(days=2), amount=15, unit=Unit.WORKDAY, reason="入户调查路远")
    )
    assert from_acceptance.values["due_before"].startswith("2026年12月21日")
    assert from_acceptance.values["due_on"].startswith("2027年1月12日")
    assert missing_fields(from_acceptance) == ()


def test_a_deemed_acceptance_says_so() -> None:
    assert "视为受理" in html(paper_of(made(CaseDeemedAccepted, effective_at=AT)), templates(), MARK)[0]


def test_a_letter_is_not_proved_without_its_tracking_number() -> None:
    letter = made(DeliveryCompleted, method=DeliveryMethod.POST, signer="吉克·阿依", relation="本人")
    assert "tracking_no" in missing_fields(paper_of(letter))


def test_what_is_still_missing_stands_on_the_receipt_of_supplements() -> None:
    part = made(SupplementSubmitted, lines=(Check(no=2, state=LineState.OK, originals=1),))
    assert "居民户口簿" in paper_of(part).values["remaining"]


def test_an_applicant_without_number_has_an_empty_place_for_it() -> None:
    assert missing_fields(paper_of(accepted(), registered())) == ()


def paper_after_acceptance(event: Event) -> Notice:
    return paper_of(event, registered(missing=()), before=(accepted(),))

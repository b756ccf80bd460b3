"""The rarer ways of a case: refused, withdrawn, voided, passed on, corrected, typed in later, complained about."""

from collections.abc import Callable

from desktop.demo_scripts import decided
from desktop.demo_visit import REMEDIES, Script, Turn, Visit
from sync.casework import events_closing as closing
from sync.casework import events_handling as handling
from sync.casework import events_intake as intake
from sync.casework.terms import DeliveryMethod, Grade, ReceiptBasis, Role

COUNTY = "522636000000"
SCAN = "5f1d7a84db00d2fce00b31a7fc73224f5f1d7a84db00d2fce00b31a7fc73224f"


def extended(visit: Visit) -> Script:
    """The head of the organ grants the one extension the item allows."""
    yield Turn(events=visit.opening(), then_after=2)
    if visit.item.extension is not None:
        longest = visit.item.extension
        yield Turn(
            events=(
                handling.ExtensionApproved(
                    **visit.head(Role.APPROVER),
                    amount=longest.amount,
                    unit=longest.unit,
                    reason="家庭情况复杂,需补充核查",
                ),
            )
        )


def refused(visit: Visit) -> Script:
    yield Turn(events=visit.opening(), then_after=2)
    decision = closing.DecisionRefused(
        **visit.head(Role.APPROVER), reason="经核查不符合规定条件。", remedies=REMEDIES, basis="见事项设定依据"
    )
    yield Turn(events=(decision,), then_after=1)
    yield Turn(events=(visit.delivered(),))


def withdrawn(visit: Visit) -> Script:
    yield Turn(events=visit.opening(), then_after=2)
    yield Turn(events=(closing.CaseWithdrawn(**visit.head(Role.CLERK), signed_request=True, reason="申请人另行安排"),))


def terminated(visit: Visit) -> Script:
    yield Turn(events=visit.opening(), then_after=3)
    yield Turn(events=(closing.CaseTerminated(**visit.head(Role.APPROVER), ground="申请人死亡或终止"),))


def voided(visit: Visit) -> Script:
    yield Turn(events=(visit.registered(),), then_after=0)
    yield Turn(events=(closing.CaseVoided(**visit.head(Role.CENTER), reason="录入错误,重复登记", requested_by="c1"),))


def transferred(visit: Visit) -> Script:
    yield Turn(events=visit.opening(), then_after=1)
    target = handling.CaseTransferred(**visit.head(Role.HANDLER), target=visit.item.decider)
    yield Turn(events=(target,))


def posted(visit: Visit) -> Script:
    """The certificate goes by post, comes back, goes out again; the file is closed and archived."""
    yield Turn(events=visit.opening(), then_after=1)
    decision = closing.DecisionApproved(**visit.head(Role.APPROVER), content="准予")
    issue = closing.ResultIssued(**visit.head(Role.CLERK), certificate_no=f"黔邮{visit.random.randrange(10**8):08d}")
    sent = closing.DeliverySent(**visit.head(Role.CLERK), method=DeliveryMethod.POST, tracking_no="1158736450123")
    yield Turn(events=(decision, issue, sent), then_after=2)
    back = closing.DeliveryReturned(**visit.head(Role.CLERK), reason="收件人外出,无人签收")
    again = closing.DeliverySent(**visit.head(Role.CLERK), method=DeliveryMethod.POST, tracking_no="1158736450987")
    yield Turn(events=(back, again), then_after=1)
    done = closing.DeliveryCompleted(
        **visit.head(Role.CLERK), method=DeliveryMethod.POST, signer=visit.person.name, tracking_no="1158736450987"
    )
    file = closing.CaseArchived(
        **visit.head(Role.CLERK), volume="2026-民-01", documents=("申请表", "决定书", "送达回证")
    )
    yield Turn(events=(done, file))


def complained(visit: Visit) -> Script:
    """A bad rating with its rectification, and a call to 12345."""
    yield Turn(events=visit.opening(), then_after=1)
    yield from decided(visit)
    bad = closing.RatingRecorded(
        **visit.head(Role.APPLICANT), grade=Grade.BAD, occasion="现场", tags=("排队时间长",), words="等了一上午"
    )
    call = closing.ComplaintRecorded(
        **visit.head(Role.CENTER), work_order="QD20261112345", text="反映等候时间长", due=visit.in_days(5)
    )
    yield Turn(events=(bad, call), then_after=1)
    better = closing.RatingRectified(
        **visit.head(Role.CENTER), verdict="属实", measure="赶场天增开一个窗口", feedback="申请人表示满意"
    )
    answer = closing.ComplaintRecorded(**visit.head(Role.CENTER), work_order="QD20261112345", reply="已回访并整改")
    yield Turn(events=(better, answer))


def corrected(visit: Visit) -> Script:
    """Notes of the clerk: a wrong phone, a possible duplicate, a number shown in full, a printed receipt."""
    yield Turn(events=visit.opening(), then_after=1)
    head = visit.head(Role.CLERK)
    phone = closing.FactCorrected(
        **head, field="applicant.phone", old=visit.person.phone, new="13985512345", reason="申请人换号"
    )
    double = closing.DuplicateJudged(
        **visit.head(Role.CLERK), other="上年同事项办件", outcome="非重复", reason="上年已办结"
    )
    shown = closing.PersonalDataRevealed(**visit.head(Role.CLERK), field="applicant.number", reason="核对证件")
    paper = closing.PaperPrinted(**visit.head(Role.CLERK), document="受理通知书", content_hash=SCAN)
    yield Turn(events=(phone, double, shown, paper))


def backfilled(visit: Visit) -> Script:
    """Taken in on paper during a power cut and typed in afterwards, with the scan and the centre's approval."""
    yield Turn(
        events=visit.opening(role=Role.VILLAGE_AGENT, receipt_basis=ReceiptBasis.VILLAGE_AUTHORISED), then_after=1
    )
    typed = closing.RecordBackfilled(
        **visit.head(Role.CLERK),
        entries=(visit.case_id,),
        evidence=SCAN,
        reason="停电,纸质收件本登记",
        approved_by="m1",
    )
    yield Turn(events=(typed,), then_after=2)
    yield from decided(visit)


def handed_over(visit: Visit) -> Script:
    """Custody goes to the county, acknowledged by the county."""
    yield Turn(events=visit.opening(), then_after=1)
    offer = handling.CustodyOffered(**visit.head(Role.HANDLER), to=COUNTY, reason="由县级直接办理")
    yield Turn(events=(offer,), then_after=1)
    yield Turn(events=(handling.CustodyTaken(**visit.head(Role.DEPT), office=COUNTY),))


def numbered_later(visit: Visit) -> Script:
    """Registered under a temporary number because the body had no code for the item yet."""
    temporary = f"L1{visit.now:%y%m%d}{visit.random.randrange(9000, 9999):04d}"
    yield Turn(events=visit.opening(temp_no=temporary), then_after=1)
    number = f"11522636MB9A00014N5{visit.item.catalog_code}{visit.now:%Y%m%d}{visit.random.randrange(1, 999):04d}"
    yield Turn(events=(closing.NumberAssigned(**visit.head(Role.CLERK), project_no=number),))


def forgotten(visit: Visit) -> Script:
    """Nobody answered within five working days: deemed accepted, and reversed when the timely act turned up."""
    first = visit.registered()
    yield Turn(events=(first,), then_after=7)
    lapse = intake.CaseDeemedAccepted(**visit.head(Role.SYS), effective_at=first.occurred_at)
    yield Turn(events=(lapse,), then_after=1)
    back = intake.DeemedAcceptanceReversed(**visit.head(Role.CENTER), cause="纸质受理通知书已于第三个工作日送达")
    yield Turn(events=(back,))


RARE: dict[str, Callable[[Visit], Script]] = {
    "extended": extended,
    "refused": refused,
    "withdrawn": withdrawn,
    "terminated": terminated,
    "voided": voided,
    "transferred": transferred,
    "posted": posted,
    "complained": complained,
    "corrected": corrected,
    "backfilled": backfilled,
    "handed_over": handed_over,
    "numbered_later": numbered_later,
    "forgotten": forgotten,
}

"""What happens to cases in two weeks of a township, every kind of event included."""

from collections.abc import Callable

from desktop.demo_visit import REMEDIES, Script, Turn, Visit
from sync.casework import events_closing as closing
from sync.casework import events_handling as handling
from sync.casework import events_intake as intake
from sync.casework.facts import Check, Defect, Line
from sync.casework.terms import Channel, Grade, LineState, Role


def instant(visit: Visit) -> Script:
    """即办件: received, accepted, decided and delivered in one sitting."""
    opening = visit.opening()
    approval = closing.DecisionApproved(**visit.head(Role.APPROVER), content="准予")
    yield Turn(events=(*opening, approval, visit.delivered()))
    if visit.random.random() < 0.4:
        grade = visit.random.choice((Grade.VERY_GOOD, Grade.VERY_GOOD, Grade.GOOD, Grade.FAIR))
        yield Turn(events=(closing.RatingRecorded(**visit.head(Role.APPLICANT), grade=grade, occasion="现场"),))


def promised(visit: Visit) -> Script:
    """承诺件 all the way: review, decision, certificate, delivery."""
    yield Turn(events=visit.opening(), then_after=visit.random.choice((1, 2, 3)))
    review = handling.ReviewGiven(**visit.head(Role.HANDLER), agreed=True, opinion="经核查,符合条件,拟同意。")
    yield Turn(events=(review,), then_after=visit.random.choice((1, 2)))
    yield from decided(visit)


def decided(visit: Visit) -> Script:
    """By the township's approver, or by the county where the item is reported up."""
    if visit.item.report_up:
        up = handling.ReportedUp(
            **visit.head(Role.HANDLER), target=visit.item.department, opinion="初审符合条件,上报。"
        )
        yield Turn(events=(up,), then_after=1)
    decider = Role.DEPT if visit.item.report_up else Role.APPROVER
    yield Turn(events=(closing.DecisionApproved(**visit.head(decider), content="准予"),), then_after=1)
    number = f"黔丹{visit.now:%Y}{visit.random.randrange(10**6):06d}"
    issued = closing.ResultIssued(**visit.head(Role.CLERK), certificate_no=number, certificate=visit.item.result_name)
    yield Turn(events=(issued, visit.delivered()), then_after=0)


def left_open(visit: Visit) -> Script:
    """Accepted and still being handled at the end."""
    yield Turn(events=visit.opening(agency=visit.agency(), channel=Channel.VILLAGE))


def supplemented(visit: Visit) -> Script:
    """Something is missing; one notice, a reminder, the papers, acceptance."""
    missing = visit.required()[:2]
    yield Turn(events=(visit.registered(), visit.checked(frozenset(line.no for line in missing))), then_after=0)
    yield Turn(events=(_notice(visit, missing, 21),), then_after=2)
    yield Turn(events=(intake.SupplementReminded(**visit.head(Role.CLERK), means="电话", told="本人"),), then_after=1)
    papers = intake.SupplementSubmitted(**visit.head(Role.CLERK), lines=visit.all_ok())
    yield Turn(events=(papers, visit.accepted()), then_after=2)
    if visit.random.random() < 0.5:
        yield from decided(visit)


def _notice(visit: Visit, missing: tuple[Line, ...], days: int) -> intake.SupplementRequested:
    defects = tuple(Defect(no=line.no, problem="未提交", remedy=f"请提交{line.name}") for line in missing)
    return intake.SupplementRequested(
        **visit.head(Role.CLERK), defects=defects, deadline=visit.in_days(days), delivered="当面"
    )


def waiting(visit: Visit) -> Script:
    """The notice is out and the citizen has not come back yet."""
    missing = visit.required()[:3]
    receipt = visit.registered()
    check = visit.checked(frozenset(line.no for line in missing))
    yield Turn(events=(receipt, check, _notice(visit, missing, 21)))


def lapsed(visit: Visit) -> Script:
    """Reminded, never came: treated as given up after the deadline."""
    missing = visit.required()[:1]
    receipt = visit.registered()
    check = visit.checked(frozenset(line.no for line in missing))
    yield Turn(events=(receipt, check, _notice(visit, missing, 3)), then_after=2)
    yield Turn(events=(intake.SupplementReminded(**visit.head(Role.CLERK), means="短信"),), then_after=4)
    yield Turn(events=(intake.SupplementLapsed(**visit.head(Role.CLERK)),))


def tolerant(visit: Visit) -> Script:
    """容缺受理, completed in time."""
    yield from _tolerant_start(visit, 4)
    done = handling.TolerantCompleted(**visit.head(Role.CLERK), lines=visit.all_ok())
    yield Turn(events=(done,), then_after=1)
    yield from decided(visit)


def tolerant_lapsed(visit: Visit) -> Script:
    yield from _tolerant_start(visit, 2)
    yield Turn(events=(), then_after=2)
    yield Turn(events=(handling.TolerantLapsed(**visit.head(Role.CLERK)),))


def _tolerant_start(visit: Visit, days: int) -> Script:
    minor = tuple(m for m in visit.item.materials if m.tolerable)
    receipt = visit.registered(situations=tuple(m.when for m in minor if m.when))
    numbers = frozenset(m.no for m in minor)
    checks = tuple(
        Check(no=line.no, state=LineState.MISSING if line.no in numbers else LineState.OK)
        for line in receipt.lines
        if line.state is LineState.PENDING
    )
    check = intake.MaterialsChecked(**visit.head(Role.CLERK), lines=checks)
    accept = intake.CaseAcceptedTolerant(
        **visit.head(Role.CLERK), missing=tuple(sorted(numbers)), deadline=visit.in_days(days), promise_signed=True
    )
    yield Turn(events=(receipt, check, accept), then_after=2)


def not_accepted(visit: Visit) -> Script:
    yield Turn(events=(visit.registered(), visit.checked()), then_after=0)
    decline = intake.CaseNotAccepted(
        **visit.head(Role.CLERK),
        reason_class="非本机关职权",
        reason="申请人户籍不在本镇,不属于本机关受理范围。",
        remedies=REMEDIES,
        right_organ="户籍所在地乡镇便民服务中心",
    )
    yield Turn(events=(decline, visit.delivered()), then_after=0)


def special(visit: Visit) -> Script:
    """A special procedure, with help from another office on the way."""
    yield Turn(events=visit.opening(), then_after=1)
    ask = handling.AssistRequested(
        **visit.head(Role.HANDLER), assist_id="a1", office="派出所", question="请核实户籍信息。"
    )
    forward = handling.RouteForwarded(**visit.head(Role.HANDLER), target="民政办", reason="按职责分工")
    yield Turn(events=(forward, ask), then_after=1)
    reply = handling.AssistReplied(**visit.head(Role.DEPT), assist_id="a1", reply="户籍信息属实。")
    kind = visit.item.excluded[0] if visit.item.excluded else "鉴定"
    start = handling.SpecialStarted(
        **visit.head(Role.HANDLER), special_id="s1", kind=kind, basis="事项规定", planned_end=visit.in_days(5)
    )
    yield Turn(events=(reply, start), then_after=3)
    end = handling.SpecialEnded(**visit.head(Role.HANDLER), special_id="s1", result="已完成,无异议。")
    yield Turn(events=(end,), then_after=1)
    yield Turn(events=(handling.NoteAdded(**visit.head(Role.HANDLER), text="已入户调查。"),))


ORDINARY: dict[str, Callable[[Visit], Script]] = {
    "instant": instant,
    "promised": promised,
    "left_open": left_open,
    "supplemented": supplemented,
    "waiting": waiting,
    "lapsed": lapsed,
    "tolerant": tolerant,
    "tolerant_lapsed": tolerant_lapsed,
    "not_accepted": not_accepted,
    "special": special,
}

"""Whole cases as a counter makes them, each with what is told of it to the province."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sync.casework import events_closing as closing
from sync.casework import events_handling as handling
from sync.casework import events_intake as intake
from sync.casework.clock import Unit
from sync.casework.facts import Check, Defect, Event, Party
from sync.casework.fold import replay
from sync.casework.terms import CaseKind, DeliveryMethod, GetType, Grade, LineState, Role
from sync.server.exchange.destination import Destination, load_destination
from sync.server.exchange.faults import Fault
from sync.server.exchange.gate import Circle, gate
from sync.server.exchange.projection import project
from sync.server.exchange.rendering import Rendered, render
from sync.server.exchange.rows import Row
from sync.server.exchange.surroundings import Surroundings, Told
from tests.casework.makers import CASE_ID, MONDAY, accepted_events, calendar, item, registered
from tests.server.places import OFFICE
from tests.sources import ROOT

CODES = ROOT / "tests" / "data" / "exchange" / "codes.json"
NATIONAL = load_destination("national", CODES)
LOW_INCOME = item("GZT-001")
AROUND = Surroundings(
    office=OFFICE, item=LOW_INCOME, calendar=calendar(), names={"c1": "杨秀英", "a1": "潘老岩", "h1": "吴承办"}
)
LATER = MONDAY + timedelta(days=60)


def day(days: float) -> datetime:
    return MONDAY + timedelta(days=days)


def by(of: type[Event], who: str, role: Role, days: float, **facts: object) -> Event:
    return of(case_id=CASE_ID, occurred_at=day(days), by=who, role=role, **facts)


def clerk(of: type[Event], days: float, **facts: object) -> Event:
    return by(of, "c1", Role.CLERK, days, **facts)


def handler(of: type[Event], days: float, **facts: object) -> Event:
    return by(of, "h1", Role.HANDLER, days, **facts)


def approver(of: type[Event], days: float, **facts: object) -> Event:
    return by(of, "a1", Role.APPROVER, days, **facts)


def instant() -> tuple[Event, ...]:
    """即办件: four events in one sitting, rated a day later."""
    first, checked, accepted = accepted_events(LOW_INCOME)
    return (
        replace(first, kind=CaseKind.INSTANT),
        checked,
        accepted,
        approver(closing.DecisionApproved, 0, content="准予", certificate_no="黔低保0001"),
        clerk(closing.DeliveryCompleted, 0, method=DeliveryMethod.DIRECT, signer="杨秀英"),
        by(closing.RatingRecorded, "", Role.APPLICANT, 1, grade=Grade.GOOD),
    )


def supplemented() -> tuple[Event, ...]:
    """补正, then accepted and refused; the refusal goes by post."""
    first, checked, _ = accepted_events(LOW_INCOME)
    lacking = tuple(Check(no=c.no, state=LineState.MISSING if c.no == 2 else c.state) for c in checked.lines)
    defects = (Defect(no=2, problem="缺户口簿复印件", remedy="补交"),)
    return (
        first,
        replace(checked, lines=lacking),
        clerk(intake.SupplementRequested, 1, defects=defects, deadline=day(20).date(), document_no="丹龙补字1号"),
        clerk(intake.SupplementSubmitted, 3, lines=(Check(no=2, state=LineState.OK, copies=1),)),
        clerk(intake.CaseAccepted, 3, document_no="丹龙受字〔2026〕第1001号"),
        handler(handling.ReviewGiven, 5, agreed=False, opinion="收入超标"),
        approver(closing.DecisionRefused, 6, reason="家庭收入高于标准", remedies="六十日内复议"),
        clerk(closing.DeliverySent, 7, method=DeliveryMethod.POST, tracking_no="1"),
    )


def paused() -> tuple[Event, ...]:
    """特别程序 and 延期."""
    return (
        *accepted_events(LOW_INCOME),
        handler(handling.SpecialStarted, 1, special_id="s1", kind="家庭经济状况核对", basis="低保办法"),
        handler(handling.SpecialEnded, 9, special_id="s1", result="核对完成"),
        approver(handling.ExtensionApproved, 10, amount=5, unit=Unit.WORKDAY, reason="入户未遇"),
        approver(closing.DecisionApproved, 12, content="准予"),
    )


def tolerant() -> tuple[Event, ...]:
    """容缺受理, completed, approved."""
    first, checked, _ = accepted_events(LOW_INCOME)
    lacking = tuple(Check(no=c.no, state=LineState.MISSING if c.no == 3 else c.state) for c in checked.lines)
    come = (Check(no=3, state=LineState.OK, copies=1, got=GetType.SCAN),)
    return (
        first,
        replace(checked, lines=lacking),
        clerk(intake.CaseAcceptedTolerant, 0, missing=(3,), deadline=day(10).date(), promise_signed=True),
        clerk(handling.TolerantCompleted, 4, lines=come),
        approver(closing.DecisionApproved, 6, content="准予"),
    )


def declined() -> tuple[Event, ...]:
    """不予受理."""
    return (
        registered(LOW_INCOME),
        clerk(intake.CaseNotAccepted, 1, reason_class="非本机关职权", reason="户籍不在本镇", remedies="复议"),
    )


def withdrawn() -> tuple[Event, ...]:
    return (*accepted_events(LOW_INCOME), clerk(closing.CaseWithdrawn, 2, signed_request=True, reason="外出务工"))


def reported() -> tuple[Event, ...]:
    """转报: the county decides the same case."""
    return (
        *accepted_events(LOW_INCOME),
        handler(handling.ReviewGiven, 2, agreed=True, opinion="符合条件"),
        handler(handling.ReportedUp, 3, target="丹寨县民政局", opinion="建议批准"),
        by(closing.DecisionApproved, "d1", Role.DEPT, 9, content="批准"),
    )


WHOLE = {
    "instant": instant(),
    "supplemented": supplemented(),
    "paused": paused(),
    "tolerant": tolerant(),
    "declined": declined(),
    "withdrawn": withdrawn(),
    "reported": reported(),
}


def told(events: Sequence[Event]) -> list[Told]:
    return [Told(entry_id=f"e{number}", event=event) for number, event in enumerate(events)]


def rows_of(events: Sequence[Event], around: Surroundings = AROUND) -> tuple[Row, ...]:
    return project(CASE_ID, told(events), around)


def rendered_of(events: Sequence[Event], around: Surroundings = AROUND, to: Destination = NATIONAL) -> list[Rendered]:
    return [one for row in rows_of(events, around) if (one := render(row, to)) is not None]


def judged(
    events: Sequence[Event],
    around: Surroundings = AROUND,
    to: Destination = NATIONAL,
    now: datetime = LATER,
    **more: str,
) -> dict[str, tuple[Fault, ...]]:
    """Faults by table (and, for steps, action)."""
    rendered = rendered_of(events, around, to)
    circle = Circle(destination=to, item=around.item, now=now, **more)
    found = gate(rendered, circle)
    assert replay(CASE_ID, events).received_at is not None
    return {_name(one.row): found[one.row.key] for one in rendered}


def _name(row: Row) -> str:
    return ":".join(filter(None, (row.table.value, row.term("action") or row.term("special_type"))))


def with_party(events: Sequence[Event], **changed: object) -> tuple[Event, ...]:
    first = events[0]
    assert isinstance(first, intake.CaseRegistered)
    party: Party = replace(first.applicant, **changed)  # type: ignore[arg-type]
    return (replace(first, applicant=party), *events[1:])


def golden() -> dict[str, list[dict[str, object]]]:
    """What the national front database is told of each whole case."""
    return {
        name: [
            {"table": NATIONAL.tables[one.row.table].name, **{k: v for k, v in one.cells.items() if v is not None}}
            for one in rendered_of(events)
        ]
        for name, events in WHOLE.items()
    }


if __name__ == "__main__":
    text = json.dumps(golden(), ensure_ascii=False, indent=1)
    (CODES.parent / "golden.json").write_text(text + "\n", encoding="utf-8")

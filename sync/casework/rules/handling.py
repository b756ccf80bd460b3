"""Guards while a case is handled (行政许可法 42, 43, 45; domain rules E10 to E19)."""

from collections.abc import Callable, Iterator
from typing import Any

from sync.casework.calendar import CST
from sync.casework.case import Case
from sync.casework.circumstances import Circumstances
from sync.casework.clock import Unit, is_overdue
from sync.casework.deadlines import handling_due
from sync.casework.errors import Refusal, RefusalKind
from sync.casework.events_handling import (
    AssistReplied,
    AssistRequested,
    CaseTransferred,
    CustodyTaken,
    ExtensionApproved,
    NoteAdded,
    ReportedUp,
    ReviewGiven,
    RouteForwarded,
    SpecialEnded,
    SpecialStarted,
    TolerantCompleted,
    TolerantLapsed,
)
from sync.casework.facts import Event
from sync.casework.items import Item

Guard = Callable[[Any, Case, Circumstances], Iterator[Refusal]]

PUBLICITY = "公示"
LEGAL_PAUSES = frozenset({"听证", "招标", "拍卖", "检验", "检测", "检疫", "鉴定", "专家评审", PUBLICITY})
"""行政许可法 45, and 公示 where the item's rule excludes it; an item may define more."""

LONGEST_EXTENSION = 400
"""Of any unit; more is a typing error, not an extension."""

NEVER_PAUSES = frozenset({"协办", "转办", "系统故障", "断网", "停电", "领导外出", "补正"})
"""What must never stop a clock; it is recorded as a note beside an overdue."""


def special_start(event: SpecialStarted, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not pause_allowed(event.kind, circumstances.item):
        yield Refusal("kind_allowed", kind=event.kind)
    if not event.basis.strip():
        yield Refusal("basis")
    if not event.informed:
        yield Refusal("informed")
    if any(s.ended_at is None for s in case.specials):
        yield Refusal("one_open_pause", RefusalKind.IMPOSSIBLE)


def pause_allowed(kind: str, item: Item | None) -> bool:
    """Whether time of this kind is excluded: by the law, or because the item's own rule says so."""
    if kind in NEVER_PAUSES:
        return False
    if item is None:
        return kind in LEGAL_PAUSES
    publicity = item.publicity is not None and item.publicity.excluded
    by_law = LEGAL_PAUSES if publicity else LEGAL_PAUSES - {PUBLICITY}
    return kind in by_law or kind in item.excluded


def special_end(event: SpecialEnded, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    running = next((s for s in case.specials if s.special_id == event.special_id and s.ended_at is None), None)
    if running is None:
        yield Refusal("unknown_special", RefusalKind.IMPOSSIBLE)
    elif event.occurred_at < running.started_at:
        yield Refusal("before_start", RefusalKind.IMPOSSIBLE)
    if not event.result.strip():
        yield Refusal("result_text")


def extension(event: ExtensionApproved, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not 0 < event.amount <= LONGEST_EXTENSION:
        yield Refusal("amount_allowed", RefusalKind.IMPOSSIBLE, most=str(LONGEST_EXTENSION))
    item = circumstances.item
    limit = (item.statutory or item.promised) if item else None
    current = handling_due(case, limit, circumstances.at(event.occurred_at)) if limit else None
    if current is not None and current.due_date is not None and is_overdue(current, event.occurred_at):
        yield Refusal("not_after_due", due=current.due_date.isoformat())
    if case.extension is not None:
        yield Refusal("once")
    if not event.reason.strip():
        yield Refusal("reason")
    if event.by and event.by == case.course.handled_by:
        yield Refusal("not_own_request")
    if item is not None:
        yield from _extension_amount(event, item)


def _extension_amount(event: ExtensionApproved, item: Item) -> Iterator[Refusal]:
    """As long as the item allows, in its unit; an item without a rule for extensions allows none."""
    allowed = item.extension
    limit = item.statutory or item.promised
    if allowed is None:
        yield Refusal("no_extension", item=item.name)
    elif event.unit is not allowed.unit or event.amount > allowed.amount:
        yield Refusal("amount_allowed", most=str(allowed.amount))
    elif limit is not None and (limit.unit is Unit.HOUR) != (event.unit is Unit.HOUR):
        yield Refusal("amount_allowed", most="0")


def forwarding(event: RouteForwarded, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not event.target.strip():
        yield Refusal("nonempty")


def assist_request(event: AssistRequested, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not event.office.strip() or not event.question.strip():
        yield Refusal("nonempty")
    item = circumstances.item
    current = handling_due(case, item.promised, circumstances.at(event.occurred_at)) if item and item.promised else None
    if event.due and current and current.due_date and event.due >= current.due_date:
        yield Refusal("assist_before_due", due=current.due_date.isoformat())


def assist_reply(event: AssistReplied, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not any(a.assist_id == event.assist_id for a in case.assists):
        yield Refusal("unknown_assist", RefusalKind.IMPOSSIBLE)
    if not event.reply.strip():
        yield Refusal("nonempty")


def report_up(event: ReportedUp, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not event.opinion.strip():
        yield Refusal("opinion")
    if circumstances.item is not None and not circumstances.item.report_up:
        yield Refusal("report_up_item", item=case.item_name)
    if case.tolerated:
        yield Refusal("full_file", lines="、".join(line.name for line in case.tolerated))


def transfer(event: CaseTransferred, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if circumstances.item is not None and not circumstances.item.report_up:
        yield Refusal("report_up_item", item=case.item_name)


def tolerant_completion(event: TolerantCompleted, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not case.flags.tolerant:
        yield Refusal("is_tolerant", RefusalKind.IMPOSSIBLE)
    elif not event.lines:
        yield Refusal("nonempty")
    elif not {check.no for check in event.lines} <= {line.no for line in case.lines}:
        yield Refusal("unknown_line", RefusalKind.IMPOSSIBLE)


def tolerant_lapse(event: TolerantLapsed, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not case.flags.tolerant or not case.tolerated or case.tolerant_until is None:
        yield Refusal("is_tolerant", RefusalKind.IMPOSSIBLE)
    elif event.occurred_at.astimezone(CST).date() <= case.tolerant_until:
        yield Refusal("tolerant_overdue", RefusalKind.IMPOSSIBLE)


def review(event: ReviewGiven, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not event.opinion.strip():
        yield Refusal("opinion")


def note(event: NoteAdded, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not event.text.strip():
        yield Refusal("nonempty")


def custody(event: CustodyTaken, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if case.custody_offered != event.office:
        yield Refusal("custody_offered", RefusalKind.IMPOSSIBLE, office=event.office)


HANDLING_GUARDS: dict[type[Event], Guard] = {
    RouteForwarded: forwarding,
    SpecialStarted: special_start,
    SpecialEnded: special_end,
    ExtensionApproved: extension,
    AssistRequested: assist_request,
    AssistReplied: assist_reply,
    ReportedUp: report_up,
    CaseTransferred: transfer,
    TolerantCompleted: tolerant_completion,
    TolerantLapsed: tolerant_lapse,
    ReviewGiven: review,
    NoteAdded: note,
    CustodyTaken: custody,
}

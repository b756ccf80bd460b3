"""What each event of a case says, in one line of its timeline, and why a day counts or does not."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from desktop.wording import trade, undoing
from desktop.wording.deeds import FIELDS
from desktop.wording.events import event_title
from desktop.wording.screens_capture import REUSED
from desktop.wording.translating import Say, tr
from desktop.wording.words import day
from sync.casework import events_closing as closing
from sync.casework import events_exchange as exchange
from sync.casework import events_handling as handling
from sync.casework import events_intake as intake
from sync.casework.calendar import DayReason
from sync.casework.clock import ClockReason, CountedDay
from sync.casework.events_taking_back import ActTakenBack, PaperReissued
from sync.casework.facts import Event

REASONS: Mapping[DayReason | ClockReason, str] = {
    DayReason.WORKDAY: tr("工作日"),
    DayReason.MAKEUP_WORKDAY: tr("调休上班"),
    DayReason.LOCAL_WORKDAY: tr("本地上班日"),
    DayReason.PROVISIONAL_WORKDAY: tr("工作日（放假安排未下发，暂按平日算）"),
    DayReason.WEEKEND: tr("周末"),
    DayReason.HOLIDAY: tr("法定节假日"),
    DayReason.LOCAL_HOLIDAY: tr("本地放假"),
    DayReason.PROVISIONAL_WEEKEND: tr("周末（放假安排未下发）"),
    DayReason.PROVISIONAL_HOLIDAY: tr("法定节假日（放假安排未下发，暂按固定节日算）"),
    ClockReason.START_DAY: tr("开始当天不算"),
    ClockReason.AFTER_HOURS: tr("下班后网上提交，从下一个工作日起"),
    ClockReason.NATURAL_DAY: tr("按自然日算"),
    ClockReason.PAUSED: tr("停表，不算"),
    ClockReason.ROLLED: tr("最后一天逢休息日，顺延到这一天"),
    ClockReason.HOURS_RUN: tr("按小时连续计算"),
}
COUNTED, SKIPPED = tr("算"), tr("不算")


def day_words(line: CountedDay) -> str:
    """Why this day: 法定节假日 国庆节（国办发明电…）."""
    told = REASONS[line.reason]
    if line.detail:
        told += f" {line.detail}"
    return tr("{told}（{source}）").format(told=told, source=line.source) if line.source else told


def describe(event: Event | None, say: Say = tr) -> str:
    """One line; empty where the title says it all or the event is of a newer program."""
    words = _TEXTS.get(type(event)) if event is not None else None
    return words(event, say) if words else ""


def _joined(say: Say, *parts: str) -> str:
    return say("，").join(part for part in parts if part)


def _named(word: str, value: str) -> str:
    return f"{word}{value}" if value else ""


def _registered(event: intake.CaseRegistered, say: Say) -> str:
    agent = say("{name}代办").format(name=event.agency.name) if event.agency else ""
    return _joined(say, event.item_name, agent, *event.situations, _named(say("重复仍收："), event.duplicate_reason))


def _checked(event: Any, say: Say) -> str:
    return say("、").join(f"{check.no} {say(trade.LINE_STATES[check.state])}" for check in event.lines)


def _supplement(event: intake.SupplementRequested, say: Say) -> str:
    points = say("；").join(f"{defect.no} {defect.problem}" for defect in event.defects)
    return _joined(
        say,
        event.document_no,
        points,
        say("期限 {deadline}").format(deadline=day(event.deadline, say)),
        event.center_reason,
    )


def _declined(event: intake.CaseNotAccepted, say: Say) -> str:
    return _joined(
        say, event.document_no, say(event.reason_class), event.reason, _named(say("应向："), event.right_organ)
    )


def _assist(event: handling.AssistRequested, say: Say) -> str:
    return _joined(
        say, event.office, event.question, say("请于 {due} 前").format(due=day(event.due, say)) if event.due else ""
    )


def _special(event: handling.SpecialStarted, say: Say) -> str:
    planned = (
        say("预计 {planned_end} 结束").format(planned_end=day(event.planned_end, say)) if event.planned_end else ""
    )
    return _joined(say, say(event.kind), event.basis, planned)


def _delivered(event: closing.DeliveryCompleted, say: Say) -> str:
    return _joined(say, say(trade.DELIVERY_METHODS[event.method]), event.signer, say(event.relation), event.tracking_no)


def _corrected(event: closing.FactCorrected, say: Say) -> str:
    return say("{field}：{old} → {new}，{reason}").format(
        field=say(FIELDS.get(event.field, event.field)), old=event.old, new=event.new, reason=event.reason
    )


def _printed(event: closing.PaperPrinted, say: Say) -> str:
    return _joined(
        say,
        say(event.document),
        event.document_no,
        say("第 {copy} 次").format(copy=event.copy) + (say("（补打）") if event.copy > 1 else ""),
    )


def _plain(*names: str) -> Callable[[Any, Say], str]:
    return lambda event, say: _joined(say, *(say(str(getattr(event, name))) for name in names))


def _taken_back(event: ActTakenBack, say: Say) -> str:
    return undoing.of_act(event_title(event.act, say), event.reason, say)


def _reissued(event: PaperReissued, say: Say) -> str:
    return undoing.of_paper(event.document, event.voided_no, event.document_no, event.reason, say)


_TEXTS: dict[type[Event], Callable[[Any, Say], str]] = {
    ActTakenBack: _taken_back,
    PaperReissued: _reissued,
    intake.CaseRegistered: _registered,
    intake.CaseImported: _plain("item_name", "result", "source"),
    intake.MaterialsChecked: _checked,
    intake.SupplementRequested: _supplement,
    intake.SupplementReminded: _plain("means", "told"),
    intake.SupplementSubmitted: _checked,
    intake.SupplementLapsed: _plain("document_no"),
    intake.CaseAccepted: _plain("document_no"),
    intake.CaseAcceptedTolerant: lambda e, say: _joined(
        say, e.document_no, say("补齐期限 {deadline}").format(deadline=day(e.deadline, say))
    ),
    intake.CaseNotAccepted: _declined,
    intake.DeemedAcceptanceReversed: _plain("cause"),
    handling.RouteForwarded: _plain("target", "reason", "document_no"),
    handling.AssistRequested: _assist,
    handling.AssistReplied: _plain("reply"),
    handling.ReportedUp: _plain("target", "opinion"),
    handling.CaseTransferred: _plain("target", "new_no"),
    handling.SpecialStarted: _special,
    handling.SpecialEnded: _plain("result"),
    handling.ExtensionApproved: lambda e, say: _joined(
        say, e.document_no, say("延长 {amount}{unit}").format(amount=e.amount, unit=say(trade.UNITS[e.unit])), e.reason
    ),
    handling.TolerantCompleted: _checked,
    handling.TolerantLapsed: _plain("document_no"),
    handling.ReviewGiven: lambda e, say: _joined(say, say("同意") if e.agreed else say("不同意"), e.opinion),
    handling.NoteAdded: _plain("text"),
    handling.AttachmentAdded: lambda e, say: _joined(
        say, e.name, f"{max(1, e.size // 1024)} KB", say(REUSED) if e.source_case else ""
    ),
    handling.OverreachForwarded: _plain("office"),
    handling.CustodyOffered: _plain("to", "reason"),
    handling.CustodyTaken: _plain("office"),
    closing.DecisionApproved: _plain("document_no", "content", "certificate_no"),
    closing.DecisionRefused: _plain("document_no", "reason"),
    closing.CaseWithdrawn: _plain("reason"),
    closing.CaseTerminated: _plain("ground", "reason"),
    closing.CaseVoided: _plain("reason"),
    closing.ResultIssued: _plain("certificate", "certificate_no"),
    closing.DeliverySent: lambda e, say: _joined(say, say(trade.DELIVERY_METHODS[e.method]), e.tracking_no),
    closing.DeliveryCompleted: _delivered,
    closing.DeliveryReturned: _plain("reason"),
    closing.RatingRecorded: lambda e, say: _joined(say, say(trade.GRADES[e.grade]), *map(say, e.tags), e.words),
    closing.RatingSealed: lambda e, say: say("{occasion}，内容由省平台启封，窗口看不到").format(occasion=e.occasion),
    closing.RatingRectified: _plain("verdict", "measure", "feedback"),
    closing.ComplaintRecorded: _plain("work_order", "text", "reply"),
    closing.CaseArchived: _plain("volume"),
    closing.FactCorrected: _corrected,
    closing.RecordBackfilled: _plain("reason"),
    closing.NumberAssigned: _plain("project_no"),
    closing.DuplicateJudged: _plain("outcome", "reason"),
    closing.PaperPrinted: _printed,
    closing.PersonalDataRevealed: _plain("reason"),
    closing.RejectionDisposed: _plain("outcome", "reason"),
    exchange.RowReturned: _plain("code", "reason"),
    exchange.ReturnHandled: _plain("how", "note"),
}


def described_types() -> Iterable[type[Event]]:
    return _TEXTS.keys()

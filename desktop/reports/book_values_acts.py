"""The columns of ledgers of acts: what an act says, and how it was answered later."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

from desktop.reports.book_values import DAY, LONG, TIME, field, staff_name
from desktop.reports.books_cases import Line
from desktop.reports.case_reads import day_of
from desktop.reports.sheet_rows import Value
from desktop.wording import books as text
from desktop.wording import case_ledger as marks
from desktop.wording.returned import DESTINATIONS, TABLES
from desktop.wording.trade import GRADES
from sync.casework import events_closing as closing
from sync.casework import events_exchange as exchange
from sync.casework import events_handling as handling
from sync.casework import events_intake as intake
from sync.casework.facts import Event

E = TypeVar("E", bound=Event)


def _act(line: Line) -> Event | None:
    return line.act.event if line.act is not None and isinstance(line.act.event, Event) else None


def _of(name: str) -> Callable[[Line], str | None]:
    """A text the act may carry."""
    return lambda line: str(getattr(_act(line), name, "")) or None


def _later(line: Line, kind: type[E], fits: Callable[[E], bool] = lambda _: True) -> E | None:
    """The first act of this kind after the act of the line."""
    found = (one.event for one in line.later)
    return next((event for event in found if isinstance(event, kind) and fits(event)), None)


def _at(event: Event | None) -> datetime | None:
    return event.occurred_at if event else None


ACT_AT = field("act_at", lambda line: _at(_act(line)), TIME)
ACTOR = field("actor", lambda line: staff_name(line.act.by, line) if line.act else None, 10)
DOCUMENT = field("document", _of("document_no"), 24)


# 补正 and 容缺


def _deadline(line: Line) -> date | None:
    return getattr(_act(line), "deadline", None)


def _submitted(line: Line) -> datetime | None:
    return _at(_later(line, intake.SupplementSubmitted))


def _completed(line: Line) -> datetime | None:
    return _at(_later(line, handling.TolerantCompleted))


def _late(line: Line) -> str | None:
    """Whether the answer came after the deadline, or has not come and the deadline is past."""
    deadline = _deadline(line)
    answered = _completed(line) if isinstance(_act(line), intake.CaseAcceptedTolerant) else _submitted(line)
    day = day_of(answered or line.reading.now)
    return marks.yes_no(day is not None and day > deadline) if deadline else None


def _material(line: Line, no: int) -> str:
    return next((one.name for one in line.read.case.lines if one.no == no), str(no))


def _defects(line: Line) -> str | None:
    event = _act(line)
    if not isinstance(event, intake.SupplementRequested):
        return None
    return "；".join(text.defect(_material(line, one.no), one.problem, one.remedy) for one in event.defects)


def _tolerated(line: Line) -> str | None:
    event = _act(line)
    missing = event.missing if isinstance(event, intake.CaseAcceptedTolerant) else ()
    return "；".join(_material(line, no) for no in missing) or None


DEFECTS = field("defects", _defects, 50)
TOLERATED = field("tolerated", _tolerated, 40)
DEADLINE = field("deadline", _deadline, DAY)
SUBMITTED_AT = field("submitted_at", _submitted, TIME)
COMPLETED_AT = field("completed_at", _completed, TIME)
LATE = field("late", _late, 10)
SECOND = field("second", lambda line: marks.yes_no(_of("center_reason")(line) is not None), 10)


# 转办


def _forward_kind(line: Line) -> str | None:
    event = _act(line)
    return text.FORWARDS.get(type(event)) if event else None


def _forward_to(line: Line) -> str | None:
    return next((said for name in ("target", "office", "to") if (said := _of(name)(line))), None)


def _forward_why(line: Line) -> str | None:
    return next((said for name in ("reason", "question", "opinion", "new_no") if (said := _of(name)(line))), None)


def _answer(line: Line) -> Event | None:
    match _act(line):
        case handling.AssistRequested(assist_id=asked):
            return _later(line, handling.AssistReplied, lambda event: event.assist_id == asked)
        case handling.CustodyOffered():
            return _later(line, handling.CustodyTaken)
    return None


def _answer_words(line: Line) -> str | None:
    match _answer(line):
        case handling.AssistReplied(reply=reply):
            return reply
        case handling.CustodyTaken():
            return text.TAKEN
    return None


FORWARD_KIND = field("forward_kind", _forward_kind, 10)
FORWARD_TO = field("forward_to", _forward_to, 24)
FORWARD_WHY = field("forward_why", _forward_why, LONG)
FORWARD_DUE = field("forward_due", lambda line: getattr(_act(line), "due", None), DAY)
ANSWERED_AT = field("answered_at", lambda line: _at(_answer(line)), TIME)
ANSWER = field("answer", _answer_words, LONG)


# 特殊环节


def _ended(line: Line) -> handling.SpecialEnded | None:
    started = _act(line)
    if not isinstance(started, handling.SpecialStarted):
        return None
    return _later(line, handling.SpecialEnded, lambda event: event.special_id == started.special_id)


def _pause_late(line: Line) -> str | None:
    planned = getattr(_act(line), "planned_end", None)
    day = day_of(_at(_ended(line)) or line.reading.now)
    return marks.yes_no(day is not None and day > planned) if planned else None


def _repeated(line: Line) -> str:
    """是否重复挂起: the case had been paused before."""
    started = _at(_act(line))
    return marks.yes_no(any(started and one.started_at < started for one in line.read.case.specials))


def _pause_note(line: Line) -> str | None:
    ended = _ended(line)
    return "；".join(filter(None, (_of("basis")(line), ended.result if ended else None))) or None


SPECIAL_KIND = field("special_kind", _of("kind"), 16)
PLANNED_END = field("planned_end", lambda line: getattr(_act(line), "planned_end", None), DAY)
ENDED_AT = field("ended_at", lambda line: _at(_ended(line)), TIME)
PAUSE_LATE = field("pause_late", _pause_late, 10)
REPEATED = field("repeated", _repeated, 12)
PAUSE_NOTE = field("pause_note", _pause_note, LONG)


# 好差评


def _grade(line: Line) -> str | None:
    event = _act(line)
    return GRADES[event.grade] if isinstance(event, closing.RatingRecorded) else None


def _rectified(name: str) -> Callable[[Line], Value]:
    def of(line: Line) -> str | None:
        return str(getattr(_later(line, closing.RatingRectified), name, "")) or None

    return of


GRADE = field("grade", _grade, 11)
RATING_TAGS = field("tags", lambda line: "、".join(getattr(_act(line), "tags", ())) or None, 24)
RATING_WORDS = field("words", _of("words"), LONG)
VERDICT = field("verdict", _rectified("verdict"), 12)
MEASURE = field("measure", _rectified("measure"), LONG)
FEEDBACK = field("feedback", _rectified("feedback"), LONG)
RECTIFIED_AT = field("rectified_at", lambda line: _at(_later(line, closing.RatingRectified)), TIME)


# 退件作废


def _end_reason(line: Line) -> str | None:
    named = (_of(name)(line) for name in ("reason_class", "ground", "reason", "target"))
    return "，".join(filter(None, named)) or None


END_REASON = field("end_reason", _end_reason, LONG)


# 数据退回


def _handled(line: Line) -> exchange.ReturnHandled | None:
    told = _act(line)
    if not isinstance(told, exchange.RowReturned):
        return None
    return _later(line, exchange.ReturnHandled, lambda event: event.return_id == told.return_id)


def _handled_says(name: str) -> Callable[[Line], Value]:
    def of(line: Line) -> str | None:
        return str(getattr(_handled(line), name, "")) or None

    return of


def _handled_by(line: Line) -> str | None:
    handled = _handled(line)
    return staff_name(handled.by, line) if handled else None


RETURN_TABLE = field("return_table", lambda line: TABLES.get(_of("table")(line) or "", _of("table")(line)), 14)
RETURN_CODE = field("return_code", _of("code"), 12)
RETURN_REASON = field("return_reason", _of("reason"), LONG)
RETURN_FROM = field(
    "return_from", lambda line: DESTINATIONS.get(_of("destination")(line) or "", _of("destination")(line)), 20
)
RETURN_DONE = field("return_done", lambda line: marks.yes_no(_handled(line) is not None), 10)
RETURN_HOW = field("return_how", _handled_says("how"), 12)
RETURN_NOTE = field("return_note", _handled_says("note"), LONG)
RETURN_BY = field("return_by", _handled_by, 10)
RETURN_DONE_AT = field("return_done_at", lambda line: _at(_handled(line)), TIME)

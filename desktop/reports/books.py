"""The ledgers of the office, in the order of the list: whole cases first, then acts, then lines of figures."""

from sqlalchemy import and_, or_

from desktop.reports import book_values as of
from desktop.reports import book_values_acts as act
from desktop.reports.book_rows import Book
from desktop.reports.books_cases import (
    CaseBook,
    WholeBook,
    acted_in,
    acts,
    closed_in,
    late_cases,
    one_line,
    platform_acts,
    received_in,
)
from desktop.reports.books_consultations import ConsultationBook
from desktop.reports.books_figures import BALANCE, CHANGE, EFFICIENCY, OPINIONS, WINDOWS
from desktop.reports.case_reads import COUNTED, NATIVE, c
from sync.casework import events_closing as closing
from sync.casework import events_exchange as exchange
from sync.casework import events_handling as handling
from sync.casework import events_intake as intake
from sync.casework.terms import State

WHO = (of.NUMBER, of.ITEM, of.APPLICANT)
"""What a row of every ledger of acts begins with."""

ENDED = (State.NOT_ACCEPTED, State.WITHDRAWN, State.TERMINATED, State.TRANSFERRED, State.VOIDED)
FORWARDS = (
    handling.RouteForwarded,
    handling.AssistRequested,
    handling.ReportedUp,
    handling.CaseTransferred,
    handling.CustodyOffered,
)


RECEIVED = CaseBook(
    key="received",
    fields=(
        *WHO, of.ID_NUMBER, of.PHONE, of.VILLAGE, of.KIND, of.DEPARTMENT, of.CHANNEL, of.AGENT, of.RECEIVED_AT,
        of.ACCEPTED_AT, of.PROMISED_DUE, of.RECEIVER, of.STATE,
    ),
    chosen=lambda period: and_(COUNTED, received_in(period)),
    lines=one_line,
)  # fmt: skip

CLOSED = CaseBook(
    key="closed",
    fields=(
        *WHO, of.PHONE, of.VILLAGE, of.KIND, of.DEPARTMENT, of.RECEIVED_AT, of.ACCEPTED_AT, of.CLOSED_AT, of.RESULT,
        of.PROMISED_DUE, of.USED_DAYS, of.ON_PROMISE, of.OVERDUE, of.CERTIFICATE, of.DELIVERED_AT, of.RATING,
        of.HANDLER, of.APPROVER,
    ),
    chosen=lambda period: and_(COUNTED, closed_in(period)),
    lines=one_line,
)  # fmt: skip

OVERDUE = CaseBook(
    key="overdue",
    fields=(
        of.PROJECT, of.STATE, of.DEPARTMENT, of.NUMBER, of.ITEM, of.KIND, of.ACCEPTED_AT, of.CLOSED_AT, of.LIMIT,
        of.OVERDUE, of.HANDLER, of.PHONE,
    ),
    chosen=lambda period: and_(
        COUNTED,
        c.received_day <= period.last.toordinal(),
        or_(c.closed_day.is_(None), c.closed_day >= period.first.toordinal()),
    ),
    lines=late_cases,
)  # fmt: skip

SUPPLEMENT = CaseBook(
    key="supplement",
    fields=(
        *WHO, of.PHONE, act.ACT_AT, act.DOCUMENT, act.DEFECTS, act.DEADLINE, act.SUBMITTED_AT, act.LATE, act.SECOND,
        act.ACTOR, of.STATE,
    ),
    chosen=acted_in(intake.SupplementRequested),
    lines=acts(intake.SupplementRequested),
)  # fmt: skip

FORWARD = CaseBook(
    key="forward",
    fields=(
        *WHO, act.ACT_AT, act.FORWARD_KIND, act.FORWARD_TO, act.FORWARD_WHY, act.FORWARD_DUE, act.ANSWERED_AT,
        act.ANSWER, act.ACTOR, of.STATE,
    ),
    chosen=acted_in(*FORWARDS),
    lines=acts(*FORWARDS),
)  # fmt: skip

RATING = CaseBook(
    key="rating",
    fields=(
        *WHO, of.HANDLER, act.ACT_AT, act.GRADE, act.RATING_TAGS, act.RATING_WORDS, act.VERDICT, act.MEASURE,
        act.RECTIFIED_AT, act.FEEDBACK,
    ),
    chosen=acted_in(closing.RatingRecorded),
    lines=acts(closing.RatingRecorded),
)  # fmt: skip

SPECIAL = CaseBook(
    key="special",
    fields=(
        of.NUMBER, of.APPLICANT, act.SPECIAL_KIND, act.ACT_AT, act.PLANNED_END, act.ENDED_AT, act.PAUSE_LATE,
        act.REPEATED, act.PAUSE_NOTE, act.DOCUMENT, act.ACTOR, of.HANDLER, of.PHONE,
    ),
    chosen=acted_in(handling.SpecialStarted),
    lines=acts(handling.SpecialStarted),
)  # fmt: skip

TOLERANT = CaseBook(
    key="tolerant",
    fields=(
        *WHO, of.PHONE, act.ACT_AT, act.DOCUMENT, act.TOLERATED, act.DEADLINE, act.COMPLETED_AT, act.LATE, act.ACTOR,
        of.STATE,
    ),
    chosen=acted_in(intake.CaseAcceptedTolerant),
    lines=acts(intake.CaseAcceptedTolerant),
)  # fmt: skip

AGENCY = CaseBook(
    key="agency",
    fields=(
        *WHO, of.PHONE, of.VILLAGE, of.AGENT, of.AUTHORITY, of.HANDED_OVER_AT, of.RECEIVED_AT, of.CLOSED_AT, of.STATE,
        of.RECEIVER,
    ),
    chosen=lambda period: and_(COUNTED, received_in(period)),
    lines=of.by_agents,
)  # fmt: skip

UNFINISHED = CaseBook(
    key="ended",
    fields=(
        *WHO,
        of.PHONE,
        of.RECEIVED_AT,
        of.CLOSED_AT,
        of.STATE,
        act.END_REASON,
        act.DOCUMENT,
        act.ACTOR,
    ),
    chosen=lambda period: and_(NATIVE, closed_in(period), c.state.in_([state.value for state in ENDED])),
    lines=of.endings,
)

RETURNED = CaseBook(
    key="returned",
    fields=(
        *WHO, act.ACT_AT, act.RETURN_TABLE, act.RETURN_CODE, act.RETURN_REASON, act.RETURN_FROM, act.RETURN_DONE,
        act.RETURN_HOW, act.RETURN_NOTE, act.RETURN_BY, act.RETURN_DONE_AT,
    ),
    chosen=acted_in(exchange.RowReturned),
    lines=platform_acts(exchange.RowReturned),
)  # fmt: skip

BOOKS: tuple[Book, ...] = (
    WholeBook(), RECEIVED, CLOSED, OVERDUE, SUPPLEMENT, TOLERANT, FORWARD, SPECIAL, RATING, AGENCY, UNFINISHED,
    RETURNED, ConsultationBook(), EFFICIENCY, WINDOWS, OPINIONS, CHANGE, BALANCE,
)  # fmt: skip


def book_of(key: str) -> Book:
    """Raises StopIteration for a ledger that does not exist."""
    return next(book for book in BOOKS if book.key == key)

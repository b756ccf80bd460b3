"""The columns of the ledgers: one field each, named once and used by every ledger that has it."""

from collections.abc import Callable, Iterator

from desktop.queries.reading import Reading
from desktop.reports.book_rows import BookColumn, Mask
from desktop.reports.books_cases import Field, Line
from desktop.reports.case_figures import Period
from desktop.reports.case_reads import Read, day_of
from desktop.reports.sheet_rows import Value
from desktop.wording import books as text
from desktop.wording import case_ledger as marks
from desktop.wording.trade import CASE_KINDS, CHANNELS, GRADES, STATES, UNITS
from sync.casework import events_closing as closing
from sync.casework import events_handling as handling
from sync.casework import events_intake as intake
from sync.casework.clock import Unit
from sync.casework.terms import State

DAY, TIME, LONG = 12, 17, 30


def field(
    key: str, of: Callable[[Line], Value], width: int = 14, mask: Mask = Mask.NONE, *, summed: bool = False
) -> Field:
    return Field(column=BookColumn(key=key, width=width, mask=mask, summed=summed), of=of)


def by_agents(read: Read, reading: Reading, period: Period) -> Iterator[Line]:
    """Cases somebody else handed in for the citizen."""
    if read.case.agency is not None:
        yield Line(read=read, reading=reading, period=period)


def endings(read: Read, reading: Reading, period: Period) -> Iterator[Line]:
    """The case with the act that ended it."""
    counting = read.history.standing
    ended = next((one for one in reversed(counting) if isinstance(one.event, _ENDINGS)), None)
    yield Line(read=read, reading=reading, period=period, act=ended)


_ENDINGS = (
    intake.CaseNotAccepted, intake.SupplementLapsed, handling.TolerantLapsed, handling.CaseTransferred,
    closing.CaseWithdrawn, closing.CaseTerminated, closing.CaseVoided,
)  # fmt: skip


def staff_name(code: str, line: Line) -> str | None:
    return line.reading.name_of(code) or None


def _limit(line: Line) -> str | None:
    limit = line.read.item.promised if line.read.item else None
    return f"{limit.amount}{UNITS[limit.unit]}" if limit else None


def _used(line: Line) -> int | None:
    promised = line.read.promised
    return promised.used if promised and promised.unit is Unit.WORKDAY else None


def _on_promise(line: Line) -> str | None:
    promised, case = line.read.promised, line.read.case
    closed = day_of(case.course.closed_at)
    if case.state not in (State.APPROVED, State.REFUSED) or not promised or not promised.due_on or closed is None:
        return None
    return marks.yes_no(closed <= promised.due_on)


NUMBER = field("case_no", lambda line: line.read.case.number, 46)
ITEM = field("item", lambda line: line.read.case.item_name, 36)
APPLICANT = field("applicant", lambda line: line.read.case.applicant.name)
PROJECT = field("project", lambda line: text.project(line.read.case.applicant.name, line.read.case.item_name), 44)
ID_NUMBER = field("id_number", lambda line: line.read.case.applicant.number or None, 21, Mask.ID)
PHONE = field("phone", lambda line: line.read.case.applicant.phone or None, 14, Mask.PHONE)
VILLAGE = field("village", lambda line: line.read.village or None, 20)
KIND = field("case_kind", lambda line: CASE_KINDS[line.read.case.kind], 9)
DEPARTMENT = field("department", lambda line: line.read.item.department if line.read.item else None, 20)
CHANNEL = field("channel", lambda line: CHANNELS[line.read.case.channel], 10)
RECEIVED_AT = field("received_at", lambda line: line.read.case.received_at, TIME)
ACCEPTED_AT = field("accepted_at", lambda line: line.read.case.course.accepted_at, TIME)
CLOSED_AT = field("closed_at", lambda line: line.read.case.course.closed_at, TIME)
DELIVERED_AT = field("delivered_at", lambda line: line.read.case.course.delivered_at, TIME)
PROMISED_DUE = field("promised_due", lambda line: line.read.promised.due_on if line.read.promised else None, DAY)
LIMIT = field("promised_limit", _limit, 12)
USED_DAYS = field("used_days", _used, 10, summed=True)
ON_PROMISE = field("on_promise", _on_promise, 10)
OVERDUE = field("overdue_days", lambda line: line.read.promised.overdue if line.read.promised else None, 9, summed=True)
STATE = field("state", lambda line: STATES[line.read.case.state], 12)
RESULT = field("result", lambda line: STATES[line.read.case.state] if line.read.case.closed else None, 12)
CERTIFICATE = field("licence_no", lambda line: line.read.case.course.certificate_no or None, 20)
RATING = field("rating", lambda line: GRADES[line.read.case.grade] if line.read.case.grade else None, 11)
RECEIVER = field("receiver", lambda line: staff_name(line.read.case.course.received_by, line), 10)
APPROVER = field("approver", lambda line: staff_name(line.read.case.course.decided_by, line), 10)


def _handler(line: Line) -> str | None:
    course = line.read.case.course
    return staff_name(course.handled_by or course.accepted_by or course.received_by, line)


HANDLER = field("handler", _handler, 10)


def _agent(line: Line) -> str | None:
    agency = line.read.case.agency
    return marks.agent(agency.kind, agency.name) if agency else None


AGENT = field("agent", _agent, 16)
AUTHORITY = field("authority", lambda line: line.read.case.agency.authority or None if line.read.case.agency else None)
HANDED_OVER_AT = field(
    "handed_over_at", lambda line: line.read.case.agency.handed_over_at if line.read.case.agency else None, TIME
)

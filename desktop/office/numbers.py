"""Numbers drawn at the counter: in the same transaction as the fact that uses them, never twice, without a platform."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import text
from sqlalchemy.orm import Session

from desktop.device.people import OfficeRow
from desktop.office.slip_rows import FARTHEST, LEFT_OUT, check_slip
from desktop.store.settings import keep_setting, setting
from sync.casework import events_closing as closing
from sync.casework import events_handling as handling
from sync.casework import events_intake as intake
from sync.casework.calendar import CST
from sync.casework.errors import Refusal, RefusalKind
from sync.casework.events_taking_back import PaperReissued
from sync.casework.facts import Event
from sync.casework.items import Catalogue
from sync.casework.numbering import (
    DocumentKind,
    NumberRefused,
    SlotLease,
    SlotScheme,
    document_number,
    leased_case_number,
    new_query_code,
    temporary_number,
)

DOCUMENTS: dict[type[Event], DocumentKind] = {
    intake.SupplementRequested: DocumentKind.SUPPLEMENT,
    intake.SupplementSubmitted: DocumentKind.RECEIPT,
    intake.SupplementLapsed: DocumentKind.TERMINATION,
    intake.CaseAccepted: DocumentKind.ACCEPTANCE,
    intake.CaseAcceptedTolerant: DocumentKind.TOLERANT,
    intake.CaseNotAccepted: DocumentKind.NON_ACCEPTANCE,
    intake.CaseDeemedAccepted: DocumentKind.ACCEPTANCE,
    handling.RouteForwarded: DocumentKind.TRANSFER,
    handling.ExtensionApproved: DocumentKind.EXTENSION,
    handling.TolerantCompleted: DocumentKind.RECEIPT,
    handling.TolerantLapsed: DocumentKind.TERMINATION,
    closing.DecisionApproved: DocumentKind.APPROVAL,
    closing.DecisionRefused: DocumentKind.REFUSAL,
    closing.CaseWithdrawn: DocumentKind.TERMINATION,
    closing.CaseTerminated: DocumentKind.TERMINATION,
}
"""Events that put a numbered paper into somebody's hand."""

FOREVER = date.max
FORGOTTEN_SLIPS = 200
"""Blank slips of one item and one coming day that a desk which was set back may have printed and forgotten."""
_NEXT = text(
    "INSERT INTO serial (body, span, slot, last) VALUES (:body, :span, :slot, :first)"
    " ON CONFLICT (body, span, slot) DO UPDATE SET last = last + :count RETURNING last"
)
_TAKEN = text("SELECT 1 FROM issued WHERE number = :number")
_TAKE = text("INSERT INTO issued (number, case_id) VALUES (:number, '') ON CONFLICT (number) DO NOTHING")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """The numbers of one device: its slot is its own, so no other desk draws the same."""

    session: Session
    office: OfficeRow
    catalogue: Catalogue
    today: date

    def fill(self, event: Event, *, date_trusted: bool) -> Event:
        """The event with every number it may carry. Raises Refusal("number_used") for one taken before."""
        if isinstance(event, intake.CaseRegistered):
            return self._registered(event, date_trusted=date_trusted)
        if isinstance(event, PaperReissued):
            return replace(event, document_no=event.document_no or self._anew(event))
        kind = DOCUMENTS.get(type(event))
        given: str = getattr(event, "document_no", "")
        if kind is None or given:
            return event
        number = {"document_no": self._document(kind, _day(event.occurred_at).year)}
        return replace(event, **number)  # type: ignore[arg-type]

    def _anew(self, event: PaperReissued) -> str:
        """The next number of its kind; a paper that goes by the number of its case counts on behind it."""
        head = event.voided_no.partition("字〔")[0]
        kinds = sorted(DocumentKind, key=lambda kind: len(kind.value), reverse=True)
        kind = next((kind for kind in kinds if head != event.voided_no and head.endswith(kind.value)), None)
        if kind is not None:
            return self._document(kind, _day(event.occurred_at).year)
        number, _, version = event.voided_no.partition("-")
        return f"{number}-{int(version) + 1 if version.isdecimal() else 2}"

    def _registered(self, event: intake.CaseRegistered, *, date_trusted: bool) -> intake.CaseRegistered:
        coded = replace(event, query_code=event.query_code or new_query_code())
        given = event.project_no or event.paper_no
        if event.paper_no:
            item = self.catalogue.get(event.item_id, event.item_version)
            code = item.task_code(self.office.uscc) if item else ""
            check_slip(self.session, self.office, event.paper_no, code, _day(event.occurred_at), self.today)
        if not given and not event.temp_no:
            coded = self._numbered(coded, date_trusted=date_trusted)
        for number in filter(None, (coded.project_no, coded.paper_no, coded.temp_no)):
            self._take(number)
        return coded

    def _numbered(self, event: intake.CaseRegistered, *, date_trusted: bool) -> intake.CaseRegistered:
        """An official number where one may be drawn, else a temporary one: the counter never stops."""
        day = _day(event.occurred_at)
        item = self.catalogue.get(event.item_id, event.item_version)
        code = item.task_code(self.office.uscc) if item else ""
        lease = SlotLease(slot=self.office.slot, epoch=1, last_day=FOREVER)
        try:
            leased_case_number(code or None, day, lease, 1, date_trusted=date_trusted)
            number = self._case_number(code, day, lease, date_trusted=date_trusted)
            while self._is_taken(number):  # typed in from a slip this desk had forgotten
                number = self._case_number(code, day, lease, date_trusted=date_trusted)
            return replace(event, project_no=number)
        except NumberRefused:
            serial = self._next("temporary", day.isoformat())
            return replace(event, temp_no=temporary_number(self._device_no(), day, serial))

    def _case_number(self, code: str, day: date, lease: SlotLease, *, date_trusted: bool) -> str:
        return leased_case_number(code, day, lease, self._next(code, day.isoformat()), date_trusted=date_trusted)

    def _is_taken(self, number: str) -> bool:
        return self.session.connection().execute(_TAKEN, {"number": number}).first() is not None

    def _document(self, kind: DocumentKind, year: int) -> str:
        """Four digits as long as they last; a busy desk goes on with five, which no other number can equal."""
        serial = self._next(f"{self.office.prefix}{kind.value}", str(year))
        slot = self.office.slot
        if serial <= SlotScheme.D_SSS.last_serial:
            return document_number(self.office.prefix, kind, year, slot, serial)
        return f"{self.office.prefix}{kind.value}字〔{year}〕第{slot}{serial:04d}号"

    def _device_no(self) -> int:
        """County, township and slot: one prefecture has no two desks of the same."""
        return int(f"{self.office.scope[4:9]}{self.office.slot}")

    def _next(self, body: str, span: str) -> int:
        return draw_run(self.session, self.office.slot, body, span, 1)

    def _take(self, number: str) -> None:
        taken = self.session.connection().execute(_TAKE, {"number": number})
        if taken.rowcount == 0:
            raise Refusal("number_used", RefusalKind.IMPOSSIBLE, number=number)


def draw_run(session: Session, slot: int, body: str, span: str, count: int) -> int:
    """The last of so many numbers of a count; nobody draws them again."""
    values = {"body": body, "span": span, "slot": slot, "first": _left_out(session, span) + count, "count": count}
    return int(session.execute(_NEXT, values).scalar_one())


def leave_out(session: Session, count: int, now: datetime) -> None:
    """So many numbers of each count up to this day are drawn no more: they may stand on papers nobody here knows of."""
    session.execute(text("UPDATE serial SET last = last + :count"), {"count": count})
    keep_setting(session, LEFT_OUT, f"{count} {_day(now).isoformat()}")


def _left_out(session: Session, span: str) -> int:
    """Where a count of that time begins; a year and a day are compared as they are written."""
    count, _, until = setting(session, LEFT_OUT).partition(" ")
    if not count or span <= until:
        return int(count or 0)
    is_day = len(span) == len(until)
    ahead = (date.fromisoformat(until) + FARTHEST).isoformat()
    return FORGOTTEN_SLIPS if is_day and span <= ahead else 0


def _day(instant: datetime) -> date:
    return instant.astimezone(CST).date()

"""Gives entries their positions in the logs of their scopes. Holds the head rows' locks until the commit."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.orm import Session

from sync.casework.errors import Refusal
from sync.casework.events_handling import CustodyTaken, OverreachForwarded
from sync.journal.asking import Listed, ask
from sync.journal.bulk import insert_rows
from sync.journal.log import case_of, entries_by_id, insert_records, ms_of
from sync.server.copies import Copy, delivered, held, outgoing_of, send
from sync.server.judging import OUT_OF_SCOPE, UNKNOWN_CASE, Judge, Verdict, may_open
from sync.server.tables import IRREGULARITY, SCOPE_HEAD, WAITING
from sync.server.trouble import PlatformTrouble
from sync.wire.codec import UnreadableEvent
from sync.wire.entry import Entry, Record, RecordKind, scope_link

LEVELLED_AT_ONCE = 1_000

_OF_LOG = SCOPE_HEAD.c.scope == bindparam("log")
_LOCK = (
    update(SCOPE_HEAD).where(_OF_LOG).values(head=SCOPE_HEAD.c.head).returning(SCOPE_HEAD.c.head, SCOPE_HEAD.c.chain)
)
_MOVE = update(SCOPE_HEAD).where(_OF_LOG).values(head=bindparam("position"), chain=bindparam("link"))
_WAITING = Listed(
    lambda one_of: select(WAITING).where(one_of(WAITING.c.scope, "logs")).order_by(WAITING.c.scope, WAITING.c.position)
)
_WAITING_OF = Listed(
    lambda one_of: (
        select(WAITING)
        .where(one_of(WAITING.c.scope, "logs"), one_of(WAITING.c.case_id, "cases"))
        .order_by(WAITING.c.scope, WAITING.c.position)
    )
)


@dataclass(slots=True, kw_only=True)
class _Head:
    position: int
    chain: bytes
    added: list[tuple[Record, bytes]] = field(default_factory=list)


class Appending:
    """Judges and places entries within one transaction; :meth:`finish` writes what was decided."""

    def __init__(self, session: Session, judge: Judge, now: datetime) -> None:
        self._session = session
        self._judge = judge
        self._now = now
        self._heads: dict[str, _Head] = {}
        self._opened: dict[str, set[str]] = {}
        self._waiting: list[dict[str, object]] = []
        self._released: list[str] = []
        self._irregular: list[dict[str, object]] = []

    def lock(self, scopes: Iterable[str]) -> None:
        """Take the head rows, always in sorted order. Raises PlatformTrouble("unknown_office")."""
        for scope in sorted(set(scopes)):
            row = ask(self._session, _LOCK, log=scope).one_or_none()
            if row is None:
                raise PlatformTrouble("unknown_office", scope=scope)
            self._heads[scope] = _Head(position=row.head, chain=bytes(row.chain))
            self._judge.recall(scope, bytes(row.chain))

    def append(self, entries: Sequence[Entry], listed: Mapping[str, Refusal] = MappingProxyType({})) -> None:
        """Place entries in order, then those that were waiting for a case that has now arrived.

        Every log a crossing entry (:func:`crosses`) concerns must be locked. ``listed``: by entry id, what is known to
        speak against an entry whatever its case says.
        """
        for log in dict.fromkeys(map(self.log_of, entries)):
            self._judge.study([entry for entry in entries if self.log_of(entry) == log], log)
        arrived = set()
        for entry in entries:
            crossing = crosses(entry)
            if crossing:
                self.level(case_of(entry))
            verdict = self._judge.judge(entry, self.log_of(entry))
            if entry.id in listed:
                verdict = replace(verdict, irregular=(*verdict.irregular, listed[entry.id]))
            self._take_in(entry, self.log_of(entry), verdict)
            if verdict.kind is RecordKind.EVENT and may_open(entry):
                arrived.add(case_of(entry))
            if verdict.kind is RecordKind.EVENT and crossing:
                self._cross(entry)
        if arrived:
            self._release_of(arrived)

    def log_of(self, entry: Entry) -> str:
        """The log an entry is placed in: its office's, or that of the office that took its place."""
        return self._judge.moved.get(entry.scope, entry.scope)

    def copy(self, copies: Sequence[Copy]) -> None:
        """Place copies in their targets, which must be locked, then what was waiting there for their case."""
        arrived = set()
        for target in dict.fromkeys(copy.target for copy in copies):
            entries = [copy.entry for copy in copies if copy.target == target]
            here = held(self._session, target, [entry.id for entry in entries])
            for entry in entries:
                if entry.id not in here:
                    self._judge.witness(entry, target)
                    self._place(entry, target, Verdict(kind=RecordKind.EVENT))
                    arrived |= {case_of(entry)} if may_open(entry) else set()
        if arrived:
            self._release_of(arrived)

    def level(self, case_id: str) -> None:
        """Bring the locked logs of a case to the same events, so that it can change hands between them."""
        self.finish()
        while copies := outgoing_of(self._session, case_id, self._heads, LEVELLED_AT_ONCE):
            self.copy(copies)
            self.finish()
            delivered(self._session, [copy.row for copy in copies])

    def release(self, entries: list[Entry]) -> int:
        """Judge quarantined entries again; what can be judged now gets a new position. How many could."""
        self.finish()
        for log in dict.fromkeys(map(self.log_of, entries)):
            self._judge.study([entry for entry in entries if self.log_of(entry) == log], log)
        released = 0
        for entry in entries:
            verdict = self._judge.judge(entry, self.log_of(entry))
            if verdict.kind is not RecordKind.QUARANTINED:
                self._take_in(entry, self.log_of(entry), verdict)
                self._released.append(entry.id)
                released += 1
        return released

    def finish(self) -> None:
        """Write records, heads, what waits, what is irregular and what other logs must learn; may be called again.

        The entries themselves are the caller's.
        """
        for scope, head in self._heads.items():
            if head.added:
                insert_records(self._session, head.added)
                ask(self._session, _MOVE, log=scope, position=head.position, link=head.chain)
                events = [record.entry for record, _ in head.added if record.kind is RecordKind.EVENT]
                send(self._session, scope, events, frozenset(self._opened.pop(scope, ())))
                head.added = []
            self._judge.remember(scope, head.chain)
        for table, rows in ((WAITING, self._waiting), (IRREGULARITY, self._irregular)):
            insert_rows(self._session, table, rows)
        for entry_id in self._released:
            self._session.execute(delete(WAITING).where(WAITING.c.entry_id == entry_id))
        self._waiting, self._irregular, self._released = [], [], []

    def _take_in(self, entry: Entry, log: str, verdict: Verdict) -> None:
        if verdict.kind is RecordKind.EVENT and log != entry.scope:
            told = Refusal("scope_moved", office=entry.scope)
            verdict = replace(verdict, irregular=(*verdict.irregular, told))
        position = self._place(entry, log, verdict)
        if verdict.kind is RecordKind.QUARANTINED:
            self._waiting.append(_waiting_row(entry, log, position, verdict.code))
        elif verdict.kind is RecordKind.EVENT and may_open(entry):
            self._opened.setdefault(log, set()).add(case_of(entry))

    def _cross(self, entry: Entry) -> None:
        """No log of the case may hold less than another before the next act."""
        self.level(case_of(entry))
        if isinstance(entry.event, OverreachForwarded):
            self._hand_over(entry.event, self.log_of(entry))
            self.level(case_of(entry))

    def _hand_over(self, act: OverreachForwarded, log: str) -> None:
        """What an office recorded on a case it no longer held is judged in the holder's name, and placed in its log.

        What cannot be taken there either is rejected in the log it came from.
        """
        for entry in waiting_entries(self._session, (log,), [act.case_id], OUT_OF_SCOPE):
            holder = self._judge.custodian(act.case_id, log)
            if entry.id != act.entry_id or holder not in self._heads:
                continue
            self._judge.study([entry], holder)
            verdict = self._judge.judge(entry, holder, holder)
            if verdict.kind is not RecordKind.QUARANTINED:
                self._take_in(entry, holder if verdict.kind is RecordKind.EVENT else log, verdict)
                self._released.append(entry.id)

    def _place(self, entry: Entry, log: str, verdict: Verdict) -> int:
        head = self._heads[log]
        position = head.position + 1
        record = Record(
            scope=log,
            position=position,
            kind=verdict.kind,
            entry=entry,
            code=verdict.code,
            winner=verdict.winner,
            received_ms=ms_of(self._now),
        )
        head.position, head.chain = position, scope_link(head.chain, record)
        head.added.append((record, head.chain))
        facts = {refusal.code: dict(refusal.facts) for refusal in verdict.irregular}
        about = {"scope": log, "position": position, "entry_id": entry.id, "case_id": case_of(entry)}
        self._irregular += [
            about | {"code": code, "facts": json.dumps(told), "noted_ms": ms_of(self._now)}
            for code, told in facts.items()
        ]
        return position

    def _release_of(self, case_ids: set[str]) -> None:
        """Entries of this very batch may be among them: an assisting desk pushes its note before the case."""
        self.finish()
        self.release(waiting_entries(self._session, tuple(self._heads), case_ids, UNKNOWN_CASE))


def crosses(entry: Entry) -> bool:
    """Whether an entry goes from one office to another: then all logs of its case are brought level around it."""
    try:
        return isinstance(entry.event, CustodyTaken | OverreachForwarded)
    except UnreadableEvent:
        return False


def waiting_entries(
    session: Session, scopes: tuple[str, ...], case_ids: Iterable[str] | None = None, code: str = ""
) -> list[Entry]:
    """Quarantined entries of these logs under the slots they came in, oldest first; of these cases, or all."""
    narrowed = {} if case_ids is None else {"cases": sorted(case_ids)}
    rows = ask(session, _WAITING if case_ids is None else _WAITING_OF, logs=scopes, **narrowed).all()
    rows = [row for row in rows if code in ("", row.code)]
    entries = entries_by_id(session, [row.entry_id for row in rows])
    slots = [{"device": row.device, "incarnation": row.incarnation, "seq": row.seq} for row in rows]
    return [replace(entries[row.entry_id], **slot) for row, slot in zip(rows, slots, strict=True)]


def _waiting_row(entry: Entry, log: str, position: int, code: str) -> dict[str, object]:
    slot = {"device": entry.device, "incarnation": entry.incarnation, "seq": entry.seq}
    return slot | {
        "entry_id": entry.id,
        "scope": log,
        "position": position,
        "case_id": case_of(entry),
        "code": code,
    }

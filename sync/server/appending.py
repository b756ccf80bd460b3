"""Gives entries their positions in the logs of their scopes. Holds the head rows' locks until the commit."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from sync.journal.log import case_of, entries_by_id, insert_records, ms_of
from sync.server.judging import UNKNOWN_CASE, Judge, Verdict, may_open
from sync.server.tables import IRREGULARITY, SCOPE_HEAD, WAITING
from sync.server.trouble import PlatformTrouble
from sync.wire.entry import Entry, Record, RecordKind, scope_link


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
        self._waiting: list[dict[str, object]] = []
        self._released: list[str] = []
        self._irregular: list[dict[str, object]] = []

    def lock(self, scopes: Iterable[str]) -> None:
        """Take the head rows, always in sorted order. Raises PlatformTrouble("unknown_office")."""
        for scope in sorted(set(scopes)):
            own = SCOPE_HEAD.c.scope == scope
            taking = update(SCOPE_HEAD).where(own).values(head=SCOPE_HEAD.c.head)
            row = self._session.execute(taking.returning(SCOPE_HEAD.c.head, SCOPE_HEAD.c.chain)).one_or_none()
            if row is None:
                raise PlatformTrouble("unknown_office", scope=scope)
            self._heads[scope] = _Head(position=row.head, chain=bytes(row.chain))

    def append(self, entries: list[Entry]) -> None:
        """Place entries in order, then those that were waiting for a case that has now arrived."""
        self._judge.study(entries)
        arrived = set()
        for entry in entries:
            verdict = self._judge.judge(entry)
            position = self._place(entry, verdict)
            if verdict.kind is RecordKind.QUARANTINED:
                self._waiting.append(_waiting_row(entry, position, verdict.code))
            elif verdict.kind is RecordKind.EVENT and may_open(entry):
                arrived.add(case_of(entry))
        if arrived:
            self._release_of(arrived)

    def release(self, entries: list[Entry]) -> int:
        """Judge quarantined entries again; what can be judged now gets a new position. How many could."""
        self._judge.study(entries)
        before = len(self._released)
        for entry in entries:
            verdict = self._judge.judge(entry)
            if verdict.kind is not RecordKind.QUARANTINED:
                self._place(entry, verdict)
                self._released.append(entry.id)
        return len(self._released) - before

    def finish(self) -> None:
        """Write records, heads, what waits and what is irregular; entries themselves are the caller's."""
        for scope, head in self._heads.items():
            if head.added:
                insert_records(self._session, head.added)
                moved = update(SCOPE_HEAD).where(SCOPE_HEAD.c.scope == scope)
                self._session.execute(moved.values(head=head.position, chain=head.chain))
        for table, rows in ((WAITING, self._waiting), (IRREGULARITY, self._irregular)):
            if rows:
                self._session.execute(insert(table), rows)
        for entry_id in self._released:
            self._session.execute(delete(WAITING).where(WAITING.c.entry_id == entry_id))

    def _place(self, entry: Entry, verdict: Verdict) -> int:
        head = self._heads[entry.scope]
        position = head.position + 1
        record = Record(
            scope=entry.scope,
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
        about = {"scope": entry.scope, "position": position, "entry_id": entry.id, "case_id": case_of(entry)}
        self._irregular += [
            about | {"code": code, "facts": json.dumps(told), "noted_ms": ms_of(self._now)}
            for code, told in facts.items()
        ]
        return position

    def _release_of(self, case_ids: set[str]) -> None:
        """Entries of this very batch may be among them: an assisting desk pushes its note before the case."""
        waiting = waiting_entries(self._session, tuple(self._heads), case_ids)
        fresh = {str(row["entry_id"]) for row in self._waiting}
        own = [
            record.entry
            for head in self._heads.values()
            for record, _ in head.added
            if record.entry.id in fresh and record.code == UNKNOWN_CASE and case_of(record.entry) in case_ids
        ]
        self.release([*waiting, *own])


def waiting_entries(session: Session, scopes: tuple[str, ...], case_ids: Iterable[str] | None = None) -> list[Entry]:
    """Quarantined entries of these scopes under the slots they came in, oldest first; of these cases, or all."""
    asked = select(WAITING).where(WAITING.c.scope.in_(scopes)).order_by(WAITING.c.scope, WAITING.c.position)
    if case_ids is not None:
        asked = asked.where(WAITING.c.case_id.in_(sorted(case_ids)))
    rows = session.execute(asked).all()
    entries = entries_by_id(session, [row.entry_id for row in rows])
    slots = [{"device": row.device, "incarnation": row.incarnation, "seq": row.seq} for row in rows]
    return [replace(entries[row.entry_id], **slot) for row, slot in zip(rows, slots, strict=True)]


def _waiting_row(entry: Entry, position: int, code: str) -> dict[str, object]:
    slot = {"device": entry.device, "incarnation": entry.incarnation, "seq": entry.seq}
    return slot | {
        "entry_id": entry.id,
        "scope": entry.scope,
        "position": position,
        "case_id": case_of(entry),
        "code": code,
    }

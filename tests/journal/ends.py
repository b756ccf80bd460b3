"""A journal in memory, and a log that places its entries as a platform would."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from sync.casework.events_handling import NoteAdded
from sync.casework.numbering import Uuid7
from sync.casework.terms import Role, TimeQuality
from sync.journal.guards import create_all
from sync.journal.journal import Journal
from sync.journal.tables import CLIENT_TABLES
from sync.wire.canon import GENESIS
from sync.wire.entry import Entry, Record, RecordKind, scope_link

SCOPE = "522636100000"
NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


def engine() -> Engine:
    made = create_engine(
        "sqlite+pysqlite://", module=sqlcipher, poolclass=StaticPool, connect_args={"check_same_thread": False}
    )
    create_all(made, CLIENT_TABLES)
    return made


@contextmanager
def opened(store: Engine) -> Iterator[Journal]:
    with Session(store) as session, session.begin():
        journal = Journal(session, Uuid7())
        yield journal


def note(text: str, case_id: str = "c") -> NoteAdded:
    return NoteAdded(case_id=case_id, occurred_at=NOW, by="c1", role=Role.CLERK, text=text)


def recorded(store: Engine, *texts: str) -> tuple[Entry, ...]:
    with opened(store) as journal:
        journal.enrol("11111111-1111-4111-8111-111111111111", 1)
        return journal.append(SCOPE, [note(text) for text in texts], NOW, TimeQuality.SYNCED)


def records(entries: Sequence[Entry], kind: RecordKind = RecordKind.EVENT, first: int = 1) -> list[Record]:
    return [Record(scope=SCOPE, position=at, kind=kind, entry=entry) for at, entry in enumerate(entries, start=first)]


def digest8(found: Sequence[Record], chain: bytes = GENESIS) -> bytes:
    for record in found:
        chain = scope_link(chain, record)
    return chain[:8]

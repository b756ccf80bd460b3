"""The log cannot be changed by anybody who holds a connection, on either database."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from sync.casework.terms import TimeQuality
from sync.journal.guards import create_all
from sync.journal.tables import CLIENT_TABLES
from sync.wire.entry import RecordKind
from tests.journal.ends import NOW, SCOPE, digest8, engine, note, opened, recorded, records
from tests.server.postgres import new_database

CHANGES = ("UPDATE entry SET seq = 9", "DELETE FROM entry", "UPDATE record SET code = 'x'", "DELETE FROM record")
ONLY_SQLITE = (
    "INSERT OR REPLACE INTO entry SELECT id, scope, device, incarnation, 9, case_id, type, version, occurred_ms,"
    ' recorded_ms, quality, "by", role, body, body_hash FROM entry',
    "INSERT OR REPLACE INTO record SELECT scope, position, kind, entry_id, device, incarnation, seq, 'x', winner,"
    " received_ms, chain FROM record",
    "INSERT OR REPLACE INTO record SELECT scope, 99, kind, entry_id, device, incarnation, seq, 'x', winner,"
    " received_ms, chain FROM record",
)
ONLY_POSTGRES = ("TRUNCATE entry", "TRUNCATE record")


@pytest.fixture
def postgres() -> Iterator[Engine]:
    made = create_engine(new_database().replace("postgresql:", "postgresql+psycopg:"), poolclass=NullPool)
    create_all(made, CLIENT_TABLES)
    yield made
    made.dispose()


def filled(store: Engine) -> Engine:
    found = records(recorded(store, "a"))
    with opened(store) as journal:
        journal.apply(SCOPE, found, 1, digest8(found))
    return store


def refused(store: Engine, change: str) -> bool:
    with store.begin() as connection, pytest.raises(DBAPIError, match="append-only"):
        connection.execute(text(change))
    with opened(store) as journal:
        return journal.verify().intact


@pytest.mark.parametrize("change", [*CHANGES, *ONLY_SQLITE])
def test_sqlite_refuses(change: str) -> None:
    assert refused(filled(engine()), change)


@pytest.mark.parametrize("change", [*CHANGES, *ONLY_POSTGRES])
def test_postgresql_refuses(postgres: Engine, change: str) -> None:
    assert refused(filled(postgres), change)


def test_making_the_tables_again_changes_nothing(postgres: Engine) -> None:
    filled(postgres)
    create_all(postgres, CLIENT_TABLES)
    with opened(postgres) as journal:
        assert journal.verify().positions == 1


def test_a_journal_lives_on_postgresql_as_on_sqlite(postgres: Engine) -> None:
    entries = recorded(postgres, "一", "二", "三")
    confirmed = records(entries[:2])
    rejected = records(entries[2:], RecordKind.REJECTED, first=3)
    with opened(postgres) as journal:
        journal.apply(SCOPE, confirmed + rejected, 3, digest8(confirmed + rejected))
        (late,) = journal.append(SCOPE, [note("四")], NOW, TimeQuality.SYNCED)
        journal.rekey(2)
    with opened(postgres) as journal:
        assert [event.text for event in journal.events_of("c")] == ["一", "二", "四"]
        assert [(entry.id, entry.incarnation, entry.seq) for entry in journal.pending(9)] == [(late.id, 2, 1)]
        assert journal.verify().intact


def test_a_time_comes_back_as_the_instant_it_was(postgres: Engine) -> None:
    recorded(postgres, "a")
    with opened(postgres) as journal:
        assert [entry.recorded_at for entry in journal.pending(1)] == [NOW.astimezone(UTC)]


def test_a_time_without_a_zone_is_refused() -> None:
    store = engine()
    recorded(store)
    with opened(store) as journal, pytest.raises(ValueError, match="without a zone"):
        journal.append(SCOPE, [note("a")], datetime(2026, 3, 2), TimeQuality.SYNCED)  # noqa: DTZ001

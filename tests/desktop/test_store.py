"""The encrypted file: what is refused, what is kept, what nobody may change."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from desktop.store.connection import check_version
from desktop.store.database import Database, set_aside
from desktop.store.migrations import STEPS, migrate
from desktop.store.settings import keep_setting, setting
from desktop.store.trouble import StoreTrouble
from sync.journal.unsent import is_unsent

KEY, OTHER_KEY = bytes(range(32)), bytes(32)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    database = Database.create(tmp_path / "库 desk.db", KEY)
    database.write(lambda session: keep_setting(session, "word", "潘阿秀"))
    database.close()
    return tmp_path / "库 desk.db"


def trouble(path: Path, key: bytes = KEY) -> str:
    with pytest.raises(StoreTrouble) as told:
        Database.open(path, key).close()
    return told.value.code


def test_nothing_in_the_file_is_readable_without_the_key(path: Path) -> None:
    content = path.read_bytes()
    assert not content.startswith(b"SQLite format 3") and "潘阿秀".encode() not in content


def test_what_was_written_is_there_again(path: Path) -> None:
    database = Database.open(path, KEY)
    assert database.read(lambda session: setting(session, "word")) == "潘阿秀"
    database.close()


def test_a_wrong_key_opens_nothing_and_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    assert (trouble(path, OTHER_KEY), path.read_bytes()) == ("wrong_key", before)


def test_an_empty_file_is_not_taken_for_a_new_one(path: Path) -> None:
    path.write_bytes(b"")
    assert (trouble(path), path.read_bytes()) == ("zero_length", b"")


def test_a_plain_database_is_refused(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + bytes(4080))
    assert trouble(path) == "not_encrypted"


def test_a_missing_file_is_not_made_anew(path: Path) -> None:
    path.unlink()
    assert (trouble(path), path.exists()) == ("missing", False)


def test_a_damaged_first_page_is_refused_and_stays(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[100] ^= 0xFF
    path.write_bytes(content)
    assert (trouble(path), path.read_bytes()) == ("wrong_key", bytes(content))


def test_a_newer_database_is_refused(path: Path) -> None:
    database = Database.open(path, KEY)
    database.write(lambda session: session.execute(text("PRAGMA user_version = 99")))
    database.close()
    assert trouble(path) == "newer"


@pytest.mark.parametrize("version", [(3, 51, 2), (3, 40, 1), (3, 52, 0)])
def test_a_sqlite_that_can_corrupt_its_log_is_refused(version: tuple[int, int, int]) -> None:
    with pytest.raises(StoreTrouble, match="unsafe_sqlite"):
        check_version(version)


@pytest.mark.parametrize("version", [(3, 51, 3), (3, 53, 4)])
def test_a_sound_sqlite_is_accepted(version: tuple[int, int, int]) -> None:
    check_version(version)


def test_an_unreadable_file_is_set_aside_with_its_logs(path: Path) -> None:
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).write_bytes(suffix.encode())
    aside = set_aside(path, datetime(2026, 3, 2, 9, 0, tzinfo=UTC))
    assert sorted(part.name for part in aside.parent.iterdir()) == [
        f"{path.name}.unreadable-20260302-090000{suffix}" for suffix in ("", "-shm", "-wal")
    ]


def test_work_that_fails_leaves_nothing(path: Path) -> None:
    database = Database.open(path, KEY)

    def work(session: Session) -> None:
        keep_setting(session, "half", "done")
        raise LookupError

    with pytest.raises(LookupError):
        database.write(work)
    assert database.read(lambda session: setting(session, "half", "nothing")) == "nothing"
    database.close()


def test_a_reader_cannot_write(path: Path) -> None:
    database = Database.open(path, KEY)
    with pytest.raises((DBAPIError, StoreTrouble)):
        database.read(lambda session: keep_setting(session, "a", "b"))
    database.close()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 3), ("foreign_keys", 1), ("secure_delete", 1), ("trusted_schema", 0)],
)
def test_every_connection_has_the_settings_of_a_durable_file(path: Path, pragma: str, value: object) -> None:
    database = Database.open(path, KEY)
    found = database.write(lambda session: session.execute(text(f"PRAGMA {pragma}")).scalar_one())
    assert found == value
    database.close()


@pytest.mark.parametrize("statement", ['UPDATE "entry" SET "by" = "x"', 'DELETE FROM "entry"', 'DELETE FROM "record"'])
def test_the_journal_cannot_be_changed_by_hand(path: Path, statement: str) -> None:
    database = Database.open(path, KEY)
    database.write(lambda session: session.execute(text(ENTRY)))
    database.write(lambda session: session.execute(text(RECORD)))
    with pytest.raises(DBAPIError, match="append-only"):
        database.write(lambda session: session.execute(text(statement)))
    database.close()


def test_a_step_that_fails_is_undone_whole(path: Path) -> None:
    database = Database.open(path, KEY)

    def broken(connection: object) -> None:
        connection.exec_driver_sql("CREATE TABLE half (a)")  # type: ignore[attr-defined]
        raise LookupError

    with pytest.raises(LookupError), database._writer.connect() as connection:
        migrate(connection, (*STEPS, broken))
    assert not database.read(lambda s: s.execute(text("SELECT 1 FROM sqlite_schema WHERE name = 'half'")).all())
    database.close()


ENTRY = (
    "INSERT INTO entry (id, scope, device, incarnation, seq, case_id, type, version, occurred_ms, recorded_ms, quality,"
    " \"by\", role, body, body_hash) VALUES ('i', 's', 'd', 1, 1, 'c', 't', 1, 0, 0, 'q', 'b', 'r', x'00', x'00')"
)
RECORD = (
    "INSERT INTO record (scope, position, kind, entry_id, device, incarnation, seq, code, winner, received_ms, chain)"
    " VALUES ('s', 1, 'E', 'i', 'd', 1, 1, '', '', 0, x'00')"
)


def test_a_file_from_before_acts_could_be_taken_back_counts_what_waits_as_sent(path: Path) -> None:
    """Its entries may have left in a request whose answer never came."""
    waiting = "INSERT INTO outbox (entry_id, scope, incarnation, seq, chain) VALUES ('i', 's', 1, 1, x'00')"
    older = Database.open(path, KEY)
    for statement in ("DROP TABLE handed_out", ENTRY, waiting, "PRAGMA user_version = 2"):
        older.write(lambda session: session.execute(text(statement)))  # noqa: B023
    older.close()
    database = Database.open(path, KEY)
    assert not database.read(lambda session: is_unsent(session, "i"))
    database.write(lambda session: session.execute(text(waiting.replace("'i'", "'j'"))))
    assert database.read(lambda session: is_unsent(session, "j"))
    database.close()

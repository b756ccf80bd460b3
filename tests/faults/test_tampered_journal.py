"""Whoever has the key and changes the journal behind the program's back: verify names the entry."""

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from sync.wire.canon import digest
from tests.faults.desks import a_desk, qianban, with_the_key
from tests.faults.desks import key_of as key

THIRD = "(SELECT id FROM entry ORDER BY seq LIMIT 1 OFFSET 2)"
FORGED = b'{"case_id":"x","t":"note.added","v":1}'
UNGUARDED = ("DROP TRIGGER entry_no_UPDATE", "DROP TRIGGER entry_no_DELETE")
CHANGES = {
    "the words": f"UPDATE entry SET body = CAST(replace(CAST(body AS TEXT), '杨', '李') AS BLOB) WHERE id = {THIRD}",
    "the words and their hash": f"UPDATE entry SET body = x'{FORGED.hex()}', body_hash = x'{digest(FORGED).hex()}'"
    f" WHERE id = {THIRD}",
    "when it was recorded": f"UPDATE entry SET recorded_ms = recorded_ms - 86400000 WHERE id = {THIRD}",
    "how far its time is trusted": f"UPDATE entry SET quality = 'SYNCED' WHERE id = {THIRD}",
    "a quality there is not": f"UPDATE entry SET quality = 'GOOD' WHERE id = {THIRD}",
    "whose case it is": f"UPDATE entry SET case_id = '' WHERE id = {THIRD}",
    "who did it": f"UPDATE entry SET \"by\" = 'somebody' WHERE id = {THIRD}",
    "when it happened": f"UPDATE entry SET occurred_ms = 1 WHERE id = {THIRD}",
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_entry_is_named_by_its_id(change: str, tmp_path: Path) -> None:
    folder = a_desk(tmp_path)
    with_the_key(folder, *UNGUARDED, CHANGES[change])
    told = qianban(folder, "verify", "--json")
    assert (told.code, told.json["first_bad"]) == (1, third(folder))


def test_a_removed_entry_is_noticed(tmp_path: Path) -> None:
    folder = a_desk(tmp_path)
    with_the_key(folder, *UNGUARDED, f"DELETE FROM entry WHERE id = {THIRD}")
    assert qianban(folder, "verify", "--json").json["intact"] is False


def test_an_entry_put_in_by_hand_is_named(tmp_path: Path) -> None:
    """No guard speaks against inserting; without a place and a turn in the queue it belongs to no chain."""
    folder = a_desk(tmp_path)
    columns = 'scope, device, incarnation, seq, case_id, type, version, occurred_ms, recorded_ms, quality, "by", role'
    columns += ", body, body_hash"
    with_the_key(folder, f"INSERT INTO entry (id, {columns}) SELECT 'forged', {columns} FROM entry WHERE id = {THIRD}")
    assert qianban(folder, "verify", "--json").json["first_bad"] == "forged"


def test_two_entries_that_changed_places_in_the_queue_are_noticed(tmp_path: Path) -> None:
    folder = a_desk(tmp_path)
    swap = "UPDATE outbox SET seq = CASE seq WHEN 3 THEN 4 ELSE 3 END WHERE seq IN (3, 4)"
    with_the_key(folder, swap)
    assert qianban(folder, "verify", "--json").json["intact"] is False


@pytest.mark.parametrize("statement", ["UPDATE entry SET seq = 9", "DELETE FROM entry", "UPDATE entry SET body = x''"])
def test_the_key_alone_does_not_change_an_entry(statement: str, tmp_path: Path) -> None:
    with pytest.raises(sqlcipher.IntegrityError, match="append-only"):
        with_the_key(a_desk(tmp_path), statement)


def third(folder: Path) -> str:
    connection = sqlcipher.connect(str(folder / "desk.db"))
    connection.execute(f"PRAGMA key = \"x'{key(folder).hex()}'\"")
    (found,) = connection.execute(f"SELECT {THIRD}").fetchone()
    connection.close()
    return str(found)

"""The durable mark: the operator's word that a copy is elsewhere, and how far desks believe it (sync.md §2.7, §4.2)."""

import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from sync.client.pace import Pace
from sync.client.push import Circumstance, next_request
from sync.journal.durable import durable_marks
from sync.journal.journal import Journal
from sync.server.admin import main
from sync.server.database import open_database
from sync.server.durable import DurableMarks, Head, declare, heads
from sync.server.platform import DatabasePlatform
from sync.server.trouble import PlatformTrouble
from sync.wire.envelope import open_answer, seal_answer
from sync.wire.messages import Exchange, ScopeAnswer
from tests.client.desks import Desk
from tests.server.places import SCOPE
from tests.server.postgres import prepared_database
from tests.server.restoring import Restorable


def covered(platform: Restorable) -> tuple[Head, ...]:
    return platform.place.database.read(heads)


def declared(platform: Restorable, what: tuple[Head, ...]) -> int:
    """And the platform looks again at once, not only after its second."""
    moved = platform.place.database.write(lambda session: declare(session, what, platform.clock()))
    looks_again(platform)
    return moved


def looks_again(platform: Restorable) -> None:
    platform.later(seconds=1)
    platform.place.platform = DatabasePlatform(platform.place.database, platform.clock, platform.key)


def mark(desk: Desk) -> int:
    return desk.read(lambda journal: durable_marks(journal.session).get(SCOPE, 0))


def write(desk: Desk, *texts: str) -> None:
    desk.record(*texts)
    assert desk.engine.once().trouble == ""


def asked(desk: Desk, journal: Journal) -> Exchange:
    told = Circumstance(token=desk.token(), scopes=desk.scopes(), pace=Pace(), now_ms=0)
    return next_request(journal, told)


def command(platform: Restorable, *words: str) -> int:
    return main([*words, "--db", platform.where])


def test_no_mark_before_somebody_declares_one(embedded: Restorable) -> None:
    desk = embedded.desk()
    write(desk, "one", "two")
    assert mark(desk) == 0


def test_what_is_declared_arrives_with_the_next_exchange_and_stays_below_what_came_later(platform: Restorable) -> None:
    desk = platform.desk()
    write(desk, "one", "two")
    at = covered(platform)
    write(desk, "three")
    assert declared(platform, at) == 1
    write(desk)
    assert (mark(desk), desk.head()[0]) == (2, 3)


def test_a_mark_never_goes_down_by_an_older_backup(embedded: Restorable) -> None:
    desk = embedded.desk()
    write(desk, "one")
    older = covered(embedded)
    write(desk, "two")
    declared(embedded, covered(embedded))
    assert declared(embedded, older) == 0
    write(desk)
    assert mark(desk) == 2


CHANGES: tuple[dict[str, Any], ...] = ({"position": 3}, {"chain": bytes(32)}, {"scope": "522636999000"})


def test_heads_this_log_does_not_have_are_refused_whole(platform: Restorable) -> None:
    desk = platform.desk()
    write(desk, "one", "two")
    (head,) = covered(platform)
    for change in CHANGES:
        with pytest.raises(PlatformTrouble, match="other_history"):
            declared(platform, (head, replace(head, **change)))
    looks_again(platform)
    write(desk)
    assert mark(desk) == 0


def test_after_a_restoration_the_mark_is_not_above_the_head_and_the_lost_heads_are_refused(
    platform: Restorable,
) -> None:
    desk = platform.desk()
    write(desk, "one", "two")
    copy = platform.backup()
    write(desk, "three")
    ahead = covered(platform)
    declared(platform, ahead)
    write(desk)
    assert mark(desk) == 3
    platform.restore(copy)
    stranger = platform.desk("b")
    write(stranger, "another third")
    with pytest.raises(PlatformTrouble, match="other_history"):
        declared(platform, ahead)
    write(desk)
    assert (mark(desk), desk.head()[0] >= 4) == (0, True)


def test_a_restoration_nobody_announced_brings_the_mark_down_to_where_the_histories_part(embedded: Restorable) -> None:
    desk = embedded.desk()
    write(desk, "one", "two")
    copy = embedded.backup()
    write(desk, "three")
    declared(embedded, covered(embedded))
    write(desk)
    embedded.restore(copy, announced=False)
    write(desk)
    assert (mark(desk), desk.head()[0]) == (2, 3)


def test_the_mark_is_never_told_above_the_head_beside_it(embedded: Restorable) -> None:
    write(embedded.desk(), "one", "two")
    declared(embedded, covered(embedded))
    below = ScopeAnswer(scope=SCOPE, next_cursor=1, digest8=bytes(8), head=1)
    (told,) = embedded.place.database.read(lambda session: DurableMarks().told(session, (below,)))
    assert told.durable == 1


def test_the_mark_survives_the_frame(embedded: Restorable) -> None:
    desk = embedded.desk()
    write(desk, "one", "two")
    declared(embedded, covered(embedded))
    answer = open_answer(seal_answer(embedded.exchange(desk.read(lambda journal: asked(desk, journal))), 7), 7)
    assert [scope.durable for scope in answer.scopes] == [2]


# ---- the commands


def test_a_backup_covers_what_it_holds_and_not_what_came_later(embedded: Restorable, tmp_path: Path) -> None:
    desk = embedded.desk()
    write(desk, "one", "two")
    copy = tmp_path / "copy.db"
    assert command(embedded, "backup", str(copy)) == 0
    write(desk, "three")
    assert command(embedded, "durable", f"{copy}.heads") == 0
    looks_again(embedded)
    with closing(open_database(str(copy))) as opened:
        assert [head.position for head in opened.read(heads)] == [2]
    write(desk)
    assert mark(desk) == 2


def test_a_backup_can_be_restored_and_goes_on(embedded: Restorable, tmp_path: Path) -> None:
    desk = embedded.desk()
    write(desk, "one", "two")
    command(embedded, "backup", str(tmp_path / "copy.db"))
    write(desk, "three")
    embedded.restore(str(tmp_path / "copy.db"))
    write(desk, "four")
    assert len(desk.log()) == 4


def test_the_status_says_how_far_the_copies_go(
    embedded: Restorable, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(embedded.desk(), "one", "two")
    command(embedded, "heads", str(tmp_path / "h"))
    command(embedded, "status")
    before = capsys.readouterr().out
    command(embedded, "durable", str(tmp_path / "h"))
    command(embedded, "status")
    after = capsys.readouterr().out
    assert ("异地备份覆盖到位置" in before, "异地备份覆盖到位置 2" in after) == (False, True)


def test_an_existing_file_is_never_written_over(
    embedded: Restorable, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "copy.db"
    kept.write_text("mine")
    assert (command(embedded, "backup", str(kept)), kept.read_text()) == (1, "mine")
    assert "已经存在" in capsys.readouterr().err


def test_a_copy_whose_head_is_not_the_end_of_its_log_is_thrown_away(
    embedded: Restorable, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(embedded.desk(), "one")
    forged = text("UPDATE scope_head SET head = 9")
    embedded.place.database.write(lambda session: session.execute(forged))
    assert command(embedded, "backup", str(tmp_path / "copy.db")) == 1
    assert "没有通过" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir() if "copy" in path.name) == []


def test_heads_before_a_dump_become_the_mark_after_it(platform: Restorable, tmp_path: Path) -> None:
    desk = platform.desk()
    write(desk, "one")
    file = tmp_path / "dump.heads"
    assert command(platform, "heads", str(file)) == 0
    write(desk, "two")
    assert command(platform, "durable", str(file)) == 0
    looks_again(platform)
    write(desk)
    assert mark(desk) == 1


@pytest.mark.parametrize(
    "content",
    ["", "[]", '{"kind": "qianban-heads"}', '{"kind": "qianban-heads", "edition": 1, "heads": {"a": [0, ""]}}'],
)
def test_a_file_that_says_nothing_of_heads_is_named(
    embedded: Restorable, tmp_path: Path, content: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.heads"
    file.write_text(content)
    assert command(embedded, "durable", str(file)) == 1
    assert "不是位置文件" in capsys.readouterr().err


def test_the_file_of_heads_says_which_history_it_is_of(embedded: Restorable, tmp_path: Path) -> None:
    command(embedded, "heads", str(tmp_path / "h"))
    told = json.loads((tmp_path / "h").read_text())
    assert told["timeline"] == embedded.place.platform.timeline()


def test_a_postgresql_database_is_not_copied_by_this_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["backup", str(tmp_path / "copy"), "--db", prepared_database()]) == 1
    assert "pg_dump" in capsys.readouterr().err

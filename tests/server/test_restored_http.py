"""The same over sockets and with the administrator's own commands: copy the file, serve the copy, say so."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sync.client.transport import HttpPlatform
from sync.server.admin import main
from sync.server.auth import new_code
from sync.server.database import open_database
from sync.wire.messages import Enrolment
from tests.casework.makers import MONDAY, accepted_events, item
from tests.client.desks import Desk
from tests.journal.ends import SCOPE
from tests.server.acts import note
from tests.sources import ROOT

OFFICE = ("--scope", SCOPE, "--name", "龙泉镇便民服务中心", "--uscc", "11522636MB9A00014N", "--prefix", "丹龙")


@contextmanager
def served(db: Path) -> Iterator[str]:
    command = (sys.executable, "-m", "sync.server.admin", "serve", "--port", "0", "--db", str(db))
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().split()[1]
        finally:
            process.terminate()
            assert process.wait(20) == 0


def enrolled(db: Path, line: HttpPlatform, machine: str) -> Desk:
    with closing(open_database(str(db))) as database:
        code = database.write(lambda session: new_code(session, SCOPE, datetime.now(UTC)))
    answer = line.enrol(Enrolment(code=code, machine=machine))
    desk = Desk(line, answer.device, token=answer.token)
    desk.pinned = answer.platform_key
    return desk


def synced(*desks: Desk) -> None:
    for desk in (*desks, *desks):
        assert desk.engine.once().trouble == ""


def test_yesterdays_file_is_served_and_loses_nothing(tmp_path: Path) -> None:
    db, yesterday = tmp_path / "platform.db", tmp_path / "yesterday.db"
    assert main(["init", "--db", str(db)]) == 0
    assert main(["office", "add", *OFFICE, "--staff", "c1:杨秀英:CLERK", "--db", str(db)]) == 0
    with served(db) as address, closing(HttpPlatform(address)) as line:
        one, two = enrolled(db, line, "a"), enrolled(db, line, "b")
        one.append(accepted_events(item()), MONDAY)
        synced(one, two)
        with closing(sqlite3.connect(db)) as source, closing(sqlite3.connect(yesterday)) as copy:
            source.backup(copy)
        for desk in (one, two):
            desk.append([note(str(number)) for number in range(15)], MONDAY)
        synced(one, two)
    for leftover in tmp_path.glob("platform.db-*"):
        leftover.unlink()
    shutil.copyfile(yesterday, db)
    assert main(["restored", "--db", str(db)]) == 0
    log = {record.entry.id for record in one.log()}
    with served(db) as address, closing(HttpPlatform(address)) as line:
        for desk in (one, two):
            desk.platform = line
            desk.engine = desk.another_line(line)
        outcome = one.engine.once()
        synced(one, two)
    assert (outcome.reported_again, len(log)) == (15, 33)
    assert (one.log(), {record.entry.id for record in one.log()}) == (two.log(), log)

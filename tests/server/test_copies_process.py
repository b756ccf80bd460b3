"""Two offices at the real program: what the village sends by HTTP reaches the township's desk by HTTP."""

from contextlib import closing
from pathlib import Path

from pytestqt.qtbot import QtBot

from sync.client.transport import HttpPlatform
from sync.wire.messages import Enrolment
from tests.casework.makers import MONDAY
from tests.client.desks import Desk
from tests.platform_process import SCOPE, platform, run
from tests.server.acts import note
from tests.server.counties import CASE, VILLAGE, opened_case


def test_a_case_of_the_village_reaches_the_township(tmp_path: Path, qtbot: QtBot) -> None:
    with platform(tmp_path) as place:
        office = (
            "--name",
            "卡拉村便民服务站",
            "--uscc",
            "52522636MJ0000001X",
            "--prefix",
            "卡",
            "--staff",
            "c1:杨秀英:CLERK",
        )
        run(place.database, "office", "add", "--scope", VILLAGE, "--parent", SCOPE, *office)
        with closing(HttpPlatform(place.address)) as line:
            village, township = (_desk(line, place.code(scope), scope) for scope in (VILLAGE, SCOPE))
            village.append([opened_case(), note("村里收的", CASE)], MONDAY)
            assert village.engine.once().trouble == ""

            def arrived() -> bool:
                return township.engine.once().trouble == "" and township.head()[0] == 2

            qtbot.waitUntil(arrived, timeout=20_000)
            events = township.read(lambda journal: journal.events_of(CASE))
            assert events == village.read(lambda journal: journal.events_of(CASE))


def _desk(line: HttpPlatform, code: str, scope: str) -> Desk:
    enrolled = line.enrol(Enrolment(code=code, machine=scope))
    desk = Desk(line, enrolled.device, token=enrolled.token)
    desk.office, desk.granted = scope, enrolled.scopes
    return desk

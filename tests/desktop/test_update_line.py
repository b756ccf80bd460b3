"""An update from the platform, over real sockets: what came is kept, whatever the line does."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from desktop.cli import parser
from desktop.cli_update import AskedFor, act
from desktop.device.people import OfficeRow
from desktop.device.settings import DeviceSettings, profile_at
from sync.client.release_line import LineSource
from sync.client.transport import HttpLine
from sync.client.trouble import LineTrouble
from sync.server.admin import main
from tests.chaos import CutProxy
from tests.desktop.update_ground import NEW, NOW, OLD, Ground, files_of, ground_at
from tests.platform_process import Platform, platform

TRIES = 60
OFFICE = OfficeRow(scope="522636100000", name="龙泉镇", uscc="", prefix="丹龙", region="522636", slot=1, device="d")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    with platform(tmp_path_factory.mktemp("platform")) as running:
        made = Ground(root=Path(), sticks=tmp_path_factory.mktemp("sticks"))
        stick = made.release(files_of(NEW, 大=Random(7).randbytes(120_000)))
        assert main(["update", "load", str(stick), "--db", running.where]) == 0
        yield running


def fetched(ground: Ground, address: str) -> bool:
    """One try, as a computer that was just switched on makes it; False where the line gave up first."""
    updates = ground.updates()
    with closing(HttpLine(address)) as line:
        source = LineSource(line, AskedFor(), lambda: False, wanted=lambda: True)
        try:
            offer = updates.look(source, NOW)
            assert offer is not None
            updates.fetch(offer, source)
            updates.install(offer, source)
        except LineTrouble:
            return False
    return True


def test_a_line_that_is_cut_again_and_again_brings_it_and_nothing_twice(served: Platform, tmp_path: Path) -> None:
    """All bytes over the line together are hardly more than the update. The seed cuts five answers in a row."""
    ground, twin = ground_at(tmp_path / "one"), ground_at(tmp_path / "two")
    straight, cut = CutProxy(served.port), CutProxy(served.port, Random(155), cuts=5, reach=40_000)
    with straight.running():
        assert fetched(twin, straight.address)
    with cut.running():
        assert any(fetched(ground, cut.address) for _ in range(TRIES))
    assert (ground.start(), cut.tally.cut_down >= 3) == (NEW, True)
    assert cut.tally.down < straight.tally.down * 1.2


def test_the_command_asks_the_platform_of_this_desk(
    served: Platform, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ground, profile = ground_at(tmp_path), profile_at(tmp_path / "数据")
    profile.save(DeviceSettings(office=OFFICE, staff=(), scopes=(), platform=served.address))
    asked = parser().parse_args(["--profile", str(profile.folder), "update"])
    assert (act(asked, ground.updates(OLD)), ground.start()) == (0, NEW)
    assert "新版本 0.2.0 已装好" in capsys.readouterr().out

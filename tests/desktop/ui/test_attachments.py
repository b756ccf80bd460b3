"""Attachments on the screens: the tab of a case and the box of the sync page, over a real desk."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.queries.attachment_rows import AttachmentState, LaneRow
from desktop.queries.attachments import CaseAttachments, Lane
from desktop.runtime.desk import Desk
from desktop.ui.case import CasePage
from desktop.ui.navigation import Route
from desktop.ui.sync_panel import SyncPage
from desktop.wording import screens_attachments as text
from sync.casework.calendar import CST
from sync.journal.blob_rows import BlobRows
from tests.desktop.rooms import Room, application, open_room


@pytest.fixture
def room(tmp_path: Path) -> Room:
    made = open_room(tmp_path)
    made.clock.now = datetime.now(CST)
    return made


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    made = tmp_path / "户口簿.pdf"
    made.write_bytes(b"%PDF-1.7 " + bytes(100_000))
    return made


@pytest.fixture
def page(room: Room, desk: Desk, qtbot: QtBot) -> Iterator[CasePage]:
    made = CasePage(desk)
    qtbot.addWidget(made)
    made.show()
    case_id = room.record(application(occurred_at=room.clock.now)).events[0].case_id
    made.opened(Route.to("case", case_id=case_id))
    qtbot.waitUntil(lambda: made.file is not None)
    yield made


def attach(page: CasePage, scan: Path, qtbot: QtBot) -> str:
    page.attachments.bring().take([scan])
    qtbot.waitUntil(lambda: bool(page.attachments.model.rows))
    return page.attachments.model.rows[0].sha


def test_a_file_added_to_a_case_is_listed_as_only_here(page: CasePage, scan: Path, qtbot: QtBot) -> None:
    attach(page, scan, qtbot)
    (row,) = page.attachments.model.rows
    assert (row.name, row.state) == ("户口簿.pdf", AttachmentState.LOCAL) and page.tabs.tabText(5) == "附件 1"


@pytest.mark.parametrize(("offset", "said"), [(41_000, "上传中 40%"), (100_009, "已上传")], ids=["on its way", "there"])
def test_the_list_says_what_the_platform_has(
    page: CasePage, room: Room, scan: Path, qtbot: QtBot, offset: int, said: str
) -> None:
    sha = attach(page, scan, qtbot)
    room.core.database.write(lambda session: BlobRows(session).moved(sha, offset))
    (row,) = room.core.read(CaseAttachments(case_id=page.case_id))
    assert text.state(row.state.value, row.percent) == said


def test_a_missing_one_can_be_fetched_if_the_platform_has_it(
    page: CasePage, room: Room, scan: Path, qtbot: QtBot
) -> None:
    sha = attach(page, scan, qtbot)
    room.core.database.write(lambda session: BlobRows(session).missing(sha))
    page.reload()
    qtbot.waitUntil(lambda: page.attachments.fetch.isVisibleTo(page.attachments))
    page.attachments.fetch.click()
    qtbot.waitUntil(lambda: room.core.read(CaseAttachments(case_id=page.case_id))[0].state is AttachmentState.FETCHING)


def test_one_that_turns_out_not_to_be_here_is_offered_to_be_fetched(
    page: CasePage, room: Room, scan: Path, qtbot: QtBot
) -> None:
    sha = attach(page, scan, qtbot)
    room.core.database.write(lambda session: BlobRows(session).moved(sha, 100_009))
    (room.path.parent / "blobs" / sha).unlink()
    refused: list[object] = []
    page.desk.attachments.content(page, sha, 100_009, refused.append, refused.append)
    qtbot.waitUntil(lambda: room.core.read(CaseAttachments(case_id=page.case_id))[0].state is AttachmentState.AWAY)
    page.reload()
    qtbot.waitUntil(lambda: page.attachments.fetch.isVisibleTo(page.attachments))
    assert [getattr(one, "code", "") for one in refused] == ["attachment_away"]


def test_a_file_that_is_empty_is_refused_with_its_reason(page: CasePage, tmp_path: Path, qtbot: QtBot) -> None:
    empty = tmp_path / "空.pdf"
    empty.touch()
    with qtbot.waitSignal(page.attachments.told) as told:
        page.attachments.bring().take([empty])
    assert told.args is not None and "这个文件是空的" in told.args[0] and not told.args[1]


def test_the_sync_page_stops_the_lane_and_lets_it_go_on(room: Room, desk: Desk, qtbot: QtBot) -> None:
    page = SyncPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.opened(Route("sync"))
    qtbot.waitUntil(lambda: "没有等待上传的附件" in page.leaves.attachments.sentence.text())
    page.leaves.attachments.pause.click()
    qtbot.waitUntil(lambda: room.core.read(Lane()).paused)
    page.leaves.attachments.pause.click()
    qtbot.waitUntil(lambda: not room.core.read(Lane()).paused)


def test_the_lane_says_how_long_it_takes_and_what_is_missing() -> None:
    row = LaneRow(waiting=3, left=3_500_000, stored=12, missing=1, seconds_left=1_700)
    said = text.lane(row.waiting, row.left, row.stored, row.missing, row.seconds_left, row.paused)
    assert said == (
        "还有 3 个附件（3.3 MB）待上传，按现在的网速约需 28 分钟，已上传 12 个，1 个缺失，请打开办件重新扫描添加。"
    )


def test_every_state_has_its_word() -> None:
    assert set(text.STATES) == {state.value for state in AttachmentState}

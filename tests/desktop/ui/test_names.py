"""Colleagues stand on every page by name; a code nobody here knows stays a code."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.queries.casefile import CaseFile
from desktop.queries.rows import CaseFileRow, View
from desktop.queries.worklist import WorklistPage as Listed
from desktop.reports.case_figures import month
from desktop.reports.case_ledger import CaseLedger
from desktop.runtime.desk import Desk
from desktop.ui.case import CasePage
from desktop.ui.navigation import Route
from desktop.ui.paper_list import papers_of
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.worklist_preview import CasePreview
from tests.desktop.rooms import CLERK, HEAD, Room, open_room


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """The head sits here; the case was received by the clerk."""
    return open_room(tmp_path, HEAD)


def file_of(room: Room, case_id: str) -> CaseFileRow:
    found = room.ask(CaseFile(case_id=case_id))
    assert found is not None
    return found


def test_the_timeline_names_the_colleague(room: Room, desk: Desk, qtbot: QtBot) -> None:
    case_id = room.receive()
    page = CasePage(desk)
    qtbot.addWidget(page)
    page.opened(Route.to("case", case_id=case_id))
    qtbot.waitUntil(lambda: page.file is not None)
    who = next(column for column in page.tabs.timeline.columns if column.key == "who")
    assert who.text(page.tabs.timeline.rows[0]) == CLERK.name


def test_the_preview_names_the_colleague(room: Room, desk: Desk, qtbot: QtBot) -> None:
    room.receive()
    preview = CasePreview(desk)
    qtbot.addWidget(preview)
    preview.show_row(room.ask(Listed(view=View())).rows[0])
    preview.deepen()
    qtbot.waitUntil(lambda: any(CLERK.name in label.text() for label in preview.findChildren(PlainLabel)))


def test_a_paper_names_who_issued_it(room: Room, desk: Desk) -> None:
    file = file_of(room, room.receive())
    events = [row.event for row in reversed(file.timeline) if row.event is not None]
    assert papers_of(events, desk)[0].notice.heading.clerk == CLERK.name


def test_the_ledger_names_who_received(room: Room, desk: Desk) -> None:
    room.receive()
    (row,) = room.core.read_with(lambda reading: list(CaseLedger().rows(reading, month(2026, 3))))
    assert row.receiver == CLERK.name


def test_a_code_nobody_knows_stays_a_code(desk: Desk) -> None:
    assert desk.name_of("x9") == "x9"

"""What the desk hands out and what it shows, in the language of this process (``QIANBAN_LANGUAGE``).

``python -m tests.desktop.ui.spoken STORE [PAGE…]``: JSON, for a test that compares the languages. STORE: a filled file.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QTabBar,
    QTableView,
    QWidget,
)

from desktop.queries.audit import AuditWish
from desktop.queries.brief import MorningBrief
from desktop.queries.casefile import CaseFile
from desktop.queries.conflict_rows import ConflictRow, Side, Verdict
from desktop.queries.receipts import DaySlip
from desktop.queries.rows import View
from desktop.queries.worklist import WorklistPage as ListedCases
from desktop.reports.book_rows import Asked
from desktop.reports.books import BOOKS
from desktop.reports.brief import brief_html, handover_html
from desktop.reports.case_figures import Period
from desktop.reports.confirmation import ConfirmationHead, confirmation_html
from desktop.reports.guidance import guidance_html
from desktop.reports.item_guide import SlipHead, guide_html, slip_html
from desktop.reports.slip import slip_html as day_html
from desktop.runtime.desk import Desk
from desktop.runtime.tasks import Tasks
from desktop.runtime.waiting import settle
from desktop.ui.audit_export import ExportAudit
from desktop.ui.intake_answers import answers_of, materials_of
from desktop.ui.intake_sheet import Sheet
from desktop.ui.ledger_page_sheet import Wish, exported_fact, head_of, sheet_of
from desktop.ui.ledger_page_work import ExportBook, Progress
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.paper_list import papers_of
from desktop.ui.sync_panel_conflict import stands
from desktop.ui.theme import dress
from desktop.ui.worklist import WorklistPage
from desktop.wording.screens_audit import wish_words
from desktop.wording.translating import chinese
from sync.casework.terms import State
from tests.casework.makers import MONDAY
from tests.desktop.rooms import CLERK, HEAD, OFFICE, Room, open_room
from tests.desktop.ui.door import NEWCOMER, every_place
from tests.desktop.ui.fortnight import NAMES

HAN = re.compile(r"[\u3001-\u303f\u3400-\u9fff\uff01-\uffef]+")
EVERY = View()
PERIOD = Period(first=date(2026, 3, 1), last=date(2026, 3, 31))
LANGUAGES = {"中文"}
"""The name of a language stands in that language."""


def papers(room: Room, desk: Desk, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every kind of paper and workbook there is a case for, by name."""
    rows = room.ask(ListedCases(view=EVERY)).rows
    for row in rows:
        file = room.ask(CaseFile(case_id=row.case_id))
        assert file is not None
        for item in papers_of([line.event for line in reversed(file.timeline) if line.event], desk):
            yield f"{item.kind.value} {row.applicant}", repr((item.title, item.notice)).encode()
    item = desk.catalogue.shown(PERIOD.last)[0]
    yield "slip", slip_html(item, (), SlipHead(office="x", phone="1", by="y", on="z"), "v").encode()
    yield "guide", guide_html(item, (), (), several=False).encode()
    sheet = replace(Sheet(), name="潘阿秀", answers={})
    told = [(one.label, one.value) for one in answers_of(sheet, item, desk.regions)]
    lines = [(one.label, one.value) for one in materials_of(sheet, item)]
    yield "confirmation", confirmation_html(ConfirmationHead(office="x", by="y", at="z"), told, lines).encode()
    yield "guidance", guidance_html("x", "", "y", "z", "12345").encode()
    yield "brief", brief_html(room.ask(MorningBrief()), "x", "y").encode()
    yield "handover", handover_html(rows, "x", "y", "z", MONDAY).encode()
    yield "day", day_html(room.ask(DaySlip(day=MONDAY.date())), "x", "y").encode()
    yield from workbooks(room, desk, folder)


def workbooks(room: Room, desk: Desk, folder: Path) -> Iterator[tuple[str, bytes]]:
    for book in BOOKS:
        wish = Wish(book=book, asked=Asked(period=PERIOD), chosen=tuple(range(len(book.columns))))
        path = folder / f"{book.key}.xlsx"
        head = head_of(wish, desk, MONDAY)
        written = room.ask(
            ExportBook(
                book=book, asked=wish.asked, chosen=wish.chosen, sheet=sheet_of(wish), path=path, head=head,
                progress=Progress(),
            )
        )  # fmt: skip
        yield book.key, path.read_bytes()
        yield f"{book.key} on record", repr(exported_fact(wish, written, HEAD, MONDAY)).encode()
    words = wish_words("", "", None, None, "")
    path = folder / "audit.xlsx"
    head = replace(head, period=words, query=words)
    room.ask(ExportAudit(wish=AuditWish(), path=path, head=head, progress=Progress()))
    yield "audit", path.read_bytes()
    yield "conflict on record", stands(conflict(), chinese).encode()
    window = MainWindow(desk, every_place())
    window.go(Route.to("worklist", view="all"))
    settle(400)
    page = window.page
    assert isinstance(page, WorklistPage)
    page.list.selectAll()
    yield "list", repr(page.many.lines()).encode()
    window.close()


def conflict() -> ConflictRow:
    """A withdrawal that came first, against a decision."""
    mine, theirs = (
        Side(
            entry_id=name, name=name, event=None, by="x", scope=OFFICE.scope, device=OFFICE.device, own=True, here=True,
            at=MONDAY, recorded_at=MONDAY, received_at=None,
        )
        for name in ("case.withdrawn", "decision.approved")
    )  # fmt: skip
    return ConflictRow(
        case_id="x", mine=mine, theirs=theirs, state=State.APPROVED, verdict=Verdict.SUPERVISOR, offered=(),
        stands=mine.entry_id,
    )  # fmt: skip


def strangers(desk: Desk, case_id: str, names: list[str]) -> Iterator[str]:
    """Chinese on a page that is neither somebody's name nor the name of an item, place or office."""
    window = MainWindow(desk, every_place(training=True))
    window.resize(1366, 728)
    window.show()
    known = known_to(desk)
    for name in names:
        window.go(Route.to("case", case_id=case_id) if name == "case" else Route(name))
        settle(150)
        for where, said in texts(window):
            left = said
            for data in known:
                left = left.replace(data, "")
            if HAN.search(left):
                yield f"{name}: {where} {said!r}"
    window.close()


def texts(window: QWidget) -> Iterator[tuple[str, str]]:
    """Everything that is said by a widget itself; the cells of tables are data."""
    for widget in (window, *(one for one in window.findChildren(QWidget) if one.isVisible())):
        where = f"{type(widget).__name__} {widget.objectName()}"
        yield from ((where, said) for said in (widget.toolTip(), widget.accessibleName(), widget.windowTitle()))
        match widget:
            case QLabel() | QAbstractButton():
                yield where, widget.text()
            case QLineEdit():
                yield where, widget.placeholderText()
            case QComboBox():
                yield from ((where, widget.itemText(at)) for at in range(widget.count()))
            case QTabBar():
                yield from ((where, widget.tabText(at)) for at in range(widget.count()))
            case QListWidget():
                yield from ((where, widget.item(at).text()) for at in range(widget.count()))
            case QTableView():
                model = widget.model()
                heads = range(model.columnCount() if model else 0)
                yield from ((where, str(model.headerData(at, Qt.Orientation.Horizontal) or "")) for at in heads)
    yield from ((f"action {action.objectName()}", action.text()) for action in window.findChildren(QAction))


def known_to(desk: Desk) -> list[str]:
    """Data, the longest first, so that a part of a name is not left over."""
    found = {*NAMES, OFFICE.name, *LANGUAGES, *(one.name for one in (CLERK, HEAD, NEWCOMER))}
    for item in desk.catalogue.shown(PERIOD.last):
        found |= {item.name, item.department, item.theme, item.fee_note, item.result_name, item.decider}
        found |= {*item.situations, *(material.name for material in item.materials)}
    found |= {region.name for region in desk.regions.within(OFFICE.region[:6])}
    return sorted(filter(None, found), key=len, reverse=True)


def spoken(store: bytes, pages: list[str]) -> dict[str, object]:
    """``papers``: what is handed out, by name, hashed; ``strangers``: Chinese on these pages that is not data."""
    with TemporaryDirectory() as home:
        folder = Path(home)
        (folder / "desk.db").write_bytes(store)
        room = open_room(folder, person=HEAD)
        desk = Desk(room.core, Tasks(), None)
        made = {name: sha256(content).hexdigest() for name, content in papers(room, desk, folder)}
        case_id = room.ask(ListedCases(view=EVERY)).rows[0].case_id
        found = list(strangers(desk, case_id, pages)) if pages else []
        desk.close()
    return {"papers": made, "strangers": found}


if __name__ == "__main__":
    dress(QApplication([]))
    print(json.dumps(spoken(Path(sys.argv[1]).read_bytes(), sys.argv[2:]), ensure_ascii=False))

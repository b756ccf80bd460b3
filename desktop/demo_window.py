"""What the demo shows: notices as PDF, pictures of the pages, and, where there is a display, the window itself."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from desktop.demo_desk import DemoDesk
from desktop.reports.notices import NoticeKind, PrintMark, html, missing_fields
from desktop.runtime.desk import Desk
from desktop.runtime.tasks import Tasks
from desktop.ui.fonts import register_fallback
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.pages import places
from desktop.ui.paper_layout import Paper
from desktop.ui.paper_list import papers_of, shipped_templates
from desktop.ui.theme import dress
from sync.casework.facts import Event
from sync.journal.journal import Journal
from sync.journal.tables import ENTRY

WIDTH, HEIGHT = 1366, 728
SETTLE_MS = 400


class DemoWindow:
    """The real window on the first desk's data; made once, because a program has one QApplication."""

    def __init__(self, desk: DemoDesk) -> None:
        self._app = QApplication.instance() or QApplication([])
        assert isinstance(self._app, QApplication)
        register_fallback()
        dress(self._app)
        self._core = desk.core
        self._desk = Desk(desk.core, Tasks(), None)
        self._window = MainWindow(self._desk, places())

    def pictures(self, folder: Path) -> list[Path]:
        """One PNG of every page that can be opened without a case, and one of a case."""
        folder.mkdir(parents=True, exist_ok=True)
        self._window.resize(WIDTH, HEIGHT)
        self._window.show()
        routes = [(place.name, Route(place.name)) for place in places() if place.icon]
        routes.append(("case", Route.to("case", case_id=self._a_busy_case())))
        return [self._picture(folder / f"{name}.png", route) for name, route in routes]

    def notices(self, folder: Path) -> list[Path]:
        """One PDF of every kind of notice the two weeks brought forth."""
        folder.mkdir(parents=True, exist_ok=True)
        templates, made = shipped_templates(), dict[NoticeKind, Path]()
        for events in self._histories():
            for item in papers_of(events, self._desk):
                if item.kind in made or missing_fields(item.notice):
                    continue
                mark = PrintMark(copy=1, by=self._core.person.name, at=item.event.occurred_at + timedelta(minutes=1))
                footer = f"{item.notice.heading.organ} {item.notice.heading.document_no}"
                made[item.kind] = folder / f"{item.kind.value}.pdf"
                Paper(html(item.notice, templates, mark), footer, item.title).save_pdf(made[item.kind])
        return sorted(made.values())

    def stay_open(self) -> None:
        """Until the window is closed."""
        self._window.go(Route("workbench"))
        self._window.show()
        QApplication.exec()

    def close(self) -> None:
        self._window.close()
        self._desk.close()

    def _picture(self, path: Path, route: Route) -> Path:
        self._window.go(route)
        loop = QEventLoop()
        QTimer.singleShot(SETTLE_MS, loop.quit)
        loop.exec()
        self._window.grab().save(str(path))
        return path

    def _a_busy_case(self) -> str:
        """The case most has happened to."""
        return max(self._histories(), key=len)[0].case_id

    def _histories(self) -> Iterator[tuple[Event, ...]]:
        ids = self._core.database.read(
            lambda session: (
                session.execute(select(ENTRY.c.case_id).where(ENTRY.c.type == "case.registered").order_by(ENTRY.c.id))
                .scalars()
                .all()
            )
        )
        for case_id in ids:
            found = self._core.database.read(lambda s, one=case_id: Journal(s, self._core.uuid).events_of(one))  # type: ignore[misc]
            yield tuple(event for event in found if isinstance(event, Event))

"""A window that shows itself: pictures of every page and the notices of given cases, without anybody at the keys."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.reports.notices import NoticeKind, PrintMark, html, missing_fields
from desktop.runtime.waiting import settle
from desktop.ui.desk_port import DeskPort
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.pages import places
from desktop.ui.paper_layout import Paper
from desktop.ui.paper_list import papers_of, shipped_templates
from sync.casework.facts import Event

WIDTH, HEIGHT = 1366, 728
SETTLE_MS = 1200
"""Long enough for a page to have asked and painted, on a slow machine too."""


class Showing:
    """``histories``: the events of every case to choose from, oldest case first."""

    def __init__(self, desk: DeskPort, histories: Sequence[Sequence[Event]]) -> None:
        self._desk = desk
        self._histories = histories
        self._window = MainWindow(desk, places())

    def pictures(self, folder: Path) -> list[Path]:
        """One PNG of every page of the navigation column, and one of the busiest case."""
        folder.mkdir(parents=True, exist_ok=True)
        self._window.resize(WIDTH, HEIGHT)
        self._window.show()
        busiest = Route.to("case", case_id=max(self._histories, key=len)[0].case_id)
        routes = [(place.name, Route(place.name)) for place in places() if place.icon]
        return [self._picture(folder / f"{name}.png", to) for name, to in (*routes, ("case", busiest))]

    def notices(self, folder: Path) -> list[Path]:
        """One PDF of every kind of notice the cases brought forth."""
        folder.mkdir(parents=True, exist_ok=True)
        templates, made = shipped_templates(), dict[NoticeKind, Path]()
        for events in self._histories:
            for item in papers_of(events, self._desk):
                if item.kind in made or missing_fields(item.notice):
                    continue
                mark = PrintMark(copy=1, by=self._desk.person.name, at=item.event.occurred_at + timedelta(minutes=1))
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

    def _picture(self, path: Path, route: Route) -> Path:
        self._window.go(route)
        settle(SETTLE_MS)
        self._window.grab().save(str(path))
        return path

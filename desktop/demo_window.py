"""What the demo shows: notices as PDF, pictures of the pages, and, where there is a display, the window itself."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.app import wall_clock
from desktop.demo_desk import CLERK, PIN, no_credential_store
from desktop.device.settings import Profile
from desktop.reports.notices import NoticeKind, PrintMark, html, missing_fields
from desktop.runtime.desk import Desk
from desktop.runtime.gate import Gate
from desktop.trouble import Trouble
from desktop.ui.fonts import register_fallback
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.pages import places
from desktop.ui.paper_layout import Paper
from desktop.ui.paper_list import papers_of, shipped_templates
from desktop.ui.theme import dress
from sync.casework.facts import Event

WIDTH, HEIGHT = 1366, 728
SETTLE_MS = 1200
"""Long enough for a page to have asked and painted, on a slow machine too."""


class DemoWindow:
    """The real window on a desk of the demo, signed in with a PIN; made once: a program has one QApplication.

    ``histories``: the events of every case of the two weeks, oldest case first.
    """

    def __init__(self, profile: Profile, histories: Sequence[Sequence[Event]]) -> None:
        self._histories = histories
        self._app = QApplication.instance() or QApplication([])
        assert isinstance(self._app, QApplication)
        register_fallback()
        dress(self._app)
        self._gate = Gate(profile, wall_clock, no_credential_store)
        self._desk = self._signed_in()
        self._window = MainWindow(self._desk, places())

    def pictures(self, folder: Path) -> list[Path]:
        """One PNG of every page of the navigation column, and one of a busy case."""
        folder.mkdir(parents=True, exist_ok=True)
        self._window.resize(WIDTH, HEIGHT)
        self._window.show()
        busiest = max(self._histories, key=len)[0].case_id
        routes = [(place.name, Route(place.name)) for place in places() if place.icon]
        return [self._picture(folder / f"{name}.png", to) for name, to in (*routes, ("case", _to_case(busiest)))]

    def notices(self, folder: Path) -> list[Path]:
        """One PDF of every kind of notice the two weeks brought forth."""
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
        self._gate.close()

    def _signed_in(self) -> Desk:
        waiting = QEventLoop()
        refused: list[Trouble] = []

        def no(trouble: Trouble) -> None:
            refused.append(trouble)
            waiting.quit()

        self._gate.enter(self._gate, CLERK, PIN, waiting.quit, no)
        waiting.exec()
        if refused or self._gate.desk is None:
            raise RuntimeError(f"the desk did not open: {refused}")
        return self._gate.desk

    def _picture(self, path: Path, route: Route) -> Path:
        self._window.go(route)
        loop = QEventLoop()
        QTimer.singleShot(SETTLE_MS, loop.quit)
        loop.exec()
        self._window.grab().save(str(path))
        return path


def _to_case(case_id: str) -> Route:
    return Route.to("case", case_id=case_id)

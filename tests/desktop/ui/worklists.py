"""The list of cases over a desk of eight, and what can be done there."""

from pytestqt.qtbot import QtBot

from desktop.runtime.desk import Desk
from desktop.ui.navigation import Route
from desktop.ui.page import PageAction
from desktop.ui.worklist import WorklistPage


def at_the_list(desk: Desk, qtbot: QtBot) -> WorklistPage:
    made = WorklistPage(desk)
    qtbot.addWidget(made)
    made.resize(1250, 650)
    made.show()
    made.opened(Route.to("worklist", view="all"))
    qtbot.waitUntil(lambda: made.rows.model.rowCount() == 8)
    return made


def offered(page: WorklistPage, key: str) -> PageAction:
    return next(action for action in page.actions_here() if action.key == key)

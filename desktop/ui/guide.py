"""The item guide (事项指南): what an item needs, how long it takes and what has changed; from here a case is opened."""

from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.queries.guide import GuideAge
from desktop.ui.case_acting import now_here
from desktop.ui.desk_port import DeskPort
from desktop.ui.guide_content import mark_of, why_not_started
from desktop.ui.guide_sides import GuideSides
from desktop.ui.guide_slip import GuideSlip
from desktop.ui.navigation import Route
from desktop.ui.page import Page, PageAction
from desktop.wording import guide as text
from sync.casework.items import Item


class GuidePage(Page):
    """``Route.to("guide", item=…)`` shows that item."""

    def __init__(self, desk: DeskPort) -> None:
        super().__init__(desk, "guide")
        self.sides = GuideSides()
        self.list, self.content = self.sides.list, self.sides.content
        self.slip = GuideSlip(desk)
        self._layers = QStackedWidget()
        self._layers.addWidget(self.sides)
        self._layers.addWidget(self.slip)
        QVBoxLayout(self).addWidget(self._layers)
        self.list.picked.connect(self._picked)
        self.slip.closed.connect(lambda: self._turn_to(self.sides))
        self.sides.bar.show_actions(self.actions_here()[:2])

    @property
    def title(self) -> str:
        return text.GUIDE

    @property
    def previewing(self) -> bool:
        return self._layers.currentWidget() is self.slip

    def initial_focus(self) -> QWidget:
        return self.slip.first_field() if self.previewing else self.sides.first()

    def regions(self) -> tuple[QWidget, ...]:
        return (self.slip.first_field(),) if self.previewing else (self.list.search, self.content.reader)

    def actions_here(self) -> tuple[PageAction, ...]:
        if self.previewing:
            return (
                PageAction(key="print", text=text.PRINT, run=self.slip.print_it, shortcut="Ctrl+P", primary=True),
                PageAction(key="save", text=text.SAVE, run=self.slip.save_it),
                PageAction(key="back", text=text.BACK, run=self.slip.closed.emit),
            )
        item = self.content.item
        none = "" if item else text.NOT_CHOSEN
        why = why_not_started(item, _today()) if item else none
        return (
            PageAction(
                key="receive", text=text.RECEIVE, run=self._receive, shortcut="Ctrl+Return", refused=why, primary=True
            ),
            PageAction(key="slip", text=text.SLIP, run=self._show_slip, shortcut="Ctrl+P", refused=none),
            PageAction(key="previous", text=text.PREVIOUS_ITEM, run=lambda: self.list.step(-1), shortcut="Alt+Up"),
            PageAction(key="next", text=text.NEXT_ITEM, run=lambda: self.list.step(1), shortcut="Alt+Down"),
        )

    def opened(self, route: Route) -> None:
        self.reload()
        wanted = route.arg("item")
        if wanted:
            self.list.search.clear()
            if self.list.choose(wanted):
                self.sides.read()
        elif self.previewing:
            self._turn_to(self.sides)

    def reload(self) -> None:
        today = _today()
        items = self.desk.catalogue.shown(today)
        marks = {item.item_id: mark for item in items if (mark := mark_of(item, today))}
        self.list.show_items(items, marks)
        self.desk.ask(self, GuideAge(), self.content.show_age)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc: from the preview to the guide; where there is room for one side only, from the item to the list."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.previewing:
            self._turn_to(self.sides)
        elif not self.sides.to_list():
            super().keyPressEvent(event)

    @Slot(object)
    def _picked(self, item: Item) -> None:
        self.content.show_item(item, self.desk.catalogue, _today())
        self.sides.bar.show_actions(self.actions_here()[:2])
        self.refreshed.emit()

    def _receive(self) -> None:
        if self.content.item is not None:
            self.go.emit(Route.to("intake", item=self.content.item.item_id))

    def _show_slip(self) -> None:
        item = self.content.item
        if item is not None:
            self.slip.show_slip(item, self.content.situations, self.content.version_words)
            self._turn_to(self.slip)

    def _turn_to(self, layer: QWidget) -> None:
        self._layers.setCurrentWidget(layer)
        self.refreshed.emit()
        self.initial_focus().setFocus(Qt.FocusReason.OtherFocusReason)


def _today() -> date:
    return now_here().date()

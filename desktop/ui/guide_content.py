"""The right side of the item guide: the situations to tick and everything about the item in them."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from desktop.queries.guide import GuideAgeRow
from desktop.reports.item_changes import changes_of
from desktop.reports.item_guide import guide_html
from desktop.ui.theme import Tone, em
from desktop.ui.widgets.band import Band
from desktop.ui.widgets.labels import PlainLabel, button_text
from desktop.ui.widgets.pane import scrolled
from desktop.ui.widgets.reader import Reader
from desktop.wording import guide as text
from sync.casework.items import Catalogue, Item

SITUATIONS_EM = 4.2
SIDE_BY_SIDE = 2
LONG_WORDS = 16
"""Situations with more characters than that stand one below the other."""


class GuideContent(QWidget):
    """``ticked``: other situations hold now."""

    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: Item | None = None
        self._catalogue = Catalogue(())
        self.refused = Band("guide.refused")
        self.old = Band("guide.old")
        self._age = PlainLabel("", "secondary", wrap=True)
        self._title = PlainLabel(text.SITUATIONS, "secondary", wrap=True)
        self._boxes = QGridLayout()
        self._boxes.setContentsMargins(0, 0, 0, 0)
        self._boxes.setVerticalSpacing(2)
        held = QWidget()
        held.setLayout(self._boxes)
        self._situations = scrolled(held, "guide.situations")
        self._situations.setMaximumHeight(em(self, SITUATIONS_EM))
        self.reader = Reader("guide.reader", text.CONTENT)
        self.reader.setMinimumHeight(60)
        self.reader.setPlainText(text.CHOOSE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.refused, self.old, self._title, self._situations):
            column.addWidget(part)
        column.addWidget(self.reader, 1)
        column.addWidget(self._age)
        self._no_situations()

    @property
    def item(self) -> Item | None:
        return self._item

    @property
    def situations(self) -> tuple[str, ...]:
        """The ticked ones."""
        return tuple(box.property("situation") for box in self.boxes() if box.isChecked())

    def boxes(self) -> list[QCheckBox]:
        places = (self._boxes.itemAt(at) for at in range(self._boxes.count()))
        widgets = (place.widget() for place in places if place is not None)
        return [box for box in widgets if isinstance(box, QCheckBox)]

    def show_item(self, item: Item, catalogue: Catalogue, on: date) -> None:
        """Everything about one item, with no situation ticked."""
        self._item, self._catalogue = item, catalogue
        self._offer(item)
        why = why_not_started(item, on)
        if why:
            self.refused.tell(why, Tone.AMBER)
        else:
            self.refused.hush()
        self._fill()
        self.reader.verticalScrollBar().setValue(0)

    def show_age(self, row: GuideAgeRow) -> None:
        """Older than a month stands over the page, in amber; otherwise it stands quietly below."""
        if row.checked_at is None or row.days > text.STALE_DAYS:
            self.old.tell(text.NEVER_CHECKED if row.checked_at is None else text.checked(row.days), Tone.AMBER)
            self._age.setText("")
        else:
            self.old.hush()
            self._age.setText(text.checked(row.days))

    @property
    def version_words(self) -> str:
        item = self._item
        return text.version_line(item.version, item.effective_from, item.effective_to) if item else ""

    def _offer(self, item: Item) -> None:
        while (old := self._boxes.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        across = 1 if any(len(name) > LONG_WORDS for name in item.situations) else SIDE_BY_SIDE
        for at, name in enumerate(item.situations):
            box = QCheckBox(button_text(name))
            box.setObjectName(f"guide.situation.{at}")
            box.setProperty("situation", name)
            box.clicked.connect(self._turned)
            self._boxes.addWidget(box, at // across, at % across)
        if item.situations:
            self._title.show()
            self._situations.show()
            before: QWidget = self.reader
            for box in reversed(self.boxes()):
                QWidget.setTabOrder(box, before)
                before = box
        else:
            self._no_situations()

    def _no_situations(self) -> None:
        self._title.hide()
        self._situations.hide()

    @Slot()
    def _turned(self) -> None:
        place = self.reader.verticalScrollBar().value()
        self._fill()
        self.reader.verticalScrollBar().setValue(place)
        self.ticked.emit()

    def _fill(self) -> None:
        item = self._item
        if item is None:
            return
        versions = self._catalogue.versions(item.item_id)
        told = guide_html(item, self.situations, changes_of(versions), several=len(versions) > 1)
        self.reader.setHtml(f"{told}<p>{self.version_words}</p>")


def why_not_started(item: Item, on: date) -> str:
    """Why no new case can be opened for it today; ``""`` when one can."""
    if item.effective_on(on):
        return ""
    return text.COMING if item.effective_from > on else text.RETIRED


def mark_of(item: Item, on: date) -> str:
    """What stands behind its name in the list."""
    if item.effective_on(on):
        return ""
    return text.COMING_MARK if item.effective_from > on else text.RETIRED_MARK

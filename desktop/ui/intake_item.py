"""Block 1 of the intake: which item, which situations, how the application came."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from desktop.ui.intake_block import Block, aside, choice, choose, chosen, hinted, line_edit
from desktop.ui.intake_find import find_items
from desktop.ui.intake_sheet import Sheet
from desktop.ui.theme import em
from desktop.ui.widgets.forms import Fault, FormRow
from desktop.ui.widgets.labels import PlainLabel, button_text
from desktop.ui.widgets.pane import clear_layout
from desktop.wording import screens_case as text
from desktop.wording import screens_intake as words
from desktop.wording.states import CASE_KINDS, CHANNELS
from sync.casework.items import AGENT_SITUATION, Item
from sync.casework.terms import Channel

ROWS_SHOWN = 6


class ItemBlock(Block):
    """Search and choose; ``picked`` brings the item the clerk has chosen (None: another one is wanted).

    ``from_paper``: the sheet is one of a paper book, to be typed in afterwards.
    ``not_here``: what was looked for belongs to another window.
    """

    picked = Signal(object)
    from_paper = Signal()
    not_here = Signal(str)

    def __init__(self, items: Sequence[Item]) -> None:
        super().__init__("① " + text.BLOCKS[0], "intake.item")
        self._items = tuple(items)
        self._recent: tuple[str, ...] = ()
        self._found: tuple[Item, ...] = ()
        self._item: Item | None = None
        self._search = line_edit("intake.item.search", 40, self._look)
        self._search.installEventFilter(self)
        self._names = QStringListModel(self)
        self._results = QListView()
        self._build_search()
        self._build_chosen()
        self._look()

    def read(self, sheet: Sheet) -> Sheet:
        ticked = tuple(box.property("situation") for box in self._boxes() if box.isChecked())
        item_id = self._item.item_id if self._item else ""
        return replace(sheet, item_id=item_id, situations=ticked, channel=Channel(chosen(self._channel)))

    def show_sheet(self, sheet: Sheet, item: Item | None) -> None:
        choose(self._channel, sheet.channel)
        self._show_item(item)
        for box in self._boxes():
            box.setChecked(box.property("situation") in sheet.situations)

    def first_field(self) -> QWidget:
        return self._search if self._item is None else self._channel

    def check(self, sheet: Sheet, item: Item | None) -> tuple[Fault, ...]:
        sentence = "" if item else text.NEEDS_ITEM
        self._search_row.set_fault(sentence)
        return (Fault(sentence=sentence, field=self._search),) if sentence else ()

    def set_items(self, items: Sequence[Item]) -> None:
        """What can be chosen: a pack may have brought other versions since."""
        if tuple(items) != self._items:
            self._items = tuple(items)
            self._look()

    def prefer(self, item_ids: Sequence[str]) -> None:
        """These stand first for the sheet that lies there now: they are often applied for together."""
        self._recent = (*item_ids, *(known for known in self._recent if known not in item_ids))
        self._look()

    def set_recent(self, item_ids: Sequence[str]) -> None:
        """Items this person received lately stand first while nothing is typed."""
        self._recent = tuple(item_ids)
        if not self._search.text() and not self._results.hasFocus():  # nothing moves under who is choosing
            self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leads from the search into the list, Enter takes its first line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._found:
            if watched is self._search and event.key() == Qt.Key.Key_Down:
                self._results.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                at = self._results.currentIndex().row() if watched is self._results else 0
                self._pick(self._found[max(0, at)])
                return True
        return super().eventFilter(watched, event)

    def _build_search(self) -> None:
        self._search_row = hinted(FormRow(text.SEARCH_ITEM, self._search, required=True), text.SEARCH_ITEM_HINT)
        self._results.setObjectName("intake.item.results")
        self._results.setAccessibleName(text.RESULTS)
        self._results.setModel(self._names)
        self._results.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._results.setFixedHeight(em(self, 1.9) * ROWS_SHOWN)
        self._results.installEventFilter(self)
        self._results.clicked.connect(lambda index: self._pick(self._found[index.row()]))
        self._none = PlainLabel(text.NO_ITEM_FOUND, "secondary", wrap=True)
        self._elsewhere = aside(QPushButton(words.NOT_HERE))
        self._elsewhere.setObjectName("intake.item.not_here")
        self._elsewhere.clicked.connect(lambda: self.not_here.emit(self._search.text().strip()))
        for part in (self._search_row, self._results, self._none):
            self.body.addWidget(part)
        self.body.addWidget(self._elsewhere, 0, Qt.AlignmentFlag.AlignLeft)

    def _build_chosen(self) -> None:
        self._name = PlainLabel("", "strong", wrap=True, selectable=True)
        self._guide = PlainLabel("", "secondary", wrap=True)
        self._change = aside(QPushButton(text.CHANGE_ITEM))
        self._change.setObjectName("intake.item.change")
        self._change.clicked.connect(lambda: self._pick(None))
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        paper = aside(QPushButton(words.BACKFILL_BUTTON))
        paper.setObjectName("intake.item.from_paper")
        paper.clicked.connect(self.from_paper)
        head.addWidget(paper)
        head.addWidget(self._change)
        self._situations_title = PlainLabel(text.SITUATIONS, "secondary", wrap=True)
        self._situations = QVBoxLayout()
        self._channel: QComboBox = choice(
            "intake.item.channel", {c.value: CHANNELS[c] for c in Channel}, self.changed.emit
        )
        self._chosen = QWidget()
        column = QVBoxLayout(self._chosen)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._guide)
        column.addWidget(FormRow(text.CHANNEL, self._channel))
        column.addWidget(self._situations_title)
        column.addLayout(self._situations)
        self.body.addWidget(self._chosen)

    def _look(self) -> None:
        self._found = find_items(self._items, self._search.text(), self._recent)
        self._names.setStringList([f"{item.name}　{CASE_KINDS[item.kind]}" for item in self._found])
        self._none.setVisible(not self._found and self._item is None)
        self._results.setVisible(bool(self._found) and self._item is None)
        if self._found:
            self._results.setCurrentIndex(self._names.index(0))

    def _pick(self, item: Item | None) -> None:
        self._show_item(item)
        self.picked.emit(item)
        self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_item(self, item: Item | None) -> None:
        same = item is not None and self._item is not None and item.item_id == self._item.item_id
        self._item = item
        self._search_row.setVisible(item is None)
        self._elsewhere.setVisible(item is None)
        self._search_row.set_fault("")
        if item is not None:
            self._search.clear()  # the next search begins with nothing in the way
        self._chosen.setVisible(item is not None)
        self._look()
        if item is None or same:
            return
        self._name.setText(item.name)
        self._guide.setText(_guide(item))
        clear_layout(self._situations)
        for at, name in enumerate(name for name in item.situations if name != AGENT_SITUATION):
            box = QCheckBox(button_text(name))
            box.setObjectName(f"intake.item.situation.{at}")
            box.setProperty("situation", name)
            box.clicked.connect(lambda _: self.changed.emit())
            self._situations.addWidget(box)
        self._situations_title.setVisible(self._situations.count() > 0)

    def _boxes(self) -> list[QCheckBox]:
        widgets = (self._situations.itemAt(at).widget() for at in range(self._situations.count()))
        return [box for box in widgets if isinstance(box, QCheckBox)]


def _guide(item: Item) -> str:
    parts = (
        CASE_KINDS[item.kind],
        f"{text.PROMISED} {text.limit_words(item.promised)}",
        f"{text.STATUTORY} {text.limit_words(item.statutory)}",
        item.fee_note,
        f"{text.RESULT} {item.result_name}",
        f"{text.DECIDER} {item.decider}",
    )
    return " · ".join(part for part in parts if part)

"""The help beside the work: one chapter to read, the way to the others, and a search over all of them."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QStandardPaths, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout

from desktop.trouble import Trouble
from desktop.ui.case_acting import sentence_of
from desktop.ui.help_book import Book, Section
from desktop.ui.help_paper import chapter_paper, give
from desktop.ui.theme import em
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.reader import Reader
from desktop.wording import help as text
from desktop.wording.screens_case import PAPER_FOLDER

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HelpPane(QFrame):
    """``closed``: Esc, or the button. Backspace goes back to the chapter before."""

    closed = Signal()

    def __init__(self, book: Book) -> None:
        super().__init__()
        self.setObjectName("help")
        self.setAccessibleName(text.TITLE)
        self._book = book
        self._at = ("", "")
        self._past: list[tuple[str, str]] = []
        self.search = QLineEdit()
        self.search.setObjectName("help.search")
        self.search.setPlaceholderText(text.SEARCH_HINT)
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.found = QListWidget()
        self.found.setObjectName("help.found")
        self.found.setAccessibleName(text.FOUND)
        self.found.installEventFilter(self)
        self.found.hide()
        self.reader = Reader("help.reader", text.READING, book.folder)
        self._said = PlainLabel("", "secondary", wrap=True)
        self._said.hide()
        self._assemble()
        self.search.textChanged.connect(self._look)
        self.found.itemActivated.connect(self._open_found)
        self.found.itemClicked.connect(self._open_found)
        self.reader.followed.connect(self._follow)

    @property
    def at(self) -> tuple[str, str]:
        """Chapter and heading shown now."""
        return self._at

    def show_chapter(self, chapter: str, heading: str = "") -> None:
        """Opens a chapter at a heading; an unknown heading is its beginning."""
        if self._at[0] and self._at != (chapter, heading):
            self._past.append(self._at)
        self._open(chapter, heading)

    def back(self) -> None:
        if self._past:
            self._open(*self._past.pop())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_Backspace:
            self.back()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leads from the search to what was found; Enter opens it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.found.count():
            if watched is self.search and event.key() == Qt.Key.Key_Down:
                self.found.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in _ENTER:
                self._open_found()
                return True
        return super().eventFilter(watched, event)

    def print_chapter(self) -> None:
        """On paper, or, where there is no printer, into the folder of the papers."""
        title = self._book.title(self._at[0])
        paper = chapter_paper(self._book.markdown(self._at[0]), title)
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        try:
            give(paper, Path(place) / PAPER_FOLDER / text.file_name(title), self, self._say)
        except Trouble as trouble:
            self._say(sentence_of(trouble))

    def _open(self, chapter: str, heading: str) -> None:
        self._at = (chapter, heading)
        self._said.hide()
        self.reader.setMarkdown(self._book.markdown(chapter))
        self.reader.verticalScrollBar().setValue(self._top_of(heading) if heading else 0)

    def _top_of(self, heading: str) -> int:
        document = self.reader.document()
        block = document.begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and block.text().strip() == heading:
                return round(document.documentLayout().blockBoundingRect(block).top())
            block = block.next()
        return 0

    @Slot(str)
    def _follow(self, link: str) -> None:
        """A link of the handbook leads to one of its chapters; any other leads nowhere."""
        chapter = link.split("#")[0]
        if chapter in self._book:
            self.show_chapter(chapter)

    @Slot(str)
    def _look(self, typed: str) -> None:
        sections = self._book.find(typed)
        self.found.clear()
        for section in sections:
            line = QListWidgetItem(_line(section, self._book.title(section.chapter)), self.found)
            line.setData(Qt.ItemDataRole.UserRole, section)
        self.found.setCurrentRow(0)
        self.found.setVisible(bool(sections))
        self._say("" if sections or not typed.strip() else text.NONE)

    def _open_found(self) -> None:
        line = self.found.currentItem()
        if line is not None:
            section: Section = line.data(Qt.ItemDataRole.UserRole)
            self.search.clear()
            self.show_chapter(section.chapter, section.heading)
            self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def _assemble(self) -> None:
        row = QHBoxLayout()
        for name, label, run in (
            ("contents", text.CONTENTS, lambda: self.show_chapter(text.CONTENTS_CHAPTER)),
            ("what_now", text.WHAT_NOW, lambda: self.show_chapter(text.WHAT_NOW_CHAPTER)),
            ("print", text.PRINT, self.print_chapter),
            ("close", f"{text.CLOSE}  Esc", self.closed.emit),
        ):
            button = QPushButton(label)
            button.setObjectName(f"help.{name}")
            button.clicked.connect(run)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        gap = em(self, 0.6)
        column.setContentsMargins(gap, gap, gap, gap)
        column.addLayout(row)
        column.addWidget(FormRow(text.SEARCH, self.search))
        column.addWidget(self.found, 1)
        column.addWidget(self._said)
        column.addWidget(self.reader, 3)


def _line(section: Section, title: str) -> str:
    return section.heading if section.heading == title else f"{section.heading}　—　{title}"

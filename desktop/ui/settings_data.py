"""The group 数据 of the settings page: where the data lies, what room it takes, how much of it attachments may take."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox

from desktop.queries.attachment_rows import ATTACHMENT_LIMITS, USUAL_LIMIT, LimitRow
from desktop.queries.attachments import AttachmentLimit
from desktop.runtime.choices import Choices
from desktop.runtime.computer import ComputerFacts
from desktop.ui.desk_port import DeskPort
from desktop.ui.settings_group import Group, limited, stacked
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import screens_settings as text


class DataGroup(Group):
    """``applied``: another limit holds. It belongs to the desk, not to a person, and is kept in its encrypted file."""

    applied = Signal()

    def __init__(self, choices: Choices, desk: DeskPort) -> None:
        super().__init__("data", text.DATA, choices)
        self._desk = desk
        self.folder = self.tell("folder", text.FOLDER, text.FOLDER_HINT)
        self.space = self.tell("space", text.SPACE)
        self.limit = QComboBox()
        self.limit.setObjectName("settings.attachment_limit")
        for most in ATTACHMENT_LIMITS:
            self.limit.addItem(text.limit_of(most), most)
        limited(self, self.limit)
        self.limit.setCurrentIndex(-1)
        self.limit.activated.connect(self._chosen_limit)
        self._keep("attachment_limit", self.limit)
        self.uncovered = PlainLabel(text.UNCOVERED, "secondary", wrap=True)
        self.uncovered.hide()
        row = stacked(FormRow(text.LIMIT, self.limit, text.LIMIT_HINT), "", self.uncovered)
        self.add(row, f"{text.LIMIT} {text.FOUND_BY['limit']}")

    def reload(self) -> None:
        self._desk.ask(self, AttachmentLimit(), self._show_limit)

    def show_facts(self, facts: ComputerFacts) -> None:
        self.folder.setText(facts.folder)
        self.space.setText(text.space(facts.database, facts.attachments, facts.copies, facts.logs, facts.free))

    def _show_limit(self, row: LimitRow) -> None:
        self.limit.setCurrentIndex(self.limit.findData(row.most))
        self.uncovered.setVisible(not row.covered)

    @Slot(int)
    def _chosen_limit(self, at: int) -> None:
        self._desk.attachments.limit(ATTACHMENT_LIMITS[at])
        self.applied.emit()

    @Slot()
    def _restore(self) -> None:
        self._desk.attachments.limit(USUAL_LIMIT)
        self.limit.setCurrentIndex(ATTACHMENT_LIMITS.index(USUAL_LIMIT))
        self.restored.emit()

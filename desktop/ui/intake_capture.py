"""Materials on their way into a sheet: from the buttons of block 3 to the layer, and back as files of the sheet."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.office.attached import Attached
from desktop.queries.attachments import UploadRate
from desktop.ui.capture import Capturing
from desktop.ui.desk_port import DeskPort
from desktop.ui.intake_earlier import EarlierWatch
from desktop.ui.intake_editor import IntakeEditor
from desktop.ui.intake_sheets import Sheets
from desktop.ui.page import PageAction
from desktop.ui.preview_layer import PreviewLayer
from desktop.ui.theme import Tone
from desktop.wording import screens_capture as text


class IntakeCapture(QObject):
    """A file that was kept is in the draft before anything else happens."""

    def __init__(self, desk: DeskPort, editor: IntakeEditor, sheets: Sheets, layers: QStackedWidget) -> None:
        super().__init__(editor)
        self._desk = desk
        self._editor = editor
        self._sheets = sheets
        self.capturing = Capturing(desk, layers, owner=lambda: sheets.drafts.key)
        block = editor.materials
        block.files.photograph.connect(self.photograph)
        block.files.choose.connect(lambda: self.capturing.about(block.wanted()).choose())
        block.dropped.connect(lambda sources: self.capturing.about(block.wanted()).take(sources))
        block.files.scans.taken.connect(lambda paths: self.capturing.about(block.wanted()).take(paths))
        self.preview = PreviewLayer(desk, layers, "intake.preview")
        block.files.viewed.connect(self.preview.open)
        self.preview.pane.beyond.connect(block.files.go_on)
        self.earlier = EarlierWatch(desk, editor)
        editor.changed.connect(self.earlier.look)
        sheets.shown.connect(self.earlier.look_anew)
        self.capturing.kept.connect(self._kept)
        self.capturing.told.connect(self._told)

    @property
    def showing(self) -> bool:
        """Whether a layer of these stands over the sheet."""
        return self.capturing.showing or self.preview.showing

    def layer_actions(self) -> tuple[PageAction, ...]:
        return self.capturing.actions() if self.capturing.showing else self.preview.actions()

    def focus_here(self) -> QWidget:
        return self.capturing.focus_here() if self.capturing.showing else self.preview.pane

    def actions(self) -> tuple[PageAction, ...]:
        """Beside the decisions; possible as soon as there are materials to bring."""
        none = "" if self._editor.item is not None else text.ITEM_FIRST
        return (
            PageAction(key="capture", text=text.CAPTURE, run=self.photograph, shortcut="Ctrl+J", refused=none),
            PageAction(key="paste", text=text.PASTE, run=self._paste, shortcut="Ctrl+V", refused=none),
        )

    def learn_rate(self) -> None:
        """How fast the line is, for what is said beside each file."""
        self._desk.ask(self, UploadRate(), self._editor.materials.files.rated)

    @Slot()
    def photograph(self) -> None:
        if self._editor.item is not None:
            self.capturing.photograph(self._editor.materials.wanted())

    def _paste(self) -> None:
        self.capturing.about(self._editor.materials.wanted()).paste()

    @Slot(object, str)
    def _kept(self, file: Attached, sheet: str) -> None:
        """What comes when its sheet has been handed in is never put on the next citizen's."""
        if sheet != self._sheets.drafts.key:
            self._told(text.OTHER_SHOWN, False)
            return
        self._editor.materials.files.take(file)
        self._sheets.drafts.keep_now()
        self._editor.band.tell(text.KEPT.format(name=file.name), Tone.GREEN)

    @Slot(str, bool)
    def _told(self, sentence: str, well: bool) -> None:
        self._editor.band.tell(sentence, Tone.GREEN if well else Tone.RED)

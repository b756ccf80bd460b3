"""An earlier paper of the same citizen, offered beside the material it would prove."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.office.attached import Attached
from desktop.queries.attachments_earlier import EarlierFile, same_material
from desktop.ui.intake_block import aside
from desktop.ui.theme import Tone
from desktop.ui.widgets.band import Band
from desktop.wording import screens_capture as text
from desktop.wording.words import day


class EarlierOffer(QWidget):
    """``reused`` brings the file as it belongs to this sheet, and the number of the case it was handed in with."""

    reused = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._files: tuple[EarlierFile, ...] = ()
        self.band = Band("intake.files.earlier")
        aside(self.band.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.band)

    def know(self, files: Sequence[EarlierFile]) -> None:
        self._files = tuple(files)

    def show_material(self, no: int, name: str, kept: Sequence[Attached]) -> None:
        """The newest paper of this name that does not lie on the sheet yet."""
        here = {file.sha for file in kept if file.material_no == no}
        file = next((one for one in self._files if same_material(one.material, name) and one.sha not in here), None)
        if file is None or here:
            self.band.hush()
            return
        until = text.VALID_MARK.format(day=file.valid_until.isoformat()) if file.valid_until else text.STILL_FRESH
        told = text.EARLIER.format(name=file.material, day=day(file.handed_in.date()), number=file.number, until=until)
        self.band.tell(told, Tone.BLUE, text.REUSE, lambda: self._reuse(file, no))

    def _reuse(self, file: EarlierFile, no: int) -> None:
        taken = Attached(
            sha=file.sha,
            size=file.size,
            name=file.name,
            media_type=file.media_type,
            material_no=no,
            valid_until=file.valid_until,
            source_case=file.case_id,
        )
        self.reused.emit(taken, file.number)

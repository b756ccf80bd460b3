"""What is said about a paper beside its pages: which material it is, how long it holds."""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLineEdit, QWidget

from desktop.ui.theme import em
from desktop.ui.widgets.forms import FormRow
from desktop.wording import screens_capture as text
from sync.casework.facts import Line

NARROW_EM = 58
_DAY = re.compile(r"(\d{4})[-./年]?(\d{1,2})[-./月]?(\d{1,2})日?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which materials a file may belong to, and the one it is for: 0 for none of them. ``owner``: of which case or
    sheet; another may be shown by the time the file is there.
    """

    lines: tuple[tuple[int, str], ...] = ()
    material_no: int = 0
    owner: str = ""

    def title(self, material_no: int, other: str) -> str:
        """The name of a material; ``other`` for none of them."""
        return next((name for no, name in self.lines if no == material_no), other)


def wanted_of(lines: Sequence[Line], material_no: int = 0) -> Wanted:
    return Wanted(lines=tuple((line.no, line.name) for line in lines), material_no=material_no)


class CaptureForm(QWidget):
    """One row; ``read`` answers None while the day cannot be one."""

    def __init__(self) -> None:
        super().__init__()
        self._material = QComboBox()
        self._material.setObjectName("capture.material")
        self._material.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._until = QLineEdit()
        self._until.setObjectName("capture.valid_until")
        self._until.setMaxLength(20)
        self._until_row = FormRow(text.VALID_UNTIL, self._until)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(FormRow(text.FOR_MATERIAL, self._material), 2)
        self._row.addWidget(self._until_row, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names of materials are long: where the page is narrow they have a line of their own."""
        super().resizeEvent(event)
        narrow = self.width() < em(self, NARROW_EM)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def begin(self, wanted: Wanted) -> None:
        self._material.clear()
        self._material.addItem(text.NO_MATERIAL, 0)
        for no, name in wanted.lines:
            self._material.addItem(f"{no} {name}", no)
        self._material.setCurrentIndex(max(0, self._material.findData(wanted.material_no)))
        self._until.clear()
        self._until_row.set_fault("")

    @property
    def material_no(self) -> int:
        return int(self._material.currentData() or 0)

    def check(self) -> bool:
        """Whether the day is one, or none; says beside the field if not."""
        well = not self._until.text().strip() or self.valid_until is not None
        self._until_row.set_fault("" if well else text.VALID_FAULT)
        if not well:
            self._until.setFocus()
        return well

    @property
    def valid_until(self) -> date | None:
        return day_typed(self._until.text())


def day_typed(typed: str) -> date | None:
    """2030-06-30, 2030.6.30, 20300630, 2030年6月30日; None for anything else."""
    found = _DAY.fullmatch(typed.strip())
    with suppress(ValueError):
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    return None

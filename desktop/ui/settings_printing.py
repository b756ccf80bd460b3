"""Settings of printing: one kind of paper at a time, with its printer, its copies and where its forms lie."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Slot
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QPushButton, QSizePolicy, QSpinBox, QWidget

from desktop.runtime.choices import FARTHEST_MM, MOST_COPIES, Choices, FormSize, PaperKind, Way, way_of
from desktop.trouble import Trouble
from desktop.ui.case_acting import sentence_of
from desktop.ui.paper_form import A4, THIRD
from desktop.ui.paper_out import ask_printer, papers_folder
from desktop.ui.paper_test import RulerPage
from desktop.ui.settings_group import WIDE_EM, Group, stacked
from desktop.ui.theme import em
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import screens_printing as text

NARROW_EM = 10
STEP_MM = 0.5


class PrintingGroup(Group):
    def __init__(self, choices: Choices) -> None:
        super().__init__("printing", text.PRINTING, choices)
        self.kind = self._box([(kind, text.KINDS[kind.value]) for kind in PaperKind])
        self.printer = self._box([])
        self.copies = QSpinBox()
        self.copies.setRange(1, MOST_COPIES)
        self.duplex = QCheckBox(text.DUPLEX)
        self.form = self._box([(form, text.FORMS[form.value]) for form in FormSize])
        self.right, self.down = _millimetres(), _millimetres()
        self.test = QPushButton(text.TEST_PAGE)
        self.said = PlainLabel("", "strong", wrap=True)
        self._name_and_narrow()
        self._keep("printing", self.kind)
        self._assemble()
        self.kind.activated.connect(self.show_chosen)
        for box in (self.printer, self.form):
            box.activated.connect(self._set)
        self.duplex.clicked.connect(self._set)
        for field in (self.copies, self.right, self.down):
            field.valueChanged.connect(self._set)
        self.test.clicked.connect(self.try_it)
        self.show_chosen()

    @property
    def shown_kind(self) -> PaperKind:
        return tuple(PaperKind)[self.kind.currentIndex()]

    @Slot()
    def show_chosen(self) -> None:
        """What is in force for the kind shown; the printers are those that are there now."""
        way = way_of(self._choices.now.printing, self.shown_kind)
        self._offer_printers(way.printer)
        fields = (self.copies, self.right, self.down)
        for field in fields:
            field.blockSignals(True)
        self.copies.setValue(way.copies)
        self.right.setValue(way.right_mm)
        self.down.setValue(way.down_mm)
        for field in fields:
            field.blockSignals(False)
        self.duplex.setChecked(way.duplex)
        self.form.setCurrentIndex(tuple(FormSize).index(way.form))
        free = "printing" not in self._choices.settled
        self.form.setEnabled(free and self.shown_kind is PaperKind.RECEIPT)

    @Slot()
    def try_it(self) -> None:
        kind, way = self.shown_kind, way_of(self._choices.now.printing, self.shown_kind)
        word = text.KINDS[kind.value]
        lines = text.test_lines(word, text.FORMS[way.form.value], way.right_mm, way.down_mm)
        page = RulerPage(text.TEST_PAGE, lines, THIRD if way.form is FormSize.THIRD else A4)

        def send(printer: QPrinter) -> None:
            self._tell(lambda: page.print(printer), text.SENT)

        if not ask_printer(self, kind, send):
            path = papers_folder() / text.test_file(word.split("（")[0])
            self._tell(lambda: page.save_pdf(path), text.kept(str(path)))

    @Slot()
    def _set(self) -> None:
        way = Way(
            printer=str(self.printer.currentData() or ""),
            copies=self.copies.value(),
            duplex=self.duplex.isChecked(),
            right_mm=self.right.value(),
            down_mm=self.down.value(),
            form=tuple(FormSize)[self.form.currentIndex()],
        )
        self._chosen("printing", {**self._choices.now.printing, self.shown_kind.value: way})

    def _offer_printers(self, kept: str) -> None:
        there = QPrinterInfo.availablePrinterNames()
        gone = [(kept, text.missing(kept))] if kept and kept not in there else []
        self.printer.clear()
        for name, word in [("", text.ASK_EVERY_TIME), *gone, *((name, name) for name in there)]:
            self.printer.addItem(word, name)
        self.printer.setCurrentIndex(self.printer.findData(kept))

    def _tell(self, work: Callable[[], None], sentence: str) -> None:
        try:
            work()
        except Trouble as trouble:
            self.said.setText(sentence_of(trouble))
        else:
            self.said.setText(sentence)

    def _box(self, values: Sequence[tuple[object, str]]) -> QComboBox:
        box = QComboBox()
        for value, word in values:
            box.addItem(word, value)
        box.setMaximumWidth(em(self, WIDE_EM))
        return box

    def _name_and_narrow(self) -> None:
        named = {"copies": self.copies, "right": self.right, "down": self.down}
        for spin in named.values():
            spin.setMaximumWidth(em(self, NARROW_EM))
            spin.setKeyboardTracking(False)
            spin.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        whole: dict[str, QWidget] = {"kind": self.kind, "printer": self.printer, "form": self.form, **named}
        whole |= {"duplex": self.duplex, "test": self.test}
        for name, field in whole.items():
            field.setObjectName(f"settings.printing.{name}")
        self.test.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def _assemble(self) -> None:
        rows = (
            (text.KIND, self.kind, text.KIND_HINT),
            (text.PRINTER, self.printer, text.PRINTER_HINT),
            (text.COPIES, self.copies, text.COPIES_HINT),
            (text.FORM, self.form, text.FORM_HINT),
            (text.RIGHT, self.right, text.SHIFT_HINT),
            (text.DOWN, self.down, ""),
        )
        fields = (self.printer, self.copies, self.form, self.right, self.down, self.duplex)
        locked = self.settled("printing", *fields)
        if locked is not None:
            self.add(locked, text.FOUND_BY)
        for label, field, hint in rows:
            self.add(FormRow(label, field, hint), f"{label} {text.FOUND_BY}")
        self.add(stacked(self.duplex, text.DUPLEX_HINT), f"{text.DUPLEX} {text.FOUND_BY}")
        self.add(stacked(self.test, text.TEST_HINT, self.said), f"{text.TEST_PAGE} {text.FOUND_BY}")


def _millimetres() -> QDoubleSpinBox:
    field = QDoubleSpinBox()
    field.setRange(-FARTHEST_MM, FARTHEST_MM)
    field.setDecimals(1)
    field.setSingleStep(STEP_MM)
    field.setSuffix(text.MILLIMETRES)
    return field

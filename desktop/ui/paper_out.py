"""A sheet of the desk's own on its way out: to a printer, or where there is none into the folder of papers."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPointF, QStandardPaths, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from desktop.runtime.choices import FormSize, PaperKind, Way, way_of
from desktop.trouble import Trouble
from desktop.ui.appearance import Appearance
from desktop.ui.case_acting import sentence_of
from desktop.ui.paper_form import A4, THIRD, Form, Outlet
from desktop.ui.paper_layout import Paper
from desktop.wording.screens_case import PAPER_FOLDER
from desktop.wording.workbench import PUT_OUT, put_out


@runtime_checkable
class Dressed(Protocol):
    """A window that knows what its people have chosen."""

    appearance: Appearance


def papers_folder() -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) / PAPER_FOLDER


def chosen_way(asker: QWidget, kind: PaperKind) -> Way:
    """How this kind is printed here; the usual way in a window that keeps no choices."""
    window = asker.window()
    return way_of(window.appearance.choices.now.printing, kind) if isinstance(window, Dressed) else Way()


def form_of(asker: QWidget, kind: PaperKind) -> Form:
    """The sheet this kind is laid out for."""
    return THIRD if chosen_way(asker, kind).form is FormSize.THIRD else A4


def paper_out(parent: QWidget, sheet: Paper, file_name: str, told: Callable[[str], None]) -> None:
    """A sheet of the office: printed, or without a printer kept as a PDF; ``told`` says what came of it."""
    kind = PaperKind.OFFICE
    if not ask_printer(parent, kind, lambda printer: told(_tried(lambda: sheet.print(printer), PUT_OUT))):
        path = papers_folder() / file_name
        told(_tried(lambda: sheet.save_pdf(path), put_out(str(path))))


def ask_printer(parent: QWidget, kind: PaperKind, send: Callable[[QPrinter], None]) -> bool:
    """``send`` gets the printer chosen for this kind, else the one that is picked now; False where there is none."""
    there = QPrinterInfo.availablePrinterNames()
    if not there:
        return False
    way, printer = chosen_way(parent, kind), Outlet()
    if way.printer in there:
        printer.setPrinterName(way.printer)  # before the rest: another printer brings its own copies and sides
        send(prepared(printer, way))
        return True
    dialog = QPrintDialog(prepared(printer, way), parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: send(printer))
    QDialog.open(dialog)
    return True


def prepared(printer: Outlet, way: Way) -> Outlet:
    """With the copies, the sides and the measured place of ``way``; which printer it is stays as it was."""
    printer.setCopyCount(way.copies)
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide if way.duplex else QPrinter.DuplexMode.DuplexNone)
    printer.shift = QPointF(way.right_mm, way.down_mm)
    return printer


def _tried(work: Callable[[], None], sentence: str) -> str:
    try:
        work()
    except Trouble as trouble:
        return sentence_of(trouble)
    return sentence

"""A sheet of the desk's own on its way out: to a printer, or where there is none into the folder of papers."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from desktop.trouble import Trouble
from desktop.ui.case_acting import sentence_of
from desktop.ui.paper_layout import Paper
from desktop.wording.screens_case import PAPER_FOLDER
from desktop.wording.workbench import PUT_OUT, put_out


def papers_folder() -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) / PAPER_FOLDER


def paper_out(parent: QWidget, sheet: Paper, file_name: str, told: Callable[[str], None]) -> None:
    """Asks which printer; without one it is kept as a PDF. ``told`` brings the sentence that says what came of it."""
    if not ask_printer(parent, lambda printer: told(_tried(lambda: sheet.print(printer), PUT_OUT))):
        path = papers_folder() / file_name
        told(_tried(lambda: sheet.save_pdf(path), put_out(str(path))))


def ask_printer(parent: QWidget, send: Callable[[QPrinter], None]) -> bool:
    """Asks which printer, and ``send`` gets it; False where there is none, and nobody is asked."""
    if not QPrinterInfo.availablePrinterNames():
        return False
    dialog = QPrintDialog(QPrinter(QPrinter.PrinterMode.HighResolution), parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: send(dialog.printer()))
    QDialog.open(dialog)
    return True


def _tried(work: Callable[[], None], sentence: str) -> str:
    try:
        work()
    except Trouble as trouble:
        return sentence_of(trouble)
    return sentence

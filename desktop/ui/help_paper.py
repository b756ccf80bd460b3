"""A chapter of the handbook on paper."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from desktop.runtime.choices import PaperKind
from desktop.ui.paper_layout import Paper
from desktop.ui.paper_out import ask_printer
from desktop.wording import help as text
from desktop.wording.words import PROGRAM

_BODY = re.compile(r"<body[^>]*>")
_PICTURE = re.compile(r"^!\[[^\]]*\]\([^)]*\)\n*", re.MULTILINE)


def chapter_paper(markdown: str, title: str) -> Paper:
    """Without its pictures: what is printed is to hang beside the counter, and shows no screen."""
    document = QTextDocument()
    document.setMarkdown(_PICTURE.sub("", markdown))
    return Paper([_BODY.sub("<body>", document.toHtml())], f"{PROGRAM}　{title}", title)


def give(paper: Paper, path: Path, parent: QWidget, say: Callable[[str], None]) -> None:
    """Asks which printer; without one writes the PDF to ``path``. Raises Trouble("paper_not_saved")."""
    if not ask_printer(parent, PaperKind.OFFICE, lambda printer: _send(paper, printer, say)):
        paper.save_pdf(path)
        say(text.chapter_saved(str(path)))


def _send(paper: Paper, printer: QPrinter, say: Callable[[str], None]) -> None:
    paper.print(printer)
    say(text.PRINTED)

"""The parts of Qt that are loaded when somebody wants them: the camera's and that for PDFs of letters."""

import sys
from pathlib import Path

from PySide6.QtGui import QColor

from desktop.runtime.camera import CameraTrouble, qt_camera
from desktop.ui.paper_layout import Paper
from desktop.ui.preview_paper import paper_of
from smoking.checks_desk import application
from smoking.told import run, sure

WIDTH = 800
DARK, INK = 128, 200
"""Below this a pixel counts as ink, and so many of them are some words."""


def a_pdf_of_letters_is_drawn(folder: Path) -> str:
    application()
    target = folder / "告知单.pdf"
    Paper(["<p>一次性告知 材料清单</p>"], "黔办", "告知单").save_pdf(target)
    paper = paper_of(target.read_bytes())
    page = paper.draw(0, WIDTH)
    page.save(str(folder / "pdf.png"))
    ink = sum(QColor(page.pixel(x, y)).lightness() < DARK for x in range(page.width()) for y in range(page.height()))
    sure(paper.pages == 1 and page.width() == WIDTH and ink > INK, f"{paper.pages} pages, {ink} dark pixels")
    return f"{page.width()}x{page.height()}, {ink} dark pixels"


def the_camera_part_answers(folder: Path) -> str:
    camera = qt_camera(application())
    failed: list[CameraTrouble] = []
    camera.failed.connect(failed.append)
    names = camera.names()
    camera.start("nobody has this one")
    camera.stop()
    sure([one.code for one in failed] == ["no_camera"], str(failed))
    return f"cameras: {list(names)}"


CHECKS = {check.__name__: check for check in (a_pdf_of_letters_is_drawn, the_camera_part_answers)}

if __name__ == "__main__":
    sys.exit(run(CHECKS))

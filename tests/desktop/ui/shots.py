"""Pictures of every page to look at: ``python -m tests.desktop.ui.shots FOLDER``, at 100 % and at 150 % of 1366×768."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.pages import places
from desktop.ui.theme import dress
from tests.desktop.ui.fake_desk import FakeDesk

SCALES = ("1", "1.5")
FONTS = ("NotoSansCJK-VF.otf.ttc",)


def settle(milliseconds: int = 250) -> None:
    """Lets answers arrive and paints happen; only for pictures, never in a test."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def take(widget: QWidget, folder: Path, name: str) -> None:
    settle()
    widget.grab().save(str(folder / f"{name}_{os.environ.get('QT_SCALE_FACTOR', '1')}.png"))


def register_fonts() -> None:
    for place in sys.path:
        for font in Path(place or ".").glob("manimgx_fonts_cjk/*"):
            if font.name in FONTS:
                QFontDatabase.addApplicationFont(str(font))


def shoot(folder: Path) -> None:
    app = QApplication([])
    register_fonts()
    dress(app)
    scale = float(os.environ.get("QT_SCALE_FACTOR", "1"))
    window = MainWindow(FakeDesk(), places())
    window.resize(round(1366 / scale), round(728 / scale))
    window.show()
    for place in places():
        window.go(Route(place.name))
        take(window, folder, place.name)
    window.palette_box.open_box()
    take(window.palette_box, folder, "palette")
    window.palette_box.reject()


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    if "QT_SCALE_FACTOR" in os.environ:
        shoot(folder)
        return
    for scale in SCALES:
        env = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
        subprocess.run([sys.executable, "-m", "tests.desktop.ui.shots", str(folder)], env=env, check=True)


if __name__ == "__main__":
    main()

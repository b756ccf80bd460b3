"""Makes the stored pictures anew: ``python -m tests.desktop.ui.golden [NAME…]``. Look at what has changed first."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.desktop.ui.golden.chosen import CHOSEN, drawn, stage_for

FOLDER = Path(__file__).parent


def main(names: list[str]) -> None:
    """All of them, or those named."""
    app = QApplication([])
    for one in CHOSEN:
        if not names or one.name in names:
            with stage_for(one, app) as stage:
                drawn(one.open(stage), one).save(str(FOLDER / f"{one.name}.png"))


if __name__ == "__main__":
    main(sys.argv[1:])

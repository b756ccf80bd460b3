"""The yardstick: a bare table window over the same plain rows, read by LIKE and OFFSET without an index."""

import json
import sqlite3
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

from tests.bench.desk_parts.memory import peak_mb


def main(path: str) -> int:
    app = QApplication(sys.argv)
    connection = sqlite3.connect(path)
    model = QStandardItemModel()
    for row in connection.execute("SELECT number, applicant, item, state FROM plain ORDER BY received DESC LIMIT 50"):
        model.appendRow([QStandardItem(str(cell)) for cell in row])
    view = QTableView()
    view.setModel(model)
    window = QMainWindow()
    window.setCentralWidget(view)
    window.show()

    def usable() -> None:
        rss = peak_mb()
        sys.stdout.write("visible\nusable\n" + json.dumps({"rss.mb": rss}) + "\n")
        sys.stdout.flush()
        app.quit()

    QTimer.singleShot(0, usable)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

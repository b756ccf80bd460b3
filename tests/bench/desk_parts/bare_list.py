"""The yardstick of the list: a plain QTableView over all cases in memory, searched by going through all of them."""

import json
import sqlite3
import sys
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from tests.bench.desk_parts.memory import peak_mb
from tests.bench.desk_parts.scenes import FRAMES, TYPED, Painted, Stopwatch, Taken, told

Line = tuple[object, ...]
ROOT = QModelIndex()


class Plain(QAbstractTableModel):
    """Every row at once."""

    def __init__(self, rows: list[Line]) -> None:
        super().__init__()
        self._rows = rows

    def show(self, rows: list[Line]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        return 0 if parent.isValid() else 5

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return str(self._rows[index.row()][index.column()]) if role == Qt.ItemDataRole.DisplayRole else None


def main(path: Path) -> int:
    app = QApplication(sys.argv)
    watch = Stopwatch()
    with sqlite3.connect(path) as plain:
        rows = list(plain.execute("SELECT * FROM plain ORDER BY received DESC"))
    model, view = Plain(rows), QTableView()
    view.setModel(model)
    view.resize(1250, 650)
    painted = Painted(view.viewport())
    view.show()
    opened = watch.until(lambda: painted.at > watch.began)
    searched = [_searched(model, rows, text, painted) for text in TYPED]
    model.show(rows)
    frames: list[Taken] = []
    for _ in range(FRAMES):
        watch = Stopwatch()
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 3)
        frames.append(watch.until(lambda: painted.at > watch.began))  # noqa: B023
    found = {
        "open.ms": round(opened.wall, 1),
        "open.cpu.ms": round(opened.cpu, 1),
        **told("search.key_to_rows", searched),
        **told("scroll.frame", frames),
        "rss.mb": round(peak_mb(), 1),
    }
    sys.stdout.write(json.dumps({f"yardstick.list.{key}": value for key, value in found.items()}) + "\n")
    QTest.qWait(0)
    return 0 if app else 1


def _searched(model: Plain, rows: list[Line], text: str, painted: Painted) -> Taken:
    watch = Stopwatch()
    model.show([row for row in rows if all(part in str(row[-1]) for part in text.split())])
    return watch.until(lambda: painted.at > watch.began)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

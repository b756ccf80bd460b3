"""The program of the kill test: says that it begins, updates, and says that it is done."""

from multiprocessing.connection import Connection
from pathlib import Path

from sync.journal.update_folder import FolderSource
from tests.desktop.update_ground import OLD, Ground


def update_until_killed(root: Path, stick: Path, told: Connection) -> None:
    ground = Ground(root=root, sticks=stick.parent)
    told.send("begun")
    ground.update(FolderSource(stick), OLD)
    told.send("done")

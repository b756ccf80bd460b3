"""The program of the kill test: records cases through the office and says so only after the commit."""

from multiprocessing.connection import Connection
from pathlib import Path

from tests.desktop.rooms import application, open_room


def record_until_killed(folder: Path, told: Connection) -> None:
    room = open_room(folder)
    told.send([])
    while True:
        told.send([entry.id for entry in room.record(application()).entries])

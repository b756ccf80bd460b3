"""The program of the kill test: told to go, records cases through the office and says so only after the commit."""

import sys
from pathlib import Path

from tests.desktop.rooms import application, open_room, references


def main(folder: Path) -> None:
    references()
    sys.stdin.readline()
    room = open_room(folder)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    while True:
        recorded = room.record(application())
        sys.stdout.write("".join(f"{entry.id}\n" for entry in recorded.entries))
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

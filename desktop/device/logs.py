"""Logs that may be sent by anybody to anybody: one JSON object a line, no personal data by construction.

Only the constant text of a log call is kept as written. Its values pass when they are numbers or short codes; any
other text becomes its length, any other object the name of its type. Of an exception the types, the codes and the
places in the source are kept, never its words, which may hold what a citizen told us.
"""

import json
import logging
import re
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop.trouble import Trouble
from sync.casework.errors import Refusal
from sync.files import Patience, replaced

FILE = "qianban.log"
MOST_BYTES = 20 * 1024 * 1024
KEPT = 5
AT_ONCE = Patience(seconds=0.2)
"""A line of the log may come from any thread and delays none."""
_CODE = re.compile(r"[A-Za-z_][A-Za-z0-9_.:-]{0,63}", re.ASCII)
_DIGITS = re.compile(r"\d{7,}[\dXx]?")


def start_logs(folder: Path, level: int = logging.INFO) -> logging.Handler:
    """Send the program's logs to ``folder``; returns the handler, to be closed at the end."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = KeptFiles(folder / FILE)
    handler.setFormatter(RedactingFormatter())
    logger = logging.getLogger("desktop")
    logger.setLevel(level)
    logger.addHandler(handler)
    logging.getLogger("sync").addHandler(handler)
    return handler


class KeptFiles(logging.FileHandler):
    """A full file makes room for a new one; the oldest goes (``qianban.log``, ``.1`` … ``.4``).

    Python's own handler of this kind stands beside those for sockets and mail, and loads what they need.
    """

    def __init__(self, file: Path, most_bytes: int = MOST_BYTES, kept: int = KEPT) -> None:
        super().__init__(file, encoding="utf-8")
        self._most = most_bytes
        self._kept = kept

    def emit(self, record: logging.LogRecord) -> None:
        try:
            if self.stream is not None and self.stream.tell() >= self._most:
                self.stream.close()
                self.stream = None  # so that the line itself opens the new file
                self._make_room()
        except OSError:
            self.handleError(record)
        super().emit(record)

    def _make_room(self) -> None:
        files = [Path(self.baseFilename), *(Path(f"{self.baseFilename}.{n}") for n in range(1, self._kept))]
        for older, file in reversed(list(zip(files[1:], files, strict=False))):
            if file.exists():
                replaced(file, older, AT_ONCE)


class RedactingFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "where": f"{record.name}:{record.lineno}",
            "what": _DIGITS.sub("<digits>", str(record.msg)),
            "values": redacted(record.args),
        }
        if record.exc_info and record.exc_info[1] is not None:
            line["error"] = described(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False)


def redacted(value: object) -> Any:
    """A value as a log may keep it."""
    match value:
        case None | bool() | int() | float():
            return value
        case str() if _CODE.fullmatch(value) and not _DIGITS.search(value):
            return value
        case str():
            return f"<text {len(value)}>"
        case tuple() | list():
            return [redacted(inner) for inner in value]
        case dict():
            return {str(redacted(key)): redacted(inner) for key, inner in value.items()}
        case _:
            return f"<{type(value).__name__}>"


def described(error: BaseException) -> list[str]:
    """Types, codes and places of an exception and its causes, outermost first."""
    told = []
    current: BaseException | None = error
    while current is not None:
        code = f" {current.code}" if isinstance(current, Trouble | Refusal) else ""
        frames = traceback.extract_tb(current.__traceback__)
        places = " < ".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in reversed(frames))
        told.append(f"{type(current).__name__}{code} at {places}")
        current = current.__cause__
    return told

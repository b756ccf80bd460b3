"""The pages of the setup and the uninstaller, turned by a person (``smoking.wizard``)."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from smoking.installed import Installed
from smoking.steps import Attempt, Failed
from smoking.story import PROGRAM

REPORT = "wizard.json"
Page = dict[str, bool]
"""What a window said; True for a box that was ticked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Waits for a window that says ``text``, keeps a picture where it has a name, goes to ``at``, presses ``keys``."""

    text: str
    at: str = ""
    keys: tuple[int, ...] = ()
    picture: str = ""


def turned(
    desk: Installed, attempt: Attempt, program: Path, moves: Sequence[Move], *, lent: Path | None = None
) -> tuple[int, list[Page]]:
    """The exit code of the program, and what each window said. Raises Failed.

    ``lent``: the folder of the Python that presses the keys, where the installed one is to go.
    """
    report = desk.out / REPORT
    report.unlink(missing_ok=True)
    wine = desk.wine
    opened = attempt.start(wine.command("wine", wine.seen(program)), wine.log)
    told = json.dumps([asdict(move) for move in moves], ensure_ascii=False)
    words = (PROGRAM, told, wine.seen(desk.out), wine.seen(wine.work / "screen"))
    turning = attempt.start(desk.python("smoking.wizard", *words, folder=lent), wine.log)
    attempt.ended(turning, "the pages")
    found = json.loads(report.read_text(encoding="utf-8"))
    if found["wrong"]:
        raise Failed(str(found["wrong"]))
    code = attempt.ended(opened, program.name)
    wine.rest(attempt)
    pages: list[Page] = found["pages"]
    return code, pages

"""Every screen in every state, to be looked at: ``python -m tests.gallery OUT`` writes the pictures and index.html."""

import argparse
import os
import subprocess
import sys
from html import escape
from pathlib import Path

from tests.gallery.pictures import THEMES, photograph
from tests.gallery.states import STATES, WORDS

SCALES = ("1", "2")
STYLE = (
    "body{font-family:sans-serif;margin:1em}figure{display:inline-block;margin:.5em}img{width:40em;border:1px solid}"
)


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m tests.gallery", description=__doc__)
    asked.add_argument("folder", metavar="OUT", type=Path)
    asked.add_argument("--scale", choices=("1", "1.25", "1.5", "2"), action="append", help="default: 1 and 2")
    asked.add_argument("--theme", choices=THEMES, action="append", help="default: all")
    asked.add_argument("--state", choices=STATES, action="append", help="default: all")
    asked.add_argument("--one", help=argparse.SUPPRESS)
    given = asked.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    if given.one:
        photograph(given.folder, given.one, given.state or list(STATES))
        return
    for scale in given.scale or SCALES:
        for theme in given.theme or THEMES:
            _in_a_process_of_its_own(given.folder, scale, theme, given.state or list(STATES))
    index = given.folder / "index.html"
    index.write_text(page(sorted(path.name for path in given.folder.glob("*.png"))), encoding="utf-8")
    print(index)


def _in_a_process_of_its_own(folder: Path, scale: str, theme: str, states: list[str]) -> None:
    """Qt takes its scale once, at its start."""
    chosen = [part for state in states for part in ("--state", state)]
    env = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.gallery", str(folder), "--one", theme, *chosen]
    subprocess.run(command, env=env, check=True)


def page(names: list[str]) -> str:
    """The pictures by state, each under its name."""
    parts = [f'<!doctype html><meta charset="utf-8"><title>黔办</title><style>{STYLE}</style>']
    state = ""
    for name in names:
        if name.split(".")[0] != state:
            state = name.split(".")[0]
            parts.append(f"<h2>{escape(WORDS.get(state, state))}</h2>")
        parts.append(
            f'<figure><img src="{escape(name)}" loading="lazy"><figcaption>{escape(name)}</figcaption></figure>'
        )
    return "\n".join(parts)


if __name__ == "__main__":
    main()

"""``smoking.wizard TITLE MOVES OUT SCREEN``: a person at the pages of the setup or the uninstaller.

Run inside Wine by an installed Python. ``MOVES``: a list of ``{"text", "picture", "at", "keys"}`` as JSON: each waits
for a window whose title begins with ``TITLE`` and that says ``text``, keeps a picture of the screen where one is named,
goes to what says ``at`` where that is named, and presses the keys. What was found goes to ``OUT/wizard.json``: for each
the texts of the window, True for a ticked box; ``wrong`` where one did not come.
"""

import json
import sys
import time
from pathlib import Path

from smoking import win_keys
from smoking.screen import shot

WAIT_SECONDS = 60.0
PAINT_SECONDS = 0.8
LOOK_SECONDS = 0.2
MOST_CONTROLS = 12
REPORT = "wizard.json"


def main(title: str, moves: str, out: str, screen: str) -> int:
    told: dict[str, object] = {"wrong": ""}
    pages: list[dict[str, bool]] = []
    for move in json.loads(moves):
        page = _page(title, move["text"])
        if page is None:
            told["wrong"] = (
                f"{move['text']} has not come; there are {[win_keys.inside(one.handle) for one in _ours(title)]}"
            )
            break
        pages.append(win_keys.inside(page.handle))
        win_keys.to_front(page.handle)
        time.sleep(PAINT_SECONDS)
        if move["picture"]:
            shot(Path(screen), Path(out) / f"{move['picture']}-screen.png")
        if move["at"] and not _went_to(move["at"]):
            told["wrong"] = f"{move['at']} is not reached; the keyboard is at {win_keys.keyboard_at()!r}"
            break
        for key in move["keys"]:
            win_keys.press(key)
            time.sleep(LOOK_SECONDS)
    text = json.dumps({**told, "pages": pages}, ensure_ascii=False, indent=1)
    (Path(out) / REPORT).write_text(text, encoding="utf-8")
    return 1 if told["wrong"] else 0


def _page(title: str, text: str) -> win_keys.Shown | None:
    end = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < end:
        for one in _ours(title):
            if any(text in said for said in win_keys.inside(one.handle)) and win_keys.takes_keys(one.handle):
                return one
        time.sleep(LOOK_SECONDS)
    return None


def _went_to(text: str) -> bool:
    for _ in range(MOST_CONTROLS):
        if text in win_keys.keyboard_at():
            return True
        win_keys.press(win_keys.TAB)
        time.sleep(LOOK_SECONDS)
    return False


def _ours(title: str) -> list[win_keys.Shown]:
    return [one for one in win_keys.shown() if one.kind == win_keys.DIALOG and one.title.startswith(title)]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""``smoking.probe TARGET [TITLE]``: writes down every visible window as JSON; closes those whose title begins so.

Run inside Wine by the installed Python, beside a program that was started without hands at its keys.
"""

import json
import sys
from dataclasses import asdict
from pathlib import Path

from smoking import win_keys


def main(target: str, closing: str = "") -> int:
    found = win_keys.shown()
    Path(target).write_text(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1), encoding="utf-8")
    for one in found:
        if closing and one.title.startswith(closing):
            win_keys.close(one.handle)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

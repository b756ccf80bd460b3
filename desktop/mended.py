"""A program that cannot load its own files: a virus scanner took some away. They are put back, and it starts once more.

Loaded by its name when an import fails at the start, and itself needs no library: the files come from the version
before, which lies beside this one (:mod:`desktop.device.update_repair`).
"""

import os
import subprocess
import sys
from collections.abc import Sequence

from desktop.console import tell
from desktop.device.update_place import Place, this_place
from desktop.device.update_repair import Repaired, repair
from desktop.device.update_trouble import UpdateTrouble
from desktop.wording import updates as text
from desktop.wording.troubles import trouble_sentence

ONCE = "QIANBAN_MENDED"
"""In the surroundings of a program that was started after a repair: it starts no third one."""


def started_again(words: Sequence[str]) -> int | None:
    """The exit code of the program that was started once more; 1 where nothing could be put right, or not for long,
    which is said: without a console nobody would hear of it else. None where it is not for a repair: a checkout."""
    place = this_place()
    if place is None:
        return None
    done = put_right(place)
    if ONCE in os.environ or not done.put_right:
        lost = len(done.left) or len(done.put_right)
        tell(text.LEFT.format(count=lost) if lost else trouble_sentence("update_no_list"))
        return 1
    return subprocess.call([sys.executable, "-m", "desktop.start", *words], env=os.environ | {ONCE: "1"})


def put_right(place: Place) -> Repaired:
    """From every other version here."""
    others = [folder for folder in sorted(place.root.glob("app-*")) if folder != place.folder]
    try:
        return repair(place.folder, others, None, os.link)
    except UpdateTrouble:
        return Repaired()

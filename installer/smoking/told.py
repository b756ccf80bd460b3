"""What a script of checks says, inside Wine or on Windows: one line of JSON for each thing it has looked at.

    python -m smoking.checks_held SAID FOLDER [NAME ...]

A check is a function of a folder of its own that answers a detail for the record, or raises what is wrong.
"""

import json
import sys
import time
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path

Check = Callable[[Path], str]


def run(checks: Mapping[str, Check]) -> int:
    """Every check in turn, or those that are named, whatever became of the one before; 0 when all are well."""
    said, folder, wanted = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]
    good = True
    with said.open("w", encoding="utf-8") as out:
        for name, check in checks.items():
            if wanted and name not in wanted:
                continue
            own = folder / name
            own.mkdir(parents=True, exist_ok=True)
            ok, detail = _tried(check, own)
            good = good and ok
            out.write(json.dumps({"check": name, "ok": ok, "detail": detail}, ensure_ascii=False) + "\n")
            out.flush()
    return 0 if good else 1


def _tried(check: Check, folder: Path) -> tuple[bool, str]:
    began = time.monotonic()
    try:
        detail = check(folder)
    except Exception:
        return False, traceback.format_exc()[-1500:]
    return True, f"{detail} ({time.monotonic() - began:.1f} s)"


def sure(holds: object, what: str) -> None:
    """Raises AssertionError, with what did not hold."""
    if not holds:
        raise AssertionError(what)

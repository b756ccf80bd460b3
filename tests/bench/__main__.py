"""Measurements that stand on their own: ``python -m tests.bench NAME [--json]``.

A bench is a module ``tests/bench/NAME.py`` with ``measure() -> dict[str, float | int]``; its keys are dotted.
"""

import argparse
import json
import os
import sys
from importlib import import_module
from pathlib import Path

_MARK = "\ndef measure("


def main(arguments: list[str]) -> int:
    if sys.platform != "win32" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    files = Path(__file__).parent.glob("*.py")
    names = sorted(path.stem for path in files if _MARK in path.read_text(encoding="utf-8"))
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure and print figures.")
    parser.add_argument("name", choices=names)
    parser.add_argument("--json", action="store_true", help="one flat JSON object")
    asked = parser.parse_args(arguments)
    figures: dict[str, float | int] = import_module(f"tests.bench.{asked.name}").measure()
    if asked.json:
        print(json.dumps(figures, ensure_ascii=False))
    else:
        width = max(map(len, figures))
        for key, value in figures.items():
            print(f"{key:<{width}}  {value:>12,}" if isinstance(value, int) else f"{key:<{width}}  {value:>12,.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

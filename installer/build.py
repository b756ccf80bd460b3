"""`python3 installer/build.py`: the payload for Windows, its setup and its update folder, made on Debian.

Runs in the project's own `.venv`, which it makes where it is missing. What it does: `building/program.py`, ADR 0040.
"""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import environment


def main(arguments: list[str]) -> int:
    """The exit code of the build; 1 when something is missing, which is said."""
    try:
        if Path(sys.prefix).resolve() == environment.VENV.resolve():
            return int(import_module("building.program").main(arguments))
        environment.ensure()
    except environment.Stopped as stopped:
        print(stopped, file=sys.stderr)
        return 1
    return subprocess.call([str(environment.PYTHON), __file__, *arguments])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

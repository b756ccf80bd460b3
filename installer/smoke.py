"""`python3 installer/smoke.py`: the setup for Windows, installed, used, killed, updated and taken away under Wine.

Runs in the project's own `.venv`, which it makes where it is missing. What it does: `smoking/program.py`, ADR 0040.
"""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import environment


def main(arguments: list[str]) -> int:
    """0 only when every step passed; 1 when one did not, or something is missing, which is said."""
    try:
        if Path(sys.prefix).resolve() == environment.VENV.resolve():
            return int(import_module("smoking.program").main(arguments))
        environment.ensure()
    except environment.Stopped as stopped:
        print(stopped, file=sys.stderr)
        return 1
    return subprocess.call([str(environment.PYTHON), __file__, *arguments])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

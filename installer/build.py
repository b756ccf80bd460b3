"""`python3 installer/build.py`: the payload for Windows, its setup and its update folder, made on Debian.

Runs in the project's own `.venv`, which it makes where it is missing. What it does: `building/program.py`, ADR 0040.
"""

import sys

from environment import run_inside

if __name__ == "__main__":
    sys.exit(run_inside(__file__, "building.program", sys.argv[1:]))

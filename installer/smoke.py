"""`python3 installer/smoke.py`: the setup for Windows, installed, used, killed, updated and taken away under Wine.

Runs in the project's own `.venv`, which it makes where it is missing. What it does: `smoking/program.py`, ADR 0040.
"""

import sys

from environment import run_inside

if __name__ == "__main__":
    sys.exit(run_inside(__file__, "smoking.program", sys.argv[1:]))

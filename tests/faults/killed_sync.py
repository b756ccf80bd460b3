"""The program of the kill test: told to go, exchanges once as a scheduled task would."""

import sys
from importlib import import_module

from desktop.cli import main

if __name__ == "__main__":
    import_module("desktop.cli_line")
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    sys.exit(main(["--profile", sys.argv[1], "sync", "--once", "--pin-stdin", "--json"]))

"""``qianban`` as a person starts it: the same as ``desktop.cli``, out of the image of the start where there is one."""

import sys
from importlib import import_module

from desktop.image import place_of, serve


def main() -> int:
    begin()
    try:
        return int(import_module("desktop.cli").main())
    except ImportError:
        again: int | None = import_module("desktop.mended").started_again(sys.argv[1:])
        if again is None:
            raise
        return again


def begin(image: str = "") -> None:
    """Before anything else is loaded; ``image`` is another file than the one beside the program."""
    serve(image or place_of(__file__))


if __name__ == "__main__":
    sys.exit(main())

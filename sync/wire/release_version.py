"""What versions of the program are called and which of two is the newer one."""

import re

_VERSION = re.compile(r"(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})", re.ASCII)


def version_numbers(version: str) -> tuple[int, int, int]:
    """To compare by. Raises ValueError for anything but three numbers, written the one way: ``0.2.0``."""
    found = _VERSION.fullmatch(version)
    if found is None:
        raise ValueError(version)
    return int(found[1]), int(found[2]), int(found[3])


def is_version(text: str) -> bool:
    return _VERSION.fullmatch(text) is not None


def higher(first: str, second: str) -> str:
    """Of two versions; "", or a text that is no version, is below all."""
    return max(first, second, key=_order)


def is_lower(first: str, second: str) -> bool:
    """As in :func:`higher`."""
    return _order(first) < _order(second)


def _order(version: str) -> tuple[int, ...]:
    return version_numbers(version) if is_version(version) else ()

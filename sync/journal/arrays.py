"""PostgreSQL's text form of an array (documentation, 8.15.6): written in one go, which a driver does value by value."""

from collections.abc import Iterable


def array_text(values: Iterable[object]) -> str:
    """Of texts, whole numbers or bytes, or of nothing (NULL). Raises TypeError for anything else."""
    return "{" + ",".join([_item(value) for value in values]) + "}"


def _item(value: object) -> str:
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, int):
        return str(value).lower() if isinstance(value, bool) else str(value)
    if isinstance(value, bytes):
        return '"\\\\x' + value.hex() + '"'
    if value is None:
        return "NULL"
    raise TypeError(f"{type(value).__name__} in an array")

"""Canonical bytes, digests and chain links: what two ends must agree on to the byte.

Canonical bytes are JSON in UTF-8 with sorted keys and no white space; numbers are integers only.
A chain link is SHA-256 over the link before it and the parts, each preceded by its length (u32, big endian).
"""

import hashlib
import json
from typing import Any

GENESIS = bytes(32)

_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_HARMLESS = frozenset({str, int, bool, type(None)})


def canonical(value: Any) -> bytes:
    """The one byte form of a plain value (dict, list, str, int, bool, None). Raises TypeError for anything else."""
    _refuse_floats(value)
    return _ENCODER.encode(value).encode()


def _refuse_floats(value: Any) -> None:
    if isinstance(value, float):
        raise TypeError("no floating point on the wire")
    if isinstance(value, dict):
        value = value.values()
    elif not isinstance(value, list | tuple):
        return
    for inner in value:
        if type(inner) not in _HARMLESS:
            _refuse_floats(inner)


def digest(content: bytes) -> bytes:
    """SHA-256, 32 bytes."""
    return hashlib.sha256(content).digest()


def link(previous: bytes, *parts: bytes) -> bytes:
    """The next link of a chain after ``previous`` (32 bytes)."""
    chain = hashlib.sha256(previous)
    for part in parts:
        chain.update(len(part).to_bytes(4, "big"))
        chain.update(part)
    return chain.digest()

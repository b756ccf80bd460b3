"""The frozen dictionaries of the wire: what both ends know before the first byte.

A dictionary is named by one byte in every frame and never changes again. It has shapes (``shapes``), a primer of
typical event bodies whose texts fill the columns, and a text for deflate. All are made from templates, the catalogue
and the vocabulary of the trade: no person, no office, no case is in them (``tests/wire/make_dictionary.py``).
"""

import json
import zlib
from base64 import b85decode
from functools import cache

from sync.wire import dictionary_v1
from sync.wire.columns import FOLLOW, Keys
from sync.wire.memory import Memory
from sync.wire.octets import BadFrame, Out
from sync.wire.rows_out import RowsOut
from sync.wire.shapes import Plain, Shape, read_shapes

NEWEST = 1

PLAIN = 0
"""No dictionary: the rows are JSON, for a client that knows nothing but the published specification (``plain``)."""

_PACKED = {1: dictionary_v1.PACKED}


@cache
def parts(version: int) -> tuple[str, str, bytes]:
    """(shapes, primer as JSON lines, deflate text). Raises BadFrame ``dictionary`` for a version not known here."""
    if version not in _PACKED:
        raise BadFrame("dictionary")
    shapes, primer, text = zlib.decompress(b85decode(_PACKED[version])).decode().split("\0")
    return shapes, primer, text.encode()


def zdict(version: int) -> bytes:
    """At most 32 KiB, the most useful at the end."""
    return b"" if version == PLAIN else parts(version)[2]


def fresh_memory(version: int) -> Memory:
    """What a writer or reader of a frame remembers at its first byte."""
    primed = _primed(version)
    return Memory(shapes=primed.shapes, base=primed)


@cache
def _primed(version: int) -> Memory:
    shapes, primer, _ = parts(version)
    memory = Memory(shapes=read_shapes(shapes))
    bodies: list[dict[str, Plain]] = [json.loads(line) for line in primer.splitlines()]
    kinds = [f"{body.pop('t')}@{body.pop('v')}" for body in bodies]
    out = Out()
    memory.text_column("type").put(out, kinds, _chain(len(kinds)))
    for name, words in (("quality", ("UNTRUSTED", "ESTIMATED", "SYNCED")), ("kind", ("Q", "R", "O", "E"))):
        memory.text_column(name).put(out, words, [None] * len(words))
    for kind in dict.fromkeys(kinds):
        chosen = [body for body, named in zip(bodies, kinds, strict=True) if named == kind]
        _prime(memory, out, memory.shapes[kind], chosen)
    return memory


def _prime(memory: Memory, out: Out, shape: Shape, rows: list[dict[str, Plain]]) -> None:
    RowsOut(memory, out).objects(shape, shape.name, rows, [None] * len(rows), [0] * len(rows))


def _chain(length: int) -> Keys:
    return [None, *[FOLLOW] * (length - 1)]

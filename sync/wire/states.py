"""A folded case as bytes and back: what stands in the place of a history that is not here."""

import json

from sync.casework.case import Case
from sync.wire.canon import canonical
from sync.wire.codec import builder, fields_of


class UnreadableState(ValueError):
    """The bytes are no case this program can read."""


def encode_case(case: Case) -> bytes:
    """Canonical bytes. Raises ValueError for a case that would not come back equal."""
    content = canonical(fields_of(case))
    if decode_case(content) != case:
        raise ValueError("a case that cannot be told")
    return content


def decode_case(content: bytes) -> Case:
    """Raises UnreadableState."""
    try:
        case = builder(Case)(json.loads(content))
    except (TypeError, ValueError, KeyError, AttributeError, RecursionError) as error:
        raise UnreadableState("not a case") from error
    assert isinstance(case, Case)
    return case

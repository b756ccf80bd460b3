"""Editions of reference packs: their short name, and the statement about them that the platform signs.

A pack travels with its statement's signature over any road (an answer, a file on a stick): who holds the platform's
public key believes it, whoever carried it. ``edition`` only grows, so an older one shown later is recognised.
"""

from collections.abc import Mapping

from sync.wire.canon import canonical, digest
from sync.wire.messages import Pack, StaffCard
from sync.wire.shapes import Plain
from sync.wire.told import Told

ETAG_BYTES = 6

CATALOGUE, NATIONAL, LOCAL, REGIONS = "catalogue", "calendar.national", "calendar.local", "regions"
CODES, THRESHOLDS, NOTICES = "codes", "thresholds", "notices"
STAFF = "staff."
"""Followed by the scope: the people of one office, handed to its own devices only."""


def etag(content: bytes) -> str:
    """Short, because every device sends the etags it has; the beginning of the content's digest."""
    return digest(content)[:ETAG_BYTES].hex()


def statement(pack: Pack) -> bytes:
    """What is signed of a pack: the whole digest of its content, and which edition of which pack it is."""
    told: Plain = {
        "name": pack.name,
        "etag": pack.etag,
        "edition": pack.edition,
        "sha256": digest(pack.content).hex(),
    }
    return canonical(told)


def templates_pack(templates: Mapping[str, str]) -> bytes:
    """Notice templates by name; the same texts make the same bytes at both ends."""
    return canonical({"templates": dict(templates)})


def read_templates(content: bytes) -> dict[str, str]:
    """Raises ValueError."""
    return Told(content).mapping("templates")


def staff_pack(cards: tuple[StaffCard, ...]) -> bytes:
    """Code, name and roles; nothing else of a person is handed out."""
    rows: Plain = [[card.code, card.name, *(role.value for role in card.roles)] for card in cards]
    return canonical({"staff": rows})


def read_staff_pack(content: bytes) -> tuple[StaffCard, ...]:
    """Raises ValueError."""
    return Told(content).staff("staff")

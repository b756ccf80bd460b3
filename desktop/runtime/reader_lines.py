"""What a card reader's helper says, line by line (``resources/specification/reader.md``); nothing of it is trusted."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from sync.casework.identities import BadInput, check_id_card, check_name, clean_text

PROTOCOL = 1
LONGEST_LINE = 64 * 1024
ERRORS = frozenset({"no_card", "no_device", "unreadable"})
FOREVER = "长期"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A resident's card as the reader told it; the number has its check digit. ``valid_until`` None: for ever."""

    number: str
    name: str
    gender: str = ""
    ethnic: str = ""
    birth: date | None = None
    address: str = ""
    valid_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hello:
    """The helper is there and speaks this protocol."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """To question ``number``: a card, or why there is none (``reader_no_card``, ``reader_no_device``, …)."""

    number: int
    card: Card | None = None
    error: str = ""


def question(number: int) -> bytes:
    return json.dumps({"do": "read", "id": number}).encode() + b"\n"


def understood(line: bytes, today: date) -> Hello | Answer | None:
    """What a line means; None for one that means nothing here. A card that cannot be one is ``reader_unreadable``."""
    try:
        told = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict):
        return None
    if told.get("hello") == PROTOCOL:
        return Hello(name=str(told.get("name", ""))[:80])
    number = told.get("id")
    if type(number) is not int:
        return None
    card = told.get("card")
    if isinstance(card, dict):
        read = _card(card, today)
        return Answer(number=number, card=read, error="" if read else "reader_unreadable")
    error = told.get("error")
    return Answer(number=number, error=f"reader_{error}" if error in ERRORS else "reader_unreadable")


def _card(told: dict[str, Any], today: date) -> Card | None:
    texts = {key: value for key, value in told.items() if isinstance(value, str)}
    try:
        known = check_id_card(texts.get("number", ""), today)
        return Card(
            number=known.number,
            name=check_name(texts.get("name", "")),
            gender=known.gender.value,
            ethnic=clean_text(texts.get("ethnic", ""), 20).removesuffix("族"),
            birth=known.birth,
            address=clean_text(texts.get("address", ""), 500),
            valid_until=None if texts.get("valid_until", FOREVER) == FOREVER else _day(texts["valid_until"]),
        )
    except (BadInput, ValueError):
        return None


def _day(value: str) -> date:
    return date.fromisoformat(value)

"""Reading JSON that came from outside: every field is of the asked kind, or the whole is not believed."""

import json

from sync.casework.terms import Role
from sync.wire.messages import StaffCard
from sync.wire.octets import BadFrame
from sync.wire.shapes import Plain


class Told:
    """The fields of a letter; keys of a newer program are not looked at. Every method raises BadFrame."""

    __slots__ = ("_told",)

    def __init__(self, content: bytes) -> None:
        try:
            told: Plain = json.loads(content)
        except (ValueError, RecursionError) as error:
            raise BadFrame("unreadable") from error
        if not isinstance(told, dict):
            raise BadFrame("unreadable")
        self._told = told

    def text(self, key: str) -> str:
        value = self._told.get(key, "")
        if not isinstance(value, str):
            raise BadFrame("unreadable")
        return value

    def octets(self, key: str) -> bytes:
        """Written in hex; nothing where an older program does not know the key."""
        try:
            return bytes.fromhex(self.text(key))
        except ValueError as error:
            raise BadFrame("unreadable") from error

    def number(self, key: str, missing: int | None = None) -> int:
        """``missing``: what an older program means that does not know the key."""
        value = self._told.get(key, missing)
        if type(value) is not int:
            raise BadFrame("unreadable")
        return value

    def texts(self, key: str) -> list[str]:
        return _texts(self._told.get(key))

    def mapping(self, key: str) -> dict[str, str]:
        value = self._told.get(key)
        if not isinstance(value, dict):
            raise BadFrame("unreadable")
        return dict(zip(value, _texts(list(value.values())), strict=True))

    def staff(self, key: str) -> tuple[StaffCard, ...]:
        cards = self._told.get(key)
        if not isinstance(cards, list):
            raise BadFrame("unreadable")
        return tuple(_staff_card(_texts(card)) for card in cards)


def _texts(value: Plain) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise BadFrame("unreadable")
    return [one for one in value if isinstance(one, str)]


def _staff_card(words: list[str]) -> StaffCard:
    try:
        code, name, *roles = words
        return StaffCard(code=code, name=name, roles=tuple(Role(role) for role in roles))
    except ValueError as error:
        raise BadFrame("unreadable") from error

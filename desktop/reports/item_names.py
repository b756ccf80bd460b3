"""Which item of the catalogue a clerk meant: the exact name, an abbreviation only one item has, or nobody knows."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.reports.tidy import tidy_text

_IGNORED = re.compile(r"[\s()\[\]{}<>《》〈〉【】「」“”\"'、,,。.;;::·/\\—_-]+")
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class ItemMatch:
    """`name` is the catalogue's; without it `candidates` holds the items an abbreviation could mean."""

    name: str | None
    candidates: tuple[str, ...] = ()


def known_items(text: str) -> tuple[str, ...]:
    """Item names of a catalogue in JSON ({"items": [{"name": …}, …]}); raises ValueError on another shape."""
    catalogue = json.loads(text)
    if not isinstance(catalogue, dict) or not isinstance(catalogue.get("items"), list):
        raise ValueError("a catalogue is an object with a list 'items'")
    return tuple(str(item["name"]) for item in catalogue["items"])


class ItemNames:
    """Matches written item names; every text is worked out once, ledgers repeat themselves."""

    def __init__(self, names: Iterable[str], choices: Mapping[str, str] | None = None) -> None:
        """`choices` are the clerk's own answers: text as written → name in the catalogue."""
        self._plain = {_plain(name): name for name in names}
        self._answers: dict[str, ItemMatch] = {}
        for written, name in (choices or {}).items():
            self._answers[tidy_text(written)] = ItemMatch(name)

    def match(self, written: str) -> ItemMatch:
        """`written` is tidied text; an empty catalogue knows nothing."""
        answer = self._answers.get(written)
        if answer is None:
            answer = self._answers[written] = self._look_up(_plain(written))
        return answer

    def _look_up(self, plain: str) -> ItemMatch:
        if plain in self._plain:
            return ItemMatch(self._plain[plain])
        if len(plain) < _SHORTEST:
            return ItemMatch(None)
        for meant in (self._beginning, self._containing, self._extended):
            if found := meant(plain):
                return ItemMatch(found[0]) if len(found) == 1 else ItemMatch(None, found)
        return ItemMatch(None)

    def _beginning(self, plain: str) -> tuple[str, ...]:
        return tuple(name for key, name in self._plain.items() if key.startswith(plain))

    def _containing(self, plain: str) -> tuple[str, ...]:
        return tuple(name for key, name in self._plain.items() if len(plain) > _SHORTEST and plain in key)

    def _extended(self, plain: str) -> tuple[str, ...]:
        """The clerk added words to a full name: 失业登记(首次). The longest such name counts."""
        keys = [key for key in self._plain if plain.startswith(key)]
        return (self._plain[max(keys, key=len)],) if keys else ()


def _plain(name: str) -> str:
    return _IGNORED.sub("", tidy_text(name)).casefold()

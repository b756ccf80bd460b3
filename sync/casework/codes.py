"""Code lists of the trade and the maps from a destination's codes to ours (GB/T 39046 and what systems in use write).

``lists``: name of the list → code → name. ``maps``: domain → destination → their code → our word.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


class CodesUnreadable(ValueError):
    """The pack holds no code lists; the message names the place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    lists: Mapping[str, Mapping[str, str]]
    maps: Mapping[str, Mapping[str, Mapping[str, str]]]

    def name(self, domain: str, code: str) -> str:
        """What a code is called; ``""`` for one that is not in the list."""
        return self.lists.get(domain, {}).get(code, "")

    def ours(self, domain: str, destination: str, theirs: str) -> str:
        """Our word for their code, ``""`` where the map has none."""
        return self.maps.get(domain, {}).get(destination, {}).get(theirs, "")

    def theirs(self, domain: str, destination: str, ours: str) -> str:
        """Their code for our word, the first where several mean the same; ``""`` where the map has none."""
        told = self.maps.get(domain, {}).get(destination, {})
        return next((code for code, word in told.items() if word == ours), "")


def load_codes(text: str) -> Codes:
    """Raises CodesUnreadable."""
    try:
        told = json.loads(text)
        lists = {name: _words(codes) for name, codes in told["lists"].items()}
        maps = {
            domain: {name: _words(codes) for name, codes in destinations.items()}
            for domain, destinations in told["maps"].items()
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise CodesUnreadable(f"codes: {error}") from error
    return Codes(lists=lists, maps=maps)


def _words(codes: Any) -> dict[str, str]:
    if not all(isinstance(word, str) for pair in codes.items() for word in pair):
        raise ValueError("a code and its name are texts")
    return dict(codes)

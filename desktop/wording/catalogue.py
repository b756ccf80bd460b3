"""Reads the Qt Linguist file of a language: what is translated and finished. Loaded only where it is spoken."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

UNREADY = ("unfinished", "vanished", "obsolete")


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """``context``: the module whose words these are; ``state``: "" for finished, else what Qt Linguist calls it."""

    context: str
    source: str
    translation: str
    state: str = ""


def messages(path: Path) -> Iterator[Message]:
    """In the order of the file. Raises OSError, ElementTree.ParseError."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            told = message.find("translation")
            yield Message(
                context=name,
                source=message.findtext("source", ""),
                translation="" if told is None else told.text or "",
                state="unfinished" if told is None else told.get("type", ""),
            )


def finished(path: Path) -> dict[str, str]:
    """Source → translation; a text that stands in several modules has one translation."""
    return {one.source: one.translation for one in messages(path) if one.state not in UNREADY}

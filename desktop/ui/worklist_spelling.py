"""How a token of the search box is spelled: in the language of the screens, read in Chinese as well, kept in Chinese.

What is kept (a view of one's own, one shared with the centre) is read by desks that speak the other language.
"""

import re
from collections.abc import Mapping

from desktop.wording import screens_lists as text
from desktop.wording import worklist_words as more
from desktop.wording.sync_words import MARK_WORDS
from desktop.wording.trade import RATINGS, STATES
from desktop.wording.translating import CHINESE, speaks, tr

TOKEN = re.compile(r"(\S+?)\s*[:：]\s*(\S+)")
ENUMERATED = (*STATES.values(), *RATINGS.values(), *MARK_WORDS.values(), text.ME, more.TODAY, more.TOMORROW)


def written(token: str, value: str = "") -> str:
    """状态：补正中, State:To_accept: one piece without blanks."""
    return more.token(tr(token), value.replace(" ", "_"))


def read(value: str) -> str:
    """The value behind a token, its blanks again where they were."""
    return value.replace("_", " ")


def begins(typed: str, word: str) -> bool:
    """Whether ``typed`` is the beginning of a word, as the screens say it or in Chinese."""
    return word.startswith(typed) or tr(word).casefold().startswith(typed.casefold())


def token_of(name: str, tokens: Mapping[str, object]) -> str:
    """The token that is meant by a name in either language, "" for none; ``tokens`` by their Chinese names."""
    return next((token for token in tokens if name == token or name.casefold() == tr(token).casefold()), "")


def in_chinese(typed: str, tokens: Mapping[str, object]) -> str:
    """What was typed, its tokens spelled for a desk of any language."""

    if speaks(CHINESE):
        return typed

    def spelled(found: re.Match[str]) -> str:
        token = token_of(found[1], tokens)
        value = next((word for word in ENUMERATED if tr(word) == read(found[2])), found[2])
        return f"{token}：{value}" if token else found[0]

    return TOKEN.sub(spelled, typed)

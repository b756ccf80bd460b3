"""Masks of personal data for lists, exports and walls (domain rules on privacy)."""

from itertools import pairwise

from sync.casework.party_texts import is_mark

_STAR = "*"


def mask_id(number: str) -> str:
    """`522636********1235`: the birth date never shows; shorter numbers keep two characters at either end at most."""
    if len(number) == 18:
        return number[:6] + _STAR * 8 + number[-4:]
    if len(number) == 15:
        return number[:6] + _STAR * 6 + number[-3:]
    return _keep_ends(number, min(2, len(number) // 4))


def mask_phone(number: str) -> str:
    """`138****3210`; a landline keeps its area code and the last two digits."""
    if len(number) == 11 and number.isdigit():
        return number[:3] + _STAR * 4 + number[-4:]
    area, dash, local = number.rpartition("-")
    return area + dash + _STAR * max(0, len(local) - 2) + (local[-2:] if len(local) > 2 else _STAR * len(local))


def mask_name(name: str) -> str:
    """`李*敏`, `李*`: the first and, from three characters on, the last one show; the middle dot stays."""
    letters = _letters(name)
    if len(letters) < 2:
        return _STAR * len(letters)
    shown = {0} if len(letters) == 2 else {0, len(letters) - 1}
    return "".join(letter if at in shown or letter == "·" else _STAR for at, letter in enumerate(letters))


def _letters(name: str) -> list[str]:
    """Characters with their variation selectors, so that a mask never leaves half of one behind."""
    starts = [at for at, char in enumerate(name) if at == 0 or not is_mark(char)]
    return [name[begin:end] for begin, end in pairwise([*starts, len(name)])]


def _keep_ends(text: str, kept: int) -> str:
    if kept == 0:
        return _STAR * len(text)
    return text[:kept] + _STAR * (len(text) - 2 * kept) + text[-kept:]

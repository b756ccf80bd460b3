"""Recognising a second application of the same person for the same thing, across townships.

Key: HMAC of the normalised identity number, and the basic code of the item (for a household benefit also the HMAC
of the household). No plain number leaves a device in a key. Nothing is ever merged or deleted by machine.
"""

import hmac
import unicodedata

from sync.casework.case import Case
from sync.casework.facts import Party
from sync.casework.party_codes import id_check_digit
from sync.casework.terms import IdKind

_CHINESE_CARDS = frozenset({IdKind.ID_CARD, IdKind.TEMPORARY_ID, IdKind.HOUSEHOLD_BOOK})


def normalised_id(party: Party) -> str:
    """One spelling of a number: plain capital letters and digits; an old card of 15 digits as its 18; ``""`` = none."""
    wide = unicodedata.normalize("NFKC", party.number).upper()
    number = "".join(char for char in wide if char.isascii() and char.isalnum())
    if party.id_kind in _CHINESE_CARDS and len(number) == 15 and number.isdigit():
        longer = f"{number[:6]}19{number[6:]}"
        return longer + id_check_digit(longer)
    return number


def duplicate_key(party: Party, catalog_code: str, secret: bytes, household: str = "") -> str:
    """``sealed id:basic code[:sealed household]``; ``""`` where there is no number to compare."""
    number = normalised_id(party)
    if not number or not catalog_code:
        return ""
    kind = IdKind.ID_CARD if party.id_kind in _CHINESE_CARDS else party.id_kind
    parts = [_sealed(f"{kind.value}:{number}", secret), catalog_code]
    if household.strip():
        parts.append(_sealed(f"household:{household.strip().upper()}", secret))
    return ":".join(parts)


def is_duplicate(case: Case, catalog_code: str, key: str, secret: bytes, household: str = "") -> bool:
    """Whether an open case asks for the same thing as ``key``."""
    return bool(key) and case.open and duplicate_key(case.applicant, catalog_code, secret, household) == key


def _sealed(text: str, secret: bytes) -> str:
    return hmac.digest(secret, text.encode(), "sha256").hex()

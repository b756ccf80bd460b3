"""The code of the recovery sheet: drawn once, printed, kept by the centre's administrator in an envelope.

Twenty-four drawn characters of an alphabet of 32 (120 bits) and one that checks them, in groups of five. What is easily
taken for something else is not in the alphabet (no I, L, O, U), and is read for what it was taken for.
"""

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
DRAWN, GROUP = 24, 5
_READ = str.maketrans("OIL", "011")


def drawn() -> str:
    """A new code as it is printed: ``7KQ2M-…``, five groups."""
    code = "".join(secrets.choice(ALPHABET) for _ in range(DRAWN))
    return printed(code + _check(code))


def printed(code: str) -> str:
    return "-".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))


def read(typed: str) -> str | None:
    """The 25 characters of what somebody typed; None where a character is wrong, missing or too many."""
    code = "".join(char for char in typed.upper().translate(_READ) if char.isalnum())
    if len(code) != DRAWN + 1 or not set(code) <= set(ALPHABET) or _check(code[:DRAWN]) != code[DRAWN]:
        return None
    return code


def _check(code: str) -> str:
    """Finds any one wrong character, as odd weights are invertible modulo 32, and most that changed places."""
    return ALPHABET[sum((2 * at + 1) * ALPHABET.index(char) for at, char in enumerate(code)) % len(ALPHABET)]

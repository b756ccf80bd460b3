"""The end-of-day slip (日终对账单) as a desk prints it in a QR code and the platform reads it: canonical JSON.

    v 1, the version · sc scope · dev device · day YYYY-MM-DD, in China · cur cursor the counts were made at
    n counts of the device's events recorded that day: [all, waiting, sent, confirmed, rejected, conflicting, set aside]
    pos, chain (hex), ms, sig (hex): the newest signed head of the scope; 0, "", 0, "" where there is none

It holds no citizen. What a desk says of itself (waiting, sent) nobody else can check; everything else can be.
"""

import json
from dataclasses import astuple, dataclass
from datetime import date
from typing import Any

from sync.wire.canon import canonical

VERSION = 1
_CHAIN_HEX, _SIGNATURE_HEX = 64, 128


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipCounts:
    """How many events of a device and day have got how far. ``conflicting``: rejected because another came first."""

    recorded: int
    waiting: int
    sent: int
    confirmed: int
    rejected: int
    conflicting: int
    aside: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    scope: str
    device: str
    day: date
    cursor: int
    counts: SlipCounts
    position: int = 0
    chain: bytes = b""
    server_ms: int = 0
    signature: bytes = b""

    @property
    def signed(self) -> bool:
        return bool(self.signature)

    def text(self) -> str:
        """For the QR code; :func:`read_slip` gives it back."""
        plain = {
            "v": VERSION,
            "sc": self.scope,
            "dev": self.device,
            "day": self.day.isoformat(),
            "cur": self.cursor,
            "n": list(astuple(self.counts)),
            "pos": self.position,
            "chain": self.chain.hex(),
            "ms": self.server_ms,
            "sig": self.signature.hex(),
        }
        return canonical(plain).decode()


def read_slip(text: str) -> Slip:
    """Raises ValueError for anything that is no slip of a version known here."""
    try:
        plain = json.loads(text)
        if plain["v"] != VERSION:
            raise ValueError("version")
        return _checked(plain)
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("no slip") from error


def _checked(plain: dict[str, Any]) -> Slip:
    numbers = [plain["cur"], plain["pos"], plain["ms"], *plain["n"]]
    if any(type(number) is not int or not 0 <= number < 1 << 53 for number in numbers):
        raise ValueError("number")
    if not isinstance(plain["sc"], str) or not isinstance(plain["dev"], str):
        raise ValueError("text")
    if (len(plain["chain"]), len(plain["sig"])) not in ((0, 0), (_CHAIN_HEX, _SIGNATURE_HEX)):
        raise ValueError("signature")
    names = SlipCounts.__slots__
    return Slip(
        scope=plain["sc"],
        device=plain["dev"],
        day=date.fromisoformat(plain["day"]),
        cursor=plain["cur"],
        counts=SlipCounts(**dict(zip(names, plain["n"], strict=True))),
        position=plain["pos"],
        chain=bytes.fromhex(plain["chain"]),
        server_ms=plain["ms"],
        signature=bytes.fromhex(plain["sig"]),
    )

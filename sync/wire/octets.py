"""Numbers and texts to bytes and back, over two sections: ``plain`` is deflated later, ``noise`` is not.

Random bytes (identities, digests, digits of numbers) cost more than eight bits each inside a deflated stream, so they
travel beside it.
"""

from typing import Final

MAX_BODIES: Final = 16 * 1024 * 1024
"""Characters one frame may unfold to; back references could multiply a text without end."""

_MAX_VARINT = 10


class BadFrame(ValueError):
    """These bytes are not to be believed.

    ``code``: ``not_a_frame`` · ``cut`` · ``too_big`` · ``version`` · ``codec`` · ``dictionary`` · ``checksum`` ·
    ``nonce`` · ``kind`` · ``unreadable``.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Out:
    """What is being written."""

    __slots__ = ("noise", "plain")

    def __init__(self) -> None:
        self.plain = bytearray()
        self.noise = bytearray()

    def number(self, value: int) -> None:
        """A number ≥ 0, seven bits a byte, smallest first."""
        while value > 0x7F:
            self.plain.append(value & 0x7F | 0x80)
            value >>= 7
        self.plain.append(value)

    def signed(self, value: int) -> None:
        self.number(value << 1 if value >= 0 else (-value << 1) - 1)

    def chunk(self, content: bytes) -> None:
        self.number(len(content))
        self.plain += content

    def text(self, value: str) -> None:
        self.chunk(value.encode())

    def short_noise(self, content: bytes) -> None:
        """Random bytes whose length the reader must be told."""
        self.number(len(content))
        self.noise += content


class _Numbers:
    """The section of numbers and texts, read from the front."""

    __slots__ = ("_at", "_plain")

    def __init__(self, plain: bytes) -> None:
        self._plain = plain
        self._at = 0

    def number(self) -> int:
        value = shift = 0
        plain, at = self._plain, self._at
        for byte in plain[at : at + _MAX_VARINT]:
            at += 1
            if byte < 0x80:
                self._at = at
                return value | byte << shift
            value |= (byte & 0x7F) << shift
            shift += 7
        raise BadFrame("unreadable")

    def numbers(self, count: int) -> list[int]:
        """So many in a row; most of them are small, and then each is its byte."""
        short = self._plain[self._at : self._at + count]
        if len(short) == count and short.isascii():
            self._at += count
            return list(short)
        return [self.number() for _ in range(count)]

    def peek_number(self) -> int:
        """The next number, left where it is."""
        at = self._at
        value = self.number()
        self._at = at
        return value

    def signed(self) -> int:
        value = self.number()
        return -((value + 1) >> 1) if value & 1 else value >> 1


class In(_Numbers):
    """What is being read. Every method raises BadFrame when the bytes end or make no sense."""

    __slots__ = ("_budget", "_noise", "_noise_at")

    def __init__(self, plain: bytes, noise: bytes) -> None:
        super().__init__(plain)
        self._noise = noise
        self._noise_at = 0
        self._budget = MAX_BODIES

    def count(self) -> int:
        """How many things follow, each of which takes a byte at least."""
        value = self.number()
        self.room_for(value)
        return value

    def room_for(self, things: int) -> None:
        """Raises BadFrame when so many things cannot follow."""
        if things > len(self._plain) - self._at:
            raise BadFrame("unreadable")

    def chunk(self) -> bytes:
        length = self.count()
        self._at += length
        return self._plain[self._at - length : self._at]

    def take(self, length: int) -> bytes:
        self.room_for(length)
        self._at += length
        return self._plain[self._at - length : self._at]

    def rest(self) -> bytes:
        """Everything up to the end of the plain section."""
        return self.take(len(self._plain) - self._at)

    def text(self) -> str:
        try:
            return self.chunk().decode()
        except UnicodeDecodeError as error:
            raise BadFrame("unreadable") from error

    def take_noise(self, length: int) -> bytes:
        if length > len(self._noise) - self._noise_at:
            raise BadFrame("unreadable")
        self._noise_at += length
        return self._noise[self._noise_at - length : self._noise_at]

    def short_noise(self) -> bytes:
        return self.take_noise(self.number())

    def spend(self, characters: int) -> None:
        """Count what a value unfolds to against the frame's allowance."""
        self._budget -= characters
        if self._budget < 0:
            raise BadFrame("too_big")

    def at_end(self) -> bool:
        return self._at == len(self._plain)

    def end(self) -> None:
        """Raises BadFrame when anything is left over."""
        if self._at != len(self._plain) or self._noise_at != len(self._noise):
            raise BadFrame("unreadable")

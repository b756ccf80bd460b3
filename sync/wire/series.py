"""Texts that differ only by a growing number: document numbers, case numbers, tracking numbers."""

from sync.wire.octets import BadFrame, In, Out

Words = tuple[str, str, int]
"""What stands before and behind the number, and how many digits it has."""


class Series:
    """Remembers how far each series has come; a number is written as the step from there."""

    __slots__ = ("_by_width", "_places", "_reached", "_words")

    def __init__(self) -> None:
        self._words: list[Words] = []
        self._places: dict[Words, int] = {}
        self._reached: list[int] = []
        self._by_width: dict[int, int] = {}

    def copy(self) -> "Series":
        twin = Series()
        twin._words = self._words.copy()
        twin._places = self._places.copy()
        twin._reached = self._reached.copy()
        twin._by_width = self._by_width.copy()
        return twin

    def put(self, out: Out, words: Words, number: int) -> None:
        place = self._places.get(words)
        if place is None:
            out.number(0)
            out.text(words[0])
            out.text(words[1])
            out.number(words[2])
        else:
            out.number(1 + place)
        out.signed(number - self._base(words, place))
        self._keep(words, place, number)

    def get(self, source: In) -> str:
        code = source.number()
        if code > len(self._words):
            raise BadFrame("unreadable")
        words = self._words[code - 1] if code else (source.text(), source.text(), source.number())
        place = self._places.get(words)
        before, behind, width = words
        number = self._base(words, place) + source.signed()
        if number < 0 or not 2 <= width <= 12 or number >= 10**width:
            raise BadFrame("unreadable")
        self._keep(words, place, number)
        return f"{before}{number:0{width}d}{behind}"

    def _base(self, words: Words, place: int | None) -> int:
        """The number a step is counted from: the last of the series, for a new one the last of its width."""
        return self._by_width.get(words[2], 0) if place is None else self._reached[place]

    def _keep(self, words: Words, place: int | None, number: int) -> None:
        self._by_width[words[2]] = number
        if place is None:
            self._places[words] = len(self._words)
            self._words.append(words)
            self._reached.append(number)
        else:
            self._reached[place] = number

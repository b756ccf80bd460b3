"""The places of Guizhou: province, prefectures, counties, townships, villages.

Loaded from one small text (`resources/regions/guizhou.tsv.gz`): a line per place, sorted by code, children behind
their parent. Only lines that somebody asks about become objects, so an office pays for its own county alone.
Merged places keep their codes on old cases: a third column names the successor.
"""

import gzip
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_DIGITS = (2, 4, 6, 9, 12)


class RegionLevel(StrEnum):
    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    TOWNSHIP = "township"
    VILLAGE = "village"


class RegionKind(StrEnum):
    """What the digits 7-9 and 10-12 tell below the county (GB/T 10114 and the statistical codes)."""

    DIVISION = "division"
    SUBDISTRICT = "subdistrict"
    TOWN = "town"
    RURAL_TOWNSHIP = "rural_township"
    RESIDENTS_COMMITTEE = "residents_committee"
    VILLAGERS_COMMITTEE = "villagers_committee"
    STATISTICAL = "statistical"


class RegionsUnreadable(ValueError):
    """The region pack is damaged or not ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """One place; `code` has 2, 4, 6, 9 or 12 digits, `parent` is the code one level up ("" for the province)."""

    code: str
    name: str
    successor: str = ""

    @property
    def level(self) -> RegionLevel:
        return tuple(RegionLevel)[_DIGITS.index(len(self.code))]

    @property
    def parent(self) -> str:
        at = _DIGITS.index(len(self.code))
        return self.code[: _DIGITS[at - 1]] if at else ""

    @property
    def kind(self) -> RegionKind:
        if len(self.code) == 9:
            return _township_kind(int(self.code[6:]))
        if len(self.code) == 12:
            return _village_kind(int(self.code[9:]))
        return RegionKind.DIVISION


class Regions:
    """Look-up by code. Codes may carry trailing zeros (522600, 522636000000) or not."""

    __slots__ = ("_codes", "_lines")

    def __init__(self, text: str) -> None:
        self._lines = [line for line in text.splitlines() if line and not line.startswith("#")]
        self._codes = [line.partition("\t")[0] for line in self._lines]
        if not set(map(len, self._codes)) <= set(_DIGITS) or not "".join(self._codes).isdigit():
            raise RegionsUnreadable("a line without a code")
        if self._codes != sorted(set(self._codes)):
            raise RegionsUnreadable("codes out of order")

    def __len__(self) -> int:
        return len(self._codes)

    def get(self, code: str) -> Region | None:
        """The place of a code, or None (codes of the past and of other provinces are not errors)."""
        short = short_code(code)
        at = bisect_left(self._codes, short)
        return self._at(at) if short and at < len(self._codes) and self._codes[at] == short else None

    def children(self, code: str = "") -> tuple[Region, ...]:
        """The places one level below, by code; "" asks for the province."""
        short = short_code(code)
        above = _DIGITS.index(len(short)) + 1 if short else 0
        if above == len(_DIGITS):
            return ()
        return tuple(region for region in self.within(code) if len(region.code) == _DIGITS[above])

    def within(self, code: str) -> Iterator[Region]:
        """Every place at or under a code, parents first."""
        short = short_code(code)
        if code and not short:
            return
        for at in range(bisect_left(self._codes, short), len(self._codes)):
            if not self._codes[at].startswith(short):
                return
            yield self._at(at)

    def path(self, code: str) -> tuple[Region, ...]:
        """From the province down to the place; as far as the code is known."""
        short = short_code(code)
        steps = [self.get(short[:digits]) for digits in _DIGITS if digits <= len(short)]
        return tuple(step for step in steps if step is not None)

    def full_name(self, code: str) -> str:
        """The whole address of a place in writing order; "" when the code is unknown altogether."""
        return "".join(step.name for step in self.path(code))

    def named(self, part: str, within: str = "") -> tuple[Region, ...]:
        """Places whose name holds `part`, inside a code."""
        return tuple(region for region in self.within(within) if part in region.name)

    def excerpt(self, code: str) -> str:
        """The text of one county (with the places above it): all that a client of that county needs to keep."""
        above = [region.code for region in self.path(code)][:-1]
        below = [region.code for region in self.within(code)]
        wanted = {*above, *below}
        return "".join(f"{line}\n" for line, own in zip(self._lines, self._codes, strict=True) if own in wanted)

    def _at(self, at: int) -> Region:
        code, name, *more = self._lines[at].split("\t")
        return Region(code=code, name=name, successor=more[0] if more else "")


def load_regions(pack: bytes) -> Regions:
    """Reads a gzipped or plain UTF-8 pack; raises RegionsUnreadable."""
    try:
        raw = gzip.decompress(pack) if pack.startswith(b"\x1f\x8b") else pack
        return Regions(raw.decode("utf-8"))
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise RegionsUnreadable("not a region pack") from error


def short_code(code: str) -> str:
    """A code without the zeros that only fill it up: 522600000000 is 5226, 522636101000 is 522636101."""
    digits = code.strip()
    if len(digits) == 12 and digits.endswith("000"):
        digits = digits[:9]
    if len(digits) == 9 and digits.endswith("000"):
        digits = digits[:6]
    while len(digits) in (4, 6) and digits.endswith("00"):
        digits = digits[:-2]
    return digits if len(digits) in _DIGITS else ""


def _township_kind(number: int) -> RegionKind:
    if number < 100:
        return RegionKind.SUBDISTRICT
    if number < 200:
        return RegionKind.TOWN
    return RegionKind.RURAL_TOWNSHIP if number < 400 else RegionKind.STATISTICAL


def _village_kind(number: int) -> RegionKind:
    if number < 200:
        return RegionKind.RESIDENTS_COMMITTEE
    return RegionKind.VILLAGERS_COMMITTEE if number < 400 else RegionKind.STATISTICAL

"""Which days are working days: layered notices, the most specific one first.

    township notice > county > prefecture > province > State Council notice of that year > provisional rule

A calendar is plain data (signed packs bring new notices), so a year without a notice never stops a clerk: it is
answered by the provisional rule and every verdict says so.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TypedDict

from sync.casework.zone import CST as CST

_ONE_DAY = timedelta(days=1)
_FIXED_HOLIDAYS = frozenset({(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)})
_LONGEST_REST = 366


class DayReason(StrEnum):
    """Why a day is, or is not, a working day."""

    WORKDAY = "workday"
    MAKEUP_WORKDAY = "makeup_workday"
    LOCAL_WORKDAY = "local_workday"
    PROVISIONAL_WORKDAY = "provisional_workday"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    LOCAL_HOLIDAY = "local_holiday"
    PROVISIONAL_WEEKEND = "provisional_weekend"
    PROVISIONAL_HOLIDAY = "provisional_holiday"


class CalendarUnreadable(ValueError):
    """A calendar pack that is not in our format; `place` says where."""

    def __init__(self, place: str) -> None:
        super().__init__(f"calendar pack unreadable at {place}")
        self.place = place


class CalendarExhausted(ValueError):
    """No working day within a year: the notices given cannot be right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One notice: the days it takes off and the days it makes working days.

    `region` is a code prefix ("" national, "5226" prefecture, "522636" county, "522636001" township);
    `years` are the years a national layer publishes in full; `names` are festival names for the explanation.
    """

    region: str
    off: frozenset[date]
    on: frozenset[date]
    source: str
    years: frozenset[int] = frozenset()
    names: tuple[tuple[date, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DayVerdict:
    """Whether one day works in one region, why, who says so, and whether it may still change."""

    day: date
    workday: bool
    reason: DayReason
    source: str = ""
    name: str = ""
    provisional: bool = False


class Calendar:
    """Answers for any day and region. Immutable once built; of two layers of one rank the later one wins."""

    __slots__ = ("_layers", "_local", "_national", "_years")

    def __init__(self, layers: Iterable[Layer]) -> None:
        self._layers = tuple(layers)
        self._national: dict[date, DayVerdict] = {}
        self._years: dict[int, str] = {}
        self._local: dict[date, list[tuple[str, DayVerdict]]] = {}
        for layer in self._layers:
            if layer.region:
                self._lay_local(layer)
            else:
                self._lay_national(layer)
        for told in self._local.values():
            told.reverse()
            told.sort(key=lambda entry: len(entry[0]), reverse=True)

    @property
    def layers(self) -> tuple[Layer, ...]:
        return self._layers

    @property
    def published_years(self) -> frozenset[int]:
        return frozenset(self._years)

    def verdict(self, day: date, region: str = "") -> DayVerdict:
        """`region` is the office's code, as long as it is known (6, 9 or 12 digits)."""
        for prefix, told in self._local.get(day, ()):
            if region.startswith(prefix):
                return told
        return self._national.get(day) or self._ordinary(day)

    def is_workday(self, day: date, region: str = "") -> bool:
        return self.verdict(day, region).workday

    def next_workday(self, day: date, region: str = "") -> date:
        """The first working day strictly after `day`."""
        for _ in range(_LONGEST_REST):
            day += _ONE_DAY
            if self.is_workday(day, region):
                return day
        raise CalendarExhausted(day.isoformat())

    def workdays_between(self, after: date, until: date, region: str = "") -> int:
        """Working days d with after < d <= until; 0 when `until` is not later."""
        span = range(1, (until - after).days + 1)
        return sum(self.is_workday(after + timedelta(days=n), region) for n in span)

    def _lay_national(self, layer: Layer) -> None:
        replaced = [day for day in self._national if day.year in layer.years]
        for day in replaced:
            del self._national[day]
        self._years.update(dict.fromkeys(layer.years, layer.source))
        self._national.update(_told(layer, DayReason.HOLIDAY, DayReason.MAKEUP_WORKDAY))

    def _lay_local(self, layer: Layer) -> None:
        for day, told in _told(layer, DayReason.LOCAL_HOLIDAY, DayReason.LOCAL_WORKDAY).items():
            self._local.setdefault(day, []).append((layer.region, told))

    def _ordinary(self, day: date) -> DayVerdict:
        source = self._years.get(day.year)
        weekend = day.weekday() >= 5
        if source is not None:
            reason = DayReason.WEEKEND if weekend else DayReason.WORKDAY
            return DayVerdict(day=day, workday=not weekend, reason=reason, source=source)
        if (day.month, day.day) in _FIXED_HOLIDAYS:
            return DayVerdict(day=day, workday=False, reason=DayReason.PROVISIONAL_HOLIDAY, provisional=True)
        reason = DayReason.PROVISIONAL_WEEKEND if weekend else DayReason.PROVISIONAL_WORKDAY
        return DayVerdict(day=day, workday=not weekend, reason=reason, provisional=True)


def load_calendar(*packs: str) -> Calendar:
    """A calendar from JSON packs (`resources/calendar/*.json`), the national one first; raises CalendarUnreadable."""
    return Calendar(layer for pack in packs for layer in read_layers(pack))


def read_layers(pack: str) -> tuple[Layer, ...]:
    """The layers of one pack: `{"layers": [{"region", "source", "years", "off": {day: name}, "on": {day: name}}]}`."""
    try:
        layers = list(json.loads(pack)["layers"])
    except (ValueError, KeyError, TypeError) as error:
        raise CalendarUnreadable("layers") from error
    return tuple(_layer(raw, f"layers[{at}]") for at, raw in enumerate(layers))


class _RawLayer(TypedDict):
    region: str
    source: str
    years: list[int]
    off: dict[str, str]
    on: dict[str, str]


def _layer(raw: _RawLayer, place: str) -> Layer:
    try:
        off = {date.fromisoformat(day): name for day, name in raw["off"].items()}
        on = {date.fromisoformat(day): name for day, name in raw["on"].items()}
        if not raw["region"].isdigit() and raw["region"] != "":
            raise ValueError(raw["region"])
        return Layer(
            region=raw["region"],
            source=str(raw["source"]),
            years=frozenset(int(year) for year in raw["years"]),
            off=frozenset(off),
            on=frozenset(on),
            names=tuple(sorted((off | on).items())),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise CalendarUnreadable(place) from error


def _told(layer: Layer, rest: DayReason, work: DayReason) -> dict[date, DayVerdict]:
    names = dict(layer.names)
    return {
        day: DayVerdict(day=day, workday=works, reason=reason, source=layer.source, name=names.get(day, ""))
        for days, works, reason in ((layer.off, False, rest), (layer.on, True, work))
        for day in days
    }

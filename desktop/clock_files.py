"""Files of worked deadlines (the format of tests/data/deadlines-examples.json) read into our own values.

Everything is checked by hand and told with its place, because such files are written by people.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import TypeVar

from sync.casework.calendar import CST, Calendar, Layer
from sync.casework.clock import COMMON_LIGHTS, Extension, LightRule, Limit, Pause, Roll, StartRule, Unit

T = TypeVar("T")

_THRESHOLD = re.compile(r"N\s*(<=|>)\s*(\d+)")


class Malformed(Exception):
    """A file that does not follow the format; `place` is a path of keys, `problem` a code of the wording."""

    def __init__(self, place: str, problem: str, found: object = "") -> None:
        super().__init__(f"{place}: {problem}")
        self.place = place
        self.problem = problem
        self.found = str(found)[:80]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """One JSON object and where it stands; every reader raises Malformed."""

    raw: Mapping[str, object]
    place: str = ""

    def __contains__(self, key: str) -> bool:
        return self.raw.get(key) is not None

    def at(self, key: str) -> str:
        return f"{self.place}.{key}" if self.place else key

    def text(self, key: str, default: str | None = None) -> str:
        return self._of(key, str, "not_text", default)

    def whole(self, key: str) -> int:
        found = self._of(key, int, "not_whole", None)
        if isinstance(found, bool):
            raise Malformed(self.at(key), "not_whole", found)
        return found

    def instant(self, key: str) -> datetime:
        found = self.parsed(key, datetime.fromisoformat, "not_instant")
        return found if found.tzinfo else found.replace(tzinfo=CST)

    def parsed(self, key: str, parse: Callable[[str], T], problem: str) -> T:
        found = self.text(key)
        try:
            return parse(found)
        except ValueError as error:
            raise Malformed(self.at(key), problem, found) from error

    def fields(self, key: str) -> "Fields":
        return fields_of(self.raw.get(key), self.at(key))

    def entries(self, key: str) -> "tuple[Fields, ...]":
        return tuple(fields_of(entry, f"{self.at(key)}[{n}]") for n, entry in enumerate(self._list(key)))

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(text_of(entry, f"{self.at(key)}[{n}]") for n, entry in enumerate(self._list(key)))

    def days(self, key: str) -> frozenset[date]:
        return frozenset(_day(text, f"{self.at(key)}[{n}]") for n, text in enumerate(self.texts(key)))

    def _list(self, key: str) -> "list[object]":
        empty: list[object] = []
        return self._of(key, list, "not_list", empty)

    def _of(self, key: str, kind: type[T], problem: str, default: T | None) -> T:
        found = self.raw.get(key)
        if found is None and default is not None:
            return default
        if found is None:
            raise Malformed(self.at(key), "missing")
        if not isinstance(found, kind):
            raise Malformed(self.at(key), problem, found)
        return found


def fields_of(found: object, place: str) -> Fields:
    if not isinstance(found, dict):
        raise Malformed(place or "$", "not_object", found)
    return Fields(raw=found, place=place)


def text_of(found: object, place: str) -> str:
    if not isinstance(found, str):
        raise Malformed(place, "not_text", found)
    return found


def read_file(path: Path) -> Fields:
    """The whole file; raises Malformed (unreadable, not_utf8, not_json)."""
    try:
        return fields_of(json.loads(path.read_text(encoding="utf-8-sig")), "")
    except OSError as error:
        raise Malformed(str(path), "unreadable", error.strerror) from error
    except UnicodeDecodeError as error:
        raise Malformed(str(path), "not_utf8", f"{error.start}") from error
    except (ValueError, RecursionError) as error:
        raise Malformed(str(path), "not_json", error) from error


def read_calendar(file: Fields, national: tuple[Layer, ...], local: tuple[Layer, ...]) -> Calendar:
    """Our notices, overruled by the file's for the years it names; its overlays instead of our local ones."""
    layers = [*national]
    if "calendar" in file:
        layers.append(_national_layer(file.fields("calendar")))
    if "overlays" not in file:
        return Calendar([*layers, *local])
    overlays = file.fields("overlays")
    for name in overlays.raw:
        overlay = overlays.fields(name)
        off, on, label = overlay.days("off"), overlay.days("on"), overlay.text("label", name)
        layers.extend(Layer(region=region, off=off, on=on, source=label) for region in overlay.texts("regions"))
    return Calendar(layers)


def read_light_rule(file: Fields) -> LightRule:
    """Thresholds such as {"N<=5": 1, "N<=10": 2, "N>10": 3}; ours when the file has none."""
    if "light_rule" not in file or "yellow_when_remaining_le" not in file.fields("light_rule"):
        return COMMON_LIGHTS
    steps = file.fields("light_rule").fields("yellow_when_remaining_le")
    upto: list[tuple[int, int]] = []
    beyond = COMMON_LIGHTS.yellow_beyond
    for key in steps.raw:
        found = _THRESHOLD.fullmatch(key.strip())
        if found is None:
            raise Malformed(steps.at(key), "not_threshold", key)
        if found[1] == ">":
            beyond = steps.whole(key)
        else:
            upto.append((int(found[2]), steps.whole(key)))
    return LightRule(yellow=tuple(sorted(upto)), yellow_beyond=beyond, yellow_hours=COMMON_LIGHTS.yellow_hours)


def read_limit(fields: Fields) -> Limit:
    roll = fields.parsed("roll", Roll, "not_known") if "roll" in fields else Roll.NEXT_WORKDAY
    unit = fields.parsed("unit", Unit, "not_known")
    return _sound(lambda: Limit(amount=fields.whole("amount"), unit=unit, roll=roll), fields)


def read_extension(case: Fields) -> Extension | None:
    if "extension" not in case:
        return None
    fields = case.fields("extension")
    unit = fields.parsed("unit", Unit, "not_known") if "unit" in fields else read_limit(case.fields("clock")).unit
    approved = fields.instant("approved_at")
    return _sound(lambda: Extension(amount=fields.whole("amount"), unit=unit, approved_at=approved), fields)


def read_pauses(case: Fields) -> tuple[Pause, ...]:
    return tuple(
        Pause(kind=entry.text("kind", ""), start=entry.instant("from"), end=_end(entry))
        for entry in case.entries("pauses")
    )


def read_start_rule(case: Fields) -> StartRule:
    return case.parsed("start_rule", StartRule, "not_known") if "start_rule" in case else StartRule.ACTUAL


def read_office_close(case: Fields, usual: time) -> time:
    return case.parsed("office_close", time.fromisoformat, "not_time") if "office_close" in case else usual


def _end(entry: Fields) -> datetime | None:
    return entry.instant("to") if "to" in entry else None


def _national_layer(fields: Fields) -> Layer:
    off, on = fields.days("off"), fields.days("on")
    years = frozenset(day.year for day in off | on)
    return Layer(region="", off=off, on=on, source=fields.text("label", fields.place), years=years)


def _sound(make: Callable[[], T], fields: Fields) -> T:
    try:
        return make()
    except ValueError as error:
        raise Malformed(fields.at("amount"), "not_amount", fields.raw.get("amount")) from error


def _day(text: str, place: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Malformed(place, "not_date", text) from error

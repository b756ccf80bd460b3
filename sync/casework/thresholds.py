"""Warning thresholds as data: from which day on a case is shown yellow. A county may want to be warned earlier."""

import json
from dataclasses import dataclass
from typing import Any

from sync.casework.clock_units import COMMON_LIGHTS, MOST_UNITS, LightRule


class ThresholdsUnreadable(ValueError):
    """The pack holds no thresholds; the message names the place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    lights: LightRule = COMMON_LIGHTS


def load_thresholds(text: str) -> Thresholds:
    """From ``{"lights": {"yellow": [[limit up to, days left], …], "yellow_beyond": days, "yellow_hours": hours}}``.

    Raises ThresholdsUnreadable.
    """
    try:
        lights = json.loads(text)["lights"]
        steps = tuple(sorted((_amount(length), _amount(most)) for length, most in lights["yellow"]))
        rule = LightRule(
            yellow=steps, yellow_beyond=_amount(lights["yellow_beyond"]), yellow_hours=_amount(lights["yellow_hours"])
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ThresholdsUnreadable(f"lights: {error}") from error
    return Thresholds(lights=rule)


def _amount(value: Any) -> int:
    """A whole number a limit can have; a yes or no is none."""
    if type(value) is not int or not 0 <= value <= MOST_UNITS:
        raise ValueError(f"no amount: {value!r}")
    return value

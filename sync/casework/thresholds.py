"""Thresholds as data: from which day on a case is shown yellow, and for how long a desk may go without the platform.
A county may want to be warned earlier.
"""

import json
from dataclasses import dataclass, field
from typing import Any

from sync.casework.clock_units import COMMON_LIGHTS, MOST_UNITS, LightRule


class ThresholdsUnreadable(ValueError):
    """The pack holds no thresholds; the message names the place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave:
    """Calendar days without the platform after which a desk shows no cases; told from ``warn_days`` before."""

    days: int = 30
    warn_days: int = 7


SHORTEST_LEAVE, LONGEST_LEAVE = 7, 366


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    lights: LightRule = COMMON_LIGHTS
    leave: Leave = field(default_factory=Leave)


def load_thresholds(text: str) -> Thresholds:
    """From ``{"lights": {"yellow": [[limit up to, days left], …], "yellow_beyond": days, "yellow_hours": hours}}`` and,
    where it differs from ours, ``"leave": {"days": …, "warn_days": …}``.

    Raises ThresholdsUnreadable.
    """
    try:
        told = json.loads(text)
        leave = _leave(told.get("leave", {}))
        lights = told["lights"]
        steps = tuple(sorted((_amount(length), _amount(most)) for length, most in lights["yellow"]))
        rule = LightRule(
            yellow=steps, yellow_beyond=_amount(lights["yellow_beyond"]), yellow_hours=_amount(lights["yellow_hours"])
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ThresholdsUnreadable(f"thresholds: {error}") from error
    return Thresholds(lights=rule, leave=leave)


def _leave(told: dict[str, Any]) -> Leave:
    common = Leave()
    leave = Leave(
        days=_amount(told.get("days", common.days)), warn_days=_amount(told.get("warn_days", common.warn_days))
    )
    if not SHORTEST_LEAVE <= leave.days <= LONGEST_LEAVE:
        raise ValueError(f"no leave: {leave.days} days")
    return leave


def _amount(value: Any) -> int:
    """A whole number a limit can have; a yes or no is none."""
    if type(value) is not int or not 0 <= value <= MOST_UNITS:
        raise ValueError(f"no amount: {value!r}")
    return value

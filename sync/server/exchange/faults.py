"""Why a row is not handed over, or not yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Weight(StrEnum):
    """``HELD``: somebody must act. ``WAITING``: it settles itself. ``NOTED``: told, and the row goes all the same."""

    HELD = "held"
    WAITING = "waiting"
    NOTED = "noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """``code``: of ``words_exchange.FAULTS``; ``facts`` fill its sentence and hold no full number of a person."""

    code: str
    facts: Mapping[str, str] = field(default_factory=dict)
    weight: Weight = Weight.HELD

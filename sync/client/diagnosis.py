"""What a look at the line found, step by step; values only, so that a screen may know them without a network."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class StepName(StrEnum):
    PROXY = "proxy"
    NAME = "name"
    CONNECT = "connect"
    CERTIFICATE = "certificate"
    ANSWER = "answer"
    CLOCK = "clock"
    SPEED = "speed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """``code`` "" where all is well; else it names the sentence and ``facts`` fill it. ``ms``: how long it took."""

    name: StepName
    ms: int = 0
    code: str = ""
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """What was tried, in order; ``host`` without anything a person could be known by."""

    host: str
    at: datetime
    steps: tuple[Step, ...]

    @property
    def fault(self) -> Step | None:
        return next((step for step in self.steps if step.code), None)

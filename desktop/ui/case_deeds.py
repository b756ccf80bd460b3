"""What a clerk may do with a case: one deed per event, with the questions it asks and the fact it makes of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from desktop.queries.rows import CaseFileRow
from desktop.ui.desk_port import DeskPort
from sync.casework.facts import Event
from sync.casework.items import Item
from sync.casework.terms import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One question. ``kind``: line, text, date, choice, check. ``options``: value → word, for a choice."""

    key: str
    label: str
    kind: str = "line"
    value: str = ""
    options: Mapping[str, str] | None = None
    required: bool = True
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """Which case, when, by whom, as what."""

    case_id: str
    occurred_at: datetime
    by: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What a deed is asked and made from."""

    file: CaseFileRow
    item: Item | None
    desk: DeskPort
    now: datetime


Answers = Mapping[str, str]
Asking = Callable[[Scene], tuple[Ask, ...]]
Making = Callable[[Stamp, Answers, Scene], Event]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """``weighed``: nothing has to be typed for the rules to judge it, so its button already says why not."""

    event: type[Event]
    asks: Asking
    make: Making
    weighed: bool = False


def nothing(scene: Scene) -> tuple[Ask, ...]:
    return ()


def told(answers: Answers, key: str) -> str:
    return answers.get(key, "").strip()


def ticked(answers: Answers, key: str) -> bool:
    return answers.get(key) == "1"


def day_of(answers: Answers, key: str) -> date | None:
    """The day typed; None where it is empty. Raises ValueError on anything else."""
    said = told(answers, key)
    return date.fromisoformat(said) if said else None


def known_day(answers: Answers, key: str, otherwise: date) -> date:
    return day_of(answers, key) or otherwise


def stamped(event: type[Event], stamp: Stamp, /, **values: object) -> Event:
    """An event of this type with its stamp."""
    return event(case_id=stamp.case_id, occurred_at=stamp.occurred_at, by=stamp.by, role=stamp.role, **values)

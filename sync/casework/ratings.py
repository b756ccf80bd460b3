"""好差评 behind a seal: what a citizen says at the counter is for the platform, until it has spoken for nobody else.

occasion   "现场 2026-11-26": one visit is one rating (现场一次一评), a visit is a day on which something was done
content    {"g": grade, "t": [numbers of TAGS]} as JSON, blanks up to ``LENGTH``: its length tells nothing
bound      case, occasion and instant; a box shown with any other does not open
"""

import json
from dataclasses import dataclass
from datetime import date, datetime

from sync.casework.calendar import CST
from sync.casework.clock import Limit, Unit
from sync.casework.terms import Grade

TAGS = ("等得太久", "态度不好", "说不清楚", "多跑了路", "多要了材料", "其他")
"""Reasons of a bad rating. What stands in a box is the place in this list: it only ever grows at its end."""

CALL_BACK, RECTIFY = Limit(amount=1, unit=Unit.WORKDAY), Limit(amount=15, unit=Unit.WORKDAY)
"""After a bad rating is known: speak to the citizen, then put right what was wrong (limits differ by place; ours)."""

CALLED_BACK = "差评回访："
"""How the note begins that says what the citizen answered."""

BAD = frozenset({Grade.BAD, Grade.VERY_BAD})
LENGTH = 64
_LABEL = "qianban rating v1"
_MARK = "封存 "


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What was pressed; ``tags`` are words of :data:`TAGS`."""

    grade: Grade
    tags: tuple[str, ...] = ()


def occasion_on(day: date) -> str:
    return f"现场 {day.isoformat()}"


def sealed_mark(occasion: str) -> str:
    """How a case remembers that this occasion was rated while nobody here knows how."""
    return _MARK + occasion


def waits_sealed(occasions: tuple[str, ...]) -> bool:
    """Whether something was said that the platform has not opened yet, as far as known here."""
    return any(one.startswith(_MARK) and one.removeprefix(_MARK) not in occasions for one in occasions)


def called_back(notes: tuple[str, ...]) -> bool:
    return any(note.startswith(CALLED_BACK) for note in notes)


def content_of(opinion: Opinion) -> bytes:
    """Raises ValueError for a reason that is not in the list."""
    said = {"g": opinion.grade.value, "t": [TAGS.index(tag) for tag in opinion.tags]}
    return json.dumps(said, separators=(",", ":")).encode().ljust(LENGTH)


def opinion_of(content: bytes) -> Opinion:
    """Raises ValueError. A reason of a newer program is passed over; the grade stands."""
    try:
        said = json.loads(content)
        places = [place for place in said["t"] if isinstance(place, int) and 0 <= place < len(TAGS)]
        return Opinion(grade=Grade(said["g"]), tags=tuple(TAGS[place] for place in places))
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError("no opinion") from error


def bound_to(case_id: str, occasion: str, at: datetime) -> bytes:
    """What a box must be shown with."""
    return "\0".join((_LABEL, case_id, occasion, str(round(at.timestamp() * 1000)))).encode()


def day_of(at: datetime) -> date:
    return at.astimezone(CST).date()

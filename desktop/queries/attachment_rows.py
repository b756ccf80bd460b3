"""Rows about attachments: those of one case, and all of them on their way."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

GIB = 1024**3
ATTACHMENT_LIMITS = (GIB, 2 * GIB, 5 * GIB, 0)
USUAL_LIMIT = 2 * GIB
"""Bytes of attachments that may lie on this computer (ux.md 5.2); 0: as many as there are."""


class AttachmentState(StrEnum):
    """仅本机 / 上传中 / 已上传 / 缺失 / 在省平台 / 取回中."""

    LOCAL = "local"
    SENDING = "sending"
    STORED = "stored"
    MISSING = "missing"
    AWAY = "away"
    FETCHING = "fetching"


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentRow:
    """``percent``: how far it has come, by the platform's own word; only for what is on its way.

    ``media_type``, ``material_no``, ``valid_until`` and ``source_case`` as in the event.
    """

    sha: str
    size: int
    name: str
    at: datetime
    by: str
    state: AttachmentState
    percent: int = 0
    media_type: str = ""
    material_no: int = 0
    valid_until: date | None = None
    source_case: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneRow:
    """``left``: bytes that still have to go up; ``seconds_left``: at the measured rate, None where nothing waits.

    ``metered``: the line is paid by the byte and attachments have a ``budget`` of bytes a day, of which ``today`` are
    spent. ``rate``: bytes a second, as measured. ``limit``: what is allowed, 0 = no limit. ``night``: they go by night
    only, and ``waits_for_night``: it is day. ``follow``: the system is believed when it calls the line metered, and
    ``told``: it does; ``saving``: by either way.
    """

    waiting: int = 0
    left: int = 0
    stored: int = 0
    missing: int = 0
    seconds_left: int | None = None
    paused: bool = False
    metered: bool = False
    today: int = 0
    budget: int = 0
    rate: float = 0.0
    limit: int = 0
    night: bool = False
    waits_for_night: bool = False
    follow: bool = True
    told: bool = False

    @property
    def saving(self) -> bool:
        return self.metered or (self.follow and self.told)


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingRow:
    """One file on its way up. ``held``: a person has stopped it; ``name``, ``number``: of the file and of its case.

    ``seconds``: until all of it is there, with what goes before it, at the measured rate; None for what is held.
    """

    sha: str
    name: str
    number: str
    case_id: str
    size: int
    percent: int
    held: bool
    seconds: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitRow:
    """``most`` bytes of attachments may lie here, 0: as many as there are. ``covered``: the platform has said that a
    copy of its own lies elsewhere; before that nothing leaves this computer.
    """

    most: int
    covered: bool

"""What a citizen presses is sealed for the platform before anything of it is kept: nobody at this desk can read it."""

from base64 import b64encode
from datetime import datetime

from sync.casework.events_closing import RatingSealed
from sync.casework.ratings import Opinion, bound_to, content_of, day_of, occasion_on
from sync.casework.terms import Role
from sync.journal.sealed import reading_key, sealed


def rating_sealed(platform: bytes, case_id: str, opinion: Opinion, at: datetime) -> RatingSealed:
    """``platform``: its Ed25519 key as pinned at enrolment, 32 bytes. Raises ValueError."""
    occasion = occasion_on(day_of(at))
    moment = at.replace(microsecond=at.microsecond // 1000 * 1000)
    box = sealed(reading_key(platform), content_of(opinion), bound_to(case_id, occasion, moment))
    return RatingSealed(
        case_id=case_id,
        occurred_at=moment,
        by="",
        role=Role.APPLICANT,
        occasion=occasion,
        box=b64encode(box).decode(),
    )

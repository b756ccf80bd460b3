"""The code a desk that was enrolled by a file still has to show its platform."""

from sqlalchemy.orm import Session

from desktop.store.settings import keep_setting, setting

UNMET = "line.unmet_code"


def unmet_code(session: Session) -> str:
    """ "" for a desk that has met its platform."""
    return setting(session, UNMET)


def keep_unmet(session: Session, code: str) -> None:
    keep_setting(session, UNMET, code)

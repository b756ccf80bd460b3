"""The mark of a desk for practising, inside its encrypted file."""

from sqlalchemy.orm import Session

from desktop.store.settings import keep_setting, setting

_MARK, _LAID_OUT = "training", "training.laid_out"


def mark_training(session: Session) -> None:
    """For good."""
    keep_setting(session, _MARK, "1")


def is_training(session: Session) -> bool:
    return setting(session, _MARK) == "1"


def keep_laid_out(session: Session, entries: int) -> None:
    """How many entries the journal holds before anybody practises."""
    keep_setting(session, _LAID_OUT, str(entries))


def laid_out(session: Session) -> int:
    return int(setting(session, _LAID_OUT, "0"))

"""Which logs this device follows and which it once did: cases that stand only in the latter are out of its sight."""

import json
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.store.settings import keep_setting, setting
from sync.journal.tables import ENTRY, RECORD

FOLLOWED, LEFT = "line.scopes", "line.scopes_left"


def followed(session: Session, enrolled: tuple[str, ...]) -> tuple[str, ...]:
    """The own office's log first; those of the enrolment until the platform says otherwise."""
    return tuple(json.loads(setting(session, FOLLOWED, "[]"))) or enrolled


def left(session: Session) -> frozenset[str]:
    """Logs that were followed once and are no longer."""
    return frozenset(json.loads(setting(session, LEFT, "[]")))


def keep_followed(session: Session, scopes: tuple[str, ...], enrolled: tuple[str, ...]) -> frozenset[str]:
    """Follow these from now on; the cases that may go out of sight with it, or come back."""
    before = left(session)
    gone = (before | set(followed(session, enrolled))) - set(scopes)
    keep_setting(session, FOLLOWED, json.dumps(scopes))
    keep_setting(session, LEFT, json.dumps(sorted(gone)))
    return _cases(session, gone ^ before)


def _cases(session: Session, logs: Iterable[str]) -> frozenset[str]:
    asked = select(ENTRY.c.case_id).join(RECORD, RECORD.c.entry_id == ENTRY.c.id)
    return frozenset(session.scalars(asked.where(RECORD.c.scope.in_(sorted(logs))).distinct())) - {""}

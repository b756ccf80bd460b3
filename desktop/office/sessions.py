"""Who sat at the desk and when: signing in, locking, leaving and wrong PINs as facts of the office."""

import logging
from datetime import datetime

from desktop.device.lockout import Tries
from desktop.device.people import Staff
from desktop.office.core import Core
from desktop.trouble import Trouble
from sync.casework.calendar import CST
from sync.casework.events_office import SessionChanged

LOG = logging.getLogger(__name__)
IN, OUT, LOCK, FAILED = "in", "out", "lock", "failed"
RECOVERED, SHEET = "recovered", "sheet"


def told_in(core: Core, tries: Tries) -> None:
    """The person has entered; the wrong PINs before are told now, because the store was closed then."""
    _record(core, *wrong_pins(core.person, tries), _fact(core.person, IN, core.clock()))


def told_left(core: Core, act: str) -> None:
    """The person locks (``LOCK``) or leaves (``OUT``)."""
    _record(core, _fact(core.person, act, core.clock()))


def told_recovered(core: Core) -> None:
    """The person got a new PIN by the code of the recovery sheet. Raises Trouble: it does not count untold."""
    core.office.record((_fact(core.person, RECOVERED, core.clock()),))


def sheet_made(person: Staff, at: datetime) -> SessionChanged:
    """A new recovery sheet; the one before is worthless now."""
    return _fact(person, SHEET, at)


def wrong_pins(person: Staff, tries: Tries) -> tuple[SessionChanged, ...]:
    """One fact for all wrong PINs of this person since the last right one; none where there were none."""
    if not tries.wrong:
        return ()
    return (_fact(person, FAILED, datetime.fromtimestamp(tries.last, CST), tries.wrong),)


def _fact(person: Staff, act: str, at: datetime, times: int = 1) -> SessionChanged:
    return SessionChanged(case_id="", occurred_at=at, by=person.code, role=person.roles[0], act=act, times=times)


def _record(core: Core, *facts: SessionChanged) -> None:
    """A full disk or a wrong clock keeps nobody out and nobody in: what could not be written stands in the log."""
    try:
        core.office.record(facts)
    except Trouble as trouble:
        LOG.warning("a change of session was not recorded: %s %s", facts[-1].act, trouble.code)

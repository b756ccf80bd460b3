"""Guards of what undoes: only the newest act, only by whom it was done, only with a reason (ux.md 3.3).

That it has not been sent is known to its desk alone; it asks before it writes (``sync.journal.unsent``).
"""

from collections.abc import Callable, Iterator
from typing import Any

from sync.casework.case import Case
from sync.casework.circumstances import Circumstances
from sync.casework.errors import Refusal, RefusalKind
from sync.casework.events_closing import PaperPrinted
from sync.casework.events_taking_back import ActTakenBack, PaperReissued
from sync.casework.facts import Event
from sync.casework.taking_back import names_it


def taking_back(event: ActTakenBack, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    act = case.act.event if case.act is not None else None
    if act is not None and act.by != event.by:
        yield Refusal("not_who_did_it", RefusalKind.IMPOSSIBLE, by=act.by)
    elif act is None or not names_it(event, act):
        yield Refusal("not_the_newest", RefusalKind.IMPOSSIBLE)
    elif event.occurred_at < act.occurred_at:
        yield Refusal("before_previous")
    elif paper_is_out(case) and not event.papers_back:
        yield Refusal("paper_handed_out")
    if not event.reason.strip():
        yield Refusal("reason")


def paper_is_out(case: Case) -> bool:
    """Whether something of the newest act was printed: a sealed paper in a citizen's hand is in force."""
    return case.act is not None and any(isinstance(event, PaperPrinted) for event in case.act.since)


def reissuing(event: PaperReissued, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not event.reason.strip() or not event.voided_no.strip():
        yield Refusal("reason")


TAKING_BACK_GUARDS: dict[type[Event], Callable[[Any, Case, Circumstances], Iterator[Refusal]]] = {
    ActTakenBack: taking_back,
    PaperReissued: reissuing,
}

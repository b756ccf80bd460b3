"""Deeds that undo and delete nothing."""

from desktop.ui.case_deeds import Answers, Ask, Deed, Scene, Stamp, stamped, ticked, told
from desktop.wording import undoing as text
from sync.casework.events_taking_back import ActTakenBack
from sync.casework.facts import Event
from sync.casework.rules.taking_back import paper_is_out
from sync.casework.taking_back import ACTS


def _asks(scene: Scene) -> tuple[Ask, ...]:
    reason = Ask(key="reason", label=text.REASON)
    back = Ask(key="papers_back", label=text.PAPERS_BACK, kind="check")
    return (reason, back) if paper_is_out(scene.file.case) else (reason,)


def _take_back(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    """With nothing to take back it names nothing, and the rules say so."""
    act = scene.file.case.act
    return stamped(
        ActTakenBack,
        stamp,
        act=ACTS[type(act.event)] if act else "",
        acted_at=act.event.occurred_at if act else stamp.occurred_at,
        entry_id=scene.file.newest_act,
        reason=told(answers, "reason"),
        papers_back=ticked(answers, "papers_back"),
    )


UNDOING_DEEDS: dict[str, Deed] = {"act.taken_back": Deed(event=ActTakenBack, asks=_asks, make=_take_back)}

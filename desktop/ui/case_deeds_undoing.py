"""Deeds that undo and delete nothing."""

from desktop.queries.rows import CaseFileRow
from desktop.reports.notices_case import kind_of
from desktop.ui.case_deeds import Answers, Ask, Deed, Scene, Stamp, stamped, ticked, told
from desktop.wording import undoing as text
from desktop.wording.notices import TITLES
from sync.casework.events_taking_back import ActTakenBack, PaperReissued
from sync.casework.facts import Event
from sync.casework.rules.taking_back import paper_is_out
from sync.casework.taking_back import ACTS, struck


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


def good_papers(file: CaseFileRow) -> dict[str, str]:
    """The papers of a case that are not void: what a choice says of each (``title|number``), and its words."""
    events = [row.event for row in reversed(file.timeline) if row.event is not None and not row.code]
    gone, found = struck(events), dict[str, str]()
    for at, event in enumerate(events):
        kind = kind_of(event)
        if isinstance(event, PaperReissued):
            if found.pop(f"{event.document}|{event.voided_no}", None) is not None:
                found[f"{event.document}|{event.document_no}"] = f"{event.document} {event.document_no}"
        elif kind is not None and at not in gone:
            number = getattr(event, "document_no", "") or file.case.number
            found[f"{TITLES[kind.value]}|{number}"] = f"{TITLES[kind.value]} {number}"
    return found


def _reissue_asks(scene: Scene) -> tuple[Ask, ...]:
    papers = good_papers(scene.file)
    return (
        Ask(key="paper", label=text.WHICH_PAPER, kind="choice", value=next(reversed(papers), ""), options=papers),
        Ask(key="reason", label=text.WHY_ANEW, hint=text.WHY_ANEW_HINT),
    )


def _reissue(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    title, _, number = told(answers, "paper").partition("|")
    return stamped(PaperReissued, stamp, document=title, voided_no=number, reason=told(answers, "reason"))


UNDOING_DEEDS: dict[str, Deed] = {
    "act.taken_back": Deed(event=ActTakenBack, asks=_asks, make=_take_back),
    "paper.reissued": Deed(event=PaperReissued, asks=_reissue_asks, make=_reissue),
}

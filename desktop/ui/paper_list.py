"""The papers of a case: which facts have one, filled from the case as each fact left it, and how often printed."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from desktop.reports.notices import Notice, NoticeKind
from desktop.reports.notices_case import Letterhead, Source, kind_of, notice_of
from desktop.reports.notices_template import Templates, load_templates
from desktop.ui.desk_port import DeskPort
from desktop.wording.notices import HOTLINE, TITLES, counter_of
from sync.casework.case import Case
from sync.casework.events_closing import PaperPrinted
from sync.casework.facts import Event
from sync.casework.fold import evolve

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "notices"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperItem:
    """One paper: the fact behind it, its content, and how often it has been printed."""

    event: Event
    kind: NoticeKind
    notice: Notice
    printed: int

    @property
    def title(self) -> str:
        return TITLES[self.kind.value]


def shipped_templates() -> Templates:
    return load_templates(FOLDER)


def papers_of(events: Sequence[Event], desk: DeskPort) -> tuple[PaperItem, ...]:
    """All papers of a case, oldest first; ``events`` in the order of the log."""
    case = Case(case_id=events[0].case_id if events else "")
    made: list[tuple[Event, Notice]] = []
    for event in events:
        case = evolve(case, event)
        notice = _notice(event, case, desk, [TITLES[notice.kind.value] for _, notice in made])
        if notice is not None:
            made.append((event, notice))
    printed = [event for event in events if isinstance(event, PaperPrinted)]
    return tuple(
        PaperItem(event=event, kind=notice.kind, notice=notice, printed=_times(notice, printed))
        for event, notice in made
    )


def letterhead(desk: DeskPort, by: str) -> Letterhead:
    """The office as it stands on paper. The seal of the QR code is tied to the body's credit code."""
    return Letterhead(
        organ=desk.office.name,
        place=counter_of(desk.office.name),
        phone=HOTLINE,
        qr_key=sha256(f"qianban notice {desk.office.uscc}".encode()).digest(),
        clerk=desk.name_of(by),
    )


def _notice(event: Event, case: Case, desk: DeskPort, before: Sequence[str]) -> Notice | None:
    if kind_of(event) is None:
        return None
    return notice_of(
        Source(
            event=event,
            case=case,
            item=desk.catalogue.get(case.item_id, case.item_version),
            calendar=desk.calendar,
            region=case.region or desk.office.region,
            letterhead=letterhead(desk, event.by),
            documents=tuple(title for title in before if title in _DELIVERED),
        )
    )


def _times(notice: Notice, printed: Sequence[PaperPrinted]) -> int:
    wanted = (TITLES[notice.kind.value], notice.heading.document_no)
    return max((event.copy for event in printed if (event.document, event.document_no) == wanted), default=0)


_DELIVERED = frozenset(
    TITLES[kind.value]
    for kind in (NoticeKind.APPROVAL, NoticeKind.REFUSAL, NoticeKind.NON_ACCEPTANCE, NoticeKind.TERMINATION)
)
"""Papers that a proof of delivery names."""

"""The papers of a case: which facts have one, filled from the case as each fact left it, and how often printed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from desktop.reports.notices import Notice, NoticeIncomplete, NoticeKind, content_hash
from desktop.reports.notices_case import kind_of, notice_of
from desktop.reports.notices_source import Letterhead, Source
from desktop.reports.notices_template import Templates, TemplateUnreadable, load_templates
from desktop.ui.desk_port import DeskPort
from desktop.wording import undoing
from desktop.wording.notices import HOTLINE, TITLES, counter_of
from desktop.wording.screens_case import paper_state
from sync.casework.calendar import CST
from sync.casework.case import Case
from sync.casework.events_closing import PaperPrinted
from sync.casework.events_handling import RouteForwarded
from sync.casework.events_taking_back import ActTakenBack, PaperReissued
from sync.casework.facts import Event
from sync.casework.fold import evolve
from sync.casework.taking_back import struck

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "notices"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperItem:
    """One paper: the fact behind it, its content, and how often it has been printed.

    ``said``: the hash of what the applicant read on the last print, ``""`` before the first. ``voided``: why it is
    void, ``""`` while it is good; ``version`` counts from 1.
    """

    event: Event
    kind: NoticeKind
    notice: Notice
    printed: int
    said: str = ""
    voided: str = ""
    version: int = 1

    @property
    def title(self) -> str:
        return TITLES[self.kind.value]


def shipped_templates() -> Templates:
    return load_templates(FOLDER)


def templates_of(item: PaperItem, texts: Sequence[Mapping[str, str]]) -> Templates:
    """The newest edition of the templates, or the one a printed paper was made with: a second print says the same.

    ``texts``: of every edition, the newest first. A paper whose facts have changed since has no edition to match. An
    edition that asks for what no notice has is passed over; one older than a kind of paper is filled up with ours.
    """
    texts = [one if item.kind.value in one else {**shipped_templates().texts, **one} for one in texts]
    said = {at: _said(item, Templates(one)) for at, one in enumerate(texts)}
    usable = [at for at, hash_ in said.items() if hash_]
    same = [at for at in usable if said[at] == item.said]
    return Templates(texts[next(iter(same or usable), 0)])


def paper_words(item: PaperItem) -> str:
    """Void, or how often it was printed; and which version it is."""
    state = undoing.VOID if item.voided else paper_state(item.printed)
    return state if item.version == 1 else f"{undoing.version(item.version)} {state}"


def papers_of(events: Sequence[Event], desk: DeskPort) -> tuple[PaperItem, ...]:
    """All papers of a case, oldest first, void ones too; ``events`` in the order of the log."""
    case = Case(case_id=events[0].case_id if events else "")
    gone = struck(events)
    made: list[_Made] = []
    for at, event in enumerate(events):
        case = evolve(case, event)
        if isinstance(event, PaperReissued):
            made = [anew for one in made for anew in _reissued(one, event, case, desk)]
            continue
        notice = _notice(event, case, desk, [TITLES[one.notice.kind.value] for one in made if not one.is_void])
        if notice is not None:
            why = _why(events[gone[at]]) if at in gone else ""
            made.append(_Made(event=event, case=case, notice=notice, taken_back=why))
    printed = [event for event in events if isinstance(event, PaperPrinted)]
    return tuple(_item(one, _prints(one.notice, printed)) for one in made)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """A paper, and the case as its fact left it. ``voided``: why it was made anew; ``taken_back``: why its act was."""

    event: Event
    case: Case
    notice: Notice
    voided: str = ""
    taken_back: str = ""
    version: int = 1

    @property
    def is_void(self) -> bool:
        return bool(self.voided or self.taken_back)


def _item(made: _Made, prints: Sequence[PaperPrinted]) -> PaperItem:
    return PaperItem(
        event=made.event,
        kind=made.notice.kind,
        notice=made.notice,
        printed=max((print_.copy for print_ in prints), default=0),
        said=next((print_.content_hash for print_ in reversed(prints)), ""),
        voided=made.voided or made.taken_back,
        version=made.version,
    )


def _reissued(made: _Made, event: PaperReissued, now: Case, desk: DeskPort) -> Iterator[_Made]:
    """The paper void, and the same one under its new number: what has been corrected since stands right on it."""
    heading = made.notice.heading
    if made.voided or (TITLES[made.notice.kind.value], heading.document_no) != (event.document, event.voided_no):
        yield made
        return
    yield replace(made, voided=event.reason)
    case = replace(made.case, applicant=now.applicant, project_no=now.project_no, temp_no=now.temp_no)
    notice = _notice(made.event, case, desk, ()) or made.notice
    told = replace(
        notice.heading,
        document_no=event.document_no,
        issued_on=event.occurred_at.astimezone(CST).date(),
        clerk=desk.name_of(event.by),
    )
    yield replace(made, notice=replace(notice, heading=told), version=made.version + 1)


def _why(event: Event) -> str:
    return event.reason if isinstance(event, ActTakenBack) else ""


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
    if isinstance(event, RouteForwarded):
        event = replace(event, target=desk.name_of(event.target))
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


def _prints(notice: Notice, printed: Sequence[PaperPrinted]) -> list[PaperPrinted]:
    wanted = (TITLES[notice.kind.value], notice.heading.document_no)
    return [event for event in printed if (event.document, event.document_no) == wanted]


def _said(item: PaperItem, templates: Templates) -> str:
    """The hash of what the applicant would read; ``""`` where these templates cannot be filled."""
    try:
        return content_hash(item.notice, templates)
    except (TemplateUnreadable, NoticeIncomplete):
        return ""


_DELIVERED = frozenset(
    TITLES[kind.value]
    for kind in (NoticeKind.APPROVAL, NoticeKind.REFUSAL, NoticeKind.NON_ACCEPTANCE, NoticeKind.TERMINATION)
)
"""Papers that a proof of delivery names."""

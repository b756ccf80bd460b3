"""The papers of a case: which facts have one, filled from the case as each fact left it, and how often printed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from desktop.reports.notices import Notice, NoticeIncomplete, NoticeKind, content_hash
from desktop.reports.notices_case import Letterhead, Source, kind_of, notice_of
from desktop.reports.notices_template import Templates, TemplateUnreadable, load_templates
from desktop.ui.desk_port import DeskPort
from desktop.wording.notices import HOTLINE, TITLES, counter_of
from sync.casework.case import Case
from sync.casework.events_closing import PaperPrinted
from sync.casework.facts import Event
from sync.casework.fold import evolve

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "notices"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperItem:
    """One paper: the fact behind it, its content, and how often it has been printed.

    ``said``: the hash of what the applicant read on the last print, ``""`` before the first.
    """

    event: Event
    kind: NoticeKind
    notice: Notice
    printed: int
    said: str = ""

    @property
    def title(self) -> str:
        return TITLES[self.kind.value]


def shipped_templates() -> Templates:
    return load_templates(FOLDER)


def templates_of(item: PaperItem, texts: Sequence[Mapping[str, str]]) -> Templates:
    """The newest edition of the templates, or the one a printed paper was made with: a second print says the same.

    ``texts``: of every edition, the newest first. A paper whose facts have changed since has no edition to match. An
    edition that asks for what no notice has is passed over.
    """
    said = {at: _said(item, Templates(one)) for at, one in enumerate(texts)}
    usable = [at for at, hash_ in said.items() if hash_]
    same = [at for at in usable if said[at] == item.said]
    return Templates(texts[next(iter(same or usable), 0)])


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
        PaperItem(
            event=event,
            kind=notice.kind,
            notice=notice,
            printed=max((print_.copy for print_ in _prints(notice, printed)), default=0),
            said=next((print_.content_hash for print_ in reversed(_prints(notice, printed))), ""),
        )
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

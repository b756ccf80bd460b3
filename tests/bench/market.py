"""A township office at work: the events of a number of cases over some weeks, drawn from a seed.

Not a model of the law (the demo is): the mix of events, texts and times an office sends, for measuring.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from random import Random

from sync.casework import events_closing as closing
from sync.casework import events_handling as handling
from sync.casework import events_intake as intake
from sync.casework.calendar import CST
from sync.casework.facts import Answer, Check, Defect, Event, Line
from sync.casework.item_pack import load_catalogue
from sync.casework.items import Item
from sync.casework.numbering import DocumentKind, Uuid7, case_number, document_number
from sync.casework.regions import Region, load_regions
from sync.casework.terms import CaseKind, Channel, Grade, LineState, Necessity, ReceiptBasis, Role, TimeQuality
from sync.wire.codec import encode
from sync.wire.entry import Entry
from tests.bench.market_people import citizen, name, village_agent

SCOPE = "522636100000"
RESOURCES = Path(__file__).parents[2] / "resources"
_USCC = "11522636MB9A00014N"
_OPENING = datetime(2026, 3, 2, 9, 0, tzinfo=CST)
_CLERKS = ("DZ0101", "DZ0102", "DZ0103")
_REVIEWERS = ("DZ0201", "DZ0202")
_DECIDER = "DZ0301"
_OPINIONS = ("材料齐全,符合条件,同意。", "经核查,情况属实,拟同意上报。", "入户核实,与申报一致,同意。", "同意。")
_NOTES = ("电话联系本人,约下周三带户口簿原件来。", "信息比对有一项待民政回复。", "申请人外出务工,由其母代为补交。")
_PROBLEMS = ("未提交", "复印件不清", "已过有效期", "缺户主签字", "姓名与户口簿不一致")
_REMEDIES = ("补交原件1份", "重新复印", "换领后提交", "户主签字捺印", "到派出所更正后提交")

_MINUTE, _DAY = timedelta(minutes=2), timedelta(days=1)

Step = tuple[timedelta, str, Role, Callable[..., Event]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One event before it is recorded: ``opens`` when it founds its case; ``sitting`` groups one transaction."""

    at: datetime
    case: int
    sitting: int
    opens: bool
    event: Event


def happenings(seed: int, events: int) -> list[Happening]:
    """The first ``events`` happenings of an office, in order of time; about 4.3 to a case."""
    return sorted(Market(seed).happenings(events // 4 + 30), key=lambda one: (one.at, one.sitting))[:events]


def sittings(seed: int, events: int) -> Iterator[list[Happening]]:
    """The same, by what is recorded in one transaction."""
    for _, together in groupby(happenings(seed, events), key=lambda one: one.sitting):
        yield list(together)


def market_entries(seed: int, events: int, device: str, incarnation: int = 1) -> tuple[Entry, ...]:
    """The same as entries of one device."""
    random = Random(seed)
    ids = Uuid7(random=random.randbytes)
    opened: dict[int, str] = {}
    entries = []
    recorded = datetime.min.replace(tzinfo=CST)
    for seq, one in enumerate(happenings(seed, events), start=1):
        if one.at > recorded:
            recorded = one.at + timedelta(milliseconds=random.randrange(4, 45))
        entry_id = str(ids.next(int(recorded.timestamp() * 1000)))
        if one.opens:
            opened[one.case] = entry_id
        entries.append(
            Entry(
                id=entry_id,
                scope=SCOPE,
                device=device,
                incarnation=incarnation,
                seq=seq,
                recorded_at=recorded,
                quality=TimeQuality.SYNCED,
                body=encode(replace(one.event, case_id=opened[one.case])),
            )
        )
    return tuple(entries)


class Market:
    """Draws cases; numbers run on through all of them."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        catalogue = load_catalogue((RESOURCES / "catalogue" / "items.json").read_text(encoding="utf-8"))
        self._items = catalogue.current(_OPENING.date())
        regions = load_regions((RESOURCES / "regions" / "guizhou.tsv.gz").read_bytes())
        self._township = regions.children("522636")[0]
        self._villages = regions.children(self._township.code)
        self._serials: dict[str, int] = {}
        self._sittings = 0

    def happenings(self, cases: int) -> Iterator[Happening]:
        weights = [1 / (place + 2) for place in range(len(self._items))]
        for case in range(cases):
            (item,) = self._random.choices(self._items, weights)
            day = _OPENING + timedelta(days=case * 14 // cases + (case * 14 // cases) // 5 * 2)
            at = day + timedelta(milliseconds=self._random.randrange(7 * 3_600_000))
            yield from self._case(case, item, at)

    def _case(self, case: int, item: Item, at: datetime) -> Iterator[Happening]:
        village = self._random.choice(self._villages)
        clerk = self._random.choice(_CLERKS)
        registered = self._registered(item, village, clerk, at)
        self._sittings += 1
        yield Happening(at=at, case=case, sitting=self._sittings, opens=True, event=registered)
        instant = item.kind is CaseKind.INSTANT
        for after, by, role, make in (self._instant if instant else self._promised)(item, registered, clerk):
            if after:
                self._sittings += 1
                at += after + timedelta(milliseconds=self._random.randrange(1_800_000))
            event = make(case_id="", occurred_at=at, by=by, role=role)
            yield Happening(at=at, case=case, sitting=self._sittings, opens=False, event=event)

    def _registered(self, item: Item, village: Region, clerk: str, at: datetime) -> intake.CaseRegistered:
        random = self._random
        situations = tuple(situation for situation in item.situations if random.random() < 0.3)
        by_village = random.random() < 0.15
        return intake.CaseRegistered(
            case_id="",
            occurred_at=at,
            by=clerk,
            role=Role.CLERK,
            project_no=case_number(
                item.task_code(_USCC) or f"{_USCC}5520799030000", at.date(), 1, self._serial(f"{item.item_id}{at:%m%d}")
            ),
            query_code=f"{random.randrange(10**6):06d}",
            item_id=item.item_id,
            item_version=item.version,
            item_name=item.name,
            kind=item.kind,
            applicant=citizen(random, village, self._township.name),
            agency=village_agent(random, village) if by_village else None,
            channel=Channel.VILLAGE if by_village else Channel.WINDOW,
            receipt_basis=ReceiptBasis.VILLAGE_AUTHORISED if by_village else ReceiptBasis.WINDOW,
            region=village.code,
            situations=situations,
            form=tuple(self._answer(field.key, field.kind, field.options) for field in item.fields),
            lines=tuple(self._line(item, line) for line in item.lines(situations)),
            counter=f"{_CLERKS.index(clerk) + 1}号窗口",
        )

    def _line(self, item: Item, line: Line) -> Line:
        material = item.materials[line.no - 1]
        if line.state is LineState.NOT_APPLICABLE:
            return line
        drawn = self._random.random()
        if material.exempt_by and drawn < 0.25:
            return replace(line, state=LineState.EXEMPT, note=material.exempt_by)
        if drawn > 0.94:
            return replace(line, state=LineState.MISSING)
        return replace(line, state=LineState.OK, originals=material.originals, copies=material.copies)

    def _answer(self, key: str, kind: str, options: tuple[str, ...]) -> Answer:
        random = self._random
        match kind:
            case "choice" | "multichoice":
                return Answer(key=key, value=random.choice(options) if options else "是")
            case "bool":
                return Answer(key=key, value=random.choice("01"))
            case "integer":
                return Answer(key=key, value=str(random.randrange(1, 7)))
            case "number" | "money":
                return Answer(key=key, value=str(random.randrange(10, 4000) * 10))
            case "date" | "month" | "datetime":
                return Answer(
                    key=key,
                    value=f"202{random.randrange(6)}-{random.randrange(1, 13):02d}-{random.randrange(1, 28):02d}",
                )
        return Answer(key=key, value=name(random))

    def _instant(self, item: Item, registered: intake.CaseRegistered, clerk: str) -> Iterator[Step]:
        yield timedelta(), clerk, Role.CLERK, intake.CaseAccepted
        yield timedelta(), _DECIDER, Role.APPROVER, _with(closing.DecisionApproved, content=item.result_name)
        yield (
            timedelta(),
            clerk,
            Role.CLERK,
            _with(closing.DeliveryCompleted, signer=registered.applicant.name, relation="本人"),
        )
        yield from self._after(registered, clerk)

    def _before_acceptance(self, registered: intake.CaseRegistered, clerk: str) -> Iterator[Step]:
        random = self._random
        if random.random() < 0.4:
            yield _MINUTE, clerk, Role.CLERK, self._printed("收件凭证", self._document(DocumentKind.RECEIPT))
        if random.random() < 0.5:
            yield _MINUTE, clerk, Role.CLERK, _with(intake.MaterialsChecked, lines=_checks(registered.lines))
        missing = [line for line in registered.lines if line.state is LineState.MISSING]
        if any(line.necessity is Necessity.REQUIRED for line in missing):
            yield _MINUTE, clerk, Role.CLERK, self._supplement(missing, registered.occurred_at)
            lines = tuple(Check(no=line.no, state=LineState.OK, originals=1) for line in missing)
            document_no = self._document(DocumentKind.RECEIPT)
            submitted = _with(intake.SupplementSubmitted, lines=lines, document_no=document_no)
            yield 2 * _DAY, clerk, Role.CLERK, submitted

    def _promised(self, item: Item, registered: intake.CaseRegistered, clerk: str) -> Iterator[Step]:
        random = self._random
        yield from self._before_acceptance(registered, clerk)
        yield (
            _MINUTE,
            clerk,
            Role.CLERK,
            _with(intake.CaseAccepted, document_no=self._document(DocumentKind.ACCEPTANCE)),
        )
        if random.random() < 0.25:
            yield _DAY, clerk, Role.CLERK, _with(handling.NoteAdded, text=random.choice(_NOTES))
        yield (
            _DAY,
            random.choice(_REVIEWERS),
            Role.HANDLER,
            _with(handling.ReviewGiven, agreed=True, opinion=random.choice(_OPINIONS)),
        )
        if random.random() < 0.7:
            document_no = self._document(DocumentKind.APPROVAL)
            yield (
                2 * _DAY,
                _DECIDER,
                Role.APPROVER,
                _with(closing.DecisionApproved, content=item.result_name, document_no=document_no),
            )
            yield (
                _DAY,
                clerk,
                Role.CLERK,
                _with(closing.DeliveryCompleted, signer=registered.applicant.name, relation="本人"),
            )
            yield from self._after(registered, clerk)

    def _after(self, registered: intake.CaseRegistered, clerk: str) -> Iterator[Step]:
        if self._random.random() < 0.2:
            grade = self._random.choice((Grade.VERY_GOOD, Grade.VERY_GOOD, Grade.GOOD))
            yield timedelta(minutes=1), "", Role.APPLICANT, _with(closing.RatingRecorded, grade=grade)

    def _supplement(self, missing: list[Line], at: datetime) -> Callable[..., Event]:
        which = [self._random.randrange(len(_PROBLEMS)) for _ in missing]
        defects = tuple(
            Defect(no=line.no, problem=_PROBLEMS[one], remedy=_REMEDIES[one])
            for line, one in zip(missing, which, strict=True)
        )
        return _with(
            intake.SupplementRequested,
            defects=defects,
            deadline=(at + timedelta(days=21)).date(),
            document_no=self._document(DocumentKind.SUPPLEMENT),
            delivered="当场送达",
        )

    def _printed(self, document: str, document_no: str) -> Callable[..., Event]:
        content_hash = sha256(document_no.encode()).hexdigest()
        return _with(closing.PaperPrinted, document=document, document_no=document_no, content_hash=content_hash)

    def _document(self, kind: DocumentKind) -> str:
        return document_number("丹龙", kind, 2026, 1, self._serial(kind.value) % 999 + 1)

    def _serial(self, series: str) -> int:
        self._serials[series] = self._serials.get(series, 0) + 1
        return self._serials[series]


def _with(kind: Callable[..., Event], **known: object) -> Callable[..., Event]:
    def make(**rest: object) -> Event:
        return kind(**known, **rest)

    return make


def _checks(lines: tuple[Line, ...]) -> tuple[Check, ...]:
    applying = (line for line in lines if line.state is not LineState.NOT_APPLICABLE)
    return tuple(
        Check(no=line.no, state=line.state, originals=line.originals, copies=line.copies, note=line.note)
        for line in applying
    )

"""Cases and letterheads for the tests of papers."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from desktop.reports.notices import Notice, PrintMark
from desktop.reports.notices_case import notice_of
from desktop.reports.notices_source import Letterhead, Source
from desktop.reports.notices_template import Templates, load_templates
from sync.casework.calendar import CST, Calendar, load_calendar
from sync.casework.events_intake import CaseAccepted, CaseNotAccepted, CaseRegistered, SupplementRequested
from sync.casework.facts import Defect, Event, Party
from sync.casework.fold import evolve, replay
from sync.casework.item_pack import load_catalogue
from sync.casework.items import Item
from sync.casework.terms import LineState, Role

RESOURCES = Path(__file__).parents[2] / "resources"
NAME = "吉克·阿依𬱟"
CASE_NO = "11522636MB9A00014N4520599001000202611231001"
AT = datetime(2026, 11, 23, 9, 20, tzinfo=CST)
MARK = PrintMark(copy=1, by="王小梅", at=AT)
LETTERHEAD = Letterhead(
    organ="丹寨县龙泉镇便民服务中心",
    place="丹寨县龙泉镇便民服务中心综合窗口",
    phone="0855-3612345",
    qr_key=b"k" * 32,
    clerk="王小梅",
)
MISSING = (2, 3, 8)


def templates() -> Templates:
    return load_templates(RESOURCES / "notices")


def calendar() -> Calendar:
    packs = (RESOURCES / "calendar" / name for name in ("national.json", "local.json"))
    return load_calendar(*(pack.read_text(encoding="utf-8") for pack in packs))


def allowance() -> Item:
    """最低生活保障."""
    item = load_catalogue((RESOURCES / "catalogue" / "items.json").read_text(encoding="utf-8")).get("GZT-001")
    assert item is not None
    return item


def registered(name: str = NAME, missing: tuple[int, ...] = MISSING) -> CaseRegistered:
    lines = tuple(
        line
        if line.state is LineState.NOT_APPLICABLE
        else replace(line, state=LineState.MISSING)
        if line.no in missing
        else replace(line, state=LineState.OK, originals=1)
        for line in allowance().lines()
    )
    return CaseRegistered(
        case_id="",
        occurred_at=AT,
        by="w1",
        role=Role.CLERK,
        project_no=CASE_NO,
        query_code="483920",
        item_id="GZT-001",
        item_version=1,
        item_name=allowance().name,
        applicant=Party(name=name, number="522636196511230028"),
        lines=lines,
    )


def supplement() -> SupplementRequested:
    return SupplementRequested(
        case_id="x",
        occurred_at=AT,
        by="w1",
        role=Role.CLERK,
        defects=tuple(Defect(no=no, problem="未提供", remedy="请提交原件1份、复印件1份") for no in MISSING),
        deadline=date(2026, 12, 14),
        document_no="丹龙补字〔2026〕第1001号",
    )


def accepted() -> CaseAccepted:
    return CaseAccepted(case_id="x", occurred_at=AT, by="w1", role=Role.CLERK, document_no="丹龙受字〔2026〕第1001号")


def declined(reason_class: str = "其他", right_organ: str = "") -> CaseNotAccepted:
    return CaseNotAccepted(
        case_id="x",
        occurred_at=AT,
        by="w1",
        role=Role.CLERK,
        document_no="丹龙不受字〔2026〕第1001号",
        reason_class=reason_class,
        right_organ=right_organ,
        reason="申请人户籍不在本镇",
        basis="最低生活保障审核确认办法",
        remedies="60日内申请行政复议，6个月内提起行政诉讼",
    )


def paper_of(event: Event, first: CaseRegistered | None = None, before: tuple[Event, ...] = ()) -> Notice:
    """The notice that tells ``event`` on the case that ``first`` opened and ``before`` carried on."""
    opened = first or registered()
    case = replay("x", [opened, *before])
    notice = notice_of(
        Source(
            event=event,
            case=case if isinstance(event, CaseRegistered) else evolve(case, event),
            item=allowance(),
            calendar=calendar(),
            region="522636100000",
            letterhead=LETTERHEAD,
        )
    )
    assert notice is not None
    return notice

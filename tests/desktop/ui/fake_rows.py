"""Rows of an invented township for the screens: every light, every state of sync, names of every kind."""

from datetime import date, datetime, timedelta

from desktop.queries.line_history import SessionRow
from desktop.queries.rows import (
    AttentionRow,
    Bench,
    BenchGroup,
    BenchKey,
    CaseRow,
    DayCount,
    DraftRow,
    LinePhase,
    PendingRow,
    SyncMark,
    SyncPanelRow,
    SyncSummary,
    View,
    ViewName,
)
from sync.casework.calendar import CST
from sync.casework.clock import Light, Unit
from sync.casework.deadlines import ClockKind
from sync.casework.terms import State

NOW = datetime(2026, 11, 23, 9, 12, tzinfo=CST)
NAMES = ("潘阿秀", "杨再兴", "王老五", "石玉梅", "吴·阿妹", "韦国忠", "<b>粗</b>", "欧阳素芬", "李&张合作社", "龙启明")
ITEMS = (
    ("01", "80周岁以上高龄津贴申请"),
    ("02", "最低生活保障对象认定"),
    ("03", "农村危房改造补助对象认定"),
    ("04", "残疾人证办理"),
    ("05", "生育登记服务"),
)
VILLAGES = ("銮里村", "大塘村", "卡拉村", "高要村")
KINDS = (
    (State.ACCEPTED, ClockKind.PROMISED, Light.RED, None, 1, SyncMark.CONFIRMED),
    (State.ACCEPTED, ClockKind.PROMISED, Light.YELLOW, 0, 0, SyncMark.CONFIRMED),
    (State.RECEIVED, ClockKind.ACCEPTANCE, Light.YELLOW, 1, 0, SyncMark.LOCAL),
    (State.ACCEPTED, ClockKind.PROMISED, Light.GREEN, 9, 0, SyncMark.SENT),
    (State.SUPPLEMENT, ClockKind.SUPPLEMENT, Light.GREEN, 6, 0, SyncMark.CONFIRMED),
    (State.SUSPENDED, ClockKind.PROMISED, Light.PAUSED, None, 0, SyncMark.CONFIRMED),
    (State.APPROVED, ClockKind.DELIVERY, Light.YELLOW, 2, 0, SyncMark.ATTENTION),
    (State.RECEIVED, ClockKind.ACCEPTANCE, Light.GREEN, 4, 0, SyncMark.LOCAL),
    (State.APPROVED, None, Light.CLOSED, None, 0, SyncMark.CONFIRMED),
)


def case_row(number: int) -> CaseRow:
    """The row of case ``number``; the same number is always the same row."""
    state, clock, light, remaining, overdue, sync = KINDS[number % len(KINDS)]
    item_id, item = ITEMS[number % len(ITEMS)]
    runs = clock is not None
    return CaseRow(
        case_id=f"case-{number}",
        number=f"11522636MB1234567K400072300{number % 10}02611{number:05d}",
        temp_no="",
        applicant=NAMES[number % len(NAMES)],
        id_masked="522636********0021",
        phone_masked="138****5678",
        item_id=item_id,
        item_name=item,
        state=state,
        clock=clock,
        light=light,
        due_on=date(2026, 11, 20) + timedelta(days=number % 9) if runs else None,
        remaining=remaining,
        overdue=overdue,
        unit=Unit.WORKDAY,
        provisional=number % 11 == 3,
        statutory_overdue=False,
        sync=sync,
        received_at=NOW - timedelta(days=number % 40),
        received_by="王小梅",
        handled_by="",
        region="522636100201",
        village=VILLAGES[number % len(VILLAGES)],
        imported=False,
    )


def summary(phase: LinePhase = LinePhase.WAITING) -> SyncSummary:
    return SyncSummary(
        phase=phase,
        pending=3,
        attention=1,
        last_success=datetime.now(CST) - timedelta(hours=2),
        next_try=datetime.now(CST) + timedelta(minutes=5),
        trouble="offline" if phase is LinePhase.WAITING else "",
    )


def bench() -> Bench:
    def group(key: BenchKey, wanted: int, rows: int, view: ViewName | None) -> BenchGroup:
        chosen = tuple(case_row(wanted + step * len(KINDS)) for step in range(rows))
        return BenchGroup(key=key, count=rows, rows=chosen, view=View(name=view) if view else None)

    return Bench(
        groups=(
            group(BenchKey.OVERDUE, 0, 2, ViewName.OVERDUE),
            group(BenchKey.DUE_TODAY, 1, 3, ViewName.DUE_TODAY),
            group(BenchKey.ACCEPT_SOON, 2, 2, None),
            BenchGroup(
                key=BenchKey.TO_DELIVER,
                count=37,
                rows=tuple(case_row(6 + step * len(KINDS)) for step in range(3)),
                view=View(name=ViewName.TO_DELIVER),
            ),
            group(BenchKey.TURNING_RED, 3, 0, ViewName.TURNING_RED),
            group(BenchKey.WAITING_CITIZEN, 4, 3, ViewName.WAITING_CITIZEN),
        ),
        drafts=(
            DraftRow(kind="intake", key="a", text="{}", title="石玉梅 高龄津贴", by="01", saved_at=NOW),
            DraftRow(kind="view", key="我的村", text="{}", title="我的村", by="01", saved_at=NOW),
        ),
        week=tuple(
            DayCount(day=date(2026, 11, 17) + timedelta(days=d), received=(d * 7) % 13, closed=(d * 5) % 9)
            for d in range(7)
        ),
        sync=summary(),
        as_of=NOW,
    )


def sync_panel() -> SyncPanelRow:
    return SyncPanelRow(
        summary=summary(),
        pending=tuple(
            PendingRow(
                case_id=f"case-{n}",
                number=case_row(n).number,
                applicant=case_row(n).applicant,
                events=("case.registered", "material.checked", "case.accepted")[: n % 3 + 1],
                since=NOW - timedelta(minutes=20 * n),
                size=420 * (n + 1),
            )
            for n in range(3)
        ),
        attention=(
            AttentionRow(
                entry_id="0199aa",
                case_id="case-6",
                number=case_row(6).number,
                applicant="潘阿秀",
                name="decision.approved",
                at=NOW - timedelta(days=1),
                by="王小梅",
                code="already_done",
                winner="0199bbccddee",
            ),
        ),
        positions=12_408,
        head="9f3a77c1" * 8,
        device="A1",
        entries=1_204,
    )


def line_history() -> tuple[SessionRow, ...]:
    """A morning: well, a failure that was healed, attachments, and one failure that lasts."""

    def session(minutes: int, **known: object) -> SessionRow:
        at = NOW - timedelta(minutes=minutes)
        plain: dict[str, object] = {"kind": "exchange", "begun": at, "ended": at, "runs": 1, "up": 0, "down": 0}
        plain |= {"pushed": 0, "pulled": 0, "trouble": "", "resumed": None}
        return SessionRow(**plain | known)  # type: ignore[arg-type]

    return (
        session(4, trouble="offline", runs=3),
        session(20, kind="files", up=214_016, down=2_112, ended=NOW - timedelta(minutes=8)),
        session(31, pushed=3, pulled=12, up=1_834, down=912),
        session(95, trouble="slow", up=612, resumed=NOW - timedelta(minutes=31)),
    )

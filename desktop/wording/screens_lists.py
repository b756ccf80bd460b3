"""Texts of workbench, worklist and sync page."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Protocol

from desktop.wording.states import CLOCKS, STATES, due_words, time_left
from desktop.wording.sync_words import MARKS
from desktop.wording.words import NOTHING, count, short_day, short_moment
from sync.casework.clock import Light, Unit
from sync.casework.deadlines import ClockKind
from sync.casework.terms import State

COUNT_CAP = 1000
"""Counts of lists go no further (the queries count no further either)."""


class Listed(Protocol):
    """A case as a list shows it."""

    @property
    def number(self) -> str: ...
    @property
    def applicant(self) -> str: ...
    @property
    def item_name(self) -> str: ...
    @property
    def state(self) -> State: ...
    @property
    def clock(self) -> ClockKind | None: ...
    @property
    def light(self) -> Light: ...
    @property
    def due_on(self) -> date | None: ...
    @property
    def remaining(self) -> int | None: ...
    @property
    def overdue(self) -> int: ...
    @property
    def unit(self) -> Unit: ...
    @property
    def provisional(self) -> bool: ...
    @property
    def sync(self) -> str: ...
    @property
    def village(self) -> str: ...


# workbench
TO_DO = "今天要办"
BENCH_GROUPS: Mapping[str, str] = {
    "overdue": "超期",
    "due_today": "今天到期",
    "accept_soon": "快到受理期限（逾期视为受理）",
    "turning_red": "即将到期",
    "waiting_citizen": "等申请人补正",
    "to_deliver": "待送达",
    "custody_offered": "移交给本中心待接",
    "rectify": "差评待回访",
    "needs_attention": "省平台未采纳，需处理",
}
NOTHING_TO_DO = "今天没有必须办理的事。"
SEE_SOON = "看看在办的件"
DRAFTS = "未完成的收件"
UNNAMED = "未命名"
NO_DRAFTS = "没有未完成的收件"
LINE = "同步"
WEEK = "近七天（收件/办结）"
WEEK_RECEIVED = "收件"
WEEK_CLOSED = "办结"
WEEK_TABLE = "近七天收件和办结的件数"
SEE_ALL = "查看全部"
NEXT_STEP = "下一步"
NEXT_STEPS: Mapping[str, str] = {
    "RECEIVED": "受理或告知补正",
    "SUPPLEMENT": "收补正或催告",
    "ACCEPTED": "审查办结",
    "SUSPENDED": "查看停表",
    "REPORTED": "跟进上级",
    "deliver": "登记送达",
    "custody_offered": "接收",
    "rectify": "回访整改",
    "needs_attention": "去处理",
    "open": "打开",
}


def group_title(key: str, number: int) -> str:
    return f"{BENCH_GROUPS[key]}（{count(number, COUNT_CAP)}）"


def see_all(number: int) -> str:
    return f"{SEE_ALL} {count(number, COUNT_CAP)} →"


def as_of(moment: datetime, now: datetime) -> str:
    return f"本机数据，截至 {short_moment(moment, now)}"


def saved_at(saved: datetime | None, now: datetime) -> str:
    return f"{short_moment(saved, now)} 存，仅在本机"


def week_spoken(day: date, received: int, closed: int) -> str:
    return f"{short_day(day)} 收件 {received} 件，办结 {closed} 件"


# worklist
VIEWS: Mapping[str, str] = {
    "mine": "我的待办",
    "due_today": "今日到期",
    "overdue": "超期",
    "turning_red": "即将到期",
    "waiting_citizen": "补正中",
    "suspended": "停表中",
    "to_deliver": "待送达",
    "unconfirmed": "待上传",
    "needs_attention": "需处理",
    "sent_out": "转出待回",
    "to_rate": "待评价",
    "recent": "最近打开",
    "closed": "已办结",
    "all": "全部",
}
VIEW_LIST = "视图"
OWN_VIEWS = "我存的视图"
SEARCH = "查找办件"
SEARCH_HINT = "姓名、拼音首字母、编号、证件或电话末几位，可加 状态：补正中  事项：高龄  村：卡拉  收件：2026-11"
CASE_LIST = "办件列表"
CLEAR = "清除筛选"
SAVE_VIEW = "存为视图"
SAVE_VIEW_NAME = "给这个视图起个名字"
DROP_VIEW = "删除这个视图"
PREVIEW = "办件概况"
OPEN_CASE = "打开办件"
NO_CASES = "没有符合的办件。"
SEE_EVERYTHING = "看全部办件"
NO_CASES_EVER = "还没有办件。按 Ctrl+N 收第一件。"
NEW_CASE = "收件登记"
NOT_FOUND = "这件不在本机。它可能属于别的中心，或还没有同步下来。"
PICK_ONE = "选中一件，这里显示它的概况。"
LATEST = "最近进展"
COPIED = "已复制编号"
COPY_NUMBER = "复制编号"

COLUMN_LIGHT = "时限"
COLUMN_NUMBER = "办件编号"
COLUMN_APPLICANT = "申请人"
COLUMN_ITEM = "事项"
COLUMN_STATE = "状态"
COLUMN_LEFT = "剩余"
COLUMN_SYNC = "同步"
COLUMN_VILLAGE = "村（社区）"
COLUMN_RECEIVED = "收件"

TOKEN_STATE = "状态"
TOKEN_ITEM = "事项"
TOKEN_VILLAGE = "村"
TOKEN_RECEIVED = "收件"
TOKEN_BY = "经办"
ME = "我"


def found(number: int) -> str:
    return f"共 {count(number, COUNT_CAP)}（本机）"


def left_words(row: Listed) -> str:
    """超 1 个工作日 / 剩 2 个工作日(至 11-25 周三)."""
    words = time_left(row.light, row.remaining, row.overdue, row.unit)
    due = due_words(row.due_on, row.provisional)
    return f"{words}（{due}）" if due and row.remaining is not None else words


def short_left(row: Listed) -> str:
    """剩 2 个工作日 至11-25, for a narrow column."""
    words = time_left(row.light, row.remaining, row.overdue, row.unit)
    if row.due_on is None or row.light not in (Light.GREEN, Light.YELLOW):
        return words
    return f"{words} {'约' if row.provisional else '至'}{row.due_on:%m-%d}"


def spoken_row(row: Listed) -> str:
    """The whole line as one sentence for a screen reader."""
    clock = f"{CLOCKS[row.clock]}" if row.clock else ""
    parts = (
        f"{clock}{left_words(row)}",
        f"{row.applicant}",
        row.item_name,
        STATES[row.state],
        f"编号 {row.number or NOTHING}",
        row.village,
        MARKS[row.sync],
    )
    return "，".join(part for part in parts if part)


# sync page
SYNC_PAGE = "同步中心"
LAST_SUCCESS = "上次成功"
NEXT_TRY = "下次自动尝试"
WAITING = "等待上传"
ATTENTION = "需处理"
PENDING_TABLE = "已存本机、等待省平台确认的内容"
ATTENTION_TABLE = "省平台没有采纳的内容"
COLUMN_EVENTS = "内容"
COLUMN_SINCE = "最早记于"
COLUMN_WHAT = "您做的"
COLUMN_WHEN = "时间"
COLUMN_WHY = "为什么没有采纳"
OFFICE_ITSELF = "本中心"
REDO = "重做"
FORWARD = "一键移交"
DISPOSED_FORWARDED = "已移交给现在办理这件的机构，原时间不变。"
GIVE_UP = "放弃并说明"
WHY_GIVE_UP = "说明（必填，会留在办件记录里）(&W)"
SAY_WHY = "请先写明为什么放弃。"
DISPOSED_REDO = "已记下：重做。请在办件里重新办理这一步。"
DISPOSED_DROPPED = "已记下：放弃并说明。原操作仍保留为记录。"
PICK_REJECTED = "选中一条，看看原因，再决定重做还是放弃。"
DEVICE_FACTS = "本机"
OUTCOME_REDO = "重做"
OUTCOME_DROPPED = "放弃并说明"


def device_line(device: str, positions: int, entries: int, head: str, durable: int = 0) -> str:
    """What this computer holds; the short fingerprint can be read out to the county."""
    mark = head[:8].upper() or NOTHING
    kept = f" · 省平台的异地备份覆盖到第 {durable} 条" if durable else ""
    return f"设备 {device} · 本机记录 {entries} 条 · 已与省平台对齐到第 {positions} 条 · 指纹 {mark}{kept}"


def rejected_sentence(title: str, moment: str, why: str, winner: str) -> str:
    earlier = f"采纳的是另一条记录（{winner[:8]}）。" if winner else ""
    return f"您 {moment} 做的“{title}”：{why}{earlier}"

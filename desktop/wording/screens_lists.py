"""Texts of workbench, worklist and sync page."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Protocol

from desktop.wording.states import CLOCKS, STATES, due_words, time_left
from desktop.wording.sync_words import MARKS
from desktop.wording.translating import Say, fact, tr
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
TO_DO = tr("今天要办")
BENCH_GROUPS: Mapping[str, str] = {
    "overdue": tr("超期"),
    "due_today": tr("今天到期"),
    "accept_soon": tr("快到受理期限（逾期视为受理）"),
    "turning_red": tr("即将到期"),
    "waiting_citizen": tr("等申请人补正"),
    "to_deliver": tr("待送达"),
    "custody_offered": tr("移交给本中心待接"),
    "rectify": tr("差评待回访"),
    "assigned": tr("新派给您的办件"),
    "needs_attention": tr("省平台未采纳，需处理"),
}
NOTHING_TO_DO = tr("今天没有必须办理的事。")
SEE_SOON = tr("看看在办的件")
DRAFTS = tr("未完成的收件")
UNNAMED = tr("未命名")
NO_DRAFTS = tr("没有未完成的收件")
LINE = tr("同步")
WEEK = tr("近七天（收件/办结）")
WEEK_RECEIVED = tr("收件")
WEEK_CLOSED = tr("办结")
WEEK_TABLE = tr("近七天收件和办结的件数")
SEE_ALL = tr("查看全部")
NEXT_STEP = tr("下一步")
NEXT_STEPS: Mapping[str, str] = {
    "RECEIVED": tr("受理或告知补正"),
    "SUPPLEMENT": tr("收补正或催告"),
    "ACCEPTED": tr("审查办结"),
    "SUSPENDED": tr("查看停表"),
    "REPORTED": tr("跟进上级"),
    "deliver": tr("登记送达"),
    "custody_offered": tr("接收"),
    "rectify": tr("回访整改"),
    "needs_attention": tr("去处理"),
    "open": tr("打开"),
}


def group_title(key: str, number: int) -> str:
    return tr("{key}（{number}）").format(key=BENCH_GROUPS[key], number=count(number, COUNT_CAP))


def see_all(number: int) -> str:
    return f"{SEE_ALL} {count(number, COUNT_CAP)} →"


def as_of(moment: datetime, now: datetime) -> str:
    return tr("本机数据，截至 {moment}").format(moment=short_moment(moment, now))


def saved_at(saved: datetime | None, now: datetime) -> str:
    return tr("{saved} 存，仅在本机").format(saved=short_moment(saved, now))


def week_spoken(day: date, received: int, closed: int) -> str:
    return tr("{day} 收件 {received} 件，办结 {closed} 件").format(day=short_day(day), received=received, closed=closed)


# worklist
VIEWS: Mapping[str, str] = {
    "mine": tr("我的待办"),
    "assigned": tr("新派给我"),
    "due_today": tr("今日到期"),
    "overdue": tr("超期"),
    "turning_red": tr("即将到期"),
    "waiting_citizen": tr("补正中"),
    "suspended": tr("停表中"),
    "to_deliver": tr("待送达"),
    "unconfirmed": tr("待上传"),
    "needs_attention": tr("需处理"),
    "sent_out": tr("转出待回"),
    "to_rate": tr("待评价"),
    "recent": tr("最近打开"),
    "closed": tr("已办结"),
    "all": tr("全部"),
}
OWN_VIEWS = tr("我存的视图")
SEARCH = tr("查找办件")
SEARCH_HINT = tr("姓名、拼音首字母、编号、证件或电话末几位，可加 状态：补正中  事项：高龄  村：卡拉  收件：2026-11")
CASE_LIST = tr("办件列表")
CLEAR = tr("清除筛选")
SAVE_VIEW = tr("存为视图")
SAVE_VIEW_NAME = tr("给这个视图起个名字")
DROP_VIEW = tr("删除这个视图")
PREVIEW = tr("办件概况")
OPEN_CASE = tr("打开办件")
NO_CASES = tr("没有符合的办件。")
SEE_EVERYTHING = tr("看全部办件")
NO_CASES_EVER = tr("还没有办件。按 Ctrl+N 收第一件。")
NEW_CASE = tr("收件登记")
NOT_FOUND = tr("这件不在本机。它可能属于别的中心，或还没有同步下来。")
PICK_ONE = tr("选中一件，这里显示它的概况。")
LATEST = tr("最近进展")
COPIED = tr("已复制编号")
COPY_NUMBER = tr("复制编号")

COLUMN_LIGHT = tr("时限")
COLUMN_NUMBER = tr("办件编号")
COLUMN_APPLICANT = tr("申请人")
COLUMN_ITEM = tr("事项")
COLUMN_STATE = tr("状态")
COLUMN_LEFT = tr("剩余")
COLUMN_SYNC = tr("同步")
COLUMN_VILLAGE = tr("村（社区）")
COLUMN_RECEIVED = tr("收件")

TOKEN_STATE = fact("状态")
TOKEN_ITEM = fact("事项")
TOKEN_VILLAGE = fact("村")
TOKEN_RECEIVED = fact("收件")
TOKEN_BY = fact("经办")
ME = fact("我")


def found(number: int) -> str:
    return tr("共 {number}（本机）").format(number=count(number, COUNT_CAP))


def left_words(row: Listed, say: Say = tr) -> str:
    """超 1 个工作日 / 剩 2 个工作日(至 11-25 周三)."""
    words = time_left(row.light, row.remaining, row.overdue, row.unit, say)
    due = due_words(row.due_on, row.provisional, say)
    return say("{words}（{due}）").format(words=words, due=due) if due and row.remaining is not None else words


def short_left(row: Listed, say: Say = tr) -> str:
    """剩 2 个工作日 至11-25, for a narrow column."""
    words = time_left(row.light, row.remaining, row.overdue, row.unit, say)
    if row.due_on is None or row.light not in (Light.GREEN, Light.YELLOW):
        return words
    return say("{words} {more}{due_on:%m-%d}").format(
        words=words, more=say("约") if row.provisional else say("至"), due_on=row.due_on
    )


def spoken_row(row: Listed) -> str:
    """The whole line as one sentence for a screen reader."""
    clock = f"{CLOCKS[row.clock]}" if row.clock else ""
    parts = (
        f"{clock}{left_words(row)}",
        f"{row.applicant}",
        row.item_name,
        STATES[row.state],
        tr("编号 {number}").format(number=row.number or NOTHING),
        row.village,
        MARKS[row.sync],
    )
    return tr("，").join(part for part in parts if part)


# sync page
SYNC_PAGE = tr("同步中心")
LAST_SUCCESS = tr("上次成功")
NEXT_TRY = tr("下次自动尝试")
WAITING = tr("等待上传")
ATTENTION = tr("需处理")
PENDING_TABLE = tr("已存本机、等待省平台确认的内容")
ATTENTION_TABLE = tr("省平台没有采纳的内容")
COLUMN_EVENTS = tr("内容")
COLUMN_SINCE = tr("最早记于")
COLUMN_WHAT = tr("您做的")
COLUMN_WHEN = tr("时间")
COLUMN_WHY = tr("为什么没有采纳")
OFFICE_ITSELF = tr("本中心")
REDO = tr("重做")
FORWARD = tr("一键移交")
DISPOSED_FORWARDED = tr("已移交给现在办理这件的机构，原时间不变。")
GIVE_UP = tr("放弃并说明")
WHY_GIVE_UP = tr("说明（必填，会留在办件记录里）(&W)")
SAY_WHY = tr("请先写明为什么放弃。")
DISPOSED_REDO = tr("已记下：重做。请在办件里重新办理这一步。")
DISPOSED_DROPPED = tr("已记下：放弃并说明。原操作仍保留为记录。")
PICK_REJECTED = tr("选中一条，看看原因，再决定重做还是放弃。")
OUTCOME_REDO = fact("重做")
OUTCOME_DROPPED = fact("放弃并说明")


def device_line(device: str, positions: int, entries: int, head: str, durable: int = 0) -> str:
    """What this computer holds; the short fingerprint can be read out to the county."""
    mark = head[:8].upper() or NOTHING
    kept = tr(" · 省平台的异地备份覆盖到第 {durable} 条").format(durable=durable) if durable else ""
    return tr("设备 {device} · 本机记录 {entries} 条 · 已与省平台对齐到第 {positions} 条 · 指纹 {mark}{kept}").format(
        device=device, entries=entries, positions=positions, mark=mark, kept=kept
    )


def rejected_sentence(title: str, moment: str, why: str, winner: str) -> str:
    earlier = tr("采纳的是另一条记录（{winner}）。").format(winner=winner[:8]) if winner else ""
    return tr("您 {moment} 做的“{title}”：{why}{earlier}").format(moment=moment, title=title, why=why, earlier=earlier)

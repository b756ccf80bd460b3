"""Words of the workbench beyond its list: notices, the whole centre, the morning brief, handing over."""

from typing import Protocol


class Notices(Protocol):
    """What concerns the whole desk, as the rows tell it."""

    @property
    def provisional_year(self) -> int: ...
    @property
    def moved(self) -> int: ...
    @property
    def new_items(self) -> int: ...


NOTICES = "通知"
DAY = "日期"
AS_TABLE = "看表格"
AS_BARS = "看图"


def notices(told: Notices) -> tuple[str, ...]:
    """One sentence each, only what there is."""
    year = told.provisional_year
    found = (
        f"{year} 年放假安排还没有下发，跨年的到期日是暂定的，下发后自动重算。" if year else "",
        f"有 {told.moved} 件的到期日被新资料改动，请在同步中心查看。" if told.moved else "",
        f"最近七天有 {told.new_items} 个事项启用了新版本，请看事项指南。" if told.new_items else "",
    )
    return tuple(sentence for sentence in found if sentence)

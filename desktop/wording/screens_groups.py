"""Words of a list whose cases stand in groups."""

from collections.abc import Mapping

from desktop.wording.states import LIGHTS, STATES
from desktop.wording.translating import tr
from sync.casework.clock import Light
from sync.casework.terms import State

GROUP = tr("分组…")
GROUP_BY = tr("分组")
GROUPS: Mapping[str, str] = {
    "": tr("不分组"),
    "light": tr("按时限"),
    "item": tr("按事项"),
    "state": tr("按状态"),
    "by": tr("按经办人"),
    "village": tr("按村（社区）"),
}
FOLD_ALL = tr("全部折叠")
UNFOLD_ALL = tr("全部展开")
NOT_GROUPED = tr("先选一种分组。")
NAMELESS = tr("没有填")
FOLDED, UNFOLDED = tr("已折叠，按空格展开"), tr("按空格折叠")


def group_name(by: str, key: str, name: str) -> str:
    """``key`` as stored, ``name`` as the store knows it."""
    match by:
        case "light":
            return LIGHTS[Light(key)]
        case "state":
            return STATES[State(key)]
        case _:
            return name or key or NAMELESS


def group_title(name: str, count: int) -> str:
    return tr("{name}（{count} 件）").format(name=name, count=count)


def spoken_group(name: str, count: int, folded: bool) -> str:
    """The heading as one sentence for a screen reader."""
    return spoken_heading(group_title(name, count), folded)


def spoken_heading(title: str, folded: bool) -> str:
    return tr("分组 {title}，{hint}").format(title=title, hint=FOLDED if folded else UNFOLDED)

"""The conflict desk: both sides of a step the platform did not take, and what may be done now."""

from collections.abc import Mapping, Sequence

from desktop.wording.translating import fact, tr

TABLE = tr("两边各是什么")
COLUMNS = (tr("项目"), tr("您的（没有采纳）"), tr("已采纳的"))
ROWS = (tr("做了什么"), tr("内容"), tr("发生时间"), tr("记录时间"), tr("省平台收到"), tr("何人"), tr("在哪里"))
FIELD_ROWS = (tr("原来的值"), tr("改成"))
NOT_HERE = tr("（本机没有这条记录）")
THIS_DESK = tr("本中心 本机")
OUR_OFFICE = tr("本中心 另一台电脑")
USE_MINE = tr("用我的值")
USE_THEIRS = tr("用已采纳的值")
CONFIRM = tr("督查确认")
OUTCOME_MINE = fact("用我的值")
OUTCOME_THEIRS = fact("用已采纳的值")
OUTCOME_CONFIRMED = fact("督查确认")
DISPOSED: Mapping[str, str] = {
    OUTCOME_MINE: tr("已记下：用我的值，作为一次新的更正。两边的原记录都保留。"),
    OUTCOME_THEIRS: tr("已记下：用已采纳的值。您的更正仍保留为记录。"),
    OUTCOME_CONFIRMED: tr("已记下：督查确认。两边的原记录都保留。"),
}
LAW: Mapping[str, str] = {
    "field": tr("同一项内容两处都改了：选一个值。选定后是一次新的更正，两边的原记录都保留。现在的值是“{standing}”。"),
    "redo": tr("办件现在是“{state}”，这一步还可以重新办：点「重做」到办件里重办，或「放弃并说明」。"),
    "over": tr("办件现在是“{state}”，这一步不能再办：以先到且合法者为准，窗口不能改判。现在可以办：{offered}。"),
    "supervisor": tr("决定和撤回互相排斥，两边都保留：{stands}。要由督查人员确认，窗口不能改判。"),
}
NOTHING_OFFERED = tr("没有（您的岗位在这个状态下没有可办的步骤）")
MINE_STANDS = fact("您的“{title}”发生在先，以它为准")
THEIRS_STAND = fact("已采纳的“{title}”为准")
ONLY_REDO = tr("这一步现在不能重做。")
ONLY_SUPERVISOR = tr("要由督查人员确认。")


def place(own: bool, here: bool, scope: str, device: str) -> str:
    if here:
        return THIS_DESK
    return (
        tr("{our_office}（{device}）").format(our_office=OUR_OFFICE, device=device[-8:])
        if own
        else tr("机构 {scope}（{device}）").format(scope=scope, device=device[-8:])
    )


def law(verdict: str, state: str, offered: Sequence[str], standing: str, stands: str) -> str:
    """What the rules allow now, in one sentence; ``offered``: titles of the steps that are possible."""
    told = tr("、").join(offered) or NOTHING_OFFERED
    return LAW[verdict].format(state=state, offered=told, standing=standing, stands=stands)

"""A desk that may not show its cases just now: what happened, that nothing is lost, what to do."""

from desktop.wording.translating import tr

SHUT_OUT, LEAVE_OVER = "shut_out", "leave_over"
"""Values of :class:`desktop.queries.rows.Standing`."""

TITLES = {SHUT_OUT: tr("这台电脑已被县级停用"), LEAVE_OVER: tr("太久没有连上省平台")}
HAPPENED = {
    SHUT_OUT: tr("县级管理员停用了这台电脑。为了保护群众的信息，办件内容先收起来，也不能再收件、办件。"),
    LEAVE_OVER: tr("到了规定的天数，本机一直没有连上省平台。为了保护群众的信息，已有的办件先收起来；新来的照常收件。"),
}
TO_DO = {
    SHUT_OUT: tr("请打电话给县级管理员，告诉他上面的条数和下面的设备编号。恢复以后点“再试一次”，办件照原样出现。"),
    LEAVE_OVER: tr(
        "请连上网络（手机热点也行），点“再试一次”。连上一次就恢复，办件照原样出现，不用找人。"
        "没有网络的，用下面的 U 盘包带到县里，读回回执包也一样恢复。"
    ),
}
WHAT, SAFE, HOW = tr("出了什么事"), tr("您做的都还在"), tr("怎么办")
TRY_AGAIN = tr("再试一次")
STILL_INTAKE = tr("照常收件")
READ = tr("知道了")
PUT_BACK = tr(
    "本机的数据比上次用的时候旧：恢复过备份，或者断电丢了最后几步。现在看到的都在，可以照常收件、办件。"
    "连网后会自动把省平台收到过的取回来；编号会跳过几个，以免重号。同步以后请核对最近办的几件，缺的照纸质材料补录。"
)
CARRIED = tr(
    "这份数据是从别的电脑搬来的。内容都在，可以照常收件、办件；连网后会用新的序号上报，不会和原来那台混在一起。"
    "原来那台电脑不要再用：两台一起用，编号可能重。请告诉县级管理员：还要用原来那台的，由管理员给这台重新启用。"
)
PASTS = {"put_back": PUT_BACK, "carried": CARRIED}
"""By the values of :class:`desktop.queries.rows.Past`."""


def safe_sentence(standing: str, pending: int) -> str:
    kept = tr("全部加密存在本机，没有删除。没交的收件草稿也在。")
    if not pending:
        return tr("没有等待上传的内容。{kept}").format(kept=kept)
    if standing == SHUT_OUT:
        return tr("还有 {pending} 条没有上传，{kept}这 {pending} 条留给县级管理员取用。").format(
            pending=pending, kept=kept
        )
    return tr("还有 {pending} 条没有上传，{kept}连上后自动上传。").format(pending=pending, kept=kept)


def device_sentence(device: str, line: str) -> str:
    return tr("设备编号 {device}。现在：{line}").format(device=device, line=line)


def leave_band(days_left: int) -> str:
    """In the days before."""
    return tr(
        "再过 {days_left} 天还没有连上省平台，已有的办件会先收起来（新收件不受影响，"
        "连上一次就恢复）。您做的都已存在本机，没有丢。请尽早连一次网络，点“立即同步”。"
    ).format(days_left=days_left)

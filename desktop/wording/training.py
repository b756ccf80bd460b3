"""Texts of the training mode: its marks, its people, its exercises."""

from collections.abc import Mapping

from desktop.wording.translating import chinese, tr

OFFICE_NAME = chinese("演习镇便民服务中心（训练）")
PREFIX = chinese("训练")
TITLE = tr("[训练模式]")
WATERMARK = chinese("训练 · 不是真实办件")
SHEET_MARK = chinese("【训练数据】人和事都是虚构的，不得报送、不得对外使用。")

PAGE = tr("训练")
INTRO = tr("这里的人和事都是虚构的，怎么办都不要紧：永远不会上传，打出来的文书都印着“训练”。")
TABLE = tr("练习")
COLUMNS = (tr("练习"), tr("做到了没有"))
DONE = tr("已完成")
OPEN = tr("还没有做")
HOW = tr("怎么做")
GO = tr("去做这个练习")
PICK = tr("请先选一个练习")
RESET_HINT = tr("想清空重来：按 Ctrl+L 锁屏，在登录页按“重新开始训练”。")

START = tr("训练模式")
START_HINT = tr("用虚构的人和事练习，永远不会上传，不影响真实数据。")
STARTED = tr("训练模式已在另一个窗口打开。")
NOT_STARTED = tr("训练模式没有打开。真实数据没有动。请联系县级管理员。")
RESET = tr("重新开始训练")
RESETTING = tr("正在重新布置训练数据…")
NEVER_SENT = tr("训练，不上传")
NOT_SENT = tr("不上传")
IS_TRAINING = tr("训练模式：数据都是虚构的，永远不会上传。")


def sheet_mark(office: str) -> str:
    """What stands over every sheet of the training office; nothing over those of any other."""
    return SHEET_MARK if office == OFFICE_NAME else ""


def pin_line(pin: str) -> str:
    return tr("训练口令（每个人都一样）：{pin}").format(pin=pin)


def progress(done: int, all_: int) -> str:
    return tr("{all} 个练习，已完成 {done} 个").format(all=all_, done=done)


EXERCISES: Mapping[str, tuple[str, str]] = {
    "accept": (
        tr("收一件并受理"),
        tr("按 Ctrl+N，选一个承诺件事项，填一位申请人，材料按“全部齐全”，按 Ctrl+Enter 受理，再按一次确认。"),
    ),
    "instant": (
        tr("当场办结一件"),
        tr("按 Ctrl+N，选一个即办件事项，材料齐全后按 Ctrl+Enter，收件、受理、办结、送达一次记下。"),
    ),
    "guide": (
        tr("查一个事项，打一张告知单"),
        tr("按 Ctrl+4，打“gljt”找到高龄津贴，按 Ctrl+P 打一张告知单，按“存为 PDF”。"),
    ),
    "request": (tr("作一次性补正告知"), tr("按 Ctrl+N 收一件，让一项材料缺着，按 Ctrl+B，看清告知的内容再确认。")),
    "supplement": (
        tr("完成一件补正"),
        tr("在工作台“等申请人补正”里打开一件，按 Ctrl+Enter（收到补正材料），逐项选“合格”，再按 Ctrl+Enter 确认。"),
    ),
    "tolerant": (tr("容缺受理一件"), tr("收一件只缺可容缺材料的，勾选“申请人已签承诺书”，选“容缺受理”。")),
    "decline": (tr("不予受理一件"), tr("收一件，选“不予受理”，写明理由和依据，再确认。")),
    "correct": (tr("更正一个写错的电话"), tr("打开任何一件，按 F2，选“联系电话”，写新的号码和原因，按 Ctrl+Enter。")),
    "note": (tr("给一件加备注"), tr("打开任何一件，按 Ctrl+M，写一句话，按 Ctrl+Enter。")),
    "paper": (tr("打印或保存一份文书"), tr("打开一件，到“文书”页签，按 Enter 预览，按 Ctrl+P，或按“存为 PDF”。")),
    "decide": (
        tr("办结一件并送达"),
        tr("按 Ctrl+L，用“训练审批人”登录，打开一件办理中的，按 Ctrl+Enter 准予办结；再登记结果领取。"),
    ),
    "ledger": (tr("导出一张台账"), tr("按 Ctrl+5，选期间，按 Ctrl+E，选存到哪里。")),
}

"""Texts of the training mode: its marks, its people, its exercises."""

from collections.abc import Mapping

OFFICE_NAME = "演习镇便民服务中心（训练）"
PREFIX = "训练"
TITLE = "[训练模式]"
WATERMARK = "训练 · 不是真实办件"
SHEET_MARK = "【训练数据】人和事都是虚构的，不得报送、不得对外使用。"

PAGE = "训练"
INTRO = "这里的人和事都是虚构的，怎么办都不要紧：永远不会上传，打出来的文书都印着“训练”。"
TABLE = "练习"
COLUMNS = ("练习", "做到了没有")
DONE = "已完成"
OPEN = "还没有做"
HOW = "怎么做"
GO = "去做这个练习"
PICK = "请先选一个练习"
RESET_HINT = "想清空重来：按 Ctrl+L 锁屏，在登录页按“重新开始训练”。"

START = "训练模式"
START_HINT = "用虚构的人和事练习，永远不会上传，不影响真实数据。"
STARTED = "训练模式已在另一个窗口打开。"
NOT_STARTED = "训练模式没有打开。真实数据没有动。请联系县级管理员。"
RESET = "重新开始训练"
RESETTING = "正在重新布置训练数据…"
IS_TRAINING = "训练模式：数据都是虚构的，永远不会上传。"


def sheet_mark(office: str) -> str:
    """What stands over every sheet of the training office; nothing over those of any other."""
    return SHEET_MARK if office == OFFICE_NAME else ""


def pin_line(pin: str) -> str:
    return f"训练口令（每个人都一样）：{pin}"


def progress(done: int, all_: int) -> str:
    return f"{all_} 个练习，已完成 {done} 个"


EXERCISES: Mapping[str, tuple[str, str]] = {
    "accept": (
        "收一件并受理",
        "按 Ctrl+N，选一个承诺件事项，填一位申请人，材料按“全部齐全”，按 Ctrl+Enter 受理，再按一次确认。",
    ),
    "instant": (
        "当场办结一件",
        "按 Ctrl+N，选一个即办件事项，材料齐全后按 Ctrl+Enter，收件、受理、办结、送达一次记下。",
    ),
    "guide": (
        "查一个事项，打一张告知单",
        "按 Ctrl+4，打“gljt”找到高龄津贴，按 Ctrl+P 打一张告知单，按“存为 PDF”。",
    ),
    "request": ("作一次性补正告知", "按 Ctrl+N 收一件，让一项材料缺着，按 Ctrl+B，看清告知的内容再确认。"),
    "supplement": (
        "完成一件补正",
        "在工作台“等申请人补正”里打开一件，按 Ctrl+Enter（收到补正材料），逐项选“合格”，再按 Ctrl+Enter 确认。",
    ),
    "tolerant": ("容缺受理一件", "收一件只缺可容缺材料的，勾选“申请人已签承诺书”，选“容缺受理”。"),
    "decline": ("不予受理一件", "收一件，选“不予受理”，写明理由和依据，再确认。"),
    "correct": ("更正一个写错的电话", "打开任何一件，按 F2，选“联系电话”，写新的号码和原因，按 Ctrl+Enter。"),
    "note": ("给一件加备注", "打开任何一件，按 Ctrl+M，写一句话，按 Ctrl+Enter。"),
    "paper": ("打印或保存一份文书", "打开一件，到“文书”页签，按 Enter 预览，按 Ctrl+P，或按“存为 PDF”。"),
    "decide": (
        "办结一件并送达",
        "按 Ctrl+L，用“训练审批人”登录，打开一件办理中的，按 Ctrl+Enter 准予办结；再登记结果领取。",
    ),
    "ledger": ("导出一张台账", "按 Ctrl+5，选期间，按 Ctrl+E，选存到哪里。"),
}

"""The recovery sheet: what it says, and what is said where somebody needs it."""

from collections.abc import Mapping

from desktop.wording.translating import chinese, tr
from sync.files import fit_name

SHEET = tr("恢复单")
MAKE = tr("制作恢复单…")
MAKE_HINT = tr(
    "恢复单上的恢复码，在忘记口令或换电脑时打开本机数据。只显示这一次；制作新的一张，旧的就作废。"
    "请打印后密封，交本中心负责人保管，不要拍照，不要存在电脑里。"
)
FORGOTTEN = tr("忘记口令(&F)")
HEADING = tr("用恢复码重新设置口令")
HOW = tr("请向本中心负责人取恢复单。输入恢复码，再为您自己设一个新口令。办件和草稿都不受影响。")
WHO = tr("您是(&N)")
CODE = tr("恢复码(&C)")
CODE_HINT = tr("五组，每组五个字符；大小写、空格和横线都不影响")
RESET = tr("设置新口令")
KEPT = tr("恢复单已打印或保存，并交负责人保管")
MAKE_NOW = tr("制作恢复单")
MADE = tr("恢复单已制作，旧的作废。请现在打印：离开这一页后不再显示。")
PRINTED = tr("恢复单已送打印机。请密封并交负责人保管。")
CODE_EMPTY = tr("请输入恢复码。")
NO_SHEET = tr("本机还没有恢复单：口令忘了就打不开本机数据。请在“人员与口令”里制作一张，交负责人保管。")

TROUBLES: Mapping[str, str] = {
    "no_recovery": tr("这台电脑没有制作过恢复单，不能用恢复码。数据没有动。请由有口令的同事登录，或联系县级管理员。"),
    "code_mistyped": tr("恢复码有字符抄错、缺少或多了。数据没有动。请对照恢复单逐组核对。"),
    "wrong_code": tr("恢复码不是这台电脑现在用的那一张（第 {wrong} 次）。数据没有动。请核对恢复单上的日期和设备编号。"),
}


def saved_to(path: str) -> str:
    return tr("恢复单已存为 {path}。请打印、密封并交负责人保管，然后删除这个文件。").format(path=path)


def sheet_title(office: str) -> str:
    return chinese(f"{office}恢复单")


def sheet_file(office: str) -> str:
    return f"{fit_name(sheet_title(office))}.pdf"


def sheet_rows(device: str, made: str, by: str) -> tuple[tuple[str, str], ...]:
    return ((chinese("设备编号"), device), (chinese("制作时间"), made), (chinese("制作人"), by))


SHEET_USE = chinese(
    (
        "忘记口令：在登录页选“忘记口令”，输入恢复码，设新口令。",
        "换电脑或硬盘坏了：由县级管理员用第二个位置的备份和这个恢复码恢复。",
        "密封保管。用过或可能被人看到过，请登录后重新制作一张，这一张随即作废。",
    )
)
SHEET_SIGNED = chinese("保管人（签名）：　　　　　　　　　　日期：")

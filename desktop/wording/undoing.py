"""Words of what undoes: an act taken back before it was sent, a paper made anew."""

from desktop.wording.translating import Say, tr

REASON = tr("为什么撤回")
PAPERS_BACK = tr("打印出的文书没有交给申请人，或者已经当面收回")
SENT = tr("这一步已经上传（或已写进离线包），不能撤回。录错了内容用“更正”，文书写错用“作废重开”，整件录错用“作废”。")
MAY_BE_TAKEN_BACK = tr("上传以前可以撤回（Ctrl+Shift+Z）。")
TAKEN_BACK = tr("已撤回")
VOID = tr("已作废")
REISSUE = tr("作废重开(&V)")
WHICH_PAPER = tr("哪一份文书")
WHY_ANEW = tr("为什么作废重开")
WHY_ANEW_HINT = tr("如：申请人姓名写错，已更正")
NO_PAPER = tr("这件还没有可以作废重开的文书。")
REISSUED_FOLLOWS = tr(
    "原来那份作废，编号保留、不再使用；按现在的内容重开一份，另编新号，从头计打印次数。"
    "原件已经交出的，请先当面收回再交新的。时限不变。"
)
FOLLOWS = tr(
    "撤回以后，按没有做过这一步处理：状态和时限回到这一步之前，两条记录都留在时间线上，督查看得到。"
    "这一步出具的文书作废，编号保留、不再使用。期限照常计算，撤回不能遮盖超期。"
)


def which(title: str, when: str) -> str:
    return tr("撤回的是：{title}（{when}）。").format(title=title, when=when)


def of_act(title: str, reason: str, say: Say = tr) -> str:
    return say("撤回“{title}”：{reason}").format(title=title, reason=reason)


def of_paper(title: str, old: str, new: str, reason: str, say: Say = tr) -> str:
    return say("{title} {old} 作废，重开 {new}：{reason}").format(title=say(title), old=old, new=new, reason=reason)


def void_paper(reason: str) -> str:
    return tr("这份文书已作废（{reason}），编号保留，只能看，不能再打印。").format(reason=reason)


def version(number: int) -> str:
    return tr("第 {number} 版").format(number=number)

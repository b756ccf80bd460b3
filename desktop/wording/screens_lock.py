"""Words of the lock, of the second start, of the tray."""

from desktop.wording.translating import tr

STILL_THERE = tr("还在吗？")
GO_ON = tr("继续使用(&C)")
LOCK_NOW = tr("现在锁屏(&L)")
CAPS_LOCK = tr("大写锁定已打开。口令区分大小写，请先按 Caps Lock 关掉。")
OPEN = tr("打开黔办")
QUIT = tr("退出")
STAYED = tr("窗口已关，同步继续。点这里的图标可以再打开；要退出，请用它的菜单。")
SYNC_TITLE = tr("同步有事要您处理")
DUE_TITLE = tr("今天的办件")
ASSIGNED_TITLE = tr("新派给您的办件")
RATED_TITLE = tr("差评待回访")
ALREADY_ENROLLED = tr("这台电脑已经启用过，启用包没有再读。数据没有动。")


def locks_in(seconds: int) -> str:
    return tr("很久没有操作，{seconds} 秒后自动锁屏。没写完的收件已存本机。按任意键继续。").format(seconds=seconds)


def not_ours(file: str) -> str:
    return tr("“{file}”不是黔办能打开的文件，没有读。数据没有动。").format(file=file)


def attention(count: int) -> str:
    return tr("{count} 件需要您处理。请打开“同步”页。").format(count=count)


def assigned(count: int) -> str:
    return tr("同事转给您 {count} 件，在工作台“新派给您的办件”里。").format(count=count)


def badly_rated(count: int) -> str:
    return tr("有 {count} 件新的差评，请在 1 个工作日内回访。在工作台“差评待回访”里。").format(count=count)


def due_today(overdue: int, today: int) -> str:
    """What 9 o'clock says; never a name."""
    parts = [tr("超期 {overdue} 件").format(overdue=overdue)] if overdue else []
    parts += [tr("今天到期 {today} 件").format(today=today)] if today else []
    return tr("，").join(parts) + tr("。")

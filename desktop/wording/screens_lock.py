"""Words of the lock, of the second start, of the tray."""

STILL_THERE = "还在吗？"
GO_ON = "继续使用(&C)"
LOCK_NOW = "现在锁屏(&L)"
CAPS_LOCK = "大写锁定已打开。口令区分大小写，请先按 Caps Lock 关掉。"
OPEN = "打开黔办"
QUIT = "退出"
STAYED = "窗口已关，同步继续。点这里的图标可以再打开；要退出，请用它的菜单。"
SYNC_TITLE = "同步有事要您处理"
DUE_TITLE = "今天的办件"


def locks_in(seconds: int) -> str:
    return f"很久没有操作，{seconds} 秒后自动锁屏。没写完的收件已存本机。按任意键继续。"


def attention(count: int) -> str:
    return f"{count} 件需要您处理。请打开“同步”页。"


def due_today(overdue: int, today: int) -> str:
    """What 9 o'clock says; never a name."""
    parts = [f"超期 {overdue} 件"] if overdue else []
    parts += [f"今天到期 {today} 件"] if today else []
    return "，".join(parts) + "。"

"""What the demo prints while it plays and what it counts at the end."""

from datetime import date, datetime
from typing import Any

HELP = "黔办演示:一个省平台、两台窗口电脑、两个工作周。"
HELP_HEADLESS = "不打开窗口"
HELP_OUT = "结果放在哪个空文件夹(默认新建临时文件夹)"
HELP_SEED = "随机种子;同一种子来同样的人办同样的事"
NOT_EMPTY = "文件夹 {folder} 不是空的,演示没有开始,里面的文件没有动过。请换一个空文件夹。"
ENROLLED = "平台 {address} 已启动;{office}两台电脑已接入,事项目录 {items} 项。"
IMPORTED = "旧台账已导入 {rows} 行;再导一次,没有重复。"
SCOPE_NOTE = "本表含两个工作周内收件的全部办件,不含导入的旧台账。"
WATERMARK = "演示数据 含完整证件号码 仅供核对"
WINDOW_STAYS = "窗口已打开,关闭窗口即结束演示。"


def day_line(turns: int, online: bool, pending: int) -> str:
    line = "两台均联网" if online else f"二号电脑断网,待传 {pending} 条"
    return f"登记 {turns} 次,{line}"


def day_text(day: date, line: str) -> str:
    return f"  {day:%m-%d}  {line}"


def balance_lines(summary: dict[str, Any]) -> list[str]:
    """The short balance at the end."""
    balance, wire = summary["balance"], summary["wire"]
    agree = "一致" if summary["digests_equal"] else "不一致"
    decided = f"办结 {balance['decided']} + 退件 {balance['returned']} + 期末 {balance['closing']}"
    even = "平" if balance["balanced"] else "不平"
    return [
        f"办件 {summary['cases']} 件,事件 {summary['events']} 条,冲突 {summary['conflicts']} 件;"
        f"两台电脑与平台逐字节{agree}。",
        f"期初 {balance['opening']} + 受理 {balance['accepted']} = {decided}({even})",
        f"传输 {wire['requests']} 次请求,共 {wire['bytes']} 字节;用时 {summary['seconds']} 秒。",
        f"台账、文书、图片和 summary.json 在:{summary['folder']}",
    ]


def freshness(now: datetime) -> str:
    return f"截至 {now:%Y-%m-%d %H:%M};两台电脑均已与省平台核对一致。"

"""What is said of reference packs: due dates they moved, and packs that were not taken."""

from datetime import date

TITLE = "资料更新"
TABLE = "到期日有变化的办件"
SEEN = "知道了(&K)"
COLUMN_OLD, COLUMN_NEW = "原到期日", "新到期日"

WHY = {"calendar": "日历更新", "catalogue": "事项目录更新", "thresholds": "预警时限更新"}

NAMES = {
    "catalogue": "事项目录",
    "calendar.national": "全国工作日历",
    "calendar.local": "本地工作日历",
    "regions": "行政区划",
    "codes": "代码表",
    "thresholds": "预警时限",
    "notices": "文书模板",
}
STAFF = "人员名单"


def moved(why: str, count: int) -> str:
    return f"{WHY[why]}，{count} 件的到期日有变化。已按新的日期提醒；已发给群众的纸质文书上的日期不会变。"


def day(value: date) -> str:
    return f"{value:%Y-%m-%d}"


def name_of(pack: str) -> str:
    """A pack as people call it; its own name where a newer platform brought one this program does not know."""
    return STAFF if pack.startswith("staff.") else NAMES.get(pack, pack)


def not_taken(pack: str, sentence: str) -> str:
    return f"{name_of(pack)}：{sentence}"

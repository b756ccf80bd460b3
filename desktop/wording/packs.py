"""What is said of reference packs: due dates they moved, and packs that were not taken."""

from datetime import date

from desktop.wording.translating import tr

TITLE = tr("资料更新")
TABLE = tr("到期日有变化的办件")
SEEN = tr("知道了(&K)")
COLUMN_OLD, COLUMN_NEW = tr("原到期日"), tr("新到期日")

WHY = {"calendar": tr("日历更新"), "catalogue": tr("事项目录更新"), "thresholds": tr("预警时限更新")}

NAMES = {
    "catalogue": tr("事项目录"),
    "calendar.national": tr("全国工作日历"),
    "calendar.local": tr("本地工作日历"),
    "regions": tr("行政区划"),
    "codes": tr("代码表"),
    "thresholds": tr("预警时限"),
    "notices": tr("文书模板"),
}
STAFF = tr("人员名单")


def moved(why: str, count: int) -> str:
    return tr("{why}，{count} 件的到期日有变化。已按新的日期提醒；已发给群众的纸质文书上的日期不会变。").format(
        why=WHY[why], count=count
    )


def day(value: date) -> str:
    return f"{value:%Y-%m-%d}"


def name_of(pack: str) -> str:
    """A pack as people call it; its own name where a newer platform brought one this program does not know."""
    return STAFF if pack.startswith("staff.") else NAMES.get(pack, pack)


def not_taken(pack: str, sentence: str) -> str:
    return tr("{pack}：{sentence}").format(pack=name_of(pack), sentence=sentence)

"""Words of the citizen's rating window, which is Chinese whoever sits here, and of what the desk shows of a rating."""

from desktop.wording.translating import chinese, tr
from sync.casework.terms import Grade

RATE = tr("请申请人评价")
NO_KEY = tr("本机没有省平台的公钥，评价没法封存，所以不能在这里评价。")
QUESTION = chinese("请您对这次服务作评价")
ABOUT = chinese("办理事项：{item}")
SECRET = chinese("您的评价会立即封存，窗口工作人员看不到，也改不了。不评价也可以。")
ORDER = (Grade.VERY_GOOD, Grade.GOOD, Grade.FAIR, Grade.BAD, Grade.VERY_BAD)
REASONS = chinese("请问哪里不好？（可以多选，也可以不选）")
SUBMIT = chinese("提交评价")
BACK = chinese("返回重选")
REFUSE = chinese("不评价，关闭")
STOP = chinese("停止倒计时")
THANKS = chinese("谢谢。您的评价已经封存。")
FAILED = chinese("评价没有存下来，真对不起。请告诉工作人员。")
STOPPED = chinese("倒计时已停，请慢慢来。")

TAB = tr("评价")
COLUMNS = (tr("时间"), tr("事情"), tr("内容"))
SEALED = tr("申请人已评价，内容封存：省平台启封后才显示在这里，窗口看不到，也改不了。")
ASKED_NOTHING = tr("还没有请申请人评价过。")
CALL = tr("记录回访")
RECTIFY = tr("记录整改")
TOLD_RATED = tr("申请人已评价，内容已封存。")
TOLD_UNRATED = tr("申请人没有评价。未评价就是未评价，不代填。")


def seconds(left: int) -> str:
    return chinese(f"{left} 秒后关闭；不按就是未评价，不会代填。")


def standing(word: str, grade: str) -> str:
    return tr("：").join(part for part in (word, grade) if part)


def to_call(due: str) -> str:
    """What has to be done after a bad rating, and until when."""
    return tr("差评：{due}前要回访申请人（1 个工作日），并在 15 个工作日内整改。").format(due=due)


def to_rectify(due: str) -> str:
    return tr("差评已回访：{due}前要整改并记录（15 个工作日）。").format(due=due)


def ticked(word: str, *, on: bool) -> str:
    """A chosen reason says so in words, not by its colour alone."""
    return chinese(f"已选：{word}") if on else word

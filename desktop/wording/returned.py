"""The words of rows the province sent back: what they are, why, and what to do."""

from collections.abc import Mapping

from desktop.wording.translating import fact, tr

TITLE = tr("退回数据")
TABLE = tr("省级数据平台退回的数据")
NONE = tr("没有退回的数据。")
COLUMN_ROW, COLUMN_APPLICANT, COLUMN_WHY, COLUMN_WHEN = tr("数据"), tr("申请人"), tr("退回原因"), tr("退回时间")
CORRECTED, AS_IT_WAS = tr("已更正，重新上报"), tr("无需更正，重新上报")
NOTE = tr("处理说明（留在办件记录里；无需更正时必填）(&U)")
PICK = tr("选中一条，看看原因，再决定怎样处理。")
SAY_WHY = tr("请先写明为什么无需更正。")
NOT_CORRECTED = tr("退回以后这件还没有改动过。请先按 Enter 打开办件，更正有误的内容，再回来点“已更正”。")
HANDLED = tr("已记下处理结果。上传以后，省平台会重新上报这一条。")
HOW_CORRECTED, HOW_AS_IT_WAS = fact(("已更正", "无需更正"))
NO_REASON = tr("对方没有说明原因")

TABLES: Mapping[str, str] = fact(
    {
        "accept": "受理信息",
        "material": "材料信息",
        "process": "过程信息",
        "special": "特别程序信息",
        "result": "结果信息",
    }
)

DESTINATIONS: Mapping[str, str] = fact(
    {
        "national": "国家政务服务平台",
        "guizhou": "省数据共享交换平台",
    }
)

TO_DO: Mapping[str, str] = {
    "accept": tr("请核对申请人姓名、证件号码和收件、受理时间。"),
    "material": tr("请核对材料名称和收取方式。"),
    "process": tr("请核对各环节的时间和说明。"),
    "special": tr("请核对特别程序或延期的时间和理由。"),
    "result": tr("请核对办结时间、结果和证照编号。"),
}


def why(code: str, reason: str) -> str:
    """The receiver's own words, with its code where it gave one."""
    said = reason.strip() or NO_REASON
    return tr("{said}（代号 {code}）").format(said=said, code=code) if code else said


def sentence(table: str, destination: str, code: str, reason: str, corrected: bool) -> str:
    """What came back, from whom, why, whether the work is safe, and what to do."""
    whose = DESTINATIONS.get(destination, destination or tr("省级数据平台"))
    what = TABLES.get(table, table)
    done = tr("退回以后这件已有改动。") if corrected else ""
    next_step = TO_DO.get(table, tr("请核对办件内容。"))
    return tr("{whose}退回了{what}：{code}。办件本身已确认，没有受影响。{next_step}{done}").format(
        whose=whose, what=what, code=why(code, reason), next_step=next_step, done=done
    )

"""The titles of events on a timeline and in lists, and the verb of the button that records one."""

from collections.abc import Mapping

from desktop.wording.translating import Say, fact, tr

EVENT_TITLES: Mapping[str, str] = fact(
    {
        "case.registered": "收件登记",
        "case.imported": "导入历史台账",
        "material.checked": "核对材料",
        "supplement.requested": "一次性补正告知",
        "supplement.reminded": "催告补正",
        "supplement.submitted": "收到补正材料",
        "supplement.lapsed": "逾期未补正，终止",
        "case.accepted": "受理",
        "case.accepted_tolerant": "容缺受理",
        "case.not_accepted": "不予受理",
        "case.deemed_accepted": "逾期未告知，视为受理",
        "case.deemed_accepted.reversed": "撤销视为受理",
        "route.forwarded": "转办",
        "assist.requested": "请求协办",
        "assist.replied": "协办答复",
        "reported.up": "转报上级",
        "transferred": "转报办结",
        "special.started": "特别程序开始（停表）",
        "special.ended": "特别程序结束（恢复计时）",
        "extension.approved": "延期",
        "tolerant.completed": "容缺材料补齐",
        "tolerant.lapsed": "容缺逾期",
        "review.opinion": "审查意见",
        "note.added": "备注",
        "attachment.added": "添加附件",
        "custody.offered": "移交办件",
        "custody.taken": "接收办件",
        "overreach.forwarded": "越权记录移交",
        "decision.approved": "准予办结",
        "decision.refused": "不予办结",
        "case.withdrawn": "申请人撤回",
        "case.terminated": "终止办理",
        "case.voided": "作废",
        "result.issued": "出具证照",
        "delivery.sent": "送达发出",
        "delivery.completed": "送达完成",
        "delivery.returned": "邮件退回",
        "rating.recorded": "好差评",
        "rating.sealed": "申请人已评价（封存）",
        "rating.rectified": "差评整改",
        "complaint.recorded": "投诉记录",
        "case.archived": "归档",
        "fact.corrected": "更正",
        "record.backfilled": "补录",
        "number.assigned": "赋予正式编号",
        "duplicate.judged": "重复件判定",
        "paper.printed": "打印文书",
        "pii.revealed": "查看完整证件信息",
        "rejection.disposed": "处理未采纳的操作",
        "act.taken_back": "撤回（尚未上传）",
        "paper.reissued": "文书作废重开",
        "row.returned": "省平台退回数据",
        "return.handled": "处理退回数据",
        "ledger.exported": "导出台账",
        "session.changed": "登录或锁屏",
        "consultation.given": "解答咨询，出一次性告知单",
        "view.shared": "共享或收回办件视图",
        "program.changed": "更新或退回程序",
    }
)


def event_title(name: str, say: Say = tr) -> str:
    """The title of an event; one from a newer program is named as such."""
    known = EVENT_TITLES.get(name)
    return say(known) if known else say("新版本的操作（{name}）").format(name=name)

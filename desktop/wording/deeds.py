"""Words of the forms in which a case is carried on: labels, choices, and what follows from each deed."""

from collections.abc import Mapping
from enum import StrEnum

from desktop.wording import undoing
from desktop.wording.states import LINE_STATES
from desktop.wording.translating import fact, tr


class Label(StrEnum):
    """Labels of the questions; the value is what stands on the screen."""

    WHEN = tr("发生时间")
    CENTER_REASON = tr("再次告知的理由（中心负责人）")
    MEANS = tr("催告方式")
    TOLD = tr("对方怎么说")
    CAUSE = tr("依据的是哪一步（及时作出的告知或决定）")
    TARGET_PERSON = tr("转给谁（科室或承办人）")
    STEP_DUE = tr("请对方在这一天前办完（本环节期限）")
    SENT_ALONG = tr("随单移送哪些材料（写序号）")
    TARGET_ORGAN = tr("上级机关")
    OFFICE = tr("协办单位")
    QUESTION = tr("请协助什么")
    DUE = tr("请在这一天前答复")
    ASSIST = tr("哪一次协办")
    REPLY = tr("答复内容")
    OPINION = tr("意见")
    NEW_NO = tr("上级新办件编号")
    SPECIAL_KIND = tr("程序种类")
    LEGAL_BASIS = tr("依据")
    PLANNED_END = tr("预计结束日期")
    INFORMED = tr("已书面告知申请人")
    RESULT = tr("结果")
    AMOUNT = tr("延长多少")
    REASON = tr("理由")
    AGREED = tr("审查结论")
    NOTE = tr("备注")
    TO_OFFICE = tr("移交给（中心代码，12 位）")
    CONTENT = tr("办理结果")
    CERTIFICATE_NO = tr("证照或批文编号")
    CERTIFICATE = tr("证照名称")
    BASIS = tr("法律依据")
    REMEDIES = tr("救济途径")
    SIGNED = tr("申请人已在撤回申请上签字或按指印")
    GROUND = tr("终止事由")
    REQUESTED_BY = tr("谁提出的（经办人代码）")
    METHOD = tr("送达方式")
    TRACKING = tr("邮寄单号")
    SIGNER = tr("签收人")
    RELATION = tr("与申请人的关系")
    FIELD = tr("更正哪一项")
    NEW_VALUE = tr("改成")
    APPROVED_BY = tr("批准人（中心负责人代码）")
    VERDICT = tr("核查结论")
    MEASURE = tr("整改措施")
    FEEDBACK = tr("申请人反馈")
    WORK_ORDER = tr("工单编号")
    COMPLAINT = tr("诉求内容")
    VOLUME = tr("卷号")
    OTHER_CASE = tr("另一件的编号")
    OUTCOME = tr("判定")
    OVERRIDE = tr("仍要办理的理由（写入记录，督查可见）")


MEANS = fact(("电话", "短信", "上门", "当面"))
GROUNDS = fact(("申请人死亡或终止", "事项取消", "拒不配合核查", "其他"))
VERDICTS = fact(("属实", "误评", "恶意", "无法联系"))
OUTCOMES = fact(("非重复", "并案", "撤回"))
RELATIONS = fact(("本人", "代办人", "同住成年家属", "村（居）委会", "其他"))
AGREED: Mapping[str, str] = {"1": tr("同意"), "0": tr("不同意")}
CHECKS: Mapping[str, str] = {state.value: word for state, word in LINE_STATES.items()}
FIELDS: Mapping[str, str] = fact(
    {
        "applicant.name": "申请人姓名",
        "applicant.number": "证件号码",
        "applicant.phone": "联系电话",
        "applicant.address": "详细地址",
        "applicant.region": "所在地（区划代码）",
        "applicant.ethnic": "民族",
        "applicant.contact": "联系人",
        "certificate_no": "证照编号",
        "region": "办理地（区划代码）",
    }
)

FOLLOWS: Mapping[str, str] = {
    "material.checked": tr("材料状态按新核对的记录，原记录保留。"),
    "supplement.requested": tr("只能告知一次。确认后受理期限停表，出具一次性补正告知书。"),
    "supplement.reminded": tr("催告会记入时间线；逾期不补正的，催告过才能终止。"),
    "supplement.submitted": tr("全部补齐之日起重新计算受理期限，出具补正材料接收凭证。"),
    "supplement.lapsed": tr("本件终止，出具终止办理告知书。"),
    "case.accepted": tr("开始计算办理时限，出具受理通知书。"),
    "case.accepted_tolerant": tr("开始计算办理时限，所缺材料须按期补齐，出具容缺受理通知书。"),
    "case.not_accepted": tr("本件办结，出具不予受理通知书，材料退还申请人。"),
    "case.deemed_accepted.reversed": tr("撤销视为受理，恢复到及时作出的那一步。"),
    "route.forwarded": tr("转办不停表，时限照常计算；出具转办单，请对方签收。"),
    "assist.requested": tr("协办不停表，时限照常计算。"),
    "assist.replied": tr("答复记入时间线。"),
    "reported.up": tr("由上级决定，本级不再审批；申请人的总时限不重新计算。"),
    "transferred": tr("上级另立新件，本件到此结束。"),
    "special.started": tr("从明天起停表，所需时间不计入办理时限；要书面告知申请人。"),
    "special.ended": tr("从明天起恢复计时。"),
    "extension.approved": tr("只能延期一次，须在到期前批准，出具延期告知书。"),
    "tolerant.completed": tr("容缺材料补齐后才能办结。"),
    "tolerant.lapsed": tr("本件终止，出具终止办理告知书。"),
    "review.opinion": tr("审查意见记入时间线，不影响时限。"),
    "act.taken_back": undoing.FOLLOWS,
    "paper.reissued": undoing.REISSUED_FOLLOWS,
    "note.added": tr("备注记入时间线，不影响时限。"),
    "custody.offered": tr("对方接收以前，这件仍由本中心办理。"),
    "custody.taken": tr("接收后由本中心办理。"),
    "decision.approved": tr("本件办结，开始计算 10 个工作日的送达期限，出具决定书。"),
    "decision.refused": tr("本件办结，出具不予决定书；要写明理由、依据和救济途径。"),
    "case.withdrawn": tr("本件结束，出具撤回确认书，材料退还申请人。"),
    "case.terminated": tr("本件结束，出具终止办理告知书。"),
    "case.voided": tr("本件作废，编号不再使用，记录保留。作废不能用来遮盖超期。"),
    "result.issued": tr("证照编号记入本件。"),
    "delivery.sent": tr("记下已寄出，签收后再记送达。"),
    "delivery.completed": tr("送达期限到此结束，出具送达回证。"),
    "delivery.returned": tr("记下退件，需要重新送达。"),
    "fact.corrected": tr("原来的内容保留，时间线上能看到改前改后。编号和发生时间不能改。"),
    "rating.rectified": tr("整改情况记入本件。"),
    "complaint.recorded": tr("诉求记入本件。"),
    "case.archived": tr("本件归档。"),
    "duplicate.judged": tr("判定记入本件，不会自动合并或删除。"),
}

SENT_ALONG_HINT = tr("如 1 2 5；不移送的留空。序号见“材料”页签。")
CONFIRM = tr("确认")
BAD_WHEN = tr("时间没看懂。请按 2026-11-23 09:20 的样子填。")
WHEN_HINT = tr("默认为现在；补记早些时候的事，改成实际时间。")
NOT_OFFERED_ROLE = tr("您的岗位不能做这一步，请由{roles}来做。")
DELIVERED_ALREADY = tr("这件已经送达（{day}），不用再做。")
NO_OBJECT = tr("这件现在没有要做这一步的内容，不用做。")
NOT_OFFERED_STATE = tr("办件现在是“{state}”，还不能做这一步。")


def field_now(word: str, value: str) -> str:
    """联系电话（现在是 138****5678）."""
    return (
        tr("{word}（现在是 {value}）").format(word=word, value=value)
        if value
        else tr("{word}（现在是空的）").format(word=word)
    )

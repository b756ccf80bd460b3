"""Why a fact was not recorded, in the words of the counter: what is wrong, is the work safe, what to do."""

from collections.abc import Mapping

from desktop.wording.states import ROLES, STATES
from desktop.wording.translating import tr
from sync.casework.terms import Role, State

NOT_SAVED = tr("这一步没有记录，之前的内容都在。")

REFUSALS: Mapping[str, str] = {
    "sent": tr(
        "这一步已经上传（或已写进离线包），撤回不了，它照常有效。{safe}"
        "录错了内容用“更正”，文书写错用“作废重开”，整件录错用“作废”。"
    ),
    "not_who_did_it": tr("这一步是别人做的，只能由本人撤回。{safe}请找经办人，或用“更正”。"),
    "not_the_newest": tr("这件后面已经有别的操作，这一步不能撤回。{safe}请刷新办件；录错了内容用“更正”。"),
    "paper_handed_out": tr(
        "这一步的文书已经打印。交到申请人手里的文书已经生效，不能撤回。"
        "{safe}没有交出或已收回的，请勾选后再撤回；已交出的用“更正”或“作废重开”。"
    ),
    "state": tr("办件现在是“{state}”，不能做这一步。{safe}请刷新办件，看看最新进展。"),
    "role": tr("您现在的岗位（{role}）不能做这一步。{safe}请由有权限的人来做。"),
    "not_custodian": tr("这件现在由另一个中心保管（代码 {office}）。{safe}请先请对方移交。"),
    "before_receipt": tr("填写的时间早于收件时间。{safe}请核对日期和时间。"),
    "before_previous": tr("填写的时间早于这件的上一步，前后颠倒了。{safe}请核对日期和时间。"),
    "in_the_future": tr("填写的时间还没有到。{safe}请核对填写的时间和电脑的日期。"),
    "item_effective": tr("事项“{item}”在这一天没有生效或已停用。{safe}请换成现行的事项。"),
    "party_valid": tr("申请人的姓名或证件号码没有填全。{safe}请补填；确实没带证件的，证件类型选“暂无证件”。"),
    "materials_checked": tr("还没有列出材料。{safe}请先核对材料清单。"),
    "duplicates_shown": tr("同一人同一事项已有办件（{numbers}）。{safe}请打开那件；仍要新收的，请写明理由。"),
    "agent_not_allowed": tr("事项“{item}”须本人办理，不能代办。{safe}请通知本人到场，或咨询主管部门。"),
    "village_not_authorised": tr("这个村没有受委托收件，村级代办员不能作为正式收件登记。{safe}请移交窗口收件。"),
    "lines_unjudged": tr("还有材料没有核对结果：{lines}。{safe}请逐项选择合格、缺、不符、免交或容缺。"),
    "first_notice_or_reasoned_second": tr(
        "这件已经作过一次性补正告知，法律只允许告知一次（行政许可法第三十二条）。"
        "{safe}只有新交的材料有问题时，由中心负责人写明理由后才能再告知。"
    ),
    "only_new_material": tr(
        "再次告知只能针对新交的材料，这些材料上次就能看出问题：{lines}。{safe}请去掉它们，由窗口自行核实。"
    ),
    "defect_untold": tr("有的材料没有写明问题在哪里。{safe}请逐项写清缺什么、怎么补。"),
    "nonempty": tr("内容还是空的。{safe}请填写后再提交。"),
    "everything_at_once": tr("补正告知必须一次说全，还漏了：{lines}。{safe}请把它们加进告知内容。"),
    "within_acceptance": tr(
        "收件已超过法定的告知期限，依法视为受理，不能再告知补正（行政许可法第三十二条）。{safe}请按受理办理。"
    ),
    "deadline_passed": tr("截止日期早于今天。{safe}请改成今天或以后的日期。"),
    "all_lines_settled": tr("没有选收到了哪些补正材料。{safe}请逐项核对。"),
    "supplement_overdue": tr("申请人的补正期限还没有过，不能按逾期处理。{safe}请等期限过后再办。"),
    "reminded": tr("还没有催告过申请人。{safe}请先用电话或上门催告并记录，再按逾期处理。"),
    "materials_complete": tr("材料还不齐：{lines}。{safe}请先核对合格，或改用容缺受理、一次性补正告知。"),
    "only_tolerable_missing": tr("下列材料不在可容缺的范围：{lines}。{safe}请补齐，或改为一次性补正告知。"),
    "promise_signed": tr("容缺受理要申请人签承诺书。{safe}请签字后勾选“已签承诺书”。"),
    "tolerant_beyond_promise": tr("容缺补齐的期限晚于承诺办结日（{due}）。{safe}请改成这一天或更早。"),
    "reason": tr("没有写理由。{safe}请写明理由。"),
    "remedies": tr("没有写救济途径。{safe}请写明申请人可以向谁申请行政复议、到哪里起诉和期限。"),
    "right_organ": tr("没有写应向哪个机关申请。{safe}请填写正确的机关，方便申请人去办。"),
    "acceptance_overdue": tr("受理期限还没有过，不能视为受理。{safe}"),
    "effective_from_receipt": tr(
        "视为受理应从收到申请的那一天（{received}）算起（行政许可法第三十二条）。{safe}请核对生效日期。"
    ),
    "not_deemed": tr("这件不是视为受理的，没有可以撤销的。{safe}请刷新办件。"),
    "unknown_line": tr("材料清单里没有这一项。{safe}请刷新办件后重新核对。"),
    "kind_allowed": tr("“{kind}”依法不能停表。{safe}请作为备注记录原因，时限照常计算。"),
    "basis": tr("没有写法律依据。{safe}请写明依据的条款。"),
    "informed": tr("特别程序要书面告知申请人才能停表。{safe}请先出具告知书并送达。"),
    "one_open_pause": tr("这件已经在停表，不能再停一次。{safe}请先结束正在进行的特别程序。"),
    "unknown_special": tr("没有找到要结束的特别程序。{safe}请刷新办件。"),
    "before_start": tr("结束时间早于开始时间。{safe}请核对时间。"),
    "result_text": tr("没有写特别程序的结果。{safe}请写明结果再恢复计时。"),
    "once": tr("这件已经延期过一次，法律只允许一次（行政许可法第四十二条）。{safe}请在现有期限内办结。"),
    "not_after_due": tr("期限（{due}）已经过了，不能再延期。{safe}请尽快办结并备注超期原因。"),
    "amount_allowed": tr("延长的时间超过规定（最多 {most}）。{safe}请改短。"),
    "no_extension": tr("事项“{item}”没有可以延期的规定。{safe}请在现有期限内办结。"),
    "assist_before_due": tr("协办期限应早于本件到期日（{due}）。{safe}请把协办期限改早。"),
    "unknown_assist": tr("没有找到对应的协办请求。{safe}请刷新办件。"),
    "opinion": tr("没有写意见。{safe}请写明意见。"),
    "report_up_item": tr("事项“{item}”不需要转报上级。{safe}请在本级办理。"),
    "full_file": tr("容缺的材料还没有补齐，不能转报：{lines}。{safe}请补齐后连同全部材料一起转报。"),
    "is_tolerant": tr("这件没有待补的容缺材料。{safe}请刷新办件。"),
    "tolerant_overdue": tr("容缺补齐的期限还没有过。{safe}请等期限过后再办。"),
    "custody_offered": tr("这件没有移交给本中心（{office}）。{safe}请先请对方移交。"),
    "no_tolerant_missing": tr("容缺的材料还没有补齐：{lines}。{safe}请补齐后再办结。"),
    "open_special": tr("特别程序还没有结束，不能作决定。{safe}请先结束特别程序并写明结果。"),
    "publicity_unfinished": tr("公示的天数还不够，不能作决定。{safe}请公示期满后再办。"),
    "duplicate_unjudged": tr("可能重复的办件还没有判定：{numbers}。{safe}请先判定是不是重复。"),
    "superior_decides": tr("已转报上级的办件由上级部门决定，本级不能决定。{safe}请等上级的决定。"),
    "not_same_person_unless_instant": tr("承诺件不能由受理的人自己审批。{safe}请由另一位审批人办结。"),
    "signed_request": tr("没有申请人签字的撤回申请。{safe}请申请人签字后再办。"),
    "ground": tr("没有选终止的原因。{safe}请选择原因。"),
    "overdue_needs_supervisor": tr("这件已超期，作废要由督查人员办理。{safe}请联系督查人员。"),
    "center_approval": tr("这一步要由中心负责人批准。{safe}请填写批准人。"),
    "backfill_late": tr("恢复供电或网络已超过两个工作日，补录要由督查人员批准。{safe}请联系督查人员。"),
    "tracking_no": tr("邮寄送达要写邮件号。{safe}请填写邮件号。"),
    "signer": tr("没有写谁签收。{safe}请填写签收人。"),
    "delivered_already": tr("这件已经送达过。{safe}请刷新办件。"),
    "nothing_sent": tr("没有寄出记录，不能登记退回。{safe}请刷新办件。"),
    "not_own_request": tr("申请和批准不能是同一个人。{safe}请由另一位负责人批准。"),
    "one_per_occasion": tr("这一次服务已经评价过了，一次只能评一回。{safe}"),
    "rating_day": tr("评价的日期和这一次服务对不上。{safe}"),
    "no_service": tr("今天没有为申请人办过这件，不能请申请人评价。{safe}请在办完当天评价。"),
    "no_bad_rating": tr("这件没有待整改的差评。{safe}"),
    "not_correctable": tr(
        "“{field}”不能更正（编号和发生时间一经记录不改）。{safe}确有错误请备注说明或联系中心负责人。"
    ),
    "field_conflict": tr("这一项刚才已经改成“{theirs}”，您填的是“{mine}”。{safe}请刷新办件，看清楚再决定用哪个。"),
    "old_new_reason": tr("没有写更正理由，或新旧内容一样。{safe}请核对并写明理由。"),
    "not_an_instant": tr("新的日期时间写得不对。{safe}请按年月日和时间重新填写。"),
    "paper_evidence": tr("补录要有纸质依据的扫描件和理由。{safe}请先扫描纸质登记。"),
    "slip_elsewhere": tr(
        "编号 {number} 是另一台电脑预留的空白受理单。{safe}"
        "请到那台电脑补录；那台坏了的，编号留空，把纸上的编号写进备注。"
    ),
    "slip_unknown": tr("编号 {number} 不是本机预留的空白受理单。{safe}请核对纸上的编号，或留空由本机编号。"),
    "slip_void": tr("编号 {number} 的空白受理单已经作废。{safe}请把编号留空由本机编号，并把纸上的编号写进备注。"),
    "slip_item": tr("这张空白受理单是为别的事项预留的（{item}）。{safe}请核对事项，或把编号留空由本机编号。"),
    "slip_day": tr("这张空白受理单只用于 {day}，和填写的收件日期不同。{safe}请核对收件日期，或把编号留空。"),
    "slip_no_code": tr("事项“{item}”还没有实施编码，不能预留编号。{safe}停电时请用县里发的纸质登记簿。"),
    "slip_past": tr("不能为已经过去的日子预留编号。{safe}请选今天或以后。"),
    "slip_far": tr("最多提前 {days} 天预留编号。{safe}请选近一些的日子。"),
    "slips_overflow": tr("{day} 这个事项的编号不够了。{safe}请少留几张。"),
    "number_used": tr("编号 {number} 已经用过，不能再用一次。{safe}请核对纸质登记簿上的编号，或留空由本机编号。"),
    "garbled_text": tr("内容里有乱码或看不见的控制符号（{sign}）。{safe}请删掉这一处，用键盘重新输入。"),
    "impossible_day": tr("日期或时间不可能（年份应在 1900 到 2199 之间）。{safe}请核对填写的日期。"),
    "too_long": tr("内容太长（最多约 {most} 个字）。{safe}请删减，或分几次记录。"),
    "has_number": tr("这件已经有正式编号 {number}，编号不改。{safe}"),
}

PLATFORM_REJECTIONS: Mapping[str, str] = {
    "already_done": tr("别处已经先办了这一步，以先到且合法的为准。"),
    "one_off": tr("法律只允许做一次，别处已经做过。"),
    "wrong_state": tr("到省平台时办件状态已经变了。"),
    "state": tr("到省平台时办件状态已经变了，这一步不能再做。"),
    "field_conflict": tr("同一内容别处也改了，两边不一致。"),
    "unknown_case": tr("省平台还没有收到这件的收件登记。"),
    "out_of_scope": tr("越权待移交：这件已由别的机构办理，这一步不计入本中心。可一键移交，原时间不变。"),
    "unreadable": tr("省平台看不懂这条内容（版本较新）。"),
    "platform_only": tr("这类记录只能由省平台写入。"),
    "malformed": tr("这条内容的格式有问题，省平台没有采纳。"),
}


def refusal_sentence(code: str, facts: Mapping[str, str] | None = None) -> str:
    """The sentence for the clerk who has just tried it."""
    return _filled(REFUSALS[code], facts or {}, NOT_SAVED) if code in REFUSALS else _unknown(code)


def rejection_sentence(code: str, facts: Mapping[str, str] | None = None) -> str:
    """The sentence for something recorded here that the platform did not take; it stays as a record."""
    kept = tr("您的操作没有生效，已保留为记录。")
    if code in PLATFORM_REJECTIONS:
        return PLATFORM_REJECTIONS[code] + kept
    return (
        _filled(REFUSALS[code], facts or {}, kept)
        if code in REFUSALS
        else tr("省平台没有采纳（代号 {code}）。{kept}").format(code=code, kept=kept)
    )


def _unknown(code: str) -> str:
    return tr("现在不能做这一步（代号 {code}）。{not_saved}请把代号告诉县级管理员。").format(
        code=code, not_saved=NOT_SAVED
    )


def _filled(text: str, facts: Mapping[str, str], safe: str) -> str:
    for name, value in facts.items():
        text = text.replace("{" + name + "}", _shown(name, value))
    for name, instead in _UNTOLD.items():
        text = text.replace("{" + name + "}", instead)
    return text.replace("{safe}", safe)


def _shown(name: str, value: str) -> str:
    if name == "state" and value in State.__members__:
        return STATES[State(value)]
    return ROLES[Role(value)] if name == "role" and value in Role.__members__ else value


_UNTOLD = {
    "state": tr("另一种状态"),
    "role": tr("当前岗位"),
    "office": tr("另一中心"),
    "item": tr("这个事项"),
    "numbers": tr("编号见办件列表"),
    "lines": tr("见材料清单"),
    "kind": tr("这种情形"),
    "due": tr("到期日"),
    "most": tr("规定的时间"),
    "field": tr("这一项"),
    "number": "",
    "received": tr("收件日"),
    "day": tr("另一天"),
    "days": "60",
    "sign": tr("看不见的字符"),
    "theirs": tr("另一个值"),
    "mine": tr("另一个值"),
}
"""What stands in a sentence when the facts did not come along (a rejection carries the code alone)."""

"""What is printed on a written ledger: column headings, lines above and below, the hidden sheet."""

from collections.abc import Iterable, Mapping

from desktop.wording.translating import chinese, fact

LEDGER_HEADINGS: Mapping[str, str] = fact(
    {
        "serial": "序号",
        "case_no": "办件编号",
        "acceptance_no": "受理文书编号",
        "item": "事项名称",
        "item_type": "事项类型",
        "case_kind": "办件类型",
        "department": "主管部门",
        "applicant": "申请人",
        "applicant_type": "申请人类型",
        "id_number": "证件号码",
        "phone": "联系电话",
        "village": "所属村(社区)",
        "channel": "申请方式",
        "agent": "是否代办/代办员",
        "received_at": "收件时间",
        "accepted_at": "受理时间",
        "tolerant": "是否容缺",
        "supplements": "补正次数",
        "special_procedure": "特别程序(种类/天数)",
        "extended": "是否延期",
        "statutory_due": "法定到期日",
        "promised_due": "承诺到期日",
        "closed_at": "办结时间",
        "result": "办理结果",
        "used_days": "实际用时(工作日)",
        "on_promise": "是否按承诺办结",
        "overdue_days": "超期天数",
        "licence_no": "结果证照编号",
        "delivery": "送达方式",
        "delivered_at": "送达时间",
        "rating": "评价等级",
        "receiver": "收件人",
        "acceptor": "受理人",
        "handler": "承办人",
        "approver": "审批人",
        "state": "当前状态",
        "remark": "备注",
    }
)

MASKED_MARK = chinese("(脱敏)")
SHEET_NAME = chinese("办件台账")
HIDDEN_SHEET_NAME = chinese("数据指纹")
FIGURES_SHEET_NAME = chinese("统计图")
BY_MONTH = chinese(("按月件数", "月份", "件数"))
KEPT_BY_MONTH = chinese(("按月按承诺办结率", "月份", "按承诺办结率"))
BY_ITEM = chinese(("件数最多的事项", "事项", "件数"))
TOTAL = chinese("合计")
CUT_MARK = chinese("…〔单元格放不下,此处截断,全文见办件〕")
PAGE_FOOTER = chinese("第 &P 页 共 &N 页")
SIGN_LINE = chinese("制表人（签字）：            审核人（签字）：            日期：      年   月   日")


def title_line(unit: str, ledger: str = SHEET_NAME) -> str:
    return f"{unit}{ledger}"


def facts_line(unit: str, period: str, maker: str, reviewer: str, made_at: str) -> str:
    """单位, 期间, 制表人, 审核人, 制表时间 in one line under the title."""
    return chinese(f"单位：{unit}    期间：{period}    制表人：{maker}    审核人：{reviewer}    制表时间：{made_at}")


def and_so(names: Iterable[str]) -> str:
    """收件总数、办结总数."""
    return chinese("、").join(names)


def foot_lines(scope_note: str, masked: bool, freshness: str, rows: int) -> tuple[str, ...]:
    """What the ledger covers, what is hidden in it and how fresh it is."""
    hiding = chinese("证件号码和联系电话已脱敏。") if masked else chinese("含完整证件号码，请妥善保管，用后销毁。")
    return tuple(line for line in (chinese(f"共 {rows} 件。范围：{scope_note}"), hiding, freshness) if line)


def hidden_lines(query: str, rows: int, digest: str, made_at: str) -> tuple[tuple[str, str], ...]:
    """The hidden sheet: where the ledger came from and the digest that shows whether somebody changed it."""
    return (
        (chinese("查询条件"), query),
        (chinese("记录数"), str(rows)),
        (chinese("数据指纹(SHA-256)"), digest),
        (chinese("制表时间"), made_at),
    )


def continued(name: str, number: int) -> str:
    """Name of the further sheets when one cannot hold all rows."""
    return name if number == 1 else f"{name}({number})"

"""What the applicant reads, on the window that faces them and on the sheet they sign: Chinese whoever sits here."""

from collections.abc import Mapping

from desktop.wording.translating import chinese

CITIZEN = chinese("请申请人核对")
PLEASE_CHECK = chinese("请您看看，工作人员记下的对不对：")
PLEASE_TELL = chinese("有不对的地方，请现在告诉工作人员。")
YES, NO = chinese(("是", "否"))

ASKED: Mapping[str, str] = chinese(
    {
        "item": "事项",
        "situations": "情形",
        "channel": "申请方式",
        "applicant": "申请人",
        "organisation": "单位名称",
        "phone": "联系电话",
        "no_phone": "没有电话",
        "address": "地址",
        "legal_person": "法定代表人（负责人）",
        "contact": "联系人",
        "agent": "代办人",
        "authority": "代办依据（委托书、监护关系等）",
    }
)


def several(parts: list[str]) -> str:
    return chinese("、").join(parts)


def with_note(said: str, note: str) -> str:
    return chinese(f"{said}（{note}）") if note else said


def papers_got(originals: int, copies: int) -> str:
    parts = [
        chinese(f"{word} {count} 份")
        for word, count in zip(chinese(("原件", "复印件")), (originals, copies), strict=True)
        if count
    ]
    return chinese(f"：{'、'.join(parts)}") if parts else ""

"""Words inside the cells of a ledger that belong to no enumeration."""

from desktop.wording.translating import chinese

__all__ = ["BACKFILLED", "CORRECTED", "DEEMED", "NO", "UNCONFIRMED", "agent", "special", "yes_no"]

YES, NO = chinese(("是", "否"))
DEEMED = chinese("视为受理")
BACKFILLED = chinese("补录")
CORRECTED = chinese("更正")
UNCONFIRMED = chinese("省平台未确认")


def yes_no(answer: bool) -> str:
    return YES if answer else NO


def agent(kind: str, name: str) -> str:
    """村级代办 杨秀."""
    return f"{kind} {name}".strip()


def special(kind: str, days: int, *, open_: bool) -> str:
    """特别程序（种类/天数）."""
    return chinese(f"{kind}/{days}天") + (chinese("（进行中）") if open_ else "")

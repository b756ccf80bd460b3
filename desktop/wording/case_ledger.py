"""Words inside the cells of a ledger that belong to no enumeration."""

from desktop.wording.words import NO, YES

__all__ = ["BACKFILLED", "CORRECTED", "DEEMED", "NO", "UNCONFIRMED", "agent", "special", "yes_no"]

DEEMED = "视为受理"
BACKFILLED = "补录"
CORRECTED = "更正"
UNCONFIRMED = "省平台未确认"


def yes_no(answer: bool) -> str:
    return YES if answer else NO


def agent(kind: str, name: str) -> str:
    """村级代办 杨秀."""
    return f"{kind} {name}".strip()


def special(kind: str, days: int, *, open_: bool) -> str:
    """特别程序（种类/天数）."""
    return f"{kind}/{days}天" + ("（进行中）" if open_ else "")

"""Words inside the cells of a ledger that belong to no enumeration."""

DEEMED = "视为受理"
BACKFILLED = "补录"
CORRECTED = "更正"
UNCONFIRMED = "省平台未确认"


def yes_no(answer: bool) -> str:
    return "是" if answer else "否"


def special(kind: str, days: int, *, open_: bool) -> str:
    """特别程序（种类/天数）."""
    return f"{kind}/{days}天" + ("（进行中）" if open_ else "")

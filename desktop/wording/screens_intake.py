"""Words of the intake beyond the plain sheet: intake in a row, drafts of before, shapes of work, the last check."""

# intake in a row (连续收件)
SERIES = "连续收件"
SERIES_END = "结束连续收件"
SERIES_BAND = "连续收件"
SERIES_OPEN = "打开那件"
SERIES_NEEDS_ITEM = "连续收件：先选事项和情形，收完一件就直接收下一位。"
SERIES_STAYS = "事项、情形、村（居）和代办员留着，请收下一位。"


def series_last(name: str, number: str, decision: str) -> str:
    """Of the case just recorded."""
    return f"上一件：{name}　{decision}　{number}"


def series_print(title: str) -> str:
    return f"打印{title}"

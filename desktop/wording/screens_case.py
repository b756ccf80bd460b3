"""Words of the intake, the case page, its confirmations and the papers."""


def page_footer(footer: str, page: int, pages: int) -> str:
    return f"{footer}　第{page}页 共{pages}页"

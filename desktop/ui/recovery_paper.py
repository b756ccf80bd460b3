"""The recovery sheet as a page that prints."""

from desktop.queries.rows import OfficeRow
from desktop.reports.recovery_sheet import sheet_html
from desktop.ui.paper_layout import Paper
from desktop.wording import recovery as text


def sheet_of(office: OfficeRow, code: str, made: str, by: str) -> Paper:
    """``made``: when, in words; ``by``: a name."""
    title = text.sheet_title(office.name)
    return Paper([sheet_html(office.name, code, text.sheet_rows(office.device, made, by))], title, title)

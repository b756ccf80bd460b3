"""What an export writes around its rows, and the fact that says it happened."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop.queries.rows import Staff
from desktop.reports.book_rows import Asked, Book, Mask
from desktop.reports.book_tally import BookSheet
from desktop.reports.ledger_rows import LedgerHead, LedgerWritten, ledger_file_name
from desktop.ui.desk_port import DeskFacts
from desktop.wording import books as names
from desktop.wording import screens_books as text
from desktop.wording import screens_ledger as page_text
from desktop.wording.ledgers import MASKED_MARK
from sync.casework.events_office import LedgerExported

MONTH_KEYS = ("act_at", "closed_at", "received_at")
"""Which time a ledger is charted by: the first of these it has, so 办结台账 by its closings."""

CHARTED: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "efficiency": (("decided", "early", "late"), ("on_time", "early_rate")),
    "windows": (("received", "accepted", "decided"),),
    "opinions": (("satisfaction", "rating_rate"),),
    "change": (("now", "before", "year_ago"),),
    "balance": (("accepted", "decided", "closing"),),
}
"""What the ledgers of figures draw together; of columns that were left out there is nothing to draw."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to be exported and how. ``reason`` "" where numbers of persons stay hidden; ``narrowed`` in words."""

    book: Book
    asked: Asked
    chosen: tuple[int, ...]
    narrowed: str = ""
    reason: str = ""
    masked: bool = True
    reviewer: str = ""
    protected: bool = False
    freshness: str = ""

    @property
    def span(self) -> str:
        return page_text.period_words(self.asked.period.first, self.asked.period.last)

    @property
    def filter(self) -> str:
        """What the rows were chosen by, for the hidden sheet and the journal."""
        grouping = names.GROUPINGS[self.asked.grouping.value] if self.book.figures else ""
        columns = text.columns_words(len(self.chosen), len(self.book.columns))
        return text.filter_words(self.span, self.narrowed, text.filter_words(grouping, columns, ""))


def file_name(wish: Wish, facts: DeskFacts) -> str:
    """龙泉镇_办结台账_2026-11_王小梅.xlsx."""
    period = text.period_short(wish.asked.period.first, wish.asked.period.last)
    unit = text.unit_short(facts.office.name)
    return ledger_file_name(unit, names.BOOK_NAMES[wish.book.key], period, facts.person.name)


def sheet_of(wish: Wish) -> BookSheet:
    book = wish.book
    columns = [book.columns[at] for at in wish.chosen]
    keys = [column.key for column in columns]
    when = next((keys.index(key) for key in MONTH_KEYS if key in keys), None)
    return BookSheet(
        headings=tuple(
            names.heading(book.key, column.key) + (MASKED_MARK if column.mask is not Mask.NONE and wish.masked else "")
            for column in columns
        ),
        widths=tuple(column.width for column in columns),
        summed=tuple(at for at, column in enumerate(columns) if column.summed),
        month_at=None if book.figures else when,
        name_at=keys.index("item") if "item" in keys and not book.figures else None,
        kept_at=keys.index("on_promise") if "on_promise" in keys else None,
        charted=_charted(book.key, keys),
    )


def _charted(book: str, keys: list[str]) -> tuple[tuple[int, ...], ...]:
    found = (tuple(keys.index(key) for key in group if key in keys) for group in CHARTED.get(book, ()))
    return tuple(places for places in found if places) if keys[:1] == ["group"] else ()


def head_of(wish: Wish, facts: DeskFacts, now: datetime) -> LedgerHead:
    return LedgerHead(
        unit=facts.office.name,
        period=wish.span,
        maker=facts.person.name,
        reviewer=wish.reviewer,
        made_at=now,
        scope_note=names.BOOK_SCOPES[wish.book.key] + wish.narrowed,
        masked=wish.masked,
        watermark=wish.reason,
        freshness=wish.freshness,
        query=wish.filter,
        ledger=names.BOOK_NAMES[wish.book.key],
        protected=wish.protected,
    )


def exported_fact(wish: Wish, written: LedgerWritten, person: Staff, now: datetime) -> LedgerExported:
    return LedgerExported(
        case_id="",
        occurred_at=now,
        by=person.code,
        role=person.roles[0],
        ledger=names.BOOK_NAMES[wish.book.key],
        filter=wish.filter,
        rows=written.rows,
        masked=wish.masked,
        reason=wish.reason,
        digest=written.data_digest,
    )

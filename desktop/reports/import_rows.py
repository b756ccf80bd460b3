"""What an import hands on: clean rows, the rows it will not touch, and the figures a clerk decides by."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.reports.heading_words import Field


class ProblemCode(StrEnum):
    """Why a row is not imported, or what to know about one that is."""

    NO_NAME = "no_name"
    BAD_NAME = "bad_name"
    NO_ID = "no_id"
    ID_PRECISION_LOST = "id_precision_lost"
    ID_LENGTH = "id_length"
    ID_CHARSET = "id_charset"
    ID_CHECKSUM = "id_checksum"
    ID_BIRTH = "id_birth"
    ID_BIRTH_FUTURE = "id_birth_future"
    ID_AGE = "id_age"
    ID_15_DIGITS = "id_15_digits"
    NO_DATE = "no_date"
    BAD_DATE = "bad_date"
    FUTURE_DATE = "future_date"
    CLOSED_EARLY = "closed_early"
    NO_ITEM = "no_item"
    UNKNOWN_ITEM = "unknown_item"
    AMBIGUOUS_ITEM = "ambiguous_item"
    UNKNOWN_RESULT = "unknown_result"
    FORMULA_LIKE = "formula_like"
    ERROR_CELL = "error_cell"
    TOO_LONG = "too_long"
    PHONE_ODD = "phone_odd"
    DUPLICATE = "duplicate"
    ALREADY_IMPORTED = "already_imported"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowProblem:
    """One thing about one row. `blocking` False: the row is imported all the same, this is only to be known.

    `row` is the number in the sheet's margin, `column` the heading as written, `value_shown` is masked.
    """

    sheet: str
    row: int
    field: Field
    column: str
    code: ProblemCode
    value_shown: str
    suggestion: str
    blocking: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LegacyRow:
    """A checked record of an old ledger; `item` is the catalogue's name, `import_key` recognises it next time."""

    import_key: str
    sheet: str
    row: int
    name: str
    id_number: str | None
    phone: str | None
    village: str | None
    item: str
    item_written: str
    received: date
    closed: date | None
    result: str | None
    clerk: str | None
    case_no: str | None
    remark: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultyRow:
    """A record that is not imported, as it stands in the old ledger, whole numbers included: to be mended there."""

    written: Mapping[Field, str]
    problems: tuple[RowProblem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetSeen:
    """What was made of one sheet; `skipped` is hidden, no_heading or empty."""

    title: str
    skipped: str | None
    heading_rows: tuple[int, int] | None
    columns: Mapping[str, str]
    unused_columns: tuple[str, ...]
    rows: int
    lines_left_out: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """The dry run. Every record line is counted once: total = clean + problem_rows + duplicates + already_imported.

    `kinds` counts rows per problem code (a row with two problems counts in two kinds; a formula-like remark is a kind
    but no problem row). `unknown_items` are rows whose item no catalogue item could be meant by.
    """

    rows: tuple[LegacyRow, ...]
    problems: tuple[RowProblem, ...]
    total: int
    problem_rows: int
    duplicates: int
    already_imported: int
    unknown_items: int
    kinds: Mapping[str, int]
    sheets: tuple[SheetSeen, ...]
    seconds: float
    faulty: tuple[FaultyRow, ...] = ()

    @property
    def clean(self) -> int:
        return len(self.rows)

    @property
    def odd_items(self) -> tuple[str, ...]:
        """Texts under 事项 that no item, or more than one, could be meant by; the most frequent first."""
        asked = {ProblemCode.UNKNOWN_ITEM, ProblemCode.AMBIGUOUS_ITEM}
        found = Counter(
            row.written[Field.ITEM]
            for row in self.faulty
            if Field.ITEM in row.written and any(problem.code in asked for problem in row.problems)
        )
        return tuple(written for written, _ in found.most_common())

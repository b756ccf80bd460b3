"""The dry run of an old ledger: every line read, nothing recorded. What may be imported, what not, and why."""

import re
import time
from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, islice
from pathlib import Path

from desktop.reports.archive import BookLimits
from desktop.reports.book_door import open_book
from desktop.reports.cells import CellKind, Sheet, SheetRow, shown
from desktop.reports.heading_words import NOTE_WORDS, TOTAL_WORDS, Field
from desktop.reports.headings import SEARCHED_ROWS, Columns, OwnWords, find_columns
from desktop.reports.import_rows import FaultyRow, ImportPlan, LegacyRow, ProblemCode, RowProblem, SheetSeen
from desktop.reports.item_names import ItemNames
from desktop.reports.row_checks import Checked, RowChecks
from desktop.reports.tidy import number_text, read_day, tidy_text
from desktop.reports.trouble import BookRefused
from desktop.wording.imports import suggestion_for

_FIRST_ROWS = SEARCHED_ROWS + 3
_TOTAL = re.compile(rf"({'|'.join(TOTAL_WORDS)})[\s:(]*[\d,.]*(件|条|份|人|次|宗|笔)?\)?")
_ID_LIKE = re.compile(r"\d{6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportTerms:
    """What the caller knows: item names of the catalogue, today, keys of rows imported before, own answers.

    `item_choices` says which item a written text means, `headings` which field an unknown heading is.
    """

    items: tuple[str, ...]
    today: date
    known_keys: AbstractSet[str] = frozenset()
    item_choices: Mapping[str, str] = field(default_factory=dict)
    headings: OwnWords = field(default_factory=dict)
    limits: BookLimits = field(default_factory=BookLimits)


def plan_import(path: Path, terms: ImportTerms) -> ImportPlan:
    """Reads the workbook once, row by row; raises BookRefused (also book_no_ledger when no sheet has a heading)."""
    began = time.monotonic()
    tally = _Tally(terms.known_keys)
    seen: list[SheetSeen] = []
    items = ItemNames(terms.items, terms.item_choices)
    with open_book(path, terms.limits) as sheets:
        for sheet in sheets:
            seen.append(_read_sheet(sheet, items, terms, tally))
    if all(sheet.skipped for sheet in seen):
        raise BookRefused("book_no_ledger")
    return tally.plan(tuple(seen), time.monotonic() - began)


def _read_sheet(sheet: Sheet, items: ItemNames, terms: ImportTerms, tally: "_Tally") -> SheetSeen:
    if sheet.hidden:
        return _skipped(sheet.title, "hidden")
    first = list(islice(sheet.rows, _FIRST_ROWS))
    found = find_columns(first, terms.headings)
    if found is None:
        return _skipped(sheet.title, "no_heading" if first else "empty")
    columns, above = found
    checks = RowChecks(sheet, columns, items, terms.today)
    left_out: list[int] = []
    before = tally.total
    for row in chain(first[above:], sheet.rows):
        if columns.repeats(row) or not is_record(row, columns):
            left_out.append(row.number)
        else:
            tally.take(checks.check(row), row, columns)
    return SheetSeen(
        title=sheet.title,
        skipped=None,
        heading_rows=(columns.first_row, columns.last_row),
        columns={str(meaning): title for meaning, title in columns.titles.items()},
        unused_columns=columns.unused,
        rows=tally.total - before,
        lines_left_out=tuple(left_out),
    )


def _skipped(title: str, why: str) -> SheetSeen:
    return SheetSeen(
        title=title, skipped=why, heading_rows=None, columns={}, unused_columns=(), rows=0, lines_left_out=()
    )


def is_record(row: SheetRow, columns: Columns) -> bool:
    """False for blank lines, totals, notes and signatures; in doubt a line is a record and its gaps are problems."""
    places = columns.places
    if Field.ID in places and _ID_LIKE.search(number_text(row.at(places[Field.ID]))):
        return True
    mapped = {meaning: row.at(column) for meaning, column in places.items() if meaning is not Field.SERIAL}
    filled = {meaning for meaning, cell in mapped.items() if cell.kind is not CellKind.EMPTY and tidy_text(shown(cell))}
    if not filled:
        return False
    texts = [tidy_text(shown(cell)).replace(" ", "") for cell in row.cells if cell.kind is CellKind.TEXT]
    if any(_TOTAL.fullmatch(text) for text in texts):
        return False
    who_and_what = [tidy_text(shown(mapped[meaning])) for meaning in (Field.NAME, Field.ITEM) if meaning in filled]
    if len(who_and_what) > 1 and not any(map(_is_note, who_and_what)):
        return True
    if Field.RECEIVED in filled and read_day(mapped[Field.RECEIVED]):
        return True
    return not any(map(_is_note, texts)) and not _is_remark_line(row, filled)


def _is_note(text: str) -> bool:
    """制表人:杨秀, 填表说明:…, 以下空白: a label somebody fills in by hand, or a sentence that begins with one."""
    return any(text.startswith(word) or (word in text and ":" in text) for word in NOTE_WORDS)


def _is_remark_line(row: SheetRow, filled: AbstractSet[Field]) -> bool:
    """A single text in the whole line, longer than a name or beside no name column: somebody wrote a sentence."""
    cells = [cell for cell in row.cells if cell.kind is not CellKind.EMPTY]
    return len(cells) == 1 and (Field.NAME not in filled or len(shown(cells[0])) > 10)


class _Tally:
    """Sorts checked lines into clean, problem, duplicate and known, and counts them."""

    def __init__(self, known: AbstractSet[str]) -> None:
        self._known = known
        self._clean: list[LegacyRow] = []
        self._good: dict[str, int] = {}
        self._faulty: dict[str, int] = {}
        self._problems: list[RowProblem] = []
        self._kinds: Counter[str] = Counter()
        self._faulty_rows: list[FaultyRow] = []
        self.total = self._problem_rows = self._duplicates = self._already = self._unknown = 0

    def take(self, line: Checked, row: SheetRow, columns: Columns) -> None:
        self.total += 1
        if (first := self._seen_at(line)) is not None:
            self._duplicates += 1
            self._problems.append(_repeated(line, ProblemCode.DUPLICATE, first))
            return
        kinds = {problem.code for problem in line.problems}
        self._problems.extend(line.problems)
        self._kinds.update(kinds)
        if line.draft is None:
            self._problem_rows += 1
            written = {meaning: tidy_text(shown(row.at(column))) for meaning, column in columns.places.items()}
            self._faulty_rows.append(FaultyRow(written=written, problems=line.problems))
            self._unknown += ProblemCode.UNKNOWN_ITEM in kinds
            self._faulty[line.identity] = line.row
            return
        self._good[line.identity] = line.row
        if line.draft.import_key in self._known:
            self._already += 1
            self._problems.append(_repeated(line, ProblemCode.ALREADY_IMPORTED, line.row))
        else:
            self._clean.append(line.draft)

    def _seen_at(self, line: Checked) -> int | None:
        """The row this line repeats. A good line never counts as the copy of a bad one: it is the repaired one."""
        if not line.identity:
            return None
        first = self._good.get(line.identity)
        return self._faulty.get(line.identity) if first is None and line.draft is None else first

    def plan(self, sheets: tuple[SheetSeen, ...], seconds: float) -> ImportPlan:
        return ImportPlan(
            rows=tuple(self._clean),
            problems=tuple(self._problems),
            total=self.total,
            problem_rows=self._problem_rows,
            duplicates=self._duplicates,
            already_imported=self._already,
            unknown_items=self._unknown,
            kinds=dict(sorted(self._kinds.items())),
            sheets=sheets,
            seconds=seconds,
            faulty=tuple(self._faulty_rows),
        )


def _repeated(line: Checked, code: ProblemCode, first_row: int) -> RowProblem:
    return RowProblem(
        sheet=line.sheet,
        row=line.row,
        field=Field.SERIAL,
        column="",
        code=code,
        value_shown=str(first_row),
        suggestion=suggestion_for(code),
        blocking=True,
    )

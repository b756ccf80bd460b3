"""Setting numbers aside for blank slips, before the power fails."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from desktop.office.core import Core
from desktop.office.numbers import draw_run
from desktop.office.rolled_back import mark_of
from desktop.office.slip_rows import FIRST_WITHIN, MOST_DAYS, Run, keep_runs, runs
from sync.casework.calendar import CST
from sync.casework.errors import Refusal, RefusalKind
from sync.casework.items import Item
from sync.casework.numbering import NumberRefused, SlotScheme, parse_case_number

MOST_A_DAY = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Slips:
    """Used on the database thread."""

    core: Core

    def reserve(self, item: Item, first: date, days: int, each: int) -> tuple[Run, ...]:
        """``each`` slips for every day from ``first`` on: all of them or none; the mark outside knows of them before
        one is printed.

        Raises Refusal slip_no_code, slip_past, slip_far, slips_overflow.
        """
        today = self.core.clock().astimezone(CST).date()
        code = item.task_code(self.core.office_row.uscc)
        if not code:
            raise Refusal("slip_no_code", RefusalKind.IMPOSSIBLE, item=item.name)
        if first < today:
            raise Refusal("slip_past", RefusalKind.IMPOSSIBLE)
        if first > today + FIRST_WITHIN:
            raise Refusal("slip_far", RefusalKind.IMPOSSIBLE, days=str(FIRST_WITHIN.days))
        wanted = [first + timedelta(days=at) for at in range(min(days, MOST_DAYS))]

        def work(session: Session) -> tuple[Run, ...]:
            made = tuple(self._run(session, item, code, day, min(each, MOST_A_DAY)) for day in wanted)
            keep_runs(session, (*runs(session), *made))
            return made

        made = self.core.database.write(work)
        if self.core.high_water is not None:
            self.core.high_water.keep(self.core.database.read(mark_of))
        return made

    def void(self, number: str) -> None:
        """A slip that was spoilt or lost: it is never typed in. Raises Refusal slip_unknown."""

        def work(session: Session) -> None:
            known = runs(session)
            try:
                wanted = parse_case_number(number)
            except NumberRefused as error:
                raise Refusal("slip_unknown", RefusalKind.IMPOSSIBLE, number=number) from error
            keep_runs(
                session,
                tuple(
                    replace(run, void=tuple(sorted({*run.void, wanted.serial}))) if run.holds(wanted) else run
                    for run in known
                ),
            )

        self.core.database.write(work)

    def _run(self, session: Session, item: Item, code: str, day: date, each: int) -> Run:
        last = draw_run(session, self.core.office_row.slot, code, day.isoformat(), each)
        if last > SlotScheme.D_SSS.last_serial:
            raise Refusal("slips_overflow", RefusalKind.IMPOSSIBLE, day=day.isoformat())
        return Run(
            item_id=item.item_id,
            item_name=item.name,
            code=code,
            day=day.isoformat(),
            first=last - each + 1,
            count=each,
            by=self.core.person.code,
        )

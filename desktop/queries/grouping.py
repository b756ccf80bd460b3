"""The groups of a view: each with its number of cases; the rows of one come as a view of their own (``within``)."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from sqlalchemy import func, select

from desktop.queries.group_keys import key_of, title_of
from desktop.queries.reading import Reading
from desktop.queries.rows import GroupBy, View
from desktop.queries.views import narrowed
from desktop.queries.worklist import matching_text
from desktop.store.search import Question
from desktop.store.tables import CASE_ROW
from sync.casework.clock import Light
from sync.casework.terms import State


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """``key``: what its cases have in common, as stored; ``name``: its words where the key is a code of the store."""

    key: str
    name: str
    count: int


URGENCY = (Light.RED, Light.YELLOW, Light.GREEN, Light.PAUSED, Light.NONE, Light.CLOSED)
ORDERS: dict[GroupBy, tuple[str, ...]] = {
    GroupBy.LIGHT: tuple(light.value for light in URGENCY),
    GroupBy.STATE: tuple(state.value for state in State),
}
"""Groups that have an order of their own; of the others the largest comes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewGroups:
    """Goes once through every case of the view; ``view.group`` is not NONE."""

    view: View

    def __call__(self, reading: Reading) -> tuple[GroupRow, ...]:
        by, key = self.view.group, key_of(self.view.group, reading)
        whole = replace(self.view, within=None)
        matching = narrowed(whole, reading) + matching_text(Question.of(self.view.text), reading)
        counted = select(key, func.max(title_of(by)), func.count()).select_from(CASE_ROW).where(*matching).group_by(key)
        found = [
            GroupRow(key=str(value), name=_name(by, str(value), str(title), reading), count=int(number))
            for value, title, number in reading.session.execute(counted)
        ]
        return tuple(sorted(found, key=_place(by)))


def _name(by: GroupBy, key: str, title: str, reading: Reading) -> str:
    return reading.name_of(key) if by is GroupBy.HANDLER else title


def _place(by: GroupBy) -> Callable[[GroupRow], tuple[int, str]]:
    order = ORDERS.get(by)
    if order is None:
        return lambda group: (-group.count, group.key)
    return lambda group: (order.index(group.key), group.key)

"""By what a list can be told apart: the key of the group a case is in, as an expression over its row."""

from sqlalchemy import ColumnElement, Text, case, literal

from desktop.queries.list_rows import GroupBy
from desktop.queries.reading import Reading
from desktop.store.case_columns import milliseconds
from desktop.store.tables import CASE_ROW
from sync.casework.clock import Light

c = CASE_ROW.c
COLUMNS: dict[GroupBy, ColumnElement[str]] = {
    GroupBy.ITEM: c.item_id,
    GroupBy.STATE: c.state,
    GroupBy.HANDLER: c.handled_by,
    GroupBy.VILLAGE: c.region,
}
TITLES: dict[GroupBy, ColumnElement[str]] = {GroupBy.ITEM: c.item_name, GroupBy.VILLAGE: c.village}
"""Where the key is a code, the column with its name."""


def key_of(by: GroupBy, reading: Reading) -> ColumnElement[str]:
    """``by`` is not NONE."""
    return _light(milliseconds(reading.now)) if by is GroupBy.LIGHT else COLUMNS[by]


def title_of(by: GroupBy) -> ColumnElement[str]:
    return TITLES.get(by, literal("", Text))


def _light(now_ms: int) -> ColumnElement[str]:
    """As :func:`desktop.queries.case_lines.lamp` tells it of a line."""
    return case(
        ((c.watched == 1) & c.left_paused.is_not(None), Light.PAUSED.value),
        (((c.watched == 0) | c.due_ms.is_(None)) & (c.open == 1), Light.NONE.value),
        ((c.watched == 0) | c.due_ms.is_(None), Light.CLOSED.value),
        (c.due_ms < now_ms // 1000 * 1000, Light.RED.value),
        (c.yellow_ms <= now_ms, Light.YELLOW.value),
        else_=Light.GREEN.value,
    )

"""Words of the whole centre beyond its totals."""

from desktop.wording.translating import tr

OVERDUE = tr("全中心超期最久的")


def way(view: str, number: int) -> str:
    """A number that leads to its list."""
    return tr("{view} {number} 件 →").format(view=view, number=number)

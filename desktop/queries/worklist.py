"""The worklist: one window of a view."""

from dataclasses import dataclass

from desktop.queries.reading import Reading
from desktop.queries.rows import Key, Page, View


@dataclass(frozen=True, slots=True, kw_only=True)
class WorklistPage:
    """The rows of ``view`` after ``after`` (None: from the top), most urgent first, newest first where nothing is due."""

    view: View
    after: Key | None = None
    limit: int = 50

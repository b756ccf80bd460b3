"""Workbooks for whoever reads or writes one: openpyxl is loaded with the first of them, not with the pages.

It is 175 modules and 12 MB that most days need once or never (ux.md 5.2: on demand).
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from desktop.reports.book_frame import BookFrame, FrameParts

if TYPE_CHECKING:
    from desktop.reports.archive import BookLimits
    from desktop.reports.cells import Sheet

HOME = "desktop.reports.workbook"


def open_book(path: Path, limits: "BookLimits | None" = None) -> "AbstractContextManager[Iterator[Sheet]]":
    """See :func:`desktop.reports.workbook.open_book`."""
    return cast("AbstractContextManager[Iterator[Sheet]]", import_module(HOME).open_book(path, limits))


def build_frame(frame: BookFrame) -> FrameParts:
    """See :func:`desktop.reports.workbook.build_frame`."""
    return cast(FrameParts, import_module(HOME).build_frame(frame))

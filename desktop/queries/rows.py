"""What a screen shows: frozen rows. Screens import these, the events, the terms and the wording, and nothing below.

list_rows   CaseRow, Page, View, Bench: lists, search, the workbench
case_rows   CaseFileRow and what it holds: the page of one case
sync_rows   SyncSummary, SyncPanelRow: the line
audit       AuditRow: who did what
"""

from desktop.device.people import OfficeRow, Roster, Seat, Staff
from desktop.queries.case_rows import (
    CaseFileRow,
    ClockRow,
    IrregularityRow,
    TimelineRow,
)
from desktop.queries.list_rows import (
    COUNT_CAP,
    Bench,
    BenchGroup,
    BenchKey,
    BenchNotices,
    CaseRow,
    DayCount,
    DraftRow,
    Duplicate,
    GroupBy,
    Key,
    Page,
    SortBy,
    View,
    ViewName,
)
from desktop.queries.sync_rows import (
    AttentionRow,
    ClockState,
    GoneLogRow,
    LinePhase,
    Past,
    PendingRow,
    ReturnRow,
    Standing,
    SyncMark,
    SyncPanelRow,
    SyncSummary,
)

__all__ = [
    "COUNT_CAP",
    "AttentionRow",
    "Bench",
    "BenchGroup",
    "BenchKey",
    "BenchNotices",
    "CaseFileRow",
    "CaseRow",
    "ClockRow",
    "ClockState",
    "DayCount",
    "DraftRow",
    "Duplicate",
    "GoneLogRow",
    "GroupBy",
    "IrregularityRow",
    "Key",
    "LinePhase",
    "OfficeRow",
    "Page",
    "Past",
    "PendingRow",
    "ReturnRow",
    "Roster",
    "Seat",
    "SortBy",
    "Staff",
    "Standing",
    "SyncMark",
    "SyncPanelRow",
    "SyncSummary",
    "TimelineRow",
    "View",
    "ViewName",
]

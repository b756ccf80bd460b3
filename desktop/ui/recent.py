"""The cases a person has looked at last, newest first; kept on this computer with their unfinished sheets."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QObject

from desktop.queries.rows import DraftRow
from desktop.ui.desk_port import DeskPort

KIND, KEY = "recent", "cases"
MOST = 50


def recent_cases(drafts: Sequence[DraftRow]) -> tuple[str, ...]:
    """Ids of the cases; none where nothing was kept, or what was kept cannot be read."""
    kept = next((draft.text for draft in drafts if (draft.kind, draft.key) == (KIND, KEY)), "[]")
    try:
        found = json.loads(kept)
    except ValueError:
        return ()
    return tuple(str(one) for one in found[:MOST]) if isinstance(found, list) else ()


def remember(desk: DeskPort, owner: QObject, case_id: str) -> None:
    """This case has just been opened."""

    def add(drafts: Sequence[DraftRow]) -> None:
        before = recent_cases(drafts)
        cases = tuple(dict.fromkeys((case_id, *before)))[:MOST]
        if cases != before:
            desk.save_draft(DraftRow(kind=KIND, key=KEY, text=json.dumps(cases)))

    desk.drafts(owner, add)

"""Events that undo what was recorded here, and delete nothing: an act is taken back, a paper is made anew."""

from dataclasses import dataclass
from datetime import datetime

from sync.casework.facts import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ActTakenBack(Event):
    """撤回（尚未上传）: the newest act of the case is as if it had not been; both stay on record.

    ``act``: its name on the wire. ``acted_at``: when it happened. ``entry_id``: where it stands in the journal.
    ``papers_back``: what was printed of it was not handed out, or was given back.
    """

    act: str
    acted_at: datetime
    entry_id: str
    reason: str
    papers_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperReissued(Event):
    """文书作废重开: the paper ``voided_no`` of this title is void, ``document_no`` stands in its place."""

    document: str
    voided_no: str
    reason: str
    document_no: str = ""

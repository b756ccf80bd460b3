"""转办单: what goes along with a case that is handed on, for an office that has no account as well."""

from collections.abc import Iterable, Mapping

from desktop.reports.notices_source import Source
from desktop.wording import notices as words
from sync.casework.calendar import CST
from sync.casework.deadlines import handling_due
from sync.casework.events_handling import RouteForwarded


def transfer(event: RouteForwarded, source: Source) -> tuple[Mapping[str, str], Iterable[Mapping[str, str]]]:
    """``reply_by``: the limit of the step; ``due_on``: of the whole case, which forwarding does not stop."""
    limit = (source.item.promised or source.item.statutory) if source.item else None
    due = handling_due(source.case, limit, source.look) if limit else None
    lines = [line for line in source.case.lines if line.no in event.lines]
    return {
        "target": event.target,
        "reason": event.reason or words.BY_DUTY,
        "forwarded_at": words.chinese_instant(event.occurred_at.astimezone(CST)),
        "reply_by": words.chinese_day(event.due) if event.due else words.NO_STEP_LIMIT,
        "due_on": words.chinese_day(due.due_date, provisional=due.provisional) if due and due.due_date else "",
        "sent": "1" if lines else "",
        "nothing_sent": "" if lines else "1",
    }, [
        {"name": line.name, "originals": str(line.originals or ""), "copies": str(line.copies or ""),
         "form": words.GOT[line.got]}
        for line in lines
    ]  # fmt: skip

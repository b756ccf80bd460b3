"""The workbench: what must be done now."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbench:
    """Groups in legal urgency with their first ``rows`` lines, drafts of the person, the week, the line."""

    rows: int = 20

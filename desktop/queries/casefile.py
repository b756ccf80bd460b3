"""The page of one case."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """The case, its clocks with explanations, its timeline; None when this office does not know it."""

    case_id: str

"""What can go wrong with a workbook on its way in or out; the sentences live in `desktop.wording.imports`.

ReportError
├── BookRefused     a workbook handed to us is not one we will open (damaged, disguised, hostile, too big)
├── ReportTrouble   the disk or another program stands in the way of a workbook we write
└── ReportCancelled the clerk pressed cancel; nothing was left behind
"""

from collections.abc import Mapping
from types import MappingProxyType


class ReportError(Exception):
    """`code` names the sentence, `facts` fill it."""

    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code)
        self.code = code
        self.facts: Mapping[str, str] = MappingProxyType(facts)

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return self.code + (f" ({told})" if told else "")


class BookRefused(ReportError):
    """The workbook stays closed; nothing of it was read into the office."""


class ReportTrouble(ReportError):
    """The workbook could not be written; an earlier file of that name is untouched."""


class ReportCancelled(ReportError):
    """Stopped on request; the unfinished file is gone."""

    def __init__(self) -> None:
        super().__init__("cancelled")

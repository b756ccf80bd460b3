"""A rule said no.

Refusal
├── kind IMPOSSIBLE   the state machine cannot take the fact; both ends refuse it
└── kind IRREGULAR    law or policy says no; the desk refuses unless the role may override with a reason,
                      the platform confirms the fact and lists the irregularity (a sealed paper is a fact)
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class RefusalKind(StrEnum):
    IMPOSSIBLE = "IMPOSSIBLE"
    IRREGULAR = "IRREGULAR"


class Refusal(Exception):
    """Why a fact may not be recorded; the sentence for ``code`` lives in the wording.

    ``code`` is ``state``, ``role`` or the name of a guard; ``facts`` fill the sentence.
    """

    def __init__(self, code: str, kind: RefusalKind = RefusalKind.IRREGULAR, /, **facts: str) -> None:
        super().__init__(code)
        self.code = code
        self.kind = kind
        self.facts: Mapping[str, str] = MappingProxyType(facts)

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.kind.lower()}:{self.code}" + (f" ({told})" if told else "")

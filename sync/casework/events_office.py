"""Events of the office that belong to no single case; their ``case_id`` is empty."""

from dataclasses import dataclass

from sync.casework.facts import Event
from sync.casework.terms import Role

SHARING = frozenset({Role.CENTER, Role.SUPERVISOR})
"""Whose shared views count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerExported(Event):
    """A ledger left the program: which, what filter, how many rows, masked or with which reason not."""

    ledger: str
    filter: str
    rows: int
    masked: bool = True
    reason: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionChanged(Event):
    """A person signed in or out, locked, or failed to sign in. ``act``: in / out / lock / failed /
    recovered (got a new PIN by the recovery sheet) / sheet (made a new one).

    Failures are told at the next success, since nothing can be written before: ``times`` of them, the last one when
    the event happened.
    """

    act: str
    times: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationGiven(Event):
    """咨询: somebody asked at the counter about an item and took its slip along; who it was nobody writes down.

    ``situations``: what was chosen for the slip. ``digest``: of what stood on the slip.
    """

    item_id: str
    item_version: int
    item_name: str
    situations: tuple[str, ...] = ()
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewShared(Event):
    """共享视图: a view of the list of cases for everybody in the office; of one ``name`` the newest counts.

    ``content``: as desks keep views of one's own (JSON; what a desk cannot read shows everything). "" takes it back.
    """

    name: str
    content: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramChanged(Event):
    """The program of a desk has become another one. ``act``: chosen (the next start takes ``version``) / updated /
    back (a person went back to it) / returned (``before`` did not start and was given up by itself) / repaired
    (``files`` of it were put right).

    Written by whoever pressed it, or signed in first where nobody was there (reliability R54).
    """

    act: str
    version: str
    before: str = ""
    files: int = 0

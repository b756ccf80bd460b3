"""Two lawful acts that exclude each other, done at two places without a connection: which one stands.

A decision made before the citizen's withdrawal stands; otherwise the withdrawal does. Both stay in the log, a
decision is never overwritten, and a supervisor confirms the outcome.
"""

from dataclasses import dataclass

from sync.casework.case import Case, instant_of, value_of
from sync.casework.clock import Limit
from sync.casework.events_closing import CaseWithdrawn, DecisionApproved, DecisionRefused, FactCorrected
from sync.casework.facts import Event
from sync.casework.items import Item
from sync.casework.terms import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """``stands`` is effective, ``yields`` is kept as a record; ``confirmed_by``: who has to agree."""

    stands: Event
    yields: Event
    confirmed_by: Role = Role.SUPERVISOR


def outcome(decision: DecisionApproved | DecisionRefused, withdrawal: CaseWithdrawn) -> Outcome:
    """The earlier legal act wins by the time it happened; at the same instant the citizen's will does."""
    if decision.occurred_at < withdrawal.occurred_at:
        return Outcome(stands=decision, yields=withdrawal)
    return Outcome(stands=withdrawal, yields=decision)


def promised_of(pinned: Item, newer: Item) -> Limit | None:
    """The promise to keep where a desk did not have the version then in force: the shorter of the two.

    Limits in different units cannot be compared; the version the citizen was told stays.
    """
    told, other = pinned.promised, newer.promised
    if told is None or other is None or told.unit is not other.unit:
        return told or other
    return min(told, other, key=lambda limit: limit.amount)


def field_conflict(event: FactCorrected, case: Case) -> str | None:
    """What a field says where a correction was made without knowing of the one before it; None without a conflict.

    The base version of a field is the value the correction says it replaces. Corrections of different fields merge;
    so do two that come to the same value. A field nobody has corrected yet has no version to miss: what an
    application form says and what a clerk read off it may differ in a blank. Notes are added, never replaced.
    """
    if event.field not in case.corrected_fields or event.field == "note":
        return None
    now = value_of(case, event.field)
    if _same(now, event.old) or _same(now, event.new):
        return None
    return now


def _same(one: str, other: str) -> bool:
    """Instants are equal whatever zone they are written in."""
    instant = instant_of(one)
    return one == other or (instant is not None and instant == instant_of(other))

"""Two lawful acts that exclude each other, done at two places without a connection: which one stands.

A decision made before the citizen's withdrawal stands; otherwise the withdrawal does. Both stay in the log, a
decision is never overwritten, and a supervisor confirms the outcome.
"""

from dataclasses import dataclass

from sync.casework.clock import Limit
from sync.casework.events_closing import CaseWithdrawn, DecisionApproved, DecisionRefused
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

"""Words that stand in the cells of a ledger."""

from desktop.wording.states import CASE_KINDS, CHANNELS, DELIVERY_METHODS, GRADES, PARTY_KINDS, STATES
from desktop.wording.words import NO, YES
from sync.casework.terms import DeliveryMethod

__all__ = ["CASE_KINDS", "CHANNELS", "GRADES", "NO", "PARTY_KINDS", "STATES", "agent", "delivery", "special", "yes_no"]


def yes_no(value: bool) -> str:
    return YES if value else NO


def agent(kind: str, name: str) -> str:
    """村级代办 杨秀."""
    return f"{kind} {name}".strip()


def delivery(method: str) -> str | None:
    return DELIVERY_METHODS[DeliveryMethod(method)] if method in DeliveryMethod.__members__ else None


def special(kind: str, days: int | None) -> str:
    """鉴定/12 天, or that it still runs."""
    return f"{kind}/进行中" if days is None else f"{kind}/{days}天"

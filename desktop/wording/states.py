"""Words for the enumerations of the trade as the screens show them; papers and workbooks take them from ``trade``."""

from datetime import date

from desktop.wording import trade
from desktop.wording.roles import ROLES as ROLES
from desktop.wording.translating import Say, shown, tr
from desktop.wording.words import short_day
from sync.casework.clock import Light, Unit

STATES = shown(trade.STATES)
CASE_KINDS = shown(trade.CASE_KINDS)
LINE_STATES = shown(trade.LINE_STATES)
NECESSITIES = shown(trade.NECESSITIES)
GET_TYPES = shown(trade.GET_TYPES)
CHANNELS = shown(trade.CHANNELS)
RECEIPT_BASES = shown(trade.RECEIPT_BASES)
PARTY_KINDS = shown(trade.PARTY_KINDS)
ID_KINDS = shown(trade.ID_KINDS)
DELIVERY_METHODS = shown(trade.DELIVERY_METHODS)
GRADES = shown(trade.GRADES)
TIME_QUALITIES = shown(trade.TIME_QUALITIES)
DELIVERIES = shown(trade.DELIVERIES)
RATINGS = shown(trade.RATINGS)
LIGHTS = shown(trade.LIGHTS)
CLOCKS = shown(trade.CLOCKS)
UNITS = shown(trade.UNITS)
COUNTED = shown(trade.COUNTED)


def time_left(light: Light, remaining: int | None, overdue: int, unit: Unit, say: Say = tr) -> str:
    """剩 2 个工作日 / 今天到期 / 超 1 个工作日, or the word of the light where nothing is counted."""
    counted = say(trade.COUNTED[unit])
    if light is Light.RED:
        return say("超 {overdue} {unit}").format(overdue=overdue, unit=counted) if overdue else say("已超期")
    if light in (Light.PAUSED, Light.CLOSED, Light.NONE) or remaining is None:
        return say(trade.LIGHTS[light])
    return say("今天到期") if remaining <= 0 else say("剩 {remaining} {unit}").format(remaining=remaining, unit=counted)


def due_words(due_on: date | None, provisional: bool, say: Say = tr) -> str:
    """至 11-25 周三; a provisional day says so."""
    if due_on is None:
        return ""
    told = say("约 {due_on}（放假安排未下发）") if provisional else say("至 {due_on}")
    return told.format(due_on=short_day(due_on, say))

"""Events of the exchange with the province: what it sent back, and what was done about it."""

from dataclasses import dataclass

from sync.casework.facts import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class RowReturned(Event):
    """数据退回: a row of this case was not taken. Only the platform records it (``PLATFORM_ONLY``).

    ``return_id``: names this return for ever. ``table``: accept / process / result / special / material.
    ``row_key``: ``row_guid`` of the row, ``version`` the one sent back. ``code``, ``reason``: in the receiver's words.
    ``destination``: who sent it back; ``batch``: in which delivery it had gone there.
    """

    return_id: str
    table: str
    row_key: str
    code: str
    reason: str = ""
    destination: str = ""
    batch: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnHandled(Event):
    """退回数据处理. ``how``: 已更正 (the row is made again from the case) / 无需更正 (it is sent again as it was)."""

    return_id: str
    table: str
    row_key: str
    how: str
    note: str = ""

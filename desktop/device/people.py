"""Who this desk belongs to and who may sit at it."""

from dataclasses import dataclass

from sync.casework.terms import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    code: str
    name: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeRow:
    """The office of this desk. ``scope``: 12-digit code; ``uscc``: credit code; ``prefix``: word of its documents."""

    scope: str
    name: str
    uscc: str
    prefix: str
    region: str
    slot: int
    device: str

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One person of the office and whether that person has a PIN at this desk."""

    staff: Staff
    has_pin: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """The staff of the office. ``pin_only``: nothing but the PINs protects the data here."""

    seats: tuple[Seat, ...]
    pin_only: bool

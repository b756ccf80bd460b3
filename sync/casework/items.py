"""The item catalogue (事项目录): versioned items with limits, situations, materials and form fields.

A case pins ``(item_id, version)`` at receipt; a newer version never changes an open case.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sync.casework.clock import Limit
from sync.casework.facts import Line
from sync.casework.terms import CaseKind, LineState, Necessity

AGENT_SITUATION = "委托他人或村级代办时"
"""The situation of the catalogue that holds whenever somebody acts for the applicant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """One material of an item. ``when``: the situation in which a conditional one is needed, ``""`` = always."""

    no: int
    name: str
    necessity: Necessity
    originals: int
    copies: int
    source: str = ""
    form: str = ""
    tolerable: bool = False
    exempt_by: str = ""
    when: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """``kind``: text, choice, multichoice, integer, number, money, date, month, datetime, bool, id_no."""

    key: str
    label: str
    kind: str
    required: bool
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    name: str
    by: str
    limit: Limit | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Publicity:
    """公示 of an item: its length and whether it is excluded from the clock."""

    limit: Limit
    excluded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    title: str
    number: str
    clause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item in one version. A ``statutory`` of None means the law sets no limit: no 法定超期 is ever shown.

    ``bundles``: the 一件事 it belongs to, by name; what belongs to the same one is often applied for together.
    """

    item_id: str
    version: int
    name: str
    catalog_code: str
    level_code: str
    kind: CaseKind
    type_code: str
    type_name: str
    theme: str
    department: str
    decider: str
    report_up: bool
    promised: Limit | None
    statutory: Limit | None
    acceptance: Limit
    extension: Limit | None
    publicity: Publicity | None
    excluded: tuple[str, ...]
    limit_note: str
    stages: tuple[Stage, ...]
    materials: tuple[Material, ...]
    fields: tuple[FormField, ...]
    bases: tuple[Basis, ...]
    applicant_codes: tuple[str, ...]
    agent_allowed: bool
    tolerance_allowed: bool
    reject_reasons: tuple[str, ...]
    result_name: str
    fee_note: str
    sub_items: tuple[str, ...]
    effective_from: date
    effective_to: date | None
    bundles: tuple[str, ...] = ()

    @property
    def situations(self) -> tuple[str, ...]:
        """The situations a clerk may tick, in catalogue order."""
        return tuple(dict.fromkeys(m.when for m in self.materials if m.when))

    def lines(self, situations: Iterable[str] = ()) -> tuple[Line, ...]:
        """The material lines of a new case in these situations; what does not apply stays as such."""
        chosen = frozenset(situations)
        return tuple(
            Line(
                no=m.no,
                name=m.name,
                necessity=m.necessity,
                tolerable=m.tolerable and self.tolerance_allowed,
                state=LineState.NOT_APPLICABLE if m.when and m.when not in chosen else LineState.PENDING,
            )
            for m in self.materials
        )

    def task_code(self, uscc: str) -> str:
        """实施编码, 31 characters: credit code of the body, level digit, basic code of 12 digits; ``""`` if unknown."""
        code = f"{uscc}{self.level_code}{self.catalog_code}"
        return code if len(code) == 31 else ""

    def effective_on(self, day: date) -> bool:
        return self.effective_from <= day and (self.effective_to is None or day <= self.effective_to)


class Catalogue:
    """All versions of all items known here."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._versions: dict[str, dict[int, Item]] = {}
        for item in items:
            self._versions.setdefault(item.item_id, {})[item.version] = item

    def get(self, item_id: str, version: int | None = None) -> Item | None:
        """The item in that version, or in its newest; None when unknown here."""
        versions = self._versions.get(item_id, {})
        return versions.get(max(versions, default=0) if version is None else version)

    def versions(self, item_id: str) -> tuple[Item, ...]:
        """Every version of an item that is known here, the oldest first."""
        known = self._versions.get(item_id, {})
        return tuple(known[version] for version in sorted(known))

    def shown(self, on: date) -> tuple[Item, ...]:
        """Every item there ever was, in catalogue order: as in force on that day, else in its newest version."""
        in_force = {item.item_id: item for item in self.current(on)}
        return tuple(in_force.get(item_id) or versions[max(versions)] for item_id, versions in self._versions.items())

    def current(self, on: date) -> tuple[Item, ...]:
        """The newest version in force on that day of every item, in catalogue order."""
        found = []
        for versions in self._versions.values():
            in_force = [item for item in versions.values() if item.effective_on(on)]
            if in_force:
                found.append(max(in_force, key=lambda item: item.version))
        return tuple(found)

    def merged(self, newer: "Catalogue") -> "Catalogue":
        """Both packs together; old versions stay for the cases that pin them."""
        return Catalogue(
            item for pack in (self, newer) for versions in pack._versions.values() for item in versions.values()
        )

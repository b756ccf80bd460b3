"""Reads a catalogue pack (JSON text as in resources/catalogue) into a :class:`Catalogue`."""

import json
from datetime import date
from typing import Any

from sync.casework.clock import Limit, Roll, Unit
from sync.casework.items import Basis, Catalogue, FormField, Item, Material, Publicity, Stage
from sync.casework.terms import CaseKind, Necessity

KINDS = {"1": CaseKind.INSTANT, "2": CaseKind.PROMISED}
NECESSITIES = {"必要": Necessity.REQUIRED, "情形": Necessity.CONDITIONAL}
ACCEPTANCE = Limit(amount=5, unit=Unit.WORKDAY)
"""行政许可法 32: five working days to accept, decline or name everything missing."""


class CatalogueUnreadable(ValueError):
    """The pack is no catalogue; the message names the item."""


def load_catalogue(text: str) -> Catalogue:
    """Raises CatalogueUnreadable."""
    try:
        pack = json.loads(text)
        version = int(pack["version"])
        return Catalogue(_item(raw, version) for raw in pack["items"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CatalogueUnreadable(str(error)) from error


def _item(raw: dict[str, Any], pack_version: int) -> Item:
    return Item(
        item_id=raw["item_id"],
        version=int(raw.get("version", pack_version)),
        name=raw["name"],
        catalog_code=raw["official_catalog_code"] or raw["demo_catalog_code"],
        level_code=raw["exercise_level_code"],
        kind=KINDS.get(raw["project_type"]["code"], CaseKind.OTHER),
        type_code=raw["item_type"]["code"],
        type_name=raw["item_type"]["name"],
        theme=raw["theme"],
        department=raw["department"],
        decider=raw["decider"],
        report_up=raw["report_up"],
        promised=_limit(raw["promised_limit"]),
        statutory=_limit(raw["statutory_limit"]),
        acceptance=_limit(raw.get("acceptance_limit")) or ACCEPTANCE,
        extension=_limit(raw["extension"]),
        publicity=_publicity(raw["publicity"]),
        excluded=tuple(dict.fromkeys([*raw["excluded_time"], *raw["special_procedures"]])),
        limit_note=raw["limit_note"],
        stages=tuple(Stage(name=s["stage"], by=s["by"], limit=_limit(s["limit"])) for s in raw["stages"]),
        materials=tuple(_material(no, m) for no, m in enumerate(raw["materials"], start=1)),
        fields=tuple(_field(f) for f in raw["form_fields"]),
        bases=tuple(Basis(title=b["title"], number=b["number"], clause=b["clause"]) for b in raw["legal_basis"]),
        applicant_codes=tuple(raw["applicant_types"]),
        agent_allowed=raw["agent_allowed"],
        tolerance_allowed=raw["tolerance_allowed"],
        reject_reasons=tuple(raw["reject_reasons"]),
        result_name=raw["result"]["name"],
        fee_note=raw["fee"].get("note", "收费" if raw["fee"]["charged"] else "不收费"),
        sub_items=tuple(raw["sub_items"]),
        effective_from=date.fromisoformat(raw.get("effective_from", "2000-01-01")),
        effective_to=date.fromisoformat(raw["effective_to"]) if raw.get("effective_to") else None,
        bundles=tuple(raw.get("bundles", ())),
    )


def _limit(raw: dict[str, Any] | None) -> Limit | None:
    if raw is None:
        return None
    return Limit(amount=raw["amount"], unit=Unit(raw["unit"]), roll=Roll(raw.get("roll", Roll.NEXT_WORKDAY)))


def _publicity(raw: dict[str, Any] | None) -> Publicity | None:
    if raw is None:
        return None
    limit = Limit(amount=raw["days"], unit=Unit(raw["unit"]))
    return Publicity(limit=limit, excluded=raw["excluded_from_clock"])


def _material(no: int, raw: dict[str, Any]) -> Material:
    return Material(
        no=no,
        name=raw["name"],
        necessity=NECESSITIES[raw["necessity"]],
        originals=raw["originals"],
        copies=raw["copies"],
        source=raw["source"],
        form=raw["form"],
        tolerable=raw["tolerable"],
        exempt_by=raw.get("exempt_by", ""),
        when=raw.get("when", ""),
        note=raw.get("note", ""),
    )


def _field(raw: dict[str, Any]) -> FormField:
    return FormField(
        key=raw["key"],
        label=raw["label"],
        kind=raw["type"],
        required=raw["required"],
        options=tuple(raw.get("options", ())),
    )

"""A case keeps the version it was received under; a pack that is none is refused with its place."""

import json
from dataclasses import replace
from datetime import date

import pytest

from sync.casework.item_pack import CatalogueUnreadable, load_catalogue
from sync.casework.items import AGENT_SITUATION, Catalogue
from sync.casework.terms import LineState
from tests.casework.makers import RESOURCES, catalogue, item


def test_a_newer_version_leaves_the_older_one_to_its_cases() -> None:
    old = item("GZT-001")
    both = catalogue().merged(Catalogue([replace(old, version=old.version + 1, effective_from=date(2026, 7, 1))]))
    assert both.get("GZT-001", old.version) == old
    assert [i.version for i in both.current(date(2026, 6, 30)) if i.item_id == "GZT-001"] == [old.version]
    assert [i.version for i in both.current(date(2026, 7, 1)) if i.item_id == "GZT-001"] == [old.version + 1]


def test_a_conditional_material_is_needed_only_in_its_situation() -> None:
    without = {line.no for line in item().lines() if line.state is LineState.NOT_APPLICABLE}
    by_agent = {line.no for line in item().lines((AGENT_SITUATION,)) if line.state is LineState.NOT_APPLICABLE}
    assert without - by_agent == {9}


def test_no_item_promises_longer_than_the_law_allows() -> None:
    found = [i for i in catalogue().current(date(2026, 3, 2)) if i.promised and i.statutory]
    assert found
    assert all(i.promised.unit is i.statutory.unit and i.promised.amount <= i.statutory.amount
               for i in found if i.promised and i.statutory)  # fmt: skip


@pytest.mark.parametrize("damage", ["", "[]", "{}", '{"version": 1, "items": [1]}', '{"version": 1, "items": ["x"]}'])
def test_what_is_no_catalogue_is_refused(damage: str) -> None:
    with pytest.raises(CatalogueUnreadable):
        load_catalogue(damage)


def test_a_damaged_item_is_refused() -> None:
    pack = json.loads((RESOURCES / "catalogue" / "items.json").read_text(encoding="utf-8"))
    for key, value in (("fee", []), ("promised_limit", {"amount": -1, "unit": "workday"}), ("materials", [{}])):
        broken = {"version": 1, "items": [pack["items"][0] | {key: value}]}
        with pytest.raises(CatalogueUnreadable):
            load_catalogue(json.dumps(broken))

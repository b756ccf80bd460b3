"""A sheet is filled in for one version of its item and keeps it, whatever pack arrives meanwhile."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from desktop.ui.intake_sheet import Found, Sheet
from sync.casework.items import Catalogue, Item


def item_of(sheet: Sheet, catalogue: Catalogue, today: date) -> Item | None:
    """The item in the version of the sheet; of a sheet that has none yet, or one unknown here, in force today."""
    if not sheet.item_id:
        return None
    kept = catalogue.get(sheet.item_id, sheet.item_version) if sheet.item_version else None
    return kept or current_of(sheet.item_id, catalogue, today) or catalogue.get(sheet.item_id)


def current_of(item_id: str, catalogue: Catalogue, today: date) -> Item | None:
    """The version in force on that day, None where the item is given up."""
    return next((item for item in catalogue.current(today) if item.item_id == item_id), None)


def moved_to(sheet: Sheet, before: Item, now: Item) -> Sheet:
    """The sheet for another version: answers to questions that are still asked and findings on materials that are
    still wanted stay, whatever their number is now.
    """
    asked = {field.key for field in now.fields}
    answers = {key: value for key, value in sheet.answers.items() if key in asked}
    situations = tuple(name for name in sheet.situations if name in now.situations)
    return replace(
        sheet, item_version=now.version, answers=answers, situations=situations, found=_found(sheet, before, now)
    )


def _found(sheet: Sheet, before: Item, now: Item) -> Mapping[int, Found]:
    names = {material.no: material.name for material in before.materials}
    numbers = {material.name: material.no for material in now.materials}
    told = ((numbers.get(names.get(no, "")), found) for no, found in sheet.found.items())
    return {no: found for no, found in told if no is not None}

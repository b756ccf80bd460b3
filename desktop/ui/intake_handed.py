"""What a citizen has put on the counter during one visit: handed in once, good for every item that asks for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from desktop.office.attached import Attached
from desktop.ui.intake_sheet import Found, Sheet
from sync.casework.items import Item
from sync.casework.terms import LineState


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedIn:
    """By the name of the material. ``files``: which material a file proves, by its digest. ``visit_case``: the first
    case of the visit, whose sheets alone may use it.
    """

    visit_case: str = ""
    found: Mapping[str, Found] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)

    def with_sheet(self, sheet: Sheet, item: Item) -> "HandedIn":
        """And what was found in order on this sheet."""
        names = {material.no: material.name for material in item.materials}
        found = {names[no]: one for no, one in sheet.found.items() if no in names and one.state is LineState.OK}
        files = {file.sha: names[file.material_no] for file in sheet.files if file.material_no in names}
        return replace(self, found={**self.found, **found}, files={**self.files, **files})

    def found_for(self, item: Item | None, visit_case: str) -> Mapping[int, Found]:
        """Findings on the materials of another item that are called the same."""
        materials = item.materials if item and visit_case and visit_case == self.visit_case else ()
        return {material.no: self.found[material.name] for material in materials if material.name in self.found}

    def placed(self, files: Sequence[Attached], item: Item | None) -> tuple[Attached, ...]:
        """The files, each at the material it proves where this item asks for that."""
        numbers = {material.name: material.no for material in item.materials} if item else {}
        return tuple(replace(file, material_no=numbers.get(self.files.get(file.sha, ""), 0)) for file in files)

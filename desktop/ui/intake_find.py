"""Finding an item by its name, what people call it, or the initials of its pinyin."""

from collections.abc import Sequence
from unicodedata import normalize

from desktop.ui.pinyin_fit import initials_fit
from desktop.wording.item_synonyms import SYNONYMS
from sync.casework.items import Item


def find_items(items: Sequence[Item], text: str, recent: Sequence[str] = ()) -> tuple[Item, ...]:
    """Items that fit ``text``, best first; without text the recent ones and then all."""
    wanted = normalize("NFKC", text).strip().lower().replace(" ", "")
    order = {item_id: at for at, item_id in enumerate(recent)}
    ranked = [(rank, order.get(item.item_id, len(order)), at, item) for at, item in enumerate(items)
              if (rank := _rank(item, wanted)) is not None]  # fmt: skip
    return tuple(item for _, _, _, item in sorted(ranked, key=lambda entry: entry[:3]))


def _rank(item: Item, wanted: str) -> int | None:
    """0 is best; None does not fit."""
    if not wanted:
        return 0
    name = item.name.lower()
    if name.startswith(wanted) or item.item_id.lower() == wanted:
        return 0
    if wanted in name or any(wanted in sub.lower() for sub in item.sub_items):
        return 1
    if any(wanted in called for called in SYNONYMS.get(item.item_id, ())):
        return 1
    if wanted.isascii() and wanted.isalpha():
        for called in SYNONYMS.get(item.item_id, ()):
            if initials_fit(called, wanted):
                return 1
        return 2 if initials_fit(item.name, wanted) else None
    return None

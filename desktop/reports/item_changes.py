"""What is different between two versions of an item, in words a clerk can say aloud."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.wording import guide as text
from desktop.wording.screens_case import limit_words
from desktop.wording.trade import NECESSITIES
from desktop.wording.translating import chinese
from sync.casework.items import Item, Material


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """All that came with one version."""

    title: str
    lines: tuple[str, ...]


def changes_of(versions: Sequence[Item]) -> tuple[Change, ...]:
    """Of an item's versions, oldest first, what each brought; the newest first, those that changed nothing left out."""
    found = []
    for before, after in pairwise(versions):
        lines = tuple(differences(before, after))
        if lines:
            found.append(Change(title=text.change_title(after.version, after.effective_from), lines=lines))
    return tuple(reversed(found))


def differences(before: Item, after: Item) -> Iterator[str]:
    """What the applicant notices first: materials, then limits and fee, then the rest."""
    yield from _materials(before, after)
    for what, old, new in (
        (text.PROMISED, limit_words(before.promised, chinese), limit_words(after.promised, chinese)),
        (text.STATUTORY, limit_words(before.statutory, chinese), limit_words(after.statutory, chinese)),
        (text.ACCEPTANCE, limit_words(before.acceptance, chinese), limit_words(after.acceptance, chinese)),
        (text.EXTENSION, limit_words(before.extension, chinese), limit_words(after.extension, chinese)),
        (text.FEE, before.fee_note, after.fee_note),
        (text.NAME, before.name, after.name),
        (text.DECIDER, before.decider, after.decider),
        (text.RESULT, before.result_name, after.result_name),
        (text.AGENCY_OF, text.CAN[before.agent_allowed], text.CAN[after.agent_allowed]),
        (text.TOLERABLE_OF, text.CAN[before.tolerance_allowed], text.CAN[after.tolerance_allowed]),
        (text.STEPS, _stages(before), _stages(after)),
    ):
        if old != new:
            yield text.altered(what, old or text.EMPTY, new or text.EMPTY)
    old_bases, new_bases = {b.title for b in before.bases}, {b.title for b in after.bases}
    yield from map(text.basis_gone, sorted(old_bases - new_bases))
    yield from map(text.basis_new, sorted(new_bases - old_bases))


def _materials(before: Item, after: Item) -> Iterator[str]:
    old, new = {m.name: m for m in before.materials}, {m.name: m for m in after.materials}
    yield from (text.no_longer(name) for name in old if name not in new)
    yield from (text.newly(name) for name in new if name not in old)
    for name, was in old.items():
        if name in new:
            yield from _material(was, new[name])


def _material(before: Material, after: Material) -> Iterator[str]:
    for what, old, new in (
        (text.ORIGINALS, str(before.originals), str(after.originals)),
        (text.COPIES, str(before.copies), str(after.copies)),
        (text.NECESSITY, NECESSITIES[before.necessity], NECESSITIES[after.necessity]),
        (text.WHEN, before.when or text.ALWAYS, after.when or text.ALWAYS),
        (text.TOLERABLE_OF, text.CAN[before.tolerable], text.CAN[after.tolerable]),
        (text.NOTE_OF, before.note or text.EMPTY, after.note or text.EMPTY),
    ):
        if old != new:
            yield text.altered(text.of_material(before.name, what), old, new)


def _stages(item: Item) -> str:
    return "、".join(f"{stage.name}{limit_words(stage.limit, chinese) if stage.limit else ''}" for stage in item.stages)

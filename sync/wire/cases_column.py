"""Which case each event belongs to: its own id, the case of the event before, one seen lately, or a new one."""

from collections.abc import Sequence
from uuid import UUID

from sync.wire.literals import UUID_FORM, form_of
from sync.wire.octets import BadFrame, In, Out

_OWN, _SAME, _NONE, _NEW, _ODD, _SEEN = range(6)


def put_cases(out: Out, pairs: Sequence[tuple[str, str]]) -> None:
    """``pairs``: (entry id, case id)."""
    seen: dict[str, int] = {}
    before = ""
    for entry_id, case_id in pairs:
        if case_id == entry_id:
            out.number(_OWN)
        elif case_id == before:
            out.number(_SAME)
        elif not case_id:
            out.number(_NONE)
        elif case_id in seen:
            out.number(_SEEN + len(seen) - 1 - seen[case_id])
        elif form_of(case_id) == UUID_FORM:
            out.number(_NEW)
            out.noise += UUID(case_id).bytes
        else:
            out.number(_ODD)
            out.text(case_id)
        seen.setdefault(case_id, len(seen))
        before = case_id


def get_cases(source: In, entry_ids: Sequence[str]) -> list[str]:
    """Raises BadFrame."""
    cases: list[str] = []
    seen: set[str] = set()
    order: list[str] = []
    before = ""
    for entry_id in entry_ids:
        before = _case(source, source.number(), entry_id, before, order)
        source.spend(len(before))
        cases.append(before)
        if before not in seen:
            seen.add(before)
            order.append(before)
    return cases


def _case(source: In, code: int, entry_id: str, before: str, order: Sequence[str]) -> str:
    match code:
        case 0:
            return entry_id
        case 1:
            return before
        case 2:
            return ""
        case 3:
            return str(UUID(bytes=source.take_noise(16)))
        case 4:
            return source.text()
    if code - _SEEN >= len(order):
        raise BadFrame("unreadable")
    return order[len(order) - 1 - (code - _SEEN)]

"""Makes ``sync/wire/dictionary_v1.py``: run once per dictionary version, never again for a version that was released.

python -m tests.wire.make_dictionary > sync/wire/dictionary_v1.py
"""

import sys
import zlib
from base64 import b85encode
from dataclasses import MISSING, fields
from datetime import date, datetime
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from sync.casework.events import EVENT_TYPES
from sync.wire.codec import VERSIONS
from tests.wire.primer import deflate_text, primer_lines

HEADS = {"case.registered": "item_id", "material.checked": "lines", "supplement.submitted": "lines"}
NUMBERED = frozenset(
    ("project_no", "temp_no", "paper_no", "document_no", "certificate_no", "tracking_no", "source", "volume",
     "work_order", "new_no")
)  # fmt: skip
RULES = {
    "role": "by",
    "item_version": "item_id",
    "item_name": "item_id",
    "kind": "item_id",
    "project_no": "item_id",
    "receipt_basis": "channel",
    "counter": "by",
    "CaseRegistered.situations": "item_id",
    "CaseRegistered.form": "item_id",
    "CaseRegistered.lines": "item_id",
    "lines": "start",
    "defects": "start",
    "Line.name": "^",
    "Line.no": "^",
    "Check.no": "^",
    "Defect.no": "^",
    "Answer.key": "^",
    "Answer.value": "key",
    "situations": "^",
    "remedy": "problem",
    "birth": "birth",
    "gender": "gender",
    "basis": "reason",
    "tags": "start",
} | dict.fromkeys(
    ("Line.necessity", "Line.tolerable", "Line.state", "Line.originals", "Line.copies", "Line.got", "Line.note"), "name"
)
ORDER = ("item_id", "by", "role", "occurred_at", "item_version", "item_name", "kind", "channel", "name", "id_kind",
         "number", "key", "no", "problem", "reason")  # fmt: skip


def shape_table() -> str:
    """The shapes of every event type and of what they hold."""
    lines: dict[str, str] = {}
    for name, kind in EVENT_TYPES.items():
        _shape(kind, f"{name}@{VERSIONS.get(name, 1)}", HEADS.get(name, ""), lines)
    return "\n".join(lines.values())


def _shape(kind: type[Any], name: str, head: str, lines: dict[str, str]) -> None:
    hints = get_type_hints(kind)
    own = [field for field in fields(kind) if field.name != "case_id"]
    required = [field.name for field in own if field.default is MISSING]
    first = head or next(field for field in ORDER if field in required)
    names = sorted((field.name for field in own), key=lambda name: (name != first, _rank(name)))
    words = [_word(kind, field, hints[field], lines) for field in names]
    lines[name] = " ".join([name, *words])


def _rank(name: str) -> int:
    return ORDER.index(name) if name in ORDER else len(ORDER)


def _word(owner: type[Any], name: str, hint: Any, lines: dict[str, str]) -> str:
    kind = _kind(hint, lines)
    if kind == "s" and name in NUMBERED:
        kind = "n"
    names = {field.name for field in fields(owner)}
    rule = RULES.get(f"{owner.__name__}.{name}", RULES.get(name, ""))
    if rule not in ("", "^", "start", "birth", "gender") and rule not in names:
        rule = ""
    return f"{name}:{kind}" + (f"<{rule}" if rule else "")


def _kind(hint: Any, lines: dict[str, str]) -> str:
    if get_origin(hint) in (Union, UnionType):
        (hint,) = (arg for arg in get_args(hint) if arg is not type(None))
    if get_origin(hint) is tuple:
        inner = _kind(get_args(hint)[0], lines)
        return f"l{inner[1:]}" if inner.startswith("o.") else f"l{inner}"
    for kind, letter in ((datetime, "t"), (date, "d"), (bool, "b"), (int, "i"), (str, "s"), (Enum, "s")):
        if issubclass(hint, kind):
            return letter
    if hint.__name__ not in lines:
        _shape(hint, hint.__name__, "", lines)
    return f"o.{hint.__name__}"


def main() -> None:
    text = deflate_text()
    assert len(text.encode()) <= 32_768, len(text.encode())
    packed = b85encode(zlib.compress("\0".join((shape_table(), primer_lines(), text)).encode(), 9)).decode()
    write = sys.stdout.write
    write('"""Dictionary 1, made by tests/wire/make_dictionary.py and frozen: never edit, never remake."""\n\n')
    write("# fmt: off\nPACKED = (\n")
    for at in range(0, len(packed), 112):
        write(f'    "{packed[at : at + 112]}"\n')
    write(")\n# fmt: on\n")


if __name__ == "__main__":
    main()

"""What goes into dictionary version 1: typical bodies, one or more for every event type, and common words.

Only templates (``tests/data/wire/primer_v1.jsonl``), catalogue texts, public place names and vocabulary; nobody is in
it.
"""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import cycle
from pathlib import Path

from sync.casework.events_intake import CaseRegistered
from sync.casework.facts import Agency, Answer, Line, Party
from sync.casework.item_pack import load_catalogue
from sync.casework.items import Item
from sync.casework.regions import load_regions
from sync.casework.terms import CaseKind, Channel, LineState, ReceiptBasis, Role
from sync.wire.codec import to_plain
from tests.bench.market_people import GIVEN, SURNAMES

TESTS = Path(__file__).parents[1]
RESOURCES = TESTS.parent / "resources"
TEMPLATES = (TESTS / "data" / "wire" / "primer_v1.jsonl").read_text(encoding="utf-8").splitlines()
ETHNIC = (
    "汉族", "苗族", "布依族", "侗族", "土家族", "彝族", "仡佬族", "水族", "回族",
    "白族", "瑶族", "壮族", "畲族", "毛南族", "满族", "蒙古族", "仫佬族", "羌族",
)  # fmt: skip
WORDS = (
    "街道办事处居民委员会村民委员会社区镇乡村组号路巷栋单元室民政局人力资源和社会保障局医疗保障局农业农村局自然资源局"
)
_AT = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = date(1970, 1, 22)


def primer_lines() -> str:
    """Bodies as JSON lines; the plainest registration of an item last, so that it is what is guessed."""
    lines = []
    for event in (*_habits(), *(event for item in _items() for event in (_full(item), _common(item)))):
        plain = to_plain(event)
        del plain["case_id"]
        lines.append(json.dumps(plain, ensure_ascii=False, separators=(",", ":")))
    return "\n".join([*lines, *TEMPLATES])


def deflate_text() -> str:
    """For deflate: places and materials first, what is most often typed last; at most 32 KiB."""
    regions = load_regions((RESOURCES / "regions" / "guizhou.tsv.gz").read_bytes())
    counties = "".join(region.name for top in regions.children("52") for region in regions.children(top.code))
    items = "".join(dict.fromkeys(material.name for item in _items() for material in item.materials))
    notes = [plain["text"] for plain in map(json.loads, TEMPLATES) if plain["t"] == "note.added"]
    text = "".join(("".join(TEMPLATES), counties, items, GIVEN, SURNAMES, WORDS, *notes))
    while len(text.encode()) > 32_768:
        text = text[64:]
    return text


def _items() -> tuple[Item, ...]:
    catalogue = load_catalogue((RESOURCES / "catalogue" / "items.json").read_text(encoding="utf-8"))
    return catalogue.current(date(2026, 6, 1))


def _habits() -> Iterator[CaseRegistered]:
    """Words of a registration that belong to no item."""
    kinds = cycle(("村级", "窗口", "志愿", "委托", "监护"))
    genders = cycle(("男", "女", "0", "9", "2", "1"))
    for no, (ethnic, channel, basis) in enumerate(
        zip(ETHNIC, cycle(Channel), cycle(ReceiptBasis), strict=False), start=1
    ):
        yield _registered("", 1, "", CaseKind.OTHER, channel, basis, next(kinds), next(genders), ethnic, f"{no}号窗口")


def _full(item: Item) -> CaseRegistered:
    """Every situation, option and exemption of an item."""
    return _registered(
        item.item_id, item.version, item.name, item.kind, Channel.VILLAGE, ReceiptBasis.VILLAGE_AUTHORISED, "村级", "2",
        situations=item.situations,
        form=tuple(
            Answer(key=field.key, value=value)
            for field in item.fields
            for value in (field.options or (("1",) if field.kind == "bool" else ("",)))[:8]
        ),
        lines=tuple(_line(item, line, exempt=True) for line in item.lines(item.situations)),
    )  # fmt: skip


def _common(item: Item) -> CaseRegistered:
    """What most registrations of an item look like."""
    return _registered(
        item.item_id, item.version, item.name, item.kind, Channel.WINDOW, ReceiptBasis.WINDOW, "村级", "1",
        form=tuple(Answer(key=field.key, value=(*field.options, "")[0]) for field in item.fields),
        lines=tuple(_line(item, line, exempt=False) for line in item.lines()),
    )  # fmt: skip


def _registered(
    item_id: str, version: int, name: str, kind: CaseKind, channel: Channel, basis: ReceiptBasis, agency: str,
    gender: str, ethnic: str = "苗族", counter: str = "1号窗口", situations: tuple[str, ...] = (),
    form: tuple[Answer, ...] = (), lines: tuple[Line, ...] = (),
) -> CaseRegistered:  # fmt: skip
    return CaseRegistered(
        case_id="", occurred_at=_AT, by="", role=Role.CLERK,
        item_id=item_id, item_version=version, item_name=name, kind=kind, channel=channel, receipt_basis=basis,
        applicant=Party(name="", gender=gender, birth=_DAY, ethnic=ethnic),
        agency=Agency(kind=agency, name="", authority="委托书"),
        counter=counter, situations=situations, form=form, lines=lines,
    )  # fmt: skip


def _line(item: Item, line: Line, exempt: bool) -> Line:
    material = item.materials[line.no - 1]
    state = line.state
    if state is not LineState.NOT_APPLICABLE:
        state = LineState.EXEMPT if exempt and material.exempt_by else LineState.OK
    return Line(
        no=line.no, name=line.name, necessity=line.necessity, tolerable=line.tolerable, state=state,
        originals=material.originals, copies=material.copies,
        note=material.exempt_by if state is LineState.EXEMPT else "",
    )  # fmt: skip

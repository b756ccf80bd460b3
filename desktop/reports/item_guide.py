"""An item of the catalogue as people read it: the page of the guide, and the slip a citizen takes along.

HTML of a few plain tags; every word of the catalogue is escaped.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from html import escape

from desktop.reports.item_changes import Change
from desktop.wording import guide as text
from desktop.wording.screens_case import limit_words
from desktop.wording.trade import CASE_KINDS
from desktop.wording.translating import chinese
from sync.casework.items import Item, Material

_TABLE = '<table width="98%" border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse">{rows}</table>'


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipHead:
    """Who gives the slip: office, its address if known, the clerk by name, the day in words."""

    office: str
    by: str
    on: str
    phone: str


def guide_html(item: Item, situations: Collection[str], changes: Sequence[Change], *, several: bool) -> str:
    """Everything about one item; materials for these ``situations``. ``several``: more than one version is known."""
    parts = (
        f"<h2>{escape(item.name)}</h2>",
        f"<p>{escape(' · '.join((item.department, item.theme, item.type_name, CASE_KINDS[item.kind])))}</p>",
        _section(text.CONDITIONS, _list(_conditions(item))),
        _section(text.MATERIALS, _materials(needed(item, situations))),
        _section(text.LIMITS, _list(_limits(item))),
        _section(text.FEE, _list([item.fee_note])),
        _section(text.STEPS, _steps(item)),
        _section(text.RESULT, _list([item.result_name, f"{text.DECIDER}：{item.decider}"])),
        _section(text.BASES, _list(_bases(item))),
        _section(text.CHANGES, _changes(changes, several=several)),
    )
    return "".join(parts)


def slip_html(item: Item, situations: Collection[str], head: SlipHead, version: str) -> str:
    """One sheet for somebody who only asks; it names nobody but the clerk."""
    chosen = "、".join(name for name in item.situations if name in situations) or text.SLIP_NO_SITUATION
    where = f"{text.SLIP_WHERE}：{head.office}　{head.phone}"
    parts = (
        f'<h2 align="center">{escape(head.office)}</h2><h2 align="center">{escape(text.SLIP_TITLE)}</h2>',
        f"<p><b>{escape(text.SLIP_FOR)}：{escape(item.name)}</b>（{escape(CASE_KINDS[item.kind])}）</p>",
        _section(text.CONDITIONS, _list(_conditions(item))),
        _section(f"{text.SLIP_MATERIALS}（{text.SLIP_SITUATIONS}：{chosen}）", _materials(needed(item, situations))),
        _section(text.LIMITS, _list(_limits(item))),
        _section(text.FEE, _list([item.fee_note])),
        _section(text.RESULT, _list([item.result_name])),
        _section(text.BASES, _list(_bases(item))),
        f"<p>{escape(text.SLIP_NOTE)}</p>",
        f"<p>{escape(where)}</p>",
        f"<p>{escape(text.SLIP_BY)}：{escape(head.by)}　　{escape(head.on)}　　{escape(version)}</p>",
    )
    return "".join(parts)


def needed(item: Item, situations: Collection[str]) -> tuple[Material, ...]:
    """The materials that apply in these situations."""
    return tuple(m for m in item.materials if not m.when or m.when in situations)


def _conditions(item: Item) -> Iterable[str]:
    who = "、".join(text.WHO.get(code, code) for code in item.applicant_codes)
    yield f"{who}可以申请。" if who else text.ANYBODY
    yield text.AGENT[item.agent_allowed]
    if any(m.tolerable for m in item.materials):
        yield text.TOLERANCE[item.tolerance_allowed]
    if item.sub_items:
        yield text.COVERS + "、".join(item.sub_items)
    if item.report_up:
        yield text.REPORTS_UP
    if item.reject_reasons:
        yield text.NOT_TAKEN + "；".join(item.reject_reasons) + "。"


def _materials(materials: Iterable[Material]) -> str:
    rows = [_row(text.MATERIAL_HEADS, head=True)]
    for at, m in enumerate(materials, start=1):
        rows.append(_row((str(at), _named(m), str(m.originals), str(m.copies), _told(m))))
    return _TABLE.format(rows="".join(rows))


def _named(material: Material) -> str:
    return f"{material.name}（{text.TOLERABLE}）" if material.tolerable else material.name


def _told(material: Material) -> str:
    exempt = text.EXEMPT + material.exempt_by if material.exempt_by else ""
    when = text.ONLY_WHEN + material.when if material.when else ""
    return "；".join(part for part in (material.source, when, material.note, exempt) if part)


def _limits(item: Item) -> Iterable[str]:
    yield f"{text.ACCEPTANCE}：{limit_words(item.acceptance, chinese)}"
    yield f"{text.STATUTORY}：{limit_words(item.statutory, chinese) if item.statutory else text.NO_STATUTORY}"
    yield f"{text.PROMISED}：{limit_words(item.promised, chinese)}"
    if item.extension:
        yield f"{text.EXTENSION}：{limit_words(item.extension, chinese)}"
    if item.publicity:
        yield f"{text.PUBLICITY}：{limit_words(item.publicity.limit, chinese)}"
    if item.excluded:
        yield text.EXCLUDED + "、".join(item.excluded)
    if item.limit_note:
        yield item.limit_note


def _steps(item: Item) -> str:
    rows = [_row(text.STEP_HEADS, head=True)]
    rows += [_row((s.name, s.by, limit_words(s.limit, chinese) if s.limit else "")) for s in item.stages]
    return _TABLE.format(rows="".join(rows))


def _bases(item: Item) -> Iterable[str]:
    return (f"《{b.title}》{b.number}{b.clause}" for b in item.bases)


def _changes(changes: Sequence[Change], *, several: bool) -> str:
    if not changes:
        return _list([text.UNCHANGED if several else text.FIRST_VERSION])
    return "".join(f"<p><b>{escape(change.title)}</b></p>{_list(change.lines)}" for change in changes)


def _section(heading: str, body: str) -> str:
    return f"<h3>{escape(heading)}</h3>{body}"


def _list(lines: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines if line) + "</ul>"


def _row(cells: Iterable[str], *, head: bool = False) -> str:
    tag = "th" if head else "td"
    return "<tr>" + "".join(f'<{tag} align="left">{escape(cell)}</{tag}>' for cell in cells) + "</tr>"

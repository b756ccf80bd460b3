"""Gives rare and twofold characters back to the text of a PDF.

Qt 6.9 draws characters beyond U+FFFF but leaves their glyphs out of the PDF's map to text, so a name like 吉克·阿依𬱟
could be seen and neither found nor copied (seen 2026-11; ``QFontSubset`` walks the basic plane only). Glyphs are
numbered in the order they are drawn, which is the order of the text; so the gaps of the map are filled in that order,
as an appended revision of the file: what Qt wrote stays byte for byte.

A face that gives control characters the glyph of the space has its spaces named U+0001; they are named as spaces again.

Fonts such as Noto draw the radical ⽉ (U+2F49) and the character 月 (U+6708) with one glyph, and Qt names it by the
radical; a search for the word would miss it. Those names are put right in place.
"""

import re
from unicodedata import normalize

_MAP = re.compile(rb"(\d+) 0 obj\n<< /Length \d+ >>\nstream\n(/CIDInit.*?)endstream", re.DOTALL)
_RANGE = re.compile(rb"^<([0-9A-F]{4})> <([0-9A-F]{4})> [\[<]", re.MULTILINE)
_TRAILER = re.compile(rb"trailer\n<<(.*?)>>\nstartxref\n(\d+)", re.DOTALL)
_END = b"endcmap"
_NAMES = re.compile(rb"\[[^\]]*\]|(?<=> )<0001>$", re.MULTILINE)
_RADICAL = re.compile(rb"<(2[EF][0-9A-F]{2})>")
_PAIRS = (
    "⺟母⺠民⺩王⺬示⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页"
    "⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟"
)
SUPPLEMENT = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
"""Radicals of the supplement that look like a character of their own; Unicode gives them no equivalent form."""


def searchable(pdf: bytes, text: str) -> bytes:
    """The PDF whose drawn ``text`` can be found and copied."""
    return with_rare_characters(_MAP.sub(_named, pdf), text)


def _named(found: re.Match[bytes]) -> bytes:
    """One map with its names put right; every name keeps its length."""
    spaced = _NAMES.sub(lambda names: names[0].replace(b"<0001>", b"<0020>"), found[0])
    return _RADICAL.sub(_plain, spaced)


def _plain(found: re.Match[bytes]) -> bytes:
    radical = chr(int(found[1], 16))
    plain = SUPPLEMENT.get(radical, normalize("NFKC", radical))
    return b"<%04X>" % ord(plain) if len(plain) == 1 and ord(plain) <= 0xFFFF else found[0]


def with_rare_characters(pdf: bytes, text: str) -> bytes:
    """The PDF with the gaps of its glyph maps filled from ``text``; unchanged where that would be a guess."""
    rare = tuple(dict.fromkeys(char for char in text if ord(char) > 0xFFFF))
    maps = list(_MAP.finditer(pdf))
    trailer = _TRAILER.search(pdf)
    if not rare or trailer is None:
        return pdf
    revised = []
    for found in maps:
        gaps = _gaps(found[2])
        if len(maps) == 1:
            last = _last(found[2])
            gaps += range(last + 1, last + 1 + len(rare) - len(gaps))
        if len(gaps) == len(rare):
            revised.append((int(found[1]), _filled(found[2], gaps, rare)))
    return _appended(pdf, revised, trailer) if revised else pdf


def _gaps(cmap: bytes) -> list[int]:
    """Glyph numbers between the ranges of a map that no range names."""
    known = [(int(first, 16), int(last, 16)) for first, last in _RANGE.findall(cmap)]
    ends = [last for _, last in known]
    return [code for (first, _), end in zip(known[1:], ends, strict=False) for code in range(end + 1, first)]


def _last(cmap: bytes) -> int:
    return max((int(last, 16) for _, last in _RANGE.findall(cmap)), default=0)


def _filled(cmap: bytes, gaps: list[int], rare: tuple[str, ...]) -> bytes:
    named = b"".join(
        b"<%04X> <%s>\n" % (code, char.encode("utf-16-be").hex().upper().encode("ascii"))
        for code, char in zip(gaps, rare, strict=True)
    )
    return cmap.replace(_END, b"%d beginbfchar\n%sendbfchar\n%s" % (len(gaps), named, _END), 1)


def _appended(pdf: bytes, revised: list[tuple[int, bytes]], trailer: re.Match[bytes]) -> bytes:
    """An incremental update (ISO 32000-1, 7.5.6): new objects, their place, and where the older table stands."""
    whole = pdf
    table = b"xref\n"
    for number, stream in revised:
        table += b"%d 1\n%010d 00000 n \n" % (number, len(whole))
        whole += b"%d 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (number, len(stream), stream)
    end = b"%strailer\n<<%s/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n" % (table, trailer[1], trailer[2], len(whole))
    return whole + end

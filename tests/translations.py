"""``python -m tests.translations``: keeps resources/i18n/qianban_en.ts in step with the words of the desk.

update            takes up new sources, drops those that are gone, keeps every translation
missing [MODULE]  lists what has no finished translation, as JSON that can be filled in and merged
fits FILE...      says what in JSON objects {source: translation} does not fit; changes nothing
merge FILE...     takes such objects into the catalogue, all of them or, if one text does not fit, none
check             says what is wrong; 1 if anything is
"""

import json
import re
import string
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from desktop.wording.catalogue import Message, messages
from desktop.wording.translating import CATALOGUE
from tests.wording_sources import sources

HAN = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
MNEMONIC = re.compile(r"\(&(.)\)")
HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="en" sourcelanguage="zh_CN">\n'
)


def main(words: list[str]) -> int:
    match words:
        case ["update"]:
            _write(_translated())
        case ["missing", *modules]:
            print(json.dumps(dict.fromkeys(_missing(modules), ""), ensure_ascii=False, indent=0))
        case ["fits", *files] if files:
            return _told(_wrong(_brought(files)))
        case ["merge", *files] if files:
            return _merge(_brought(files))
        case ["check"]:
            return _told(list(problems()))
        case _:
            print(__doc__)
            return 2
    return 0


def problems() -> Iterator[str]:
    """What keeps the English of the desk from being complete and right, one line each."""
    known = _translated()
    wanted = {text for _, text in sources()}
    yield from (f"not translated: {text}" for text in wanted - known.keys())
    for one in messages(CATALOGUE):
        if one.state or one.source not in wanted:
            yield f"{one.state or 'gone from the source'}: {one.source}"
    for source, translation in known.items():
        yield from unfit(source, translation)
    if CATALOGUE.read_text(encoding="utf-8") != written(known):
        yield "the file is not as `python -m tests.translations update` writes it"


def unfit(source: str, translation: str) -> Iterator[str]:
    """What is wrong with one translation."""
    if not translation.strip():
        yield f"empty: {source}"
    elif HAN.search(translation):
        yield f"still Chinese: {source} → {translation}"
    if gaps(source) != gaps(translation):
        yield f"other gaps: {source} → {translation}"
    if [letter.upper() for letter in MNEMONIC.findall(source)] != [x.upper() for x in MNEMONIC.findall(translation)]:
        yield f"other mnemonic: {source} → {translation}"


def gaps(text: str) -> Counter[str]:
    """The named gaps with their formats, and doubled braces, which a later step fills."""
    try:
        found = list(string.Formatter().parse(text))
    except ValueError:
        return Counter([text])
    return Counter(f"{name}!{conversion}:{spec}" for _, name, spec, conversion in found if name is not None) + Counter(
        re.findall(r"{{\w+}}", text)
    )


def written(known: Mapping[str, str]) -> str:
    """The whole file: every text once, in the first module that has it, in the order of the source."""
    parts, seen, open_context = [HEAD], set[str](), ""
    for context, text in sources():
        if text in seen:
            continue
        seen.add(text)
        if context != open_context:
            parts.append(("</context>\n" if open_context else "") + f"<context>\n    <name>{context}</name>\n")
            open_context = context
        parts.append(_message(text, known.get(text, "")))
    return "".join([*parts, "</context>\n</TS>\n"])


def _message(source: str, translation: str) -> str:
    told = f"<translation>{_escaped(translation)}" if translation else '<translation type="unfinished">'
    return f"    <message>\n        <source>{_escaped(source)}</source>\n        {told}</translation>\n    </message>\n"


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def _translated() -> dict[str, str]:
    wanted = {text for _, text in sources()}
    there: Iterable[Message] = messages(CATALOGUE) if CATALOGUE.exists() else ()
    return {one.source: one.translation for one in there if one.translation and one.source in wanted}


def _missing(modules: list[str]) -> Iterator[str]:
    known = _translated()
    return (text for context, text in sources() if text not in known and (not modules or context in modules))


def _brought(files: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for file in files:
        found |= {k: v for k, v in json.loads(Path(file).read_text(encoding="utf-8")).items() if v}
    return found


def _wrong(brought: Mapping[str, str]) -> list[str]:
    wanted = {text for _, text in sources()}
    gone = [f"no such source: {source}" for source in brought if source not in wanted]
    return gone + [one for source, translation in brought.items() for one in unfit(source, translation)]


def _told(wrong: list[str]) -> int:
    print("\n".join(wrong) or "fits")
    return bool(wrong)


def _merge(brought: Mapping[str, str]) -> int:
    if _told(_wrong(brought)):
        return 1
    _write(_translated() | brought)
    print(f"{len(brought)} merged, {sum(1 for _ in _missing([]))} missing")
    return 0


def _write(known: Mapping[str, str]) -> None:
    CATALOGUE.write_text(written(known), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

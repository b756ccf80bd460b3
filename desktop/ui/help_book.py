"""The clerk's handbook as it lies on the disk: chapters, their headings, and what a word or its initials find."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from desktop.ui.pinyin_fit import initials_fit
from desktop.wording import help as text

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "handbook"
_HEADING = re.compile(r"^(#{1,3}) (.+)$")
MOST_FOUND = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and what stands under it up to the next. ``chapter``: name of the file; the first is its title."""

    chapter: str
    heading: str
    level: int
    body: str


class Book:
    """Read once; a handbook that is not there is empty, and the help says so."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self.folder = folder
        self._chapters: Mapping[str, str] = {
            path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md"))
        }
        self._sections = tuple(
            section for name, markdown in self._chapters.items() for section in _sections(name, markdown)
        )

    def __contains__(self, chapter: object) -> bool:
        return chapter in self._chapters

    @property
    def sections(self) -> tuple[Section, ...]:
        return self._sections

    def markdown(self, chapter: str) -> str:
        return self._chapters.get(chapter, text.MISSING)

    def title(self, chapter: str) -> str:
        return next((one.heading for one in self._sections if one.chapter == chapter), chapter)

    def find(self, typed: str) -> tuple[Section, ...]:
        """Headings first, those of 怎么办 before others, then what their text says; at most ``MOST_FOUND``."""
        wanted = normalize("NFKC", typed).strip().lower().replace(" ", "")
        if not wanted:
            return ()
        ranked = [
            (rank, one.chapter != text.WHAT_NOW_CHAPTER, at, one)
            for at, one in enumerate(self._sections)
            if (rank := _rank(one, wanted)) is not None
        ]
        return tuple(one for *_, one in sorted(ranked, key=lambda entry: entry[:3])[:MOST_FOUND])


def topic(page: str) -> tuple[str, str]:
    """Chapter and heading that belong to a page, or to what it is doing: ``intake.deciding`` before ``intake``."""
    return text.PAGES.get(page) or text.PAGES.get(page.split(".")[0], (text.CONTENTS_CHAPTER, ""))


def _rank(section: Section, wanted: str) -> int | None:
    if wanted in section.heading.lower().replace(" ", ""):
        return 0
    if wanted.isascii() and wanted.isalpha() and initials_fit(section.heading, wanted):
        return 1
    return 2 if wanted in section.body.lower().replace(" ", "") else None


def _sections(chapter: str, markdown: str) -> Iterator[Section]:
    heading, level, body = "", 0, list[str]()
    for line in markdown.splitlines():
        found = _HEADING.match(line)
        if found is None:
            body.append(line)
            continue
        if heading:
            yield Section(chapter=chapter, heading=heading, level=level, body="\n".join(body))
        heading, level, body = found[2].strip(), len(found[1]), []
    if heading:
        yield Section(chapter=chapter, heading=heading, level=level, body="\n".join(body))

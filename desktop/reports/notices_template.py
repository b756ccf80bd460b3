"""Notice templates: plain HTML the county may edit, filled with escaped text and nothing else.

    $name                              a value; everything a person typed is escaped, line breaks stay
    <!-- rows --> … <!-- /rows -->     repeated for every row of the notice
    <!-- if name --> … <!-- /if -->    left out when the value is empty

A notice may have a frame of its own: ``frame_<name>``.

No expression, no attribute, no file is ever reached from a template.
"""

import re
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from string import Template

_ROWS = re.compile(r"<!-- rows -->(.*?)<!-- /rows -->", re.DOTALL)
_IF = re.compile(r"<!-- if ([a-z_]+) -->(.*?)<!-- /if -->", re.DOTALL)
_FRAME = "frame"
_BODY = "<!-- body -->"


class TemplateUnreadable(ValueError):
    """A template asks for a value that no notice has, or a template is missing; ``name`` says which."""

    def __init__(self, template: str, name: str) -> None:
        super().__init__(f"{template}: {name}")
        self.template = template
        self.name = name


class Templates:
    """The texts of all notices, framed; read once."""

    __slots__ = ("_texts",)

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = dict(texts)

    @property
    def texts(self) -> Mapping[str, str]:
        return self._texts

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(sorted(name for name in self._texts if not name.startswith(_FRAME)))

    def fill(self, name: str, values: Mapping[str, str], rows: Iterable[Mapping[str, str]]) -> str:
        """The notice as HTML; raises TemplateUnreadable."""
        frame = self._texts.get(f"{_FRAME}_{name}") or self._texts.get(_FRAME, "")
        if name not in self._texts or _BODY not in frame:
            raise TemplateUnreadable(name, "missing")
        whole = frame.replace(_BODY, self._texts[name])
        kept = _IF.sub(lambda found: found[2] if values.get(found[1]) else "", whole)
        told = tuple(rows)
        parts = _ROWS.split(kept)
        return "".join(
            _substitute(name, part, values)
            if at % 2 == 0
            else "".join(_substitute(name, part, {**values, **row}) for row in told)
            for at, part in enumerate(parts)
        )


def load_templates(folder: Path) -> Templates:
    """Every ``*.html`` of a folder under its stem; the county's folder is laid over ours by the caller."""
    return Templates({path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.html"))})


def _substitute(template: str, text: str, values: Mapping[str, str]) -> str:
    try:
        return Template(text).substitute({name: _escaped(value) for name, value in values.items()})
    except (KeyError, ValueError) as error:
        raise TemplateUnreadable(template, str(error)) from error


def _escaped(value: str) -> str:
    return escape(value).replace("\n", "<br/>")

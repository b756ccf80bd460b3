"""What came back over HTTP, before anything of it is believed."""

from collections.abc import Mapping
from dataclasses import dataclass

_PART = 206


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """``headers``: found whatever the case of their letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def is_page(self) -> bool:
        """A page for people, from a portal or a box in the line. A part of a content may begin with any byte: there
        only its kind tells.
        """
        html = "html" in self.headers.get("Content-Type", "").lower()
        return html or (self.status != _PART and self.body.lstrip()[:1] == b"<")

"""The reference material of this desk, pack by pack: what is here, how large, of when."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import text

from desktop.office.references import shipped_packs
from desktop.queries.casefile import instant
from desktop.queries.reading import Reading
from sync.client.pack_watch import PackState
from sync.wire.editions import STAFF

__all__ = ["BasePackRow", "BasePacks", "PackState"]

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
_SENT = text("SELECT name, max(edition) AS edition, length(content) AS size FROM pack_edition GROUP BY name")


@dataclass(frozen=True, slots=True, kw_only=True)
class BasePackRow:
    """``issued``: when the platform issued the edition that is here; None for the one the program came with.

    ``size``: bytes, 0 where nothing is here yet.
    """

    name: str
    size: int
    issued: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BasePacks:
    """Every pack this desk uses, by name."""

    def __call__(self, reading: Reading) -> tuple[BasePackRow, ...]:
        rows = {name: BasePackRow(name=name, size=len(content)) for name, content in shipped_packs(RESOURCES).items()}
        staff = STAFF + reading.office.scope
        rows[staff] = BasePackRow(name=staff, size=0)
        for name, edition, size in reading.session.execute(_SENT):
            rows[name] = BasePackRow(name=name, size=size, issued=instant(edition))
        return tuple(rows[name] for name in sorted(rows))

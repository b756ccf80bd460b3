"""The oldest program that may still pull. What a device pushes is taken whatever its version (sync.md §2.11)."""

import re

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from sync.server.memory import remembered
from sync.server.tables import SETTING
from sync.server.trouble import PlatformTrouble

_NAME = "min_version"
_VERSION = re.compile(r"\d{1,6}(\.\d{1,6}){0,3}")


def require(session: Session, version: str) -> None:
    """``""``: any program again. Raises PlatformTrouble("bad_version")."""
    if version and not _VERSION.fullmatch(version):
        raise PlatformTrouble("bad_version", version=version)
    session.execute(delete(SETTING).where(SETTING.c.name == _NAME))
    if version:
        session.execute(insert(SETTING), [{"name": _NAME, "value": version}])


def too_old(session: Session, version: str) -> str:
    """The version needed where this one is older; "" where it may pull, also for one that does not say."""
    asked = select(SETTING.c.value).where(SETTING.c.name == _NAME)
    required = remembered(session, "required", lambda: session.execute(asked).scalar() or "")
    if not required or not _VERSION.fullmatch(version):
        return ""
    return required if _numbers(version) < _numbers(required) else ""


def _numbers(version: str) -> tuple[int, ...]:
    """1.4 and 1.4.0 are the same."""
    found = tuple(map(int, version.split(".")))
    return found + (0,) * (4 - len(found))

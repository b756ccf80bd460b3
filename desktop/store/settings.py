"""Small values kept inside the encrypted file: the clock's witness, the token of the line, its pace."""

from sqlalchemy import text
from sqlalchemy.orm import Session

_READ = text("SELECT value FROM setting WHERE name = :name")
_WRITE = text(
    "INSERT INTO setting (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
)


def setting(session: Session, name: str, default: str = "") -> str:
    found = session.execute(_READ, {"name": name}).scalar()
    return default if found is None else str(found)


def keep_setting(session: Session, name: str, value: str) -> None:
    session.execute(_WRITE, {"name": name, "value": value})

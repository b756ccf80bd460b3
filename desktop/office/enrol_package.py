"""The file that enrols this computer without a line: read, believed as far as it can be, turned into settings."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop.device.settings import DeviceSettings
from desktop.office.enrolment import settings_of
from desktop.office.trouble import OfficeTrouble
from sync.files import until_free
from sync.journal.signatures import verify
from sync.wire.messages import Pack
from sync.wire.package import LARGEST, PACKAGE_LABEL, BadPackage, Package, fingerprint, read_package

EARLY = timedelta(days=1)
"""A clock may be this much behind the platform's that wrote the file."""
AUTHORITY = "platform-ca.pem"


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """``mark``: what two people compare over the telephone: nobody else can say whether the file is the county's."""

    settings: DeviceSettings
    code: str
    packs: tuple[Pack, ...]
    authority: str
    mark: str


def read_carried(path: Path, now: datetime) -> Carried:
    """Nothing is written. Raises OfficeTrouble ``package_unread``, ``package_not_a_package``, ``package_damaged``,
    ``package_newer``, ``package_forged``, ``package_over`` (until), ``package_clock`` (made).
    """
    package = _package(path)
    head, key = package.head, package.enrolled.platform_key
    if not verify(key, PACKAGE_LABEL, package.statement, package.signature):
        raise OfficeTrouble("package_forged")
    if now > _instant(head.until_ms):
        raise OfficeTrouble("package_over", until=f"{_instant(head.until_ms):%Y-%m-%d}")
    if now < _instant(head.made_ms) - EARLY:
        raise OfficeTrouble("package_clock", made=f"{_instant(head.made_ms):%Y-%m-%d}")
    return Carried(
        settings=settings_of(package.enrolled, head.address),
        code=head.code,
        packs=package.packs,
        authority=head.ca,
        mark=fingerprint(key),
    )


def _package(path: Path) -> Package:
    try:
        with until_free(lambda: path.open("rb")) as file:
            return read_package(file.read(LARGEST + 1))
    except OSError as error:
        raise OfficeTrouble("package_unread") from error
    except BadPackage as bad:
        raise OfficeTrouble(f"package_{bad.code}") from bad


def _instant(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC)

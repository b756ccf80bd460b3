"""How a data folder becomes a desk: keys, the encrypted file, the signing key, and last the settings that make it
count. Stopped anywhere on the way it is begun anew."""

from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path

from sqlalchemy.orm import Session

from desktop.device.device_key import DeviceKey
from desktop.device.founding import begin, settle
from desktop.device.settings import DeviceSettings, Profile
from desktop.device.slot_file import Cost
from desktop.device.vault import CredentialStore, Vault, credential_store, found_vault
from desktop.office.enrol_package import AUTHORITY, Carried
from desktop.office.line_store import TOKEN
from desktop.office.pack_shelf import check, keep, note_refused
from desktop.office.timing import wall_clock
from desktop.store.database import Database
from desktop.store.settings import keep_setting
from desktop.store.unmet import keep_unmet
from sync.casework.numbering import Uuid7
from sync.client.trouble import PackRefused
from sync.files import write_whole
from sync.journal.journal import Journal


def found(
    profile: Profile,
    settings: DeviceSettings,
    code: str,
    pin: str,
    find: Callable[[], CredentialStore | None] = credential_store,
    token: bytes = b"",
    device_key: DeviceKey | None = None,
    carried: Carried | None = None,
) -> tuple[Vault, bytes]:
    """A new desk: keys, an empty encrypted file that knows its device, and last the settings that make it count.

    ``carried``: the file it is enrolled by, with packs and without a token. Stopped half-way it is begun anew: nothing
    was in it yet. Raises VaultTrouble, StoreTrouble, OSError.
    """
    steps = laying_out(profile, settings, code, pin, find, token, device_key, carried)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            made: tuple[Vault, bytes] = done.value
            return made


def with_own_authority(profile: Profile, settings: DeviceSettings) -> DeviceSettings:
    """The authority's file lies with the data from now on: where it came from may be taken away. Raises OSError."""
    if not settings.ca_file:
        return settings
    own = profile.folder / AUTHORITY
    write_whole(own, Path(settings.ca_file).read_bytes())
    return replace(settings, ca_file=str(own))


def laying_out(
    profile: Profile,
    settings: DeviceSettings,
    code: str,
    pin: str,
    find: Callable[[], CredentialStore | None],
    token: bytes,
    device_key: DeviceKey | None,
    carried: Carried | None,
    cost: Cost | None = None,
) -> Generator[str, None, tuple[Vault, bytes]]:
    """As :func:`found`, stopping after each thing that stays on the disk; it may be left there for good.

    ``cost``: of a guess of the PIN, None for the usual one.
    """
    begin(profile.folder)
    yield "begun"
    vault, key = found_vault(profile.folder, code, pin, find, cost)
    yield "keys"
    database = Database.create(profile.database, key)
    try:
        yield "file"
        database.write(lambda session: _lay_out(session, settings, token, carried))
    finally:
        database.close()
    yield "device"
    if device_key is not None:
        device_key.keep(profile.folder, key, settings.office.device)
    yield "signing"
    if carried is not None and carried.authority:
        authority = profile.folder / AUTHORITY
        write_whole(authority, carried.authority.encode())
        settings = replace(settings, ca_file=str(authority))
    profile.save(settings)
    yield "settings"
    settle(profile.folder)
    return vault, key


def _lay_out(session: Session, settings: DeviceSettings, token: bytes, carried: Carried | None) -> None:
    Journal(session, Uuid7()).enrol(settings.office.device, settings.incarnation)
    keep_setting(session, TOKEN, token.hex())
    if carried is None:
        return
    keep_unmet(session, carried.code)
    for pack in carried.packs:
        try:
            check(pack, bytes.fromhex(settings.platform_key), -1)
        except PackRefused as refused:
            note_refused(session, pack, refused.code, wall_clock())
        else:
            keep(session, pack)

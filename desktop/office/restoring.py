"""A copy becomes the file of a desk again: here, or on a new computer with the code of the recovery sheet.

Nothing is deleted: what was here is set aside under a dated name, and only after the copy lies whole beside it. That
the file is older than it was is found when it is opened (``rolled_back``): numbers are left out, the line gives another
incarnation and brings back what the platform has.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.device.device_key import KEY_FILE
from desktop.device.settings import DEVICE_FILE, DeviceTrouble, Profile
from desktop.device.slot_file import COPIES
from desktop.device.vault import CredentialStore, VaultTrouble, credential_store, recovered_vault
from desktop.office.backups import carry
from desktop.office.timing import Clock
from desktop.office.trouble import OfficeTrouble
from desktop.store.backup import copied
from desktop.store.database import set_aside
from desktop.store.entry_hashes import Held, held
from desktop.store.trouble import StoreTrouble
from desktop.trouble import Trouble
from sync.files import disk_code, replaced, taken_away

RESTORED = ".restored"


def restore_here(profile: Profile, backup: Path, key: bytes, clock: Clock) -> Held:
    """What is in the file now. The profile must be locked and its file closed. Raises Trouble; then it is as it was."""
    fresh = profile.database.with_name(profile.database.name + RESTORED)
    found = copied(backup, key, fresh, held)
    set_aside(profile.database, clock(), "replaced")
    replaced(fresh, profile.database)
    return found


def restore_elsewhere(
    profile: Profile,
    backup: Path,
    typed: str,
    person: str,
    pin: str,
    find: Callable[[], CredentialStore | None] = credential_store,
) -> Held:
    """A copy with what lies beside it becomes the desk in an empty folder; ``person`` has the PIN there, nobody else.

    Raises Trouble; then the folder is as it was.
    """
    if profile.enrolled:
        raise VaultTrouble("keys_exist")
    source = Profile(folder=backup.parent)
    if source.settings().person(person) is None:
        raise DeviceTrouble("no_person", people="、".join(one.code for one in source.settings().staff))
    brought: list[Path] = []
    try:
        _bring(source, profile, (*COPIES, KEY_FILE), brought)
        vault, key = recovered_vault(profile.folder, typed, find)
        vault.admit(key, person, pin)
        found = copied(backup, key, profile.database, held)
        brought.append(profile.database)
        _bring(source, profile, [f"{source.blobs.name}/{path.name}" for path in source.blobs.glob("*")], brought)
        _bring(source, profile, (DEVICE_FILE,), brought)
    except Trouble:
        for path in brought:
            taken_away(path)
        raise
    return found


def _bring(source: Profile, target: Profile, names: Sequence[str], brought: list[Path]) -> None:
    """Raises StoreTrouble full, held, io; OfficeTrouble("backup_incomplete") where a file that must be there is not."""
    for name in names:
        path = target.folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            carry(source.folder / name, path)
        except FileNotFoundError as error:
            raise OfficeTrouble("backup_incomplete", file=name) from error
        except OSError as error:
            raise StoreTrouble(disk_code(error)) from error
        brought.append(path)

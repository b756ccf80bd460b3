"""``qianban desk --training``: a data folder of its own with invented people, and no way to a platform."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from shutil import rmtree

from desktop.app import compose, found, wall_clock
from desktop.device.people import OfficeRow, Staff
from desktop.device.settings import DEVICE_FILE, DeviceSettings, Profile
from desktop.device.vault import CredentialStore
from desktop.office.timing import Clock
from desktop.store.training import keep_laid_out, mark_training
from desktop.training_scene import APPROVER, LEARNER, play
from desktop.wording.training import OFFICE_NAME, PREFIX
from sync.casework.numbering import Uuid7
from sync.casework.terms import Role
from sync.files import taken_away, until_free

PIN = "lianxi-2026"
"""Of everybody on a training desk; it stands on the sign-in page, and protects invented data only."""

STAFF = (
    Staff(code=LEARNER, name="训练学员", roles=(Role.CLERK, Role.HANDLER)),
    Staff(code=APPROVER, name="训练审批人", roles=(Role.APPROVER, Role.CENTER, Role.CLERK, Role.HANDLER)),
)
OFFICE = OfficeRow(
    scope="522636999999",
    name=OFFICE_NAME,
    uscc="11522636MB9A00014N",
    prefix=PREFIX,
    region="522636100",
    slot=1,
    device="",
)
KEPT = frozenset({"desk.lock", "logs"})
"""What is in use while the training desk is laid out anew."""


def no_store() -> CredentialStore | None:
    """Nothing of it goes into the machine's credential store."""
    return None


def lay_out(profile: Profile, clock: Clock = wall_clock) -> None:
    """A folder with the two invented people and their cases; one that is there stays as it is.

    What a broken start has left is laid out anew: the settings are written last. Raises StoreTrouble, VaultTrouble.
    """
    if profile.enrolled:
        return
    _empty(profile)
    office = replace(OFFICE, device=str(Uuid7().next(int(clock().timestamp() * 1000))))
    settings = DeviceSettings(office=office, staff=STAFF, scopes=(office.scope,))
    vault, key = found(profile, settings, LEARNER, PIN, no_store)
    try:
        vault.introduce(LEARNER, PIN, APPROVER, PIN)
        core = compose(profile, key, LEARNER, clock)
        try:
            core.database.write(mark_training)
            entries = play(core)
            core.database.write(lambda session: keep_laid_out(session, entries))
        finally:
            core.database.close()
    except BaseException:
        taken_away(profile.folder / DEVICE_FILE)
        raise


def _empty(profile: Profile) -> None:
    for path in profile.folder.iterdir():
        if path.name in KEPT:
            continue
        until_free(partial(rmtree if path.is_dir() else Path.unlink, path))

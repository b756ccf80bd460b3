"""A desk for practising is marked inside its encrypted file, and nothing that leads to a platform opens for it.

The mark is read when the file is opened: an address written into ``device.json`` by hand changes nothing.
"""

from desktop.device.settings import Profile
from desktop.office.trouble import OfficeTrouble
from desktop.store.database import Database
from desktop.store.training import is_training


def keep_apart(training: bool) -> None:
    """Stands before everything that speaks to a platform. Raises OfficeTrouble("training")."""
    if training:
        raise OfficeTrouble("training")


def refuse_training(profile: Profile, key: bytes) -> None:
    """The same for a folder that is not open. Raises OfficeTrouble("training"), StoreTrouble."""
    database = Database.open(profile.database, key)
    try:
        keep_apart(database.read(is_training))
    finally:
        database.close()

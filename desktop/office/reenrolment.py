"""This desk once more, with another key: what is here stays, what waits keeps its ids (rule: sync protocol 4.1)."""

from dataclasses import replace

from sqlalchemy.orm import Session

from desktop.device.device_key import DeviceKey
from desktop.device.settings import DeviceSettings, Profile
from desktop.office.leave import seen_platform
from desktop.office.line_store import TOKEN
from desktop.office.timing import Clock
from desktop.office.trouble import OfficeTrouble
from desktop.store.database import Database
from desktop.store.settings import keep_setting
from sync.casework.numbering import Uuid7
from sync.journal.journal import Journal
from sync.wire.messages import Enrolled


def take_over(
    profile: Profile, data_key: bytes, enrolled: Enrolled, fresh: DeviceSettings, device_key: DeviceKey, clock: Clock
) -> DeviceSettings:
    """Go on with the platform's answer; ``fresh``: the settings made of it.

    The key is kept first: stopped behind it, the desk has a token no more and gets one by signing with the new key.
    Raises OfficeTrouble("other_device") for the answer to a code that was for another device, StoreTrouble.
    """
    known = profile.settings()
    if enrolled.device != known.office.device:
        raise OfficeTrouble("other_device")
    device_key.keep(profile.folder, data_key, enrolled.device)
    database = Database.open(profile.database, data_key)
    try:
        database.write(lambda session: _go_on(session, enrolled, clock))
    finally:
        database.close()
    settled = replace(fresh, former=known.staffed(fresh.staff).former)
    profile.save(settled)
    return settled


def _go_on(session: Session, enrolled: Enrolled, clock: Clock) -> None:
    keep_setting(session, TOKEN, enrolled.token.hex())
    seen_platform(session, clock())
    journal = Journal(session, Uuid7())
    if enrolled.incarnation > journal.device().incarnation:
        journal.rekey(enrolled.incarnation)

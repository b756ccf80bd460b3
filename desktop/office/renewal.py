"""Brings a pack that was kept into use while the desk is open. Runs on the thread that writes."""

from dataclasses import dataclass, replace
from pathlib import Path

from desktop.device.people import Staff
from desktop.device.settings import DeviceSettings, Profile
from desktop.office.office import Office
from desktop.office.pack_shelf import contents
from desktop.office.references import load_references
from desktop.store.database import Database
from desktop.store.projector import Projector
from sync.wire.editions import STAFF, read_staff_pack


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """Everything that looks things up reads the office's position, which is swapped whole."""

    database: Database
    projector: Projector
    office: Office
    profile: Profile
    resources: Path

    def __call__(self, name: str) -> frozenset[str]:
        """After the pack ``name`` was kept; the cases whose due date moved. Raises StoreTrouble."""
        position = self.office.position
        if name.startswith(STAFF):
            settings = staffed(self.profile, self.database)
            self.office.use(replace(position, staff=everybody(settings)))
            return frozenset()
        loaded = load_references(self.database, self.resources, position.office.region)
        self.office.use(replace(position, references=loaded.references, notice_texts=loaded.notice_texts))
        return self.projector.renew(self.database, loaded.references, loaded.digest)


def staffed(profile: Profile, database: Database) -> DeviceSettings:
    """The settings with the people of the newest staff pack; written down when the file names others."""
    settings = profile.settings()
    sent = database.read(lambda session: contents(session, STAFF + settings.office.scope))
    if not sent:
        return settings
    people = tuple(Staff(code=one.code, name=one.name, roles=one.roles) for one in read_staff_pack(sent[0]))
    told = settings.staffed(people)
    if told != settings:
        profile.save(told)
    return told


def everybody(settings: DeviceSettings) -> tuple[Staff, ...]:
    """Whoever works or worked here: names beside what was done."""
    return (*settings.former, *settings.staff)

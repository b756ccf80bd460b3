"""Puts a desk together: every long-lived object below the screens is built here, once."""

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.device.device_key import belongs_here, kept_key, was_carried
from desktop.device.founding import settle
from desktop.device.high_water import HighWater
from desktop.device.people import Staff
from desktop.device.settings import DeviceSettings, DeviceTrouble, Profile
from desktop.device.version import VERSION
from desktop.office.attachments import Attachments
from desktop.office.backups import Backups
from desktop.office.bundles import Bundles
from desktop.office.core import Core
from desktop.office.drafts import Drafts
from desktop.office.enrolment import machine
from desktop.office.first_contact import FirstContact
from desktop.office.lane_store import LaneStore
from desktop.office.line_diary import LineDiary
from desktop.office.line_store import LineStore
from desktop.office.making_room import MakingRoom
from desktop.office.office import Office, Position
from desktop.office.references import load_references
from desktop.office.renewal import Renewal, everybody, staffed
from desktop.office.rolled_back import noticed
from desktop.office.timing import Clock, wall_clock
from desktop.office.training import keep_apart
from desktop.office.transactions import Run, at_once
from desktop.store.database import Database
from desktop.store.projector import Projector
from desktop.store.sealing import BlobSealer
from desktop.store.training import is_training
from sync.casework.numbering import Uuid7
from sync.client.attachments import AttachmentLane
from sync.client.engine import SyncEngine
from sync.client.lane_ports import BlobLine, LaneListener
from sync.client.meter import Meter, Tap
from sync.client.pack_watch import PackWatch
from sync.client.ports import Listener, SnapshotLine
from sync.client.throttle import Throttle
from sync.journal.blobs import BlobFiles
from sync.journal.tables import DEVICE_STATE
from sync.wire.platform import Platform

LOG = logging.getLogger(__name__)
RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def compose(profile: Profile, key: bytes, code: str, clock: Clock = wall_clock) -> Core:
    """Everything below the screens for the person ``code``. Raises StoreTrouble, DeviceTrouble (no_person).

    Opening may take a while after an update (read models are rebuilt): never on the main thread.
    """
    settle(profile.folder)
    database = Database.open(profile.database, key)
    try:
        settings = staffed(profile, database)
        person = next((one for one in reversed(everybody(settings)) if one.code == code), None)
        if person is None:
            raise DeviceTrouble("no_person", code=code)
        device_key = kept_key(profile.folder, key, settings.office.device)
        files = BlobFiles(profile.blobs, BlobSealer(key))
        core = _core(database, profile, settings, person, clock, files)
        made = replace(core, backups=Backups(profile, key, clock))
        if device_key is not None:
            made = replace(made, sign=device_key.sign, public_key=device_key.public)
        return _marked(made, profile)
    except BaseException:
        database.close()
        raise


def _core(
    database: Database, profile: Profile, settings: DeviceSettings, person: Staff, clock: Clock, files: BlobFiles
) -> Core:
    loaded = load_references(database, RESOURCES, settings.office.region)
    projector = Projector(loaded.references, loaded.digest, clock)
    projector.prepare(database)
    uuid = Uuid7(database.read(_last_ms))
    position = Position(
        office=settings.office,
        person=person,
        references=loaded.references,
        staff=everybody(settings),
        notice_texts=loaded.notice_texts,
    )
    office = Office(database, projector, position, uuid, clock)
    return Core(
        database=database,
        projector=projector,
        office=office,
        drafts=Drafts(database=database, by=person.code, clock=clock),
        person=person,
        office_row=settings.office,
        uuid=uuid,
        clock=clock,
        attachments=Attachments(
            database=database, files=files, office=office, scope=settings.office.scope, clock=clock
        ),
        bound=bool(settings.platform),
        training=database.read(is_training),
        renew=Renewal(database=database, projector=projector, office=office, profile=profile, resources=RESOURCES),
    )


def _marked(core: Core, profile: Profile) -> Core:
    """With the mark outside the database, which is held against it now: later it would be overwritten. And with the
    computer beside the key.
    """
    high_water = HighWater(profile.folder)
    carried = was_carried(profile.folder)
    past = core.database.write(lambda session: noticed(session, high_water, core.clock(), carried=carried))
    try:
        belongs_here(profile.folder)
    except OSError as error:  # it is found once more at the next start, and does no harm
        LOG.warning("the computer could not be kept beside the key: %s", error.strerror)
    return replace(core, high_water=high_water, past=past)


def engine_of(
    core: Core,
    settings: DeviceSettings,
    line: Platform,
    listener: Listener,
    run: Run = at_once,
    snapshots: SnapshotLine | None = None,
    folder: Path | None = None,
    packs: PackWatch | None = None,
) -> SyncEngine:
    """The line of this desk; ``run`` brings its writes to the thread that writes; ``snapshots``: what a new desk may
    begin with comes over it. ``folder``: of its data, by which the platform knows the computer at a first contact.
    ``packs``: hears how far they are.
    """
    return SyncEngine(
        line,
        line_store(core, settings, run),
        listener,
        app_version=VERSION,
        clock=core.clock,
        sign=core.sign,
        snapshots=snapshots,
        saving=lambda: lane_store(core, run).switches().saving,
        packs=packs,
        first=first_contact(core, settings, line, folder, run) if folder is not None else None,
    )


def first_contact(
    core: Core, settings: DeviceSettings, line: Platform, folder: Path, run: Run = at_once
) -> FirstContact:
    return FirstContact(
        database=core.database,
        run=run,
        platform=line,
        machine=machine(folder),
        device=settings.office.device,
        public_key=core.public_key,
        key=bytes.fromhex(settings.platform_key),
    )


def lane_of(
    core: Core,
    line: BlobLine,
    listener: LaneListener,
    events: Callable[[], bool] = lambda: False,
    run: Run = at_once,
    throttle: Throttle | None = None,
) -> AttachmentLane:
    """The lane of this desk's attachments; ``events``: an exchange is wanted or running; ``throttle``: of ``line``."""
    keep_apart(core.training)
    return AttachmentLane(line, lane_store(core, run), events, listener, clock=core.clock, throttle=throttle)


def lane_store(core: Core, run: Run = at_once) -> LaneStore:
    files = core.attachments.files
    room = MakingRoom(database=core.database, files=files, clock=core.clock, run=run)
    return LaneStore(database=core.database, files=files, room=room, run=run)


def line_store(core: Core, settings: DeviceSettings, run: Run = at_once) -> LineStore:
    keep_apart(core.training)
    return LineStore(
        database=core.database,
        projector=core.projector,
        uuid=core.uuid,
        own_scopes=settings.scopes,
        resources=RESOURCES,
        run=run,
        key=bytes.fromhex(settings.platform_key),
        high_water=core.high_water,
        files=core.attachments.files,
        renew=core.renew,
        clock=core.clock,
    )


def diary_of(core: Core, meter: Meter, taps: tuple[Tap, Tap], run: Run = at_once) -> LineDiary:
    """``taps``: of the line of exchanges and of the line of attachments."""
    events, files = taps
    return LineDiary(database=core.database, run=run, meter=meter, events=events, files=files, clock=core.clock)


def bundles_of(core: Core, settings: DeviceSettings) -> Bundles:
    """The line of this desk as files; its writes happen on the thread it is called on."""
    return Bundles(
        database=core.database,
        line=line_store(core, settings),
        office=core.office_row,
        sign=core.sign,
        clock=core.clock,
        version=VERSION,
    )


def _last_ms(session: Session) -> int:
    """The newest millisecond any identity here carries, so that the next one is larger."""
    return int(session.execute(select(DEVICE_STATE.c.last_ms)).scalar_one())

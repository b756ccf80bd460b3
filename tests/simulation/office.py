"""A simulated township and one of its villages: one platform, desks and clones, and everything that may befall them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cache

from sqlalchemy import func, select

from desktop.device.device_key import DeviceKey
from sync.casework.events_intake import CaseAccepted
from sync.casework.facts import Event
from sync.casework.terms import Role, TimeQuality
from sync.client.recovering import DOUBTFUL
from sync.journal.log import case_of
from sync.journal.tables import ENTRY
from sync.server.locating import restored
from sync.server.platform import DatabasePlatform
from sync.server.signing import PlatformKey
from sync.server.tables_recovery import TESTIMONY
from sync.wire.messages import Enrolment
from tests.casework.makers import item, registered
from tests.journal.ends import note
from tests.server.counties import TOWNSHIP, VILLAGE, county
from tests.server.places import Tick
from tests.simulation.line import Fate, Line, Served
from tests.simulation.nodes import ChangingDatabase, Disk, Drive, Identity, SimulatedDesk, enrolled_disk
from tests.simulation.oracle import Oracle, log_of

DESKS = 3
SITES = (TOWNSHIP, TOWNSHIP, VILLAGE)
"""Where each desk stands; the township takes part in every case of the village."""

ROUNDS_AT_MOST = 60
KEY = PlatformKey.made()


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """The disks every run begins with: made once, copied for each."""

    platform: Disk
    desks: tuple[tuple[Identity, Disk], ...]


@cache
def beginning() -> Beginning:
    database = ChangingDatabase()
    database.create()
    place = county(database)
    platform = DatabasePlatform(place.database, place.clock, KEY)
    desks = []
    for number, site in enumerate(SITES):
        key = DeviceKey.made()
        request = Enrolment(code=place.code(site), machine=f"m{number}", public_key=key.public)
        identity = Identity(enrolled=platform.enrol(request), key=key)
        desks.append((identity, enrolled_disk(identity)))
    return Beginning(platform=Disk.of(place.database.engine), desks=tuple(desks))


@cache
def _platform() -> tuple[DatabasePlatform, ChangingDatabase, Tick]:
    """One for all runs: what it keeps in its head (the packs) is the same in each."""
    database, clock = ChangingDatabase(), Tick()
    return DatabasePlatform(database, clock, KEY), database, clock


@dataclass
class Office:
    oracle: Oracle = field(default_factory=Oracle)
    desks: list[SimulatedDesk] = field(default_factory=list)
    copies: list[tuple[int, Disk]] = field(default_factory=list)
    platform_copies: list[Disk] = field(default_factory=list)
    cases: list[str] = field(default_factory=list)
    started: int = 0
    restores: int = 0

    def __post_init__(self) -> None:
        begun = beginning()
        self.platform, self.database, self.clock = _platform()
        self.clock.now = Tick().now
        self.database.drive.put(begun.platform)
        self.served = Served(self.platform, self._die)
        self.platform_copies.append(begun.platform)
        for identity, disk in begun.desks:
            self._start(identity, disk)

    def record(self, number: int, acts: Sequence[str]) -> None:
        """One sitting of a clerk; it is told to the oracle once it is committed."""
        desk = self.desks[number]
        events = [self._event(act) for act in acts]
        with desk._opened() as journal:
            entries = journal.append(desk.office, events, self.clock(), TimeQuality.ESTIMATED)
        self.oracle.told(entries)
        self.cases += [case for case in map(case_of, entries) if case not in self.cases]

    def sync(self, number: int, fates: Sequence[Fate]) -> str:
        """One run of the engine; its trouble."""
        desk = self.desks[number]
        desk.line.fates = iter(fates)
        trouble = desk.engine.once().trouble
        self.database.kill_before_commit = False
        assert not desk.ears.bugs, desk.ears.bugs
        self.oracle.check_cursor(desk, self.restores, agreed=not trouble)
        self.oracle.check_desk(desk)
        if not trouble:
            self.oracle.check_taken(desk, self.database.engine)
        return trouble

    def deliver_late(self, number: int) -> None:
        if self.desks[number].line.late:
            self.desks[number].line.deliver_late()

    def copy_desk(self, number: int) -> None:
        self.copies.append((number, self.desks[number].drive.copy()))

    def restore_desk(self, choice: int) -> None:
        """A backup, or a disk that lied about what it had written."""
        if self.copies:
            number, disk = self.copies[choice % len(self.copies)]
            self.desks[number].drive.put(disk)
            self.oracle.forget_cursors(self.desks[number].name)

    def clone_desk(self, number: int) -> None:
        """A second machine from the image of the first, with the same identity."""
        if len(self.desks) < 2 * DESKS:
            self._start(self.desks[number].identity, self.desks[number].drive.copy())

    def copy_platform(self) -> None:
        self.platform_copies.append(self.database.drive.copy())

    def restore_platform(self, choice: int, announced: bool) -> None:
        """``announced``: the administrator runs the command he is asked to; he may forget."""
        self.database.drive.put(self.platform_copies[choice % len(self.platform_copies)])
        self.restores += 1
        if announced:
            self.announce()

    def announce(self) -> None:
        self.database.write(lambda session: restored(session, KEY, self.clock()))

    def carry(self) -> None:
        """What one log has for the other is on its way, and arrives."""
        self.platform.copier.settle()

    def wait(self, **time: float) -> None:
        self.clock.now += timedelta(**time)

    def settle(self) -> None:
        """Everybody talks on a good line until nobody has anything to say; then everything must be in its place."""
        living = self.oracle.living(*(desk.store for desk in self.desks))
        for _ in range(ROUNDS_AT_MOST):
            self.carry()
            troubles = [self.sync(number, ()) for number in range(len(self.desks))]
            if DOUBTFUL in troubles:
                self.announce()
            if not any(troubles) and self._agreed():
                break
            self.wait(days=1)
        else:
            raise AssertionError(f"I11: no agreement after {ROUNDS_AT_MOST} rounds: {troubles}")
        self._check_all(living)

    def _agreed(self) -> bool:
        heads = {(desk.office, desk.own_head()) for desk in self.desks}
        waiting = any(desk.read(lambda journal: journal.pending_count()) for desk in self.desks)
        here = select(ENTRY.c.id)  # a desk that came back after all may have brought it itself
        kept = select(func.count()).select_from(TESTIMONY).where(TESTIMONY.c.entry_id.not_in(here))
        heard = self.database.read(lambda session: session.execute(kept).scalar_one())
        return len(heads) == len(set(SITES)) and not waiting and not heard and not self.platform.copier.step()

    def _check_all(self, living: set[str]) -> None:
        logs = {site: log_of(self.database.engine, site) for site in SITES}
        for log in logs.values():
            self.oracle.check_log(log)
        missing = living - {record.entry.id for log in logs.values() for record, _ in log}
        assert not missing, f"I3: {len(missing)} of {len(living)} entries that somebody still held are in no log"
        self.oracle.check_copies(logs, VILLAGE, TOWNSHIP)
        told: dict[str, list[object]] = {}
        for desk in self.desks:
            log = logs[desk.office]
            assert log_of(desk.store, desk.office) == log, "I8/I11: a desk has another log than the platform"
            assert desk.read(lambda journal: journal.verify()).intact, "a desk's journal does not verify"
            self.oracle.check_rejected(desk, log)
            self.oracle.check_scope(desk, logs)
            tells = desk.read(lambda journal: [journal.events_of(case) for case in self.cases])
            assert told.setdefault(desk.office, tells) == tells, "I11/I12: two desks tell a case differently"

    def _event(self, act: str) -> Event:
        known = self.cases[-1] if self.cases else "019f0000-0000-7000-8000-000000000000"
        match act:
            case "open":
                return _registered()
            case "accept":
                return CaseAccepted(case_id=known, occurred_at=self.clock.now, by="c1", role=Role.CLERK)
        return note(f"{act} {len(self.oracle.recorded)}", known)

    def _start(self, identity: Identity, disk: Disk) -> None:
        self.started += 1
        name = f"desk {self.started}"
        line = Line(self.served, self.started * 1_000_000)
        drive = _drive(len(self.desks))
        drive.put(disk)
        self.desks.append(SimulatedDesk(name, line, drive, identity, self.clock, self.started))

    def _die(self) -> None:
        self.database.kill_before_commit = True


@cache
def _drive(number: int) -> Drive:
    return Drive()


@cache
def _registered() -> Event:
    return replace(registered(item()), case_id="")

"""A desk of the real program in a folder, enrolled at a platform in a file, with no line between the two."""

import io
from contextlib import closing, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from desktop.app import bundles_of, compose, found, wall_clock
from desktop.device.device_key import DeviceKey
from desktop.device.settings import Profile
from desktop.device.slot_file import Cost, load
from desktop.device.vault import PinOnlyVault, open_vault
from desktop.office.bundles import Bundles
from desktop.office.core import Core
from desktop.office.enrolment import settings_of
from desktop.office.timing import Clock
from sync.server.admin import main as platform
from sync.server.auth import new_code
from sync.server.database import open_database
from sync.server.platform import DatabasePlatform
from sync.server.signing import key_file, load_key
from sync.wire.messages import Enrolment
from tests.desktop.rooms import application
from tests.fakes_credentials import no_credentials
from tests.faults.desks import NOWHERE, PIN
from tests.platform_process import SCOPE

STAFF = "DZ0101"
_OFFICE = ("--scope", SCOPE, "--name", "龙泉镇便民服务中心", "--uscc", "11522636MB9A00014N", "--prefix", "丹龙")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True, kw_only=True)
class County:
    """A platform that serves nobody: it is only looked after by command."""

    db: str

    def run(self, *words: str) -> Told:
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            code = platform([*words, "--db", self.db])
        return Told(code=code, out=out.getvalue(), err=err.getvalue())

    def answer(self, file: Path) -> Path:
        """What the county gives back for it."""
        out = file.with_suffix(".answer.qbd")
        self.run("bundle", "make", str(file), "--out", str(out))
        return out

    def desk(self, folder: Path) -> Path:
        """A newly enrolled computer's data folder; its PIN is cheap to try."""
        key, profile = DeviceKey.made(), Profile(folder=folder)
        folder.mkdir(exist_ok=True)
        with closing(open_database(self.db)) as database:
            code = database.write(lambda session: new_code(session, SCOPE, wall_clock()))
            served = DatabasePlatform(database, key=load_key(key_file(self.db)))
            enrolled = served.enrol(Enrolment(code=code, machine=str(folder), public_key=key.public))
        settings = settings_of(enrolled, NOWHERE)
        _, data_key = found(profile, settings, STAFF, PIN, no_credentials, enrolled.token, key)
        slots = load(folder)
        assert slots is not None
        PinOnlyVault(folder, slots, b"", Cost(memory_kib=256, rounds=1)).admit(data_key, STAFF, PIN)
        return folder


def county(folder: Path) -> County:
    made = County(db=str(folder / "platform.db"))
    assert made.run("init").code == 0
    assert made.run("office", "add", *_OFFICE, "--staff", f"{STAFF}:杨一:CLERK+HANDLER").code == 0
    return made


def data_key(folder: Path) -> bytes:
    return open_vault(folder, no_credentials).unlock(STAFF, PIN)


def core_of(folder: Path, clock: Clock = wall_clock) -> Core:
    return compose(Profile(folder=folder), data_key(folder), STAFF, clock)


def bundles(core: Core, folder: Path) -> Bundles:
    return bundles_of(core, Profile(folder=folder).settings())


def work(folder: Path, cases: int = 1) -> None:
    """Register cases at this desk, as its window would."""
    core = core_of(folder)
    for _ in range(cases):
        core.office.record([application(occurred_at=wall_clock(), by=STAFF)])
    core.database.close()


def waiting(folder: Path) -> int:
    core = core_of(folder)
    pending = core.summary().pending
    core.database.close()
    return pending

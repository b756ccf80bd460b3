"""The steps of a smoke run: what a county does with the setup, from the first start to taking it away again."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from smoking import papers
from smoking.installed import Installed, told_by
from smoking.platform import Platform
from smoking.steps import Attempt, Failed, Step

SETUP_MB, INSTALLED_MB = 42.0, 145.0
"""Acceptance 1: of the setup, of the folder it makes."""
PROGRAM = "黔办"
"""Every window of the program says so first."""
SHORT, LONG = 120.0, 300.0
CITIZEN, ID_NUMBER = "吉克·阿依𬱟", "522636196511230028"
TYPED = "潘阿秀"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """``setup``: with what the county puts beside it."""

    desk: Installed
    platform: Platform
    setup: Path

    @property
    def number(self) -> str:
        """Of the case that was taken in."""
        return str(told_by(self.desk.out, "intake")["number"])

    def steps(self) -> list[Step]:
        """In their order."""
        return [*self._arriving(), *self._working()]

    def _arriving(self) -> Iterator[Step]:
        yield Step(name="windows", title="Wine 环境 a fresh prefix", run=self.windows, seconds=LONG)
        yield Step(name="install", title="静默安装 silent setup", run=self.install, seconds=LONG, needs=("windows",))
        yield Step(name="start", title="第一个窗口 first window", run=self.start, seconds=SHORT, needs=("install",))

    def _working(self) -> Iterator[Step]:
        yield Step(name="enrol", title="启用 enrolment", run=self.enrol, seconds=LONG, needs=("install",))
        yield Step(name="intake", title="收件、文书 intake, notice", run=self.intake, seconds=LONG, needs=("enrol",))
        yield Step(name="ledger", title="台账 Excel export", run=self.ledger, seconds=LONG, needs=("intake",))
        yield Step(name="sync", title="同步 sync", run=self.sync, seconds=LONG, needs=("intake",))
        yield Step(name="kill", title="断电重启 kill and restart", run=self.kill, seconds=LONG, needs=("intake",))
        yield Step(name="second", title="再次启动 second start", run=self.second, seconds=SHORT, needs=("enrol",))

    def windows(self, attempt: Attempt) -> str:
        shutil.rmtree(self.desk.wine.work / "prefix", ignore_errors=True)
        self.desk.wine.begin(attempt)
        return f"user {self.desk.wine.local.parent.parent.name}"

    def install(self, attempt: Attempt) -> str:
        desk = self.desk
        desk.wine.run(attempt, self.setup, "/S")
        desk.wine.rest(attempt)
        desk.complete()
        setup, installed = round(self.setup.stat().st_size / 1e6, 1), desk.megabytes()
        if setup > SETUP_MB or installed > INSTALLED_MB:
            raise Failed(f"too big: setup {setup} MB, installed {installed} MB")
        return f"version {desk.version}, setup {setup} MB, installed {installed} MB"

    def start(self, attempt: Attempt) -> str:
        """By its launcher, as a person starts it; no console may show."""
        desk = self.desk
        desk.launch(attempt)
        windows = desk.shown(attempt, PROGRAM)
        picture = desk.wine.painted(desk.out / "start-screen.png")
        desk.windows(attempt, PROGRAM)
        desk.wine.rest(attempt)
        if desk.marks:
            raise Failed(f"the marks of a version on trial are still there: {desk.marks}")
        return f"{len(windows)} windows, {picture}"

    def enrol(self, attempt: Attempt) -> str:
        self.desk.forget()
        self.platform.serve(attempt)
        told = self.desk.play(attempt, "enrol", code=self.platform.code())
        if not (self.desk.profile / "device.json").exists():
            raise Failed("no profile was laid out")
        if not told["preset"]:
            raise Failed("the address of the preset was not there")
        return f"from the preset, profile {self.desk.profile.name}"

    def intake(self, attempt: Attempt) -> str:
        folder = self.desk.out / "文书"
        shutil.rmtree(folder, ignore_errors=True)
        self.platform.serve(attempt)
        self.desk.play(attempt, "intake", name=CITIZEN, id=ID_NUMBER)
        return f"case {self.number} stands in {papers.notice(folder, self.number).name}"

    def ledger(self, attempt: Attempt) -> str:
        book = self.desk.out / "台账.xlsx"
        book.unlink(missing_ok=True)
        self.platform.serve(attempt)
        self.desk.play(attempt, "ledger")
        return papers.ledger(book, self.number, CITIZEN, ID_NUMBER)

    def sync(self, attempt: Attempt) -> str:
        entries = self.sent(attempt, self.desk, "sync")
        if not entries:
            raise Failed("the platform holds nothing")
        return f"the platform holds {entries} entries"

    def sent(self, attempt: Attempt, desk: Installed, picture: str) -> int:
        """Everything ``desk`` had to send has reached the platform, which then holds so many entries. Raises Failed."""
        before = self.platform.entries()
        self.platform.serve(attempt)
        told = desk.play(attempt, "sync", picture=picture)
        after, pending = self.platform.entries(), int(str(told["pending"]))
        if after - before < pending or self.number not in str(told["cases"]):
            raise Failed(f"{before} entries, {pending} to send, then {after}; cases {told['cases']}")
        return after

    def kill(self, attempt: Attempt) -> str:
        """In the middle of typing, as when the mains fail."""
        typed = self.desk.out / "typed"
        typed.unlink(missing_ok=True)
        self.desk.put(attempt, "typing", name=TYPED)
        attempt.until(typed.exists, "half an intake")
        self.desk.wine.stop()
        told = self.desk.play(attempt, "returned")
        if self.number not in str(told["cases"]) or TYPED not in str(told["offered"]):
            raise Failed(f"cases {told['cases']}, unfinished {told['offered']}")
        return f"{told['cases']} and the unfinished sheet are there"

    def second(self, attempt: Attempt) -> str:
        """A second start shows the first and ends well."""
        desk = self.desk
        desk.launch(attempt)
        before = [one for one in desk.shown(attempt, PROGRAM) if one.title.startswith(PROGRAM)]
        desk.wine.run(attempt, desk.root / "Qianban.exe")
        after = [one for one in desk.windows(attempt, PROGRAM) if one.title.startswith(PROGRAM)]
        desk.wine.rest(attempt)
        if [one.process for one in before] != [one.process for one in after]:
            raise Failed(f"{len(before)} windows of the program, then {len(after)}")
        return "one window"


def files_of(folder: Path) -> set[str]:
    """Without what a running desk holds only for itself."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return {name for name in found if not name.endswith(("-wal", "-shm", ".lock"))}

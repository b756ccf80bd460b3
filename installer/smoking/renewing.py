"""The steps after the first version: another from a U-disk, back and forth by hand, one that does not start."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.wording import screens_update as words
from smoking.steps import Attempt, Failed, Step
from smoking.story import LONG, PROGRAM, SHORT, Story
from smoking.wares import BROKEN, NEXT, VERSION, Wares

ONE_LINE_KB = 300.0
"""Acceptance 1: what a change of one line costs on the wire."""
STARTS_ON_TRIAL = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewing:
    story: Story
    wares: Wares

    def steps(self) -> Iterator[Step]:
        """Those for which there is something to try."""
        if self.wares.next is not None:
            yield Step(name="update", title="U 盘更新 from a U-disk", run=self.update, seconds=LONG, needs=("intake",))
        if self.wares.same is not None:
            yield Step(name="older", title="拒绝旧版 an older one", run=self.older, seconds=SHORT, needs=("update",))
        if self.wares.next is not None:
            yield Step(name="back", title="手工退回 back by hand", run=self.back, seconds=LONG * 2, needs=("update",))
        if self.wares.broken is not None:
            needs = ("update",)
            yield Step(name="line", title="平台更新 from the platform", run=self.line, seconds=600.0, needs=needs)
            yield Step(name="broken", title="自动退回 the way back", run=self.broken, seconds=LONG, needs=needs)

    def update(self, attempt: Attempt) -> str:
        """Fetched, switched, started once: then it is the one in use, with all cases."""
        desk = self.story.desk
        assert self.wares.next is not None, "a step that is there only then"
        offered = self._told(attempt, "--from", desk.wine.seen(self.wares.next), "--check")
        kilobytes = round(sum(int(str(offered.get(part, 0))) for part in ("listed", "to_fetch")) / 1000, 1)
        if offered["offered"]:  # a second try finds it done
            self._told(attempt, "--from", desk.wine.seen(self.wares.next))
            if desk.marks != ("trial",):
                raise Failed(f"the version is not on trial: {desk.marks}")
        self._looked(attempt, "updated", words.UPDATED.partition("。")[0].format(before=VERSION, version=desk.version))
        if desk.marks or desk.version == VERSION:
            raise Failed(f"version {desk.version}, marks {desk.marks}")
        if kilobytes > ONE_LINE_KB:
            raise Failed(f"{kilobytes} kB for one line")
        return f"{VERSION} to {desk.version}, {kilobytes} kB, {len(list(desk.root.glob('app-*')))} versions kept"

    def older(self, attempt: Attempt) -> str:
        """Refused with a sentence."""
        assert self.wares.same is not None, "a step that is there only then"
        told = self._told(attempt, "--from", self.story.desk.wine.seen(self.wares.same), code=1)
        return str(told["error"])

    def back(self, attempt: Attempt) -> str:
        """By the person at the desk, who uses it at once; then the other way by the command."""
        desk = self.story.desk
        if desk.version != VERSION:  # a second try may find it done
            newer = desk.version
            desk.put(attempt, "back")
            desk.heard(attempt, "back")
            attempt.until(lambda: desk.version == VERSION and not desk.marks, f"{VERSION} to show itself")
            self._seen(attempt, "back-screen")
            self._looked(attempt, "went-back", words.WENT_BACK.format(before=newer, version=VERSION))
        told = self._told(attempt, "--return")
        if desk.version != told["version"] or desk.marks != ("trial",):
            raise Failed(f"version {desk.version}, marks {desk.marks}")
        desk.launch(attempt)
        attempt.until(lambda: not desk.marks, f"{desk.version} to show itself")
        self._seen(attempt, "forth-screen")
        return f"{VERSION} at once, then {desk.version} again"

    def line(self, attempt: Attempt) -> str:
        """Fetched and chosen on the settings page, by the person at the desk."""
        desk, platform, before = self.story.desk, self.story.platform, self.story.desk.version
        platform.told("update", "load", str(self.wares.broken))
        platform.serve(attempt)
        desk.play(attempt, "renew")
        if desk.version == before or desk.marks != ("trial",):
            raise Failed(f"version {desk.version}, marks {desk.marks}")
        return f"{desk.version} starts next"

    def broken(self, attempt: Attempt) -> str:
        """Two starts without a window, then the version before is back and says so."""
        desk, good, bad = self.story.desk, NEXT, BROKEN
        assert self.wares.broken is not None, "a step that is there only then"
        if desk.version != bad:
            self._told(attempt, "--from", desk.wine.seen(self.wares.broken))
        for _ in range(STARTS_ON_TRIAL):
            desk.wine.run(attempt, desk.root / "Qianban.exe")
            desk.wine.rest(attempt)
        if (desk.version, desk.marks) != (bad, ("trial", "trial.1", "trial.2")):
            raise Failed(f"after two starts: {desk.version}, {desk.marks}")
        desk.launch(attempt)
        self._seen(attempt, "returned-screen")
        if desk.version != good or desk.marks:
            raise Failed(f"version {desk.version}, marks {desk.marks}")
        self._looked(attempt, "given-up", words.RETURNED.format(given_up=bad, version=good), read="read")
        return f"{bad} given up after {STARTS_ON_TRIAL} starts, {good} is back and says so"

    def _seen(self, attempt: Attempt, picture: str) -> None:
        """The window of a program that was started without hands; it is closed."""
        desk = self.story.desk
        desk.shown(attempt, PROGRAM)
        desk.wine.painted(desk.out / f"{picture}.png")
        desk.windows(attempt, PROGRAM)
        desk.wine.rest(attempt)

    def _looked(self, attempt: Attempt, picture: str, sentence: str, **wish: str) -> None:
        """Whoever signs in finds the case, and is told ``sentence``. Raises Failed."""
        told = self.story.desk.play(attempt, "look", picture=picture, **wish)
        if self.story.number not in str(told["cases"]) or not str(told["notice"]).startswith(sentence):
            raise Failed(f"cases {told['cases']}, told {told['notice']!r}")

    def _told(self, attempt: Attempt, *words: str, code: int = 0) -> dict[str, object]:
        """What ``qianban update`` says."""
        desk = self.story.desk
        said = desk.out / "update.json"
        said.unlink(missing_ok=True)
        python = desk.wine.seen(desk.current / "python.exe")
        command = desk.wine.command("wine", python, "-m", "desktop.start", "update", *words, "--json")
        attempt.run(command, said, code=code)
        lines = [line for line in said.read_text(encoding="utf-8").splitlines() if line.startswith("{")]
        if not lines:
            raise Failed(f"it said no JSON: {said.read_text(encoding='utf-8')!r}")
        told: dict[str, object] = json.loads(lines[-1])
        return told

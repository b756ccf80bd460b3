"""The setup as a county meets it later: over an open desk, older than what is there, in another folder; and its end."""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from smoking.pages import Move, turned
from smoking.steps import Attempt, Failed, Step
from smoking.story import LONG, PROGRAM, SHORT, Story, files_of
from smoking.win_keys import RETURN, SPACE

NEWER = 4
"""CODE_NEWER of ``installer/windows/checks.nsh``."""
OPEN_NAME = "吴阿妮"
ELSEWHERE = ("政务 办件", "黔办 程序")
"""A folder a person might choose."""
LINK = "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/黔办.lnk"
WELCOME, FOLDER, OLDER = "安装 黔办", "选择安装位置", "仍然要换回旧版吗"
BOX, SURE, KEPT, DONE = "同时删除这台电脑上的办件数据", "真的要删除", "办件数据还在", "卸载完成"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setups:
    story: Story

    def over_open(self) -> Step:
        return Step(name="over", title="开着再装 over an open desk", run=self.over, seconds=LONG * 2, needs=("intake",))

    def not_older(self) -> Step:
        return Step(
            name="downgrade", title="旧安装包 an older setup", run=self.downgrade, seconds=SHORT, needs=("update",)
        )

    def ends(self) -> tuple[Step, Step]:
        needs = ("intake", "uninstall")
        return (
            Step(name="uninstall", title="卸载 taking it away", run=self.uninstall, seconds=LONG, needs=("install",)),
            Step(name="elsewhere", title="装在别处 elsewhere", run=self.elsewhere, seconds=LONG * 2, needs=needs),
        )

    def over(self, attempt: Attempt) -> str:
        """The desk is asked to close, what was typed is a draft, and the desk is there again afterwards."""
        desk = self.story.desk
        typed = desk.out / "typed"
        typed.unlink(missing_ok=True)
        desk.put(attempt, "typing", name=OPEN_NAME)
        attempt.until(typed.exists, "half an intake")
        before = {one.process for one in desk.windows(attempt) if one.title.startswith(PROGRAM)}
        desk.wine.run(attempt, self.story.setup, "/S")
        desk.complete()
        after = {one.process for one in desk.shown(attempt, PROGRAM) if one.title.startswith(PROGRAM)}
        desk.wine.painted(desk.out / "over-screen.png")
        desk.windows(attempt, PROGRAM)
        desk.wine.rest(attempt)
        if not before or before & after:
            raise Failed(f"open before: {before}, after: {after}")
        told = desk.play(attempt, "returned")
        offered = [str(line) for line in _list(told["offered"]) if str(line).startswith(OPEN_NAME)]
        if self.story.number not in _list(told["cases"]) or not offered:
            raise Failed(f"cases {told['cases']}, unfinished {told['offered']}")
        return f"closed, opened again; unfinished: {offered[0]}"

    def downgrade(self, attempt: Attempt) -> str:
        """Silently by its exit code; whoever sits there is asked, and Enter says no."""
        desk, setup = self.story.desk, self.story.setup
        before = _standing(desk.root)
        desk.wine.run(attempt, setup, "/S", code=NEWER)
        moves = (
            Move(text=WELCOME, keys=(RETURN,), picture="setup-welcome"),
            Move(text=FOLDER, keys=(RETURN,), picture="setup-folder"),
            Move(text=OLDER, keys=(RETURN,), picture="setup-older"),
        )
        code, _ = turned(desk, attempt, setup, moves)
        if code != NEWER or _standing(desk.root) != before:
            raise Failed(f"exit code {code}; before {before}, after {_standing(desk.root)}")
        return f"{desk.version} stays, silently and asked: {NEWER}"

    def uninstall(self, attempt: Attempt) -> str:
        """The program goes, the data stays."""
        desk = self.story.desk
        before = files_of(desk.profile)
        desk.wine.run(attempt, desk.root / "uninstall.exe", "/S")
        desk.wine.rest(attempt)
        self._gone(desk.root, before)
        shutil.copytree(desk.profile / "logs", desk.out / "logs", dirs_exist_ok=True)
        return f"{len(before)} files of the data are kept"

    def elsewhere(self, attempt: Attempt) -> str:
        """Over the data that was kept; then taken away by hand, where the data is asked for and kept."""
        wine = self.story.desk.wine
        desk = replace(self.story.desk, place=wine.drive.joinpath(*ELSEWHERE))
        # The folder comes last and is never quoted, blanks or not (NSIS); whoever starts it quotes a word with a blank.
        folder = f"/D={wine.seen(desk.root)}".split(" ")
        wine.run(attempt, self.story.setup, "/S", *folder)
        desk.complete()
        if wine.seen(desk.root / "Qianban.exe").encode("utf-16-le") not in self._link.read_bytes():
            raise Failed("the start menu leads to another place")
        entries = self.story.sent(attempt, desk, "elsewhere")
        before = files_of(desk.profile)
        self._by_hand(attempt, desk.root)
        self._gone(desk.root, before)
        return f"{wine.seen(desk.root)}; {entries} entries at the platform, {len(before)} files of the data are kept"

    def _by_hand(self, attempt: Attempt, root: Path) -> None:
        """Ticked, then thought better of; the keys are pressed by a copy of the Python that goes."""
        desk = replace(self.story.desk, place=root)
        lent = desk.wine.work / "lent"
        shutil.rmtree(lent, ignore_errors=True)
        shutil.copytree(desk.current, lent)  # no second names: what runs keeps Windows from deleting the first, too
        moves = (
            Move(text=BOX, at=BOX, keys=(SPACE, RETURN), picture="uninstall-data"),
            Move(text=SURE, keys=(RETURN,), picture="uninstall-sure"),
            Move(text=BOX, keys=(RETURN,)),
            Move(text=KEPT, keys=(RETURN,), picture="uninstall-kept"),
            Move(text=DONE, keys=(RETURN,)),
        )
        _, pages = turned(desk, attempt, root / "uninstall.exe", moves, lent=lent)
        if ticked := [page for page in pages if any(page.values())]:
            raise Failed(f"ticked beforehand: {ticked}")

    @property
    def _link(self) -> Path:
        return self.story.desk.wine.local.parent.parent / LINK

    def _gone(self, root: Path, before: set[str]) -> None:
        """Raises Failed where something of the program is left, or something of the data is not."""
        if left := sorted(path.name for path in root.glob("*")):
            raise Failed(f"left behind: {left}")
        if self._link.exists():
            raise Failed("it still stands in the start menu")
        if lost := before - files_of(self.story.desk.profile):
            raise Failed(f"lost: {sorted(lost)}")


def _standing(root: Path) -> dict[str, str]:
    """Every mark, and the names of the versions."""
    found = {
        path.name: path.read_text(encoding="ascii") for path in root.iterdir() if path.is_file() and not path.suffix
    }
    return found | {path.name: "" for path in root.glob("app-*")}


def _list(told: object) -> list[object]:
    return told if isinstance(told, list) else []

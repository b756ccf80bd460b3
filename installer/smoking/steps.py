"""Steps with a limit and one retry, each timed: what a step may start, how it waits, and what came of it.

Everything a step starts goes through its :class:`Attempt`, which ends it when the time is over. Standard library only.
"""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

ATTEMPTS = 2
"""One of six runs under Wine hung once and not again."""
POLL_SECONDS = 0.05
GRACE_SECONDS = 5.0

Answer = TypeVar("Answer")


class Failed(Exception):
    """A step did not come out as it should; the text says what was found."""


class Attempt:
    """One try of a step, with so many seconds. Used with ``with``: what it has started ends with it."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds
        self._started: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> "Attempt":
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._started:
            _end(process)

    @property
    def left(self) -> float:
        """Seconds. Raises Failed when there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise Failed("over time")
        return left

    def start(
        self,
        command: Sequence[str],
        log: Path,
        *,
        folder: Path | None = None,
    ) -> "subprocess.Popen[bytes]":
        """In the background, until the attempt is over; what it prints goes to ``log``, after what is there."""
        with log.open("ab") as output:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=folder,
                start_new_session=True,
            )
        self._started.append(process)
        return process

    def run(self, command: Sequence[str], log: Path, *, code: int = 0) -> None:
        """To its end. Raises Failed on another exit code, with the last lines it printed, and when the time is over."""
        process = self.start(command, log)
        self.ended(process, what=Path(command[-1]).name)
        if process.returncode != code:
            raise Failed(f"exit code {process.returncode}, {code} was expected; {log.name}: {_tail(log)}")

    def ended(self, process: "subprocess.Popen[bytes]", what: str) -> int:
        """The exit code."""
        self.until(lambda: process.poll() is not None, f"the end of {what}")
        return int(process.returncode)

    def until(self, asked: Callable[[], Answer], what: str) -> Answer:
        """The first answer that is true. Raises Failed, naming ``what``, when the time is over."""
        while not (answer := asked()):
            if self._end - time.monotonic() <= 0:
                raise Failed(f"over time, waiting for {what}")
            time.sleep(POLL_SECONDS)
        return answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """``run`` answers what is worth telling, or raises Failed. ``needs``: steps without which it makes no sense."""

    name: str
    title: str
    run: Callable[[Attempt], str]
    seconds: float
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """``attempts`` is 0 for a step that was left out because one it needs had failed."""

    name: str
    title: str
    passed: bool
    seconds: float = 0.0
    attempts: int = 0
    detail: str = ""


@dataclass(slots=True, kw_only=True)
class Runner:
    """Takes steps in turn. ``tidy`` is called before a second try; ``say`` hears a line before and after each step."""

    say: Callable[[str], None]
    tidy: Callable[[], None] = lambda: None
    results: list[Result] = field(default_factory=list)

    def take(self, steps: Sequence[Step]) -> None:
        for step in steps:
            self.results.append(self._taken(step))
            self.say(line_of(self.results[-1]))

    @property
    def passed(self) -> bool:
        """False when nothing was run."""
        return bool(self.results) and all(result.passed for result in self.results)

    def _taken(self, step: Step) -> Result:
        done = {result.name for result in self.results if result.passed}
        if missing := [name for name in step.needs if name not in done]:
            return Result(name=step.name, title=step.title, passed=False, detail=f"needs {', '.join(missing)}")
        result = Result(name=step.name, title=step.title, passed=False)
        for attempt in range(1, ATTEMPTS + 1):
            self.say(f"… {step.name}{'' if attempt == 1 else '  (again)'}")
            result = _tried(step, attempt)
            if result.passed:
                break
            self.say(f"  {result.detail}")
            self.tidy()
        return result


def _tried(step: Step, attempt: int) -> Result:
    began = time.monotonic()
    passed, detail = True, ""
    try:
        with Attempt(step.seconds) as trying:
            detail = step.run(trying)
    except (Failed, OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
        passed, detail = False, f"{type(error).__name__}: {error}"
    seconds = round(time.monotonic() - began, 1)
    return Result(name=step.name, title=step.title, passed=passed, seconds=seconds, attempts=attempt, detail=detail)


def line_of(result: Result) -> str:
    """One line of the table: verdict, seconds, tries, name, what was found."""
    verdict = "ok  " if result.passed else "FAIL" if result.attempts else "left"
    again = "" if result.attempts < ATTEMPTS else " (2nd try)"
    return f"{verdict} {result.seconds:7.1f} s  {result.name:<12} {result.title}{again}  {result.detail}".rstrip()


def _end(process: "subprocess.Popen[bytes]") -> None:
    """It and what it has started."""
    for how in (signal.SIGTERM, signal.SIGKILL):
        if process.poll() is not None:
            return
        os.killpg(process.pid, how)
        try:
            process.wait(GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            continue


def _tail(log: Path) -> str:
    said = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return " | ".join(said[-6:])

"""A clerk at the installed program, inside Wine: looks at names, presses keys, waits for what has to come.

A scene is a generator: it yields what it waits for, and the event loop of the program turns meanwhile, whatever it
opens. Keys go through Windows (``win_keys``), so that shortcuts, dialogs of the system and the focus are the real ones.
"""

import json
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from smoking import win_keys
from smoking.screen import shot

Waiting = Iterator[Callable[[], object]]
TURN_MS = 15
KEY_SECONDS = 0.08
"""A person does not type faster; by then the key has gone through the queue of Windows."""
WAIT_SECONDS = 60.0
PAINT_SECONDS = 0.8
MOST_STEPS = 90
Kind = TypeVar("Kind", bound=QWidget)


class Stuck(Exception):
    """What a scene waited for did not come."""


class Hands:
    """``screen``: where Xvfb keeps its picture; ``out``: where pictures and facts go."""

    def __init__(self, screen: Path, out: Path) -> None:
        self._screen = screen
        self._out = out
        self.facts: dict[str, object] = {}
        self.leaving = False
        """Whether the scene has asked for something that ends the program."""
        self.consoles: set[str] = set()

    @property
    def at(self) -> str:
        """The name of the widget that has the keyboard."""
        focused = QApplication.focusWidget()
        return focused.objectName() if focused is not None else ""

    def press(self, code: int, *held: int, times: int = 1) -> Waiting:
        for _ in range(times):
            win_keys.press(code, *held)
            yield from self.pause(KEY_SECONDS)

    def write(self, text: str) -> Waiting:
        for char in text:
            win_keys.write(char)
            yield from self.pause(KEY_SECONDS / 4)
        yield from self.pause(KEY_SECONDS)

    def pause(self, seconds: float) -> Waiting:
        end = time.monotonic() + seconds
        yield lambda: time.monotonic() >= end

    def wait(self, happened: Callable[[], object], what: str, seconds: float = WAIT_SECONDS) -> Waiting:
        """Raises Stuck, naming ``what``, when it does not."""
        end = time.monotonic() + seconds

        def over() -> bool:
            return bool(happened()) or time.monotonic() >= end

        yield over
        if not happened():
            raise Stuck(f"{what}; the keyboard is at {self.at!r}")

    def wait_at(self, name: str) -> Waiting:
        yield from self.wait(lambda: self.at == name, f"the keyboard at {name}")

    def go_on_to(self, name: str, code: int = win_keys.RETURN, *held: int) -> Waiting:
        """Presses a key until the named field has the keyboard. Raises Stuck when it does not get it."""
        for _ in range(MOST_STEPS):
            if self.at == name:
                return
            yield from self.press(code, *held)
        raise Stuck(f"{name} is not reached; the keyboard is at {self.at!r}")

    def found(self, window: QWidget | None, kind: type[Kind], name: str) -> Kind:
        """Raises Stuck where there is none."""
        widget = window.findChild(kind, name) if window is not None else None
        if not isinstance(widget, kind):
            raise Stuck(f"there is no {name}")
        return widget

    def picture(self, window: QWidget | None, name: str) -> Waiting:
        """Of the window alone as Qt paints it, and of the whole screen as a person sees it."""
        yield from self.pause(PAINT_SECONDS)
        if window is not None:
            window.grab().save(str(self._out / f"{name}.png"))
        black = shot(self._screen, self._out / f"{name}-screen.png").black
        self.facts[f"black.{name}"] = black
        self.consoles |= {one.title for one in win_keys.shown() if one.kind == win_keys.CONSOLE}


class Player(QObject):
    """Plays a scene in the program's own event loop, then closes the program. ``code``: 0 when it was played out."""

    def __init__(self, hands: Hands, scene: Waiting, said: Path) -> None:
        super().__init__()
        self._hands = hands
        self._scene = scene
        self._said = said
        self._waiting: Callable[[], object] = lambda: True
        self._turning = False
        self._over = False
        self.code = 1
        self._timer = QTimer(self)
        self._timer.setInterval(TURN_MS)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    @Slot()
    def _turn(self) -> None:
        if self._turning:  # a dialog that the scene has opened turns the loop inside the turn that opened it
            return
        self._turning = True
        try:
            if self._waiting():
                self._waiting = next(self._scene)
        except StopIteration:
            self.code = 0
            self._end("")
        except Exception:
            self._end(traceback.format_exc())
        finally:
            self._turning = False

    def left(self) -> None:
        """The program has ended, by the scene or by itself."""
        if not self._over:
            self.code = 0 if self._hands.leaving else 1
            self._tell("" if self._hands.leaving else "the program ended in the middle of the scene")

    def _end(self, wrong: str) -> None:
        self._timer.stop()
        self._tell(wrong)
        QApplication.closeAllWindows()
        QApplication.quit()

    def _tell(self, wrong: str) -> None:
        self._over = True
        told = {
            **self._hands.facts,
            "consoles": sorted(self._hands.consoles),
            "wrong": wrong,
            "python": sys.version.split()[0],
        }
        part = self._said.with_suffix(".part")
        part.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
        part.replace(self._said)

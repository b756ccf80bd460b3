"""The program of this computer, if a setup has laid it down, with the platform behind it as a source of newer ones."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, cast

from desktop.device.settings import DeviceSettings
from desktop.device.update_place import this_place
from desktop.office.core import Core
from desktop.office.house import lane_store
from desktop.office.transactions import Run
from desktop.runtime.updates import Program
from sync.client.meter import Meter, Tap
from sync.client.throttle import Throttle

if TYPE_CHECKING:
    from sync.client.release_line import LineSource
    from sync.client.transport import HttpLine


Busy = Callable[[bool], bool]


class ReleaseLine:
    """A line of its own, made on the worker when it is first needed. ``busy``: something else goes before it, told
    whether a person waits.
    """

    def __init__(self, core: Core, settings: DeviceSettings, meter: Meter, run: Run, busy: Busy) -> None:
        self._core, self._settings, self._run, self._busy = core, settings, run, busy
        self._tap = Tap(meter)
        self._throttle = Throttle()
        self._line: HttpLine | None = None
        self._source: LineSource | None = None
        self._asked = False

    def source(self, asked: bool) -> "LineSource":
        """``asked``: a person waits for it. The same one each time: it knows what the platform has said before."""
        self._asked = asked
        if self._source is None:
            settings = self._settings
            line = import_module("sync.client.transport").HttpLine
            self._line = line(settings.platform, settings.ca_file or None, tap=self._tap, throttle=self._throttle)
            self._source = import_module("sync.client.release_line").LineSource(
                self._line,
                lane_store(self._core, self._run),
                lambda: self._busy(self._asked),
                wanted=lambda: self._asked,
                clock=self._core.clock,
                throttle=self._throttle,
            )
        source = cast("LineSource", self._source)
        if asked:
            source.anew()
        return source

    def hang_up(self) -> None:
        self._throttle.open()
        if self._line is not None:
            self._line.hang_up()


def program_here(core: Core, settings: DeviceSettings, meter: Meter, run: Run, busy: Busy) -> Program | None:
    """None out of a checkout: git renews it."""
    place = this_place()
    if place is None:
        return None
    made = import_module("desktop.runtime.program").InstalledProgram
    updates = import_module("desktop.device.update").Updates(place)
    if not settings.platform:
        return cast("Program", made(updates, None))
    line = ReleaseLine(core, settings, meter, run, busy)
    return cast("Program", made(updates, line.source, line.hang_up))

"""What the screens do with the program itself: look for a newer one, fetch it, choose it, go back, repair.

One thing at a time, on a worker of its own; a download goes on where it stopped, at this start or the next.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from desktop.office.program import CHOSEN, REPAIRED, ProgramBook, Used
from desktop.runtime.tasks import Tasks
from desktop.runtime.update_work import UpdateWork
from desktop.runtime.updates import Doing, Offer, Program, Repaired, Result, Standing
from sync.wire.release_version import is_lower


class DeskUpdates(UpdateWork):
    """``leaving`` brings the command that starts the chosen program once this one has ended."""

    leaving = Signal(object)

    def __init__(self, parent: QObject, book: ProgramBook, tasks: Tasks, program: Program | None = None) -> None:
        super().__init__(parent, book, tasks, program)
        self._leave = False

    def start(self) -> None:
        """Somebody has signed in: what has become of the program since the last time."""
        if self.program is None:
            self.written(self.book.opened, self._opened)
        else:
            self.aside(lambda program: (program.standing(), program.returned()), self._stands)
            self.written(self.book.stick, lambda folder: self.tell(folder=folder))

    def look(self, stick: Path | None = None) -> None:
        """Ask the platform, or see what lies in the folder ``stick`` and take it from there."""

        def looked(offer: Offer | None) -> None:
            self.offer(offer)
            self.tell(result=Result.NOTHING if offer else Result.NEWEST)
            if offer is not None and offer.stick is not None:
                self.fetch()

        if stick is not None and self.idle:
            self.tell(folder=str(stick))
            self.written(lambda: self.book.keep_stick(str(stick)), lambda _: None)
        self.run(Doing.LOOKING, lambda program: program.look(stick), looked)

    def offer(self, offer: Offer | None) -> None:
        """What there is; nothing is left to fetch of one that came before the last start."""
        self.tell(offer=offer, whole=offer is not None and not offer.left)

    def fetch(self, *, asked: bool = True) -> None:
        """``asked``: a person waits for it."""
        offer = self.state.offer
        if offer is None or self.state.whole or not self.idle:
            return
        self.tell(paused=False)
        self.run(
            Doing.FETCHING,
            lambda program: program.fetch(offer, self.moved, self.stopped, asked=asked),
            self._fetched,
            quiet=not asked,
        )

    @Slot()
    def pause(self) -> None:
        self.tell(paused=True)
        self.stopped.set()

    def use(self, *, leave: bool = False) -> None:
        """The next start takes the program that is here. ``leave``: this one ends now, which starts it."""
        self._leave = leave
        offer = self.state.offer
        if self.state.to_use and offer is not None:
            self.run(Doing.USING, lambda program: self._chosen(program, offer), self._used)
        elif self.state.standing.waiting:
            self._used(self.state.standing)

    @Slot()
    def go_back(self) -> None:
        def work(program: Program) -> Standing:
            version = program.go_back()
            self.write(lambda: self.book.tell(CHOSEN, version=version, before=self.book.version))
            return program.standing()

        def gone(standing: Standing) -> None:
            self.tell(standing=standing, offer=None, whole=False, result=Result.BACK)

        self.run(Doing.BACK, work, gone)

    def repair(self, stick: Path | None = None) -> None:
        def work(program: Program) -> Repaired:
            found = program.repair(stick)
            if found.mended:
                self.write(lambda: self.book.tell(REPAIRED, files=found.mended))
            return found

        def repaired(found: Repaired) -> None:
            self.tell(repaired=found, result=Result.LACKING if found.lacking else Result.REPAIRED)

        self.run(Doing.REPAIRING, work, repaired)

    @Slot()
    def read(self) -> None:
        """The person has read what has become of the program."""
        self.written(self.book.read, lambda _: None)
        self.tell(was="", given_up="")

    def _stands(self, found: tuple[Standing, str]) -> None:
        standing, given_up = found
        self.tell(standing=standing)
        self.written(lambda: self.book.opened(given_up), self._opened)

    def _opened(self, used: Used) -> None:
        newer = is_lower(used.before, self.book.version)
        self.tell(was=used.before, newer=newer, given_up=used.given_up)

    def _fetched(self, whole: bool) -> None:
        result = Result.WHOLE if whole else Result.PAUSED if self.state.paused else Result.WAITS
        self.tell(whole=whole, result=result)

    def _chosen(self, program: Program, offer: Offer) -> Standing:
        program.use(offer, self.stopped)
        self.write(lambda: self.book.tell(CHOSEN, version=offer.version, before=self.book.version))
        return program.standing()

    def _used(self, standing: Standing) -> None:
        self.tell(standing=standing, result=Result.CHOSEN)
        if self._leave and self.program is not None:
            self._leave = False
            self.leaving.emit(self.program.launcher)

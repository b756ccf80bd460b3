"""The card reader: a helper of its own process, asked in lines, started when it is wanted, outlived when it dies.

Drivers of readers are 32-bit libraries that hang and crash; none of that reaches the desk. What the helper says on its
error channel is not kept: drivers write names and numbers there.
"""

import shlex
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from desktop.runtime.reader_lines import LONGEST_LINE, Answer, Hello, question, understood
from desktop.trouble import Trouble

START_MS = 8_000
READ_MS = 20_000
"""So long a card may be looked for; the helper says ``no_card`` before."""


class ReaderTrouble(Trouble):
    """``reader_not_set``: no helper is chosen; ``reader_not_started``: it does not start, or speaks otherwise;
    ``reader_gone``: it died while reading; ``reader_silent``: it said nothing in time; ``reader_no_card``,
    ``reader_no_device``, ``reader_unreadable``: what it says itself.
    """


class CardReader(QObject):
    """``read`` brings a :class:`Card`, ``failed`` a ReaderTrouble; one of them for each :meth:`ask`.

    ``busy`` while it is being asked. A helper that died or fell silent is started anew by the next question.
    """

    read = Signal(object)
    failed = Signal(object)
    turned = Signal()

    def __init__(
        self, parent: QObject, today: Callable[[], date], start_ms: int = START_MS, read_ms: int = READ_MS
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._limits = (start_ms, read_ms)
        self._process: QProcess | None = None
        self._command = ""
        self._ready = False
        self._asked = 0
        self._number = 0
        self._rest = b""
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._silent)

    @property
    def busy(self) -> bool:
        return self._asked > 0

    def ask(self, command: str) -> None:
        """Reads one card with the helper that ``command`` starts; nothing happens while one is being read."""
        if self.busy:
            return
        if not command.strip():
            self.failed.emit(ReaderTrouble("reader_not_set"))
            return
        self._number += 1
        self._asked = self._number
        self.turned.emit()
        if self._process is None or command != self._command:
            self._start(command)
        elif self._ready:
            self._put_question()

    def stop(self) -> None:
        """Ends the helper; a question that is open is answered by nobody."""
        self._limit.stop()
        self._asked = 0
        process, self._process, self._ready, self._rest = self._process, None, False, b""
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(1_000)
            process.deleteLater()

    def _start(self, command: str) -> None:
        asked = self._asked
        self.stop()
        self._asked, self._command = asked, command
        process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._hear)
        process.errorOccurred.connect(self._died)
        process.finished.connect(self._died)
        self._process = process
        self._limit.start(self._limits[0])
        program, *arguments = shlex.split(command, posix=False)
        process.start(program.strip('"'), [argument.strip('"') for argument in arguments])

    def _put_question(self) -> None:
        if self._process is not None:
            self._limit.start(self._limits[1])
            self._process.write(question(self._asked))

    @Slot()
    def _hear(self) -> None:
        if self._process is None:
            return
        heard = self._rest + bytes(self._process.readAllStandardOutput().data())
        *lines, self._rest = heard.split(b"\n")
        if len(self._rest) > LONGEST_LINE:
            self._give_up("reader_not_started" if not self._ready else "reader_unreadable")
            return
        for line in lines:
            self._take(understood(line, self._today()))

    def _take(self, told: Hello | Answer | None) -> None:
        match told:
            case Hello() if not self._ready:
                self._ready = True
                if self.busy:
                    self._put_question()
            case Answer(number=number, card=card, error=error) if number == self._asked:
                self._limit.stop()
                self._asked = 0
                self.turned.emit()
                if card is not None:
                    self.read.emit(card)
                else:
                    self.failed.emit(ReaderTrouble(error))
            case _:
                return

    @Slot()
    def _died(self) -> None:
        self._give_up("reader_gone" if self._ready else "reader_not_started")

    @Slot()
    def _silent(self) -> None:
        self._give_up("reader_silent" if self._ready else "reader_not_started")

    def _give_up(self, code: str) -> None:
        """The helper is no good any more; whoever asked hears why."""
        asked = self.busy
        self.stop()
        self.turned.emit()
        if asked:
            self.failed.emit(ReaderTrouble(code))

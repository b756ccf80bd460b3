"""A mistake of the program, in a slot or on a thread: without a console nobody would ever hear of it.

It goes into the log, scrubbed (``desktop.device.logs``), and once it is told to whoever sits there.
"""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

_log = logging.getLogger(__name__)


def watch_for_bugs(tell: Callable[[Exception], None]) -> None:
    """From now on; ``tell`` is called on the main thread, for the mistakes of that thread."""
    beyond, telling = sys.excepthook, threading.Lock()

    def met(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        beyond(kind, error, trace)
        if not isinstance(error, Exception):
            return
        _log.error("a bug", exc_info=error)
        if threading.current_thread() is not threading.main_thread() or not telling.acquire(blocking=False):
            return  # nor of the telling itself
        try:
            tell(error)
        finally:
            telling.release()

    sys.excepthook = met
    threading.excepthook = lambda told: met(told.exc_type, told.exc_value or told.exc_type(), told.exc_traceback)

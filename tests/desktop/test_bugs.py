"""A mistake of the program is logged, scrubbed, and told once; also where nobody reads what Python prints."""

import logging
import sys
import threading

import pytest

from desktop.bugs import watch_for_bugs
from desktop.device.logs import RedactingFormatter


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[Exception]:
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    told: list[Exception] = []
    watch_for_bugs(told.append)
    return told


def fall(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def test_a_bug_is_told_and_logged_without_what_a_citizen_told(
    heard: list[Exception], caplog: pytest.LogCaptureFixture
) -> None:
    error = ValueError("潘阿秀 522636198001150043")
    fall(error)
    line = RedactingFormatter().format(caplog.records[-1])
    assert heard == [error]
    assert "ValueError" in line and "潘" not in line and "5226" not in line


def test_a_bug_on_a_thread_is_logged_only(heard: list[Exception], caplog: pytest.LogCaptureFixture) -> None:
    thread = threading.Thread(target=lambda: [][0])
    thread.start()
    thread.join()
    assert not heard and caplog.records[-1].levelno == logging.ERROR


def test_whoever_ends_the_program_is_no_bug(heard: list[Exception]) -> None:
    fall(KeyboardInterrupt())
    assert not heard


def test_telling_that_fails_itself_ends_there(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    tries: list[Exception] = []

    def tell(error: Exception) -> None:
        tries.append(error)
        fall(RuntimeError())

    watch_for_bugs(tell)
    fall(ValueError())
    assert len(tries) == 1 and [record.exc_info[0] for record in caplog.records if record.exc_info] == [
        ValueError,
        RuntimeError,
    ]

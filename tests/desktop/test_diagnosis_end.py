"""The whole way of a diagnosis: the real line, as the program makes it, against a platform that answers."""

from datetime import UTC, datetime

from desktop.runtime.gate_work import look_along
from tests.client.lines import line
from tests.client.test_looking import dated


def test_the_program_looks_along_its_own_line() -> None:
    with line(dated(datetime.now(UTC))) as address:
        assert look_along(address).fault is None

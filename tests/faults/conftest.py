"""One platform for the tests of a module that need a real one; each brings desks of its own.

An office has room for eight desks a year, so not one for all modules.
"""

from collections.abc import Iterator

import pytest

from tests.platform_process import Platform, platform


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    with platform(tmp_path_factory.mktemp("platform")) as running:
        yield running

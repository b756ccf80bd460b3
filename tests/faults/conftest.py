"""One platform for all tests that need a real one; each brings desks of its own."""

from collections.abc import Iterator

import pytest

from tests.platform_process import Platform, platform


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    with platform(tmp_path_factory.mktemp("platform")) as running:
        yield running

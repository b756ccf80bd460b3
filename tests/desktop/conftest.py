"""What several files of tests of the desk stand on."""

import os
from pathlib import Path

import pytest

from tests.desktop.update_ground import NEW, Ground, files_of, ground_at


@pytest.fixture
def ground(tmp_path: Path) -> Ground:
    return ground_at(tmp_path)


@pytest.fixture
def stick(ground: Ground) -> Path:
    """With a newer version: one module has changed, one is new."""
    return ground.release(files_of(NEW, 新页=b"# " + os.urandom(3000)))

"""What every test stands on: no display, no real home folder, no real credential store, Chinese that can be drawn."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.fonts import register_fallback

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(
    "ci", max_examples=40, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("thorough", settings.get_profile("ci"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
}


LONGEST = (
    "test_demo.py",
    "test_lint.py",
    "test_cut_lines.py",
    "faults/test_killed_ends.py",
    "faults/test_killed_attachments.py",
    "server/exchange/test_round.py",
    "server/test_copies.py",
    "desktop/test_kill_desk.py",
    "test_history.py",
    "simulation/test_simulation.py",
    "desktop/test_sweeping.py",
    "server/test_gaps.py",
    "test_wire_budget.py",
    "server/test_rewinding_property.py",
    "desktop/ui/harness/test_harness.py",
    "desktop/ui/test_ledger_page.py",
    "desktop/ui/test_main_window_shell.py",
    "desktop/ui/test_case_page.py",
    "desktop/ui/test_capture.py",
    "desktop/ui/test_main_window.py",
    "desktop/ui/test_case_tabs.py",
    "desktop/test_views.py",
)
"""Files that take long, played first: one that came last would run alone, with nobody left to share the work."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The order of ``LONGEST``, then as found; the command of the tests tells xdist to keep to it."""
    places = {Path(__file__).parent / name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: places.get(item.path, len(places)))


def pytest_collection_finish() -> None:
    """What is there before the first test stays to the end: no search for garbage looks at it again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home folder of the tests' own, and no credential store but the one a test brings."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name, place in FOLDERS.items():
            (folder / place).mkdir(parents=True, exist_ok=True)
            patch.setenv(name, str(folder / place))
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        yield folder


@pytest.fixture(scope="session")
def qapp(home: Path, qapp: QApplication) -> QApplication:
    register_fallback()
    return qapp


@pytest.fixture
def qtbot(qtbot: QtBot) -> Iterator[QtBot]:
    """No search for garbage in the meantime: one that finds a window of an earlier test on the database thread waits
    for the interpreter there while the main thread waits for Qt, and neither ever goes on."""
    gc.disable()
    yield qtbot
    gc.enable()

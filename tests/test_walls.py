"""Who may import whom: the import-linter contracts of pyproject.toml, and the walls they cannot name."""

import subprocess
import sys

import pytest

from tests.sources import ROOT, SOURCES, every_import, imported_by, module

RUN_CONTRACTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
STANDARD_LIBRARY_ONLY = {
    "sync/casework": ("sync.casework",),
    "sync/wire": ("sync.casework", "sync.wire"),
}
ONLY_IN = {
    "requests": ("sync/client/transport.py",),
    "keyring": ("desktop/device/vault.py",),
    "openpyxl": ("desktop/reports/workbook.py", "installer/smoking/papers.py"),  # which reads back what that wrote
}
QT = ("PySide6", "shiboken6")
QT_HOMES = ("desktop/runtime/", "desktop/ui/", "installer/smoking/", "installer/windows/")
LOOSE = {module(path) for path in SOURCES if path.parent == ROOT / "desktop" and path.stem != "trouble"}


def test_contracts_of_the_layers_are_kept() -> None:
    ran = subprocess.run([sys.executable, "-c", RUN_CONTRACTS], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize("folder", STANDARD_LIBRARY_ONLY)
def test_what_both_ends_agree_on_needs_the_standard_library_only(folder: str) -> None:
    own = STANDARD_LIBRARY_ONLY[folder]
    for path in sorted((ROOT / folder).rglob("*.py")):
        for name in imported_by(path):
            assert name.partition(".")[0] in sys.stdlib_module_names or name.startswith(own), f"{path}: {name}"


def test_outsiders_have_one_home() -> None:
    homes = [(path, name, ONLY_IN[top]) for path, name in every_import() if (top := name.partition(".")[0]) in ONLY_IN]
    assert homes and not [f"{name} belongs in {home}, not in {path}" for path, name, home in homes if path not in home]


def test_qt_stays_in_runtime_and_ui() -> None:
    found = [(path, name) for path, name in every_import() if name.partition(".")[0] in QT]
    assert found and not [f"{name} in {path}" for path, name in found if not path.startswith(QT_HOMES)]


def test_no_package_knows_the_modules_that_put_it_together() -> None:
    """desktop/app.py, cli*.py, demo*.py and their like stand above every package; desktop/trouble.py below."""
    within = [pair for pair in every_import() if not pair[0].startswith("installer/")]  # which stands above them all
    found = [(path, name) for path, name in within if name in LOOSE]
    assert found and not [f"{name} stands above {path}" for path, name in found if module(ROOT / path) not in LOOSE]

"""Who may import whom: the import-linter contracts of pyproject.toml, and the walls they cannot name."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.sources import ROOT, SOURCES, every_source, imported_by, module

RUN_CONTRACTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
STANDARD_LIBRARY_ONLY = {
    "sync/casework": ("sync.casework",),
    "sync/wire": ("sync.casework", "sync.wire"),
}
ONLY_IN = {
    "requests": "sync/client/transport.py",
    "keyring": "desktop/device/vault.py",
    "openpyxl": "desktop/reports/workbook.py",
}
QT = ("PySide6", "shiboken6")
QT_HOMES = ("desktop/runtime/", "desktop/ui/")
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


@every_source
def test_outsiders_have_one_home(path: Path) -> None:
    where = path.relative_to(ROOT).as_posix()
    for name in imported_by(path):
        home = ONLY_IN.get(name.partition(".")[0])
        assert home in (None, where), f"{name} belongs in {home}"


@every_source
def test_qt_stays_in_runtime_and_ui(path: Path) -> None:
    where = path.relative_to(ROOT).as_posix()
    found = [name for name in imported_by(path) if name.partition(".")[0] in QT]
    assert not found or where.startswith(QT_HOMES), f"{found} belong in {QT_HOMES}"


@every_source
def test_no_package_knows_the_modules_that_put_it_together(path: Path) -> None:
    """desktop/app.py, cli*.py, demo*.py and their like stand above every package; desktop/trouble.py below."""
    found = [name for name in imported_by(path) if name in LOOSE]
    assert not found or module(path) in LOOSE, f"{found} stand above {module(path)}"

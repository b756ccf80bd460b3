"""Every outside package the program imports is declared, and everything declared is locked with hashes."""

import re
import sys
import tomllib
from importlib.metadata import packages_distributions

import pytest

from tests.sources import ROOT, every_import

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (ROOT / "installer" / "lock.txt").read_text(encoding="utf-8")
INSTALLER = [*(ROOT / "installer").glob("*.py"), *(path.parent for path in (ROOT / "installer").glob("*/__init__.py"))]
OWN = {"desktop", "sync", "installer", *(path.stem for path in INSTALLER)}
DISTRIBUTIONS = packages_distributions()


def plain(name: str) -> str:
    """The one spelling of a distribution's name, without its version and extras."""
    return re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", name)[0]).lower()


BASE = {plain(name) for name in PROJECT["dependencies"]}
PLATFORM = {plain(name) for name in PROJECT["optional-dependencies"]["platform"]}
DEVELOPMENT = {plain(name) for name in PROJECT["optional-dependencies"]["dev"]}


def test_imports_are_declared() -> None:
    tops = {(path, name.partition(".")[0]) for path, name in every_import()}
    outside = [(path, top) for path, top in tops if top not in OWN | sys.stdlib_module_names]
    assert outside and not [f"{top} is not declared for {path}" for path, top in sorted(outside) if not _may(path, top)]


def _may(path: str, top: str) -> bool:
    allowed = BASE | (PLATFORM if "server" in path.split("/") else set())
    allowed |= DEVELOPMENT if path.startswith("installer/") else set()
    return bool({plain(name) for name in DISTRIBUTIONS.get(top, ())} & allowed)


@pytest.mark.parametrize("name", sorted(BASE | PLATFORM | DEVELOPMENT))
def test_declared_is_locked(name: str) -> None:
    assert re.search(rf"^{name}==", LOCK, re.MULTILINE)


def test_every_locked_version_has_its_hashes() -> None:
    entries = re.split(r"\n(?=[a-z])", LOCK.strip())
    assert entries and all("--hash=sha256:" in entry for entry in entries)


def test_every_dependency_has_its_reason() -> None:
    reasons = (ROOT / "resources" / "decisions" / "0004-dependencies.md").read_text(encoding="utf-8").lower()
    assert not [name for name in BASE | PLATFORM | DEVELOPMENT if f"`{name}`" not in reasons]

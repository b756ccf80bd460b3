"""The shape of the source: sizes, cycles, plainness, and what the repository may hold."""

import ast
import re
import subprocess
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.sources import ROOT, SOURCES, imported, imported_by, module, tree

TOP_LEVEL = {"desktop", "sync", "resources", "installer", "tests", "pyproject.toml", "README.md", "LICENSE"}
REGISTRIES = re.compile(
    rb"py[p]i\.org|python[h]osted|npm[j]s\.|ana[c]onda\.org|deb\.d[e]bian|mirrors?\.[a-z0-9-]+\."
    rb"|https?://[^\s\"]+(?:\.whl|\.tar\.gz|\.deb|/simple/?)(?:[\s\"#]|$)|(?<![\w.>-])/(?:w[o]rk|r[o]ot|h[o]me|o[p]t)/",
    re.IGNORECASE,
)


def test_small() -> None:
    long = [str(path) for path in SOURCES if len(path.read_text(encoding="utf-8").splitlines()) > 300]
    much = [f"{path}: {name}" for path in SOURCES for name in _too_much(tree(path))]
    assert SOURCES and not long + much


def _too_much(source: ast.Module) -> Iterator[str]:
    """Functions of forty lines and more, classes of more than fifteen methods."""
    for node in ast.walk(source):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno - node.lineno >= 40:
            yield node.name
        elif isinstance(node, ast.ClassDef):
            methods = [member for member in node.body if isinstance(member, ast.FunctionDef | ast.AsyncFunctionDef)]
            if len(methods) > 15:
                yield node.name


def test_plain() -> None:
    assert not [f"{path}: {why}" for path in SOURCES for why in _not_plain(path)]


def _not_plain(path: Path) -> Iterator[str]:
    nodes = list(ast.walk(tree(path)))
    if path.name == "__init__.py" and nodes[1:]:
        yield "__init__ files stay empty"
    if any(isinstance(node, ast.Global) for node in nodes):
        yield "global"
    for function in (node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)):
        yield from (
            f"{function.name} imports {name}"
            for name in imported(ast.walk(function))
            if name.startswith(("desktop", "sync"))
        )


def test_no_cycles() -> None:
    names = {module(path) for path in SOURCES}
    graph = {module(path): {name for name in imported_by(path) if name in names} for path in SOURCES}
    TopologicalSorter(graph).prepare()


def test_every_package_is_one() -> None:
    folders = {path.parent for path in SOURCES if "installer" not in path.parts}
    assert not [folder for folder in sorted(folders) if not (folder / "__init__.py").exists()]


@pytest.fixture(scope="module")
def tracked() -> list[str]:
    if not (ROOT / ".git").exists():
        pytest.skip("no git checkout: the list of tracked files is missing")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    return listed.stdout.decode().strip("\0").split("\0")


def test_top_level_is_fixed(tracked: list[str]) -> None:
    assert not {top for name in tracked if not (top := name.partition("/")[0]).startswith(".")} - TOP_LEVEL


def test_no_address_of_a_registry_and_no_path_of_a_machine(tracked: list[str]) -> None:
    found = {name: REGISTRIES.findall((ROOT / name).read_bytes()) for name in tracked if _is_text(ROOT / name)}
    assert not {name: hits for name, hits in found.items() if hits}


def _is_text(path: Path) -> bool:
    return path.is_file() and b"\0" not in path.read_bytes()[:4096]

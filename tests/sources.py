"""The project's own source files, and what they import, for the tests of shape and walls."""

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCES = sorted(path for package in ("desktop", "sync", "installer") for path in (ROOT / package).rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imported(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """Every imported module, and for `from a import b` also `a.b`, which may be a module."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def imported_by(path: Path) -> tuple[str, ...]:
    return tuple(imported(ast.walk(tree(path))))


def every_import() -> Iterator[tuple[str, str]]:
    """Every source file by its place in the checkout, with every name it imports."""
    return ((path.relative_to(ROOT).as_posix(), name) for path in SOURCES for name in imported_by(path))


def codes(name: str, *paths: str) -> set[str]:
    """The texts with which ``name("code", …)`` is called in these files or anywhere in these folders."""
    files = [
        file for path in paths for file in ((ROOT / path).rglob("*.py") if (ROOT / path).is_dir() else [ROOT / path])
    ]
    calls = (node for file in files for node in ast.walk(tree(file)) if isinstance(node, ast.Call) and node.args)
    named = (call.args[0] for call in calls if isinstance(call.func, ast.Name) and call.func.id == name)
    return {str(code.value) for code in named if isinstance(code, ast.Constant)}

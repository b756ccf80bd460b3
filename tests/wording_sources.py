"""The Chinese texts of the desk as they stand in the source, and which of them the screens show."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.sources import ROOT

CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
SHOWN = ("tr", "say", "fact")
KEPT = ("chinese",)
MODULES = tuple(sorted((ROOT / "desktop" / "wording").glob("*.py")))
ALWAYS_CHINESE = {
    "demo": "what the demo prints on a terminal and into its workbooks",
    "item_synonyms": "words people search items by",
}


@cache
def sources() -> tuple[tuple[str, str], ...]:
    """(module, text) of everything that a screen may show, in the order of the source; a text may come twice."""
    return tuple(
        (path.stem, text)
        for path in _screen_modules()
        for text in _shown(ast.parse(path.read_text(encoding="utf-8")), inside=False)
    )


def bare() -> Iterator[str]:
    """Chinese literals of which nobody has said whether a screen, a record or a paper shows them."""
    for path in _screen_modules():
        for node in _bare(ast.parse(path.read_text(encoding="utf-8"))):
            yield f"{path.name}:{node.lineno}: {ast.unparse(node)}"


def told_to_tr(path: Path) -> list[str]:
    """The literals that ``tr`` is given in this file."""
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if _called(node) == "tr"]
    return [one.value for call in calls for one in getattr(call, "args", []) if isinstance(one, ast.Constant)]


def _screen_modules() -> list[Path]:
    return [path for path in MODULES if path.stem not in ALWAYS_CHINESE]


def _shown(node: ast.AST, *, inside: bool) -> Iterator[str]:
    """``inside`` a fact; what ``tr`` is given is a source even where it is only gaps and joints."""
    if isinstance(node, ast.Call) and _called(node) in ("tr", "say"):
        yield from (one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str))
    elif inside and isinstance(node, ast.Constant) and isinstance(node.value, str) and CHINESE.search(node.value):
        yield node.value
    inside = _called(node) == "fact" or (inside and _called(node) not in ("tr", "say"))
    for child in ast.iter_child_nodes(node):
        if _called(child) not in KEPT and not _is_docstring(child):
            yield from _shown(child, inside=inside)


def _bare(node: ast.AST) -> Iterator[ast.Constant | ast.JoinedStr]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and CHINESE.search(node.value):
        yield node
    for child in ast.iter_child_nodes(node):
        if _called(child) not in (*SHOWN, *KEPT) and not _is_docstring(child):
            yield from _bare(child)


def _called(node: ast.AST) -> str:
    if isinstance(node, ast.Call):
        return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    return ""


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)

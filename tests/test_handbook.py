"""The handbook and the two READMEs promise nothing that is not in the program."""

import argparse
import ast
import re
import shlex
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import commands
from desktop.cli import parser as desk_parser
from desktop.demo import main as demo
from desktop.ui.main_window import MainWindow
from sync.server.arguments import parser as platform_parser
from tests.bench.__main__ import main as bench
from tests.desktop.ui.door import every_place
from tests.desktop.ui.fake_desk import FakeDesk
from tests.sources import ROOT, SOURCES, tree

HANDBOOK = ROOT / "resources" / "handbook"
READMES = (ROOT / "README.md", ROOT / "resources" / "README.zh.md")
PAGES = sorted(HANDBOOK.glob("*.md"))
LARGEST_IMAGE = 300_000
SHORT = 4
PARSERS = {"qianban": desk_parser, "qianban-platform": platform_parser}
CODE = re.compile(r"`([^`\n]+)`")
BLOCK = re.compile(r"^    (\S.*)$", re.MULTILINE)
LABEL = re.compile(r"「([^」]+)」")
LINK = re.compile(r"\]\(([^)#]+?)(?:#[^)]*)?\)")
KEYS = re.compile(r"^(?:(?:Ctrl|Shift|Alt)\+)*(?:F\d+|[A-Z0-9=/-]|Enter|Left|Up|Down|Backspace)$")
PATH = re.compile(r"(?:desktop|sync|resources|installer|tests|\.ci)/[\w./-]*\w")
MNEMONIC = re.compile(r"\(&\w\)")
GAP = re.compile(r"\{\w*\}|%\(\w+\)s")


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(FakeDesk(), every_place())
    qtbot.addWidget(made)
    return made


# ---- keys


def shown(shortcut: str) -> str:
    return shortcut.replace("Return", "Enter")


def literals(part: ast.AST) -> Iterator[str]:
    return (node.value for node in ast.walk(part) if isinstance(node, ast.Constant) and isinstance(node.value, str))


@cache
def declared() -> frozenset[str]:
    """Every shortcut that stands in the source of a screen: ``shortcut=…`` and the tables named SHORTCUTS."""
    found: set[str] = set()
    for path in (ROOT / "desktop" / "ui").rglob("*.py"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.keyword) and node.arg == "shortcut":
                found.update(filter(None, literals(node.value)))
            elif isinstance(node, ast.Assign) and [ast.unparse(one) for one in node.targets] == ["SHORTCUTS"]:
                assert isinstance(node.value, ast.Dict)
                found.update(word for value in node.value.values for word in literals(value))
    return frozenset(shown(one) for one in found if KEYS.match(shown(one)) or one == "Esc")


@cache
def handled() -> frozenset[str]:
    """Keys that a screen looks for itself: ``Qt.Key.Key_F10``."""
    sources = (path.read_text(encoding="utf-8") for path in (ROOT / "desktop" / "ui").rglob("*.py"))
    return frozenset(name for source in sources for name in re.findall(r"Qt\.Key\.Key_(\w+)", source))


def named_keys(page: Path) -> set[str]:
    return {word for word in CODE.findall(text_of(page)) if KEYS.match(word) and not re.fullmatch(r"[A-Z0-9]", word)}


@pytest.mark.parametrize("page", [*PAGES, *READMES], ids=lambda page: page.name)
def test_every_key_named_is_one_the_program_declares(page: Path) -> None:
    mnemonics = {f"Alt+{letter}" for letter in re.findall(r"\(&(\w)\)", "".join(wording()))}
    assert named_keys(page) <= declared() | handled() | mnemonics | {"Enter"}


def test_every_key_the_program_declares_stands_in_the_list_of_keys() -> None:
    assert declared() - {"Esc"} <= named_keys(HANDBOOK / "10-keys.md")


def test_keys_that_work_everywhere_are_those_of_the_window(window: MainWindow) -> None:
    table = text_of(HANDBOOK / "10-keys.md").split("\n## ")[1]
    told = dict(re.findall(r"^\| `([^`]+)` \| 「([^」]+)」 \|$", table, re.MULTILINE))
    assert told == {shown(one.shortcut().toString()): one.text() for one in window.actions() if one.shortcut()}


# ---- words


@cache
def wording() -> tuple[str, ...]:
    """Every text of the wording layer that some screen uses; what is filled in later is an ellipsis."""
    used = {name for path in SOURCES for name in names_read(tree(path))}
    found: list[str] = []
    for path in (ROOT / "desktop" / "wording").glob("*.py"):
        for statement in tree(path).body:
            if not isinstance(statement, ast.Assign) or used & set(names_of(statement)):
                found.extend(literals(statement))
                found.extend(filled(node) for node in ast.walk(statement) if isinstance(node, ast.JoinedStr))
    return tuple(found)


def names_read(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.id


def names_of(statement: ast.Assign) -> Iterator[str]:
    return (node.id for target in statement.targets for node in ast.walk(target) if isinstance(node, ast.Name))


def filled(text: ast.JoinedStr) -> str:
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in text.values)


@cache
def on_screen() -> tuple[frozenset[str], str]:
    plain = [GAP.sub("…", MNEMONIC.sub("", one)) for one in wording()]
    return frozenset(plain), "\n".join(plain)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_word_in_corner_brackets_stands_on_a_screen(page: Path) -> None:
    """A label must be the whole label; a longer text may be part of a sentence."""
    labels, sentences = on_screen()
    told = {word for word in LABEL.findall(text_of(page)) if len(word) > 1}
    assert {word for word in told if word not in labels and (len(word) <= SHORT or word not in sentences)} == set()


# ---- commands


def spans(page: Path) -> list[str]:
    text = text_of(page)
    return [*CODE.findall(text), *(line.split("     ")[0].strip() for line in BLOCK.findall(text))]


def lines_of(page: Path, program: str) -> list[list[str]]:
    return [shlex.split(span)[1:] for span in spans(page) if span.split()[0] == program]


def understands(parser: argparse.ArgumentParser, words: list[str]) -> bool:
    """Whole lines are parsed; a command named alone must know ``--help``."""
    options = any(word.startswith("-") for word in words)
    try:
        parser.parse_args(words if options else [*words, "--help"])
    except SystemExit as left:
        return left.code == 0
    return True


@pytest.mark.parametrize("program", PARSERS)
@pytest.mark.parametrize("page", [*PAGES, *READMES], ids=lambda page: page.name)
def test_every_command_line_is_understood(page: Path, program: str, capsys: pytest.CaptureFixture[str]) -> None:
    parser = PARSERS[program]()
    assert [words for words in lines_of(page, program) if not understands(parser, words)] == []


def subcommands(parser: argparse.ArgumentParser, before: str = "") -> Iterator[str]:
    """The names of all commands, ``office add`` among them."""
    groups = [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    if not groups:
        yield before
    for group in groups:
        for name, command in group.choices.items():
            yield from subcommands(command, f"{before} {name}".strip())


@pytest.mark.parametrize("readme", READMES, ids=lambda page: page.name)
@pytest.mark.parametrize("program", PARSERS)
def test_the_readme_names_every_command(readme: Path, program: str) -> None:
    row = "\n".join(line for line in text_of(readme).splitlines() if line.startswith(f"| `{program} "))
    named = {" ".join(re.findall(r"^[a-z -]+", word)).strip() for word in CODE.findall(row)}
    named = {re.sub(r"^qianban(-platform)? | --.*$", "", word).strip() for word in named}
    assert set(subcommands(PARSERS[program]())) <= named


@pytest.mark.parametrize("readme", READMES, ids=lambda page: page.name)
def test_the_bootstrap_knows_what_the_readme_calls(readme: Path) -> None:
    called = re.findall(r"installer/bootstrap\.py (\w+)", text_of(readme))
    assert {"demo", "test"} <= set(called) <= set(commands.COMMANDS)


@pytest.mark.parametrize("option", ["--headless", "--out", "--seed"])
def test_the_demo_knows_its_options(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        demo(["--help"])
    assert option in capsys.readouterr().out


@pytest.mark.parametrize("readme", READMES, ids=lambda page: page.name)
def test_every_bench_is_named_and_can_be_run(readme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    named = set(re.findall(r"tests\.bench (\w+) --json", text_of(readme)))
    with pytest.raises(SystemExit):
        bench(["--help"])
    offered = re.findall(r"\{([\w,]+)\}", capsys.readouterr().out)[0]
    assert named == set(offered.split(","))


# ---- files


@pytest.mark.parametrize("page", [*PAGES, *READMES], ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    assert [link for link in LINK.findall(text_of(page)) if not (page.parent / link).exists()] == []


def test_every_page_is_in_the_contents() -> None:
    assert {page.name for page in PAGES} - {"README.md"} == set(LINK.findall(text_of(HANDBOOK / "README.md")))


def test_every_image_is_shown_and_light() -> None:
    images = sorted((HANDBOOK / "images").iterdir())
    linked = {(page.parent / link).resolve() for page in PAGES for link in LINK.findall(text_of(page))}
    assert [image.name for image in images if image not in linked or image.stat().st_size >= LARGEST_IMAGE] == []


@pytest.mark.parametrize("readme", READMES, ids=lambda page: page.name)
def test_every_path_of_the_readme_exists(readme: Path) -> None:
    paths = set(PATH.findall(text_of(readme)))
    assert {path for path in paths if not (ROOT / path).exists()} == set()


@pytest.mark.parametrize("readme", READMES, ids=lambda page: page.name)
def test_the_map_names_every_package(readme: Path) -> None:
    packages = {
        f"{top}/{path.parent.name}" for top in ("desktop", "sync") for path in (ROOT / top).glob("*/__init__.py")
    }
    assert packages <= set(PATH.findall(text_of(readme)))


def test_both_readmes_name_the_same_things() -> None:
    english, chinese = (sorted(CODE.findall(text_of(readme))) for readme in READMES)
    assert english == chinese

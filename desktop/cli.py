"""The command ``qianban``: reads the arguments and hands them to the one module a command needs.

Modules are loaded by name when their command is asked for, so that ``qianban clock`` loads no window and no database.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from desktop.console import ready_streams
from desktop.wording import command_line as text
from desktop.wording import updates
from desktop.wording.translating import CHINESE, ENGLISH, speak

Command = Callable[[argparse.Namespace], int]

_COMMANDS = "desk|sync|bundle|backup|restore|clock|case|import|enrol|verify|prune|update"


def main(words: Sequence[str] | None = None) -> int:
    """0: done; 1: a trouble, told on standard error; 2: not understood or refused."""
    ready_streams()
    asked = parser().parse_args(words)
    command: Command = asked.command
    return command(asked)


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="qianban", description=text.HELP)
    top.add_argument("--profile", type=Path, default=None, help=text.HELP_PROFILE)
    commands = top.add_subparsers(required=True, metavar=_COMMANDS)
    desk = _add(commands, "desk", text.HELP_DESK, _desk)
    desk.add_argument("--language", choices=(CHINESE, ENGLISH), default=None, help=text.HELP_LANGUAGE)
    desk.add_argument("--training", action="store_true", help=text.HELP_TRAINING)
    how = desk.add_mutually_exclusive_group()
    how.add_argument("--open", type=Path, default=None, metavar="FILE", help=text.HELP_OPEN)
    how.add_argument("--tray", action="store_true", help=text.HELP_TRAY)
    how.add_argument("--quit", action="store_true", help=text.HELP_QUIT)
    sync = _add(commands, "sync", text.HELP_SYNC, _line("sync"))
    sync.add_argument("--once", action="store_true", required=True, help=text.HELP_ONCE)
    _who(sync)
    _bundles(commands)
    _backups(commands)
    for name, help_text in (("clock", text.HELP_CLOCK), ("case", text.HELP_CASE)):
        _add(commands, name, help_text, _file(name)).add_argument("file", type=Path, help=text.HELP_FILE)
    legacy = _add(commands, "import", text.HELP_IMPORT, _import)
    legacy.add_argument("file", type=Path, help=text.HELP_FILE)
    legacy.add_argument("--dry-run", action="store_true", help=text.HELP_DRY_RUN)
    legacy.add_argument("--json", action="store_true", help=text.HELP_JSON)
    enrol = _add(commands, "enrol", text.HELP_ENROL, _line("enrol"))
    enrol.add_argument("--platform", required=True, help=text.HELP_PLATFORM)
    enrol.add_argument("--code", required=True, help=text.HELP_CODE)
    enrol.add_argument("--again", action="store_true", help=text.HELP_AGAIN)
    enrol.add_argument("--ca", type=Path, default=None, help=text.HELP_CA)
    _who(enrol)
    _who(_add(commands, "verify", text.HELP_VERIFY, _line("verify")))
    prune = _add(commands, "prune", text.HELP_PRUNE, _line("prune"))
    prune.add_argument("--years", type=int, required=True, choices=range(100), metavar="N", help=text.HELP_YEARS)
    _who(prune)
    _update(commands)
    return top


def _bundles(commands: Any) -> None:
    of_bundle = commands.add_parser("bundle", help=text.HELP_BUNDLE).add_subparsers(
        required=True, metavar="write|read|rescue"
    )
    for name, help_text, what in (
        ("write", text.HELP_BUNDLE_WRITE, text.HELP_BUNDLE_TO),
        ("read", text.HELP_BUNDLE_READ, text.HELP_BUNDLE_FROM),
        ("rescue", text.HELP_BUNDLE_RESCUE, text.HELP_BUNDLE_TO),
    ):
        command = _add(of_bundle, name, help_text, _bundle(name))
        command.add_argument("file", type=Path, help=what)
        _who(command)


def _backups(commands: Any) -> None:
    made = _add(commands, "backup", text.HELP_BACKUP, _backup("backup"))
    made.add_argument("--to", metavar="DIR", default=None, help=text.HELP_BACKUP_TO)
    _who(made)
    back = _add(commands, "restore", text.HELP_RESTORE, _backup("restore"))
    back.add_argument("file", type=Path, help=text.HELP_RESTORE_FROM)
    back.add_argument("--drill", action="store_true", help=text.HELP_DRILL)
    back.add_argument("--code", default="", help=text.HELP_RESTORE_CODE)
    _who(back)


def _update(commands: Any) -> None:
    update = _add(commands, "update", updates.HELP, _of_update)
    update.add_argument("--from", metavar="DIR", type=Path, dest="source", default=None, help=updates.HELP_FROM)
    what = update.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help=updates.HELP_CHECK)
    what.add_argument("--return", action="store_true", dest="back", help=updates.HELP_RETURN)
    what.add_argument("--repair", action="store_true", help=updates.HELP_REPAIR)
    update.add_argument("--json", action="store_true", help=text.HELP_JSON)


def _add(commands: Any, name: str, help_text: str, command: Command) -> argparse.ArgumentParser:
    added: argparse.ArgumentParser = commands.add_parser(name, help=help_text)
    added.set_defaults(command=command)
    return added


def _who(command: argparse.ArgumentParser) -> None:
    command.add_argument("--person", default="", help=text.HELP_PERSON)
    command.add_argument("--pin-stdin", action="store_true", help=text.HELP_PIN_STDIN)
    command.add_argument("--json", action="store_true", help=text.HELP_JSON)


def _desk(asked: argparse.Namespace) -> int:
    speak(asked.language or import_module("desktop.device.language").chosen(asked.profile))
    program = import_module("desktop.desk_program")
    if asked.quit:
        return int(program.leave(asked.profile))
    begun = program.Begun(file=asked.open, tray=asked.tray)
    return int(program.run(asked.profile, training=asked.training, begun=begun))


def _line(name: str) -> Command:
    return lambda asked: int(getattr(import_module("desktop.cli_line"), name)(asked))


def _bundle(name: str) -> Command:
    return lambda asked: int(getattr(import_module("desktop.cli_bundle"), name)(asked))


def _backup(name: str) -> Command:
    return lambda asked: int(getattr(import_module("desktop.cli_backup"), name)(asked))


def _of_update(asked: argparse.Namespace) -> int:
    return int(import_module("desktop.cli_update").update(asked))


def _file(name: str) -> Command:
    return lambda asked: int(import_module(f"desktop.cli_{name}").run(asked.file, sys.stdout))


def _import(asked: argparse.Namespace) -> int:
    return int(import_module("desktop.cli_import").run(asked.file, asked.dry_run, asked.json, sys.stdout))


if __name__ == "__main__":
    sys.exit(main())

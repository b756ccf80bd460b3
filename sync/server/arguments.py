"""The arguments of ``qianban-platform``."""

import argparse
from pathlib import Path

from sync.server import words_bundles, words_durable, words_package, words_releases, words_salvage, words_scopes
from sync.server.auth import CODE_LIFE
from sync.server.exchange.commands import add_arguments as add_exchange
from sync.server.packs import RESOURCES
from sync.server.subcommands import Commands
from sync.server.words import HELP

DATABASE = "platform.db"
PORT = 8300
KEPT_DAYS, MOST_DAYS = 30, 3650
"""For which the objects of a version stay that is offered no more."""


def parser() -> argparse.ArgumentParser:
    """``command`` is the words of the command, e.g. ``office add``."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--db", default=DATABASE, help=HELP["db"])
    common.add_argument("--key", type=Path, help=HELP["key"])
    top = argparse.ArgumentParser(prog="qianban-platform", description=HELP["program"])
    commands = Commands(group=top.add_subparsers(required=True, metavar="COMMAND"), common=common)
    commands.add("init", HELP).add_argument("--resources", type=Path, default=RESOURCES, help=HELP["resources"])
    _serve(commands.add("serve", HELP))
    offices = commands.under("office", HELP["office"])
    _office(offices.add("add", HELP))
    leaving = offices.add("dismiss", HELP)
    leaving.add_argument("--scope", required=True, help=HELP["scope"])
    leaving.add_argument("code", nargs="+", help=HELP["code"])
    packs = commands.under("packs", HELP["packs"])
    packs.add("load", HELP).add_argument("folder", type=Path, help=HELP["resources"])
    packs.add("list", HELP)
    _enrol_code(commands.add("enrol-code", HELP))
    commands.add("status", HELP).add_argument("--json", action="store_true", help=HELP["json"])
    commands.add("revoke", HELP).add_argument("device", help=HELP["device"])
    commands.add("require", HELP).add_argument("version", help=HELP["version"])
    commands.add("slip", HELP).add_argument("file", help=HELP["slip_file"])
    commands.add("release", HELP).add_argument("--scope", required=True, help=HELP["scope"])
    commands.add("restored", HELP)
    for more in (add_exchange, _copies, _grants, _salvage, _package, _bundle, _update):
        more(commands)
    return top


def _office(add: argparse.ArgumentParser) -> None:
    for name in ("scope", "name", "uscc", "prefix"):
        add.add_argument(f"--{name}", required=True, help=HELP[name])
    add.add_argument("--region", default="", help=HELP["region"])
    add.add_argument("--parent", default="", help=words_scopes.HELP["parent"])
    add.add_argument("--staff", action="append", nargs="+", default=[], help=HELP["staff"])


def _serve(serve: argparse.ArgumentParser) -> None:
    serve.add_argument("--host", default="127.0.0.1", help=HELP["host"])
    serve.add_argument("--port", type=int, default=PORT, help=HELP["port"])
    serve.add_argument("--workers", type=_workers, default=1, help=HELP["workers"])
    serve.add_argument("--blobs", type=Path, metavar="DIR", help=HELP["blobs"])
    serve.add_argument("--releases", type=Path, metavar="DIR", help=words_releases.HELP["releases"])


def _enrol_code(code: argparse.ArgumentParser) -> None:
    whose = code.add_mutually_exclusive_group(required=True)
    whose.add_argument("--scope", help=HELP["scope"])
    whose.add_argument("--device", default="", help=HELP["enrol_device"])
    code.add_argument("--minutes", type=_minutes, default=int(CODE_LIFE.total_seconds()) // 60, help=HELP["minutes"])
    code.add_argument("--json", action="store_true", help=HELP["json"])


def _package(commands: Commands) -> None:
    told = words_package.HELP
    made = commands.add("enrol-package", told)
    made.add_argument("--scope", required=True, help=HELP["scope"])
    made.add_argument("--address", required=True, help=told["address"])
    made.add_argument("--ca", type=Path, metavar="FILE", help=told["ca"])
    made.add_argument("--days", type=int, choices=range(1, 181), default=30, metavar="DAYS", help=told["days"])
    made.add_argument("--out", type=Path, metavar="FILE", help=told["out"])


def _copies(commands: Commands) -> None:
    told = words_durable.HELP
    for name in ("backup", "heads", "durable"):
        made = commands.add(name, told)
        made.add_argument("file", type=Path, help=told[f"{name}_file"])


def _workers(text: str) -> int:
    """Raises ValueError."""
    workers = int(text)
    if not 1 <= workers <= 64:
        raise ValueError(text)
    return workers


def _grants(commands: Commands) -> None:
    told = words_scopes.HELP
    grant = commands.under("grant", told["grant"])
    for name in ("add", "remove", "list"):
        made = grant.add(name, told)
        made.add_argument("--scope", required=True, help=HELP["scope"])
        if name != "list":
            made.add_argument("granted", help=told["granted"])
    move = commands.under("scope", told["scopes"]).add("move", told)
    for name in ("old", "new"):
        move.add_argument(name, help=told[name])


def _salvage(commands: Commands) -> None:
    told = words_salvage.HELP
    salvage = commands.under("salvage", told["salvage"])
    for name in ("list", "accept", "discard"):
        made = salvage.add(name, told)
        if name != "list":
            made.add_argument("device", help=told["salvaged"])


def _bundle(commands: Commands) -> None:
    told = words_bundles.HELP
    bundle = commands.under("bundle", told["bundle"])
    for name in ("take", "make", "list"):
        made = bundle.add(name, told)
        if name != "list":
            made.add_argument("file", type=Path, help=told["file"])
        if name == "make":
            made.add_argument("--out", type=Path, help=told["out"])


def _update(commands: Commands) -> None:
    told = words_releases.HELP
    update = commands.under("update", told["update"])
    for name in ("load", "list", "withdraw", "prune"):
        made = update.add(name, told)
        made.add_argument("--releases", type=Path, metavar="DIR", help=told["releases"])
        if name == "load":
            made.add_argument("folder", type=Path, help=told["folder"])
            made.add_argument("--pub", type=Path, metavar="FILE", help=told["pub"])
        if name == "withdraw":
            made.add_argument("version", help=told["version"])
        if name == "prune":
            made.add_argument("--days", type=_days, default=KEPT_DAYS, help=told["days"])


def _days(text: str) -> int:
    """Raises ValueError."""
    days = int(text)
    if not 0 <= days <= MOST_DAYS:
        raise ValueError(text)
    return days


def _minutes(text: str) -> int:
    """A code lives for a day at most. Raises ValueError."""
    minutes = int(text)
    if not 1 <= minutes <= 24 * 60:
        raise ValueError(text)
    return minutes

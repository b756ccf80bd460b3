"""The arguments of ``qianban-platform``."""

import argparse
from pathlib import Path

from sync.server import words_bundles, words_durable, words_package, words_releases, words_salvage, words_scopes
from sync.server.auth import CODE_LIFE
from sync.server.exchange.commands import add_arguments as add_exchange
from sync.server.packs import RESOURCES
from sync.server.words import HELP

DATABASE = "platform.db"
PORT = 8300


def parser() -> argparse.ArgumentParser:
    """``command`` is the words of the command, e.g. ``office add``."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--db", default=DATABASE, help=HELP["db"])
    common.add_argument("--key", type=Path, help=HELP["key"])
    top = argparse.ArgumentParser(prog="qianban-platform", description=HELP["program"])
    commands = top.add_subparsers(required=True, metavar="COMMAND")

    def add(
        name: str, group: "argparse._SubParsersAction[argparse.ArgumentParser]" = commands, of: str = ""
    ) -> argparse.ArgumentParser:
        made = group.add_parser(name, parents=[common], help=HELP[name], description=HELP[name])
        made.set_defaults(command=f"{of} {name}".strip())
        return made

    add("init").add_argument("--resources", type=Path, default=RESOURCES, help=HELP["resources"])
    _serve(add("serve"))
    office = commands.add_parser("office", help=HELP["office"], description=HELP["office"])
    of_office = office.add_subparsers(required=True, metavar="COMMAND")
    _office(add("add", of_office, "office"))
    leaving = add("dismiss", of_office, "office")
    leaving.add_argument("--scope", required=True, help=HELP["scope"])
    leaving.add_argument("code", nargs="+", help=HELP["code"])
    packs = commands.add_parser("packs", help=HELP["packs"], description=HELP["packs"])
    of_packs = packs.add_subparsers(required=True, metavar="COMMAND")
    add("load", of_packs, "packs").add_argument("folder", type=Path, help=HELP["resources"])
    add("list", of_packs, "packs")
    _enrol_code(add("enrol-code"))
    add("status").add_argument("--json", action="store_true", help=HELP["json"])
    add("revoke").add_argument("device", help=HELP["device"])
    add("require").add_argument("version", help=HELP["version"])
    add("slip").add_argument("file", help=HELP["slip_file"])
    add("release").add_argument("--scope", required=True, help=HELP["scope"])
    add("restored")
    for more in (add_exchange, _copies, _grants, _salvage, _package, _bundle, _update):
        more(commands, common)
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


def _package(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    told = words_package.HELP
    made = commands.add_parser(
        "enrol-package", parents=[common], help=told["enrol-package"], description=told["enrol-package"]
    )
    made.set_defaults(command="enrol-package")
    made.add_argument("--scope", required=True, help=HELP["scope"])
    made.add_argument("--address", required=True, help=told["address"])
    made.add_argument("--ca", type=Path, metavar="FILE", help=told["ca"])
    made.add_argument("--days", type=int, choices=range(1, 181), default=30, metavar="DAYS", help=told["days"])
    made.add_argument("--out", type=Path, metavar="FILE", help=told["out"])


def _copies(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    told = words_durable.HELP
    for name in ("backup", "heads", "durable"):
        made = commands.add_parser(name, parents=[common], help=told[name], description=told[name])
        made.set_defaults(command=name)
        made.add_argument("file", type=Path, help=told[f"{name}_file"])


def _workers(text: str) -> int:
    """Raises ValueError."""
    workers = int(text)
    if not 1 <= workers <= 64:
        raise ValueError(text)
    return workers


def _grants(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    told = words_scopes.HELP
    grant = commands.add_parser("grant", help=told["grant"], description=told["grant"])
    of_grant = grant.add_subparsers(required=True, metavar="COMMAND")
    for name in ("add", "remove", "list"):
        made = of_grant.add_parser(name, parents=[common], help=told[name], description=told[name])
        made.set_defaults(command=f"grant {name}")
        made.add_argument("--scope", required=True, help=HELP["scope"])
        if name != "list":
            made.add_argument("granted", help=told["granted"])
    scope = commands.add_parser("scope", help=told["scopes"], description=told["scopes"])
    of_scope = scope.add_subparsers(required=True, metavar="COMMAND")
    move = of_scope.add_parser("move", parents=[common], help=told["move"], description=told["move"])
    move.set_defaults(command="scope move")
    for name in ("old", "new"):
        move.add_argument(name, help=told[name])


def _salvage(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    told = words_salvage.HELP
    salvage = commands.add_parser("salvage", help=told["salvage"], description=told["salvage"])
    of_salvage = salvage.add_subparsers(required=True, metavar="COMMAND")
    for name in ("list", "accept", "discard"):
        made = of_salvage.add_parser(name, parents=[common], help=told[name], description=told[name])
        made.set_defaults(command=f"salvage {name}")
        if name != "list":
            made.add_argument("device", help=told["salvaged"])


def _bundle(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    told = words_bundles.HELP
    bundle = commands.add_parser("bundle", help=told["bundle"], description=told["bundle"])
    of_bundle = bundle.add_subparsers(required=True, metavar="COMMAND")
    for name in ("take", "make", "list"):
        made = of_bundle.add_parser(name, parents=[common], help=told[name], description=told[name])
        made.set_defaults(command=f"bundle {name}")
        if name != "list":
            made.add_argument("file", type=Path, help=told["file"])
        if name == "make":
            made.add_argument("--out", type=Path, help=told["out"])


def _update(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    told = words_releases.HELP
    update = commands.add_parser("update", help=told["update"], description=told["update"])
    of_update = update.add_subparsers(required=True, metavar="COMMAND")
    for name in ("load", "list", "withdraw"):
        made = of_update.add_parser(name, parents=[common], help=told[name], description=told[name])
        made.set_defaults(command=f"update {name}")
        made.add_argument("--releases", type=Path, metavar="DIR", help=told["releases"])
        if name == "load":
            made.add_argument("folder", type=Path, help=told["folder"])
            made.add_argument("--pub", type=Path, metavar="FILE", help=told["pub"])
        if name == "withdraw":
            made.add_argument("version", help=told["version"])


def _minutes(text: str) -> int:
    """A code lives for a day at most. Raises ValueError."""
    minutes = int(text)
    if not 1 <= minutes <= 24 * 60:
        raise ValueError(text)
    return minutes

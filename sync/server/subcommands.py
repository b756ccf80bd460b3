"""The commands of ``qianban-platform`` as argparse reads them, each under one word or two."""

import argparse
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Commands:
    """Where commands are added. ``common``: the options each of them has; ``of``: the word they all begin with."""

    group: "argparse._SubParsersAction[argparse.ArgumentParser]"
    common: argparse.ArgumentParser
    of: str = ""

    def add(self, name: str, told: Mapping[str, str]) -> argparse.ArgumentParser:
        """Its arguments are added to what is returned; ``told``: the help, by name. Whoever parses finds the words of
        the command in ``command``.
        """
        made = self.group.add_parser(name, parents=[self.common], help=told[name], description=told[name])
        made.set_defaults(command=f"{self.of} {name}".strip())
        return made

    def under(self, word: str, told: str) -> "Commands":
        """Those of two words, of which ``word`` is the first."""
        made = self.group.add_parser(word, help=told, description=told)
        return Commands(group=made.add_subparsers(required=True, metavar="COMMAND"), common=self.common, of=word)

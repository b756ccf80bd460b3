"""Where the clerk can go: a route names a page and what it shows."""

from dataclasses import dataclass, replace

BEGINS = frozenset({"next", "series", "file"})
"""Arguments that begin something at the page; whoever comes back finds it as it was left."""


@dataclass(frozen=True, slots=True)
class Route:
    """``name`` of a registered page and its arguments as pairs, e.g. ``Route.to("case", case_id=...)``."""

    name: str
    args: tuple[tuple[str, str], ...] = ()

    @staticmethod
    def to(name: str, **args: str) -> "Route":
        return Route(name, tuple(sorted(args.items())))

    @property
    def again(self) -> "Route":
        """The same place, come back to: nothing is begun a second time."""
        return replace(self, args=tuple((key, value) for key, value in self.args if key not in BEGINS))

    def arg(self, key: str, otherwise: str = "") -> str:
        return dict(self.args).get(key, otherwise)

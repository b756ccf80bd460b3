"""Where the clerk can go: a route names a page and what it shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Route:
    """``name`` of a registered page and its arguments as pairs, e.g. ``Route.to("case", case_id=...)``."""

    name: str
    args: tuple[tuple[str, str], ...] = ()

    @staticmethod
    def to(name: str, **args: str) -> "Route":
        return Route(name, tuple(sorted(args.items())))

    def arg(self, key: str, otherwise: str = "") -> str:
        return dict(self.args).get(key, otherwise)

"""The program's own files as they are shipped: sources, compiled code and resources."""

from fnmatch import fnmatch
from pathlib import Path

from building.places import VERSION_FILE, VERSION_LINE

FOLDERS = ("desktop", "sync", "resources")
LEFT_OUT = (
    "sync/server/*",
    *(f"desktop/demo{part}.py" for part in ("", "_desk", "_endings", "_ledgers", "_market", "_platform", "_results",
                                            "_scripts", "_story", "_window")),
    "desktop/wording/demo.py",
    "resources/decisions/*", "resources/demo/*", "resources/specification/*",
    "resources/README.zh.md", "resources/CHANGELOG.md",
)  # fmt: skip
"""The platform, the demonstration (it starts one) and what developers read. Training keeps its people and visits."""
PLACE = "app"


def files(root: Path, version: str) -> dict[str, bytes]:
    """Path below the version's folder to content; the program calls itself ``version``."""
    found = {
        f"{PLACE}/{name}": path.read_bytes()
        for folder in FOLDERS
        for path in (root / folder).rglob("*")
        if path.is_file() and shipped(name := path.relative_to(root).as_posix())
    }
    told = found[f"{PLACE}/{VERSION_FILE}"].decode("utf-8")
    found[f"{PLACE}/{VERSION_FILE}"] = VERSION_LINE.sub(f'VERSION = "{version}"', told).encode()
    return found


def shipped(name: str) -> bool:
    """Whether a file of the checkout goes to a counter."""
    hidden = any(part.startswith(".") or part == "__pycache__" for part in name.split("/"))
    return not hidden and not any(fnmatch(name, pattern) for pattern in LEFT_OUT)


def beside(source: str) -> str:
    """Where Python 3.13 looks for the compiled file of a source."""
    folder, _, name = source.rpartition("/")
    return f"{folder}/__pycache__/{name.removesuffix('.py')}.cpython-313.pyc"

"""The wheels of the lock for Windows: fetched once, checked by their hashes, unpacked without what nobody runs."""

import re
import tempfile
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from pathlib import Path

from packaging.utils import canonicalize_name, parse_wheel_filename

import environment
from building.locked import Locked
from building.places import digest
from environment import Stopped

PIP = (
    "-m", "pip", "--disable-pip-version-check", "--no-input", "download", "--quiet", "--no-deps", "--require-hashes",
    "--only-binary", ":all:", "--platform", "win_amd64", "--python-version", "3.13", "--implementation", "cp",
)  # fmt: skip
USELESS = re.compile(
    r"""\.(pyi|exe|lib|pdb|h|hpp|c|cc|cpp|pxd|pyx|typed|prl|cmake|pyc)$    # for builders and type checkers
    |(^|/)(tests?|testing|__pycache__|include|_pyinstaller|typesystems|glue)/
    |\.dist-info/(?!(METADATA|entry_points\.txt)$)
    |\.data/(scripts|headers|data)/
    |^pypinyin/phrases_dict\.json$                       # the desk loads single characters only
    |^pydantic/(v1/|mypy\.py$)                             # the version before, and a checker's part
    |^sqlalchemy/dialects/(mssql|mysql|oracle)/           # a desk has SQLCipher""",
    re.VERBOSE,
)
LICENCE = re.compile(r"\.dist-info/(licen[cs]es?/|licen[cs]e|copying|notice|authors)", re.IGNORECASE)
DESCRIBED = ("keyring",)
"""Their descriptions (`dist-info`) are read at run time: keyring finds its credential stores by its own. Those of
others would only be looked through: pydantic and keyring open all there are."""
ONLY = {"cffi": re.compile(r"^_cffi_backend\."), "pycparser": re.compile(r"(?!)")}
"""cryptography and argon2 need the core of cffi, not what compiles with it. With its Python part but without pycparser,
keyring finds no credential store; without either it does (ADR 0040)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wheel:
    """A downloaded one. ``metadata`` are the headers of its METADATA file."""

    name: str
    version: str
    file: Path
    sha256: str
    metadata: Message

    def names(self) -> list[str]:
        with zipfile.ZipFile(self.file) as opened:
            return sorted(name for name in opened.namelist() if not name.endswith("/"))

    def read(self, names: Iterable[str]) -> dict[str, bytes]:
        with zipfile.ZipFile(self.file) as opened:
            return {name: opened.read(name) for name in names}


class Shelf:
    """The folder the wheels lie in, between two builds too."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.wheels: dict[str, Wheel] = {}

    def needs(self, entries: Sequence[Locked]) -> Mapping[str, Sequence[str]]:
        """What their metadata require; they are downloaded where they are not there. Raises Stopped."""
        if missing := [entry for entry in entries if self._found(entry) is None]:
            print("+", " ".join(f"{entry.name}=={entry.version}" for entry in missing), flush=True)
            self._download(missing)
        for entry in entries:
            if (wheel := self._found(entry)) is None:
                raise Stopped(f"没有取得 {entry.name} {entry.version} 的 Windows 包。Its Windows wheel did not arrive.")
            self.wheels[entry.name] = wheel
        return {entry.name: self.wheels[entry.name].metadata.get_all("Requires-Dist", []) for entry in entries}

    def _found(self, entry: Locked) -> Wheel | None:
        for file in sorted(self._folder.glob("*.whl")):
            name, version, _, _ = parse_wheel_filename(file.name)
            if (name, str(version)) == (entry.name, entry.version) and (found := digest(file)) in entry.hashes:
                return Wheel(name=name, version=entry.version, file=file, sha256=found, metadata=_metadata(file))
        return None

    def _download(self, entries: Sequence[Locked]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            listed = Path(folder) / "wanted.txt"
            listed.write_text("".join(map(_line, entries)), encoding="utf-8")
            environment.call([str(environment.PYTHON), *PIP, "--dest", str(self._folder), "--requirement", str(listed)])


def shipped(name: str, members: Iterable[str]) -> list[str]:
    """Those members of the wheel of ``name`` that go to a counter; licences are collected elsewhere."""
    only = ONLY.get(canonicalize_name(name), re.compile("" if name in DESCRIBED else r"^(?!.*\.dist-info/)"))
    return [member for member in members if only.search(member) and _is_run(member)]


def is_shipped(wheel: Wheel) -> bool:
    """Whether anything of it goes to a counter."""
    return bool(shipped(wheel.name, wheel.names()))


def placed(member: str) -> str:
    """Its path below site-packages: some wheels keep a part of it in a folder of their own."""
    return re.sub(r"^[^/]+\.data/(purelib|platlib)/", "", member)


def licences(members: Iterable[str]) -> list[str]:
    return [member for member in members if LICENCE.search(member)]


def _line(entry: Locked) -> str:
    """As pip wants it: with every hash it may have, and no marker to judge."""
    hashes = "".join(f" --hash=sha256:{one}" for one in sorted(entry.hashes))
    return f"{entry.name}=={entry.version}{hashes}\n"


def _is_run(member: str) -> bool:
    return not LICENCE.search(member) and not USELESS.search(member)


def _metadata(file: Path) -> Message:
    with zipfile.ZipFile(file) as opened:
        name = next(name for name in opened.namelist() if re.fullmatch(r"[^/]+\.dist-info/METADATA", name))
        return BytesParser().parsebytes(opened.read(name), headersonly=True)

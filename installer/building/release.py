"""qianban-update-VERSION: what a desk fetches to become this version, from the platform or from a U-disk.

update.json      signed by who releases      objects/ab/…      every file once, packed, named by its SHA-256
"""

import hashlib
import shutil
from datetime import timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from building.listing import packed
from environment import Stopped
from sync.journal.releases import new_private_pem, private_key, sign_release
from sync.wire.installed import INSTALLED, read_installed
from sync.wire.release import FOLDER, MANIFEST, SECTIONS, Release, Section, object_name, write_section

LASTS = timedelta(days=365)
"""After it a desk warns that there may be something newer; it takes the update all the same."""
OWNER_ONLY = 0o600


def make(payload: Path, made: int, private: Ed25519PrivateKey, out: Path) -> Path:
    """The folder in ``out``, made anew, which it answers with; ``made`` in seconds. A desk writes files.json itself."""
    installed = read_installed((payload / INSTALLED).read_bytes())
    folder = out / FOLDER.format(version=installed.version)
    shutil.rmtree(folder, ignore_errors=True)
    for file in installed.files:
        _put(folder, (payload / file.path).read_bytes())
    release = Release(
        version=installed.version,
        made_ms=made * 1000,
        expires_ms=made * 1000 + int(LASTS.total_seconds()) * 1000,
        key=private.public_key().public_bytes_raw().hex(),
        sections=tuple(_section(folder, name, write_section(installed.sections[name])) for name in SECTIONS),
    )
    (folder / MANIFEST).write_bytes(sign_release(release, private))
    return folder


def read_key(file: Path) -> Ed25519PrivateKey:
    """Raises Stopped."""
    try:
        return private_key(file.read_bytes())
    except (OSError, ValueError) as error:
        raise Stopped(f"{file} 不是可用的 Ed25519 私钥:{error}。It is no usable private key.") from error


def make_key(file: Path) -> None:
    """A new private key, its owner's alone; never over one that is there. Raises Stopped."""
    try:
        file.touch(OWNER_ONLY, exist_ok=False)
        file.write_bytes(new_private_pem())
    except OSError as error:
        raise Stopped(f"没有写成 {file}:{error}。The key was not written.") from error


def _section(folder: Path, name: str, plain: bytes) -> Section:
    return Section(name=name, sha256=hashlib.sha256(plain).hexdigest(), size=len(plain), packed=_put(folder, plain))


def _put(folder: Path, content: bytes) -> int:
    """Bytes of the object, which is written once."""
    place = folder / object_name(hashlib.sha256(content).hexdigest())
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(packed(content))
    return place.stat().st_size

"""A version of the program read from the words of ``release.md`` alone, with nothing of the program."""

import hashlib
import json
import lzma
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from tests.releases import published, small_version

LZMA2 = {"id": lzma.FILTER_LZMA2, "preset": 6, "dict_size": 8 * 1024 * 1024}
FILTERS = {1: [LZMA2], 2: [{"id": lzma.FILTER_X86}, LZMA2]}


def content_of(folder: Path, told: dict[str, str | int]) -> bytes:
    name = str(told["sha256"])
    packed = (folder / "objects" / name[:2] / name).read_bytes()
    assert len(packed) == told["packed"]
    plain = packed[1:]
    if packed[0]:
        plain = lzma.decompress(plain, lzma.FORMAT_RAW, filters=FILTERS[packed[0]])
    assert (len(plain), hashlib.sha256(plain).hexdigest()) == (told["size"], name)
    return plain


def test_the_files_come_out_as_they_went_in(tmp_path: Path) -> None:
    folder = published(tmp_path)
    told = json.loads((folder / "update.json").read_bytes())
    signature = bytes.fromhex(told.pop("signature"))
    statement = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    Ed25519PublicKey.from_public_bytes(bytes.fromhex(told["key"])).verify(
        signature, b"qianban release v1\0" + statement
    )
    files = [one for section in told["sections"] for one in json.loads(content_of(folder, section))]
    contents = {one["path"]: content_of(folder, one) for one in files}
    assert contents == {path: content for part in small_version().values() for path, content in part.items()}

"""Who is believed about a new version, and the folder it is published as."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from sync.journal.releases import (
    key_line,
    new_private_pem,
    private_key,
    read_keys,
    read_release,
    self_signed,
    sign_release,
)
from sync.journal.update_folder import FolderSource, write_update_folder
from sync.wire.release import SECTIONS, BadRelease, Release, ReleaseFault, read_section, unpack
from tests.wire.test_release import RELEASE

OWN = Ed25519PrivateKey.from_private_bytes(bytes(32))
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(31) + b"\1")
PUBLIC, STRANGE = OWN.public_key().public_bytes_raw(), OTHER.public_key().public_bytes_raw()
MADE, EXPIRES = datetime(2026, 11, 26, tzinfo=UTC), datetime(2027, 11, 26, tzinfo=UTC)


def fault_of(content: bytes, *trusted: bytes) -> ReleaseFault:
    with pytest.raises(BadRelease) as raised:
        read_release(content, trusted)
    return raised.value.fault


def test_a_signed_release_is_believed_by_whoever_knows_its_key() -> None:
    found = read_release(sign_release(RELEASE, OWN), (STRANGE, PUBLIC))
    assert found == replace(RELEASE, key=PUBLIC.hex())


def test_a_key_nobody_knows_is_not_believed() -> None:
    assert fault_of(sign_release(RELEASE, OTHER), PUBLIC) is ReleaseFault.UNKNOWN_KEY


def test_a_known_key_does_not_lend_its_name() -> None:
    forged = sign_release(RELEASE, OTHER).replace(STRANGE.hex().encode(), PUBLIC.hex().encode())
    assert fault_of(forged, PUBLIC) is ReleaseFault.FORGED


@given(st.data())
def test_a_manifest_with_any_byte_changed_is_not_believed(data: st.DataObject) -> None:
    content = bytearray(sign_release(RELEASE, OWN))
    content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        found = read_release(bytes(content), (PUBLIC,))
    except BadRelease:
        return
    assert found == replace(RELEASE, key=PUBLIC.hex())  # a blank for a blank: the same statement


def test_the_platform_passes_on_what_is_whole_whoever_signed_it() -> None:
    assert self_signed(sign_release(RELEASE, OTHER)).key == STRANGE.hex()


def test_keys_stand_one_a_line_with_remarks() -> None:
    assert read_keys(f"# 2026\n{key_line(PUBLIC)}\n{STRANGE.hex().upper()} # 2027\n") == {PUBLIC, STRANGE}


@pytest.mark.parametrize("text", ["", "# none\n", "abcd\n", "zz" * 32, key_line(PUBLIC) + "ab"])
def test_a_file_of_keys_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        read_keys(text)


def test_a_private_key_is_read_from_its_file() -> None:
    pem = new_private_pem()
    assert private_key(pem).sign(b"a") == private_key(pem).sign(b"a")


@pytest.mark.parametrize("pem", [b"", b"-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n"])
def test_a_file_that_is_no_private_key_is_refused(pem: bytes) -> None:
    with pytest.raises(ValueError):
        private_key(pem)


# ---- the folder


def payload(folder: Path, **changed: bytes) -> dict[str, dict[str, Path]]:
    """Three files of the sizes they have, and one that lies in two sections."""
    contents = {"python/python.exe": b"MZ" + bytes(9_000), "libraries/six.py": b"#\n" * 500, "app/main.py": b"1\n"}
    contents |= {"app/__init__.py": b"", "libraries/empty.py": b""}
    contents |= {f"app/{name}.py": content for name, content in changed.items()}
    for name, content in contents.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return {
        section: {name: folder / name for name in contents if name.startswith(f"{section}/")} for section in SECTIONS
    }


def published(folder: Path, version: str = "0.2.0", **changed: bytes) -> Path:
    sections = payload(folder / "payload", **changed)
    return write_update_folder(sections, folder, OWN, version=version, made=MADE, expires=EXPIRES)


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def fetched(source: FolderSource, sha256: str, size: int, packed: int) -> bytes:
    content = b""
    while len(content) < packed:
        content += source.read(sha256, len(content), packed)
    return unpack(content, size, sha256)


def release_of(folder: Path) -> Release:
    return read_release(FolderSource(folder).manifest() or b"", (PUBLIC,))


def test_what_was_published_comes_back_file_by_file(tmp_path: Path) -> None:
    folder = published(tmp_path)
    source = FolderSource(folder)
    for section in release_of(folder).sections:
        packed = source.read(section.sha256, 0, section.packed)
        for one in read_section(packed, section):
            content = fetched(source, one.sha256, one.size, one.packed)
            assert content == (tmp_path / "payload" / one.path).read_bytes()


def test_the_same_files_make_the_same_folder(tmp_path: Path) -> None:
    assert bytes_of(published(tmp_path / "one")) == bytes_of(published(tmp_path / "two"))


def test_a_changed_file_adds_itself_and_a_list(tmp_path: Path) -> None:
    old, new = published(tmp_path / "old"), published(tmp_path / "new", "0.3.0", main=b"2\n")
    added = set(bytes_of(new)) - set(bytes_of(old))
    app = release_of(new).sections[-1].sha256
    assert {Path(name).name for name in added} == {app, hashlib.sha256(b"2\n").hexdigest()}


def test_a_version_that_is_published_is_not_written_over(tmp_path: Path) -> None:
    published(tmp_path)
    with pytest.raises(FileExistsError):
        published(tmp_path)


def test_a_file_windows_cannot_hold_is_not_published(tmp_path: Path) -> None:
    sections = payload(tmp_path / "payload")
    sections["app"]["app/Main.py"] = sections["app"]["app/main.py"]
    with pytest.raises(ValueError):
        write_update_folder(sections, tmp_path, OWN, version="0.2.0", made=MADE, expires=EXPIRES)


def test_two_sections_do_not_publish_one_file(tmp_path: Path) -> None:
    sections = payload(tmp_path / "payload")
    sections["app"]["libraries/six.py"] = sections["app"]["app/main.py"]
    with pytest.raises(BadRelease, match="bad_path"):
        write_update_folder(sections, tmp_path, OWN, version="0.2.0", made=MADE, expires=EXPIRES)


def test_a_folder_without_a_manifest_offers_nothing(tmp_path: Path) -> None:
    assert FolderSource(tmp_path).manifest() is None


@pytest.mark.parametrize("offset", [0, 10**9])
def test_an_object_that_is_missing_or_cut_is_named(tmp_path: Path, offset: int) -> None:
    folder = published(tmp_path)
    sha256 = release_of(folder).sections[0].sha256 if offset else "ab" * 32
    with pytest.raises(BadRelease, match="missing"):
        FolderSource(folder).read(sha256, offset, 2 * 10**9)

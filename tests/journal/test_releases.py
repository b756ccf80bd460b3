"""Who is believed about a new version, and the folder it is published as."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
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
from sync.journal.update_folder import FolderSource
from sync.wire.release import (
    LARGEST_MANIFEST,
    BadRelease,
    Release,
    ReleaseFault,
    read_section,
    unpack,
)
from tests.releases import OTHER, OWN, PUBLIC, STRANGE, published, small_version
from tests.wire.test_release import RELEASE


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


def release_of(folder: Path) -> Release:
    return read_release(FolderSource(folder).manifest() or b"", (PUBLIC,))


def test_what_was_published_comes_back_file_by_file(tmp_path: Path) -> None:
    source = FolderSource(published(tmp_path))
    files = {
        one.path: unpack(source.whole(one), one.size, one.sha256)
        for section in read_release(source.manifest() or b"", (PUBLIC,)).sections
        for one in read_section(source.whole(section), section)
    }
    assert files == {path: content for part in small_version().values() for path, content in part.items()}


def test_a_changed_file_adds_itself_and_a_list(tmp_path: Path) -> None:
    old, new = published(tmp_path / "old"), published(tmp_path / "new", "0.3.0", main=b"2\n")
    names = [{one.name for one in folder.rglob("objects/*/*")} for folder in (old, new)]
    assert names[1] - names[0] == {release_of(new).sections[-1].sha256, hashlib.sha256(b"2\n").hexdigest()}


def test_a_folder_without_a_manifest_offers_nothing(tmp_path: Path) -> None:
    assert FolderSource(tmp_path).manifest() is None


def test_a_manifest_that_fills_the_disk_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "update.json").write_bytes(bytes(LARGEST_MANIFEST + 1))
    with pytest.raises(BadRelease, match="too_big"):
        FolderSource(tmp_path).manifest()


@pytest.mark.parametrize("offset", [0, 10**9])
def test_an_object_that_is_missing_or_cut_is_named(tmp_path: Path, offset: int) -> None:
    folder = published(tmp_path)
    sha256 = release_of(folder).sections[0].sha256 if offset else "ab" * 32
    with pytest.raises(BadRelease, match="missing"):
        FolderSource(folder).read(sha256, offset, 2 * 10**9)

"""A published version: what is signed, its lists, its objects and the names its files may have."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.wire.canon import canonical
from sync.wire.release import (
    LARGEST_MANIFEST,
    SECTIONS,
    BadRelease,
    FileEntry,
    Release,
    ReleaseFault,
    Section,
    parse_release,
    read_section,
    release_statement,
    together,
    unpack,
    write_release,
    write_section,
)
from sync.wire.release_objects import Codec, pack
from sync.wire.release_paths import LONGEST, check_path, check_tree
from sync.wire.release_version import higher, is_lower, version_numbers

SIGNATURE = bytes(range(64))
NAMES = st.text("abcdefgzAZ09_-.中文 é", min_size=1, max_size=8)


def entry(path: str, content: bytes = b"") -> FileEntry:
    return FileEntry(path=path, sha256=sha256(content).hexdigest(), size=len(content), packed=len(pack(content)))


def listed(name: str, *files: FileEntry) -> tuple[Section, bytes]:
    """The list of a section and what is fetched of it."""
    return listed_as(name, write_section(files))


def listed_as(name: str, plain: bytes) -> tuple[Section, bytes]:
    packed = pack(plain)
    made = Section(name=name, sha256=sha256(plain).hexdigest(), size=len(plain), packed=len(packed))
    return made, packed


RELEASE = Release(
    version="0.2.0",
    made_ms=1_790_000_000_000,
    expires_ms=1_800_000_000_000,
    key="ab" * 32,
    sections=tuple(listed(name, entry("a"))[0] for name in SECTIONS),
)
TOLD: dict[str, Any] = json.loads(write_release(RELEASE, SIGNATURE))


def fault_of(content: bytes) -> ReleaseFault:
    with pytest.raises(BadRelease) as raised:
        parse_release(content)
    return raised.value.fault


# ---- the manifest


def test_a_release_comes_back_whole() -> None:
    found = parse_release(write_release(RELEASE, SIGNATURE))
    assert (found.release, found.statement, found.signature) == (RELEASE, release_statement(RELEASE), SIGNATURE)


def test_what_a_person_laid_out_nicely_means_the_same() -> None:
    pretty = json.dumps(TOLD, indent=2, ensure_ascii=True).encode()
    assert parse_release(pretty) == parse_release(write_release(RELEASE, SIGNATURE))


def test_what_a_later_program_adds_is_covered_by_the_signature() -> None:
    found = parse_release(canonical(TOLD | {"notes": "修正"}))
    assert (found.release, b"notes" in found.statement) == (RELEASE, True)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", ReleaseFault.NOT_A_RELEASE),
        (b"<html>", ReleaseFault.NOT_A_RELEASE),
        (b"[]", ReleaseFault.NOT_A_RELEASE),
        (b"[" * 50_000, ReleaseFault.NOT_A_RELEASE),
        (b'{"format":1,"format":1,"signature":""}', ReleaseFault.NOT_A_RELEASE),
        (b" " * (LARGEST_MANIFEST + 1), ReleaseFault.TOO_BIG),
        (canonical(TOLD | {"format": 2}), ReleaseFault.NEWER),
        (canonical(TOLD | {"format": True}), ReleaseFault.NOT_A_RELEASE),
        (canonical(TOLD | {"product": "other"}), ReleaseFault.PRODUCT),
        (canonical(TOLD | {"version": "0.2"}), ReleaseFault.DAMAGED),
        (canonical(TOLD | {"version": 2}), ReleaseFault.DAMAGED),
        (canonical(TOLD | {"made": -1}), ReleaseFault.DAMAGED),
        (canonical(TOLD | {"expires": 1 << 80}), ReleaseFault.DAMAGED),
        (canonical(TOLD | {"key": "ab"}), ReleaseFault.DAMAGED),
        (canonical(TOLD | {"signature": "00"}), ReleaseFault.DAMAGED),
        (canonical(TOLD | {"sections": TOLD["sections"][:2]}), ReleaseFault.DAMAGED),
        (canonical(TOLD | {"sections": None}), ReleaseFault.DAMAGED),
        (json.dumps(TOLD | {"more": 1.5}).encode(), ReleaseFault.DAMAGED),
        (json.dumps(TOLD | {"more": "\ud800"}).encode(), ReleaseFault.DAMAGED),
    ],
)  # fmt: skip
def test_what_is_no_manifest_is_told_apart(content: bytes, fault: ReleaseFault) -> None:
    assert fault_of(content) is fault


@given(st.integers(0, len(write_release(RELEASE, SIGNATURE)) - 1))
def test_a_manifest_that_was_cut_is_none(at: int) -> None:
    assert fault_of(write_release(RELEASE, SIGNATURE)[:at]) is ReleaseFault.NOT_A_RELEASE


def test_what_no_reader_takes_is_not_written() -> None:
    with pytest.raises(ValueError, match="damaged"):
        write_release(replace(RELEASE, version="1.4"), SIGNATURE)


def test_a_release_expires_at_its_time() -> None:
    at = datetime.fromtimestamp(RELEASE.expires_ms / 1000, UTC)
    assert (RELEASE.expired(at), RELEASE.expired(at.replace(year=at.year - 1))) == (True, False)


@pytest.mark.parametrize("version", ["", "1", "1.2", "01.2.3", "1.2.3.4", "1.2.3 ", "１.2.3", "1.2.-3", "1.2.100000"])
def test_a_version_is_written_in_one_way(version: str) -> None:
    with pytest.raises(ValueError):
        version_numbers(version)


def test_versions_compare_as_numbers() -> None:
    assert is_lower("0.9.30", "0.10.2") and higher("0.9.30", "0.10.2") == "0.10.2"


@pytest.mark.parametrize("text", ["", "app", "0.1"])
def test_what_is_no_version_is_below_all(text: str) -> None:
    assert is_lower(text, "0.0.0") and not is_lower("0.0.0", text) and higher(text, "0.0.0") == "0.0.0"


# ---- objects


@given(st.one_of(st.binary(max_size=200), st.binary(max_size=20).map(lambda part: part * 400)))
def test_an_object_comes_back_whole_and_is_never_much_longer(content: bytes) -> None:
    packed = pack(content)
    assert unpack(packed, len(content), sha256(content).hexdigest()) == content
    assert len(packed) <= len(content) + 1


def test_a_program_of_windows_is_packed_by_its_own_filter() -> None:
    program = b"MZ" + b"".join(b"\xe8" + (at * 7).to_bytes(4, "little") for at in range(5_000))
    packed = pack(program)
    assert (packed[0], unpack(packed, len(program), sha256(program).hexdigest())) == (Codec.PROGRAM, program)


@given(st.data())
def test_an_object_that_was_changed_is_not_taken(data: st.DataObject) -> None:
    content = b"The quick brown fox. " * data.draw(st.integers(0, 30))
    packed = bytearray(pack(content))
    at = data.draw(st.integers(0, len(packed) - 1))
    packed[at] ^= data.draw(st.integers(1, 255))
    damaged = bytes(packed[: data.draw(st.sampled_from((at, len(packed))))])
    try:
        found = unpack(damaged, len(content), sha256(content).hexdigest())
    except BadRelease as error:
        assert error.fault is ReleaseFault.OBJECT
    else:
        assert found == content  # a bit that means nothing to the decoder: the content is what was signed


def test_an_object_unfolds_no_further_than_it_owns_up_to() -> None:
    bomb = pack(bytes(4 * 1024 * 1024))
    with pytest.raises(BadRelease, match="object"):
        unpack(bomb, 1_000, sha256(bytes(1_000)).hexdigest())


@pytest.mark.parametrize("packed", [b"", b"\x07abc", b"\x01", b"\x01\xff\xff", pack(b"a" * 99) + b"x"])
def test_bytes_that_are_no_object_are_refused(packed: bytes) -> None:
    with pytest.raises(BadRelease, match="object"):
        unpack(packed, 99, sha256(b"a" * 99).hexdigest())


# ---- lists


@given(
    st.dictionaries(st.integers(0, 10**6).map(lambda number: f"app/m{number}.py"), st.binary(max_size=30), max_size=8)
)
def test_a_list_comes_back_whole(files: dict[str, bytes]) -> None:
    entries = tuple(sorted((entry(path, content) for path, content in files.items()), key=lambda one: one.path))
    section, packed = listed("app", *reversed(entries))
    assert read_section(packed, section) == entries


@pytest.mark.parametrize(
    "plain",
    [
        b"{}",
        b"7",
        b'["a"]',
        b'[{"path":"a"}]',
        canonical([{"path": "a", "sha256": "zz" * 32, "size": 1, "packed": 1}]),
        canonical([{"path": "a", "sha256": "ab" * 32, "size": 1, "packed": 3}]),
        canonical([{"path": "a", "sha256": "ab" * 32, "size": 1, "packed": 0}]),
        canonical([{"path": "a", "sha256": "ab" * 32, "size": 1 << 40, "packed": 1}]),
        canonical([{"path": name, "sha256": "ab" * 32, "size": 1, "packed": 1} for name in "ba"]),
    ],
)
def test_a_list_that_is_none_is_refused(plain: bytes) -> None:
    section, packed = listed_as("app", plain)
    with pytest.raises(BadRelease) as raised:
        read_section(packed, section)
    assert raised.value.fault is ReleaseFault.LIST


def test_a_list_with_a_path_out_of_its_folder_is_refused() -> None:
    told = {"path": "../Startup/a.exe", "sha256": "ab" * 32, "size": 1, "packed": 1}
    section, packed = listed_as("app", canonical([told]))
    with pytest.raises(BadRelease) as raised:
        read_section(packed, section)
    assert (raised.value.fault, raised.value.facts) == (ReleaseFault.BAD_PATH, {"path": "../Startup/a.exe"})


def test_two_sections_that_claim_one_file_are_refused() -> None:
    with pytest.raises(BadRelease) as raised:
        together([[entry("lib/a.py")], [entry("Lib/b.py")]])
    assert raised.value.fault is ReleaseFault.BAD_PATH


def test_sections_lie_in_one_folder_in_the_order_of_their_paths() -> None:
    assert [one.path for one in together([[entry("b")], [entry("a")]])] == ["a", "b"]


# ---- paths

UNSAFE = (
    "", "/", "/a", "a/", "a//b", "..", "../a", "a/../b", ".", "./a", "C:/a", "C:a", "a:b", "a\\b", "\\\\server\\a",
    "a|b", "a?", "a*", 'a"', "<a>", "a\nb", "a\0", "a\x7f", "con", "CON.txt", "app/nul.tar.gz", "aux ", "LPT1",
    "com9.log", "COM¹", "conin$", "a.", "a ", "a /b", " a", "e\u0301", "a\u202eb", "a\u200bb", "\ud800",
    "a" * (LONGEST + 1), "files.json", "Files.JSON",
)  # fmt: skip


@pytest.mark.parametrize("path", UNSAFE)
def test_a_path_windows_would_read_otherwise_is_refused(path: str) -> None:
    with pytest.raises(ValueError):
        check_path(path)


@pytest.mark.parametrize(
    "path",
    ["python.exe", "app/desktop/ui/main.pyc", "资源/手册 1.md", "Lib/site-packages/a-1.0.dist-info/RECORD", "é", ".x"],
)
def test_a_plain_path_is_taken(path: str) -> None:
    check_path(path)


@pytest.mark.parametrize(
    "paths", [("a", "A"), ("a", "a"), ("App/x", "app/y"), ("a", "a/b"), ("a/b", "A"), ("straße", "STRASSE")]
)
def test_paths_that_are_one_on_windows_do_not_lie_together(paths: tuple[str, ...]) -> None:
    with pytest.raises(ValueError):
        check_tree(paths)


@given(st.lists(st.lists(NAMES, min_size=1, max_size=3).map("/".join), max_size=6))
def test_what_is_taken_names_as_many_files_on_windows_as_it_lists(paths: list[str]) -> None:
    try:
        for path in paths:
            check_path(path)
        check_tree(paths)
    except ValueError:
        return
    folded = {path.casefold() for path in paths}
    assert len(folded) == len(paths)
    assert not {f"{other}/" for other in folded} & {path[: len(other) + 1] for path in folded for other in folded}

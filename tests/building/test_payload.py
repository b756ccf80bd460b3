"""What a version for Windows holds, and that the same input gives the same bytes. Nothing is downloaded."""

import hashlib
import json
import marshal
import random
import re
import subprocess
import sys
import zipfile
from email.message import Message
from pathlib import Path
from types import CodeType

import pytest

from building import embedded, libraries, licences, listing, ours, payload, wheels
from building.compiling import PROGRAM
from building.parts import Part, part_of, sbom
from building.payload import Order
from building.places import digest
from building.wheels import Wheel
from environment import Stopped
from sync.wire.installed import read_installed
from tests.sources import ROOT, SOURCES, module

PART = Part(name="alpha", version="1.0", licence="MIT", sha256="1" * 64)


def test_nothing_that_is_shipped_imports_what_is_left_out() -> None:
    places = {path.relative_to(ROOT).as_posix(): path for path in SOURCES if "installer" not in path.parts}
    left = {module(path).replace(".", r"\.") for name, path in places.items() if not ours.shipped(name)}
    imports = re.compile(rf"^\s*(?:from|import) ({'|'.join(sorted(left))})\b(?!\.)", re.MULTILINE)
    there = {name: path.read_text(encoding="utf-8") for name, path in places.items() if ours.shipped(name)}
    assert imports.search(places["desktop/demo.py"].read_text(encoding="utf-8"))
    assert not [(name, found[1]) for name, text in there.items() if (found := imports.search(text))]


def test_the_platform_and_what_developers_read_stay_at_home() -> None:
    absent = ("sync/server/app.py", "resources/decisions/0001-record-decisions.md", "desktop/demo.py")
    assert not any(map(ours.shipped, (*absent, "desktop/__pycache__/start.cpython-313.pyc")))
    assert all(map(ours.shipped, ("desktop/start.py", "sync/client/push.py", "resources/catalogue/items.json")))


def test_the_program_calls_itself_what_was_ordered() -> None:
    files = ours.files(ROOT, "9.8.7")
    assert b'\nVERSION = "9.8.7"\n' in files["app/desktop/device/version.py"]
    assert files["app/desktop/start.py"] == (ROOT / "desktop/start.py").read_bytes()


def test_a_compiled_file_lies_where_python_looks() -> None:
    assert ours.beside("app/desktop/ui/page.py") == "app/desktop/ui/__pycache__/page.cpython-313.pyc"
    assert libraries.compiled_place("Lib/site-packages/a/b.py") == "Lib/site-packages/a/b.pyc"


def test_compiling_twice_gives_the_same_bytes_and_says_that_nobody_need_look() -> None:
    sources = {"app/a.py": b"A = {'x', 'y', 'z'}\nB = 1 in {1, 2, 3}\n", "app/new.py": b"match = \n"}
    one, other = _compiled(sources), _compiled(sources)
    assert one == other and list(one) == ["app/a.py"]
    assert one["app/a.py"][4:8] == (1).to_bytes(4, "little")
    code: CodeType = marshal.loads(one["app/a.py"][16:])
    assert code.co_filename == "app/a.py"


@pytest.mark.parametrize(
    ("name", "member", "goes"),
    [
        ("alpha", "alpha/__init__.py", True),
        ("alpha", "alpha/core.cp313-win_amd64.pyd", True),
        ("alpha", "alpha/types.pyi", False),
        ("alpha", "alpha/tests/test_a.py", False),
        ("alpha", "alpha/latest/a.py", True),
        ("alpha", "alpha-1.0.dist-info/METADATA", False),
        ("keyring", "keyring-25.7.0.dist-info/METADATA", True),
        ("keyring", "keyring-25.7.0.dist-info/entry_points.txt", True),
        ("keyring", "keyring-25.7.0.dist-info/RECORD", False),
        ("alpha", "alpha-1.0.dist-info/licenses/LICENSE", False),
        ("alpha", "alpha-1.0.data/scripts/a.py", False),
        ("cffi", "cffi/api.py", False),
        ("cffi", "_cffi_backend.cp313-win_amd64.pyd", True),
        ("pycparser", "pycparser/__init__.py", False),
    ],
)
def test_of_a_wheel_goes_what_is_run(name: str, member: str, goes: bool) -> None:
    assert bool(wheels.shipped(name, [member])) is goes


def test_a_wheel_may_keep_a_part_in_a_folder_of_its_own() -> None:
    assert wheels.placed("alpha-1.0.data/purelib/alpha/a.py") == "alpha/a.py"


def test_a_part_without_the_text_of_its_licence_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(Stopped, match="alpha"):
        licences.texts([PART], {"alpha": _wheel(tmp_path, {"alpha.py": b""})}, b"PSF")


def test_the_texts_of_all_licences_come_along(tmp_path: Path) -> None:
    wheel = _wheel(tmp_path, {"alpha-1.0.dist-info/licenses/LICENSE": b"MIT License"})
    found = licences.texts([part_of(wheel)], {"alpha": wheel}, b"PSF")
    assert (found["licences/alpha/LICENSE"], found["licences/cpython/LICENSE.txt"]) == (b"MIT License", b"PSF")
    assert b"alpha 1.0: MIT\n" in found["licences/README.txt"]


def test_the_list_of_parts_is_the_same_in_any_order_and_changes_with_a_part() -> None:
    beta = Part(name="beta", version="2.0", licence="BSD", sha256="2" * 64, package=False)
    one, other = (sbom("1.0.0", parts, 0, "3.13.5") for parts in ([PART, beta], [beta, PART]))
    told = json.loads(one)
    assert one == other
    assert [(part["name"], part.get("purl")) for part in told["components"]] == [
        ("alpha", "pkg:pypi/alpha@1.0"),
        ("beta", None),
    ]
    assert told["serialNumber"] != json.loads(sbom("1.0.0", [PART], 0, "3.13.5"))["serialNumber"]


def test_a_payload_lists_every_file_and_shows_one_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QIANBAN_CACHE", str(tmp_path / "cache"))
    files = {"python.exe": b"MZ", "app/desktop/a.py": b"A = 1\n", "Lib/site-packages/b.pyc": b"b", "sbom.json": b"{}"}
    left = tmp_path / "app-1.0.0" / "of-before.txt"
    left.parent.mkdir()
    left.write_text("stale")
    folder = payload.laid(files, tmp_path / "app-1.0.0", _order())
    sections = read_installed((folder / "files.json").read_bytes()).sections
    assert {name: [file.path for file in found] for name, found in sections.items()} == {
        "app": ["app/desktop/a.py", "sbom.json"],
        "libraries": ["Lib/site-packages/b.pyc"],
        "python": ["python.exe"],
    }
    assert not left.exists()
    assert {path.stat().st_mtime for path in folder.rglob("*")} == {1_000_000_000}


def test_two_payloads_of_the_same_files_are_equal_and_a_changed_one_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QIANBAN_CACHE", str(tmp_path / "cache"))
    files = {"app/a.py": b"a", "app/b.py": b"b"}
    one, other, third = (
        listing.of_folder(payload.laid(content, tmp_path / name / "app-1.0.0", _order()))
        for name, content in (("one", files), ("other", files), ("third", {**files, "app/b.py": b"B"}))
    )
    assert (listing.differences(one, other), listing.differences(one, third)) == ([], ["app/b.py"])


def test_many_files_of_one_content_are_packed_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QIANBAN_CACHE", str(tmp_path / "cache"))
    content = random.Random(1).randbytes(200_000)
    files = {f"app/{number}.bin": content for number in range(16)}
    told = json.loads(listing.written("1.0.0", files))
    assert {file["packed"] for file in told["sections"]["app"]} == {len(listing.packed(content))}
    assert [path.name for path in (tmp_path / "cache" / "objects").iterdir()] == [hashlib.sha256(content).hexdigest()]


def test_an_embedded_python_must_have_its_hash_and_be_one(tmp_path: Path) -> None:
    archive = tmp_path / "python.zip"
    with zipfile.ZipFile(archive, "w") as written:
        written.writestr("readme.txt", "no Python")
    with pytest.raises(Stopped, match="SHA-256"):
        embedded.embedded(archive, "0" * 64)
    with pytest.raises(Stopped, match=r"python\.exe"):
        embedded.embedded(archive, digest(archive))


def test_python_looks_at_its_own_folders_only(tmp_path: Path) -> None:
    archive = tmp_path / "python.zip"
    with zipfile.ZipFile(archive, "w") as written:
        for name in (*embedded.NEEDED, "python313._pth", "python.cat", "LICENSE.txt"):
            written.writestr(name, name)
    files = embedded.embedded(archive, digest(archive))
    assert files["python313._pth"].decode().splitlines() == ["python313.zip", ".", "app", "Lib/site-packages"]
    assert "python.cat" not in files


def _compiled(sources: dict[str, bytes]) -> dict[str, bytes]:
    given = marshal.dumps(sources, 2)
    ran = subprocess.run([sys.executable, "-S", "-c", PROGRAM], input=given, capture_output=True, check=True)
    done: dict[str, bytes] = marshal.loads(ran.stdout)
    return done


def _wheel(folder: Path, members: dict[str, bytes]) -> Wheel:
    file = folder / "alpha-1.0-py3-none-any.whl"
    with zipfile.ZipFile(file, "w") as written:
        for name, content in members.items():
            written.writestr(name, content)
    metadata = Message()
    metadata["License-Expression"] = "MIT"
    return Wheel(name="alpha", version="1.0", file=file, sha256="1" * 64, metadata=metadata)


def _order() -> Order:
    return Order(version="1.0.0", made=1_000_000_000, python_zip=None, sha256=None, compiler=None, public_key=None)

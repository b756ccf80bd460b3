"""The image of the start: what comes from it is what Python itself would have loaded, and a changed source wins."""

import importlib
import importlib.resources
import inspect
import linecache
import marshal
import py_compile
import sys
import traceback
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType

import pytest

from desktop.image import MARK, Image, serve
from desktop.image_maker import BEHIND_THE_PIN, image_of, write
from desktop.ui import shell

PACKAGE = {
    "shelf/__init__.py": '"""A shelf."""\n',
    "shelf/book.py": "from shelf import page\n\n\ndef read() -> int:\n    return page.turn()\n",
    "shelf/page.py": 'def turn() -> int:\n    raise ValueError("torn")\n',
    "shelf/note.txt": "paper",
}
MODULES = ("shelf", "shelf.book", "shelf.page")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    for name, text in PACKAGE.items():
        (tmp_path / "lib" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "lib" / name).write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path / "lib")
    before = list(sys.meta_path)
    yield tmp_path
    sys.meta_path[:] = before
    _forget()


def test_a_module_of_the_image_is_the_module_of_its_source(place: Path) -> None:
    image = _served(place)
    book = importlib.import_module("shelf.book")
    assert image.served == set(MODULES)
    assert book.__file__ == str(place / "lib" / "shelf" / "book.py")
    assert inspect.getsource(book.read) == "def read() -> int:\n    return page.turn()\n"
    assert importlib.resources.files("shelf").joinpath("note.txt").read_text(encoding="utf-8") == "paper"
    with pytest.raises(ValueError, match="torn") as caught:
        book.read()
    frames = traceback.extract_tb(caught.value.__traceback__)[1:]
    assert [(Path(frame.filename).name, frame.lineno) for frame in frames] == [("book.py", 5), ("page.py", 2)]


def test_what_was_taken_once_is_loaded_from_its_source_again(place: Path) -> None:
    image = _served(place)
    page = importlib.import_module("shelf.page")
    assert importlib.reload(page) is page
    assert image.served == {"shelf", "shelf.page"}


def test_a_changed_source_wins(place: Path) -> None:
    image = _served(place)
    (place / "lib" / "shelf" / "page.py").write_text("def turn() -> int:\n    return 7\n", encoding="utf-8")
    assert _read() == 7
    assert (image.served, image.stale, image.fresh) == ({"shelf", "shelf.book"}, ["shelf.page"], False)


def test_a_source_that_is_gone_is_not_loaded_from_the_image(place: Path) -> None:
    _served(place)
    (place / "lib" / "shelf" / "page.py").unlink()
    with pytest.raises(ImportError):
        _read()


def test_where_a_setup_laid_it_down_only_its_list_is_asked_about(place: Path) -> None:
    (place / "files.json").write_text("{}", encoding="utf-8")
    image = _served(place, seal=str(place / "files.json"))
    (place / "lib" / "shelf" / "page.py").unlink()
    with pytest.raises(ValueError, match="torn"):
        _read()
    assert (image.served, image.stale, image.fresh) == (set(MODULES), [], False)


def test_another_list_makes_every_source_asked_about(place: Path) -> None:
    seal = place / "files.json"
    seal.write_text("{}", encoding="utf-8")
    made = _made(place, seal=str(seal))
    seal.write_text("[1]", encoding="utf-8")
    image = serve(str(made))
    (place / "lib" / "shelf" / "page.py").write_text("def turn() -> int:\n    return 7\n", encoding="utf-8")
    assert (_read(), image.stale) == (7, ["shelf.page"])


def test_the_library_of_an_embedded_python_is_an_archive(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(place / "lib.zip", "w") as archive:
        for name, text in PACKAGE.items():
            archive.writestr(name, text)
    monkeypatch.syspath_prepend(place / "lib.zip")
    image = _served(place)
    book = importlib.import_module("shelf.book")
    assert image.served == set(MODULES)
    assert book.__file__ == str(place / "lib.zip" / "shelf" / "book.py")
    assert importlib.resources.files("shelf").joinpath("note.txt").read_text(encoding="utf-8") == "paper"
    assert inspect.getsource(book.read).startswith("def read()")


def test_a_library_may_be_there_only_compiled(place: Path) -> None:
    _only_compiled(place)
    image = _served(place)
    book = importlib.import_module("shelf.book")
    assert image.served == set(MODULES)
    assert book.__file__ == str(place / "lib" / "shelf" / "book.pyc")
    assert importlib.resources.files("shelf").joinpath("note.txt").read_text(encoding="utf-8") == "paper"
    page = importlib.import_module("shelf.page")
    assert importlib.reload(page) is page
    with pytest.raises(OSError, match="source"):
        inspect.getsource(book.read)


def test_a_compiled_library_that_was_replaced_wins(place: Path) -> None:
    _only_compiled(place)
    image = _served(place)
    changed = place / "changed.py"
    changed.write_text("def turn() -> int:\n    return 7\n", encoding="utf-8")
    py_compile.compile(str(changed), str(place / "lib" / "shelf" / "page.pyc"), doraise=True)
    assert _read() == 7
    assert image.stale == ["shelf.page"]


@pytest.mark.parametrize("harm", ["cut", "flipped", "empty", "foreign"])
def test_a_damaged_image_is_refused_and_the_source_is_loaded(place: Path, harm: str) -> None:
    file = _made(place)
    whole = file.read_bytes()
    middle = len(whole) // 2
    flipped = whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :]
    file.write_bytes({"cut": whole[:-1], "flipped": flipped, "empty": b"", "foreign": b"PK" + whole}[harm])
    image = serve(str(file))
    assert importlib.import_module("shelf.book").read.__name__ == "read"
    assert (image.refused, image.served) == ("damaged", set())


def test_the_second_part_is_read_when_it_is_asked_for(place: Path) -> None:
    image = serve(str(_made(place, ["shelf"], ["shelf.book", "shelf.page"])))
    importlib.import_module("shelf")
    assert image.served == {"shelf"}
    importlib.import_module("shelf.book")
    assert image.served == set(MODULES)


def test_a_second_part_that_is_damaged_is_told_and_loaded_from_its_sources(place: Path) -> None:
    file = _made(place, ["shelf"], ["shelf.book", "shelf.page"])
    file.write_bytes(file.read_bytes()[:-1])
    told: list[str] = []
    image = serve(str(file))
    image.tell(told.append)
    importlib.import_module("shelf")
    assert not told
    importlib.import_module("shelf.book")
    assert (image.served, told) == ({"shelf"}, ["damaged"])


def test_what_the_first_window_loads_while_the_pin_is_typed_is_in_the_image() -> None:
    assert set(shell.BEHIND_THE_PIN) < set(BEHIND_THE_PIN)


def test_an_image_of_another_python_is_refused(place: Path) -> None:
    index = marshal.dumps({"for": ("3.9",)})
    write(place / "image", MARK + zlib.crc32(index).to_bytes(4, "little") + len(index).to_bytes(4, "little") + index)
    assert Image(str(place / "image")).refused == "other_python"


def test_without_an_image_nothing_changes(place: Path) -> None:
    image = serve(str(place / "absent"))
    assert importlib.import_module("shelf.book").__doc__ is None
    assert (image.refused, image.served) == ("missing", set())


def _made(place: Path, *parts: Sequence[str], seal: str = "") -> Path:
    for name in MODULES:
        importlib.import_module(name)
    write(place / "image", image_of(*(parts or (MODULES,)), seal=seal))
    _forget()
    linecache.clearcache()
    return place / "image"


def _only_compiled(place: Path) -> None:
    for name in PACKAGE:
        if name.endswith(".py"):
            source = place / "lib" / name
            py_compile.compile(str(source), f"{source}c", doraise=True)
            source.unlink()


def _served(place: Path, seal: str = "") -> Image:
    return serve(str(_made(place, seal=seal)))


def _read() -> int:
    book: ModuleType = importlib.import_module("shelf.book")
    return int(book.read())


def _forget() -> None:
    for name in MODULES:
        sys.modules.pop(name, None)
    importlib.invalidate_caches()

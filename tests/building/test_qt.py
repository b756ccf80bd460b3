"""The part of Qt that is shipped, and the headers of Windows libraries it is found by."""

import struct

import pytest

from building import qt
from building.executables import imported_libraries
from environment import Stopped

MEMBERS = (
    "PySide6/QtCore.pyd", "PySide6/QtQml.pyd", "PySide6/Qt6Core.dll", "PySide6/Qt6Qml.dll", "PySide6/MSVCP140.dll",
    "PySide6/pyside6.abi3.dll", "shiboken6/Shiboken.pyd", "shiboken6/shiboken6.abi3.dll", "shiboken6/MSVCP140.dll",
)  # fmt: skip
ASKS = {
    "PySide6/QtCore.pyd": ("qt6core.dll", "pyside6.abi3.dll", "kernel32.dll"),
    "PySide6/Qt6Core.dll": ("msvcp140.dll",),
    "shiboken6/Shiboken.pyd": ("shiboken6.abi3.dll",),
}


def test_the_modules_of_qt_are_those_the_sources_import() -> None:
    sources = (
        "from PySide6.QtCore import QObject",
        "from PySide6 import QtGui, QtSvg",
        "import PySide6.QtNetwork as net",
        "if True:\n    def later():\n        from PySide6.QtPrintSupport import QPrinter",
        "import PySide6",
    )
    assert qt.modules(sources) == ("QtCore", "QtGui", "QtNetwork", "QtPrintSupport", "QtSvg")


def test_only_what_is_reached_is_taken_and_the_same_library_once() -> None:
    assert _walked("PySide6/QtCore.pyd") == [
        "PySide6/MSVCP140.dll",
        "PySide6/Qt6Core.dll",
        "PySide6/QtCore.pyd",
        "PySide6/pyside6.abi3.dll",
    ]


def test_libraries_that_ask_for_each_other_end() -> None:
    asks = {"a/one.dll": ["two.dll"], "a/two.dll": ["ONE.DLL".lower()]}
    assert qt.walked(["a/one.dll"], asks, lambda member: asks[member]) == ["a/one.dll", "a/two.dll"]


def test_a_library_of_qt_that_no_wheel_has_is_said() -> None:
    with pytest.raises(Stopped, match=r"qt6gui\.dll"):
        qt.walked(["a.dll"], ["a.dll"], lambda _: ["qt6gui.dll"])


def test_a_plugin_that_is_gone_is_said() -> None:
    with pytest.raises(Stopped, match=r"qwindows\.dll"):
        qt.walked(["plugins/qwindows.dll"], MEMBERS, lambda _: [])


def test_the_runtime_of_microsoft_lies_beside_python() -> None:
    assert qt.placed("PySide6/MSVCP140.dll") == "msvcp140.dll"
    assert qt.placed("PySide6/Qt6Core.dll") == "Lib/site-packages/PySide6/Qt6Core.dll"
    assert qt.runtime(MEMBERS, ["msvcp140.dll", "kernel32.dll", "qt6core.dll"]) == ["PySide6/MSVCP140.dll"]


def test_no_style_no_tool_and_no_second_painter_is_a_root() -> None:
    assert not [root for root in qt.roots(["QtGui"]) if "styles" in root or root.endswith(".exe") or "opengl" in root]


def test_camera_and_pdf_come_from_the_addons_and_nothing_else_of_them() -> None:
    members = [
        "PySide6/QtPdf.pyd", "PySide6/Qt6Pdf.dll", "PySide6/QtPdfWidgets.pyd", "PySide6/Qt6WebEngineCore.dll",
        "PySide6/QtMultimedia.pyd", "PySide6/Qt6Multimedia.dll", "PySide6/plugins/multimedia/windowsmediaplugin.dll",
        "PySide6/plugins/multimedia/ffmpegmediaplugin.dll", "PySide6/Qt6MultimediaQuick.dll",
    ]  # fmt: skip
    assert qt.offered("pyside6-addons", members) == [members[at] for at in (0, 1, 4, 5, 6)]
    assert qt.offered("pyside6-essentials", members) == members
    assert {"PySide6/QtPdf.pyd", "PySide6/QtMultimedia.pyd"} <= set(qt.roots(["QtCore"]))


def test_the_imports_of_a_library_are_read_from_its_headers() -> None:
    assert imported_libraries(_library(["KERNEL32.dll", "Qt6Core.dll"], ["bcrypt.dll"])) == {
        "kernel32.dll",
        "qt6core.dll",
        "bcrypt.dll",
    }


def test_a_library_that_imports_nothing_asks_for_nothing() -> None:
    assert imported_libraries(_library([], [])) == frozenset()


@pytest.mark.parametrize("harm", ["empty", "short", "other", "cut", "narrow"])
def test_what_is_no_library_of_windows_is_said(harm: str) -> None:
    whole = _library(["kernel32.dll"], [])
    narrow = whole.replace(b"\x0b\x02", b"\x0b\x01", 1)
    data = {"empty": b"", "short": b"MZ", "other": b"\x7fELF" + bytes(200), "cut": whole[:0x120], "narrow": narrow}
    with pytest.raises(ValueError, match="PE file"):
        imported_libraries(data[harm])


def _walked(*start: str) -> list[str]:
    return qt.walked(start, MEMBERS, lambda member: ASKS.get(member, ()))


def _library(imported: list[str], delayed: list[str]) -> bytes:
    """The least of a 64-bit library: one section, loaded at 0x1000, that holds both tables and the names."""
    names, where = b"", {}
    for name in (*imported, *delayed):
        where[name] = 0x1000 + len(names)
        names += name.encode() + b"\0"
    tables = 0x1000 + len(names)
    first = b"".join(struct.pack("<IIIII", 0, 0, 0, where[name], 0) for name in imported) + bytes(20)
    second = b"".join(struct.pack("<IIIIIIII", 1, where[name], 0, 0, 0, 0, 0, 0) for name in delayed) + bytes(32)
    content = names + first + second
    directories = bytearray(16 * 8)
    struct.pack_into("<II", directories, 8, tables if imported else 0, len(first))
    struct.pack_into("<II", directories, 13 * 8, tables + len(first) if delayed else 0, len(second))
    optional = struct.pack("<H", 0x20B) + bytes(106) + struct.pack("<I", 16) + directories
    section = b".rdata\0\0" + struct.pack("<IIII", len(content), 0x1000, len(content), 0x400) + bytes(16)
    header = b"PE\0\0" + struct.pack("<HHIIIHH", 0x8664, 1, 0, 0, 0, len(optional), 0x2000)
    start = b"MZ" + bytes(0x3A) + struct.pack("<I", 0x80)
    head = start.ljust(0x80, b"\0") + header + optional + section
    return head.ljust(0x400, b"\0") + content

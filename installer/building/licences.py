"""The texts under which every part may be passed on, collected beside the program."""

from collections.abc import Iterable, Mapping

from building import wheels
from building.parts import Part
from building.wheels import Wheel
from environment import ROOT, Stopped

FOLDER = "licences"
OWN = ROOT / "installer" / "building" / "licences"
OF_QT = ("LGPL-3.0.txt", "GPL-3.0.txt")
ADDED = {"pyside6-addons": OF_QT, "pyside6-essentials": OF_QT, "shiboken6": OF_QT, "sqlcipher3": ("SQLCipher.txt",)}
"""What a wheel should carry and does not: the text of its licence, or that of a library inside of it."""
HEAD = """\
黔办 Qianban: Apache-2.0 (qianban/LICENSE)

本软件包含下列组成部分,各自的许可证全文在同名文件夹中。
Qt 与 PySide6 按 LGPL-3.0 使用:它们是单独的 DLL 和 PYD 文件,可以换成自行编译的同版本文件;
对应的源代码由 Qt 项目按版本号公开发布,也可以向提供本软件的单位索取。
This program contains the parts below; the full text of each licence is in the folder of that name.
Qt and PySide6 are used under LGPL-3.0: they are separate DLL and PYD files that may be replaced by others of the same
version; their sources are published by the Qt project under these versions, and handed out by whoever hands out this
program.

"""


def texts(parts: Iterable[Part], shipped: Mapping[str, Wheel], python: bytes) -> dict[str, bytes]:
    """Path in the payload to content. Raises Stopped where a part has no text."""
    found = {f"{FOLDER}/qianban/LICENSE": (ROOT / "LICENSE").read_bytes(), f"{FOLDER}/cpython/LICENSE.txt": python}
    for name, wheel in sorted(shipped.items()):
        own = _of(name, wheel)
        if not own:
            raise Stopped(f"{name} 的包里没有许可证文本。The wheel of {name} carries no text of its licence.")
        found |= {f"{FOLDER}/{name}/{file}": content for file, content in own.items()}
    rows = sorted(f"{part.name} {part.version}: {part.licence}\n" for part in parts)
    return {**found, f"{FOLDER}/README.txt": (HEAD + "".join(rows)).encode()}


def _of(name: str, wheel: Wheel) -> dict[str, bytes]:
    added = {file: (OWN / file).read_bytes() for file in ADDED.get(name, ())}
    read = wheel.read(wheels.licences(wheel.names()))
    return added | {
        member.partition(".dist-info/")[2].rpartition("licenses/")[2]: content for member, content in read.items()
    }

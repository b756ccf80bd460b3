"""Which system libraries Qt needs on Linux and this machine lacks, and the Debian packages that hold them.

As a program it prints the missing packages on one line: `python3 installer/system_libraries.py [--window]`.
"""

import ctypes
import sys

DRAWING = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def missing(window: bool) -> dict[str, str]:
    """Library file to Debian package, for what cannot be loaded; ``window`` adds what a real window needs."""
    if not sys.platform.startswith("linux"):
        return {}
    needed = DRAWING | WINDOW if window else DRAWING
    return {library: package for library, package in needed.items() if not _loads(library)}


def missing_sentence(window: bool) -> str:
    """What to install, in Chinese and English; empty when nothing is missing."""
    lacking = missing(window)
    if not lacking:
        return ""
    files, packages = "、".join(lacking), " ".join(lacking.values())
    return (
        f"缺少 Qt 所需的系统库 {files};Debian、Ubuntu 请运行:sudo apt-get install {packages}\n"
        f"System libraries that Qt needs are missing; on Debian or Ubuntu run: sudo apt-get install {packages}"
    )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    print(" ".join(missing(window="--window" in sys.argv).values()))

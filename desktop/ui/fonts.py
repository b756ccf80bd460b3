"""Chinese on a machine without a Chinese font: the development extra brings one, so that no screen shows boxes."""

import sys
from pathlib import Path

from PySide6.QtGui import QFontDatabase

PACKAGE = "cvttf_NotoSansCJK_Regular"


def register_fallback() -> str | None:
    """Register the packaged face and answer its family, or None where there is none to register (as on Windows).

    Also beside a Chinese font of the machine: a poor one lacks the rare characters of names, and paper must have them.
    Call once the application exists.
    """
    face = _packaged_face()
    if face is None:
        return None
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(face)))
    return families[0] if families else None


def _packaged_face() -> Path | None:
    """Found through the list of installed files: the package itself is never imported, and neither is the library
    that reads such lists, which the first window would wait for.
    """
    for place in map(Path, sys.path):
        for record in place.glob(f"{PACKAGE}-*.dist-info/RECORD"):
            listed = (line.split(",")[0] for line in record.read_text(encoding="utf-8").splitlines())
            faces = ((place / name).resolve() for name in listed if name.endswith(".otf"))
            return next((face for face in faces if face.is_file()), None)
    return None

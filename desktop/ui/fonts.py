"""Chinese on a machine without a Chinese font: the development extra brings one, so that no screen shows boxes."""

from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

from PySide6.QtGui import QFontDatabase

PACKAGE = "cvttf-NotoSansCJK-Regular"


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
    """Found through the list of installed files: the package itself is never imported."""
    try:
        listed = files(PACKAGE) or ()
    except PackageNotFoundError:
        return None
    faces = (Path(str(entry.locate())) for entry in listed if entry.suffix == ".otf")
    return next((face for face in faces if face.is_file()), None)

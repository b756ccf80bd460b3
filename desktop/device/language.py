"""The language chosen on this computer, asked for before the words of the screens are loaded."""

from pathlib import Path

from desktop.device.preferences import load_preferences
from desktop.device.settings import default_folder


def chosen(folder: Path | None) -> str:
    """``folder``: of the profile, None for the usual one; where nothing was chosen, Chinese."""
    return load_preferences(folder or default_folder()).language.value

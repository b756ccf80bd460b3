"""Where a release comes from: the platform (``sync.client.release_line``) or a folder on a U-disk
(``sync.journal.update_folder``). Both are handed in; nothing here knows a network.
"""

from pathlib import Path
from typing import Protocol

from desktop.device.update_trouble import UpdateTrouble
from sync.wire.release import FOLDER, MANIFEST
from sync.wire.release_version import is_version, version_numbers


class Source(Protocol):
    def manifest(self) -> bytes | None:
        """``update.json``, None where nothing is offered. Raises LineTrouble, BadRelease or OSError."""

    def read(self, sha256: str, offset: int, packed: int) -> bytes:
        """The next bytes of a packed object, at least one, as many as it likes; none where there are no more.

        Asked again until ``packed`` of them are here. Raises LineTrouble, BadRelease or OSError; what came is kept.
        """


def release_folder(chosen: Path) -> Path:
    """The folder of the release itself, or the newest one in what was chosen, as a whole U-disk is.

    Raises UpdateTrouble update_no_folder, update_no_source.
    """
    if not chosen.is_dir():
        raise UpdateTrouble("update_no_folder")
    if (chosen / MANIFEST).is_file():
        return chosen
    beginning = FOLDER.format(version="")
    found = {folder.name.removeprefix(beginning): folder for folder in chosen.glob(f"{beginning}*/")}
    offered = {name: folder for name, folder in found.items() if is_version(name) and (folder / MANIFEST).is_file()}
    if not offered:
        raise UpdateTrouble("update_no_source")
    return offered[max(offered, key=version_numbers)]

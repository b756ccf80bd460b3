"""What the screens do with U-disk bundles: write one, read an answer."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.office.bundles import BundleRead, Bundles
from desktop.office.changes import Changes
from desktop.runtime.tasks import Tasks, refusing
from desktop.trouble import Trouble


class DeskBundles(QObject):
    """``changed`` brings the Changes of an answer that was read or a bundle that was written."""

    changed = Signal(object)

    def __init__(self, parent: QObject, bundles: Bundles | None, tasks: Tasks) -> None:
        """``bundles``: None for a desk without a platform."""
        super().__init__(parent)
        self._bundles = bundles
        self._tasks = tasks

    @property
    def possible(self) -> bool:
        return self._bundles is not None and self._bundles.possible

    def write(
        self, owner: QObject, path: Path, done: Callable[[int], None], refused: Callable[[Trouble], None]
    ) -> None:
        """Everything that waits into a file; ``done`` with how many entries, once it is safely on the disk."""

        def written(entries: int) -> None:
            self.changed.emit(Changes(kinds=frozenset({"sync"})))
            done(entries)

        self._tasks.run(owner, lambda: self._here().write(path), written, refusing(refused))

    def read(
        self, owner: QObject, path: Path, done: Callable[[BundleRead], None], refused: Callable[[Trouble], None]
    ) -> None:
        """Apply an answer."""

        def brought(read: BundleRead) -> None:
            self.changed.emit(Changes(case_ids=read.cases, kinds=frozenset({"sync"})))
            done(read)

        self._tasks.run(owner, lambda: self._here().read(path), brought, refusing(refused))

    def _here(self) -> Bundles:
        """Raises Trouble("bundle_no_key")."""
        if self._bundles is None:
            raise Trouble("bundle_no_key")
        return self._bundles

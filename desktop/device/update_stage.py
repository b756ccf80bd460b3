"""A whole second version beside the one in use: linked where nothing changed, else fetched; every file held against its
hash before anything can start from it.

    app-NEW.part    being laid down           app-NEW    whole, proved or about to be
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from desktop.device.update_disk import RealDisk, put
from desktop.device.update_objects import Objects
from desktop.device.update_plan import Plan
from desktop.device.update_prove import Prove
from desktop.device.update_tree import PART, Link, installed_list, lay, remove_tree, room_for, settle_tree, wrong_files
from desktop.device.update_trouble import UpdateTrouble
from sync.files import sync_folder, until_free
from sync.wire.installed import INSTALLED, write_installed
from sync.wire.release import FileEntry


def fetch(plan: Plan, objects: Objects, check: Callable[[int], None]) -> None:
    """Everything that is missing lies in ``updates``, and nothing of another release does. ``check``: told before each
    file how many bytes it takes, as a download lasts for days. Raises what it does, UpdateTrouble, LineTrouble,
    UpdateStopped, OSError.
    """
    objects.clear(keep={one.sha256 for one in plan.missing} | {one.sha256 for one in plan.release.sections})
    for entry in plan.missing:
        if not objects.whole(entry):
            check(room_for((entry,), entry.packed))
        objects.file(entry)


def stage(root: Path, plan: Plan, objects: Objects, link: Link, prove: Prove) -> Path:
    """The folder of the new version, whole and proved. Raises UpdateTrouble (also update_unproved), LineTrouble,
    UpdateStopped, OSError; then nothing can start from what was laid down."""
    folder = root / plan.release.folder
    if fresh := not _is_there(folder, plan):
        part = folder.with_name(f"{folder.name}{PART}")
        remove_tree(part)
        try:
            _lay_down(part, plan, objects, link)
            remove_tree(folder)
            until_free(lambda: part.rename(folder))
        except BaseException:
            with suppress(OSError):  # where nothing can be linked it is a whole version, on a disk that may be full
                remove_tree(part)
            raise
        sync_folder(root)
    if not prove(folder):
        if fresh:
            remove_tree(folder)
        raise UpdateTrouble("update_unproved", version=plan.release.version)
    return folder


def _is_there(folder: Path, plan: Plan) -> bool:
    """From an earlier try, or the version before the one in use."""
    known = installed_list(folder)
    return known is not None and known.sections == plan.lists and not any(wrong_files(folder, plan.files))


def _lay_down(part: Path, plan: Plan, objects: Objects, link: Link) -> None:
    for entry in plan.files:
        lay(_found(entry, plan, objects), part / entry.path, link)
    doubtful = tuple(wrong_files(part, plan.files))
    _fetch_again(part, doubtful, objects, link)
    if any(wrong_files(part, doubtful)):
        raise UpdateTrouble("update_disk", reason="hash")
    put(RealDisk(), part / INSTALLED, write_installed(plan.release.version, plan.lists))
    settle_tree(part)


def _found(entry: FileEntry, plan: Plan, objects: Objects) -> Path:
    """What was here when the plan was made may have been taken away since."""
    here = plan.here.get(entry.sha256)
    return here if here is not None and here.is_file() else objects.file(entry)


def _fetch_again(part: Path, doubtful: Iterable[FileEntry], objects: Objects, link: Link) -> None:
    """Files of a version that is here were damaged meanwhile."""
    for entry in doubtful:
        objects.forget(entry)
        lay(objects.file(entry), part / entry.path, link)

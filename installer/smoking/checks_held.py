"""Another program has the file open, as a virus scanner has: nothing is lost, and what can be done later is.

The hold is a real one: ``CreateFileW`` that shares nothing.
"""

import ctypes
import json
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from ctypes import wintypes
from importlib import import_module
from pathlib import Path
from typing import TypeVar

from desktop.device.slot_file import LATER, SlotFile, finish, level, load, save, write_or_later
from desktop.reports.safe_file import part_file
from desktop.reports.trouble import ReportTrouble
from desktop.store.connection import connect
from desktop.store.database import Database
from desktop.store.trouble import StoreTrouble
from smoking.told import run, sure
from sync.files import Patience, fit_name, is_held, reaching, replaced, taken_away, write_whole

T = TypeVar("T")
READ, OPEN_EXISTING, NOT_OPENED = 0x80000000, 3, 2**64 - 1
KEY = bytes(range(32))
SHORT = Patience(seconds=0.5)
HOLD_SECONDS = 3.0
NASTY = ("CON", "nul.txt", "COM1.pdf", "尾巴. ", "a:b*c?<d>|e", "第1/2页\\背面", "长" * 90, "…")


def held(path: Path, seconds: float) -> None:
    """Nobody else opens, replaces or takes away the file for so long."""
    kernel = import_module("ctypes").WinDLL("kernel32", use_last_error=True)
    kernel.CreateFileW.restype = ctypes.c_size_t
    handle = kernel.CreateFileW(str(path), READ, 0, None, OPEN_EXISTING, 0, None)
    sure(handle != NOT_OPENED, f"{path.name} could not be held")
    threading.Timer(seconds, lambda: kernel.CloseHandle(wintypes.HANDLE(handle))).start()


def on_worker(work: Callable[[], T]) -> tuple[T, float]:
    """What it answers on a thread that has patience, and how long it took."""
    began = time.monotonic()
    with ThreadPoolExecutor(max_workers=1) as worker:
        answer = worker.submit(work).result()
    return answer, time.monotonic() - began


def every_refusal_is_known(folder: Path) -> str:
    path, other = folder / "held.json", folder / "other.json"
    path.write_bytes(b"before")
    other.write_bytes(b"after")
    held(path, 2.0)
    refused = []
    for act in (lambda: path.open("rb"), lambda: other.replace(path), path.unlink):
        try:
            act()
        except OSError as error:
            refused.append((error.errno, getattr(error, "winerror", None), is_held(error)))
    sure(len(refused) == 3 and all(known for *_, known in refused), str(refused))
    return str(refused)


def a_replacement_waits_for_the_scanner(folder: Path) -> str:
    path, fresh = folder / "settings.json", folder / "settings.json.new"
    path.write_bytes(b"before")
    fresh.write_bytes(b"after")
    held(path, HOLD_SECONDS)
    _, took = on_worker(lambda: replaced(fresh, path))
    sure(path.read_bytes() == b"after" and took > HOLD_SECONDS / 2, f"after {took:.1f} s")
    return f"waited {took:.1f} s"


def a_window_does_not_stand_still(folder: Path) -> str:
    path = folder / "settings.json"
    path.write_bytes(b"before")
    held(path, 6.0)
    began = time.monotonic()
    try:
        taken_away(path)
    except OSError as error:
        took = time.monotonic() - began
        sure(is_held(error) and took < 4, f"{error!r} after {took:.1f} s")
        return f"gave up after {took:.1f} s"
    raise AssertionError("it was taken away")


def one_copy_of_the_keys_is_enough(folder: Path) -> str:
    first = save(folder, SlotFile(profile="p", secret_version=0))
    held(folder / "keys.a.json", 2.0 + HOLD_SECONDS)
    second = save(folder, first)
    known, _ = on_worker(lambda: load(folder))
    sure(known is not None and known.generation == second.generation, str(known))
    on_worker(lambda: level(folder))
    copies = [json.loads(json.loads((folder / name).read_bytes())["body"])["generation"] for name in _COPIES]
    sure(copies == [second.generation] * 2, str(copies))
    return f"generations {copies}"


def what_is_chosen_counts_later(folder: Path) -> str:
    path = folder / "preferences.json"
    path.write_bytes(b'"before"')
    held(path, 2.0 + HOLD_SECONDS)
    try:
        write_or_later(path, b'"after"')
    except OSError as error:
        sure(is_held(error), repr(error))
    sure((folder / f"{path.name}{LATER}").exists(), "nothing was kept for later")
    on_worker(lambda: finish(folder))
    sure(path.read_bytes() == b'"after"', str(path.read_bytes()))
    return "put in place"


def the_store_waits_for_the_scanner(folder: Path) -> str:
    path = folder / "desk.db"
    Database.create(path, KEY).close()
    held(path, HOLD_SECONDS + 2.0)
    try:
        connect(path, KEY, cache_kib=64, patience=SHORT).close()
    except StoreTrouble as trouble:
        sure(trouble.code == "held", trouble.code)
    else:
        raise AssertionError("it was opened")
    database, took = on_worker(lambda: Database.open(path, KEY))
    database.close()
    return f"opened after {took:.1f} s"


def an_export_says_who_holds_its_target(folder: Path) -> str:
    target = folder / "台账.xlsx"
    target.write_bytes(b"before")
    held(target, 5.0)
    try:
        with part_file(target) as part:
            part.write_bytes(b"after")
    except ReportTrouble as trouble:
        sure(trouble.code == "target_open", str(trouble))
        sure([file.name for file in folder.iterdir()] == [target.name], "something is left behind")
        return str(trouble)
    raise AssertionError("it was written")


def a_path_may_be_long(folder: Path) -> str:
    deep = folder.joinpath(*(["很深的文件夹" * 3] * 18))
    target = deep / "回执.pdf"
    sure(len(str(target)) > 300, str(len(str(target))))
    reaching(deep).mkdir(parents=True, exist_ok=True)
    write_whole(target, b"whole")
    sure(reaching(target).read_bytes() == b"whole", "another content")
    return f"{len(str(target))} characters"


def names_of_people_fit(folder: Path) -> str:
    names = [f"{fit_name(name)}" for name in NASTY]
    for name in filter(None, names):
        write_whole(folder / name, name.encode())
    there = sorted(file.name for file in folder.iterdir())
    sure(there == sorted(filter(None, names)), f"{there}, wanted {names}")
    return " ".join(there)[:200]


_COPIES = ("keys.a.json", "keys.b.json")

CHECKS = {
    check.__name__: check
    for check in (
        every_refusal_is_known,
        a_replacement_waits_for_the_scanner,
        a_window_does_not_stand_still,
        one_copy_of_the_keys_is_enough,
        what_is_chosen_counts_later,
        the_store_waits_for_the_scanner,
        an_export_says_who_holds_its_target,
        a_path_may_be_long,
        names_of_people_fit,
    )
}

if __name__ == "__main__":
    sys.exit(run(CHECKS))

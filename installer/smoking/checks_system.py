"""What Windows is where Linux is not: no console, a registry, a credential store, another folder for the data."""

import subprocess
import sys
import time
import warnings
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import desktop
import sync
from desktop.device.computer import this_computer
from desktop.device.lock import ProfileLock
from desktop.device.places import on_network
from desktop.device.settings import DeviceTrouble, default_folder
from desktop.device.vault import credential_store
from smoking.told import run, sure
from sync.client.clock_reading import ticks

SECRET = "5e" * 32
NOT_HERE = ("sync.server", "desktop.demo", "desktop.rehearsal", "desktop.start", "desktop.card_simulator")
"""The platform and what plays it need libraries a desk is installed without; the last two begin at once."""
SECONDS = 120
SPEAK = """
import sys
from pathlib import Path
from desktop.console import ready_streams, without_console
ready_streams()
print("nobody reads it")
sys.stderr.write("nor this")
Path(sys.argv[1]).write_text(str(without_console()), encoding="utf-8")
"""
HOLD = """
import sys, time
from pathlib import Path
from desktop.device.lock import ProfileLock
lock = ProfileLock(Path(sys.argv[1]))
time.sleep(int(sys.argv[2]))
"""


def there_is_no_console(folder: Path) -> str:
    said = folder / "said.txt"
    code = subprocess.run([sys.executable, "-c", SPEAK, str(said)], timeout=SECONDS, check=False).returncode
    sure(code == 0 and said.read_text(encoding="utf-8") == "True", f"{code}")
    return "print and complaints end nothing"


def every_module_loads_without_a_warning(folder: Path) -> str:
    names = [
        found.name
        for package in (desktop, sync)
        for found in walk_packages(package.__path__, f"{package.__name__}.")
        if not found.name.startswith(NOT_HERE)
    ]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for name in names:
            import_module(name)
    sure(len(names) > 400, f"only {len(names)}")
    return f"{len(names)} modules, Python {sys.version.split()[0]}"


def this_computer_has_a_name(folder: Path) -> str:
    sure(len(this_computer()) == 32 and this_computer() == this_computer(), this_computer())
    return this_computer()


def the_credential_store_keeps_the_secret(folder: Path) -> str:
    store = credential_store()
    sure(store is not None, "there is none")
    assert store is not None
    for name in ("first", "second"):
        store.put("Qianban/check", name, SECRET)
    sure([store.get("Qianban/check", name) for name in ("first", "second")] == [SECRET] * 2, "it forgets")
    sure(store.get("Qianban/check", "nobody") is None, "it invents")
    return f"{len(SECRET.encode('utf-16-le'))} of 2560 bytes"


def the_data_lies_on_this_computer(folder: Path) -> str:
    place = default_folder()
    sure(place.name == "QianbanData" and "Local" in place.parts, str(place))
    sure(not on_network(place) and not on_network(folder), "taken for a network folder")
    sure(on_network(Path(r"\\computer\share\Qianban")), "a share is not known")
    return str(place)


def a_command_without_a_console_says_in_its_log_what_came_of_it(folder: Path) -> str:
    done = subprocess.run(_started(sys.executable, folder, "sync", "--once"), timeout=SECONDS, check=False)
    log = (folder / "logs" / "qianban.log").read_text(encoding="utf-8")
    sure(done.returncode == 1 and "not_enrolled" in log, f"{done.returncode}: {log[-300:]}")
    return log.splitlines()[-1]


def a_command_into_a_file_is_utf8(folder: Path) -> str:
    said, python = folder / "said.txt", Path(sys.executable).with_name("python.exe")
    with said.open("wb") as out:
        command = _started(str(python), folder, "verify")
        done = subprocess.run(command, stdout=out, stderr=out, stdin=subprocess.DEVNULL, timeout=SECONDS, check=False)
    told = said.read_bytes().decode("utf-8")
    sure(done.returncode == 1 and "还没有启用" in told, f"{done.returncode}: {told}")
    return told.strip()


def a_profile_has_one_program_and_a_killed_one_lets_go(folder: Path) -> str:
    file = folder / "desk.lock"
    child = subprocess.Popen([sys.executable, "-c", HOLD, str(file), str(SECONDS)])
    began = time.monotonic()
    while not _in_use(file):
        sure(time.monotonic() - began < SECONDS / 2, "the child has never had it")
        time.sleep(0.2)
    child.kill()
    child.wait()
    ProfileLock(file).release()
    return "kept out, then let in"


def clocks_are_fine_enough(folder: Path) -> str:
    steps = {name: time.get_clock_info(name).resolution for name in ("time", "monotonic")}
    before = ticks()
    time.sleep(0.05)
    sure(0.04 < ticks() - before < 2, "the ticks stand still")
    sure(all(step < 0.02 for step in steps.values()), str(steps))
    return str(steps)


def _in_use(file: Path) -> bool:
    try:
        ProfileLock(file).release()
    except DeviceTrouble:
        return True
    return False


def _started(python: str, folder: Path, *words: str) -> list[str]:
    return [python, "-m", "desktop.start", "--profile", str(folder), *words]


CHECKS = {
    check.__name__: check
    for check in (
        there_is_no_console,
        every_module_loads_without_a_warning,
        this_computer_has_a_name,
        the_credential_store_keeps_the_secret,
        the_data_lies_on_this_computer,
        a_command_without_a_console_says_in_its_log_what_came_of_it,
        a_command_into_a_file_is_utf8,
        a_profile_has_one_program_and_a_killed_one_lets_go,
        clocks_are_fine_enough,
    )
}

if __name__ == "__main__":
    sys.exit(run(CHECKS))

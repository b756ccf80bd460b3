"""Which wheels the Windows client needs: the markers of Windows, not of the machine that builds."""

from collections.abc import Mapping, Sequence

import pytest

from building.locked import Locked, closure, holds, read_lock
from environment import LOCK, Stopped

ONE, TWO = "1" * 64, "2" * 64
TEXT = f"""\
alpha==1.0 ; python_full_version < '3.14' and (sys_platform == 'linux' or sys_platform == 'win32') \\
    --hash=sha256:{ONE} \\
    --hash=sha256:{TWO}
Beta_Two==2.5
    --hash=sha256:{ONE}
gamma==3.0 ; sys_platform == 'linux' \\
    --hash=sha256:{ONE}
"""


def test_an_entry_has_a_name_a_version_a_marker_and_every_hash() -> None:
    lock = read_lock(TEXT)
    assert list(lock) == ["alpha", "beta-two", "gamma"]
    assert (lock["alpha"].version, lock["alpha"].hashes) == ("1.0", {ONE, TWO})
    assert (lock["beta-two"].marker, lock["gamma"].marker) == ("", "sys_platform == 'linux'")


@pytest.mark.parametrize(
    ("marker", "answer"),
    [
        ("", True),
        ("sys_platform == 'win32'", True),
        ("sys_platform == 'linux'", False),
        ("python_version < '3.12'", False),
        ("platform_python_implementation != 'PyPy' and os_name == 'nt'", True),
        ("platform_machine == 'AMD64' or platform_machine == 'x86_64'", True),
        ("extra == 'secure'", False),
    ],
)
def test_a_marker_is_judged_as_on_windows(marker: str, answer: bool) -> None:
    assert holds(marker) is answer


def test_what_a_dependency_needs_on_windows_comes_along() -> None:
    states = {"keys": ['ctypes-win>=1; sys_platform == "win32"', 'secrets; sys_platform == "linux"'], "ctypes-win": []}
    assert _names(["keys"], states) == ["ctypes-win", "keys"]


def test_an_extra_is_followed_where_it_is_asked_for() -> None:
    states = {"web": ['fast; extra == "fast"'], "fast": []}
    assert (_names(["web"], states), _names(["web[fast]"], states)) == (["web"], ["fast", "web"])


def test_two_that_need_each_other_end() -> None:
    assert _names(["hen"], {"hen": ["egg"], "egg": ["hen"]}) == ["egg", "hen"]


def test_each_is_asked_about_once() -> None:
    asked: list[str] = []
    _names(["a", "b"], {"a": ["c"], "b": ["c", "a"], "c": []}, asked)
    assert sorted(asked) == ["a", "b", "c"]


@pytest.mark.parametrize("wanted", ["absent", "hen>=2", "linux-only"])
def test_a_lock_that_does_not_serve_is_said(wanted: str) -> None:
    lock = {"hen": _locked("hen"), "linux-only": _locked("linux-only", "sys_platform == 'linux'")}
    with pytest.raises(Stopped, match=wanted):
        closure([wanted], lock, lambda entries: {entry.name: [] for entry in entries})


def test_the_lock_names_what_keyring_needs_on_windows() -> None:
    lock = read_lock(LOCK.read_text(encoding="utf-8"))
    assert holds(lock["pywin32-ctypes"].marker) and not holds(lock["secretstorage"].marker)


def _names(roots: list[str], states: Mapping[str, Sequence[str]], asked: list[str] | None = None) -> list[str]:
    def needs(entries: Sequence[Locked]) -> Mapping[str, Sequence[str]]:
        if asked is not None:
            asked.extend(entry.name for entry in entries)
        return {entry.name: states[entry.name] for entry in entries}

    return [entry.name for entry in closure(roots, {name: _locked(name) for name in states}, needs)]


def _locked(name: str, marker: str = "") -> Locked:
    return Locked(name=name, version="1.0", marker=marker, hashes=frozenset({ONE}))

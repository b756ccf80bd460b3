"""``qianban backup`` and ``restore`` as a county administrator would type them."""

from pathlib import Path

import pytest

from desktop.app import found
from desktop.device.device_key import DeviceKey
from desktop.device.settings import DeviceSettings, profile_at
from desktop.device.vault import open_vault
from tests.desktop.rooms import CLERK, HEAD, OFFICE
from tests.fakes_credentials import no_credentials
from tests.faults.desks import Told, command

PIN = "口令-12345678"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A desk on a computer without a credential store."""
    settings = DeviceSettings(office=OFFICE, staff=(CLERK, HEAD), scopes=(OFFICE.scope,))
    found(profile_at(tmp_path / "desk"), settings, CLERK.code, PIN, no_credentials, b"", DeviceKey.made())
    return tmp_path / "desk"


def qianban(folder: Path, *words: str, pin: str = PIN) -> Told:
    who = ("--pin-stdin", "--person", CLERK.code, "--json")
    return command("--profile", str(folder), *words, *who, pin=pin)


def test_a_copy_is_made_tried_and_taken_back(folder: Path) -> None:
    made = qianban(folder, "backup")
    assert made.code == 0, made.err
    file = str(made.json["file"])
    assert qianban(folder, "restore", file, "--drill").json["good"] is True
    assert qianban(folder, "restore", file).code == 0
    assert qianban(folder, "verify").json["intact"] is True
    assert list(folder.glob("desk.db.replaced-*"))


def test_the_second_place_is_kept_and_serves_a_new_computer(folder: Path, tmp_path: Path) -> None:
    vault = open_vault(folder, no_credentials)
    code = vault.renew_recovery(vault.unlock(CLERK.code, PIN))
    usb = tmp_path / "usb"
    usb.mkdir()
    assert qianban(folder, "backup", "--to", str(usb)).code == 0
    copy = next(usb.rglob("desk-*.db"))
    assert qianban(tmp_path / "new", "restore", str(copy), "--code", code, pin="口令-87654321").code == 0
    assert qianban(tmp_path / "new", "verify", pin="口令-87654321").json["intact"] is True


def test_a_second_place_that_is_away_is_told_and_ends_with_one(folder: Path, tmp_path: Path) -> None:
    usb = tmp_path / "usb"
    usb.mkdir()
    qianban(folder, "backup", "--to", str(usb))
    for path in sorted(usb.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    usb.rmdir()
    told = qianban(folder, "backup")
    assert told.code == 1 and "第二个位置" in told.err


def test_what_is_no_copy_is_refused_in_one_sentence_and_nothing_is_touched(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "desk-20261126-091200.db").write_bytes(b"\0" * 8192)
    before = (folder / "desk.db").read_bytes()
    assert qianban(folder, "restore", str(tmp_path / "desk-20261126-091200.db")).code == 1
    assert (folder / "desk.db").read_bytes() == before

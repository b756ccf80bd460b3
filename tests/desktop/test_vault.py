"""Keys: a PIN and the machine together, or a PIN alone and said so; never a key in the clear."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.device.slot_file import COPIES, Cost
from desktop.device.vault import DeviceVault, PinOnlyVault, Vault, VaultTrouble, found_vault, open_vault
from tests.fakes_credentials import MemoryCredentials, no_credentials

CHEAP = Cost(memory_kib=256, rounds=1)
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def founded(folder: Path, machine: MemoryCredentials) -> tuple[Vault, bytes]:
    return found_vault(folder, "c1", "12345678", machine.find, CHEAP)


def refused(vault: Vault, pin: str, now: datetime = NOON) -> VaultTrouble:
    with pytest.raises(VaultTrouble) as told:
        vault.unlock("c1", pin, now)
    return told.value


def test_the_right_pin_gives_the_key(tmp_path: Path) -> None:
    machine = MemoryCredentials()
    _, key = founded(tmp_path, machine)
    assert open_vault(tmp_path, machine.find).unlock("c1", "12345678", NOON) == key


def test_a_wrong_pin_gives_nothing(tmp_path: Path) -> None:
    vault, _ = founded(tmp_path, MemoryCredentials())
    assert refused(vault, "87654321").code == "wrong_pin"


def test_the_key_stands_nowhere_in_the_folder(tmp_path: Path) -> None:
    _, key = founded(tmp_path, MemoryCredentials())
    content = b"".join(part.read_bytes() for part in tmp_path.iterdir())
    assert key not in content and key.hex().encode() not in content


def test_a_folder_copied_to_another_machine_does_not_open(tmp_path: Path) -> None:
    founded(tmp_path, MemoryCredentials())
    with pytest.raises(VaultTrouble, match="secret_missing"):
        open_vault(tmp_path, MemoryCredentials().find)


def test_the_line_opens_without_a_pin_where_the_machine_keeps_secrets(tmp_path: Path) -> None:
    machine = MemoryCredentials()
    _, key = founded(tmp_path, machine)
    assert open_vault(tmp_path, machine.find).unlock_device() == key


def test_without_a_credential_store_only_the_pin_protects_and_the_vault_says_so(tmp_path: Path) -> None:
    vault, _ = found_vault(tmp_path, "c1", "12345678", no_credentials, CHEAP)
    assert isinstance(vault, PinOnlyVault) and vault.pin_only


def test_the_pin_only_vault_never_opens_without_a_pin(tmp_path: Path) -> None:
    found_vault(tmp_path, "c1", "12345678", no_credentials, CHEAP)
    with pytest.raises(VaultTrouble, match="pin_needed"):
        open_vault(tmp_path, no_credentials).unlock_device()


def test_a_store_that_forgets_is_found_out_before_it_matters(tmp_path: Path) -> None:
    with pytest.raises(VaultTrouble, match="store_forgets"):
        founded(tmp_path, MemoryCredentials(forgetful=True))
    assert not list(tmp_path.glob("keys.*"))


def test_a_short_pin_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    machine = MemoryCredentials()
    with pytest.raises(VaultTrouble, match="pin_short"):
        found_vault(tmp_path, "c1", "1234567", machine.find, CHEAP)
    assert not machine.kept


@pytest.mark.parametrize("copy", COPIES)
def test_one_torn_copy_of_the_slots_does_no_harm(tmp_path: Path, copy: str) -> None:
    machine = MemoryCredentials()
    _, key = founded(tmp_path, machine)
    (tmp_path / copy).write_bytes((tmp_path / copy).read_bytes()[:40])
    assert open_vault(tmp_path, machine.find).unlock("c1", "12345678", NOON) == key


def test_two_torn_copies_are_named_and_left_alone(tmp_path: Path) -> None:
    machine = MemoryCredentials()
    founded(tmp_path, machine)
    for copy in COPIES:
        (tmp_path / copy).write_bytes(b"{")
    with pytest.raises(VaultTrouble, match="keys_unreadable"):
        open_vault(tmp_path, machine.find)
    assert (tmp_path / COPIES[0]).read_bytes() == b"{"


def test_a_second_founding_never_overwrites_keys(tmp_path: Path) -> None:
    machine = MemoryCredentials()
    founded(tmp_path, machine)
    with pytest.raises(VaultTrouble, match="keys_exist"):
        founded(tmp_path, machine)


def test_every_person_has_an_own_pin_to_the_same_key(tmp_path: Path) -> None:
    vault, key = founded(tmp_path, MemoryCredentials())
    vault.admit(key, "c2", "abcdefgh")
    assert vault.unlock("c2", "abcdefgh", NOON) == key and vault.people == ("c1", "c2")


def test_a_changed_pin_replaces_the_old_one(tmp_path: Path) -> None:
    vault, key = founded(tmp_path, MemoryCredentials())
    vault.change_pin("c1", "12345678", "新的口令八位以上")
    assert (refused(vault, "12345678").code, vault.unlock("c1", "新的口令八位以上", NOON)) == ("wrong_pin", key)


def test_the_third_wrong_pin_makes_wait_even_after_a_restart(tmp_path: Path) -> None:
    machine = MemoryCredentials()
    vault, _ = founded(tmp_path, machine)
    for _ in range(3):
        refused(vault, "wrong-pin")
    assert refused(open_vault(tmp_path, machine.find), "12345678").code == "wait"


def test_a_clock_set_back_does_not_end_the_pause(tmp_path: Path) -> None:
    vault, _ = founded(tmp_path, MemoryCredentials())
    for _ in range(3):
        refused(vault, "wrong-pin")
    assert refused(vault, "12345678", NOON - timedelta(days=400)).code == "wait"


def test_after_the_pause_the_right_pin_opens(tmp_path: Path) -> None:
    vault, key = founded(tmp_path, MemoryCredentials())
    for _ in range(3):
        refused(vault, "wrong-pin")
    assert vault.unlock("c1", "12345678", NOON + timedelta(seconds=1)) == key


def test_with_a_credential_store_the_vault_is_bound_to_the_machine(tmp_path: Path) -> None:
    vault, _ = founded(tmp_path, MemoryCredentials())
    assert isinstance(vault, DeviceVault) and not vault.pin_only

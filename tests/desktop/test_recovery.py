"""A forgotten PIN and a lost machine: the code of the recovery sheet opens the data, and nothing else does."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.device import recovery_code
from desktop.device.vault import PinOnlyVault, VaultTrouble, open_vault, recovered_vault
from tests.desktop.test_vault import CHEAP, NOON, founded
from tests.fakes_credentials import MemoryCredentials, no_credentials


def test_the_code_of_the_sheet_gives_the_key_and_a_new_pin(tmp_path: Path) -> None:
    machine = MemoryCredentials()
    vault, key = founded(tmp_path, machine)
    code = vault.renew_recovery(key)
    again = open_vault(tmp_path, machine.find)
    again.admit(again.recover(code.lower().replace("-", " ")), "c1", "neuePIN-1")
    assert open_vault(tmp_path, machine.find).unlock("c1", "neuePIN-1", NOON) == key


def test_a_new_sheet_makes_the_old_one_worthless(tmp_path: Path) -> None:
    vault, key = founded(tmp_path, MemoryCredentials())
    first, second = vault.renew_recovery(key), vault.renew_recovery(key)
    assert vault.recover(second, NOON) == key
    with pytest.raises(VaultTrouble, match="wrong_code"):
        vault.recover(first, NOON)


def test_wrong_codes_make_wait_like_wrong_pins(tmp_path: Path) -> None:
    vault, key = founded(tmp_path, MemoryCredentials())
    right = vault.renew_recovery(key)
    for _ in range(3):
        with pytest.raises(VaultTrouble, match="wrong_code"):
            vault.recover(recovery_code.drawn(), NOON)
    with pytest.raises(VaultTrouble, match="wait"):
        vault.recover(right, NOON)
    assert vault.recover(right, NOON + timedelta(minutes=1)) == key


def test_a_desk_without_a_sheet_says_so(tmp_path: Path) -> None:
    vault, _ = founded(tmp_path, MemoryCredentials())
    assert not vault.has_recovery
    with pytest.raises(VaultTrouble, match="no_recovery"):
        vault.recover(recovery_code.drawn(), NOON)


def test_the_sheet_is_no_person(tmp_path: Path) -> None:
    vault, key = founded(tmp_path, MemoryCredentials())
    vault.renew_recovery(key)
    assert vault.people == ("c1",)


def test_on_another_machine_the_sheet_opens_what_no_pin_does(tmp_path: Path) -> None:
    vault, key = founded(tmp_path, MemoryCredentials())
    code, other = vault.renew_recovery(key), MemoryCredentials()
    found, found_key = recovered_vault(tmp_path, code, other.find, CHEAP)
    assert found_key == key and found.people == ()
    found.admit(key, "c1", "neuePIN-1")
    assert open_vault(tmp_path, other.find).unlock("c1", "neuePIN-1", NOON) == key
    assert open_vault(tmp_path, other.find).unlock_device() == key


def test_where_no_secret_is_kept_the_recovered_data_hangs_on_the_pin_alone(tmp_path: Path) -> None:
    vault, key = founded(tmp_path, MemoryCredentials())
    code = vault.renew_recovery(key)
    found, _ = recovered_vault(tmp_path, code, no_credentials, CHEAP)
    found.admit(key, "c1", "neuePIN-1")
    assert isinstance(open_vault(tmp_path, no_credentials), PinOnlyVault)


@given(st.integers(0, recovery_code.DRAWN), st.sampled_from(recovery_code.ALPHABET))
def test_a_mistyped_character_is_noticed_before_anything_is_tried(at: int, char: str) -> None:
    code = recovery_code.read(recovery_code.drawn()) or ""
    mistyped = code[:at] + char + code[at + 1 :]
    assert (recovery_code.read(mistyped) is None) == (mistyped != code)


@pytest.mark.parametrize(("typed", "meant"), [("O", "0"), ("l", "1"), ("i", "1")])
def test_what_looks_alike_is_read_for_what_it_was_taken_for(typed: str, meant: str) -> None:
    code = next(found for found in iter(recovery_code.drawn, "") if meant in found)
    assert recovery_code.read(code.replace(meant, typed)) == recovery_code.read(code)

"""The key of a device: sealed, bound to the device, of no use without the data key."""

from pathlib import Path

from desktop.device.device_key import KEY_FILE, DeviceKey, kept_key
from sync.journal.signatures import verify

DATA_KEY = bytes(range(32))


def test_a_kept_key_signs_as_before(tmp_path: Path) -> None:
    made = DeviceKey.made()
    made.keep(tmp_path, DATA_KEY, "d")
    again = kept_key(tmp_path, DATA_KEY, "d")
    assert again is not None
    assert verify(made.public, b"label", b"content", again.sign(b"label", b"content"))


def test_without_the_data_key_or_under_another_device_there_is_no_key(tmp_path: Path) -> None:
    DeviceKey.made().keep(tmp_path, DATA_KEY, "d")
    assert kept_key(tmp_path, bytes(32), "d") is None
    assert kept_key(tmp_path, DATA_KEY, "e") is None


def test_a_device_enrolled_without_a_key_has_none(tmp_path: Path) -> None:
    assert kept_key(tmp_path, DATA_KEY, "d") is None


def test_a_damaged_key_file_is_no_key(tmp_path: Path) -> None:
    (tmp_path / KEY_FILE).write_bytes(b'{"nonce": "00"')
    assert kept_key(tmp_path, DATA_KEY, "d") is None

"""What is offered is believed in nothing: the version in use starts after all of these, and a good update lands."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.device.update_trouble import UpdateTrouble
from sync.journal.update_folder import FolderSource
from sync.wire.release import MANIFEST
from tests.desktop.update_ground import (
    NEW,
    NOW,
    OLD,
    TOO_LATE,
    Counting,
    Ground,
    files_of,
    ground_at,
    object_of,
    section_of,
)

CHANGED = "app/desktop/版本.py"
BIG = "app/desktop/大.py"


def stick_of(ground: Ground) -> Path:
    return ground.release(files_of(NEW, 大=os.urandom(50_000)))


def cut(stick: Path) -> None:
    place = object_of(stick, BIG)
    os.truncate(place, place.stat().st_size // 2)


def emptied(stick: Path) -> None:
    os.truncate(object_of(stick, BIG), 0)


def gone(stick: Path) -> None:
    object_of(stick, BIG).unlink()


def flipped(stick: Path) -> None:
    place = object_of(stick, BIG)
    content = bytearray(place.read_bytes())
    content[-7] ^= 1
    place.write_bytes(content)


def swapped(stick: Path) -> None:
    object_of(stick, BIG).write_bytes(object_of(stick, CHANGED).read_bytes())


def endless_list(stick: Path) -> None:
    os.truncate(stick / f"objects/{(name := section_of(stick, 'app').sha256)[:2]}/{name}", 1 << 40)


def list_flipped(stick: Path) -> None:
    place = stick / f"objects/{(name := section_of(stick, 'app').sha256)[:2]}/{name}"
    place.write_bytes(place.read_bytes()[:-1] + b"?")


def manifest(stick: Path, change: Callable[[dict[str, object]], object]) -> None:
    told = json.loads((stick / MANIFEST).read_bytes())
    change(told)
    (stick / MANIFEST).write_bytes(json.dumps(told).encode())


HARMS: dict[str, tuple[Callable[[Path], object], str]] = {
    "cut": (cut, "release_missing"),
    "empty": (emptied, "release_missing"),
    "gone": (gone, "release_missing"),
    "one bit": (flipped, "release_object"),
    "another file": (swapped, "release_missing"),
    "a list that is damaged": (list_flipped, "release_object"),
    "no JSON": (lambda stick: (stick / MANIFEST).write_bytes(b"\0" * 100), "release_not_a_release"),
    "an endless manifest": (lambda stick: os.truncate(stick / MANIFEST, 1 << 40), "release_too_big"),
    "another version": (lambda stick: manifest(stick, lambda told: told.update(version="9.0.0")), "release_forged"),
    "another product": (lambda stick: manifest(stick, lambda told: told.update(product="x")), "release_product"),
    "a later form": (lambda stick: manifest(stick, lambda told: told.update(format=2)), "release_newer"),
    "later for ever": (lambda stick: manifest(stick, lambda told: told.update(expires=1 << 47)), "release_forged"),
    "another signer": (lambda stick: manifest(stick, lambda told: told.update(key="0" * 64)), "release_unknown_key"),
}


@pytest.mark.parametrize("harm", HARMS)
def test_what_is_not_as_it_was_signed_is_refused_and_a_good_stick_lands_afterwards(ground: Ground, harm: str) -> None:
    """Also on top of what the bad one has left behind."""
    good, bad = files_of(NEW, 大=os.urandom(50_000)), HARMS[harm]
    stick = ground.release(good, name="bad")
    bad[0](stick)
    with pytest.raises(UpdateTrouble) as told:
        ground.update(FolderSource(stick))
    assert (told.value.code, ground.start(), ground.versions()) == (bad[1], OLD, [OLD])
    ground.update(FolderSource(ground.release(good, name="good")))
    assert ground.start() == NEW


def test_data_behind_the_signed_length_is_cut_off(ground: Ground) -> None:
    stick = stick_of(ground)
    for place in (object_of(stick, BIG), object_of(stick, CHANGED)):
        os.truncate(place, 1 << 40)
    endless_list(stick)
    ground.update(FolderSource(stick))
    assert ground.start() == NEW


def test_a_source_that_never_ends_is_asked_no_further_than_was_signed(ground: Ground) -> None:
    stick = stick_of(ground)
    source = Counting(stick, lambda sha, at, got: got + bytes(1_000_000))
    ground.update(source)
    assert ground.start() == NEW and len(source.asked) == len({sha for sha, _ in source.asked})


def test_what_comes_wrong_once_is_asked_for_once_more(ground: Ground) -> None:
    stick = stick_of(ground)
    wrong = [object_of(stick, BIG).name]

    def once(sha: str, at: int, got: bytes) -> bytes:
        return bytes(len(got)) if sha in wrong and not wrong.remove(sha) else got

    source = Counting(stick, once)
    ground.update(source)
    assert ground.start() == NEW and source.asked.count((object_of(stick, BIG).name, 0)) == 2


def test_what_comes_wrong_for_ever_is_asked_for_twice_and_no_more(ground: Ground) -> None:
    stick = stick_of(ground)
    big = object_of(stick, BIG).name
    source = Counting(stick, lambda sha, at, got: bytes(len(got)) if sha == big else got)
    with pytest.raises(UpdateTrouble, match="release_object"):
        ground.update(source)
    assert source.asked.count((big, 0)) == 2


def test_a_bomb_is_never_unpacked(ground: Ground) -> None:
    """Signed by nobody: a packed object that swells to much more than its list says."""
    stick, bomb = stick_of(ground), ground.release(files_of(NEW, 弹=bytes(5_000_000)), name="bomb")
    swollen = object_of(bomb, "app/desktop/弹.py").read_bytes()
    packed = object_of(stick, BIG).stat().st_size
    object_of(stick, BIG).write_bytes(swollen.ljust(packed, b"\0"))
    with pytest.raises(UpdateTrouble, match="release_object"):
        ground.update(FolderSource(stick))


def test_another_key_is_not_believed(ground: Ground) -> None:
    stick = ground.release(files_of(NEW), key=Ed25519PrivateKey.generate())
    with pytest.raises(UpdateTrouble, match="release_unknown_key"):
        ground.update(FolderSource(stick))
    assert ground.start() == OLD


def test_an_older_version_is_refused_and_names_what_is_here(tmp_path: Path) -> None:
    ground = ground_at(tmp_path, version="0.3.0")
    with pytest.raises(UpdateTrouble) as told:
        ground.update(FolderSource(ground.release(files_of(NEW))), "0.3.0")
    assert (told.value.code, dict(told.value.facts)) == ("update_older", {"offered": NEW, "known": "0.3.0"})
    assert ground.start() == "0.3.0"


def test_the_same_version_is_refused(ground: Ground) -> None:
    with pytest.raises(UpdateTrouble, match="update_equal"):
        ground.update(FolderSource(ground.release(files_of(OLD), OLD, name="same")))


def test_ten_is_more_than_nine(tmp_path: Path) -> None:
    ground = ground_at(tmp_path, version="0.9.0")
    ground.update(FolderSource(ground.release(files_of("0.10.0"), "0.10.0")), "0.9.0")
    assert ground.start() == "0.10.0"


def test_what_was_once_offered_is_the_floor_for_ever(ground: Ground) -> None:
    """A stick with 0.2.0 after 0.3.0 has been seen, though 0.3.0 was never installed."""
    newer = ground.updates().look(FolderSource(ground.release(files_of("0.3.0"), "0.3.0")), NOW)
    assert newer is not None
    with pytest.raises(UpdateTrouble, match=r"update_older .*known=0\.3\.0"):
        ground.update(FolderSource(ground.release(files_of(NEW))))


def test_a_memory_nobody_can_read_counts_as_none(ground: Ground) -> None:
    (ground.root / "updates").mkdir(exist_ok=True)
    (ground.root / "updates" / "seen.json").write_bytes(b'{"highest": "x", "given_up": []}')
    ground.update(FolderSource(stick_of(ground)))
    assert ground.start() == NEW


def test_an_expired_release_only_warns(ground: Ground) -> None:
    source = FolderSource(ground.release(files_of(NEW)))
    offer = ground.updates().look(source, TOO_LATE)
    assert offer is not None and offer.expired
    ground.updates().install(offer, source)
    assert ground.start() == NEW


def test_an_empty_stick_offers_nothing(ground: Ground, tmp_path: Path) -> None:
    assert ground.updates().look(FolderSource(tmp_path), NOW) is None


def test_a_program_without_keys_believes_nobody(ground: Ground) -> None:
    (ground.root / f"app-{OLD}" / "release.pub").write_bytes(b"# none yet\n")
    with pytest.raises(UpdateTrouble, match="update_no_keys"):
        ground.update(FolderSource(stick_of(ground)))

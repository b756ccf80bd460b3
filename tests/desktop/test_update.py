"""A good update lands: only what changed is fetched, what did not is linked, and the version in use is left alone."""

from pathlib import Path

import pytest

from desktop.device.update import Updates
from desktop.device.update_marks import CURRENT, PREVIOUS, RETURNED, TRIAL, read_mark
from desktop.device.update_objects import UpdateStopped
from desktop.device.update_place import Place, place_of, this_place
from desktop.device.update_prove import store_form
from desktop.device.update_tree import GONE, remove_tree
from desktop.device.update_trouble import UpdateTrouble
from desktop.device.version import STORE
from desktop.store.migrations import STEPS
from sync.journal.update_folder import FolderSource
from sync.wire.installed import INSTALLED, write_installed
from tests.desktop.update_ground import (
    NEW,
    NOW,
    OLD,
    Counting,
    Ground,
    files_of,
    lists_of,
    object_of,
    section_of,
)

LIBRARY = "Lib/site-packages/qt/Qt6Core.dll"
CHANGED = "app/desktop/版本.py"
FRESH = "app/desktop/新页.py"


def code_of(error: pytest.ExceptionInfo[UpdateTrouble]) -> str:
    return error.value.code


def test_a_good_update_is_what_the_next_start_takes(ground: Ground, stick: Path) -> None:
    ground.update(FolderSource(stick))
    assert (ground.start(), read_mark(ground.root, PREVIOUS)) == (NEW, f"app-{OLD}")


def test_every_file_of_it_is_as_it_was_released(ground: Ground, stick: Path) -> None:
    ground.update(FolderSource(stick))
    new = ground.root / f"app-{NEW}"
    laid = {path.relative_to(new).as_posix(): path.read_bytes() for path in new.rglob("*") if path.is_file()}
    listed = write_installed(NEW, lists_of(stick))
    released = {path: content for section in files_of(NEW).values() for path, content in section.items()}
    assert laid.pop(FRESH) and laid == released | {INSTALLED: listed}


def test_what_did_not_change_is_the_same_file_and_what_did_is_another(ground: Ground, stick: Path) -> None:
    ground.update(FolderSource(stick))
    old, new = ground.root / f"app-{OLD}", ground.root / f"app-{NEW}"
    assert (new / LIBRARY).samefile(old / LIBRARY)
    assert not (new / CHANGED).samefile(old / CHANGED) and not (new / INSTALLED).samefile(old / INSTALLED)


def test_only_the_lists_and_files_that_changed_are_fetched(ground: Ground, stick: Path) -> None:
    source = Counting(stick)
    ground.update(source)
    changed = {object_of(stick, CHANGED).name, object_of(stick, FRESH).name}
    app = next(one for one in lists_of(stick) if one == "app")
    assert len({sha for sha, _ in source.asked}) == len(changed) + len([app])
    assert changed < {sha for sha, _ in source.asked}


def test_what_it_says_will_be_fetched_is_what_is_fetched(ground: Ground, stick: Path) -> None:
    updates = ground.updates()
    offer = updates.look(looked := Counting(stick), NOW)
    source = Counting(stick)
    assert offer is not None and offer.listed == looked.given == section_of(stick, "app").packed
    updates.fetch(offer, source)
    assert source.given == offer.to_fetch


def test_no_file_of_the_version_in_use_is_touched(ground: Ground, stick: Path) -> None:
    old = ground.root / f"app-{OLD}"
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in old.rglob("*") if path.is_file()}
    ground.update(FolderSource(stick))
    assert before == {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in old.rglob("*") if path.is_file()}


def test_looking_changes_nothing_for_the_next_start(ground: Ground, stick: Path) -> None:
    offer = ground.updates().look(FolderSource(stick), NOW)
    assert offer is not None and (offer.version, offer.expired, ground.start()) == (NEW, False, OLD)


def test_what_was_fetched_before_a_stop_is_not_fetched_again(ground: Ground, stick: Path) -> None:
    small = Counting(stick, lambda sha, at, got: got[:100])
    updates = ground.updates()
    offer = updates.look(small, NOW)
    assert offer is not None
    with pytest.raises(UpdateStopped):
        updates.fetch(offer, small, stop=lambda: small.given > 1000)
    rest = Counting(stick)
    again = ground.updates().look(rest, NOW)
    assert again is not None
    ground.updates().fetch(again, rest)
    assert 0 < rest.given == again.to_fetch < offer.to_fetch and any(offset for _, offset in rest.asked)


def test_progress_tells_every_byte(ground: Ground, stick: Path) -> None:
    told: list[int] = []
    updates, source = ground.updates(), FolderSource(stick)
    offer = updates.look(source, NOW)
    assert offer is not None
    updates.fetch(offer, source, told.append)
    assert sum(told) == offer.to_fetch


def test_where_nothing_can_be_linked_files_are_copied(ground: Ground, stick: Path) -> None:
    def no_links(source: Path, target: Path) -> None:
        raise OSError("this file system has none")

    ground.update(FolderSource(stick), link=no_links)
    assert ground.start() == NEW
    assert not (ground.root / f"app-{NEW}" / LIBRARY).samefile(ground.root / f"app-{OLD}" / LIBRARY)


def test_what_cannot_be_deleted_yet_stands_in_nobodys_way(tmp_path: Path) -> None:
    """As on Windows the second name of a library that is loaded; a folder of that name that is in the way."""
    (tmp_path / f"app-{NEW}.0{GONE}").write_bytes(b"held")
    (tmp_path / f"app-{NEW}").mkdir()
    remove_tree(tmp_path / f"app-{NEW}")
    assert [one.name for one in tmp_path.iterdir()] == [f"app-{NEW}.0{GONE}"]


def test_rests_go_with_the_next_update(ground: Ground, stick: Path) -> None:
    (ground.root / f"app-0.0.9.0{GONE}" / "Lib").mkdir(parents=True)
    ground.update(FolderSource(stick))
    assert ground.versions() == [OLD, NEW]


def test_what_was_fetched_before_needs_no_room_again(ground: Ground, stick: Path) -> None:
    updates, source = ground.updates(), FolderSource(stick)
    first = updates.look(source, NOW)
    assert first is not None
    updates.fetch(first, source)
    again = updates.look(source, NOW)
    assert again is not None and (again.plan.room, again.to_fetch) == (0, 0) < (first.plan.room, first.to_fetch)


def test_without_room_it_is_said_before_anything_is_fetched(ground: Ground, stick: Path) -> None:
    source = Counting(stick)
    updates = ground.updates(free=lambda root: 60 * 1024 * 1024)
    offer = updates.look(source, NOW)
    assert offer is not None
    source.asked.clear()
    with pytest.raises(UpdateTrouble) as told:
        updates.fetch(offer, source)
    assert (told.value.code, dict(told.value.facts), source.asked) == (
        "update_room",
        {"needed": "65", "free": "60"},
        [],
    )


def test_a_new_version_that_does_not_start_here_is_not_used(ground: Ground, stick: Path) -> None:
    with pytest.raises(UpdateTrouble, match="update_unproved"):
        ground.update(FolderSource(stick), prove=lambda folder: False)
    assert (ground.start(), ground.versions(), (ground.root / TRIAL).exists()) == (OLD, [OLD], False)


def test_only_the_last_two_versions_stay(ground: Ground) -> None:
    running = OLD
    for version in ("0.2.0", "0.3.0", "0.4.0"):
        ground.update(FolderSource(ground.release(files_of(version), version)), running)
        running = ground.start()
        assert ground.updates(running).standing().version == version
    assert ground.versions() == ["0.3.0", "0.4.0"]


def test_the_version_that_runs_is_never_taken_away(ground: Ground) -> None:
    """A desk that has been open for weeks, while others went by."""
    for version in ("0.2.0", "0.3.0"):
        ground.update(FolderSource(ground.release(files_of(version), version)), OLD)
    assert ground.versions() == [OLD, "0.2.0", "0.3.0"]


def test_after_an_update_nothing_fetched_lies_about(ground: Ground, stick: Path) -> None:
    ground.update(FolderSource(stick))
    assert sorted(one.name for one in (ground.root / "updates").iterdir()) == ["seen.json", "update.lock"]


def test_what_lay_there_half_made_is_made_anew(ground: Ground, stick: Path) -> None:
    half = ground.root / f"app-{NEW}.part"
    (half / "app").mkdir(parents=True)
    (half / "app" / "stray.py").write_bytes(b"1")
    ground.update(FolderSource(stick))
    assert not half.exists() and not (ground.root / f"app-{NEW}" / "app" / "stray.py").exists()


def test_a_folder_of_that_version_with_a_wrong_file_is_made_anew(ground: Ground, stick: Path) -> None:
    ground.update(FolderSource(stick))
    (ground.root / f"app-{NEW}" / CHANGED).write_bytes(b"0")
    (ground.root / CURRENT).write_bytes(f"app-{OLD}".encode())
    ground.update(FolderSource(stick))
    assert ground.start() == NEW


def test_a_damaged_file_of_the_version_in_use_is_fetched_and_not_handed_on(ground: Ground, stick: Path) -> None:
    library = ground.root / f"app-{OLD}" / LIBRARY
    library.write_bytes(library.read_bytes()[:-1] + b"?")
    ground.update(FolderSource(stick))
    assert (ground.start(), library.read_bytes()[-1:]) == (NEW, b"?")


def test_a_file_that_rotted_in_updates_is_fetched_again(ground: Ground, stick: Path) -> None:
    updates, source = ground.updates(), FolderSource(stick)
    offer = updates.look(source, NOW)
    assert offer is not None
    updates.fetch(offer, source)
    (ground.root / "updates" / object_of(stick, FRESH).name).write_bytes(b"")
    updates.install(offer, source)
    assert ground.start() == NEW


def test_going_back_and_forward_again_needs_no_source(ground: Ground, stick: Path) -> None:
    ground.update(FolderSource(stick))
    assert (ground.updates(NEW).go_back(), ground.start()) == (OLD, OLD)
    assert (ground.updates(OLD).go_back(), ground.start()) == (NEW, NEW)


@pytest.mark.parametrize(("form", "code"), [(2, "update_newer_data"), (None, "update_unproved")])
def test_a_version_that_could_not_open_the_data_is_not_gone_back_to(
    ground: Ground, stick: Path, form: int | None, code: str
) -> None:
    ground.update(FolderSource(stick))
    with pytest.raises(UpdateTrouble) as told:
        ground.updates(NEW, form=lambda folder: form).go_back()
    assert (code_of(told), ground.start()) == (code, NEW)


def test_a_version_says_itself_what_it_opens(ground: Ground) -> None:
    assert store_form(ground.root / f"app-{OLD}") == 3


def test_the_program_says_of_itself_what_it_opens() -> None:
    assert len(STEPS) == STORE


def test_without_a_version_before_there_is_no_way_back(ground: Ground) -> None:
    with pytest.raises(UpdateTrouble) as told:
        ground.updates().go_back()
    assert (code_of(told), ground.start()) == ("update_no_previous", OLD)


def test_what_was_given_up_is_told_once_and_not_taken_again_by_itself(ground: Ground, stick: Path) -> None:
    ground.update(FolderSource(stick))
    assert [ground.start() for _ in range(3)] == [NEW, NEW, OLD]
    with pytest.raises(UpdateTrouble) as told:
        ground.updates().look(FolderSource(stick), NOW)
    assert code_of(told) == "update_given_up"
    assert [ground.updates().returned() for _ in range(2)] == [NEW, ""]
    assert (ground.versions(), (ground.root / RETURNED).exists()) == ([OLD], False)


def test_by_hand_it_may_be_tried_once_more(ground: Ground, stick: Path) -> None:
    (ground.root / RETURNED).write_bytes(f"app-{NEW}\n".encode())
    assert ground.updates().look(FolderSource(stick), NOW, by_hand=True) is not None


def test_two_programs_do_not_update_at_once(ground: Ground, stick: Path) -> None:
    def meanwhile(folder: Path) -> bool:
        with pytest.raises(UpdateTrouble, match="update_busy"):
            ground.updates().look(FolderSource(stick), NOW)
        return True

    ground.update(FolderSource(stick), prove=meanwhile)
    assert ground.start() == NEW


def test_the_standing_tells_what_waits(ground: Ground, stick: Path) -> None:
    ground.update(FolderSource(stick))
    before, after = ground.updates(OLD).standing(), ground.updates(NEW).standing()
    assert (before.version, before.waiting, before.before) == (OLD, NEW, OLD)
    assert (after.version, after.waiting, after.before, after.since is not None) == (NEW, "", OLD, True)


def test_its_own_python_makes_the_image_and_checks_itself(ground: Ground, stick: Path) -> None:
    """The real thing: a program of its own in the new folder."""
    own, source = Updates(ground.updates().place), FolderSource(stick)
    offer = own.look(source, NOW)
    assert offer is not None
    own.install(offer, source)
    assert (ground.start(), (ground.root / f"app-{NEW}" / "image").exists()) == (NEW, True)


def test_a_version_whose_own_check_fails_is_not_used(ground: Ground) -> None:
    files = files_of(NEW)
    files["app"]["desktop/self_test.py"] = b"raise SystemExit('no window')\n"
    source = FolderSource(ground.release(files))
    own = Updates(ground.updates().place)
    offer = own.look(source, NOW)
    assert offer is not None
    with pytest.raises(UpdateTrouble, match="update_unproved"):
        own.install(offer, source)
    assert (ground.start(), (ground.root / "updates" / "proof.log").read_bytes().strip()) == (OLD, b"no window")


def test_the_program_that_runs_here_was_laid_down_by_no_setup() -> None:
    assert this_place() is None


def test_the_python_of_a_version_knows_its_place(ground: Ground) -> None:
    assert place_of(str(ground.root / f"app-{OLD}")) == Place(root=ground.root, running=f"app-{OLD}")

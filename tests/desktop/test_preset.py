"""What the county fills in beforehand: read whole or refused in a sentence, copied by the setup, shown at the first
start.
"""

import json
from pathlib import Path

import pytest

from desktop import preset_taker
from desktop.device.installation import installed_root
from desktop.device.preferences import Preferences, load_preferences, save_preferences
from desktop.device.preset import AUTHORITY, FILE, Preset, PresetTrouble, preset_bytes, read_preset
from desktop.preset_taker import take
from desktop.runtime.prefilled import Prefilled, drop_packages, prefilled
from desktop.wording.troubles import trouble_sentence

WHOLE = {
    "platform": "https://platform.example",
    "ca": "县 ca.pem",
    "office": "522636100000",
    "office_name": "丹寨县龙泉镇便民服务中心",
    "idle_minutes": 5,
    "tray": True,
    "autostart": True,
    "sync_minutes": 30,
    "desktop_icon": False,
}
CERTIFICATE = b"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "U 盘"
    folder.mkdir()
    (folder / "县 ca.pem").write_bytes(CERTIFICATE)
    return folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "Qianban"
    folder.mkdir()
    return folder


def laid(folder: Path, plain: object = None) -> Path:
    told = WHOLE if plain is None else plain
    (folder / FILE).write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    return folder


def refused(folder: Path) -> PresetTrouble:
    with pytest.raises(PresetTrouble) as caught:
        read_preset(folder)
    return caught.value


def test_a_whole_preset_is_read_and_written_as_it_is(stick: Path) -> None:
    read = read_preset(laid(stick))
    assert read == Preset(**WHOLE)  # type: ignore[arg-type]
    assert json.loads(preset_bytes(read)) == WHOLE


def test_no_preset_is_no_trouble(tmp_path: Path) -> None:
    assert read_preset(tmp_path) is None


def test_the_mark_the_notepad_writes_does_not_matter(stick: Path) -> None:
    (stick / FILE).write_bytes(b"\xef\xbb\xbf" + json.dumps({"office": "522636100000"}).encode())
    assert read_preset(stick) == Preset(office="522636100000")


@pytest.mark.parametrize(
    ("content", "code", "facts"),
    [
        (b'{"platform": "https://a.example"', "preset_json", {"line": "1"}),
        (b'{\n "tray": true,\n}', "preset_json", {"line": "3"}),
        (b"[1]", "preset_json", {"line": "1"}),
        (b"", "preset_json", {"line": "1"}),
        (b"[" * 100_000, "preset_json", {"line": "1"}),
        (b'{"sync_minutes": ' + b"1" * 5_000 + b"}", "preset_json", {"line": "1"}),
        ('{"office_name": "丹寨"}'.encode("gbk"), "preset_text", {}),
        (b'{"plattform": "https://a.example", "offise": ""}', "preset_name", {"names": "plattform、offise"}),
    ],
)
def test_a_damaged_preset_says_what_is_wrong(content: bytes, code: str, facts: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(content)
    trouble = refused(tmp_path)
    assert (trouble.code, dict(trouble.facts)) == (code, facts)
    assert all(value in trouble_sentence(code, facts) for value in facts.values())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("platform", "platform.example"), ("platform", "https://"), ("platform", "https://a:b@c.example"),
        ("platform", "https://a.example:84433"), ("platform", "https://a.example:"),
        ("platform", "https://a b.example"),
        ("platform", "https://[x"), ("platform", 5), ("ca", "../ca.pem"), ("ca", ""), ("office", "5226361"),
        ("office", 522636100000), ("idle_minutes", 7), ("idle_minutes", True), ("tray", "yes"), ("autostart", 1),
        ("sync_minutes", 1), ("sync_minutes", True), ("desktop_icon", None), ("office_name", "a\nb"),
    ],
)  # fmt: skip
def test_a_value_that_is_not_right_is_named_by_the_setup_and_left_out_by_the_desk(
    name: str, value: object, tmp_path: Path
) -> None:
    trouble = refused(laid(tmp_path, {"office": "522636100001", name: value}))
    assert (trouble.code, trouble.facts["name"]) == ("preset_value", name)
    left = read_preset(tmp_path, forgiving=True)
    assert left is not None and getattr(left, name) == getattr(Preset(), name)


def test_a_preset_that_cannot_be_read_is_a_trouble(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert refused(tmp_path).code == "preset_unread"


def test_the_setup_copies_preset_authority_and_package_and_is_told_the_choices(stick: Path, root: Path) -> None:
    (laid(stick) / "窗口.qbe").write_bytes(b"QBE")
    told = take(stick, root, "", "COUNTER-1")
    assert {"autostart": "1", "minutes": "30", "desktop": "0"}.items() <= told.items()
    assert {path.name for path in root.iterdir()} == {FILE, AUTHORITY, "窗口.qbe"}
    assert (root / AUTHORITY).read_bytes() == CERTIFICATE
    copied = read_preset(root)
    assert copied is not None and copied.ca == AUTHORITY and copied.platform == WHOLE["platform"]


def test_of_several_packages_the_one_named_like_the_computer_is_taken(stick: Path, root: Path) -> None:
    for name in ("COUNTER-1.qbe", "COUNTER-2.qbe"):
        (stick / name).write_bytes(name.encode())
    take(stick, root, "", "counter-2")
    assert [path.name for path in root.iterdir()] == ["COUNTER-2.qbe"]


def test_several_packages_and_none_for_this_computer_stop_the_setup(stick: Path, root: Path) -> None:
    for name in ("1.qbe", "2.qbe"):
        (laid(stick) / name).write_bytes(b"QBE")
    with pytest.raises(PresetTrouble) as caught:
        take(stick, root, "", "PC-7")
    assert "PC-7.qbe" in trouble_sentence(caught.value.code, caught.value.facts) and not list(root.iterdir())


def test_an_enrolled_computer_takes_the_preset_and_no_package(stick: Path, root: Path) -> None:
    for name in ("1.qbe", "2.qbe"):
        (laid(stick) / name).write_bytes(b"QBE")
    take(stick, root, "", None)
    assert {path.name for path in root.iterdir()} == {FILE, AUTHORITY}


def test_a_package_can_be_named(stick: Path, root: Path) -> None:
    for name in ("1.qbe", "2.qbe"):
        (stick / name).write_bytes(b"QBE")
    take(stick, root, str(stick / "2.qbe"), "PC-7")
    assert [path.name for path in root.iterdir()] == ["2.qbe"]


@pytest.mark.parametrize("content", [None, b"not a certificate"])
def test_an_authority_that_is_none_stops_the_setup_and_nothing_is_copied(
    content: bytes | None, stick: Path, root: Path
) -> None:
    (laid(stick) / "县 ca.pem").unlink()
    if content is not None:
        (stick / "县 ca.pem").write_bytes(content)
    with pytest.raises(PresetTrouble) as caught:
        take(stick, root, "", "PC")
    assert caught.value.code == "preset_ca" and not list(root.iterdir())


def answer_of(told: Path) -> dict[str, str]:
    lines = told.read_text(encoding="utf-16").splitlines()
    assert told.read_bytes()[:2] == b"\xff\xfe" and lines[0] == "[setup]"
    return dict(line.split("=", 1) for line in lines[1:] if line)


def test_the_setup_reads_the_answer_from_a_file_of_settings(stick: Path, root: Path, tmp_path: Path) -> None:
    told = tmp_path / "told.ini"
    assert preset_taker.main([str(laid(stick)), str(root), str(told), ""]) == 0
    assert answer_of(told)["good"] == "1" and "预设" in answer_of(told)["said"]
    laid(stick, {"offise": ""})
    assert preset_taker.main([str(stick), str(root), str(told)]) == 1
    assert answer_of(told)["good"] == "0" and "offise" in answer_of(told)["said"]


def test_without_anything_beside_it_the_setup_goes_on_silently(stick: Path, root: Path, tmp_path: Path) -> None:
    assert preset_taker.main([str(stick), str(root), str(tmp_path / "told.ini"), ""]) == 0
    assert answer_of(tmp_path / "told.ini") == {"good": "1"} and not list(root.iterdir())


def test_the_first_start_is_told_what_lies_there(stick: Path, root: Path) -> None:
    (laid(stick) / "窗口.qbe").write_bytes(b"QBE")
    take(stick, root, "", "PC")
    told, usual = prefilled(root)
    assert told == Prefilled(
        platform="https://platform.example",
        office="522636100000",
        office_name="丹寨县龙泉镇便民服务中心",
        package=root / "窗口.qbe",
        authority=root / AUTHORITY,
    )
    assert usual == Preferences(idle_minutes=5, tray=True)


def test_the_authority_is_for_the_county_s_platform_only(root: Path) -> None:
    told = Prefilled(platform="https://platform.example/", authority=root / AUTHORITY)
    assert told.authority_of("https://platform.example") == str(root / AUTHORITY)
    assert told.authority_of("https://other.example") == "" and Prefilled().authority_of("") == ""


def test_a_preset_damaged_afterwards_is_told_and_the_package_stays(root: Path) -> None:
    (root / FILE).write_bytes(b"{")
    (root / "窗口.qbe").write_bytes(b"QBE")
    told, usual = prefilled(root)
    assert told is not None and told.trouble is not None and told.trouble.code == "preset_json"
    assert told.package == root / "窗口.qbe" and usual == Preferences()


def test_where_the_county_has_left_nothing_the_first_start_is_as_ever(root: Path) -> None:
    assert prefilled(root) == (None, Preferences())


def test_once_enrolled_no_enrolment_file_stays_for_somebody_to_find(stick: Path, root: Path) -> None:
    (laid(stick) / "窗口.qbe").write_bytes(b"QBE")
    take(stick, root, "", "PC")
    drop_packages(root)
    assert {path.name for path in root.iterdir()} == {FILE, AUTHORITY} and prefilled(root)[0] is not None


def test_what_people_have_chosen_holds_over_the_preset(tmp_path: Path) -> None:
    usual = Preferences(idle_minutes=5, tray=True)
    assert load_preferences(tmp_path, usual) == usual
    save_preferences(tmp_path, Preferences(idle_minutes=30, tray=False))
    assert load_preferences(tmp_path, usual) == Preferences(idle_minutes=30, tray=False)


def test_an_installation_is_known_by_its_marks(root: Path) -> None:
    version = root / "app-0.1.0"
    assert installed_root(str(version)) is None
    (root / "current").write_bytes(b"app-0.1.0\n")
    assert installed_root(str(version)) == root and installed_root(str(root / "venv")) is None

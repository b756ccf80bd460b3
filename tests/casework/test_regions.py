"""The places of Guizhou."""

from functools import cache
from pathlib import Path

import pytest

from sync.casework.regions import RegionKind, RegionLevel, Regions, RegionsUnreadable, load_regions

PACK = Path(__file__).parents[2] / "resources" / "regions" / "guizhou.tsv.gz"


@cache
def guizhou() -> Regions:
    return load_regions(PACK.read_bytes())


def test_the_pack_holds_all_of_guizhou() -> None:
    levels = [region.level for region in guizhou().within("52")]
    assert [levels.count(level) for level in RegionLevel] == [1, 9, 88, 1510, 17964]


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        (RegionKind.SUBDISTRICT, 365),
        (RegionKind.TOWN, 831),
        (RegionKind.RURAL_TOWNSHIP, 314),
        (RegionKind.STATISTICAL, 0),
    ],
)
def test_townships_by_kind(kind: RegionKind, count: int) -> None:
    assert (
        sum(region.kind is kind and region.level is RegionLevel.TOWNSHIP for region in guizhou().within("52")) == count
    )


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("522636", "贵州省黔东南苗族侗族自治州丹寨县"),
        ("522636000000", "贵州省黔东南苗族侗族自治州丹寨县"),
        ("522600", "贵州省黔东南苗族侗族自治州"),
        ("522636001", "贵州省黔东南苗族侗族自治州丹寨县金泉街道"),
        ("522636001001", "贵州省黔东南苗族侗族自治州丹寨县金泉街道金泉社区居民委员会"),
        ("522636999", "贵州省黔东南苗族侗族自治州丹寨县"),
        ("440103", ""),
        ("abc", ""),
    ],
)
def test_the_full_name_of_a_code(code: str, name: str) -> None:
    assert guizhou().full_name(code) == name


def test_danzhai_has_7_townships_and_122_villages() -> None:
    children = guizhou().children("522636")
    assert (len(children), sum(len(guizhou().children(child.code)) for child in children)) == (7, 122)


def test_a_village_has_no_children_and_names_its_township() -> None:
    village = guizhou().get("522636001001")
    assert village is not None
    assert (guizhou().children(village.code), village.parent) == ((), "522636001")


@pytest.mark.parametrize("code", ["", "522", "522637", "999999999999", "贵州"])
def test_an_unknown_code_is_no_error(code: str) -> None:
    assert guizhou().get(code) is None


def test_an_unreadable_code_has_nothing_under_it() -> None:
    assert list(guizhou().within("abc")) == []


def test_rare_characters_survive() -> None:
    assert [region.code for region in guizhou().named("桴㯊")] != []


def test_the_search_stays_inside_the_county() -> None:
    assert {region.code[:6] for region in guizhou().named("社区", "522636")} == {"522636"}


def test_one_county_lives_on_its_own_excerpt() -> None:
    excerpt = guizhou().excerpt("522636")
    own = Regions(excerpt)
    assert (len(excerpt.encode()) < 6_000, own.full_name("522636101"), len(own)) == (
        True,
        guizhou().full_name("522636101"),
        2 + 1 + 7 + 122,
    )


def test_a_merged_place_names_its_successor() -> None:
    merged = Regions("52\t贵州省\n5226\t黔东南\n522636\t丹寨县\n522636200\t旧乡\t522636101\n")
    place = merged.get("522636200")
    assert place is not None
    assert place.successor == "522636101"


@pytest.mark.parametrize(
    "pack", [b"", b"\x1f\x8bbroken", b"\xff\xff", b"<html>", b"5226\tb\n52\ta\n", PACK.read_bytes()[:900]]
)
def test_a_damaged_pack_is_refused(pack: bytes) -> None:
    with pytest.raises(RegionsUnreadable):
        load_regions(pack)

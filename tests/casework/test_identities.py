"""Identity numbers of persons and bodies."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.casework.identities import (
    BadInput,
    Gender,
    check_id_card,
    check_permit,
    check_uscc,
    id_check_digit,
    uscc_check_digit,
)
from sync.casework.terms import IdKind

TODAY = date(2026, 11, 23)
VALID = "522636195307081235"
FULL_WIDTH = str.maketrans("0123456789X", "\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19\uff38")


def refusal(text: str) -> str:
    with pytest.raises(BadInput) as refused:
        check_id_card(text, TODAY)
    return refused.value.code


def numbered(first17: str) -> str:
    return first17 + id_check_digit(first17)


@pytest.mark.parametrize(
    "number",
    [
        "11010519491231002X",
        "522636195307081235",
        "522636198001150043",
        "522121196509302174",
        "52240120120229336X",
    ],
)
def test_valid_numbers_are_read_though_their_county_is_gone(number: str) -> None:
    assert check_id_card(number, TODAY).number == number


def test_nobody_born_in_1880_comes_to_the_counter_today() -> None:
    assert refusal("440524188001010014") == "id_age"


def test_a_man_of_1880_was_130_in_2010() -> None:
    assert check_id_card("440524188001010014", date(2010, 6, 1)).age_on(date(2010, 6, 1)) == 130


def test_a_number_tells_birth_sex_and_region() -> None:
    card = check_id_card(VALID, TODAY)
    assert (card.birth, card.gender, card.region6) == (date(1953, 7, 8), Gender.MALE, "522636")


def test_an_even_seventeenth_digit_is_a_woman() -> None:
    assert check_id_card("522636198001150043", TODAY).gender is Gender.FEMALE


@pytest.mark.parametrize(
    "text",
    [
        "11010519491231002x",
        " 110105 19491231 002X ",
        "110105-19491231-002X",
        "11010519491231002X".translate(FULL_WIDTH),
        "11010519491231002×",
        "\u202d11010519491231002X\u202c",
    ],
)
def test_what_the_clerk_meant_is_read(text: str) -> None:
    assert check_id_card(text, TODAY).number == "11010519491231002X"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "id_empty"),
        ("  ", "id_empty"),
        ("522636198001150040", "id_checksum"),
        ("52263619800115004", "id_length"),
        ("5226361980011500431", "id_length"),
        ("522636800115004", "id_15_digits"),
        ("52263X198001150043", "id_charset"),
        ("52263619800115004O", "id_charset"),
        ("٥22636198001150043", "id_charset"),
        (numbered("52263620230229001"), "id_birth"),
        (numbered("52263620231301001"), "id_birth"),
        (numbered("52263600000101001"), "id_birth"),
        (numbered("52263620990101001"), "id_birth_future"),
        (numbered("52263618800101001"), "id_age"),
    ],
)
def test_each_slip_has_its_own_code(text: str, code: str) -> None:
    assert refusal(text) == code


def test_a_refusal_never_carries_the_whole_number() -> None:
    with pytest.raises(BadInput) as refused:
        check_id_card("522636198001150040", TODAY)
    assert "522636198001150040" not in f"{refused.value} {refused.value.facts}"


BIRTHS = st.dates(TODAY - timedelta(days=129 * 365), TODAY)


@given(st.integers(110000, 659999), BIRTHS, st.integers(0, 999))
def test_every_well_formed_number_is_read_back(region: int, birth: date, order: int) -> None:
    number = numbered(f"{region}{birth:%Y%m%d}{order:03d}")
    card = check_id_card(number.lower(), TODAY)
    assert (card.number, card.birth, card.region6) == (number, birth, str(region))


@given(st.integers(0, 17), st.sampled_from("0123456789"))
def test_one_wrong_digit_is_always_noticed(at: int, digit: str) -> None:
    typed = VALID[:at] + digit + VALID[at + 1 :]
    if typed != VALID:
        assert refusal(typed) in {"id_checksum", "id_birth", "id_birth_future", "id_age"}


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused_and_never_crashes(text: str) -> None:
    try:
        assert len(check_id_card(text, TODAY).number) == 18
    except BadInput as refused:
        assert refused.code.startswith("id_")


@pytest.mark.parametrize(
    "number",
    ["91350100M000100Y43", "12441500196720244T", "11511301008778183N", "115113010833722043", "11522636MB9A00014N"],
)
def test_valid_uscc(number: str) -> None:
    checked = check_uscc(number.lower())
    assert (checked.number, checked.checksum_ok) == (number, True)


def test_a_failing_check_digit_of_a_body_warns_and_does_not_block() -> None:
    assert check_uscc("91350100M000100Y44").checksum_ok is False


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "uscc_empty"), ("91350100M000100Y4", "uscc_length"), ("9135O100M000100Y43", "uscc_charset")],
)
def test_a_body_number_of_another_shape_is_refused(text: str, code: str) -> None:
    with pytest.raises(BadInput) as refused:
        check_uscc(text)
    assert refused.value.code == code


@given(st.text("0123456789ABCDEFGHJKLMNPQRTUWXY", min_size=17, max_size=17))
def test_every_uscc_with_its_check_digit_passes(first17: str) -> None:
    assert check_uscc(first17 + uscc_check_digit(first17)).checksum_ok


@pytest.mark.parametrize(
    ("kind", "text", "number"),
    [
        (IdKind.PASSPORT, "e12345678", "E12345678"),
        (IdKind.TAIWAN_PERMIT, "0123456789(B)", None),
        (IdKind.TAIWAN_PERMIT, "01234567", "01234567"),
        (IdKind.HK_MACAO_PERMIT, "H12345678", "H12345678"),
        (IdKind.HK_MACAO_PERMIT, "A12345678", None),
        (IdKind.FOREIGN_RESIDENT, numbered("91100119900101001"), numbered("91100119900101001")),
        (IdKind.FOREIGN_RESIDENT, numbered("81100119900101001"), None),
        (IdKind.FOREIGN_RESIDENT, "USA110085041001", "USA110085041001"),
        (IdKind.RESIDENCE_PERMIT, numbered("83000019900101001"), numbered("83000019900101001")),
        (IdKind.RESIDENCE_PERMIT, VALID, None),
        (IdKind.HOUSEHOLD_BOOK, VALID, VALID),
        (IdKind.USCC, "91350100M000100Y43", "91350100M000100Y43"),
        (IdKind.NONE, "", ""),
        (IdKind.PASSPORT, "", None),
    ],
)
def test_papers_of_every_kind(kind: IdKind, text: str, number: str | None) -> None:
    if number is None:
        with pytest.raises(BadInput):
            check_permit(kind, text, TODAY)
    else:
        assert check_permit(kind, text, TODAY) == number

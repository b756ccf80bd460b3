"""Names, telephones, notes and masks."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.casework.identities import BadInput, check_name, check_phone, clean_text, mask_id, mask_name, mask_phone


def name_refusal(text: str) -> str:
    with pytest.raises(BadInput) as refused:
        check_name(text)
    return refused.value.code


@pytest.mark.parametrize(
    "name",
    [
        "李敏",
        "欧阳雪敏",
        "㵲水清",
        "桴㯊",
        "\U00020000\U0003106c",
        "葛\U000e0100城",
        "阿卜杜热西提·阿卜杜外力·艾山江",
        "John Smith",
        "<b>张三</b>",
        "=1+1",
        "王" * 50,
    ],
)
def test_names_are_kept_as_they_are(name: str) -> None:
    assert check_name(name) == name


@pytest.mark.parametrize("dot", ["•", "・", "‧", "･", "．", ".", " · ", "∙", "\u0387"])
def test_every_middle_dot_becomes_the_one_of_the_identity_card(dot: str) -> None:
    assert check_name(f"阿迪力{dot}吾布力") == "阿迪力·吾布力"


def test_blanks_around_a_name_are_dropped() -> None:
    assert check_name("\u3000 李敏\n") == "李敏"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "name_empty"),
        (" \u3000", "name_empty"),
        ("李", "name_length"),
        ("李\U000e0100", "name_length"),
        ("王" * 51, "name_length"),
        ("李 敏", "name_space"),
        ("李\u3000敏", "name_space"),
        ("·李敏", "name_dot"),
        ("李··敏", "name_dot"),
        ("李\x00敏", "name_control"),
        ("李\n敏", "name_control"),
        ("李\u202e敏", "name_control"),
        ("李\u200b敏", "name_control"),
        ("李\u2800敏", "name_control"),
        ("李\ud840敏", "name_garbled"),
        ("李\ufffd敏", "name_garbled"),
    ],
)
def test_what_is_no_name_is_refused_with_its_code(text: str, code: str) -> None:
    assert name_refusal(text) == code


@given(st.text(max_size=60))
def test_an_accepted_name_is_accepted_again_unchanged(text: str) -> None:
    try:
        name = check_name(text)
    except BadInput:
        return
    assert check_name(name) == name == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("", ""),
        ("13800003210", "13800003210"),
        ("138 0000 3210", "13800003210"),
        ("+86-138-0000-3210", "13800003210"),
        ("\uff11\uff13\uff18\uff10\uff10\uff10\uff10\uff13\uff12\uff11\uff10", "13800003210"),
        ("0855-3612345", "0855-3612345"),
        ("(0855)3612345", "0855-3612345"),
        ("08553612345", "0855-3612345"),
        ("3612345", "3612345"),
        ("4001234567", "4001234567"),
    ],
)
def test_a_telephone_is_normalised(text: str, phone: str) -> None:
    assert check_phone(text) == phone


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1380000321", "phone_length"),
        ("138000032100", "phone_length"),
        ("12800003210", "phone_prefix"),
        ("0055361234", "phone_prefix"),
        ("无", "phone_charset"),
        ("1380000321O", "phone_charset"),
    ],
)
def test_what_is_no_telephone_is_refused(text: str, code: str) -> None:
    with pytest.raises(BadInput) as refused:
        check_phone(text)
    assert refused.value.code == code


@given(st.text(max_size=20))
def test_an_accepted_telephone_is_accepted_again_unchanged(text: str) -> None:
    try:
        phone = check_phone(text)
    except BadInput:
        return
    assert check_phone(phone) == phone


def test_a_note_keeps_its_lines_and_loses_invisible_marks() -> None:
    assert clean_text(" 家住\u200b坡脚\r\n第三组\t2号\ufeff ", 50) == "家住坡脚\n第三组 2号"


@pytest.mark.parametrize(
    ("text", "code"), [("a\x07b", "text_control"), ("很长很长", "text_length"), ("\udc00", "text_garbled")]
)
def test_a_note_that_cannot_be_stored_is_refused(text: str, code: str) -> None:
    with pytest.raises(BadInput) as refused:
        clean_text(text, 3)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("522636195307081235", "522636********1235"),
        ("522636530708123", "522636******123"),
        ("E12345678", "E1*****78"),
        ("ABC", "***"),
        ("", ""),
    ],
)
def test_an_identity_number_never_shows_the_birth_date(number: str, masked: str) -> None:
    assert mask_id(number) == masked


@pytest.mark.parametrize(
    ("number", "masked"),
    [("13800003210", "138****3210"), ("0855-3612345", "0855-*****45"), ("3612345", "*****45"), ("12", "**"), ("", "")],
)
def test_a_telephone_is_masked(number: str, masked: str) -> None:
    assert mask_phone(number) == masked


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("李雪敏", "李*敏"),
        ("李敏", "李*"),
        ("欧阳雪敏", "欧**敏"),
        ("阿迪力·吾布力", "阿**·**力"),
        ("葛\U000e0100城敏", "葛\U000e0100*敏"),
        ("李", "*"),
        ("", ""),
    ],
)
def test_a_name_is_masked_for_the_wall(name: str, masked: str) -> None:
    assert mask_name(name) == masked

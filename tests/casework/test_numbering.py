"""Numbers drawn without a server."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.casework.numbering import (
    CaseNumber,
    DocumentKind,
    NumberRefused,
    SlotLease,
    SlotScheme,
    Uuid7,
    case_number,
    document_number,
    is_temporary,
    leased_case_number,
    new_query_code,
    parse_case_number,
    qr_payload,
    read_qr,
    temporary_number,
)

TASK = "11522636MB9A00014N5520799030000"
DAY = date(2026, 3, 2)
KEY = b"k" * 32
LEASE = SlotLease(slot=1, epoch=3, last_day=date(2026, 12, 31))


def refusal(task: str | None = TASK, slot: int = 1, serial: int = 1, scheme: SlotScheme = SlotScheme.D_SSS) -> str:
    with pytest.raises(NumberRefused) as refused:
        case_number(task, DAY, slot, serial, scheme)
    return refused.value.code


def test_the_number_has_43_characters() -> None:
    assert case_number(TASK, DAY, 1, 1) == "11522636MB9A00014N5520799030000202603021001"


def test_a_large_body_uses_two_slot_digits() -> None:
    assert case_number(TASK, DAY, 12, 7, SlotScheme.DD_SS)[-4:] == "1207"


@pytest.mark.parametrize("task", [None, "", "5520799030000", TASK + "0", TASK.replace("N", "I")])
def test_an_item_without_an_official_code_draws_no_official_number(task: str | None) -> None:
    assert refusal(task=task) == "no_task_code"


@pytest.mark.parametrize(
    ("slot", "serial", "scheme", "code"),
    [
        (0, 1, SlotScheme.D_SSS, "slot_reserved"),
        (10, 1, SlotScheme.D_SSS, "slot_unknown"),
        (1, 1000, SlotScheme.D_SSS, "overflow"),
        (1, 0, SlotScheme.D_SSS, "overflow"),
        (99, 100, SlotScheme.DD_SS, "overflow"),
        (100, 1, SlotScheme.DD_SS, "slot_unknown"),
    ],
)
def test_a_slot_gives_only_what_is_its_own(slot: int, serial: int, scheme: SlotScheme, code: str) -> None:
    assert refusal(slot=slot, serial=serial, scheme=scheme) == code


def test_the_paper_book_has_the_last_slot() -> None:
    assert [case_number(TASK, DAY, scheme.paper_slot, 1, scheme)[-4:] for scheme in SlotScheme] == ["9001", "9901"]


DRAWN = st.tuples(st.dates(date(2020, 1, 1), date(2099, 12, 31)), st.integers(1, 9), st.integers(1, 999))


@given(DRAWN, DRAWN)
def test_two_draws_never_meet(one: tuple[date, int, int], two: tuple[date, int, int]) -> None:
    assert (case_number(TASK, *one) == case_number(TASK, *two)) == (one == two)


@given(DRAWN)
def test_a_number_is_read_back(drawn: tuple[date, int, int]) -> None:
    day, slot, serial = drawn
    assert parse_case_number(case_number(TASK, *drawn)) == CaseNumber(task_code=TASK, day=day, slot=slot, serial=serial)


@pytest.mark.parametrize(
    "text", ["", "x", TASK, TASK + "202613011001", TASK + "20260302100", TASK + "２０２６０３０２１００１"]
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(NumberRefused):
        parse_case_number(text)


@pytest.mark.parametrize(
    ("day", "trusted", "code"),
    [(date(2027, 1, 1), True, "slot_expired"), (DAY, False, "untrusted_date")],
)
def test_without_a_lease_or_a_trusted_date_no_official_number(day: date, trusted: bool, code: str) -> None:
    with pytest.raises(NumberRefused) as refused:
        leased_case_number(TASK, day, LEASE, 1, date_trusted=trusted)
    assert refused.value.code == code


def test_a_lease_holds_through_its_last_day() -> None:
    assert leased_case_number(TASK, LEASE.last_day, LEASE, 5, date_trusted=True).endswith("202612311005")


def test_a_temporary_number_takes_the_place_of_an_official_one() -> None:
    number = temporary_number(12, DAY, 7)
    assert (number, is_temporary(number), is_temporary(case_number(TASK, DAY, 1, 1))) == ("L122603020007", True, False)


@pytest.mark.parametrize(("device", "serial"), [(0, 1), (1, 0), (1, 10_000)])
def test_temporary_numbers_have_their_limits_too(device: int, serial: int) -> None:
    with pytest.raises(NumberRefused):
        temporary_number(device, DAY, serial)


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (DocumentKind.ACCEPTANCE, "龙泉政受字〔2026〕第1001号"),
        (DocumentKind.NON_ACCEPTANCE, "龙泉政不受字〔2026〕第1001号"),
        (DocumentKind.SUPPLEMENT, "龙泉政补字〔2026〕第1001号"),
    ],
)
def test_a_notice_is_numbered_by_body_kind_year_and_slot(kind: DocumentKind, number: str) -> None:
    assert document_number("龙泉政", kind, 2026, 1, 1) == number


def test_a_qr_code_is_read_back() -> None:
    assert read_qr(qr_payload("L122603020007", "042137", KEY), KEY) == ("L122603020007", "042137")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "unreadable"),
        ("https://example.invalid", "unreadable"),
        ("GZ1|L122603020007|042137|00000000", "qr_forged"),
        ("GZ2|L122603020007|042137|00000000", "unreadable"),
        ("GZ1|L122603020007|042137|é", "qr_forged"),
    ],
)
def test_a_foreign_or_forged_qr_code_is_refused(text: str, code: str) -> None:
    with pytest.raises(NumberRefused) as refused:
        read_qr(text, KEY)
    assert refused.value.code == code


def test_a_qr_code_of_another_key_is_forged() -> None:
    with pytest.raises(NumberRefused):
        read_qr(qr_payload("L122603020007", "042137", b"other"), KEY)


def test_a_query_code_has_six_digits() -> None:
    assert {len(new_query_code()) for _ in range(50)} == {6}


@given(st.lists(st.integers(0, 2**44), min_size=2, max_size=50))
def test_identities_grow_whatever_the_clock_does(clock: list[int]) -> None:
    source = Uuid7()
    drawn = [source.next(ms) for ms in clock]
    assert drawn == sorted(set(drawn)) and {one.version for one in drawn} == {7}


def test_identities_grow_within_one_millisecond_beyond_the_counter() -> None:
    source = Uuid7(random=bytes)
    drawn = [source.next(1_000) for _ in range(10_000)]
    assert drawn == sorted(set(drawn))


def test_identities_grow_over_a_restart_with_the_clock_set_back() -> None:
    before = Uuid7()
    last = before.next(2_000_000)
    assert Uuid7(last_ms=before.last_ms).next(5) > last


def test_an_identity_carries_its_millisecond() -> None:
    assert Uuid7().next(1_772_400_000_000).int >> 80 == 1_772_400_000_000

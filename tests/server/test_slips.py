"""What a desk prints at the end of a day, the platform can check: with its key, its log and its own counts."""

import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sync.client.pull import apply_answer
from sync.journal.day_outcomes import day_outcomes
from sync.journal.receipts import newest_head
from sync.server.admin import main
from sync.server.slips import check_slip
from sync.wire.slip import Slip, SlipCounts, read_slip
from tests.casework.makers import CASE_ID, accepted_events, item, registered
from tests.journal.ends import SCOPE, opened
from tests.server.acts import approved
from tests.server.places import NOW, Desk, Place

DAY = NOW.date()
Change = Callable[[Slip], Slip]


def printed(desk: Desk, place: Place, day: date = DAY) -> Slip:
    """As a desk that has exchanged everything would print it."""
    answer = desk.platform.exchange(desk.request())
    with opened(desk.store) as journal:
        apply_answer(journal, answer, place.platform.key.public)
        head = newest_head(journal.session, SCOPE)
        cursor, _ = journal.scope_head(SCOPE)
        found = day_outcomes(journal.session, SCOPE, desk.enrolled.device, day, cursor)
    assert head is not None
    kinds = [outcome.kind.value if outcome.kind else "" for outcome in found]
    counts = SlipCounts(
        recorded=len(found), waiting=kinds.count(""), sent=0, confirmed=kinds.count("E"), rejected=0,
        conflicting=kinds.count("R"), aside=kinds.count("Q"),
    )  # fmt: skip
    return Slip(
        scope=SCOPE, device=desk.enrolled.device, day=day, cursor=cursor, counts=counts, position=head.position,
        chain=head.chain, server_ms=head.server_ms, signature=head.signature,
    )  # fmt: skip


@pytest.fixture
def slip(place: Place) -> Slip:
    """A case accepted and decided, and a decision too many."""
    desk = place.desk()
    desk.record(*accepted_events(item()), approved(), approved())
    return printed(desk, place)


def wrong(place: Place, slip: Slip) -> list[str]:
    key = place.platform.key.public
    return [found.code for found in place.database.read(lambda s: check_slip(s, slip, key)) if not found.agrees]


def test_a_true_slip_agrees_in_everything(place: Place, slip: Slip) -> None:
    assert slip.counts.recorded == 5 and slip.counts.conflicting == 1
    assert wrong(place, slip) == []


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        (lambda slip: replace(slip, server_ms=slip.server_ms + 1), ["signature"]),
        (lambda slip: replace(slip, chain=bytes(32)), ["signature", "chain"]),
        (lambda slip: replace(slip, signature=b"", chain=b""), ["unsigned"]),
        (lambda slip: replace(slip, counts=replace(slip.counts, confirmed=9)), ["confirmed", "sum"]),
        (lambda slip: replace(slip, day=date(2020, 1, 1)), ["confirmed", "conflicting"]),
        (lambda slip: replace(slip, device="018f0000-0000-7000-8000-00000000ffff"), ["confirmed", "conflicting"]),
    ],
)
def test_what_was_changed_is_named(place: Place, slip: Slip, change: Change, codes: list[str]) -> None:
    assert wrong(place, change(slip)) == codes


def test_what_comes_later_does_not_spoil_a_slip(place: Place, slip: Slip) -> None:
    later = place.desk("b")
    later.record(*(replace(registered(item()), case_id=f"{CASE_ID[:-1]}{n}") for n in range(3)))
    later.platform.exchange(later.request())

    assert wrong(place, slip) == []


def test_a_slip_survives_its_own_text(slip: Slip) -> None:
    assert read_slip(slip.text()) == slip


@pytest.mark.parametrize(
    "text",
    ["", "[]", "7", "{}", '{"v":2}', "[" * 5000, '{"v":1,"sc":"s","dev":"d","day":"x","cur":0,"n":[0],"pos":0}'],
)
def test_what_is_no_slip_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        read_slip(text)


@pytest.mark.parametrize("change", [{"cur": -1}, {"pos": 1.5}, {"sig": "00"}, {"n": [1, 2]}, {"sc": 7}, {"day": 3}])
def test_a_slip_with_a_wrong_field_is_refused(slip: Slip, change: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        read_slip(json.dumps(json.loads(slip.text()) | change))


def test_the_command_says_in_words_what_does_not_agree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    database = str(tmp_path / "p.db")
    main(["init", "--db", database])
    counts = SlipCounts(recorded=1, waiting=0, sent=0, confirmed=1, rejected=0, conflicting=0, aside=0)
    text = Slip(scope=SCOPE, device="d", day=DAY, cursor=0, counts=counts).text()
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    capsys.readouterr()

    status = main(["slip", "-", "--db", database])

    told = capsys.readouterr()
    assert status == 1 and "不一致  尚无省平台签名" in told.out and "不一致  已确认：单上 1 条，平台 0 条" in told.out
    assert "一致    当日合计" in told.out and "不完全一致" in told.err


@pytest.mark.parametrize(("content", "word"), [(None, "读不到对账单文件"), ("x", "这不是对账单的内容")])
def test_the_command_refuses_what_it_cannot_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str | None, word: str
) -> None:
    database, file = str(tmp_path / "p.db"), tmp_path / "slip"
    main(["init", "--db", database])
    if content is not None:
        file.write_text(content)

    assert main(["slip", str(file), "--db", database]) == 1 and word in capsys.readouterr().err

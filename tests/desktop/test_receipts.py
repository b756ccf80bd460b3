"""How far each step has got, and the slip that says it for a whole day."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtGui import QImage
from sqlalchemy import insert, update

from desktop.office.line_store import LineStore
from desktop.queries.receipts import DaySlip, EventReceipt
from desktop.queries.rows import SyncMark
from desktop.reports.slip import slip_html
from desktop.ui.paper_layout import Paper
from desktop.wording import receipts as text
from sync.journal.receipts import SignedHead, keep_head
from sync.journal.tables import DEVICE_STATE, RECORD
from sync.wire.entry import RecordKind
from sync.wire.slip import read_slip
from tests.casework.makers import MONDAY, RESOURCES
from tests.desktop.rooms import OFFICE, Room, acceptance, application, open_room
from tests.desktop.test_line_store import place

DAY = MONDAY.date()
RECEIVED = MONDAY + timedelta(hours=2)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    opened = open_room(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def store(room: Room) -> LineStore:
    core = room.core
    return LineStore(
        database=core.database, projector=core.projector, uuid=core.uuid, own_scopes=(OFFICE.scope,),
        resources=RESOURCES,
    )  # fmt: skip


def entry_id(room: Room) -> str:
    return room.record(application()).entries[0].id


def signed(store: LineStore) -> None:
    def work(journal):  # type: ignore[no-untyped-def]
        position, chain = journal.scope_head(OFFICE.scope)
        at = round(RECEIVED.timestamp() * 1000)
        keep_head(
            journal.session,
            SignedHead(scope=OFFICE.scope, position=position, chain=chain, server_ms=at, signature=b"s" * 64),
        )
        return frozenset()

    store.write(work)


def test_what_is_only_here_says_so(room: Room) -> None:
    receipt = room.ask(EventReceipt(entry_id=entry_id(room)))

    assert receipt is not None and receipt.mark is SyncMark.LOCAL
    assert "仅本机" in text.receipt_sentence(receipt) and "还没有回执" in text.receipt_sentence(receipt)


def test_what_the_platform_has_judged_was_sent(room: Room) -> None:
    entry = entry_id(room)
    room.core.database.write(lambda session: session.execute(update(DEVICE_STATE).values(taken=1)))

    receipt = room.ask(EventReceipt(entry_id=entry))

    assert receipt is not None and receipt.mark is SyncMark.SENT


def test_a_confirmed_step_has_its_place_and_the_platform_s_word(room: Room, store: LineStore) -> None:
    entry = entry_id(room)
    place(store, [RecordKind.EVENT])
    signed(store)

    receipt = room.ask(EventReceipt(entry_id=entry))

    assert receipt is not None
    assert (receipt.position, receipt.head_position, receipt.head_at) == (1, 1, RECEIVED)
    assert f"摘要 {receipt.digest[:16]}" in text.receipt_sentence(receipt)
    assert "省平台已签名确认到位置 1" in text.receipt_sentence(receipt)


def test_a_step_behind_the_last_signature_is_not_covered_by_it(room: Room, store: LineStore) -> None:
    entry_id(room)
    place(store, [RecordKind.EVENT])
    signed(store)
    later = entry_id(room)
    head = store.read(lambda journal: journal.scope_head(OFFICE.scope))
    row = {"scope": OFFICE.scope, "position": 2, "kind": "E", "entry_id": later, "device": "d", "incarnation": 9}
    rest = {"seq": 9, "code": "", "winner": "", "received_ms": 0, "chain": head[1]}
    room.core.database.write(lambda session: session.execute(insert(RECORD), [row | rest]))

    receipt = room.ask(EventReceipt(entry_id=later))

    assert receipt is not None and receipt.head_at is None
    assert text.NO_SIGNATURE in text.receipt_sentence(receipt)


def test_an_unknown_entry_has_no_receipt(room: Room) -> None:
    assert room.ask(EventReceipt(entry_id="?")) is None


def test_a_desk_that_never_met_the_platform_has_a_slip_all_the_same(room: Room) -> None:
    room.receive()

    row = room.ask(DaySlip(day=DAY))

    assert row.slip.counts.waiting == row.slip.counts.recorded == 1 and not row.slip.signed
    sheet = slip_html(row, OFFICE.name, "王小梅")
    assert text.NO_SIGNATURE in sheet and text.NEVER in sheet


def test_the_slip_counts_each_step_of_the_day_once(room: Room, store: LineStore) -> None:
    case_id = room.receive()
    room.record(*acceptance(application(), case_id, MONDAY + timedelta(hours=1)))
    place(store, [RecordKind.EVENT, RecordKind.REJECTED, RecordKind.QUARANTINED])
    room.receive()

    counts = room.ask(DaySlip(day=DAY)).slip.counts

    assert (counts.recorded, counts.waiting, counts.confirmed, counts.rejected, counts.aside) == (4, 1, 1, 1, 1)


def test_another_day_has_another_slip(room: Room) -> None:
    room.receive()

    row = room.ask(DaySlip(day=DAY + timedelta(days=1)))

    assert row.slip.counts.recorded == 0 and text.NO_EVENTS in slip_html(row, OFFICE.name, "王小梅")


def test_the_code_on_the_sheet_is_the_slip(room: Room, store: LineStore, qapp: object) -> None:
    room.receive()
    place(store, [RecordKind.EVENT])
    signed(store)
    row = room.ask(DaySlip(day=DAY))

    from_paper = scanned(slip_html(row, OFFICE.name, "王小梅"))

    assert read_slip(from_paper) == row.slip and row.slip.signed


def scanned(html: str) -> str:
    """The QR code as a scanner reads it off the printed page."""
    image = Paper([html], "", "").image(0, 2480).convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = memoryview(image.constBits()).cast("B", (image.height(), image.bytesPerLine()))
    found = zxingcpp.read_barcode(pixels)
    assert found is not None
    return found.text

"""From the desk through the platform into the front database and back: on SQLite and on PostgreSQL."""

import csv
import json
import stat
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select

from sync.casework.events_closing import DecisionApproved, FactCorrected
from sync.casework.events_exchange import ReturnHandled, RowReturned
from sync.server.database import Database, open_database
from sync.server.exchange.destination import Destination, load_destination
from sync.server.exchange.files import Folder
from sync.server.exchange.front import Front, front_table, returned_table
from sync.server.exchange.handover import Batch, hand_over
from sync.server.exchange.making import Made, make_rows
from sync.server.exchange.returns import Taken, known_returns, read_returns, take_returns
from sync.server.exchange.rows import RowTable, row_key
from sync.server.tables_exchange import EXCHANGE_RETURN, EXCHANGE_ROW
from sync.server.trouble import PlatformTrouble
from tests.casework.makers import CASE_ID, MONDAY
from tests.server.exchange.cases import NATIONAL, WHOLE, approver, clerk, with_party
from tests.server.places import Desk, Place
from tests.server.postgres import new_database

ACCEPT = front_table(NATIONAL, RowTable.ACCEPT)
RESULT = front_table(NATIONAL, RowTable.RESULT)
ACCEPT_KEY = row_key(CASE_ID, RowTable.ACCEPT)
NOW = MONDAY + timedelta(days=30)
AS_WRITTEN = MONDAY.replace(tzinfo=None)
"""Times of the front database have no zone: they are local."""


@dataclass(slots=True)
class Line:
    """The platform with a front database behind it."""

    place: Place
    opened: Database
    front: Front
    to: Destination = NATIONAL
    now: datetime = NOW

    def make(self) -> Made:
        return make_rows(self.place.database, self.to, self.now)

    def run(self) -> list[Batch]:
        self.make()
        return list(hand_over(self.place.database, self.to, self.front, self.now))

    def take(self) -> Taken:
        known = self.place.database.read(lambda session: known_returns(session, self.to.name))
        return take_returns(self.place.database, self.to, self.front.returns(known), self.now)

    def province(self, table: Any) -> list[Any]:
        return self.opened.read(lambda session: list(session.execute(select(table))))

    def accept(self) -> Any:
        (line,) = self.province(ACCEPT)
        return line

    def send_back(self, number: int, key: str = ACCEPT_KEY, batch: str = "") -> None:
        shape = self.to.returned
        row = {
            shape.id: f"r{number}", shape.code: "E07", shape.table_name: "UP_PRO_ACCEPT", shape.row_key: key,
            shape.batch: batch, shape.reason: "申请人姓名与证件不符", shape.at: AS_WRITTEN + timedelta(days=18),
        }  # fmt: skip
        self.opened.write(lambda session: session.execute(insert(returned_table(self.to)), [row]))

    def standing(self, key: str = ACCEPT_KEY) -> tuple[str, int, str]:
        asked = select(EXCHANGE_ROW).where(EXCHANGE_ROW.c.row_key == key)
        line = self.place.database.read(lambda session: session.execute(asked).one())
        return line.standing, line.version, line.operation


@pytest.fixture
def line(place: Place, tmp_path: Path) -> Iterator[Line]:
    embedded = place.database.engine.dialect.name == "sqlite"
    with closing(open_database(str(tmp_path / "front.db") if embedded else new_database())) as opened:
        front = Front(opened, NATIONAL)
        front.create()
        yield Line(place, opened, front)


@pytest.fixture
def desk(line: Line) -> Desk:
    """One with a whole case that the platform has confirmed."""
    made = line.place.desk()
    made.record(*WHOLE["reported"][:3], approver(DecisionApproved, 9, content="批准"))
    made.sync()
    return made


def test_rows_reach_the_tables_of_the_province(line: Line, desk: Desk) -> None:
    (batch,) = line.run()
    found = line.accept()
    assert (found.applyer_name, found.cd_operation, found.cd_batch) == ("杨秀英", "I", batch.name)
    assert found.accept_date == AS_WRITTEN
    assert batch.count == sum(len(line.province(front_table(NATIONAL, table))) for table in RowTable)


def test_a_run_without_news_makes_and_hands_over_nothing(line: Line, desk: Desk) -> None:
    line.run()
    assert line.make().changed == 0
    assert line.run() == []


def test_a_correction_is_a_new_version_of_its_row_alone(line: Line, desk: Desk) -> None:
    line.run()
    desk.record(clerk(FactCorrected, 10, field="applicant.address", old="", new="龙泉镇", reason="漏填"))
    desk.sync()
    (batch,) = line.run()
    assert (batch.count, line.accept().cd_operation, line.accept().address) == (1, "U", "龙泉镇")
    assert line.standing() == ("sent", 2, "U")


class Deaf:
    """A receiver whose line breaks after it has stored what it got."""

    def __init__(self, front: Front) -> None:
        self._front = front

    def take(self, batch: Batch) -> None:
        self._front.take(batch)
        raise ConnectionResetError


def test_a_batch_whose_answer_was_lost_is_delivered_again_as_the_same(line: Line, desk: Desk) -> None:
    line.make()
    with pytest.raises(ConnectionResetError):
        list(hand_over(line.place.database, NATIONAL, Deaf(line.front), NOW))
    stored = line.accept()
    line.now += timedelta(hours=1)
    (batch,) = line.run()
    assert (batch.name, line.accept()) == (stored.cd_batch, stored)


def test_a_row_that_changed_while_its_batch_was_on_the_way_goes_again(line: Line, desk: Desk) -> None:
    line.make()
    with pytest.raises(ConnectionResetError):
        list(hand_over(line.place.database, NATIONAL, Deaf(line.front), NOW))
    desk.record(clerk(FactCorrected, 10, field="applicant.address", old="", new="龙泉镇", reason="漏填"))
    desk.sync()
    line.run()
    assert (line.accept().address, line.accept().cd_operation) == ("龙泉镇", "U")


def test_a_returned_row_comes_to_the_desk_and_goes_again_once_corrected(line: Line, desk: Desk) -> None:
    (batch,) = line.run()
    line.send_back(1, batch=batch.name)
    assert line.take() == Taken(new=1, strange=0)
    desk.sync()
    event = desk.events(CASE_ID)[-1]
    assert isinstance(event, RowReturned)
    assert (event.table, event.code, event.reason) == ("accept", "E07", "申请人姓名与证件不符")
    assert line.run() == []
    corrected = clerk(FactCorrected, 21, field="applicant.name", old="杨秀英", new="杨秀瑛", reason="省平台退回")
    desk.record(corrected, handled(event, "已更正"))
    desk.sync()
    (again,) = line.run()
    assert (again.count, line.accept().applyer_name, line.standing()) == (1, "杨秀瑛", ("sent", 2, "U"))


def test_a_return_that_needs_no_correction_sends_the_row_as_it_was(line: Line, desk: Desk) -> None:
    line.run()
    line.send_back(1)
    line.take()
    desk.sync()
    event = desk.events(CASE_ID)[-1]
    assert isinstance(event, RowReturned)
    desk.record(handled(event, "无需更正"))
    desk.sync()
    (again,) = line.run()
    assert (again.count, line.accept().cd_operation, line.run()) == (1, "U", [])


def handled(event: RowReturned, how: str) -> ReturnHandled:
    made = clerk(
        ReturnHandled, 21, return_id=event.return_id, table=event.table, row_key=event.row_key, how=how, note="已核对"
    )
    assert isinstance(made, ReturnHandled)
    return made


def test_returns_taken_twice_are_told_once(line: Line, desk: Desk) -> None:
    line.run()
    line.send_back(1)
    line.take()
    assert line.take() == Taken(new=0, strange=0)
    desk.sync()
    assert sum(isinstance(event, RowReturned) for event in desk.events(CASE_ID)) == 1


def test_a_return_of_a_row_nobody_sent_is_kept_and_told_to_nobody(line: Line, desk: Desk) -> None:
    line.send_back(1, key="stranger")
    assert line.take() == Taken(new=1, strange=1)
    (kept,) = line.place.database.read(lambda session: list(session.execute(select(EXCHANGE_RETURN))))
    assert (kept.row_key, kept.case_id) == ("stranger", "")


def test_a_held_row_goes_once_the_receiver_has_given_its_codes(line: Line, desk: Desk) -> None:
    line.to = load_destination("national")
    line.run()
    assert line.province(front_table(NATIONAL, RowTable.PROCESS)) == []
    line.to = NATIONAL
    line.run()
    assert len(line.province(front_table(NATIONAL, RowTable.PROCESS))) == 1


def test_two_cases_under_one_number_do_not_both_go(line: Line, desk: Desk) -> None:
    other = "018f0000-0000-7000-8000-00000000000f"
    desk.record(*(replace(event, case_id=other) for event in WHOLE["reported"][:3]))
    desk.sync()
    line.run()
    assert len(line.province(ACCEPT)) == 1
    assert line.standing(row_key(other, RowTable.ACCEPT))[0] == "held"


def test_a_row_that_is_no_more_is_taken_back(line: Line, desk: Desk) -> None:
    line.run()
    asked = EXCHANGE_ROW.insert().values(
        destination="national", row_key="gone", kind="result", scope=line.place.desk("x").enrolled.office.scope,
        case_id=CASE_ID, number="", version=1, told=1, operation="I", standing="sent", batch="b", return_id="",
        cells=cells_of(line, RESULT), faults="[]", changed_ms=0,
    )  # fmt: skip
    line.place.database.write(lambda session: session.execute(asked))
    desk.record(clerk(FactCorrected, 10, field="note", old="", new="x", reason="y"))
    desk.sync()
    line.run()
    assert [found.cd_operation for found in line.province(RESULT) if found.row_guid == "gone"] == ["D"]


def cells_of(line: Line, table: Any) -> str:
    key = row_key(CASE_ID, RowTable.RESULT)
    asked = select(EXCHANGE_ROW.c.cells).where(EXCHANGE_ROW.c.row_key == key)
    found = line.place.database.read(lambda session: session.execute(asked).scalar_one())
    return json.dumps(json.loads(found) | {"row_guid": "gone"})


def test_a_case_no_rows_can_be_made_of_stops_nobody_and_is_listed(line: Line, desk: Desk) -> None:
    line.to = replace(NATIONAL, time=3)  # type: ignore[arg-type]  # as broken as a receiver's file can be
    assert line.run() == []
    assert line.standing(row_key(CASE_ID, RowTable.ACCEPT, "failed"))[0] == "held"
    line.to = NATIONAL
    (batch,) = line.run()
    assert batch.count == sum(len(line.province(front_table(NATIONAL, table))) for table in RowTable)


def test_a_special_procedure_named_twice_is_one_row(line: Line) -> None:
    desk = line.place.desk()
    started, ended = WHOLE["paused"][3:5]
    desk.record(*WHOLE["paused"][:5], started, ended)
    desk.sync()
    line.run()
    assert len(line.province(front_table(NATIONAL, RowTable.SPECIAL))) == 1


HOSTILE = {"a zero sign": "李\x00", "a formula": "=1+1", "a mark": 'a,b;"c'}


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_whatever_was_typed_is_held_or_told_and_never_stops_the_run(line: Line, name: str) -> None:
    desk = line.place.desk()
    desk.record(*WHOLE["reported"][:3])
    request = desk.request()
    first, *rest = request.entries
    body = json.dumps(json.loads(first.body) | {"applicant": {"name": name, "number": "522636198001150043"}})
    line.place.platform.exchange(replace(request, entries=(replace(first, body=body.encode()), *rest)))
    line.run()
    told = [found.applyer_name for found in line.province(ACCEPT)]
    assert told == ([name] if name.isascii() else [])
    assert line.standing()[0] == ("sent" if told else "held")


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_a_batch_of_files_has_a_manifest_that_proves_it(line: Line, desk: Desk, tmp_path: Path, form: str) -> None:
    line.make()
    (batch,) = hand_over(line.place.database, NATIONAL, Folder(tmp_path / "out", form), NOW)
    folder = tmp_path / "out" / batch.name
    manifest = json.loads((folder / "manifest.json").read_text())
    assert {name: sha256((folder / name).read_bytes()).hexdigest() for name in manifest["files"]} == {
        name: file["sha256"] for name, file in manifest["files"].items()
    }
    text = (folder / f"UP_PRO_ACCEPT.{form}").read_text(encoding="utf-8-sig")
    (row,) = csv.DictReader(text.splitlines()) if form == "csv" else map(json.loads, text.splitlines())
    assert (row["applyer_name"], manifest["rows"]) == ("杨秀英", batch.count)
    assert stat.S_IMODE((folder / f"UP_PRO_ACCEPT.{form}").stat().st_mode) == 0o600
    assert [path.name for path in (tmp_path / "out").iterdir()] == [batch.name]


def test_a_folder_that_cannot_be_written_leaves_the_rows_on_their_way(line: Line, desk: Desk, tmp_path: Path) -> None:
    line.make()
    (tmp_path / "file").write_text("")
    with pytest.raises(PlatformTrouble, match="cannot_write"):
        list(hand_over(line.place.database, NATIONAL, Folder(tmp_path / "file"), NOW))
    assert len(line.run()) == 1


def test_returns_from_a_file_are_the_same_as_from_the_table(line: Line, desk: Desk, tmp_path: Path) -> None:
    line.run()
    shape = NATIONAL.returned
    told = {shape.id: "f1", shape.row_key: ACCEPT_KEY, shape.code: "E1", shape.at: "2026-03-20 10:00:00"}
    (tmp_path / "returned.jsonl").write_text(json.dumps(told) + "\n")
    found = read_returns(tmp_path / "returned.jsonl", NATIONAL)
    assert take_returns(line.place.database, NATIONAL, found, NOW) == Taken(new=1, strange=0)
    assert line.standing()[0] == "returned"


def test_a_damaged_file_of_returns_changes_nothing(line: Line, tmp_path: Path) -> None:
    (tmp_path / "returned.jsonl").write_text('{"row_guid": "f1"}\nnonsense')
    with pytest.raises(PlatformTrouble, match="bad_returns"):
        read_returns(tmp_path / "returned.jsonl", NATIONAL)


def test_another_receiver_gets_its_own_documents_and_holds_back_what_it_gave_no_codes_for(
    line: Line, desk: Desk, tmp_path: Path
) -> None:
    bare = load_destination("guizhou")
    make_rows(line.place.database, bare, NOW)
    assert list(hand_over(line.place.database, bare, Folder(tmp_path / "a"), NOW)) == []
    known = bare.with_codes({"paper": {"ID_CARD": "51"}})
    make_rows(line.place.database, known, NOW)
    (batch,) = hand_over(line.place.database, known, Folder(tmp_path / "b"), NOW)
    (row,) = batch.rows[RowTable.ACCEPT]
    assert (row["applyerPageType"], row["promisetimeLimit"], row["promisetimeUnit"]) == ("51", 20, "G")


def test_a_body_with_a_contact_passes_to_the_end(line: Line) -> None:
    desk = line.place.desk()
    desk.record(*with_party(WHOLE["reported"][:3], contact="吴·阿妹", phone="13800000000", legal_person="韦国忠"))
    desk.sync()
    line.run()
    found = line.accept()
    assert (found.contact_name, found.contact_mobile, found.legal) == ("吴·阿妹", "13800000000", "韦国忠")

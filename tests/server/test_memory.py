"""What the platform remembers is never older than its database: whoever changed that, in whatever program."""

from dataclasses import replace

import pytest
from sqlalchemy import event, select, text
from sqlalchemy.orm import Session

from sync.casework.terms import Role
from sync.journal.arrays import array_text
from sync.journal.tables import ENTRY
from sync.server.database import Database
from sync.server.memory import LOGS_AT_MOST, Memory, remembered, remembering
from sync.server.offices import add_office, new_timeline, timeline
from sync.server.packs import issue
from sync.server.platform import DatabasePlatform
from sync.server.scopes import give, grants, put_under, successors, superior
from sync.server.staffing import dismiss
from sync.server.tables import IRREGULARITY
from sync.server.tables_scopes import MOVED
from sync.server.tables_standing import STANDING, WATCHED
from sync.server.versions import require, too_old
from sync.wire.entry import RecordKind
from sync.wire.messages import StaffCard
from tests.casework.makers import accepted_events, item, registered
from tests.journal.ends import SCOPE
from tests.server.acts import approved, note
from tests.server.places import NOW, OFFICE, Place
from tests.server.restoring import Restorable
from tests.server.test_judging import rows

ABOVE = "522636000000"


def mark(database: Database) -> int:
    return database.read(lambda session: session.execute(select(STANDING.c.mark)).scalar_one())


def test_every_way_to_change_what_stands_changes_the_mark(place: Place) -> None:
    deeds = {
        "grant": lambda session: give(session, SCOPE, ABOVE),
        "superior": lambda session: put_under(session, SCOPE, ABOVE),
        "staff": lambda session: add_office(session, OFFICE, (StaffCard(code="n1", name="新", roles=(Role.CLERK,)),)),
        "dismissed": lambda session: dismiss(session, SCOPE, ("c1",), NOW),
        "version": lambda session: require(session, "9.9"),
        "timeline": new_timeline,
        "pack": lambda session: issue(session, "codes", b"{}", NOW),
        "merged": lambda session: session.execute(
            MOVED.insert(), [{"scope": ABOVE, "successor": SCOPE, "since_ms": 1}]
        ),
    }
    place.database.write(lambda session: add_office(session, replace(OFFICE, scope=ABOVE), ()))
    marks = [mark(place.database)]
    for deed in deeds.values():
        place.database.write(deed)
        marks.append(mark(place.database))
    assert len(set(marks)) == len(marks)


def test_each_watched_table_tells_of_rows_added_changed_and_taken_away(place: Place) -> None:
    """Also by hand, in SQL: the database itself keeps the mark."""
    for table in WATCHED:
        key = next(iter(table.primary_key.columns)).name
        marks = {mark(place.database)}
        values = ", ".join("0" if column.type.python_type is int else "''" for column in table.c)
        for statement in (
            f'INSERT INTO "{table.name}" VALUES ({values})',
            f'UPDATE "{table.name}" SET "{key}" = \'x\' WHERE "{key}" = \'\'',
            f'DELETE FROM "{table.name}" WHERE "{key}" = \'x\'',
        ):
            place.database.write(lambda session, said=statement: session.execute(text(said)))
            marks.add(mark(place.database))
        assert len(marks) == 4, table.name


def test_what_stands_is_read_once_and_again_when_it_changed(place: Place) -> None:
    memory, asked = Memory(), []

    def read() -> int:
        asked.append(1)
        return len(asked)

    def ask() -> int:
        return place.database.read(lambda session: remembered(remembering(session, memory), "question", read))

    assert (ask(), ask()) == (1, 1)
    place.database.write(lambda session: require(session, "2.0"))
    assert (ask(), ask()) == (2, 2)


def test_without_a_memory_every_answer_comes_from_the_database(place: Place) -> None:
    """An administrator's command changes what stands and must see that at once."""

    def work(session: Session) -> tuple[object, ...]:
        before = superior(session, SCOPE), grants(session, SCOPE), too_old(session, "1.0")
        add_office(session, replace(OFFICE, scope=ABOVE), ())
        put_under(session, SCOPE, ABOVE)
        give(session, SCOPE, ABOVE)
        require(session, "2.0")
        return before, superior(session, SCOPE), grants(session, SCOPE), too_old(session, "1.0")

    before, above, granted, needed = place.database.write(work)
    assert before == (frozenset(), (SCOPE,), "")
    assert (above, granted, needed) == (frozenset({ABOVE}), (SCOPE, ABOVE), "2.0")
    assert place.database.read(successors) == {} and place.database.read(timeline)


def test_who_was_dismissed_a_moment_ago_is_listed_at_the_next_push(place: Place) -> None:
    desk = place.desk()
    desk.record(registered(item()))
    desk.sync()
    place.database.write(lambda session: dismiss(session, SCOPE, ("c1",), NOW.replace(year=NOW.year - 1)))
    desk.record(note("还在办"))
    desk.sync()
    codes = place.database.read(lambda session: session.execute(select(IRREGULARITY.c.code)).scalars().all())
    assert "unknown_staff" in codes


def test_two_programs_on_one_database_judge_by_what_the_other_has_placed(place: Place) -> None:
    """Each remembers the case from its own last push; the head of the log tells it that more has come."""
    other = DatabasePlatform(place.database, place.clock)
    one, two = place.desk("a"), place.desk("b")
    one.record(*accepted_events(item()))
    one.sync()
    two.platform = other
    two.record(note("另一程序也见过此件"))
    two.sync()
    one.record(approved())
    one.sync()
    two.record(approved())
    two.sync()
    assert [row.kind for row in rows(place.desk("reader"))][-2:] == [RecordKind.EVENT, RecordKind.REJECTED]


def test_a_try_that_failed_leaves_nothing_remembered(place: Place) -> None:
    """The line to the database breaks at the commit; the case is then as it was before."""
    desk = place.desk()
    desk.record(*accepted_events(item()))
    desk.sync()
    failing = Database(place.database.engine, before_commit=_breaks_once())
    desk.platform = DatabasePlatform(failing, place.clock)
    desk.record(approved())
    with pytest.raises(ConnectionError):
        desk.ask()
    desk.sync()
    assert [row.kind for row in rows(place.desk("reader"))][-1] is RecordKind.EVENT


def test_the_cases_on_the_table_are_not_read_again(embedded: Restorable) -> None:
    """Seen where every statement goes through the toolkit."""
    place = embedded.place
    desk = place.desk()
    desk.record(*accepted_events(item()))
    desk.sync()
    said: list[str] = []
    event.listen(place.database.engine, "before_cursor_execute", lambda *told: said.append(told[2]))
    desk.record(note("又来一次"))
    desk.ask()
    assert said and not [one for one in said if "FROM entry JOIN record" in one and "case_id" in one.split("WHERE")[1]]


def test_the_oldest_logs_are_forgotten_first() -> None:
    memory = Memory()
    for number in range(LOGS_AT_MOST + 1):
        memory.keep({str(number): (b"c", [number])})
    assert memory.take("0", b"c") is None
    assert memory.take("1", b"another chain") is None and memory.take("1", b"c") is None
    assert memory.take("2", b"c") == [2] and memory.take("2", b"c") is None


def test_texts_of_any_letters_go_through_an_array_unchanged(place: Place) -> None:
    texts = ["", "NULL", "{}", '"', "\\", 'a\\"b', ",", "苗岭 🌾", "two\nlines", "'"]

    def back(session: Session) -> list[str]:
        if session.get_bind().dialect.name != "postgresql":
            return texts
        asked = text("SELECT unnest(CAST(:texts AS VARCHAR[]))")
        return list(session.execute(asked, {"texts": array_text(texts)}).scalars())

    assert place.database.read(back) == texts
    with pytest.raises(TypeError, match="float in an array"):
        array_text([1.5])


def test_entries_of_any_letters_are_stored_as_they_came(place: Place) -> None:
    desk = place.desk()
    (first, second) = desk.record(registered(item()), note('引号"反斜杠\\换行\n大括号{},NULL'))
    desk.sync()
    kept = place.database.read(lambda session: dict(session.execute(select(ENTRY.c.id, ENTRY.c.body)).all()))
    assert {key: bytes(body) for key, body in kept.items()} == {first.id: first.body, second.id: second.body}


def _breaks_once():  # type: ignore[no-untyped-def]
    left = [1]

    def breaks(session: Session) -> None:
        if left:
            left.pop()
            raise ConnectionError("cut")

    return breaks

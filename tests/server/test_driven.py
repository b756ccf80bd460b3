"""The shorter way to PostgreSQL answers what the longer one answers, and fails as it fails."""

import pytest
from sqlalchemy import bindparam, func, select, text
from sqlalchemy.exc import DBAPIError, NoResultFound
from sqlalchemy.orm import Session

from sync.journal.asking import Listed, ask, shorter_way
from sync.server.database import Database
from sync.server.tables import INCIDENT, OFFICE

ODD = ["", "NULL", "{}", '"', "\\", 'a\\"b', ",", "苗岭 🌾", "two\nlines", "'", "%s", "%(a)s", ":a", "100 %"]

_NAMED = select(OFFICE.c.scope, OFFICE.c.name).where(OFFICE.c.name == bindparam("name"))
_AMONG = Listed(lambda one_of: select(OFFICE.c.name).where(one_of(OFFICE.c.name, "names")).order_by(OFFICE.c.scope))


@pytest.fixture
def filled(database: Database) -> Database:
    rows = [{"scope": f"{at:03d}", "name": name, "uscc": "", "prefix": "", "region": ""} for at, name in enumerate(ODD)]
    database.write(lambda session: session.execute(OFFICE.insert(), rows))
    return database


def test_texts_of_any_letters_come_back_and_are_found(filled: Database) -> None:
    def work(session: Session) -> list[object]:
        assert (shorter_way(session.connection()) is None) == filled.embedded
        found = [ask(session, _NAMED, name=name).one_or_none().name for name in ODD]
        return [found, [row.name for row in ask(session, _AMONG, names=ODD)], ask(session, _AMONG, names=[]).all()]

    assert filled.read(work) == [ODD, ODD, []]


def test_nothing_found_is_told_in_each_form(filled: Database) -> None:
    def work(session: Session) -> tuple[object, ...]:
        none = ask(session, _NAMED, name="nobody")
        with pytest.raises(NoResultFound):
            none.scalar_one()
        return (
            none.one_or_none(),
            none.scalar(),
            list(none),
            ask(session, select(func.count()).select_from(OFFICE)).scalar_one(),
        )

    assert filled.read(work) == (None, None, [], len(ODD))


def test_constants_of_a_statement_are_sent_with_it(filled: Database) -> None:
    """A limit and a literal are parameters to SQLAlchemy, too."""
    few = select(OFFICE.c.name).where(OFFICE.c.scope > "002").order_by(OFFICE.c.scope).limit(2)
    assert [row.name for row in filled.read(lambda session: ask(session, few).all())] == ODD[3:5]


def test_a_statement_that_fails_takes_its_transaction_with_it(filled: Database) -> None:
    def work(session: Session) -> None:
        session.execute(INCIDENT.insert(), [{"device": "d", "code": "c", "facts": "", "noted_ms": 1}])
        ask(session, text("INSERT INTO office (scope) VALUES (:scope)"), scope="x")

    with pytest.raises(DBAPIError) as failed:
        filled.write(work)
    assert "VALUES" in str(failed.value) and "'x'" not in str(failed.value)
    assert filled.read(lambda session: session.execute(select(func.count()).select_from(INCIDENT)).scalar_one()) == 0

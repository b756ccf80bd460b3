"""A rating from the citizen's button to the platform and back: the desk in between never reads it."""

from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import select

from desktop.app import wall_clock
from desktop.office.core import Core
from desktop.office.rating_box import rating_sealed
from desktop.queries.casefile import CaseFile
from desktop.queries.rows import CaseFileRow
from sync.casework.errors import Refusal
from sync.casework.events_closing import RatingSealed
from sync.casework.ratings import BAD, TAGS, Opinion, bound_to, content_of, opinion_of, waits_sealed
from sync.casework.terms import Grade, Rating
from sync.journal.sealed import NotForUs, unsealed
from sync.journal.tables import ENTRY
from sync.server.database import open_database
from sync.server.tables import INCIDENT
from tests.desktop.rooms import application
from tests.desktop.travelling import STAFF, County, bundles, core_of, county

WORST = Opinion(grade=Grade.VERY_BAD, tags=(TAGS[1], TAGS[3]))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> County:
    return county(tmp_path_factory.mktemp("county"))


class Counter:
    """An enrolled desk whose line is a folder on a stick."""

    def __init__(self, place: County, folder: Path) -> None:
        self.place, self.folder = place, place.desk(folder / "desk")
        self.core: Core = core_of(self.folder)
        self.bundles = bundles(self.core, self.folder)
        self.case_id = ""

    def next_case(self) -> None:
        self.case_id = self.core.office.record([application(occurred_at=wall_clock(), by=STAFF)]).events[0].case_id

    def sealed(self, opinion: Opinion) -> RatingSealed:
        return rating_sealed(self.bundles.platform_key, self.case_id, opinion, wall_clock())

    def exchange(self) -> None:
        out = self.folder / "out.qbd"
        self.bundles.write(out)
        self.bundles.read(self.place.answer(out))

    @property
    def file(self) -> CaseFileRow:
        found = self.core.read(CaseFile(case_id=self.case_id))
        assert found is not None
        return found

    def incidents(self) -> list[str]:
        database = open_database(self.place.db)
        found = database.read(lambda session: list(session.scalars(select(INCIDENT.c.code))))
        database.close()
        return found


@pytest.fixture(scope="module")
def desk(place: County, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Counter]:
    made = Counter(place, tmp_path_factory.mktemp("desk"))
    yield made
    made.core.database.close()


@pytest.fixture
def counter(desk: Counter) -> Counter:
    desk.next_case()
    return desk


def test_nobody_at_the_desk_reads_a_rating_before_the_platform_has_spoken(counter: Counter) -> None:
    counter.core.office.record([counter.sealed(WORST)])
    bodies = counter.core.database.read(lambda session: b"\n".join(map(bytes, session.scalars(select(ENTRY.c.body)))))
    assert not any(word in bodies for word in (b"VERY_BAD", b"BAD", TAGS[1].encode()))
    case = counter.file.case
    assert (case.grade, case.rating, waits_sealed(case.occasions)) == (None, Rating.NONE, True)


def test_the_platform_opens_it_and_a_bad_one_asks_for_rectification(counter: Counter) -> None:
    counter.core.office.record([counter.sealed(WORST)])
    counter.exchange()
    file = counter.file
    assert (file.case.grade, file.case.rating) == (Grade.VERY_BAD, Rating.RECTIFYING)
    assert [row.name for row in file.timeline[:2]] == ["rating.recorded", "rating.sealed"]
    assert not waits_sealed(file.case.occasions)
    told = file.timeline[0].event
    assert getattr(told, "tags", ()) == WORST.tags


def test_a_box_says_nothing_by_its_length_and_twice_the_same_is_never_the_same(counter: Counter) -> None:
    boxes = [counter.sealed(Opinion(grade=grade)).box for grade in Grade] + [counter.sealed(WORST).box]
    assert len({len(box) for box in boxes}) == 1
    assert counter.sealed(WORST).box != counter.sealed(WORST).box


def test_one_visit_is_rated_once(counter: Counter) -> None:
    counter.core.office.record([counter.sealed(Opinion(grade=Grade.GOOD))])
    with pytest.raises(Refusal, match="one_per_occasion"):
        counter.core.office.record([counter.sealed(WORST)])


def test_a_rating_without_anything_done_that_day_is_refused(counter: Counter) -> None:
    later = replace(counter.sealed(WORST), occurred_at=wall_clock())
    with pytest.raises(Refusal, match="rating_day"):
        counter.core.office.record([replace(later, occasion="现场 2026-01-05")])


def test_a_box_that_was_moved_to_another_moment_counts_for_nothing_and_is_an_incident(counter: Counter) -> None:
    made = counter.sealed(Opinion(grade=Grade.VERY_GOOD))
    elsewhere = rating_sealed(counter.bundles.platform_key, "another case", WORST, made.occurred_at)
    counter.core.office.record([replace(made, box=elsewhere.box)])
    counter.exchange()
    assert (counter.file.case.grade, counter.file.case.rating) == (None, Rating.NONE)
    assert "rating_box" in counter.incidents()


def test_told_twice_it_is_one_rating(counter: Counter) -> None:
    counter.core.office.record([counter.sealed(Opinion(grade=Grade.FAIR))])
    out = counter.folder / "out.qbd"
    counter.bundles.write(out)
    answers = [counter.place.answer(out) for _ in range(2)]
    for answer in answers:
        counter.bundles.read(answer)
    assert [row.name for row in counter.file.timeline].count("rating.recorded") == 1


def test_another_key_opens_no_box(counter: Counter) -> None:
    made = counter.sealed(WORST)
    box, bound = b64decode(made.box), bound_to(made.case_id, made.occasion, made.occurred_at)
    with pytest.raises(NotForUs):
        unsealed(X25519PrivateKey.generate(), box, bound)


@pytest.mark.parametrize("grade", Grade)
def test_what_is_written_is_read(grade: Grade) -> None:
    opinion = Opinion(grade=grade, tags=TAGS if grade in BAD else ())
    assert opinion_of(content_of(opinion)) == opinion

"""Finding cases: whatever part of a name or number is typed; never an error, whatever is typed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.queries.rows import View
from desktop.queries.search import Duplicates, Search
from desktop.queries.worklist import WorklistPage
from desktop.store.grams import grams, hay, match, words
from desktop.store.pinyin import initials
from sync.casework.events_closing import FactCorrected
from sync.casework.facts import Agency, Party
from sync.casework.terms import Role
from tests.desktop.rooms import Room, open_room

PEOPLE = {
    "潘阿秀": Party(name="潘阿秀", number="522636198001150043", phone="13885512345", region="522636100201"),
    "吉克·阿依": Party(name="吉克·阿依", number="513436199303074528", phone="15085598761"),
    "单雄信": Party(name="单雄信", number="52263619760207001X", phone="0855-3611234"),
    "𬱟㛃": Party(name="𬱟㛃", number="52263620011231002X"),
}


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    opened = open_room(tmp_path_factory.mktemp("search"))
    for party in PEOPLE.values():
        opened.receive(applicant=party, agency=Agency(kind="村级", name="杨代办"))
    yield opened
    opened.close()


def found(room: Room, question: str) -> set[str]:
    return {row.applicant for row in room.ask(Search(text=question))}


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("潘阿秀", {"潘阿秀"}),
        ("阿", {"潘阿秀", "吉克·阿依"}),
        ("阿秀", {"潘阿秀"}),
        ("吉克阿依", {"吉克·阿依"}),
        ("吉克•阿依", {"吉克·阿依"}),
        ("pax", {"潘阿秀"}),
        ("AX", {"潘阿秀"}),
        ("sxx", {"单雄信"}),
        ("dxx", {"单雄信"}),
        ("0043", {"潘阿秀"}),
        ("528", {"吉克·阿依"}),
        ("001x", {"单雄信"}),
        ("５２２６３６１９８００１１５００４３", {"潘阿秀"}),
        ("2345", {"潘阿秀"}),
        ("38", {"潘阿秀"}),
        ("𬱟", {"𬱟㛃"}),
        ("潘 0043", {"潘阿秀"}),
        ("潘 4528", set()),
        ("pax 0043", {"潘阿秀"}),
        ("潘0043", {"潘阿秀"}),
        ("阿秀 pa 最低", {"潘阿秀"}),
        ("最低生活", set(PEOPLE)),
        ("杨代办", set(PEOPLE)),
        ("zzzz", set()),
    ],
)
def test_a_case_is_found_by_any_part_of_what_is_known(room: Room, question: str, names: set[str]) -> None:
    assert found(room, question) == names


@pytest.mark.parametrize("question", ['"', "'", "AND", "NEAR(", "*", "%", "_", "\\", "潘*", '"潘" OR "单"', " "])
def test_signs_of_a_query_language_mean_nothing(room: Room, question: str) -> None:
    assert found(room, question) in (set(), {"潘阿秀"})


def test_ten_thousand_words_are_answered(room: Room) -> None:
    assert found(room, "潘 " * 10_000) == {"潘阿秀"}


def test_a_case_number_finds_its_case(room: Room) -> None:
    row = room.ask(WorklistPage(view=View())).rows[0]
    assert [hit.case_id for hit in room.ask(Search(text=row.number))] == [row.case_id]


def test_a_corrected_name_is_found_and_the_old_one_no_longer(tmp_path: Path) -> None:
    own = open_room(tmp_path)
    case_id = own.receive(applicant=Party(name="张三丰", number="522636198001150043"))
    own.record(
        FactCorrected(
            case_id=case_id, occurred_at=own.clock(), by="c1", role=Role.CLERK,
            field="applicant.name", old="张三丰", new="章山峰", reason="登记时写错",
        )
    )  # fmt: skip
    assert (found(own, "章山"), found(own, "张三")) == ({"章山峰"}, set())
    own.close()


def test_the_worklist_narrows_by_the_same_text(room: Room) -> None:
    assert [row.applicant for row in room.ask(WorklistPage(view=View(text="阿秀"))).rows] == ["潘阿秀"]


def test_the_same_person_and_item_is_named_first(room: Room) -> None:
    hits = room.ask(Duplicates(number="522636198001150043", item_id="GZT-001"))
    assert [(hit.row.applicant, hit.same_open) for hit in hits] == [("潘阿秀", True)]


def test_another_item_of_the_same_person_is_no_duplicate(room: Room) -> None:
    hits = room.ask(Duplicates(number="522636198001150043", item_id="GZT-002"))
    assert [hit.same_open for hit in hits] == [False]


TEXTS = st.text(st.sampled_from("潘阿秀单雄信0123456789XABC·𬱟"), min_size=1, max_size=12)


@given(st.text(max_size=60))
def test_whatever_is_typed_is_answered(room: Room, question: str) -> None:
    assert isinstance(found(room, question), set)


@given(st.lists(TEXTS, min_size=1, max_size=4), st.data())
def test_every_part_of_every_field_has_all_its_grams_in_the_document(fields: list[str], data: st.DataObject) -> None:
    lines = hay(fields).split("\n")
    line = data.draw(st.sampled_from(lines))
    if line:
        start = data.draw(st.integers(0, len(line) - 1))
        part = line[start : data.draw(st.integers(start + 1, len(line)))]
        document = grams(hay(fields)).split(" ")
        for term in match(words(part)).split(" AND "):
            gram, whole = term.strip(' *"'), not term.endswith("*")
            assert gram in document if whole else any(known.startswith(gram) for known in document)


def test_a_name_of_letters_keeps_them() -> None:
    assert initials("Ana 李") == ("ANAL",)

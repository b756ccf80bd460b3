"""The states a screen can be in, each as a desk that is in it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.queries.rows import LinePhase
from desktop.queries.workbench import Workbench
from desktop.runtime.desk import Desk
from desktop.runtime.tasks import Tasks
from desktop.trouble import Trouble
from tests.desktop.clashes import accepted, clash, correction, decision, withdrawal
from tests.desktop.rooms import HEAD, Room, open_room
from tests.desktop.ui import fake_rows
from tests.desktop.ui.fake_desk import FakeDesk
from tests.desktop.ui.fortnight import fill

AnyDesk = Desk | FakeDesk
LONGEST = ("阿卜杜热西提·买买提江·吐尔逊·" * 4)[:60]
"""Sixty characters: the longest name a household register holds."""
RARE = "𬴂㵲𠮷·䶮𫖯"
LONG_NAMES = (LONGEST, RARE, LONGEST, LONGEST, RARE, LONGEST, LONGEST, LONGEST)
CLASHES = (
    (lambda c: correction(c, "13800000001"), lambda c: correction(c, "13800000002"), "field_conflict"),
    (decision, decision, "state"),
    (withdrawal, lambda c: decision(c, -10), "state"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """``after``: what befalls the desk once its window shows."""

    desk: AnyDesk
    case_id: str
    after: Callable[[], None] = lambda: None


@contextmanager
def _real(prepare: Callable[[Room], str]) -> Iterator[Given]:
    with TemporaryDirectory() as home:
        room = open_room(Path(home), person=HEAD)
        case_id = prepare(room)
        desk = Desk(room.core, Tasks(), None)
        yield Given(desk=desk, case_id=case_id)
        desk.close()


@contextmanager
def _loading() -> Iterator[Given]:
    """Nothing has been answered yet."""
    desk = FakeDesk()
    desk.answers.clear()
    yield Given(desk=desk, case_id="case-1")


@contextmanager
def _trouble() -> Iterator[Given]:
    """The disk is full."""
    desk = FakeDesk()
    yield Given(desk=desk, case_id="case-1", after=lambda: desk.troubled.emit(Trouble("full")))


@contextmanager
def _offline() -> Iterator[Given]:
    """Four days without a line."""
    desk = FakeDesk()
    four_days = replace(
        fake_rows.summary(LinePhase.WAITING), last_success=fake_rows.summary().last_success - timedelta(days=4)
    )
    desk.sync_summary = four_days
    desk.answers[Workbench] = replace(fake_rows.bench(), sync=four_days)
    yield Given(desk=desk, case_id="case-1")


def _empty(room: Room) -> str:
    return ""


def _long(room: Room) -> str:
    return fill(room, LONG_NAMES)


def _clashing(room: Room) -> str:
    """Every kind of conflict; the first of them is shown."""
    cases = []
    for mine, theirs, code in CLASHES:
        case_id = accepted(room)
        clash(room, mine(case_id), theirs(case_id), code)
        cases.append(case_id)
    return cases[0]


STATES: dict[str, Callable[[], AbstractContextManager[Given]]] = {
    "filled": lambda: _real(fill),
    "empty": lambda: _real(_empty),
    "loading": _loading,
    "error": _trouble,
    "offline": _offline,
    "conflict": lambda: _real(_clashing),
    "long": lambda: _real(_long),
}
WORDS = {
    "filled": "有件", "empty": "空", "loading": "读取中", "error": "出错", "offline": "离线四天", "conflict": "冲突",
    "long": "长名与生僻字", "over": "窗口之上", "before": "登录之前与群众窗口",
}  # fmt: skip

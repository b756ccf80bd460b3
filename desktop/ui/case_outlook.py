"""What a deed would bring about, worked out before it is confirmed: which clocks then run to which day, which paper."""

from desktop.queries.casefile import clock_row
from desktop.reports.notices_case import kind_of
from desktop.ui.case_choice import DEEDS, event_of, stamp_of
from desktop.ui.case_deeds import Scene
from desktop.ui.case_identity import clock_chip
from desktop.wording import case_page as text
from desktop.wording import undoing
from desktop.wording.events import event_title
from desktop.wording.notices import TITLES
from desktop.wording.translating import tr
from desktop.wording.words import clauses, moment
from sync.casework.deadlines import CaseClock, Lookup, clocks
from sync.casework.events_taking_back import ActTakenBack
from sync.casework.facts import Event
from sync.casework.fold import evolve


def outlook(name: str, scene: Scene) -> tuple[str, ...]:
    """Sentences; none for a deed that moves no clock and has no paper. With the answers as the form offers them."""
    answers = {ask.key: ask.value for ask in DEEDS[name].asks(scene)}
    event = event_of(name, answers, stamp_of(name, scene, scene.now), scene)
    paper = kind_of(event)
    days = [clock_chip(clock_row(clock)).word for clock in _new_clocks(event, scene)]
    told = (
        _taken_back(event),
        text.then_run(clauses(days)) if days else "",
        text.then_paper(tr(TITLES[paper.value])) if paper is not None else "",
    )
    return tuple(sentence for sentence in told if sentence)


def _taken_back(event: Event) -> str:
    if not isinstance(event, ActTakenBack):
        return ""
    return undoing.which(event_title(event.act), moment(event.acted_at))


def _new_clocks(event: Event, scene: Scene) -> list[CaseClock]:
    """Those that run afterwards and did not, or ran to another day."""
    case = scene.file.case
    look = Lookup(
        item=scene.item,
        calendar=scene.desk.calendar,
        asof=scene.now,
        region=case.region or scene.desk.office.region,
    )
    before = {(clock.kind, clock.name, clock.due_on) for clock in clocks(case, look) if clock.running}
    after = clocks(evolve(case, event), look)
    return [clock for clock in after if clock.running and (clock.kind, clock.name, clock.due_on) not in before]

"""When the platform's history went back: find where the two part, believe it or not, go back there, bear witness."""

from collections.abc import Callable
from dataclasses import dataclass

from sync.client.ports import EngineStore
from sync.client.trouble import Faulted, Later
from sync.journal.journal import Journal
from sync.journal.rewinding import Part, Rewinding
from sync.journal.signatures import verify
from sync.wire.platform import Platform
from sync.wire.recovery import TIMELINE_LABEL, Located, Locator, ScopeProbes, Witness, timeline_content
from sync.wire.sizes import how_many_fit

DOUBTFUL = "rewind_doubtful"
FEW = 20
"""So many lost positions of a log are believed whatever share of it they are: a small office, a first day."""

_QUESTIONS_AT_MOST = 8
_OFFERED_AT_MOST = 500
_LONGEST_RUN = 2_000
"""A signed run is offered whole, or its signature proves nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Span:
    """``low``: known to be common; ``high``: the highest that may be; None before anything is known."""

    scope: str
    cursor: int
    low: int = 0
    high: int | None = None

    @property
    def lost_at_least(self) -> int:
        return 0 if self.high is None else self.cursor - self.high


def go_back(platform: Platform, store: EngineStore, now_ms: int) -> tuple[frozenset[str], int]:
    """Answers the cases touched and how many own entries are to be reported again.

    Raises Faulted ``rewind_doubtful`` when more is lost than is believed without the platform's signed word; nothing
    has then changed here. Raises LineTrouble.
    """
    spans = [_Span(scope=scope, cursor=_cursor(store, scope)) for scope in store.scopes()]
    for _ in range(_QUESTIONS_AT_MOST):
        asked = [store.read(_probing(span)) for span in spans]
        settle = all(whole for _, whole in asked)
        located = platform.locate(_locator(store, tuple(probes for probes, _ in asked), settle))
        spans = _narrowed(spans, [probes for probes, _ in asked], located)
        _believe(store, spans, located)
        if settle:
            return _back(store, spans, located, now_ms)
    raise Later()


def begin_anew(platform: Platform, store: EngineStore) -> None:
    """Ask for another incarnation; what waits keeps its ids. Raises LineTrouble."""
    located = platform.locate(_locator(store, (), settle=True))

    def work(journal: Journal) -> frozenset[str]:
        if located.incarnation <= journal.device().incarnation:
            raise Later()
        journal.rekey(located.incarnation)
        return frozenset()

    store.write(work)


def bear_witness(platform: Platform, store: EngineStore, size: int, now_ms: int) -> bool:
    """Offer what others once recorded and the platform lost, about ``size`` bytes of it and
    whole runs of what is signed; whether anything was offered.

    Raises LineTrouble.
    """

    def read(journal: Journal) -> Witness:
        rewinding = Rewinding(journal)
        entries = rewinding.to_offer(now_ms, _OFFERED_AT_MOST + _LONGEST_RUN, scopes)
        first = entries[:_OFFERED_AT_MOST]
        some = first[: how_many_fit((len(entry.body) for entry in first), size)]
        batches = rewinding.batches_of(some) if some else ()
        signed = {
            (one.device, one.incarnation, seq) for one in batches for seq in range(one.first_seq, one.last_seq + 1)
        }
        whole = tuple(one for one in entries if one in some or (one.device, one.incarnation, one.seq) in signed)
        return Witness(device=journal.device().device, token=token, entries=whole, batches=batches)

    token, scopes = store.token(), store.scopes()  # of a log no longer granted nothing would be heard
    testimony = store.read(read)
    if not testimony.entries:
        return False
    offered = {entry.id for entry in testimony.entries}
    fates = [fate for fate in platform.testify(testimony).fates if fate[0] in offered]

    def keep(journal: Journal) -> frozenset[str]:
        Rewinding(journal).offered(fates, now_ms)
        return frozenset()

    store.write(keep)
    return bool(fates)


def _cursor(store: EngineStore, scope: str) -> int:
    return store.read(lambda journal: journal.scope_head(scope)[0])


def _probing(span: _Span) -> Callable[[Journal], tuple[ScopeProbes, bool]]:
    return lambda journal: Rewinding(journal).probes(span.scope, span.low, span.high)


def _locator(store: EngineStore, scopes: tuple[ScopeProbes, ...], settle: bool) -> Locator:
    slot = store.read(lambda journal: journal.device())
    return Locator(device=slot.device, token=store.token(), incarnation=slot.incarnation, scopes=scopes, settle=settle)


def _narrowed(spans: list[_Span], asked: list[ScopeProbes], located: Located) -> list[_Span]:
    """Raises Later for an answer that is about something else."""
    found = {one.scope: one.position for one in located.scopes}
    narrowed = []
    for span, probes in zip(spans, asked, strict=True):
        positions = [position for position, _ in probes.probes]
        common = found.get(span.scope, -1)
        if common not in positions:
            raise Later()
        above = [position for position in positions if position > common]
        high = min(above) - 1 if above else common
        narrowed.append(_Span(scope=span.scope, cursor=span.cursor, low=common, high=high))
    return narrowed


def _believe(store: EngineStore, spans: list[_Span], located: Located) -> None:
    """Raises Faulted."""
    doubtful = [span for span in spans if span.lost_at_least > FEW and 2 * span.lost_at_least >= span.cursor]
    for span in doubtful:
        known = store.read(lambda journal, scope=span.scope: Rewinding(journal).timelines(scope))  # type: ignore[misc]
        if not _vouched(store.platform_key(), located, known):
            raise Faulted(DOUBTFUL)


def _vouched(key: bytes, located: Located, known: frozenset[str]) -> bool:
    """Whether the platform this desk was enrolled at says in its own hand that it was restored, and not long ago."""
    said = located.statement
    if said is None or said.timeline != located.timeline or said.timeline in known:
        return False
    content = timeline_content(said.timeline, said.previous, said.restored_ms)
    return verify(key, TIMELINE_LABEL, content, said.signature)


def _back(store: EngineStore, spans: list[_Span], located: Located, now_ms: int) -> tuple[frozenset[str], int]:
    """Raises Faulted when the platform gave no incarnation to go on with."""
    counted = 0
    parts = [
        Part(scope=span.scope, position=span.low, timeline=located.timeline) for span in spans if span.low < span.cursor
    ]

    def work(journal: Journal) -> frozenset[str]:
        nonlocal counted
        if located.incarnation <= journal.device().incarnation:
            raise Faulted("rewind")
        cases, counted = Rewinding(journal).back(parts, located.incarnation, now_ms)
        return cases

    return store.write(work), counted

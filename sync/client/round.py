"""One run of exchanges: until nothing is left to send or to fetch, or until something is in the way."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from sync.client.clock_reading import ClockReading, measured, ticks
from sync.client.meter import Meter, Tap
from sync.client.pace import Pace, after_success
from sync.client.pack_watch import PackWatch
from sync.client.ports import EngineStore, Listener, Outcome, SnapshotLine
from sync.client.pull import apply_answer, more_to_come, moved_on, rows_in, settle_fault
from sync.client.push import Circumstance, Sign, all_sent, next_request, unsigned, without_entries
from sync.client.recovering import DOUBTFUL, bear_witness, begin_anew, go_back
from sync.client.starting import begin
from sync.client.trouble import Faulted, Later, OldProgram, PackRefused
from sync.journal.journal import Journal
from sync.journal.unsent import hand_out
from sync.wire.messages import PROOF_LABEL, Answer, Exchange, Fault, FaultCode, Pack, PackRequest, Reference
from sync.wire.platform import Platform

LOG = logging.getLogger(__name__)
_REKEYS_AT_MOST = 3
_OLD = 426


class Round:
    """:meth:`run` raises LineTrouble; what was exchanged before it stays done and is told by ``outcome``.

    ``pace`` is what was learnt of the line; ``clock_read``: ours against the platform's.
    """

    def __init__(
        self,
        platform: Platform,
        store: EngineStore,
        listener: Listener,
        clock: Callable[[], datetime],
        pace: Pace,
        sign: Sign = unsigned,
        snapshots: SnapshotLine | None = None,
        packs: PackWatch | None = None,
    ) -> None:
        self._packs = packs or PackWatch(Tap(Meter()))
        self._platform = platform
        self._store = store
        self._listener = listener
        self._clock = clock
        self._sign = sign
        self._snapshots = snapshots
        self.begun = False
        """Whether there is a snapshot to begin with is settled."""
        self._app_version = ""
        self._references: tuple[Reference, ...] = ()
        self._rekeys = 0
        self._proof = b""
        self._regrants = 0
        self.pace = pace
        self.outcome = Outcome()
        self.clock_read: ClockReading | None = None
        self.poll_seconds = 0

    def run(self, references: tuple[Reference, ...] = (), app_version: str = "") -> None:
        """``references``: the editions here, when it is time to ask whether they are the newest; and who asks."""
        self._references, self._app_version = references, app_version
        self._begin()
        while self._one():
            pass

    def _begin(self) -> None:
        """A desk that has nothing of its log yet takes a snapshot where there is one."""
        if self._snapshots is None:
            return
        cases = begin(self._snapshots, self._store, self.pace.size, self._ms())
        self.begun = True
        self.outcome = replace(self.outcome, cases=self.outcome.cases | cases)
        if cases:
            self._listener.changed(cases)

    def _one(self) -> bool:
        """One exchange; whether another has to follow."""
        anew = self._store.wants_incarnation()
        request = without_entries(self._request()) if anew else self._request()
        started = ticks()
        answer = self._platform.exchange(request)
        self._measure(answer, started)
        self.outcome = replace(self.outcome, exchanges=self.outcome.exchanges + 1)
        self._keep_token(answer)
        if answer.fault is not None:
            return self._settle(answer)
        self._take(request, answer)
        if anew:
            begin_anew(self._platform, self._store)
        if anew or self._granted(request, answer):
            return True
        if all_sent(request, answer.taken) and not more_to_come(answer):
            newer = self._store.read(lambda journal: journal.device().next_seq > request.next_seq)
            return newer or bear_witness(self._platform, self._store, self.pace.size, self._ms())
        if not moved_on(request, answer):
            raise Later()
        return True

    def _request(self) -> Exchange:
        circumstance = Circumstance(
            token=self._store.token(),
            scopes=self._store.scopes(),
            pace=self.pace,
            now_ms=self._ms(),
            references=self._references,
            app_version=self._app_version,
            blobs=self._store.unasked_blobs(),
            sign=self._sign,
        )
        request = self._store.read(lambda journal: next_request(journal, circumstance))
        if request.entries:
            request = _handed_out(self._store, circumstance)
        return replace(request, proof=self._proof) if self._proof else request

    def _keep_token(self, answer: Answer) -> None:
        """Before a fault is settled: its questions need a token that is good."""
        if answer.token is not None:
            self._store.keep_token(answer.token)
            self._proof = b""

    def _settle(self, answer: Answer) -> bool:
        fault = answer.fault
        assert fault is not None
        if fault.code is FaultCode.TOKEN and not self._proof:
            self._proof = self._signed(fault)
            if self._proof:
                return True
        self._rekeys += 1
        if self._rekeys > _REKEYS_AT_MOST:
            raise Faulted(fault.code.value)
        if fault.code is FaultCode.REWIND:
            self._go_back()
        else:
            self._store.write(lambda journal: settle_fault(journal, fault))
        return True

    def _signed(self, fault: Fault) -> bytes:
        """The platform's challenge signed, in place of a token that ran out; nothing where there is none or no key."""
        told = dict(fault.facts).get("challenge", "")
        try:
            return self._sign(PROOF_LABEL, bytes.fromhex(told)) if told else b""
        except ValueError:
            return b""

    def _go_back(self) -> None:
        cases, again = go_back(self._platform, self._store, self._ms())
        known = self.outcome
        self.outcome = replace(known, cases=known.cases | cases, reported_again=known.reported_again + again)
        if cases:
            self._listener.changed(cases)

    def _ms(self) -> int:
        return int(self._clock().timestamp() * 1000)

    def _take(self, request: Exchange, answer: Answer) -> None:
        key = self._store.platform_key()
        cases = self._store.write(lambda journal: apply_answer(journal, answer, key, request.incarnation))
        pushed = max(0, min(answer.taken, request.next_seq - 1) - request.first_seq + 1)
        self.outcome = replace(
            self.outcome,
            pushed=self.outcome.pushed + pushed,
            pulled=self.outcome.pulled + rows_in(answer),
            cases=self.outcome.cases | cases,
        )
        if cases:
            self._listener.changed(cases)
        if answer.offsets:
            self._store.keep_offsets(answer.offsets)
        self._fetch(request, answer)
        self.poll_seconds = answer.poll_seconds
        if answer.min_version:
            raise OldProgram(_OLD)

    def _granted(self, request: Exchange, answer: Answer) -> bool:
        """Whether other logs are to be followed than the ones just asked for."""
        if not answer.grants or set(answer.grants) == {at.scope for at in request.scopes}:
            return False
        self._store.keep_grants(answer.grants)
        self._regrants += 1
        return self._regrants <= _REKEYS_AT_MOST

    def _fetch(self, request: Exchange, answer: Answer) -> None:
        """Reference packs whose edition changed, of those wanted here."""
        asked, self._references, self._app_version = bool(self._references), (), ""
        known = {one.name: one.etag for one in request.reference}
        newer = tuple(changed.name for changed in answer.reference if changed.name in known)
        if asked:
            self._packs.newer(newer)
        for name in newer:
            if not self._packs.comes(name):
                return
            token = self._store.token()
            pack = self._platform.reference(
                PackRequest(device=request.device, token=token, name=name, etag=known[name])
            )
            if pack.content:
                self._keep(pack)
            self._packs.came(name)

    def _keep(self, pack: Pack) -> None:
        """A pack that is not believed stops nothing: the events have passed already."""
        try:
            moved = self._store.keep_pack(pack)
        except PackRefused as refused:
            LOG.warning("a reference pack was not taken: %s", refused)
            self.outcome = replace(self.outcome, refused_packs=(*self.outcome.refused_packs, pack.name))
        else:
            self._listener.changed(moved)

    def _measure(self, answer: Answer, started: float) -> None:
        """The platform's clock against ours, and how the size did."""
        here = ticks()
        seconds = here - started
        self.clock_read = measured(answer.server_ms, self._ms(), here, seconds)
        if answer.fault is None:
            self.pace = after_success(self.pace, seconds, self._ms())


def _handed_out(store: EngineStore, circumstance: Circumstance) -> Exchange:
    """What goes up is read and marked as gone in one transaction: nothing of it is taken back from here on."""
    made: list[Exchange] = []

    def work(journal: Journal) -> frozenset[str]:
        made.append(next_request(journal, circumstance))
        hand_out(journal.session, made[-1].entries)
        return frozenset()

    store.write(work)
    return made[-1]


BLOCKING = frozenset(
    {code.value for code in FaultCode}
    | {DOUBTFUL, "chain_broken", "head_signature", "old_program", "wrong_clock", "expired", "unknown_issuer"}
    | {"package_refused"}
)
"""Troubles that go away only when a person does something."""

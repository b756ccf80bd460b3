"""The line as a file: what exchanges would bring, written for a U-disk, and the answer to it read back (sync.md §2.7).

write: every_request ─ frames ─ sealed for the platform ─ signed by the device
read:  whole? ─ for this device, from its platform? ─ signed by it? ─ to a request of ours? ─ opened ─ applied as one

What was written stays pending: only an answer, of either way, takes it out of the queue.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from sync.client.pace import LARGEST, Pace
from sync.client.pull import apply_answer, settle_fault
from sync.client.push import Circumstance, Sign, every_request
from sync.journal.journal import Journal
from sync.journal.sealed import NotForUs, reading_key, sealed, unsealed
from sync.journal.signatures import verify
from sync.wire.bundle import (
    BUNDLE_ID,
    BUNDLE_LABEL,
    BadBundle,
    Bundle,
    BundleHead,
    BundleKind,
    head_bytes,
    join_frames,
    read_bundle,
    split_frames,
    write_bundle,
)
from sync.wire.envelope import open_answer, seal_exchange
from sync.wire.frame import Kind, kind_of
from sync.wire.letters import open_pack
from sync.wire.messages import Answer, Exchange, Pack, Reference
from sync.wire.octets import BadFrame


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What the desk keeps of a bundle it wrote. ``reply``: X25519 private key (32 bytes) its answer is sealed for."""

    bundle: str
    made_ms: int
    incarnation: int
    first_seq: int
    last_seq: int
    reply: bytes

    @property
    def entries(self) -> int:
        return self.last_seq - self.first_seq + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Whose bundles these are, and the platform (Ed25519 key, 32 bytes) they are exchanged with."""

    device: str
    scope: str
    platform: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What an answer says. ``fault``: why the platform took nothing; settled where it can be, "" for none."""

    request: Written
    answers: tuple[Answer, ...]
    packs: tuple[Pack, ...]

    @property
    def fault(self) -> str:
        fault = self.answers[-1].fault
        return fault.code.value if fault else ""


def write_request(
    journal: Journal,
    party: Party,
    scopes: tuple[str, ...],
    references: tuple[Reference, ...],
    sign: Sign,
    now_ms: int,
    app_version: str,
    most: int | None = None,
) -> tuple[Written, bytes]:
    """Keep the first before the second leaves the machine. ``most``: as many entries as can be read of a damaged file.

    Raises BadBundle ``too_big``.
    """
    circumstance = Circumstance(
        token=b"",
        scopes=scopes,
        pace=Pace(size=LARGEST),
        now_ms=now_ms,
        references=references,
        app_version=app_version,
        sign=sign,
    )
    requests = tuple(every_request(journal, circumstance, most))
    reply = X25519PrivateKey.generate()
    head = _head(requests, party, reply, now_ms)
    bound = head_bytes(head)
    frames = [seal_exchange(request, head.nonce) for request in requests]
    body = sealed(reading_key(party.platform), join_frames(frames), bound)
    written = Written(
        bundle=head.bundle,
        made_ms=head.made_ms,
        incarnation=head.incarnation,
        first_seq=head.first_seq,
        last_seq=head.last_seq,
        reply=reply.private_bytes_raw(),
    )
    return written, write_bundle(BundleKind.REQUEST, bound, body, sign)


def read_answer(content: bytes, party: Party, known: Callable[[str], Written | None]) -> Brought:
    """``known``: what this desk wrote under that name. Raises BadBundle; nothing has changed then."""
    bundle = read_bundle(content, BundleKind.ANSWER)
    head = bundle.head
    _check(head, party)
    if not verify(party.platform, BUNDLE_LABEL, bundle.statement, bundle.signature):
        raise BadBundle("forged")
    request = known(head.bundle)
    if request is None:
        raise BadBundle("unknown")
    answers, packs = _opened(bundle, request)
    return Brought(request=request, answers=answers, packs=packs)


def apply_brought(journal: Journal, brought: Brought, platform_key: bytes) -> frozenset[str]:
    """The cases touched; in the caller's transaction, all of it or nothing. Twice, or late, it changes nothing.

    Only what the bundle held is believed to be judged: the platform may have had more from this device over the line
    than a backup that was put back here knows. Raises BadBundle ``outdated`` where the device has gone on under another
    incarnation: what this answer says of its seqs is about other events. Raises ChainWrong, HeadWrong; Faulted for a
    fault only a person can settle.
    """
    if journal.device().incarnation != brought.request.incarnation:
        raise BadBundle("outdated")
    touched: frozenset[str] = frozenset()
    for answer in brought.answers:
        if answer.fault is not None:
            return touched | settle_fault(journal, answer.fault)
        known = min(answer.taken, brought.request.last_seq)
        touched |= apply_answer(journal, replace(answer, taken=known), platform_key)
    return touched


def _head(requests: tuple[Exchange, ...], party: Party, reply: X25519PrivateKey, now_ms: int) -> BundleHead:
    first, last = requests[0], requests[-1]
    return BundleHead(
        bundle=secrets.token_hex(BUNDLE_ID),
        device=party.device,
        scope=party.scope,
        incarnation=first.incarnation,
        first_seq=first.first_seq,
        last_seq=last.first_seq + len(last.entries) - 1,
        made_ms=max(0, now_ms),
        platform=party.platform.hex(),
        reply=reply.public_key().public_bytes_raw().hex(),
    )


def _check(head: BundleHead, party: Party) -> None:
    if head.device != party.device:
        raise BadBundle("other_device")
    if head.scope != party.scope:
        raise BadBundle("other_office")
    if head.platform != party.platform.hex():
        raise BadBundle("other_platform")


def _opened(bundle: Bundle, request: Written) -> tuple[tuple[Answer, ...], tuple[Pack, ...]]:
    """What the platform signed and this desk cannot read is not damaged on the way, but told so all the same."""
    nonce = bundle.head.nonce
    answers: list[Answer] = []
    packs: list[Pack] = []
    try:
        body = unsealed(X25519PrivateKey.from_private_bytes(request.reply), bundle.body, bundle.bound)
        for frame in split_frames(body):
            if kind_of(frame) is Kind.PACK:
                packs.append(open_pack(frame, nonce))
            else:
                answers.append(open_answer(frame, nonce))
    except (NotForUs, BadFrame) as error:
        raise BadBundle("damaged") from error
    if not answers:
        raise BadBundle("damaged")
    return tuple(answers), tuple(packs)

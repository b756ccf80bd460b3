"""Messages to frames and frames to messages: the one door both ends use.

``seal_*`` make the bytes of a request or answer, ``open_*`` check and read them and raise BadFrame. An answer repeats
the nonce of its request. Small things that are not always there stand at the end as numbered extras; a reader skips
the numbers it does not know.
"""

from collections.abc import Mapping
from uuid import UUID

from sync.wire.dictionary import NEWEST, PLAIN, fresh_memory
from sync.wire.extras import (
    get_extras,
    read_blobs,
    read_fault,
    read_offsets,
    read_references,
    read_text,
    read_texts,
    write_blobs,
    write_extras,
    write_fault,
    write_offsets,
    write_references,
    write_texts,
)
from sync.wire.factor import get_entries, put_entries
from sync.wire.frame import Kind, open_frame, seal
from sync.wire.log_rows import get_records, put_records
from sync.wire.memory import Memory
from sync.wire.messages import DIGEST8, Answer, Exchange, ScopeAnswer, ScopeCursor
from sync.wire.octets import BadFrame, In, Out
from sync.wire.plain_reader import read_answer, read_exchange
from sync.wire.plain_writer import write_answer, write_exchange
from sync.wire.scope_extras import read_scope_extras, write_batches, write_durable, write_signed

_VERSION, _REFERENCES, _TOKEN, _FAULT, _POLL = 1, 2, 3, 4, 5
_BLOBS = 16
_SIGNATURE, _PROOF = 6, 7
_GRANTS, _BATCHES, _DURABLE, _SIGNED = 8, 9, 10, 11
_MS_BYTES = 6
_SCOPES_AT_MOST = 64


def seal_exchange(request: Exchange, nonce: int, dictionary: int = NEWEST) -> bytes:
    """Raises ValueError for entries that are not the run ``first_seq`` … of the asking device."""
    for place, entry in enumerate(request.entries):
        if (entry.device, entry.incarnation, entry.seq) != (
            request.device,
            request.incarnation,
            request.first_seq + place,
        ):
            raise ValueError("entries out of order")
    if dictionary == PLAIN:
        return seal(Kind.EXCHANGE, nonce, write_exchange(request), PLAIN)
    out = Out()
    out.noise += UUID(request.device).bytes
    out.number(request.incarnation)
    out.short_noise(request.token)
    out.number(request.first_seq)
    out.number(request.next_seq - request.first_seq)
    out.noise += _digest8(request.device_head8)
    out.number(request.pending)
    out.noise += request.sent_ms.to_bytes(_MS_BYTES, "big")
    out.number(request.max_bytes)
    out.number(len(request.scopes))
    for scope in request.scopes:
        _put_scope(out, scope.scope)
        out.number(scope.cursor)
        out.noise += _digest8(scope.digest8)
    put_entries(fresh_memory(dictionary), out, request.entries)
    write_extras(out, _request_extras(request))
    return seal(Kind.EXCHANGE, nonce, out, dictionary)


def open_exchange(frame: bytes) -> tuple[int, Exchange]:
    """(nonce, request). Raises BadFrame."""
    opened = open_frame(frame, Kind.EXCHANGE)
    if opened.dictionary == PLAIN:
        return opened.nonce, read_exchange(opened.content)
    return opened.nonce, _get_exchange(opened.content, fresh_memory(opened.dictionary))


def _get_exchange(source: In, memory: Memory) -> Exchange:
    device = str(UUID(bytes=source.take_noise(16)))
    incarnation = source.number()
    token = source.short_noise()
    first_seq = source.number()
    next_seq = first_seq + source.number()
    head8 = source.take_noise(DIGEST8)
    pending = source.number()
    sent_ms = int.from_bytes(source.take_noise(_MS_BYTES), "big")
    max_bytes = source.number()
    scopes = tuple(
        ScopeCursor(scope=_get_scope(source), cursor=source.number(), digest8=source.take_noise(DIGEST8))
        for _ in range(_few(source))
    )
    count = source.peek_number()
    source.room_for(count)
    slots = [(device, incarnation, first_seq + place) for place in range(count)]
    entries = tuple(get_entries(memory, source, slots))
    extras = get_extras(source)
    source.end()
    return Exchange(
        device=device,
        incarnation=incarnation,
        token=token,
        scopes=scopes,
        first_seq=first_seq,
        next_seq=next_seq,
        device_head8=head8,
        entries=entries,
        pending=pending,
        reference=read_references(extras.get(_REFERENCES, b"")),
        sent_ms=sent_ms,
        max_bytes=max_bytes,
        app_version=read_text(extras.get(_VERSION, b"")),
        blobs=read_blobs(extras.get(_BLOBS, b"")),
        signature=extras.get(_SIGNATURE, b""),
        proof=extras.get(_PROOF, b""),
    )


def seal_answer(answer: Answer, nonce: int, dictionary: int = NEWEST) -> bytes:
    """``dictionary``: the one of the request (:func:`~sync.wire.frame.dictionary_of`)."""
    if dictionary == PLAIN:
        return seal(Kind.ANSWER, nonce, write_answer(answer), PLAIN)
    out = Out()
    out.number(answer.taken)
    out.noise += answer.server_ms.to_bytes(_MS_BYTES, "big")
    out.number(len(answer.scopes))
    memory = fresh_memory(dictionary)
    for scope in answer.scopes:
        _put_scope(out, scope.scope)
        out.number(scope.next_cursor)
        out.noise += _digest8(scope.digest8)
        out.number(scope.head - scope.next_cursor)
        out.text(scope.timeline)
        put_records(memory, out, scope.records)
    write_extras(out, _answer_extras(answer))
    return seal(Kind.ANSWER, nonce, out, dictionary)


def open_answer(frame: bytes, nonce: int) -> Answer:
    """Raises BadFrame, also for an answer to another request."""
    opened = open_frame(frame, Kind.ANSWER, nonce=nonce)
    source = opened.content
    if opened.dictionary == PLAIN:
        return read_answer(source)
    taken = source.number()
    server_ms = int.from_bytes(source.take_noise(_MS_BYTES), "big")
    memory = fresh_memory(opened.dictionary)
    scopes = tuple(_get_scope_answer(memory, source) for _ in range(_few(source)))
    extras = get_extras(source)
    source.end()
    return Answer(
        taken=taken,
        scopes=read_scope_extras(scopes, extras.get(_BATCHES), extras.get(_DURABLE), extras.get(_SIGNED)),
        server_ms=server_ms,
        poll_seconds=int.from_bytes(extras.get(_POLL, b"")[:4], "big"),
        min_version=read_text(extras.get(_VERSION, b"")),
        reference=read_references(extras.get(_REFERENCES, b"")),
        token=extras.get(_TOKEN),
        grants=read_texts(extras.get(_GRANTS, b"")),
        fault=read_fault(extras[_FAULT]) if _FAULT in extras else None,
        offsets=read_offsets(extras.get(_BLOBS, b"")),
    )


def _request_extras(request: Exchange) -> Mapping[int, bytes]:
    return {
        _VERSION: request.app_version.encode(),
        _REFERENCES: write_references(request.reference),
        _SIGNATURE: request.signature,
        _PROOF: request.proof,
        _BLOBS: write_blobs(request.blobs),
    }


def _answer_extras(answer: Answer) -> Mapping[int, bytes]:
    poll = answer.poll_seconds
    extras = {
        _VERSION: answer.min_version.encode(),
        _REFERENCES: write_references(answer.reference),
        _TOKEN: answer.token or b"",
        _FAULT: write_fault(answer.fault) if answer.fault else b"",
        _GRANTS: write_texts(answer.grants),
        _BATCHES: write_batches(answer.scopes),
        _DURABLE: write_durable(answer.scopes),
        _SIGNED: write_signed(answer.scopes),
        _POLL: poll.to_bytes((poll.bit_length() + 7) // 8, "big"),
        _BLOBS: write_offsets(answer.offsets),
    }
    return {number: content for number, content in extras.items() if content}


def _get_scope_answer(memory: Memory, source: In) -> ScopeAnswer:
    scope = _get_scope(source)
    next_cursor = source.number()
    digest8 = source.take_noise(DIGEST8)
    head = next_cursor + source.number()
    timeline = source.text()
    records = get_records(memory, source, scope)
    return ScopeAnswer(
        scope=scope, next_cursor=next_cursor, digest8=digest8, head=head, timeline=timeline, records=records
    )


def _put_scope(out: Out, scope: str) -> None:
    """Twelve digits as a number; anything else as text behind a zero."""
    if len(scope) == 12 and scope.isascii() and scope.isdigit() and scope[0] != "0":
        out.number(1)
        out.noise += int(scope).to_bytes(5, "big")
    else:
        out.number(0)
        out.text(scope)


def _get_scope(source: In) -> str:
    return str(int.from_bytes(source.take_noise(5), "big")) if source.number() else source.text()


def _digest8(digest: bytes) -> bytes:
    if len(digest) != DIGEST8:
        raise ValueError("a digest of eight bytes is needed")
    return digest


def _few(source: In) -> int:
    count = source.count()
    if count > _SCOPES_AT_MOST:
        raise BadFrame("unreadable")
    return count

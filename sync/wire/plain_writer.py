"""Exchange and answer as JSON lines, for clients that know nothing but the published specification.

The first line is a header object, then one object per row; every line is canonical JSON. Times are ISO 8601 in UTC,
bytes are lower-case hex, a body is the text of its canonical bytes. ``resources/specification/frame.md`` is the
normative description.
"""

from base64 import b64encode
from collections.abc import Iterator

from sync.wire.canon import canonical
from sync.wire.codec import instant
from sync.wire.entry import Batch, Entry, Record
from sync.wire.messages import Answer, Exchange, OwnRun, ScopeAnswer
from sync.wire.octets import Out
from sync.wire.shapes import Plain

PROTOCOL = 1


def write_exchange(request: Exchange) -> Out:
    header: dict[str, Plain] = {
        "p": PROTOCOL,
        "app": request.app_version,
        "dev": request.device,
        "inc": request.incarnation,
        "tok": request.token.hex(),
        "s0": request.first_seq,
        "next": request.next_seq,
        "dh": request.device_head8.hex(),
        "sc": [[at.scope, at.cursor, at.digest8.hex()] for at in request.scopes],
        "pend": request.pending,
        "ref": [[one.name, one.etag] for one in request.reference],
        "t": request.sent_ms,
        "max": request.max_bytes,
        "sig": request.signature.hex(),
        "proof": request.proof.hex(),
        "blob": [blob.hex() for blob in request.blobs],
    }
    return lines([header, *map(entry_row, request.entries)])


def write_answer(answer: Answer) -> Out:
    header: dict[str, Plain] = {
        "p": PROTOCOL,
        "a": answer.taken,
        "t": answer.server_ms,
        "poll": answer.poll_seconds,
        "min": answer.min_version,
        "ref": [[one.name, one.etag] for one in answer.reference],
        "tok": (answer.token or b"").hex(),
        "grants": list(answer.grants),
        "blob": [[blob.hex(), offset] for blob, offset in answer.offsets],
    }
    if answer.fault is not None:
        fault = answer.fault
        header["fault"] = [fault.code.value, fault.incarnation, [[name, text] for name, text in fault.facts]]
    return lines([header, *(row for scope in answer.scopes for row in _scope(scope))])


def _scope(scope: ScopeAnswer) -> Iterator[dict[str, Plain]]:
    yield {
        "k": "S",
        "sc": scope.scope,
        "next": scope.next_cursor,
        "dg": scope.digest8.hex(),
        "head": scope.head,
        "tl": scope.timeline,
        "dur": scope.durable,
        "sh": scope.signed_head.hex(),
    }
    for row in scope.records:
        yield _run(row) if isinstance(row, OwnRun) else _record(row)
    yield from map(batch_row, scope.batches)


def _run(run: OwnRun) -> dict[str, Plain]:
    return {"k": "O", "p": run.first_position, "s": [run.first_seq, run.last_seq], "r": run.received_ms}


def _record(record: Record) -> dict[str, Plain]:
    entry = record.entry
    slot: dict[str, Plain] = {"dev": entry.device, "inc": entry.incarnation, "seq": entry.seq}
    fate: dict[str, Plain] = {"code": record.code, "win": record.winner, "r": record.received_ms}
    return {"k": record.kind.value, "p": record.position} | entry_row(entry) | slot | fate


def batch_row(batch: Batch) -> dict[str, Plain]:
    return {
        "k": "B",
        "dev": batch.device,
        "inc": batch.incarnation,
        "s": [batch.first_seq, batch.last_seq],
        "before": batch.before.hex(),
        "sig": batch.signature.hex(),
    }


def entry_row(entry: Entry) -> dict[str, Plain]:
    told: dict[str, Plain] = {
        "id": entry.id,
        "sc": entry.scope,
        "rec": instant(entry.recorded_at),
        "q": entry.quality.value,
    }
    if entry.erased_hash:
        return told | {"h": entry.erased_hash.hex()}
    try:
        return told | {"b": entry.body.decode()}
    except UnicodeDecodeError:
        return told | {"b64": b64encode(entry.body).decode()}


def lines(rows: list[dict[str, Plain]]) -> Out:
    out = Out()
    for row in rows:
        out.plain += canonical(row) + b"\n"
    return out

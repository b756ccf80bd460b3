"""Locators and testimonies as JSON lines in the same frame: a header, then one object a row."""

from uuid import UUID

from sync.wire.dictionary import NEWEST
from sync.wire.entry import Entry
from sync.wire.frame import Kind, open_frame, seal
from sync.wire.octets import BadFrame
from sync.wire.plain_reader import (
    Told,
    believed,
    exactly,
    number,
    read_batch,
    read_entry,
    read_lines,
    signature,
    text_of,
)
from sync.wire.plain_writer import batch_row, entry_row, lines
from sync.wire.recovery import (
    PROBES_AT_MOST,
    Fate,
    Heard,
    Located,
    Locator,
    ScopeLocated,
    ScopeProbes,
    TimelineStatement,
    Witness,
)
from sync.wire.shapes import Plain

_DIGEST8 = 8


def seal_locator(request: Locator, nonce: int) -> bytes:
    header: dict[str, Plain] = {
        "dev": request.device,
        "tok": request.token.hex(),
        "inc": request.incarnation,
        "settle": request.settle,
    }
    rows: list[dict[str, Plain]] = [
        {"sc": scope.scope, "at": [[position, digest8.hex()] for position, digest8 in scope.probes]}
        for scope in request.scopes
    ]
    return seal(Kind.LOCATOR, nonce, lines([header, *rows]))


def open_locator(frame: bytes) -> tuple[int, Locator]:
    """(nonce, request). Raises BadFrame."""
    opened = open_frame(frame, Kind.LOCATOR)
    return opened.nonce, believed(lambda: _locator(*read_lines(opened.content)))


def seal_located(answer: Located, nonce: int, dictionary: int = NEWEST) -> bytes:
    """``dictionary``: that of the question."""
    header: dict[str, Plain] = {"tl": answer.timeline, "inc": answer.incarnation}
    if answer.statement is not None:
        said = answer.statement
        header["restored"] = [said.timeline, said.previous, said.restored_ms, said.signature.hex()]
    rows: list[dict[str, Plain]] = [{"sc": one.scope, "p": one.position, "head": one.head} for one in answer.scopes]
    return seal(Kind.LOCATED, nonce, lines([header, *rows]), dictionary)


def open_located(frame: bytes, nonce: int) -> Located:
    """Raises BadFrame."""
    opened = open_frame(frame, Kind.LOCATED, nonce=nonce)
    return believed(lambda: _located(*read_lines(opened.content)))


def seal_testimony(request: Witness, nonce: int) -> bytes:
    """Raises BadFrame ``too_big`` above 4 MiB."""
    header: dict[str, Plain] = {"dev": request.device, "tok": request.token.hex()}
    rows = [{"k": "E"} | entry_row(entry) | _slot(entry) for entry in request.entries]
    return seal(Kind.TESTIMONY, nonce, lines([header, *rows, *map(batch_row, request.batches)]))


def open_testimony(frame: bytes) -> tuple[int, Witness]:
    """(nonce, request). Raises BadFrame."""
    opened = open_frame(frame, Kind.TESTIMONY)
    return opened.nonce, believed(lambda: _testimony(*read_lines(opened.content)))


def seal_testified(answer: Heard, nonce: int, dictionary: int = NEWEST) -> bytes:
    """``dictionary``: that of the question."""
    fates: list[Plain] = [[entry_id, fate.value] for entry_id, fate in answer.fates]
    return seal(Kind.TESTIFIED, nonce, lines([{"fates": fates}]), dictionary)


def open_testified(frame: bytes, nonce: int) -> Heard:
    """Raises BadFrame."""
    opened = open_frame(frame, Kind.TESTIFIED, nonce=nonce)
    return believed(lambda: _testified(*read_lines(opened.content)))


def _locator(header: Told, rows: list[Told]) -> Locator:
    return Locator(
        device=str(UUID(header["dev"])),
        token=bytes.fromhex(header["tok"]),
        incarnation=number(header["inc"]),
        scopes=tuple(_probes(row) for row in rows),
        settle=header["settle"] is True,
    )


def _probes(row: Told) -> ScopeProbes:
    probes = tuple((number(position), exactly(digest8, _DIGEST8)) for position, digest8 in row["at"])
    if len(probes) > PROBES_AT_MOST:
        raise BadFrame("too_big")
    return ScopeProbes(scope=text_of(row["sc"]), probes=probes)


def _located(header: Told, rows: list[Told]) -> Located:
    return Located(
        scopes=tuple(
            ScopeLocated(scope=text_of(row["sc"]), position=number(row["p"]), head=number(row["head"])) for row in rows
        ),
        timeline=text_of(header["tl"]),
        incarnation=number(header["inc"]),
        statement=_statement(*header["restored"]) if "restored" in header else None,
    )


def _statement(timeline: str, previous: str, restored_ms: int, signed: str) -> TimelineStatement:
    return TimelineStatement(
        timeline=text_of(timeline),
        previous=text_of(previous),
        restored_ms=number(restored_ms),
        signature=signature(signed),
    )


def _testimony(header: Told, rows: list[Told]) -> Witness:
    return Witness(
        device=str(UUID(header["dev"])),
        token=bytes.fromhex(header["tok"]),
        entries=tuple(_entry(row) for row in rows if row["k"] == "E"),
        batches=tuple(read_batch(row) for row in rows if row["k"] == "B"),
    )


def _entry(row: Told) -> Entry:
    return read_entry(row, (str(UUID(row["dev"])), number(row["inc"]), number(row["seq"])))


def _testified(header: Told, rows: list[Told]) -> Heard:
    return Heard(fates=tuple((text_of(entry_id), Fate(fate)) for entry_id, fate in header["fates"]))


def _slot(entry: Entry) -> dict[str, Plain]:
    return {"dev": entry.device, "inc": entry.incarnation, "seq": entry.seq}

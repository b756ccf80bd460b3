"""The rare messages — enrolment and reference packs — as canonical JSON in the same frame."""

from uuid import UUID

from sync.wire.canon import canonical
from sync.wire.frame import Kind, open_frame, seal
from sync.wire.messages import Enrolled, Enrolment, OfficeCard, Pack, PackRequest
from sync.wire.octets import Out
from sync.wire.platform import EnrolmentRefused
from sync.wire.shapes import Plain
from sync.wire.told import Told


def seal_enrolment(request: Enrolment, nonce: int) -> bytes:
    told: dict[str, Plain] = {
        "code": request.code,
        "machine": request.machine,
        "name": request.name,
        "app": request.app_version,
    }
    if request.public_key:
        told |= {"key": request.public_key.hex()}
    return seal(Kind.ENROLMENT, nonce, _letter(told))


def open_enrolment(frame: bytes) -> tuple[int, Enrolment]:
    """(nonce, request). Raises BadFrame."""
    opened = open_frame(frame, Kind.ENROLMENT)
    told = Told(opened.content.chunk())
    opened.content.end()
    return opened.nonce, Enrolment(
        code=told.text("code"),
        machine=told.text("machine"),
        name=told.text("name"),
        app_version=told.text("app"),
        public_key=told.octets("key"),
    )


def seal_enrolled(answer: Enrolled, nonce: int) -> bytes:
    office = answer.office
    out = _letter(
        {
            "device": answer.device,
            "incarnation": answer.incarnation,
            "slot": answer.slot,
            "scopes": list(answer.scopes),
            "scope": office.scope,
            "name": office.name,
            "uscc": office.uscc,
            "prefix": office.prefix,
            "region": office.region,
            "staff": [[card.code, card.name, *(role.value for role in card.roles)] for card in answer.staff],
            "timeline": answer.timeline,
            "server_ms": answer.server_ms,
            "platform_key": answer.platform_key.hex(),
        }
    )
    out.short_noise(answer.token)
    return seal(Kind.ENROLLED, nonce, out)


def open_enrolled(frame: bytes, nonce: int) -> Enrolled:
    """Raises EnrolmentRefused when the platform says no, BadFrame when the bytes are not to be believed."""
    opened = open_frame(frame, Kind.ENROLLED, Kind.REFUSED, nonce=nonce)
    told = Told(opened.content.chunk())
    if opened.kind is Kind.REFUSED:
        raise EnrolmentRefused(told.text("code"))
    token = opened.content.short_noise()
    opened.content.end()
    return Enrolled(
        device=told.text("device"),
        incarnation=told.number("incarnation"),
        token=token,
        slot=told.number("slot"),
        scopes=tuple(told.texts("scopes")),
        office=OfficeCard(
            scope=told.text("scope"),
            name=told.text("name"),
            uscc=told.text("uscc"),
            prefix=told.text("prefix"),
            region=told.text("region"),
        ),
        staff=told.staff("staff"),
        timeline=told.text("timeline"),
        server_ms=told.number("server_ms"),
        platform_key=told.octets("platform_key"),
    )


def seal_refused(code: str, nonce: int) -> bytes:
    """The answer to an enrolment that is not granted; ``code`` as in EnrolmentRefused."""
    return seal(Kind.REFUSED, nonce, _letter({"code": code}))


def seal_pack_request(request: PackRequest, nonce: int) -> bytes:
    out = _letter({"name": request.name, "etag": request.etag})
    out.noise += UUID(request.device).bytes
    out.short_noise(request.token)
    return seal(Kind.PACK_REQUEST, nonce, out)


def open_pack_request(frame: bytes) -> tuple[int, PackRequest]:
    """(nonce, request). Raises BadFrame."""
    opened = open_frame(frame, Kind.PACK_REQUEST)
    told = Told(opened.content.chunk())
    device = str(UUID(bytes=opened.content.take_noise(16)))
    token = opened.content.short_noise()
    opened.content.end()
    return opened.nonce, PackRequest(device=device, token=token, name=told.text("name"), etag=told.text("etag"))


def seal_pack(pack: Pack, nonce: int) -> bytes:
    """Raises BadFrame ``too_big`` above 4 MiB."""
    told: Plain = {
        "name": pack.name,
        "etag": pack.etag,
        "edition": pack.edition,
        "signature": pack.signature.hex(),
    }
    out = _letter(told)
    out.chunk(pack.content)
    return seal(Kind.PACK, nonce, out)


def open_pack(frame: bytes, nonce: int) -> Pack:
    """Raises BadFrame."""
    opened = open_frame(frame, Kind.PACK, nonce=nonce)
    told = Told(opened.content.chunk())
    content = opened.content.chunk()
    opened.content.end()
    return Pack(
        name=told.text("name"),
        etag=told.text("etag"),
        content=content,
        edition=told.number("edition", 0),
        signature=told.octets("signature"),
    )


def _letter(told: Plain) -> Out:
    out = Out()
    out.chunk(canonical(told))
    return out

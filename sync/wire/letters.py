"""The rare messages — enrolment and reference packs — as canonical JSON in the same frame."""

import json
from uuid import UUID

from sync.casework.terms import Role
from sync.wire.canon import canonical
from sync.wire.frame import Kind, open_frame, seal
from sync.wire.messages import Enrolled, Enrolment, OfficeCard, Pack, PackRequest, StaffCard
from sync.wire.octets import BadFrame, In, Out
from sync.wire.platform import EnrolmentRefused
from sync.wire.shapes import Plain


def seal_enrolment(request: Enrolment, nonce: int) -> bytes:
    told: Plain = {
        "code": request.code,
        "machine": request.machine,
        "name": request.name,
        "app": request.app_version,
    }
    return seal(Kind.ENROLMENT, nonce, _letter(told))


def open_enrolment(frame: bytes) -> tuple[int, Enrolment]:
    """(nonce, request). Raises BadFrame."""
    opened = open_frame(frame, Kind.ENROLMENT)
    told = _Told(opened.content)
    opened.content.end()
    return opened.nonce, Enrolment(
        code=told.text("code"), machine=told.text("machine"), name=told.text("name"), app_version=told.text("app")
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
        }
    )
    out.short_noise(answer.token)
    return seal(Kind.ENROLLED, nonce, out)


def open_enrolled(frame: bytes, nonce: int) -> Enrolled:
    """Raises EnrolmentRefused when the platform says no, BadFrame when the bytes are not to be believed."""
    opened = open_frame(frame, Kind.ENROLLED, Kind.REFUSED, nonce=nonce)
    told = _Told(opened.content)
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
    told = _Told(opened.content)
    device = str(UUID(bytes=opened.content.take_noise(16)))
    token = opened.content.short_noise()
    opened.content.end()
    return opened.nonce, PackRequest(device=device, token=token, name=told.text("name"), etag=told.text("etag"))


def seal_pack(pack: Pack, nonce: int) -> bytes:
    """Raises BadFrame ``too_big`` above 4 MiB."""
    out = _letter({"name": pack.name, "etag": pack.etag})
    out.chunk(pack.content)
    return seal(Kind.PACK, nonce, out)


def open_pack(frame: bytes, nonce: int) -> Pack:
    """Raises BadFrame."""
    opened = open_frame(frame, Kind.PACK, nonce=nonce)
    told = _Told(opened.content)
    content = opened.content.chunk()
    opened.content.end()
    return Pack(name=told.text("name"), etag=told.text("etag"), content=content)


def _letter(told: Plain) -> Out:
    out = Out()
    out.chunk(canonical(told))
    return out


class _Told:
    """The fields of a letter; keys of a newer program are not looked at. Every method raises BadFrame."""

    __slots__ = ("_told",)

    def __init__(self, source: In) -> None:
        try:
            told: Plain = json.loads(source.chunk())
        except (ValueError, RecursionError) as error:
            raise BadFrame("unreadable") from error
        if not isinstance(told, dict):
            raise BadFrame("unreadable")
        self._told = told

    def text(self, key: str) -> str:
        value = self._told.get(key, "")
        if not isinstance(value, str):
            raise BadFrame("unreadable")
        return value

    def number(self, key: str) -> int:
        value = self._told.get(key)
        if type(value) is not int:
            raise BadFrame("unreadable")
        return value

    def texts(self, key: str) -> list[str]:
        return _texts(self._told.get(key))

    def staff(self, key: str) -> tuple[StaffCard, ...]:
        cards = self._told.get(key)
        if not isinstance(cards, list):
            raise BadFrame("unreadable")
        return tuple(_staff_card(_texts(card)) for card in cards)


def _texts(value: Plain) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise BadFrame("unreadable")
    return [one for one in value if isinstance(one, str)]


def _staff_card(words: list[str]) -> StaffCard:
    try:
        code, name, *roles = words
        return StaffCard(code=code, name=name, roles=tuple(Role(role) for role in roles))
    except ValueError as error:
        raise BadFrame("unreadable") from error

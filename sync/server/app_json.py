"""Enrolment as JSON, for tools that speak no frames. Keys: code, machine, name, app_version, public_key (hex)."""

import json

from sync.wire.messages import Enrolled, Enrolment
from sync.wire.octets import BadFrame

KEY_LENGTHS = (0, 32)

Json = dict[str, str | int | list[str] | dict[str, str] | list[dict[str, str]]]


def read_enrolment_json(letter: bytes) -> Enrolment:
    """Raises BadFrame."""
    try:
        told = json.loads(letter)
        texts = {key: told.get(key, "") for key in ("code", "machine", "name", "app_version", "public_key")}
        key = bytes.fromhex(texts.pop("public_key"))
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise BadFrame("unreadable") from error
    if len(key) not in KEY_LENGTHS or not all(isinstance(text, str) for text in texts.values()):
        raise BadFrame("unreadable")
    return Enrolment(**texts, public_key=key)


def enrolled_json(enrolled: Enrolled) -> Json:
    office = enrolled.office
    return {
        "device": enrolled.device,
        "incarnation": enrolled.incarnation,
        "token": enrolled.token.hex(),
        "slot": enrolled.slot,
        "scopes": list(enrolled.scopes),
        "office": {
            "scope": office.scope,
            "name": office.name,
            "uscc": office.uscc,
            "prefix": office.prefix,
            "region": office.region,
        },
        "staff": [
            {"code": card.code, "name": card.name, "roles": "+".join(role.value for role in card.roles)}
            for card in enrolled.staff
        ],
        "timeline": enrolled.timeline,
        "server_ms": enrolled.server_ms,
        "platform_key": enrolled.platform_key.hex(),
    }

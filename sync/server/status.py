"""How things stand, for the people who run the platform and for programs that compare it with the desks."""

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sync.casework.calendar import CST
from sync.journal.log import instant_of
from sync.journal.tables import RECORD
from sync.server import words, words_durable
from sync.server.durable import durable_position
from sync.server.offices import timeline
from sync.server.tables import DEVICE, INCIDENT, IRREGULARITY, OFFICE, SCOPE_HEAD, WAITING
from sync.server.tables_recovery import TESTIMONY
from sync.wire.entry import RecordKind

DeviceStatus = dict[str, str | int]
ScopeStatus = dict[str, str | int | list[DeviceStatus]]
Status = dict[str, str | int | list[ScopeStatus] | dict[str, int]]


def status(session: Session) -> Status:
    """Plain values, ready for JSON. ``digest``: hex of the scope chain at ``head``, all 32 bytes."""
    return {
        "timeline": timeline(session),
        "incidents": session.execute(select(func.count()).select_from(INCIDENT)).scalar_one(),
        "kinds": _incidents(session),
        "scopes": [_scope(session, scope) for scope in _scopes(session)],
    }


def spoken(told: Status) -> str:
    """The same as sentences."""
    scopes = told["scopes"]
    assert isinstance(scopes, list)
    lines = [line for scope in scopes for line in _sentences(scope)]
    kinds = told["kinds"]
    assert isinstance(kinds, dict)
    lines += [
        words.STATUS_INCIDENT.format(what=words.INCIDENTS.get(kind, kind), count=kinds[kind]) for kind in sorted(kinds)
    ]
    return "\n".join(lines or [words.STATUS_NO_OFFICE])


def _incidents(session: Session) -> dict[str, int]:
    """What an administrator should look at, counted by kind."""
    counted = select(INCIDENT.c.code, func.count().label("count")).group_by(INCIDENT.c.code)
    return {code: count for code, count in session.execute(counted)}


def _scopes(session: Session) -> list[str]:
    return list(session.execute(select(OFFICE.c.scope).order_by(OFFICE.c.scope)).scalars())


def _scope(session: Session, scope: str) -> ScopeStatus:
    head = session.execute(select(SCOPE_HEAD).where(SCOPE_HEAD.c.scope == scope)).one()
    name = session.execute(select(OFFICE.c.name).where(OFFICE.c.scope == scope)).scalar_one()
    counted = select(RECORD.c.kind, func.count().label("count")).where(RECORD.c.scope == scope).group_by(RECORD.c.kind)
    kinds = {kind: count for kind, count in session.execute(counted)}
    waiting = select(func.count()).select_from(WAITING).where(WAITING.c.scope == scope)
    testimony = select(func.count()).select_from(TESTIMONY).where(TESTIMONY.c.scope == scope)
    irregular = select(func.count()).select_from(IRREGULARITY).where(IRREGULARITY.c.scope == scope)
    return {
        "scope": scope,
        "name": name,
        "head": head.head,
        "digest": bytes(head.chain).hex(),
        "durable": durable_position(session, scope),
        "events": kinds.get(RecordKind.EVENT.value, 0),
        "rejected": kinds.get(RecordKind.REJECTED.value, 0),
        "quarantined": kinds.get(RecordKind.QUARANTINED.value, 0),
        "waiting": session.execute(waiting).scalar_one(),
        "testimony": session.execute(testimony).scalar_one(),
        "irregular": session.execute(irregular).scalar_one(),
        "devices": _devices(session, scope),
    }


def _devices(session: Session, scope: str) -> list[DeviceStatus]:
    rows = session.execute(select(DEVICE).where(DEVICE.c.scope == scope).order_by(DEVICE.c.enrolled_ms, DEVICE.c.slot))
    return [
        {
            "device": row.device,
            "name": row.name,
            "slot": row.slot,
            "incarnation": row.incarnation,
            "seen_ms": row.seen_ms,
            "pending": row.pending,
            "revoked_ms": row.revoked_ms,
            "app_version": row.app_version,
        }
        for row in rows
    ]


def _sentences(scope: ScopeStatus) -> list[str]:
    devices = scope["devices"]
    assert isinstance(devices, list)
    told = {key: value for key, value in scope.items() if key != "devices"}
    covered = [words_durable.COVERED.format(**told)] if scope["durable"] else []
    return [words.STATUS_OFFICE.format(**told, short=str(scope["digest"])[:16]), *covered, *map(_sentence, devices)]


def _sentence(device: DeviceStatus) -> str:
    seen = int(device["seen_ms"])
    return words.STATUS_DEVICE.format(
        slot=device["slot"],
        label=device["name"] or words.STATUS_UNNAMED,
        device=device["device"],
        seen=words.STATUS_SEEN.format(time=_local(instant_of(seen))) if seen else words.STATUS_NEVER_SEEN,
        version=words.STATUS_VERSION.format(version=device["app_version"]) if device["app_version"] else "",
        pending=device["pending"],
        revoked=words.STATUS_REVOKED if device["revoked_ms"] else "",
    )


def _local(at: datetime) -> str:
    return at.astimezone(CST).strftime("%Y-%m-%d %H:%M")

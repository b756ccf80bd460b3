"""What the platform keeps beside the journal's ``entry`` and ``record``. Times: milliseconds since 1970, UTC."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, String, Table

PLATFORM_TABLES = MetaData()

SETTING = Table("setting", PLATFORM_TABLES, Column("name", String, primary_key=True), Column("value", String))
"""``timeline``: random id of this history, new whenever a backup is restored."""

OFFICE = Table(
    "office",
    PLATFORM_TABLES,
    Column("scope", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("uscc", String, nullable=False),
    Column("prefix", String, nullable=False),
    Column("region", String, nullable=False),
)

STAFF = Table(
    "staff",
    PLATFORM_TABLES,
    Column("scope", String, primary_key=True),
    Column("code", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("roles", String, nullable=False),
)
"""``roles``: separated by +."""

ENROL_CODE = Table(
    "enrol_code",
    PLATFORM_TABLES,
    Column("code_hash", LargeBinary, primary_key=True),
    Column("scope", String, nullable=False),
    Column("expires_ms", BigInteger, nullable=False),
    Column("device", String, nullable=False),
)
"""``device``: who used the code, empty while nobody has."""

DEVICE = Table(
    "device",
    PLATFORM_TABLES,
    Column("device", String, primary_key=True),
    Column("scope", String, nullable=False, index=True),
    Column("slot", Integer, nullable=False),
    Column("incarnation", Integer, nullable=False),
    Column("token_hash", LargeBinary, nullable=False),
    Column("public_key", LargeBinary, nullable=False),
    Column("machine", String, nullable=False),
    Column("name", String, nullable=False),
    Column("app_version", String, nullable=False),
    Column("enrolled_ms", BigInteger, nullable=False),
    Column("seen_ms", BigInteger, nullable=False),
    Column("pending", Integer, nullable=False),
    Column("revoked_ms", BigInteger, nullable=False),
)
"""``incarnation``: the newest given out. ``pending``: what waited there at the last contact. ``*_ms`` 0: not yet."""

SLOT = Table(
    "slot",
    PLATFORM_TABLES,
    Column("device", String, primary_key=True),
    Column("incarnation", Integer, primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("scope", String, nullable=False),
    Column("entry_id", String, nullable=False),
    Column("chain", LargeBinary, nullable=False),
)
"""Every slot judged, with the device chain after it: tells a repeated push from a forked device. Append-only.

``scope``: the home office of the device, by which the rows lie together.
"""

SCOPE_HEAD = Table(
    "scope_head",
    PLATFORM_TABLES,
    Column("scope", String, primary_key=True),
    Column("head", Integer, nullable=False),
    Column("chain", LargeBinary, nullable=False),
)
"""Its row is locked while positions are given out, so number order is commit order and there is no hole."""

WAITING = Table(
    "waiting",
    PLATFORM_TABLES,
    Column("entry_id", String, primary_key=True),
    Column("scope", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("case_id", String, nullable=False, index=True),
    Column("code", String, nullable=False),
    Column("device", String, nullable=False),
    Column("incarnation", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
)
"""Quarantined entries that may still be placed: when their case arrives, or when an administrator releases them."""

IRREGULARITY = Table(
    "irregularity",
    PLATFORM_TABLES,
    Column("scope", String, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("code", String, primary_key=True),
    Column("entry_id", String, nullable=False),
    Column("case_id", String, nullable=False),
    Column("facts", String, nullable=False),
    Column("noted_ms", BigInteger, nullable=False),
)
"""Facts that were confirmed although a rule spoke against them; ``facts``: JSON object of texts."""

INCIDENT = Table(
    "incident",
    PLATFORM_TABLES,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("device", String, nullable=False),
    Column("code", String, nullable=False),
    Column("facts", String, nullable=False),
    Column("noted_ms", BigInteger, nullable=False),
    Index("incident_device", "device", "noted_ms"),
)
"""What an administrator should look at: forks, gaps, devices restored from a backup, clashing ids."""

PACK = Table(
    "pack",
    PLATFORM_TABLES,
    Column("name", String, primary_key=True),
    Column("etag", String, primary_key=True),
    Column("since_ms", BigInteger, nullable=False),
    Column("content", LargeBinary, nullable=False),
)
"""Every edition of every reference pack; the newest is handed out, older ones judge older cases."""

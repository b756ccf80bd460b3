"""The read models: disposable tables that the projector fills from the journal and may drop at any time.

Instants are milliseconds since 1970 (UTC), days are proleptic ordinals in China. ``due_key`` is the instant a list is
sorted by: when the heading clock ends, or ``FAR`` where nothing runs or a pause leaves the end open. ``assigned_ms``:
when somebody else gave the case to who handles it, as long as that person has done nothing on it. ``tags``: with a 、
between and around them. Nothing that depends on "now" is stored, so a row is true until its case, the calendar or the
catalogue changes.
"""

from sqlalchemy import Column, Index, Integer, MetaData, Table, Text, text

PROJECTION_VERSION = 5
"""Raise it whenever a column, its meaning or the search text changes: the next start rebuilds everything."""

FAR = 253_402_300_799_000

metadata = MetaData()


def _text(name: str) -> "Column[str]":
    return Column(name, Text, nullable=False)


def _whole(name: str) -> "Column[int]":
    return Column(name, Integer, nullable=False)


def _maybe(name: str) -> "Column[int]":
    return Column(name, Integer, nullable=True)


CASE_ROW = Table(
    "case_row",
    metadata,
    Column("rid", Integer, primary_key=True),
    Column("case_id", Text, nullable=False, unique=True),
    _text("number"),
    _text("temp_no"),
    _text("applicant"),
    _text("person"),
    _text("id_masked"),
    _text("phone_masked"),
    _text("item_id"),
    _text("item_name"),
    _text("state"),
    _text("received_by"),
    _text("handled_by"),
    _text("region"),
    _text("village"),
    _maybe("received_ms"),
    _maybe("received_day"),
    _maybe("closed_ms"),
    _maybe("closed_day"),
    _whole("open"),
    _whole("watched"),
    _whole("imported"),
    _whole("to_deliver"),
    _text("rating"),
    _text("custody"),
    _text("stage"),
    _whole("sent_out"),
    _text("tags"),
    _maybe("assigned_ms"),
    _text("clock"),
    _maybe("due_ms"),
    _maybe("due_day"),
    _whole("due_key"),
    _maybe("yellow_ms"),
    _maybe("last_counted"),
    _maybe("left_paused"),
    _text("unit"),
    _whole("provisional"),
    _maybe("statutory_ms"),
    _text("mark"),
    _whole("pending"),
    _whole("sort_key"),
    sqlite_autoincrement=False,
)

_c = CASE_ROW.c
Index("case_by_sort", _c.sort_key, _c.case_id)
Index("case_by_due", _c.due_key, _c.case_id, sqlite_where=text("watched = 1"))
Index("case_all_by_due", _c.due_key, _c.case_id)
Index("case_by_state", _c.state, _c.due_key, _c.case_id, sqlite_where=text("open = 1"))
Index("case_by_clock", _c.clock, _c.due_key, _c.case_id, sqlite_where=text("watched = 1"))
Index("case_to_deliver", _c.due_key, _c.case_id, sqlite_where=text("to_deliver = 1"))
Index("case_unconfirmed", _c.sort_key, _c.case_id, sqlite_where=text("pending > 0"))
Index("case_attention", _c.sort_key, _c.case_id, sqlite_where=text("mark = 'attention'"))
Index("case_attention_due", _c.due_key, _c.case_id, sqlite_where=text("mark = 'attention'"))
Index("case_closed", _c.sort_key, _c.case_id, sqlite_where=text("open = 0"))
Index("case_by_hand", _c.handled_by, _c.due_key, _c.case_id, sqlite_where=text("watched = 1"))
Index("case_custody", _c.custody, _c.due_key, sqlite_where=text("custody <> ''"))
Index("case_sent_out", _c.sort_key, _c.case_id, sqlite_where=text("sent_out = 1"))
Index("case_assigned", _c.handled_by, _c.due_key, _c.case_id, sqlite_where=text("assigned_ms IS NOT NULL"))
Index("case_tagged", _c.sort_key, _c.case_id, sqlite_where=text("tags <> ''"))
Index("case_rectify", _c.due_key, _c.case_id, sqlite_where=text("rating = 'RECTIFYING'"))
Index("case_state_sort", _c.state, _c.sort_key, _c.case_id)
Index("case_by_region", _c.region, _c.sort_key, _c.case_id)
Index("case_by_item", _c.item_id, _c.sort_key, _c.case_id)
Index("case_by_person", _c.person, _c.sort_key)
Index("case_received_day", _c.received_day)
Index("case_closed_day", _c.closed_day)

FIND = Table("case_find", metadata, Column("rid", Integer, primary_key=True), _text("hay"))
"""What the search verifies its hits against: a line per field and per reading of the name's pinyin initials, as
:mod:`desktop.store.grams` writes them."""

FORMER = ("case_initials",)
"""Tables of older programs, dropped with the rest."""

GRAM_TABLE = (
    "CREATE VIRTUAL TABLE case_gram USING fts5"
    "(grams, content='', contentless_delete=1, detail=none, tokenize='ascii', prefix='1 2 3')"
)
"""The ASCII tokenizer leaves everything beyond ASCII alone, also characters newer than SQLite's tables."""

NEWEST_FIRST = 1 << 28
"""A case stands in the index under this less its row id: FTS5 reads forwards twenty times faster than backwards, and
the newest come first."""

PROJECTION_STATE = Table(
    "projection_state", metadata, Column("name", Text, primary_key=True), _text("value"), sqlite_with_rowid=False
)
"""``version``, and ``reference``: the digest of calendar and catalogue the due dates were computed with."""

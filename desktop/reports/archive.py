"""Is this file a workbook we dare to open? Asked before any XML is parsed.

A workbook is a zip; 0.3 MB of zip can be 300 MB of XML and 900 MB of memory, so sizes, entries and ratios are checked
from the directory of the archive. zipfile never unpacks more than the directory declares.
"""

import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from desktop.reports.trouble import BookRefused

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_HTML_MARKS = (b"<html", b"<!doctype html", b"<table", b"<head", b"<body")
_HEAD_BYTES = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class BookLimits:
    """How much we read; the defaults hold ten years of a township's ledger."""

    file_bytes: int = 50 * 1024 * 1024
    entries: int = 1000
    unpacked_bytes: int = 400 * 1024 * 1024
    ratio: int = 100
    ratio_from_bytes: int = 1024 * 1024
    rows: int = 200_000
    columns: int = 64


def check_archive(path: Path, limits: BookLimits) -> None:
    """Refuse what is not a plain .xlsx of sensible size.

    Raises BookRefused: book_missing, book_unreadable, book_empty, book_too_big, book_old_xls, book_encrypted,
    book_html, book_text, book_other, book_truncated, book_not_xlsx, book_macros, book_bomb, book_entities.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            _check_outside(file, size, limits)
            _check_inside(file, limits)
    except FileNotFoundError as error:
        raise BookRefused("book_missing", file=path.name) from error
    except zipfile.BadZipFile as error:
        raise BookRefused("book_truncated", file=path.name) from error
    except OSError as error:
        raise BookRefused("book_unreadable", file=path.name, reason=error.strerror or "") from error


def _check_outside(file: BinaryIO, size: int, limits: BookLimits) -> None:
    head = file.read(_HEAD_BYTES)
    if not head:
        raise BookRefused("book_empty")
    if size > limits.file_bytes:
        raise BookRefused("book_too_big", megabytes=str(size // 1024 // 1024), limit=_megabytes(limits.file_bytes))
    if head.startswith(_ZIP):
        return
    if head.startswith(_OLE):
        rest = head + file.read(1024 * 1024)
        encrypted = "EncryptedPackage".encode("utf-16-le") in rest
        raise BookRefused("book_encrypted" if encrypted else "book_old_xls")
    raise BookRefused(_disguise(head))


def _disguise(head: bytes) -> str:
    """What a file that only calls itself .xlsx really is."""
    if head.startswith(_WIDE_MARKS):
        return "book_text"
    lowered = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if any(mark in lowered for mark in _HTML_MARKS):
        return "book_html"
    if b"\0" in head:
        return "book_other"
    separators = sum(head.count(mark) for mark in (b",", b"\t", b";"))
    return "book_text" if separators else "book_other"


def _check_inside(file: BinaryIO, limits: BookLimits) -> None:
    with zipfile.ZipFile(file) as archive:
        entries = archive.infolist()
        if len(entries) > limits.entries:
            raise BookRefused("book_bomb", measure=f"{len(entries)}")
        names = {entry.filename for entry in entries}
        if any(entry.flag_bits & 0x1 for entry in entries):
            raise BookRefused("book_encrypted")
        if "xl/workbook.xml" not in names or "[Content_Types].xml" not in names:
            raise BookRefused("book_not_xlsx")
        if any(name.endswith("vbaProject.bin") for name in names):
            raise BookRefused("book_macros")
        _check_sizes(entries, limits)
        for entry in entries:
            if entry.filename.endswith((".xml", ".rels")):
                _check_prologue(archive, entry)


def _check_sizes(entries: list[zipfile.ZipInfo], limits: BookLimits) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if unpacked > limits.unpacked_bytes:
        raise BookRefused("book_bomb", measure=_megabytes(unpacked) + " MB")
    swollen = [(unpacked, packed), *((entry.file_size, entry.compress_size) for entry in entries)]
    for large, small in swollen:
        if large > limits.ratio_from_bytes and large > limits.ratio * max(small, 1):
            raise BookRefused("book_bomb", measure=f"{large // max(small, 1)}:1")


def _check_prologue(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """A workbook has no document type; entities are how 'billion laughs' begins.

    NotImplementedError is how the library answers a packing or a cipher it does not know; no spreadsheet has one.
    """
    try:
        with archive.open(entry) as part:
            head = part.read(_HEAD_BYTES)
    except (NotImplementedError, EOFError, zlib.error) as error:
        raise BookRefused("book_truncated", file=entry.filename) from error
    flat = head.replace(b"\0", b"").upper()
    if b"<!DOCTYPE" in flat or b"<!ENTITY" in flat:
        raise BookRefused("book_entities")


def _megabytes(size: int) -> str:
    return str(size // 1024 // 1024)

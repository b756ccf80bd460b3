"""Workbooks that are not what they say, or that mean harm: each refused by name, with a sentence."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from desktop.reports.archive import BookLimits
from desktop.reports.import_xlsx import ImportTerms, plan_import
from desktop.reports.trouble import BookRefused
from desktop.wording.imports import refusal_sentence
from tests.desktop.ledger_maker import item_names, make_ledger, one_sheet

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(path: Path, limits: BookLimits | None = None) -> str:
    terms = ImportTerms(items=item_names(), today=date(2026, 11, 23), limits=limits or BookLimits())
    with pytest.raises(BookRefused) as refused:
        plan_import(path, terms)
    assert "{" not in refusal_sentence(refused.value.code, refused.value.facts)
    return refused.value.code


def good(path: Path) -> bytes:
    make_ledger(path, 1, count=40)
    return path.read_bytes()


def changed(book: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one part replaced; a part that is not there is added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            new.writestr(entry.filename, change(content) if entry.filename == name else content)
        if name not in old.namelist():
            new.writestr(name, change(b""))
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "book_empty"),
        (b"<html><table><tr><td>\xe5\xa7\x93\xe5\x90\x8d</td></tr></table></html>", "book_html"),
        (b"\xef\xbb\xbf <!DOCTYPE html><html></html>", "book_html"),
        ("姓名,身份证号\n李敏,1\n".encode("gbk"), "book_text"),
        ("姓名\t号\n".encode("utf-16"), "book_text"),
        (OLE + b"\0" * 600, "book_old_xls"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "book_encrypted"),
        (b"%PDF-1.7\0\0", "book_other"),
    ],
    ids=["empty", "html", "html with mark", "gbk csv", "utf-16 text", "xls", "encrypted", "pdf"],
)
def test_a_disguised_file_is_named_for_what_it_is(content: bytes, code: str, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    assert refusal(tmp_path / "a.xlsx") == code


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9, 0.999])
def test_a_truncated_workbook_is_refused(kept: float, tmp_path: Path) -> None:
    book = good(tmp_path / "a.xlsx")
    (tmp_path / "a.xlsx").write_bytes(book[: int(len(book) * kept)])
    assert refusal(tmp_path / "a.xlsx") == "book_truncated"


def test_a_flipped_byte_is_refused_not_read(tmp_path: Path) -> None:
    book = bytearray(good(tmp_path / "a.xlsx"))
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        at = archive.getinfo("xl/worksheets/sheet1.xml").header_offset + 400
    book[at] ^= 0xFF
    (tmp_path / "a.xlsx").write_bytes(bytes(book))
    assert refusal(tmp_path / "a.xlsx") in {"book_damaged", "book_truncated"}


def test_another_zip_is_no_workbook(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    assert refusal(tmp_path / "a.xlsx") == "book_not_xlsx"


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "没有.xlsx") == "book_missing"
    assert refusal(tmp_path) == "book_unreadable"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    bomb = changed(good(tmp_path / "a.xlsx"), "xl/sharedStrings.xml", lambda _: b"<a>" + b" " * 30_000_000 + b"</a>")
    (tmp_path / "a.xlsx").write_bytes(bomb)
    assert refusal(tmp_path / "a.xlsx") == "book_bomb"


def test_too_many_entries_are_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        for number in range(1001):
            archive.writestr(f"xl/{number}.xml", "")
    assert refusal(tmp_path / "a.xlsx") == "book_bomb"


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    good(tmp_path / "a.xlsx")
    assert refusal(tmp_path / "a.xlsx", BookLimits(file_bytes=1000)) == "book_too_big"


def test_more_rows_than_the_limit_are_refused_not_cut(tmp_path: Path) -> None:
    good(tmp_path / "a.xlsx")
    assert refusal(tmp_path / "a.xlsx", BookLimits(rows=20)) == "book_too_long"


def test_macros_are_refused(tmp_path: Path) -> None:
    book = changed(good(tmp_path / "a.xlsx"), "xl/vbaProject.bin", lambda _: b"x")
    (tmp_path / "a.xlsx").write_bytes(book)
    assert refusal(tmp_path / "a.xlsx") == "book_macros"


@pytest.mark.parametrize("padding", [0, 9000])
def test_entities_are_refused_however_late_they_are_declared(padding: int, tmp_path: Path) -> None:
    laughs = b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]>'

    def declare(part: bytes) -> bytes:
        root = part.index(b"<worksheet")
        return part[:root] + b"<!--" + b" " * padding + b"-->" + laughs + part[root:]

    book = changed(good(tmp_path / "a.xlsx"), "xl/worksheets/sheet1.xml", declare)
    (tmp_path / "a.xlsx").write_bytes(book)
    assert refusal(tmp_path / "a.xlsx") == "book_entities"


def test_a_workbook_without_a_ledger_is_refused(tmp_path: Path) -> None:
    book, sheet = one_sheet("说明")
    sheet.append(["本表仅供参考"])
    book.save(tmp_path / "a.xlsx")
    assert refusal(tmp_path / "a.xlsx") == "book_no_ledger"


@pytest.mark.timeout(60)  # a million rows of sixteen thousand cells would take hours
def test_a_cell_in_the_last_corner_costs_nothing(tmp_path: Path) -> None:
    make_ledger(tmp_path / "a.xlsx", 1, count=5)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    book.worksheets[0]["XFD1048576"] = "x"
    book.save(tmp_path / "a.xlsx")
    plan = plan_import(tmp_path / "a.xlsx", ImportTerms(items=item_names(), today=date(2026, 11, 23)))
    assert plan.total == 5


def test_a_hidden_sheet_is_left_out_and_said_so(tmp_path: Path) -> None:
    make_ledger(tmp_path / "a.xlsx", 1, count=5)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    hidden = book.copy_worksheet(book.worksheets[0])
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    plan = plan_import(tmp_path / "a.xlsx", ImportTerms(items=item_names(), today=date(2026, 11, 23)))
    assert [sheet.skipped for sheet in plan.sheets] == [None, "hidden"]

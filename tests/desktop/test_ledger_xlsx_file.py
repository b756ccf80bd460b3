"""The file of a ledger is there whole or not at all, whatever happens on the way."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.reports.ledger_rows import LedgerRow
from desktop.reports.ledger_xlsx import write_ledger
from desktop.reports.safe_file import free_name
from desktop.reports.trouble import ReportCancelled, ReportTrouble
from desktop.wording.imports import refusal_sentence
from tests.desktop.ledger_samples import HEAD, never, row, unheard


def rows(count: int) -> Iterator[LedgerRow]:
    return (row(number) for number in range(1, count + 1))


def trouble(path: Path) -> str:
    with pytest.raises(ReportTrouble) as met:
        write_ledger(path, rows(3), HEAD, unheard, never)
    assert "{" not in refusal_sentence(met.value.code, met.value.facts)
    return met.value.code


def test_cancel_leaves_nothing_behind(tmp_path: Path) -> None:
    heard: list[int] = []
    with pytest.raises(ReportCancelled):
        write_ledger(tmp_path / "a.xlsx", rows(5000), HEAD, heard.append, lambda: bool(heard and heard[-1] >= 1000))
    assert (heard[-1], list(tmp_path.iterdir())) == (1000, [])


def test_cancel_keeps_the_earlier_file(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"before")
    with pytest.raises(ReportCancelled):
        write_ledger(tmp_path / "a.xlsx", rows(10), HEAD, unheard, lambda: True)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"before"]


def test_rows_that_fail_leave_nothing_behind(tmp_path: Path) -> None:
    def failing() -> Iterator[LedgerRow]:
        yield from rows(700)
        raise RuntimeError("the database went away")

    with pytest.raises(RuntimeError):
        write_ledger(tmp_path / "a.xlsx", failing(), HEAD, unheard, never)
    assert list(tmp_path.iterdir()) == []


def test_progress_counts_up_to_all_rows(tmp_path: Path) -> None:
    heard: list[int] = []
    write_ledger(tmp_path / "a.xlsx", rows(1200), HEAD, heard.append, never)
    assert heard == [500, 1000, 1200, 1200]


def test_a_read_only_target_is_kept_and_a_free_name_offered(tmp_path: Path) -> None:
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"before")
    target.chmod(0o444)
    assert (trouble(target), target.read_bytes()) == ("target_readonly", b"before")
    assert free_name(target).name == "a(2).xlsx"


def test_a_folder_as_target_and_a_missing_folder_are_told(tmp_path: Path) -> None:
    assert trouble(tmp_path) == "target_is_folder"
    assert trouble(tmp_path / "没有" / "a.xlsx") == "folder_missing"


def test_whole_card_numbers_need_a_watermark(tmp_path: Path) -> None:
    with pytest.raises(ReportTrouble, match="watermark_missing"):
        write_ledger(tmp_path / "a.xlsx", rows(1), replace(HEAD, masked=False), unheard, never)

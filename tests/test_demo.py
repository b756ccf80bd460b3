"""The demo as a whole: a real platform process, two desks, what they agree on and what they leave behind."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import sqlcipher3.dbapi2 as sqlcipher

from sync.casework.events_intake import CaseRegistered
from sync.wire.codec import decode

ROOT = Path(__file__).parent.parent
ID_COLUMN = "证件号码"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "out"
    words = (sys.executable, "-m", "desktop.demo", "--headless", "--seed", "7", "--out", str(folder))
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=280, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def summary(out: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    return told


def test_both_desks_and_the_platform_agree_byte_for_byte(summary: dict[str, Any]) -> None:
    assert summary["digests_equal"]


def test_the_ledger_balances(summary: dict[str, Any]) -> None:
    balance = summary["balance"]
    closed = balance["decided"] + balance["returned"] + balance["closing"]
    assert summary["balance_ok"] and balance["opening"] + balance["accepted"] == closed


def test_three_hundred_cases_and_one_conflict(summary: dict[str, Any]) -> None:
    assert (summary["cases"] >= 300, summary["conflicts"]) == (True, 1)


def test_the_old_ledgers_came_over(summary: dict[str, Any]) -> None:
    assert summary["imported"] == 734


def test_every_file_it_names_is_there(out: Path, summary: dict[str, Any]) -> None:
    assert summary["files"] and all((out / name).stat().st_size > 0 for name in summary["files"])


def test_every_id_number_in_the_workbook_is_text_and_equal(out: Path) -> None:
    cells = _id_cells(out / "ledger-full.xlsx")
    assert {kind for kind, _ in cells} == {"s"}
    assert {number for _, number in cells} <= _registered_numbers(out / "platform.db")
    assert len(cells) >= 300


def _id_cells(path: Path) -> list[tuple[str, str]]:
    """(kind of cell, value) of every 18-digit number below the heading."""
    sheet = openpyxl.load_workbook(path).worksheets[0]
    heading = next(cell for row in sheet.iter_rows(max_row=12) for cell in row if str(cell.value).startswith(ID_COLUMN))
    column = next(sheet.iter_cols(min_col=heading.column, max_col=heading.column, min_row=heading.row + 1))
    return [(cell.data_type, str(cell.value)) for cell in column if len(str(cell.value or "")) == 18]


def _registered_numbers(path: Path) -> set[str]:
    connection = sqlcipher.connect(str(path))
    bodies = connection.execute("SELECT body FROM entry WHERE type = 'case.registered'").fetchall()
    connection.close()
    events = [decode(body) for (body,) in bodies]
    return {event.applicant.number for event in events if isinstance(event, CaseRegistered)}

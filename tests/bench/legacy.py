"""An old ledger of 60,000 rows: reading, checking and planning it, beside what openpyxl takes for reading alone."""

import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta
from json import loads
from pathlib import Path
from random import Random

import openpyxl

from tests.desktop.ledger_maker import id_number, item_names

ROOT = Path(__file__).parents[2]
ROWS = 60_000
HEADINGS = ("序号", "收件日期", "申请人", "身份证号", "联系电话", "村", "办理事项", "经办人", "办结日期", "办理结果")
PLAN = """
import json, pathlib, sys
from desktop.cli_import import plan_json
told = plan_json(pathlib.Path(sys.argv[1]))
told["megabytes"] = int(open("/proc/self/status").read().split("VmHWM:")[1].split()[0]) // 1024
print(json.dumps(told))
"""


def measure() -> dict[str, float | int]:
    """``import60000.*``: seconds, peak memory and what was found; ``yardstick.seconds``: openpyxl reading the cells."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "big.xlsx"
        _big_ledger(path)
        told = loads(subprocess.check_output([sys.executable, "-c", PLAN, str(path)], cwd=ROOT, text=True))
        began = time.perf_counter()
        book = openpyxl.load_workbook(path, read_only=True)
        cells = sum(len(row) for row in book.worksheets[0].iter_rows(values_only=True))
        book.close()
        yardstick = time.perf_counter() - began
    return {
        "import60000.seconds": round(told["seconds"], 2),
        "import60000.rss.mb": told["megabytes"],
        "import60000.rows": told["rows"],
        "import60000.clean": told["clean"],
        "yardstick.seconds": round(yardstick, 2),
        "yardstick.cells": cells,
    }


def _big_ledger(path: Path) -> None:
    rnd, names = Random(7), item_names()
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("台账")
    sheet.append(list(HEADINGS))
    for number in range(1, ROWS + 1):
        day = datetime(2021, 1, 1) + timedelta(days=number // 40)  # noqa: DTZ001
        phone = f"138{rnd.randrange(10**8):08d}"
        head = [number, day, "李敏国", id_number(rnd), phone, "南皋村村民委员会", rnd.choice(names)]
        sheet.append([*head, "杨秀", day + timedelta(days=3), "办结"])
    book.save(path)

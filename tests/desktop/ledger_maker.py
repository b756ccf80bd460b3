"""Makes old ledgers of the three kinds met in the offices, with defects, and knows the truth about each.

The truth is counted while the defects are put in, never by the code under test.
"""

import json
import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

CATALOGUE = Path(__file__).parents[2] / "resources" / "catalogue" / "items.json"
RESULTS = ("办结", "办结", "办结", "退件", "不予受理")
NONSENSE = ("帮忙看看那个补贴", "老表来问的", "盖个章", "??")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


@dataclass
class Truth:
    """Figures of one made workbook."""

    rows: int = 0
    problems: int = 0
    duplicates: int = 0
    unknown_items: int = 0
    kinds: Counter[str] = field(default_factory=Counter)

    @property
    def clean(self) -> int:
        return self.rows - self.problems - self.duplicates


def one_sheet(title: str) -> tuple[openpyxl.Workbook, Worksheet]:
    """A new workbook and its only sheet."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    return book, book.create_sheet(title)


def item_names() -> tuple[str, ...]:
    return tuple(item["name"] for item in json.loads(CATALOGUE.read_text(encoding="utf-8"))["items"])


def id_number(rnd: random.Random, year_to: int = 2010) -> str:
    born = date(1940, 1, 1) + timedelta(days=rnd.randrange((date(year_to, 1, 1) - date(1940, 1, 1)).days))
    body = f"522636{born:%Y%m%d}{rnd.randrange(1000):03d}"
    return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, WEIGHTS, strict=True)) % 11]


def wrong_check(number: str) -> str:
    return number[:17] + ("1" if number[17] == "0" else "0")


@dataclass
class Entry:
    """One true record before it is written down badly."""

    day: date
    name: str
    number: str
    phone: str | None
    village: str
    item: str
    clerk: str
    closed: date | None
    result: str


def entries(rnd: random.Random, year: int, count: int) -> list[Entry]:
    names = item_names()
    days = sorted(rnd.randrange(360) for _ in range(count))
    made = []
    for offset in days:
        day = date(year, 1, 2) + timedelta(days=offset)
        made.append(
            Entry(
                day=day,
                name=rnd.choice("王李张刘陈杨吴龙石韦")
                + "".join(rnd.choices("敏国花秀兰芳金㵲明", k=rnd.choice((1, 2)))),
                number=id_number(rnd),
                phone=None if rnd.random() < 0.2 else f"1{rnd.choice('3578')}{rnd.randrange(10**9):09d}",
                village=rnd.choice(("南皋村村民委员会", "排调村村民委员会", "东湖社区居民委员会")),
                item=rnd.choice(names),
                clerk=rnd.choice(("杨秀", "韦桂花", "潘明")),
                closed=None if rnd.random() < 0.2 else day + timedelta(days=rnd.randrange(40)),
                result=rnd.choice(RESULTS),
            )
        )
    return made


def written_day(rnd: random.Random, day: date) -> object:
    """One day in the styles clerks use."""
    return rnd.choice(
        (
            f"{day.year}年{day.month}月{day.day}日",
            f"{day:%Y.%m.%d}",
            f"{day.year}.{day.month}.{day.day}",
            f"{day:%Y/%m/%d}",
            f"{day:%Y%m%d}",
            f"{day:%Y-%m-%d} 上午",
            f" {day:%Y-%m-%d} 09:30 ",
            (day - date(1899, 12, 30)).days,
            datetime(day.year, day.month, day.day),  # noqa: DTZ001
        )
    )


def make_village(path: Path, seed: int, *, count: int = 120, year: int = 2023) -> Truth:
    """Two-row heading with merged cells, subtotals, blank lines, days in every style, five kinds of defects."""
    rnd, truth = random.Random(seed), Truth(rows=count)
    book, sheet = one_sheet("登记表")
    sheet.append(["村级便民服务站代办登记表"])
    sheet.append([])
    sheet.append(["序", "受理", "申请人信息", None, None, "住址", "申办", "办理情况", None, "备注"])
    sheet.append(["号", "时间", "姓名", "身份证号码", "电话", "(村组)", "事项", "办结时间", "结果"])
    for merged in ("A1:J1", "C3:E3", "H3:I3"):
        sheet.merge_cells(merged)
    for number, entry in enumerate(entries(rnd, year, count), start=1):
        sheet.append(_village_line(rnd, truth, number, entry))
        if number % 40 == 0:
            sheet.append([])
            sheet.append([None, "小计", f"{number}件"])
    sheet.append([])
    sheet.append(["填表说明:本表由村级代办员填写"])
    sheet.append([None, None, "负责人签字:"])
    for row in sheet.iter_rows(min_row=5):
        if str(row[9].value or "").startswith("="):
            row[9].data_type = "s"
    book.save(path)
    return truth


def _village_line(rnd: random.Random, truth: Truth, number: int, entry: Entry) -> list[object]:
    kinds = set()
    day, remark = written_day(rnd, entry.day), None
    card: str | float = entry.number
    item: str | None = entry.item
    if rnd.random() < 0.06:
        kinds.add("id_precision_lost")
        card = float(int(entry.number[:17].ljust(18, "0")))
    elif rnd.random() < 0.06:
        kinds.add("id_checksum")
        card = wrong_check(entry.number)
    elif rnd.random() < 0.2:
        wide = str.maketrans("0123456789", "０１２３４５６７８９")
        card = f" {entry.number} " if rnd.random() < 0.5 else entry.number.translate(wide)
    if rnd.random() < 0.05:
        kinds.add("bad_date")
        day = rnd.choice((f"{entry.day.year}/13/05", f"{entry.day.year}.2.30", f"{entry.day.year}1345", "待定"))
    if rnd.random() < 0.06:
        kinds.add("no_item")
        item = None
    truth.problems += bool(kinds)
    if rnd.random() < 0.08:
        kinds.add("formula_like")
        remark = "=cmd|' /C calc'!A0"
    truth.kinds.update(kinds)
    serial = None if rnd.random() < 0.1 else number
    closed = f"{entry.closed:%Y.%m.%d}" if entry.closed else None
    name = entry.name + ("  " if rnd.random() < 0.3 else "")
    return [serial, day, name, card, entry.phone or "无", entry.village, item, closed, entry.result, remark]


def make_months(path: Path, seed: int, *, months: int = 4, per_month: int = 30, year: int = 2022) -> Truth:
    """A sheet a month; items abbreviated, some nobody can know; the last line of a month copied into the next."""
    rnd, truth = random.Random(seed), Truth()
    names = item_names()
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    last: list[object] | None = None
    for month in range(1, months + 1):
        sheet = book.create_sheet(f"{month}月")
        sheet.append(["编号", "事项", "姓名", "证件号", "手机", "日期", "办理人", "情况"])
        if last is not None:
            sheet.append(last)
            truth.rows += 1
            truth.duplicates += 1
        for entry in entries(rnd, year, per_month):
            day = date(year, month, rnd.randrange(1, 29))
            written = _abbreviated(rnd, truth, entry.item, names)
            card = entry.number
            last = ["=ROW()-1", written, entry.name, card, entry.phone, f"{day:%Y/%m/%d}", entry.clerk, entry.result]
            sheet.append(last)
            truth.rows += 1
    book.create_sheet("说明").append(["本表仅供参考"])
    book.save(path)
    return truth


def _abbreviated(rnd: random.Random, truth: Truth, item: str, names: tuple[str, ...]) -> str:
    if rnd.random() < 0.08:
        truth.unknown_items += 1
        truth.problems += 1
        truth.kinds["unknown_item"] += 1
        return rnd.choice(NONSENSE)
    short = item if rnd.random() < 0.3 else item[:4]
    if short not in names and sum(name.startswith(short) for name in names) > 1:
        truth.problems += 1
        truth.kinds["ambiguous_item"] += 1
    return short


HEADINGS = {
    "serial": ("序号", "编号", "No."),
    "day": ("收件日期", "受理时间", "登记日期", "申请日期", "日期"),
    "name": ("申请人", "姓名", "办事群众", "申请人姓名"),
    "number": ("身份证号", "身份证号码", "证件号码", "公民身份号码"),
    "phone": ("联系电话", "手机号码", "联系方式", "电话"),
    "village": ("村(社区)", "所属村", "家庭住址", "村组"),
    "item": ("办理事项", "事项名称", "申办事项", "业务名称"),
    "clerk": ("经办人", "承办人", "工作人员"),
    "closed": ("办结日期", "办结时间", "完成时间"),
    "result": ("办理结果", "结果", "办理情况"),
    "remark": ("备注", "备 注"),
    "extra": ("性别", "承诺办结时间", "民族", "出生日期"),
}


def make_ledger(path: Path, seed: int, *, count: int = 150, year: int = 2021) -> Truth:
    """A one-row heading under title and unit; columns in any order, other words, columns nobody asked for."""
    rnd, truth = random.Random(seed), Truth(rows=count)
    order = list(HEADINGS)
    rnd.shuffle(order)
    book, sheet = one_sheet("台账")
    sheet.append([f"{year}年便民服务中心办件台账"])
    sheet.append(["单位:排调镇便民服务中心"])
    sheet.append([rnd.choice(HEADINGS[column]) for column in order])
    for number, entry in enumerate(entries(rnd, year, count), start=1):
        day, closed = (
            value and datetime(value.year, value.month, value.day)  # noqa: DTZ001
            for value in (entry.day, entry.closed)
        )
        line = {"serial": number, "day": day, "name": entry.name, "number": entry.number, "phone": entry.phone}
        line |= {"village": entry.village, "item": entry.item, "clerk": entry.clerk, "closed": closed}
        line |= {"result": entry.result, "remark": None, "extra": "2020-01-01"}
        sheet.append([line[column] for column in order])
    sheet.append(["合计", None, count])
    sheet.append(["制表人:杨秀", None, None, "审核人:"])
    book.save(path)
    return truth

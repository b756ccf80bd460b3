"""Writes resources/calendar/national.json from chinesecalendar: `python -m tests.casework.make_calendar`.

Run once a year, when the development package has taken in the new State Council notice.
"""

import json
from datetime import date
from importlib.metadata import version
from pathlib import Path

from chinese_calendar import Holiday
from chinese_calendar.constants import holidays, workdays

NATIONAL = Path(__file__).parents[2] / "resources" / "calendar" / "national.json"
FIRST_YEAR, LAST_YEAR = 2010, 2026


def pack() -> str:
    made_from = f"chinesecalendar {version('chinesecalendar')} (MIT)"
    layers = [layer(year) for year in range(FIRST_YEAR, LAST_YEAR + 1)]
    return json.dumps({"version": 1, "made_from": made_from, "layers": layers}, ensure_ascii=False, indent=1) + "\n"


def layer(year: int) -> dict[str, object]:
    source = f"国务院办公厅关于{year}年部分节假日安排的通知"
    return {"region": "", "source": source, "years": [year], "off": named(holidays, year), "on": named(workdays, year)}


def named(days: dict[date, str], year: int) -> dict[str, str]:
    return {day.isoformat(): Holiday(name).chinese for day, name in sorted(days.items()) if day.year == year}


if __name__ == "__main__":
    NATIONAL.write_text(pack(), encoding="utf-8")

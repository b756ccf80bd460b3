"""A card reader made of nothing, for practice and tests: ``python -m desktop.card_simulator [--act ACT]``.

It speaks the lines of ``resources/specification/reader.md`` and shows invented people in turn. ACT: ``card`` (the
rule), ``no_card``, ``no_device``, ``silent`` (never answers), ``crash`` (dies when asked), ``garbage`` (talks nonsense,
then answers), ``forged`` (a number whose check digit is wrong), ``mute`` (does not even say hello).
"""

import argparse
import json
import sys
from itertools import cycle

PEOPLE = (
    {
        "name": "杨秀英", "gender": "女", "ethnic": "苗", "birth": "1980-01-15", "number": "522636198001150043",
        "address": "贵州省丹寨县龙泉镇卡拉村一组12号", "valid_until": "长期",
    },
    {
        "name": "潘阿秀", "gender": "女", "ethnic": "侗", "birth": "1965-11-23", "number": "522636196511230028",
        "address": "贵州省丹寨县龙泉镇羊甲村三组", "valid_until": "2040-06-30",
    },
)  # fmt: skip
ACTS = ("card", "no_card", "no_device", "silent", "crash", "garbage", "forged", "mute")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m desktop.card_simulator", description="模拟读卡器（练习和测试用）")
    parser.add_argument("--act", choices=ACTS, default="card", help="怎样回答")
    act = parser.parse_args(arguments).act
    if act != "mute":
        _say({"hello": 1, "name": "模拟读卡器"})
    people = cycle(PEOPLE)
    for line in sys.stdin:
        if act == "crash":
            return 70
        if act not in ("silent", "mute"):
            _answer(json.loads(line)["id"], act, next(people))
    return 0


def _answer(number: int, act: str, person: dict[str, str]) -> None:
    if act in ("no_card", "no_device"):
        _say({"id": number, "error": act})
        return
    if act == "garbage":
        sys.stdout.write("驱动：OK 0x90\n{}\n[1]\n")
        _say({"id": number + 7, "card": person})
    number_shown = person["number"][:-1] + ("1" if act == "forged" else person["number"][-1])
    _say({"id": number, "card": person | {"number": number_shown}})


def _say(told: dict[str, object]) -> None:
    sys.stdout.buffer.write(json.dumps(told, ensure_ascii=False).encode() + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    raise SystemExit(main())

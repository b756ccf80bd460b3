"""``qianban case FILE``: replays abstract sequences of events through the real rules and says what they allow.

The file holds ``{"sequences": [{"title", "steps": [{"e": "E01", …}]}]}``. A step names an event by its code and
may bend its circumstances: ``by``, ``role``, ``instant``, ``missing`` (``core``), ``late``, ``overdue``, ``kind``,
``center_reason``, and any guard by name set to false. One JSON line a sequence comes out.
"""

import json
from pathlib import Path
from typing import Any, TextIO

from desktop.rehearsal import Rehearsal, UnknownStep
from desktop.wording.refusals import refusal_sentence
from sync.casework.errors import Refusal


def run(path: Path, out: TextIO) -> int:
    """Exit code 0 when every sequence was replayed, 2 when the file cannot be read."""
    try:
        sequences = json.loads(path.read_text(encoding="utf-8"))["sequences"]
        lines = [verdict(sequence) for sequence in sequences]
    except OSError as error:
        print(f"文件打不开:{path.name}({error.strerror})。没有改动任何数据。请检查路径后重试。", file=out)
        return 2
    except (ValueError, KeyError, TypeError, UnknownStep) as error:
        print(f"文件不是办件步骤文件:{path.name}({error})。没有改动任何数据。请核对格式后重试。", file=out)
        return 2
    for line in lines:
        print(json.dumps(line, ensure_ascii=False), file=out)
    return 0


def verdict(sequence: dict[str, Any]) -> dict[str, Any]:
    """``ok``, ``fails_at`` (step number from 0) and ``result``: the last state, or what refused the step."""
    rehearsal = Rehearsal()
    for number, step in enumerate(sequence["steps"]):
        try:
            rehearsal.take(step)
        except Refusal as refusal:
            kind = refusal.facts.get(refusal.code) if refusal.code in ("state", "role") else None
            result = f"{refusal.code}:{kind}" if kind else f"guard:{refusal.code}"
            return _line(sequence, ok=False, fails_at=number, result=result, reason=refusal_sentence(refusal.code, refusal.facts))
    return _line(sequence, ok=True, fails_at=None, result=rehearsal.case.state.value, reason="")


def _line(sequence: dict[str, Any], *, ok: bool, fails_at: int | None, result: str, reason: str) -> dict[str, Any]:
    said = {"title": sequence.get("title", ""), "verdict": "allowed" if ok else "refused", "ok": ok}
    return said | {"fails_at": fails_at, "result": result, "reason": reason}

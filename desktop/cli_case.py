"""``qianban case FILE``: replays abstract sequences of events through the real rules and says what they allow.

The file holds ``{"sequences": [{"title", "steps": [{"e": "E01", …}]}]}``. A step names an event by its code (or by its
name) and may bend its circumstances: ``by``, ``role``, ``instant``, ``missing`` (``core``, ``tolerable``), ``late``,
``overdue``, ``kind``, ``center_reason``, ``occasion``, and any guard by name set to false. One JSON line a sequence
comes out; ``result`` is the last state, or ``state:``, ``role:`` or ``guard:`` with what refused the step.
"""

import json
from pathlib import Path
from typing import Any, TextIO

from desktop.rehearsal import Rehearsal, UnknownStep
from desktop.wording.case_files import NO_SUCH_EVENT, cannot_open, no_case_file
from desktop.wording.refusals import refusal_sentence
from sync.casework.errors import Refusal


def run(path: Path, out: TextIO) -> int:
    """Exit code 0 when every sequence was replayed, 2 when the file cannot be read."""
    try:
        lines = [verdict(sequence) for sequence in _sequences(path.read_text(encoding="utf-8-sig"))]
    except OSError as error:
        print(cannot_open(path.name, error.strerror or ""), file=out)
        return 2
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        print(no_case_file(path.name, str(error)), file=out)
        return 2
    for line in lines:
        print(json.dumps(line, ensure_ascii=False), file=out)
    return 0


def verdict(sequence: dict[str, Any]) -> dict[str, Any]:
    """``ok``, ``fails_at`` (step number from 0) and ``result``: the last state, or what refused the step."""
    rehearsal = Rehearsal()
    for number, step in enumerate(sequence["steps"]):
        try:
            rehearsal.take({"e": step} if isinstance(step, str) else step)
        except Refusal as refusal:
            kind = refusal.facts.get(refusal.code) if refusal.code in ("state", "role") else None
            result = f"{refusal.code}:{kind}" if kind else f"guard:{refusal.code}"
            reason = refusal_sentence(refusal.code, refusal.facts)
            return _line(sequence, ok=False, fails_at=number, result=result, reason=reason)
        except UnknownStep as unknown:
            return _line(sequence, ok=False, fails_at=number, result=f"event:{unknown}", reason=NO_SUCH_EVENT)
    return _line(sequence, ok=True, fails_at=None, result=rehearsal.case.state.value, reason="")


def _sequences(text: str) -> list[dict[str, Any]]:
    found = json.loads(text)
    return list(found if isinstance(found, list) else found["sequences"])


def _line(sequence: dict[str, Any], *, ok: bool, fails_at: int | None, result: str, reason: str) -> dict[str, Any]:
    said = {"title": sequence.get("title", ""), "verdict": "allowed" if ok else "refused", "ok": ok}
    return said | {"fails_at": fails_at, "result": result, "reason": reason}

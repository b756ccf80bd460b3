"""One citizen's way through the office: a script yields turns, and each turn is recorded in one sitting."""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from sync.casework.events_closing import DeliveryCompleted
from sync.casework.events_intake import CaseAccepted, CaseRegistered, MaterialsChecked
from sync.casework.facts import Agency, Answer, Check, Event, Line, Party
from sync.casework.items import AGENT_SITUATION, FormField, Item
from sync.casework.terms import Channel, LineState, Role

REMEDIES = "如不服本决定,可自收到本通知书之日起六十日内申请行政复议,或六个月内向人民法院提起行政诉讼。"
WHO = {
    Role.CLERK: "c1",
    Role.VILLAGE_AGENT: "v1",
    Role.HANDLER: "h1",
    Role.APPROVER: "a1",
    Role.DEPT: "d1",
    Role.CENTER: "m1",
    Role.SUPERVISOR: "s1",
    Role.SYS: "",
    Role.APPLICANT: "",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What is recorded now, and after how many working days the script goes on (0: later the same day)."""

    events: tuple[Event, ...]
    then_after: int = 1


Script = Generator[Turn, None, None]


class Visit:
    """What a script knows: the citizen, the item, the time; the driver sets ``now`` and, once known, ``case_id``."""

    def __init__(self, item: Item, person: Party, random: Random, now: datetime) -> None:
        self.item = item
        self.person = person
        self.random = random
        self.now = now
        self.case_id = ""
        self.situations: tuple[str, ...] = ()

    def head(self, role: Role) -> dict[str, Any]:
        self.now += timedelta(minutes=2)
        return {"case_id": self.case_id, "occurred_at": self.now, "by": WHO[role], "role": role}

    def in_days(self, days: int) -> date:
        return (self.now + timedelta(days=days)).date()

    def registered(self, **changes: Any) -> CaseRegistered:
        """The receipt at the counter; ``changes`` replace fields of the event."""
        agency = changes.get("agency")
        self.situations = changes.get("situations", (AGENT_SITUATION,) if agency else ())
        plain: dict[str, Any] = {
            "item_id": self.item.item_id,
            "item_version": self.item.version,
            "item_name": self.item.name,
            "kind": self.item.kind,
            "applicant": self.person,
            "channel": Channel.WINDOW,
            "region": self.person.region,
            "situations": self.situations,
            "form": tuple(self._answer(field) for field in self.item.fields if field.required),
            "lines": self.lines(),
            "counter": "1",
        }
        role = changes.pop("role", Role.CLERK)
        return CaseRegistered(**self.head(role), **(plain | changes))

    def agency(self) -> Agency:
        return Agency(kind="村级", name="龙老金", phone="13985500001", authority="村级代办")

    def checked(self, missing: frozenset[int] = frozenset(), state: LineState = LineState.MISSING) -> MaterialsChecked:
        lines = [line for line in self.lines() if line.state is not LineState.NOT_APPLICABLE]
        checks = tuple(self._check(line, state if line.no in missing else LineState.OK) for line in lines)
        return MaterialsChecked(**self.head(Role.CLERK), lines=checks)

    def lines(self) -> tuple[Line, ...]:
        return self.item.lines(self.situations)

    def required(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines() if line.state is LineState.PENDING)

    def all_ok(self) -> tuple[Check, ...]:
        return tuple(self._check(line, LineState.OK) for line in self.required())

    def accepted(self) -> CaseAccepted:
        return CaseAccepted(**self.head(Role.CLERK))

    def delivered(self) -> DeliveryCompleted:
        return DeliveryCompleted(**self.head(Role.CLERK), signer=self.person.name)

    def opening(self, **changes: Any) -> tuple[Event, ...]:
        """Receipt, complete papers, acceptance."""
        return (self.registered(**changes), self.checked(), self.accepted())

    def _check(self, line: Line, state: LineState) -> Check:
        material = self.item.materials[line.no - 1]
        have = state is LineState.OK
        return Check(
            no=line.no,
            state=state,
            originals=material.originals if have else 0,
            copies=material.copies if have else 0,
            note="" if have else "未带",
        )

    def _answer(self, field: FormField) -> Answer:
        random = self.random
        match field.kind:
            case "choice" | "multichoice":
                value = random.choice(field.options) if field.options else ""
            case "integer":
                value = str(random.randrange(1, 7))
            case "number" | "money":
                value = str(random.randrange(1, 60) * 500)
            case "bool":
                value = random.choice("01")
            case "date" | "datetime":
                value = self.now.date().isoformat()
            case "month":
                value = f"{self.now:%Y-%m}"
            case "id_no":
                value = self.person.number
            case _:
                value = "见申请表"
        return Answer(key=field.key, value=value)

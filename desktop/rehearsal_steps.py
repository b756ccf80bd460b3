"""The events a rehearsal composes, one builder for each code of the state machine."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sync.casework import events_closing as closing
from sync.casework import events_handling as handling
from sync.casework import events_intake as intake
from sync.casework.case import Case
from sync.casework.clock import Unit
from sync.casework.facts import Check, Defect, Event, Party
from sync.casework.items import Item
from sync.casework.terms import CaseKind, DeliveryMethod, Grade, LineState, Role

REMEDIES = "六十日内申请行政复议,六个月内提起行政诉讼"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What a builder may look at: the step, the case so far, the item, when and by whom; ``later``: a day to come."""

    step: dict[str, Any]
    case: Case
    item: Item
    at: datetime
    by: str
    role: Role
    later: date

    @property
    def head(self) -> dict[str, Any]:
        return {"case_id": self.case.case_id, "occurred_at": self.at, "by": self.by, "role": self.role}

    def text(self, guard: str, words: str) -> str:
        """``words``, or nothing where the step switches that guard's condition off."""
        return "" if self.step.get(guard) is False else words


def registered(scene: Scene) -> Event:
    instant = bool(scene.step.get("instant"))
    return intake.CaseRegistered(
        **scene.head,
        item_id=scene.item.item_id,
        item_version=scene.item.version,
        item_name=scene.item.name,
        kind=CaseKind.INSTANT if instant else CaseKind.PROMISED,
        applicant=Party(name=scene.text("party_valid", "杨秀英"), number="522636198001150043"),
        lines=() if scene.step.get("materials_checked") is False else scene.item.lines(),
        duplicates=("旧件",) if scene.step.get("duplicates_shown") is False else (),
    )


def checked(scene: Scene) -> Event:
    return intake.MaterialsChecked(**scene.head, lines=_all_ok(scene))


def requested(scene: Scene) -> Event:
    defects = tuple(Defect(no=line.no, problem="缺") for line in scene.case.missing)
    return intake.SupplementRequested(
        **scene.head,
        defects=() if scene.step.get("nonempty") is False else defects,
        deadline=scene.later,
        center_reason=scene.step.get("center_reason", ""),
    )


def submitted(scene: Scene) -> Event:
    return intake.SupplementSubmitted(
        **scene.head, lines=() if scene.step.get("all_lines_settled") is False else _all_ok(scene)
    )


def _all_ok(scene: Scene) -> tuple[Check, ...]:
    return tuple(Check(no=line.no, state=LineState.OK) for line in scene.case.lines)


def tolerant(scene: Scene) -> Event:
    return intake.CaseAcceptedTolerant(
        **scene.head,
        missing=tuple(line.no for line in scene.case.missing if line.tolerable),
        deadline=scene.later,
        promise_signed=scene.step.get("promise_signed") is not False,
    )


def not_accepted(scene: Scene) -> Event:
    return intake.CaseNotAccepted(
        **scene.head,
        reason_class="其他",
        reason=scene.text("reason", "不属于办理范围"),
        remedies=scene.text("remedies", REMEDIES),
    )


def deemed(scene: Scene) -> Event:
    return intake.CaseDeemedAccepted(**scene.head, effective_at=scene.case.received_at or scene.at)


def replied(scene: Scene) -> Event:
    asked = scene.case.assists[-1].assist_id if scene.case.assists else ""
    return handling.AssistReplied(**scene.head, assist_id=asked, reply="已核查")


def special(scene: Scene) -> Event:
    return handling.SpecialStarted(
        **scene.head,
        special_id=f"s{len(scene.case.specials)}",
        kind=scene.step.get("kind", "鉴定"),
        basis=scene.text("basis", "行政许可法第四十五条"),
        informed=scene.step.get("informed") is not False,
    )


def special_ended(scene: Scene) -> Event:
    running = next((s.special_id for s in scene.case.specials if s.ended_at is None), "")
    return handling.SpecialEnded(**scene.head, special_id=running, result=scene.text("result_text", "鉴定完成"))


def extended(scene: Scene) -> Event:
    amount = int(scene.step.get("amount", 10))
    return handling.ExtensionApproved(**scene.head, amount=amount, unit=Unit.WORKDAY, reason="情况复杂")


def refused(scene: Scene) -> Event:
    return closing.DecisionRefused(
        **scene.head, reason=scene.text("reason", "不符合条件"), remedies=scene.text("remedies", REMEDIES)
    )


def voided(scene: Scene) -> Event:
    return closing.CaseVoided(**scene.head, reason=scene.text("reason", "录入错误"))


def corrected(scene: Scene) -> Event:
    reason = scene.text("old_new_reason", "录入错误")
    return closing.FactCorrected(**scene.head, field="applicant.phone", old="", new="13800000000", reason=reason)


BUILDERS: dict[str, Callable[[Scene], Event]] = {
    "E01": registered,
    "E02": checked,
    "E03": requested,
    "E04": submitted,
    "E05": lambda scene: intake.SupplementLapsed(**scene.head),
    "E06": lambda scene: intake.CaseAccepted(**scene.head),
    "E07": tolerant,
    "E08": not_accepted,
    "E09": deemed,
    "E10": lambda scene: handling.RouteForwarded(**scene.head, target="民政办"),
    "E11": lambda scene: handling.AssistRequested(
        **scene.head, assist_id=f"a{len(scene.case.assists)}", office="派出所", question="请核查户籍"
    ),
    "E12": replied,
    "E13": lambda scene: handling.ReportedUp(
        **scene.head, target="县民政局", opinion=scene.text("opinion", "符合条件")
    ),
    "E13b": lambda scene: handling.CaseTransferred(**scene.head, target="县民政局"),
    "E14": special,
    "E15": special_ended,
    "E16": extended,
    "E17": lambda scene: handling.TolerantCompleted(**scene.head, lines=_all_ok(scene)),
    "E18": lambda scene: handling.TolerantLapsed(**scene.head),
    "E19": lambda scene: handling.ReviewGiven(**scene.head, agreed=True, opinion=scene.text("opinion", "同意")),
    "E20": lambda scene: closing.DecisionApproved(**scene.head),
    "E21": refused,
    "E22": lambda scene: closing.CaseWithdrawn(
        **scene.head, signed_request=scene.step.get("signed_request") is not False
    ),
    "E23": lambda scene: closing.CaseTerminated(**scene.head, ground=scene.text("ground", "申请人死亡或终止")),
    "E24": voided,
    "E25": lambda scene: closing.ResultIssued(**scene.head, certificate_no="证001"),
    "E26": lambda scene: closing.DeliverySent(**scene.head, method=DeliveryMethod.POST),
    "E27": lambda scene: closing.DeliveryCompleted(**scene.head, signer="杨秀英"),
    "E28": lambda scene: closing.DeliveryReturned(**scene.head, reason="无人签收"),
    "E29": lambda scene: closing.RatingRecorded(**scene.head, grade=Grade.GOOD, occasion="现场"),
    "E30": lambda scene: closing.RatingRectified(**scene.head, verdict="属实", measure="当面致歉"),
    "E32": lambda scene: closing.CaseArchived(**scene.head, volume="2026-1"),
    "E33": corrected,
}

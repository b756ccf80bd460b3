"""The events a rehearsal composes, one builder for each code of the state machine."""

from collections.abc import Callable

from desktop.rehearsal_scene import Scene, broken
from sync.casework import events_closing as closing
from sync.casework import events_handling as handling
from sync.casework import events_intake as intake
from sync.casework.clock import Unit
from sync.casework.facts import Check, Defect, Event, Party
from sync.casework.terms import CaseKind, DeliveryMethod, Grade, LineState, ReceiptBasis, Role

REMEDIES = "六十日内申请行政复议,六个月内提起行政诉讼"


def registered(scene: Scene) -> Event:
    instant = bool(scene.step.get("instant"))
    return intake.CaseRegistered(
        **scene.head,
        item_id=scene.item.item_id,
        item_version=scene.item.version,
        item_name=scene.item.name,
        kind=CaseKind.INSTANT if instant else CaseKind.PROMISED,
        applicant=Party(name=scene.text("party_valid", "杨秀英"), number="522636198001150043"),
        lines=() if broken(scene.step, "materials_checked") else scene.item.lines(),
        duplicates=("旧件",) if broken(scene.step, "duplicates_shown") else (),
        receipt_basis=ReceiptBasis.VILLAGE_AUTHORISED if scene.role is Role.VILLAGE_AGENT else ReceiptBasis.WINDOW,
    )


def checked(scene: Scene) -> Event:
    return intake.MaterialsChecked(**scene.head, lines=_all_ok(scene))


def requested(scene: Scene) -> Event:
    defects = tuple(Defect(no=line.no, problem="缺") for line in scene.case.missing)
    second_without = broken(scene.step, "first_notice_or_reasoned_second")
    return intake.SupplementRequested(
        **scene.head,
        defects=() if broken(scene.step, "nonempty") else defects,
        deadline=scene.later,
        center_reason="" if second_without else str(scene.step.get("center_reason") or ""),
    )


def submitted(scene: Scene) -> Event:
    """收齐: a step that leaves a line open hands in nothing that would settle the notice."""
    left_open = broken(scene.step, "all_lines_settled") or scene.step.get("missing") or scene.step.get("partial")
    return intake.SupplementSubmitted(**scene.head, lines=() if left_open else _all_ok(scene))


def completed(scene: Scene) -> Event:
    """容缺材料补齐; with ``missing`` something else came, and the line stays open."""
    state = LineState.MISSING if scene.step.get("missing") else LineState.OK
    wanted = scene.case.tolerated or scene.case.lines
    return handling.TolerantCompleted(**scene.head, lines=tuple(Check(no=line.no, state=state) for line in wanted))


def _all_ok(scene: Scene) -> tuple[Check, ...]:
    return tuple(Check(no=line.no, state=LineState.OK) for line in scene.case.lines)


def tolerant(scene: Scene) -> Event:
    return intake.CaseAcceptedTolerant(
        **scene.head,
        missing=tuple(line.no for line in scene.case.missing if line.tolerable),
        deadline=scene.later,
        promise_signed=not broken(scene.step, "promise_signed"),
    )


def not_accepted(scene: Scene) -> Event:
    return intake.CaseNotAccepted(
        **scene.head,
        reason_class="其他",
        reason=scene.text("reason", "不属于办理范围"),
        remedies=scene.text("remedies", REMEDIES),
    )


def deemed(scene: Scene) -> Event:
    return intake.CaseDeemedAccepted(**scene.head, effective_at=scene.case.course.acceptance_from or scene.at)


def replied(scene: Scene) -> Event:
    asked = scene.case.assists[-1].assist_id if scene.case.assists else ""
    return handling.AssistReplied(**scene.head, assist_id=asked, reply="已核查")


def special(scene: Scene) -> Event:
    return handling.SpecialStarted(
        **scene.head,
        special_id=f"s{len(scene.case.specials)}",
        kind="断网" if broken(scene.step, "kind_allowed") else str(scene.step.get("kind", "鉴定")),
        basis=scene.text("basis", "行政许可法第四十五条"),
        informed=not broken(scene.step, "informed"),
    )


def special_ended(scene: Scene) -> Event:
    running = next((s.special_id for s in scene.case.specials if s.ended_at is None), "")
    return handling.SpecialEnded(**scene.head, special_id=running, result=scene.text("result_text", "鉴定完成"))


def extended(scene: Scene) -> Event:
    amount = int(scene.step.get("amount") or 10)
    return handling.ExtensionApproved(**scene.head, amount=amount, unit=Unit.WORKDAY, reason="情况复杂")


def refused(scene: Scene) -> Event:
    return closing.DecisionRefused(
        **scene.head,
        reason=scene.text("reason", "不符合条件"),
        basis="社会救助暂行办法第十条",
        remedies=scene.text("remedies", REMEDIES),
    )


def voided(scene: Scene) -> Event:
    return closing.CaseVoided(**scene.head, reason=scene.text("reason", "录入错误"))


def corrected(scene: Scene) -> Event:
    reason = scene.text("old_new_reason", "录入错误")
    return closing.FactCorrected(**scene.head, field="applicant.phone", old="", new="13800000000", reason=reason)


def backfilled(scene: Scene) -> Event:
    evidence = scene.text("evidence", "5f1d7a84db00d2fce00b31a7fc73224f")
    return closing.RecordBackfilled(
        **scene.head, entries=(), evidence=evidence, reason="停电", approved_by=scene.text("approved_by", "center")
    )


def rated(scene: Scene) -> Event:
    return closing.RatingRecorded(**scene.head, grade=Grade.GOOD, occasion=str(scene.step.get("occasion") or "现场"))


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
    "E17": completed,
    "E18": lambda scene: handling.TolerantLapsed(**scene.head),
    "E19": lambda scene: handling.ReviewGiven(**scene.head, agreed=True, opinion=scene.text("opinion", "同意")),
    "E20": lambda scene: closing.DecisionApproved(**scene.head),
    "E21": refused,
    "E22": lambda scene: closing.CaseWithdrawn(**scene.head, signed_request=not broken(scene.step, "signed_request")),
    "E23": lambda scene: closing.CaseTerminated(**scene.head, ground=scene.text("ground", "申请人死亡或终止")),
    "E24": voided,
    "E25": lambda scene: closing.ResultIssued(**scene.head, certificate_no="证001"),
    "E26": lambda scene: closing.DeliverySent(**scene.head, method=DeliveryMethod.POST, tracking_no="1158736450123"),
    "E27": lambda scene: closing.DeliveryCompleted(**scene.head, signer="杨秀英"),
    "E28": lambda scene: closing.DeliveryReturned(**scene.head, reason="无人签收"),
    "E29": rated,
    "E30": lambda scene: closing.RatingRectified(**scene.head, verdict="属实", measure="当面致歉"),
    "E31": lambda scene: closing.ComplaintRecorded(**scene.head, work_order="12345-1", text="反映等候时间长"),
    "E32": lambda scene: closing.CaseArchived(**scene.head, volume="2026-1"),
    "E33": corrected,
    "E34": backfilled,
}

"""Which decisions the sheet allows as it stands, and why not the others."""

from collections.abc import Callable
from datetime import datetime

from desktop.queries.rows import Staff
from desktop.ui.case_acting import now_here
from desktop.ui.desk_port import DeskPort
from desktop.ui.intake_decide import Decision, Details, defaults, refusal_of
from desktop.ui.intake_editor import IntakeEditor
from desktop.ui.intake_paper import moment_of
from desktop.ui.intake_sheet import registration_of
from desktop.ui.page import PageAction
from desktop.wording import screens_case as text
from sync.casework.events_closing import DecisionApproved
from sync.casework.events_intake import CaseRegistered
from sync.casework.identities import BadInput
from sync.casework.items import Item
from sync.casework.terms import CaseKind
from sync.casework.transitions import TRANSITIONS

CLOSING = frozenset(TRANSITIONS[DecisionApproved].roles)
SHORTCUTS = {Decision.SUPPLEMENT: "Ctrl+B"}


def may_close(person: Staff) -> bool:
    """Whether a case can end at this person's counter; else even an instant one is accepted and handed on."""
    return not CLOSING.isdisjoint(person.roles)


class Choices:
    """Asked anew whenever the sheet has changed; keeps nothing."""

    def __init__(self, desk: DeskPort, editor: IntakeEditor) -> None:
        self._desk = desk
        self._editor = editor

    def opened(self) -> CaseRegistered | None:
        """E01 as the sheet stands; None while something in it cannot be what it says."""
        editor = self._editor
        if editor.item is None:
            return None
        at = self._received()
        if at is None:
            return None
        try:
            return registration_of(editor.sheet, editor.item, at, self._desk.person, self._desk.office.region)
        except BadInput:
            return None

    def _received(self) -> datetime | None:
        """Now, or when the paper slip says; None while nobody can read that."""
        told = self._editor.sheet.backfill
        return now_here() if told is None else moment_of(told.received, now_here().date())

    def offered(self, choose: Callable[[Decision], None]) -> tuple[PageAction, ...]:
        """The decisions as actions, the one this item is made for first."""
        opened = self.opened()
        item = self._editor.item
        instant = item is not None and item.kind is CaseKind.INSTANT
        main = Decision.INSTANT if instant and may_close(self._desk.person) else Decision.ACCEPT
        offered = [main, *(d for d in Decision if d is not main and (instant or d is not Decision.INSTANT))]
        return tuple(
            PageAction(
                key=decision.value,
                text=text.DECISIONS[decision.value],
                run=lambda decision=decision: choose(decision),  # type: ignore[misc]
                shortcut="Ctrl+Return" if decision is main else SHORTCUTS.get(decision, ""),
                refused=self._against(decision, opened),
                primary=decision is main,
            )
            for decision in offered
        )

    def _against(self, decision: Decision, opened: CaseRegistered | None) -> str:
        """Why not; a sheet that is not ready yet stays pressable, so that pressing says what is missing."""
        item = self._editor.item
        if opened is None or item is None or decision in (Decision.TOLERANT, Decision.DECLINE):
            return ""
        return refusal_of(decision, opened, self.details(item, opened, decision), self._desk)

    def details(self, item: Item, opened: CaseRegistered, decision: Decision) -> Details:
        """What a decision needs, before the clerk has touched it."""
        paper = self._editor.sheet.backfill is not None
        return defaults(item, opened, decision, self._desk, from_paper=paper)

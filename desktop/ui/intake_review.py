"""Block 4 of the intake: all answers on one page, and the decisions with the reason where one is not possible."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from desktop.ui.intake_block import Block, aside
from desktop.ui.intake_sheet import Sheet
from desktop.ui.page import PageAction
from desktop.ui.widgets.action_bar import ActionBar
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import screens_case as text
from desktop.wording import screens_intake as text_more
from desktop.wording import words
from desktop.wording.states import CHANNELS, ID_KINDS, LINE_STATES
from desktop.wording.translating import tr
from sync.casework.identities import mask_id
from sync.casework.items import Item
from sync.casework.regions import Regions
from sync.casework.terms import LineState


class ReviewBlock(Block):
    """``edit`` is called with the number of the block the clerk wants to change.

    ``shown_wanted``: the applicant shall read along; ``printed_wanted``: a sheet to sign.
    """

    shown_wanted = Signal()
    printed_wanted = Signal()

    def __init__(self, regions: Regions, edit: Callable[[int], None]) -> None:
        super().__init__("④ " + text.BLOCKS[3], "intake.review")
        self._regions = regions
        self._edit = edit
        self._answers = QGridLayout()
        self._answers.setColumnStretch(1, 1)
        self._buttons: list[QPushButton] = []
        self._labels: list[PlainLabel] = []
        for at, name in enumerate((text.BLOCKS[0], text.BLOCKS[1], text.FORM, text.BLOCKS[2])):
            self._add_row(at, name)
        self.body.addLayout(self._answers)
        show = self._button("show", text_more.SHOW_CITIZEN, self.shown_wanted)
        sign = self._button("sign", tr(text_more.CONFIRMATION), self.printed_wanted)
        across = QHBoxLayout()
        across.addWidget(PlainLabel(text.SHOW_APPLICANT, "secondary", wrap=True), 1)
        for button in (show, sign):
            across.addWidget(button)
        self.body.addLayout(across)
        self.decisions = ActionBar("intake.decide", most=6)
        self.body.addWidget(self.decisions)

    def read(self, sheet: Sheet) -> Sheet:
        return sheet

    def show_sheet(self, sheet: Sheet, item: Item | None) -> None:
        told = (
            _item_words(sheet, item),
            self._party_words(sheet),
            _form_words(sheet, item),
            _material_words(sheet, item),
        )
        for label, words_ in zip(self._labels, told, strict=True):
            label.setText(words_ or words.NOTHING)

    def first_field(self) -> QWidget:
        return next(
            (button for button in self.decisions.findChildren(QPushButton) if button.isEnabled()), self._buttons[0]
        )

    def show_decisions(self, actions: Sequence[PageAction]) -> None:
        """Buttons keep the keyboard while their list stays the same."""
        self.decisions.show_actions(actions)

    def _button(self, name: str, word: str, wanted: SignalInstance) -> QPushButton:
        button = aside(QPushButton(word))
        button.setObjectName(f"intake.review.{name}")
        button.clicked.connect(lambda: wanted.emit())
        return button

    def _add_row(self, at: int, name: str) -> None:
        label = PlainLabel("", wrap=True)
        button = aside(QPushButton(text.EDIT))
        button.setObjectName(f"intake.review.edit.{at}")
        button.setAccessibleName(words.doing(text.EDIT, name))
        button.setProperty("kind", "link")
        block = at if at < 2 else {2: 4, 3: 2}[at]
        button.clicked.connect(lambda: self._edit(block))
        self._labels.append(label)
        self._buttons.append(button)
        self._answers.addWidget(PlainLabel(name, "secondary"), at, 0)
        self._answers.addWidget(label, at, 1)
        self._answers.addWidget(button, at, 2)

    def _party_words(self, sheet: Sheet) -> str:
        parts = [sheet.name.strip(), ID_KINDS[sheet.id_kind], mask_id(sheet.number.strip())]
        parts.append(sheet.phone.strip() or text.NO_PHONE)
        parts.append((self._regions.full_name(sheet.village) if sheet.village else "") + sheet.address.strip())
        if sheet.legal_person.strip():
            parts.append(words.about(text_more.LEGAL_PERSON.split("(&")[0], sheet.legal_person.strip()))
        if sheet.has_agent:
            parts.append(
                words.about(tr(sheet.agent_kind), f"{sheet.agent_name.strip()} {tr(sheet.agent_relation)}".strip())
            )
        return " · ".join(part for part in parts if part) if sheet.name.strip() or sheet.number.strip() else ""


def _item_words(sheet: Sheet, item: Item | None) -> str:
    if item is None:
        return ""
    paper = sheet.backfill
    late = (f"{text_more.BACKFILL} {paper.received.strip()} {paper.paper_no.strip()}".strip(),) if paper else ()
    return " · ".join((item.name, *sheet.situations_held, CHANNELS[sheet.channel], *late))


def _form_words(sheet: Sheet, item: Item | None) -> str:
    labels = {field.key: field for field in item.fields} if item else {}
    told = []
    for key, value in sheet.answers.items():
        field = labels.get(key)
        if field is not None:
            shown = (words.YES if value == "1" else words.NO) if field.kind == "bool" else value
            told.append(f"{field.label} {shown}")
    return " · ".join(told)


def _material_words(sheet: Sheet, item: Item | None) -> str:
    lines = sheet.lines(item) if item else ()
    shown = [line for line in lines if line.state is not LineState.NOT_APPLICABLE]
    return "\n".join(words.aside(f"{line.no}. {line.name}　{LINE_STATES[line.state]}", line.note) for line in shown)

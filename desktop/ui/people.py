"""The page 人员与口令: who belongs to the office, who can sign in at this desk, and how a colleague comes to a PIN."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.queries.rows import Roster, Seat, Staff
from desktop.ui.desk_port import DeskPort
from desktop.ui.door import PeopleDoor
from desktop.ui.navigation import Route
from desktop.ui.page import Page, PageAction
from desktop.ui.people_form import CHANGING, Occasion, PinForm, admitting
from desktop.ui.theme import Tone
from desktop.ui.widgets.action_bar import ActionBar
from desktop.ui.widgets.band import Band
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card, scrolled
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import recovery, words
from desktop.wording import screens_frame as frame
from desktop.wording import screens_people as text
from desktop.wording.states import ROLES
from desktop.wording.troubles import trouble_sentence
from desktop.wording.words import listed

if TYPE_CHECKING:
    from desktop.runtime.desk import Trouble

MOST_SHOWN = 12


class PeoplePage(Page):
    """A list, and over it the form while a PIN is being chosen."""

    def __init__(self, desk: DeskPort, door: PeopleDoor) -> None:
        super().__init__(desk, "people")
        self._door = door
        self.rows: RowsModel[Seat] = RowsModel(_columns(desk), _spoken)
        self.list: RowsView[Seat] = RowsView(self.rows, "people.list", text.TABLE)
        self.bar = ActionBar("people.actions")
        self.band = Band("people.band")
        self.layers = QStackedWidget()
        self.form: PinForm | None = None
        _assemble(self)
        self.list.moved.connect(self._offer)
        self.list.chosen.connect(self._chosen)
        self._offer()

    @property
    def title(self) -> str:
        return text.PEOPLE_PAGE

    def initial_focus(self) -> QWidget:
        return self.list if self.form is None else self.form.own

    def regions(self) -> tuple[QWidget, ...]:
        button = self.bar.button("change")
        return (self.list, button) if self.form is None and button is not None else (self.initial_focus(),)

    def actions_here(self) -> tuple[PageAction, ...]:
        if self.form is not None:
            return (
                PageAction(key="save", text=text.SAVE, run=self.form.hand_in, shortcut="Ctrl+Return", primary=True),
                PageAction(key="cancel", text=words.CANCEL, run=self.form.cancel, shortcut="Esc"),
            )
        return (
            PageAction(
                key="admit",
                text=text.ADMIT,
                run=partial(self._chosen, self.list.current),
                shortcut="Ctrl+Return",
                refused=_why_not(self.desk.person, self.list.current),
                primary=True,
            ),
            PageAction(key="change", text=text.CHANGE, run=partial(self._start, CHANGING)),
            PageAction(key="sheet", text=recovery.MAKE, run=lambda: self.go.emit(Route("recovery"))),
        )

    def opened(self, route: Route) -> None:
        self.reload()

    def left(self) -> None:
        """A half-typed PIN is not kept."""
        self._close_form()

    def reload(self) -> None:
        self._door.roster(self, self._show, self._failed)

    def _show(self, roster: Roster) -> None:
        at = self.list.currentIndex().row()
        self.rows.start(roster.seats, more=False)
        self.list.fit_rows(MOST_SHOWN)
        if roster.seats:
            self.list.select(min(max(at, 0), len(roster.seats) - 1))
        if not self._door.recovery.has_sheet:
            self.band.tell(recovery.NO_SHEET, Tone.AMBER)
        elif roster.pin_only:
            self.band.tell(frame.PIN_ONLY, Tone.AMBER)
        else:
            self.band.hush()
        self._offer()

    def _failed(self, why: "Trouble") -> None:
        self.band.tell(trouble_sentence(why.code, why.facts), Tone.RED)

    @Slot()
    def _offer(self) -> None:
        if self.form is None:
            self.bar.show_actions(self.actions_here())
        self.refreshed.emit()

    @Slot(object)
    def _chosen(self, seat: Seat | None) -> None:
        """Enter on a person: the one thing that can be done for that person, if any."""
        if seat is None:
            return
        if seat.staff.code == self.desk.person.code:
            self._start(CHANGING)
        elif not seat.has_pin:
            self._start(admitting(self.desk.person, seat.staff))

    def _start(self, occasion: Occasion) -> None:
        while (old := self.layers.widget(1)) is not None:
            self.layers.removeWidget(old)
            old.deleteLater()
        form = PinForm(occasion)
        form.given.connect(partial(self._given, form))
        form.cancelled.connect(self._close_form)
        self.form = form
        self.layers.addWidget(_on_top(form, "people.form_scroll"))
        self.layers.setCurrentIndex(1)
        self.refreshed.emit()
        form.own.setFocus()

    def _given(self, form: PinForm, own: str, new: str) -> None:
        def done() -> None:
            self._close_form()
            self.notice.emit(form.occasion.done)
            self.reload()

        if form.occasion.code:
            self._door.admit(form, own, form.occasion.code, new, done, form.refuse)
        else:
            self._door.change_pin(form, own, new, done, form.refuse)

    @Slot()
    def _close_form(self) -> None:
        if self.form is None:
            return
        self.form.forget()
        self.form = None
        self.layers.setCurrentIndex(0)
        self._offer()
        self.list.setFocus()


def _assemble(page: PeoplePage) -> None:
    people = Card(text.PEOPLE_PAGE, "people.card")
    for part in (PlainLabel(text.INTRO, "secondary", wrap=True), page.band, page.list, page.bar):
        people.body.addWidget(part)
    page.layers.addWidget(_on_top(people, "people.scroll"))
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(page.layers)


def _on_top(card: QWidget, name: str) -> QScrollArea:
    content = QWidget()
    inner = QVBoxLayout(content)
    inner.addWidget(card)
    inner.addStretch(1)
    return scrolled(content, name)


def _why_not(own: Staff, seat: Seat | None) -> str:
    """Why this person cannot be given a PIN here; "" when that is possible."""
    if seat is None:
        return text.PICK_ONE
    if seat.staff.code == own.code:
        return text.IS_YOURSELF
    return text.has_one(seat.staff.name) if seat.has_pin else ""


def _columns(desk: DeskPort) -> tuple[Column[Seat], ...]:
    def named(seat: Seat) -> str:
        return text.you(seat.staff.name) if seat.staff.code == desk.person.code else seat.staff.name

    return (
        Column(key="name", title=text.COLUMN_NAME, text=named, width=10),
        Column(key="code", title=text.COLUMN_CODE, text=lambda seat: seat.staff.code, width=8, keep=1),
        Column(key="roles", title=text.COLUMN_ROLES, text=_roles),
        Column(key="pin", title=text.COLUMN_PIN, text=_pin, width=8, chip=_pin_chip),
    )


def _roles(seat: Seat) -> str:
    return listed(ROLES[role] for role in seat.staff.roles)


def _pin(seat: Seat) -> str:
    return text.HAS_PIN if seat.has_pin else text.NO_PIN


def _pin_chip(seat: Seat) -> Chip:
    return Chip(word=_pin(seat), tone=Tone.GREEN if seat.has_pin else Tone.AMBER, shape="tick" if seat.has_pin else "")


def _spoken(seat: Seat) -> str:
    return text.spoken(seat.staff.name, _roles(seat), _pin(seat))

"""What has happened to a case elsewhere while a form of it was open: said in a band, never put under the hand."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.queries.rows import CaseFileRow, TimelineRow
from desktop.ui.desk_port import DeskPort
from desktop.ui.theme import Tone
from desktop.ui.widgets.band import Band
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import case_page as text
from desktop.wording import words
from desktop.wording.events import event_title
from desktop.wording.events_text import describe
from desktop.wording.states import STATES

MOST = 6


class News(QWidget):
    """A sentence with a button; the button opens and closes the list of what is different."""

    def __init__(self) -> None:
        super().__init__()
        self.band = Band("case.form.news")
        self.differences = PlainLabel("", wrap=True, selectable=True)
        self.differences.setObjectName("case.form.differences")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.band)
        column.addWidget(self.differences)
        self.clear()

    def clear(self) -> None:
        self.band.hush()
        self.differences.hide()
        self.hide()

    def tell(self, before: CaseFileRow, after: CaseFileRow, desk: DeskPort) -> None:
        """Nothing where nobody else did anything."""
        fresh = news_of(before, after, desk)
        if not fresh:
            return
        newest = fresh[0]
        self.differences.setText("\n".join(differences(before, after, desk)))
        said = text.news(words.moment(newest.at), desk.name_of(newest.by), event_title(newest.name))
        self.band.tell(said, Tone.AMBER, text.SEE_DIFFERENCES, self._turn)
        self.show()

    def _turn(self) -> None:
        shown = self.differences.isHidden()
        self.differences.setVisible(shown)
        self.band.button.setText(text.HIDE_DIFFERENCES if shown else text.SEE_DIFFERENCES)


def news_of(before: CaseFileRow, after: CaseFileRow, desk: DeskPort) -> tuple[TimelineRow, ...]:
    """Lines that were not there, recorded on other machines; the newest first."""
    known = {row.entry_id for row in before.timeline}
    return tuple(row for row in after.timeline if row.entry_id not in known and row.device != desk.office.device)


def differences(before: CaseFileRow, after: CaseFileRow, desk: DeskPort) -> tuple[str, ...]:
    """Old and new of what changed, then what was done, by whom and when."""
    then, now = before.case, after.case
    pairs = (
        (text.STATE, STATES[then.state], STATES[now.state]),
        (text.HANDLER, desk.name_of(then.course.handled_by), desk.name_of(now.course.handled_by)),
        (text.NAME, then.applicant.name, now.applicant.name),
        (text.PHONE, before.phone_masked, after.phone_masked),
    )
    changed = tuple(text.changed(name, old, new) for name, old, new in pairs if old != new)
    done = tuple(
        " ".join(part for part in (words.moment(row.at), desk.name_of(row.by), event_title(row.name),
                                   describe(row.event)) if part)
        for row in news_of(before, after, desk)[:MOST]
    )  # fmt: skip
    return (*changed, *done)

"""Completing tokens in the search box: 状 → 状态：, 状态：补 → 状态：补正中. Arrows choose, Enter takes, Esc leaves."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit

from desktop.ui.worklist_filter import READERS, Known
from desktop.ui.worklist_spelling import begins, read, token_of, written
from desktop.wording import screens_lists as text
from desktop.wording import screens_many as many
from desktop.wording import worklist_words as more
from desktop.wording.sync_words import MARK_WORDS
from desktop.wording.trade import RATINGS, STATES
from desktop.wording.translating import tr

MOST = 12
OPEN = ("：", ":")


class TokenCompleter(QCompleter):
    """Stands under the search box while the word at the cursor may become a token; the rest is left to the search."""

    def __init__(self, box: QLineEdit) -> None:
        super().__init__(box)
        self._box = box
        self._known: Known | None = None
        self._words = QStringListModel(self)
        self.setModel(self._words)
        self.setWidget(box)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.popup().setAccessibleName(text.SEARCH_HINT)
        box.textEdited.connect(self._offer)
        self.activated.connect(self._take)

    def know(self, known: Known) -> None:
        self._known = known

    @property
    def offered(self) -> tuple[str, ...]:
        return tuple(self._words.stringList()) if self.popup().isVisible() else ()

    @Slot(str)
    def _offer(self, typed: str) -> None:
        found = suggestions(word_at(typed, self._box.cursorPosition()), self._known) if self._known else ()
        self._words.setStringList(found)
        if found:
            self.complete()
        else:
            self.popup().hide()

    @Slot(str)
    def _take(self, chosen: str) -> None:
        """Puts the token where its beginning stood; one that is not yet a whole goes on being completed."""
        typed, at = self._box.text(), self._box.cursorPosition()
        start = at - len(word_at(typed, at))
        end = "" if chosen.endswith(OPEN) else " "
        self._box.setText(typed[:start] + chosen + end + typed[at:].lstrip())
        self._box.setCursorPosition(start + len(chosen) + len(end))
        if not end:
            self._offer(self._box.text())


def word_at(typed: str, cursor: int) -> str:
    """What was typed since the last gap."""
    before = typed[:cursor]
    return before[max(before.rfind(" "), before.rfind("\u3000")) + 1 :]


def suggestions(word: str, known: Known) -> tuple[str, ...]:
    """Tokens that ``word`` may become; none where it is one already, or no beginning of any."""
    name, colon, value = word.replace(":", "：").partition("：")
    if not colon:
        return tuple(written(token) for token in READERS if word and begins(word, token))[:MOST]
    token = token_of(name, READERS)
    found = [written(token, one) for one in values(token, known) if read(value).casefold() in one.casefold()]
    return () if found == [written(token, value)] else tuple(found[:MOST])


def values(name: str, known: Known) -> Sequence[str]:
    """What a token may say, the likeliest first."""
    month = f"{known.today:%Y-%m}"
    match name:
        case text.TOKEN_STATE:
            return [tr(STATES[state]) for state in list(STATES)[1:]]
        case text.TOKEN_ITEM:
            return [item.name for item in known.items]
        case text.TOKEN_VILLAGE | more.TOKEN_VILLAGE:
            return [region.name for region in known.regions.within(known.within)]
        case text.TOKEN_BY:
            return [tr(text.ME), *known.people.values()]
        case text.TOKEN_RECEIVED:
            return [f"{known.today:%Y-%m-%d}", month]
        case more.TOKEN_DUE:
            return [tr(more.TODAY), tr(more.TOMORROW), "<3", "<5", month]
        case more.TOKEN_SYNC:
            return [tr(word) for word in MARK_WORDS.values()]
        case many.TOKEN_TAG:
            return known.tags
        case more.TOKEN_RATING:
            return [tr(word) for word in RATINGS.values()]
    return ()

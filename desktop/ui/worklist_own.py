"""Views of one's own: stored, changed, renamed, dropped; and the columns of the list, remembered as they are left."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.queries.rows import CaseRow, DraftRow, SortBy
from desktop.ui.desk_port import DeskPort
from desktop.ui.page import PageAction
from desktop.ui.widgets.band import Band
from desktop.ui.widgets.table_view import RowsView
from desktop.ui.widgets.undo import UndoOffer
from desktop.ui.worklist_asking import Asking
from desktop.ui.worklist_filter import READERS
from desktop.ui.worklist_head import WorklistHead
from desktop.ui.worklist_spelling import in_chinese
from desktop.ui.worklist_views import STORED, StoredView, ViewColumn, packed, unpacked
from desktop.wording import screens_lists as text
from desktop.wording import worklist_words as more
from desktop.wording.screens_intake import UNDO

SHAPE, USUAL = "list-shape", "usual"
"""Under these the columns of the fixed views are kept."""
KEPT_MS = 400


class OwnViews(QObject):
    """``name``: the own view that shows now, ``shared``: the one of the centre; both "" in a fixed one.
    ``changed``: what can be done is different now; ``gone``: the strip that offers a dropped view again; ``written``:
    so often something was kept: what was read of the sheets before is not what stands there now.
    """

    changed = Signal()

    def __init__(
        self, desk: DeskPort, asking: Asking, head: WorklistHead, views: ViewColumn, rows: RowsView[CaseRow]
    ) -> None:
        super().__init__(rows)
        self._desk, self._asking, self._head, self._views, self._list = desk, asking, head, views, rows
        self.name = self.shared = ""
        self._kept: dict[str, DraftRow] = {}
        self.gone = Band("worklist.gone")
        self.undo = UndoOffer(self.gone)
        self._renaming = ""
        self.written = 0
        self.density = ""
        self._usual = StoredView()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(KEPT_MS)
        self._pause.timeout.connect(self._keep_shape)
        rows.columns.changed.connect(self._pause.start)
        head.stored.connect(self.named)
        views.picked.connect(self.picked)

    @property
    def now(self) -> StoredView:
        """The list as it stands."""
        return StoredView(
            view=self._asking.view,
            typed=in_chinese(self._head.search.text(), READERS),
            sort=self._asking.sort,
            density=self.density,
            columns=self._list.columns.arrangement,
            group=self._asking.group,
            folded=self._asking.groups.folded,
        )

    def actions(self) -> tuple[PageAction, ...]:
        none = "" if self.name else more.NO_OWN_VIEW
        return (
            PageAction(key="store", text=text.SAVE_VIEW, run=self._head.ask_name),
            PageAction(key="update", text=more.UPDATE_VIEW, run=lambda: self._store(self.name), refused=none),
            PageAction(key="rename", text=more.RENAME_VIEW, run=self._rename, refused=none),
            PageAction(key="drop", text=more.DROP_VIEW, run=self._drop, refused=none),
        )

    def show_drafts(self, drafts: Sequence[DraftRow]) -> None:
        """The stored ones among a person's sheets."""
        self._kept = {draft.key: draft for draft in drafts if draft.kind == STORED}
        shape = next((draft for draft in drafts if (draft.kind, draft.key) == (SHAPE, USUAL)), None)
        if shape is not None and unpacked(shape.text) != self._usual and not self._pause.isActive():
            self._usual = unpacked(shape.text)
            if not self.name and not self.shared and self._wear(self._usual):
                self._asking.ask()
        if self.name not in self._kept:
            self.name = ""
        self._views.show_stored(drafts, self.name)
        self._views.mark(self._asking.view, self.name, self.shared)

    @Slot(str, object)
    def picked(self, own: str, kept: StoredView) -> None:
        """A view was chosen: its words, its order, its columns."""
        self.name, self.shared = own, ""
        self._asking.fill(kept.view, kept.typed, kept.sort)
        self._wear(kept if own else self._usual)
        self._asking.ask()
        self.changed.emit()

    def show_shared(self, name: str, kept: StoredView) -> None:
        """A view of the centre: worn as it was given, and never stored under one's own."""
        self.name, self.shared = "", name
        self._asking.fill(kept.view, kept.typed, kept.sort)
        self._wear(kept)
        self._asking.ask()
        self.changed.emit()

    @Slot(str)
    def named(self, name: str) -> None:
        if self._renaming and self._renaming != name:
            self.written += 1
            self._desk.drop_draft(STORED, self._renaming)
        self._renaming = ""
        self._store(name)

    def set_density(self, density: str) -> None:
        self.density = density
        self._list.set_density(density)
        self._keep_shape()

    def set_sort(self, sort: SortBy) -> None:
        self._asking.sort = sort
        self._asking.ask()

    def _rename(self) -> None:
        self._renaming = self.name
        self._head.ask_name(self.name)

    def _drop(self) -> None:
        dropped = self._kept.pop(self.name)
        self.written += 1
        self._desk.drop_draft(STORED, dropped.key)
        self.name = ""
        self._views.mark(self._asking.view)
        self.changed.emit()
        self.undo.make(more.view_dropped(dropped.title), UNDO, lambda: self._desk.save_draft(dropped))

    def _store(self, name: str) -> None:
        self.name, self.shared = name, ""
        self._kept[name] = DraftRow(kind=STORED, key=name, title=name, text=packed(self.now))
        self.written += 1
        self._desk.save_draft(self._kept[name])
        self.changed.emit()

    def keep_soon(self) -> None:
        """Something of the list's shape has changed; a moment later it is remembered."""
        self._pause.start()

    def _wear(self, kept: StoredView) -> bool:
        """Whether the rows have to be asked for in another way."""
        regrouped = kept.group is not self._asking.group
        self._asking.group, self._asking.groups.folded = kept.group, kept.folded
        self.density = kept.density
        self._list.set_density(kept.density)
        self._list.columns.arrange(kept.columns)
        return regrouped

    def _keep_shape(self) -> None:
        """Columns and rows' height as they are now; of an own view with its words as they were stored."""
        if self.name:
            self._store(self.name)
            return
        if self.shared:
            return
        self._usual = replace(self.now, view=StoredView().view, typed="", sort=StoredView().sort)
        self.written += 1
        self._desk.save_draft(DraftRow(kind=SHAPE, key=USUAL, text=packed(self._usual)))

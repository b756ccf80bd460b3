"""The page 设置: what can be chosen at this computer, each with its reason; it applies at once and is kept."""

from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.runtime.choices import FONT_SIZES, Choices, Density, Language, Layout, Theme
from desktop.runtime.computer import ComputerFacts
from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route
from desktop.ui.page import Page, PageAction
from desktop.ui.settings_about import AboutComputer, AboutGroup, SecurityGroup, SyncGroup
from desktop.ui.settings_data import DataGroup
from desktop.ui.settings_group import Group, Option
from desktop.ui.settings_inputs import InputsGroup
from desktop.ui.settings_printing import PrintingGroup
from desktop.ui.settings_update import UpdateGroup
from desktop.ui.theme import Tone
from desktop.ui.widgets.band import Band
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import scrolled
from desktop.wording import screens_settings as text
from desktop.wording.troubles import trouble_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsParts:
    """What the page stands on: the choices of this profile, the computer, the program's version."""

    choices: Choices
    computer: AboutComputer
    version: str


class SettingsPage(Page):
    def __init__(self, desk: DeskPort, parts: SettingsParts) -> None:
        super().__init__(desk, "settings")
        self._parts = parts
        choices = parts.choices
        self.search = QLineEdit()
        self.search.setObjectName("settings.search")
        self.search.setPlaceholderText(text.SEARCH_HINT)
        self.search.setClearButtonEnabled(True)
        self.band = Band("settings.band")
        self.display = Group("display", text.DISPLAY, choices)
        for option in _display():
            self.display.offer(option)
        self.security = SecurityGroup(choices)
        self.line = SyncGroup(choices, desk)
        self.data = DataGroup(choices, desk)
        self.update_group = UpdateGroup(choices, desk.updates)
        self.about = AboutGroup(choices, parts.computer, desk)
        self.inputs = InputsGroup(choices, desk.inputs)
        self.printing = PrintingGroup(choices)
        office = (self.display, self.inputs, self.printing, self.security)
        self.groups: tuple[Group, ...] = (*office, self.line, self.data, self.update_group, self.about)
        self._none = PlainLabel(text.NOTHING_FOUND, "secondary", wrap=True)
        self._assemble()
        self.search.textChanged.connect(self._search)
        self.security.people.connect(lambda: self.go.emit(Route("people")))
        self.line.sync.connect(lambda: self.go.emit(Route("sync")))
        choices.changed.connect(lambda: self.notice.emit(text.APPLIED))
        self.data.applied.connect(lambda: self.notice.emit(text.APPLIED))
        self.update_group.refreshed.connect(self.refreshed)
        choices.unkept.connect(lambda: self.band.tell(text.UNKEPT, Tone.AMBER))
        for group in self.groups:
            group.restored.connect(lambda: self.notice.emit(text.RESTORED))

    @property
    def title(self) -> str:
        return text.SETTINGS

    def initial_focus(self) -> QWidget:
        return self.search

    def regions(self) -> tuple[QWidget, ...]:
        return (self.search, *(group.first() for group in self.groups if group.isVisible()))

    def actions_here(self) -> tuple[PageAction, ...]:
        return (
            PageAction(key="find", text=text.SEARCH.split("(")[0], run=self.search.setFocus, shortcut="Ctrl+F"),
            PageAction(key="check", text=text.RUN_CHECK.split("(")[0], run=self.about.check),
            PageAction(key="pin", text=text.PIN, run=self.security.people.emit),
            *self.update_group.page_actions(),
        )

    def opened(self, route: Route) -> None:
        self.reload()

    def reload(self) -> None:
        self.line.reload()
        self.data.reload()
        self._parts.computer.facts(self, self._show, self._failed)

    def _assemble(self) -> None:
        content = QWidget()
        inner = QVBoxLayout(content)
        for part in (PlainLabel(text.SETTINGS, "title"), FormRow(text.SEARCH, self.search), self.band, self._none):
            inner.addWidget(part)
        for group in self.groups:
            inner.addWidget(group)
        inner.addStretch(1)
        self._none.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(content, "settings.scroll"))

    @Slot(str)
    def _search(self, typed: str) -> None:
        found = [group.search(typed) for group in self.groups]
        self._none.setVisible(not any(found))

    def _show(self, facts: ComputerFacts) -> None:
        self.security.device.setText(facts.device)
        self.line.platform.setText(facts.platform or text.NO_PLATFORM)
        self.line.ca_file.setText(facts.ca_file or text.CA_SYSTEM)
        self.data.show_facts(facts)

    def _failed(self, error: Exception) -> None:
        self.band.tell(trouble_sentence(str(getattr(error, "code", "io")), getattr(error, "facts", None)), Tone.RED)


def _display() -> tuple[Option, ...]:
    languages: list[tuple[object, str]] = [(one, text.LANGUAGES[one.value]) for one in Language]
    return (
        _option("language", text.LANGUAGE, languages, text.LANGUAGE_HINT),
        _option("font_size", text.FONT_SIZE, [(one, text.FONT_SIZES[one]) for one in FONT_SIZES], text.FONT_SIZE_HINT),
        _option("density", text.DENSITY, [(one, text.DENSITIES[one.value]) for one in Density]),
        _option("theme", text.THEME, [(one, text.THEMES[one.value]) for one in Theme], text.THEME_HINT),
        _option("layout", text.LAYOUT, [(one, text.LAYOUTS[one.value]) for one in Layout], text.LAYOUT_HINT),
    )


def _option(name: str, label: str, values: list[tuple[object, str]], hint: str = "") -> Option:
    return Option(name=name, label=label, values=values, hint=hint, found_by=text.FOUND_BY[name])

"""Dresses the program as people have chosen, and anew whenever they or the system choose otherwise."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.runtime.choices import Choices, Theme
from desktop.ui.high_contrast import high_contrast
from desktop.ui.theme import DARK, LIGHT, Look, next_size, put_on, worn
from desktop.ui.theme_looks import of_the_system

SCHEMES = {
    Theme.SYSTEM: Qt.ColorScheme.Unknown,
    Theme.LIGHT: Qt.ColorScheme.Light,
    Theme.DARK: Qt.ColorScheme.Dark,
}
"""What Qt is asked for; Unknown: whatever the system shows."""


class Appearance(QObject):
    """``choices`` in force on the screen. Lives as long as the program; tests make one per window."""

    def __init__(self, choices: Choices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choices = choices
        choices.changed.connect(self.wear)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.wear)

    def scale_text(self, step: int | None) -> None:
        """Bigger or smaller; None: as it comes with the program."""
        if step is None:
            self.choices.usual("font_size")
        else:
            chosen = self.choices.now
            self.choices.choose(replace(chosen, font_size=next_size(chosen.font_size, step)))

    @Slot()
    def wear(self) -> None:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        chosen = self.choices.now
        QGuiApplication.styleHints().setColorScheme(SCHEMES[chosen.theme])  # the title bar goes with it
        if high_contrast():
            app.setPalette(QPalette())  # the system's own again, to read them
            look = of_the_system(app.palette())
        else:
            look = look_of(chosen.theme, QGuiApplication.styleHints().colorScheme())
        wanted = replace(
            worn(), size=chosen.font_size, look=look, density=chosen.density.value, panes=chosen.layout.value
        )
        if wanted != worn():
            put_on(app, wanted)


def look_of(theme: Theme, scheme: Qt.ColorScheme) -> Look:
    """``scheme``: what the system shows; where it does not say, light."""
    if theme is Theme.SYSTEM:
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    return DARK if theme is Theme.DARK else LIGHT

"""Nothing that can be seen is left out of the harness."""

import importlib
import pkgutil

from PySide6.QtWidgets import QDialog

from desktop import ui
from desktop.ui.page import Page
from tests.desktop.ui.door import every_place
from tests.desktop.ui.fake_desk import FakeDesk
from tests.desktop.ui.harness.scenes import OVERLAYS, STARTS


def written(kind: type) -> set[type]:
    """The classes of the screens that derive from a class, however far."""
    for module in pkgutil.walk_packages(ui.__path__, "desktop.ui."):
        importlib.import_module(module.name)
    found, left = set(), [kind]
    while left:
        left += (below := left.pop().__subclasses__())
        found |= {one for one in below if one.__module__.startswith("desktop.ui.")}
    return found


def test_every_page_is_a_place(qtbot: object) -> None:
    desk = FakeDesk()
    pages = [place.build(desk) for place in every_place(training=True)]
    walked = {type(page) for page in pages} | {overlay.kind for overlay in OVERLAYS} | {start.kind for start in STARTS}
    assert not written(Page) - walked


def test_every_dialog_is_walked() -> None:
    assert written(QDialog) == {overlay.kind for overlay in OVERLAYS if issubclass(overlay.kind, QDialog)}

"""Every page and every dialog: by keyboard, by ear, on every screen and in every size of text. No findings."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.case import CasePage
from desktop.ui.case_choice import DEEDS
from desktop.ui.theme import DARK, FONT_SIZES, LIGHT, NORMAL_SIZE, Look, put_on, worn
from tests.desktop.ui.harness import colours, ears, fingers, space
from tests.desktop.ui.harness.scenes import OVERLAYS, PAGES, STARTS, Overlay, Stage, Start

LEAST = "least"
SCREENS = {"100%": (1366, 728), "125%": (1092, 582), "150%": (910, 485), "200%": (683, 364), LEAST: (640, 340)}
"""1366×768 less the task bar, in the logical pixels that are left of it at each scale of Windows; the hard minimum."""
SIZES = (NORMAL_SIZE, FONT_SIZES[-1])
LOOKS = (DARK, LIGHT)
by_page = pytest.mark.parametrize("name", PAGES)


@pytest.fixture
def sized(qapp: QApplication, dressed: None) -> Iterator[None]:
    """Dark before there is a window and light after it is gone: to dress one anew takes longer than the checks."""
    put_on(qapp, replace(worn(), look=DARK))
    yield
    put_on(qapp, replace(worn(), size=NORMAL_SIZE, look=LIGHT))


def wear(app: QApplication, size: int, look: Look) -> None:
    chosen = replace(worn(), size=size, look=look)
    if worn() != chosen:
        put_on(app, chosen)


@by_page
def test_a_page_has_no_findings(name: str, sized: None, stage: Stage, qapp: QApplication) -> None:
    stage.go(name)
    window, page = stage.window, stage.window.page
    assert page is not None
    found = [*fingers.start_is_wrong(page), *fingers.caught(window), *fingers.regions_lost(window)]
    for look in LOOKS:
        wear(qapp, NORMAL_SIZE, look)
        for shown in chain((window,), leaves(page)):
            stage.answered()
            found += colour_checks(shown)
            if look is LIGHT:
                found += [*plain_checks(shown), *fingers.menus_differ(window), *fingers.keys_clash(window)]
    found += [f"{at} {one}" for at, one in on_every_screen(window, qapp)]
    assert not found, "\n".join(sorted(set(found)))


def plain_checks(root: QWidget) -> list[str]:
    """What hangs neither on the size nor on the colours."""
    checks = (ears.nameless, ears.marked_up, ears.too_many, fingers.out_of_order)
    return [one for check in checks for one in check(root)]


def colour_checks(root: QWidget) -> list[str]:
    """What hangs on the colours that are worn."""
    name = "dark" if worn().look is DARK else "light"
    checks = (colours.unreadable, colours.unseen_boxes, colours.unringed)
    return [f"{name} {one}" for check in checks for one in check(root)]


def in_both_looks(root: QWidget, app: QApplication) -> Iterator[str]:
    for look in LOOKS:
        wear(app, NORMAL_SIZE, look)
        yield from colour_checks(root)


def on_every_screen(root: QWidget, app: QApplication) -> Iterator[tuple[str, str]]:
    for size in SIZES:
        wear(app, size, LIGHT)
        for scale, (width, height) in SCREENS.items():
            if scale == LEAST and size != NORMAL_SIZE:
                continue
            root.resize(width, height)
            laid_out(root)
            if (root.width(), root.height()) != (width, height):
                yield f"{scale} {size}px", f"larger than the screen: {root.width()}×{root.height()}"
            for check in (space.cut_words, space.cut_by_what_holds_it, space.covered, space.too_wide, space.squeezed):
                for one in check(root):
                    yield f"{scale} {size}px", one


def laid_out(root: QWidget) -> None:
    """Layouts that wait for their turn are done: one within another takes one turn more."""
    for _ in range(3):
        QApplication.sendPostedEvents()


def leaves(page: QWidget) -> Iterator[QWidget]:
    """Turns every leaf behind the first of every tab widget."""
    for widget in page.findChildren(QTabWidget):
        for at in range(1, widget.count()):
            widget.setCurrentIndex(at)
            yield widget.currentWidget()
        widget.setCurrentIndex(0)


@pytest.mark.parametrize("overlay", OVERLAYS, ids=lambda overlay: overlay.name)
def test_what_opens_over_a_page_has_no_findings(
    overlay: Overlay, sized: None, stage: Stage, qapp: QApplication
) -> None:
    stage.go(overlay.over)
    opener = stage.window.focusWidget()
    box = overlay.open(stage)
    stage.answered()
    found = [
        *plain_checks(box),
        *in_both_looks(box, qapp),
        *fingers.keys_clash(box),
        *(f"{at} {one}" for at, one in on_every_screen(box, qapp)),
    ]
    shown = {type(box), type(stage.window.page)}
    if isinstance(box, QDialog):
        box.close()
        found += [] if stage.window.focusWidget() is opener else ["the keyboard does not go back to where it was"]
    assert overlay.kind in shown and not found, "\n".join(sorted(set(found)))


def test_no_form_of_a_case_has_findings(stage: Stage) -> None:
    stage.go("case")
    page = stage.window.page
    assert isinstance(page, CasePage)
    found, asked = list[str](), list[str]()
    stage.window.resize(*SCREENS["200%"])
    for action in page.actions_here():
        if action.key in DEEDS and not action.refused:
            action.run()
            asked.append(page.doing.form.name)
            found += [f"{action.key} {one}" for one in form_checks(stage.window)]
            page.doing.leave()
    assert len(asked) >= 3 and not found, "\n".join(sorted(set(found)))


def form_checks(window: QWidget) -> Iterator[str]:
    laid_out(window)
    for check in (
        ears.nameless,
        fingers.out_of_order,
        fingers.keys_clash,
        space.cut_words,
        space.covered,
        space.too_wide,
    ):
        yield from check(window)


@pytest.mark.parametrize("start", STARTS, ids=lambda start: start.name)
def test_a_window_before_the_sign_in_has_no_findings(
    start: Start, sized: None, qtbot: QtBot, qapp: QApplication
) -> None:
    window = start.build()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    found = [*fingers.caught(window), *plain_checks(window), *in_both_looks(window, qapp)]
    found += [f"{at} {one}" for at, one in on_every_screen(window, qapp)]
    assert isinstance(window, start.kind) and not found, "\n".join(sorted(set(found)))

"""Everything by keyboard: Tab in reading order, F6 round the regions, keys that mean one thing and nobody else's."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget

from desktop.ui.main_window import MainWindow
from desktop.ui.page import Page
from tests.desktop.ui.harness.looking import controls, named, place, within

OTHERS = {
    "Ctrl+Space", "Shift+Space", "Ctrl+.", "Ctrl+Shift", "Ctrl+Shift+F", "Ctrl+Alt+A", "Ctrl+Alt+Z", "Ctrl+Alt+W",
    "Ctrl+Alt+S", "Alt+A", "Alt+S", "Alt+Z", "Alt+Tab", "Alt+F4", "Alt+Space", "Ctrl+Alt+Delete", "Ctrl+Shift+Escape",
}  # fmt: skip
"""Taken by Chinese input methods (中英, 全半角, 简繁, 标点), WeChat, QQ and Windows (ux.md §2.2)."""

MOST_STEPS = 400


def out_of_order(root: QWidget) -> list[str]:
    """Where Tab goes up or to the left: compared where two neighbours of the chain part ways."""
    chain = _chain(root)
    return [f"order: {named(a)} -> {named(b)}" for a, b in pairwise(chain) if _goes_back(a, b, root)]


def caught(root: QWidget) -> list[str]:
    """Presses Tab until it comes round, and Shift+Tab as often: the way back passes the same places."""
    there = _walk(root, Qt.KeyboardModifier.NoModifier)
    back = _walk(root, Qt.KeyboardModifier.ShiftModifier)
    if len(there) >= MOST_STEPS or len(back) >= MOST_STEPS:
        return [f"trap: Tab never comes round, it stays at {named(there[-1])}"]
    lost = {named(widget) for widget in there} ^ {named(widget) for widget in back}
    return [f"one way: {name}" for name in sorted(lost)]


def start_is_wrong(page: Page) -> list[str]:
    """The page names a control of its own that can be seen, and the keyboard is there on arrival."""
    start, focused = page.initial_focus(), QApplication.focusWidget()
    found = []
    if not page.isAncestorOf(start) or start.focusPolicy() is Qt.FocusPolicy.NoFocus:
        found.append(f"start: {named(start)} takes no keyboard")
    if focused is None or not page.isAncestorOf(focused):
        found.append(f"start: the keyboard is at {named(focused) if focused else 'nothing'}")
    if not page.title:
        found.append("start: the page has no title")
    return found


def keys_clash(window: QWidget) -> list[str]:
    """Shortcuts with two meanings in one window, those of other programs, bare letters; Alt+letters twice."""
    in_force = [action for action in window.findChildren(QAction) if action.associatedObjects()]
    keys = [key for action in in_force for key in _keys(action)]
    twice = [f"two meanings: {key}" for key, times in Counter(keys).items() if times > 1]
    foreign = [f"belongs to others: {key}" for key in sorted(set(keys) & OTHERS)]
    bare = [f"bare key: {key}" for key in keys if len(key) == 1]
    letters = Counter(_mnemonics(window))
    return twice + foreign + bare + [f"two meanings: Alt+{letter}" for letter, times in letters.items() if times > 1]


def menus_differ(window: MainWindow) -> list[str]:
    """Each action of the page stands in a menu, each entry of that menu is an action; so with every shortcut."""
    page = window.page
    assert page is not None
    entries = {_plain(entry.text()): entry for menu in _menus(window) for entry in menu.actions()}
    acts = page.actions_here()
    missing = [f"in no menu: {act.text}" for act in acts if _plain(act.text) not in entries]
    wrong = [
        f"menu and page differ: {act.text}"
        for act in acts
        if (entry := entries.get(_plain(act.text))) is not None and entry.isEnabled() is bool(act.refused)
    ]
    offered = {entry for menu in _menus(window) for entry in menu.actions()}
    loose = [f"shortcut in no menu: {a.text()}" for a in window.actions() if _keys(a) and a not in offered]
    return missing + wrong + loose


def regions_lost(window: MainWindow) -> list[str]:
    """F6 comes to every region that shows, and round again."""
    page = window.page
    assert page is not None
    shown = [region for region in page.regions() if region.isEnabled() and region in controls(page)]
    met: list[QWidget] = []
    for _ in range(len(page.regions()) + 4):
        window.next_region(1)
        focused = QApplication.focusWidget()
        if focused is not None:
            met.append(focused)
    lost = [one for one in shown if not any(one is at or one.isAncestorOf(at) or one.focusProxy() is at for at in met)]
    back = [f"F6 order: {named(a)} -> {named(b)}" for a, b in pairwise(shown) if _goes_back(a, b, page)]
    return [*(f"F6 misses: {named(region)}" for region in lost), *back]


def _chain(root: QWidget) -> list[QWidget]:
    able = {widget for widget in controls(root) if widget.isEnabled()}
    chain, at = [], root.window()
    for _ in range(10_000):
        at = at.nextInFocusChain()
        if at in able:
            chain.append(at)
        if at is root.window():
            break
    return chain


def _goes_back(one: QWidget, other: QWidget, root: QWidget) -> bool:
    """``other`` stands before ``one`` for somebody who reads; seen where the two no longer share a box."""
    a, b = one, other
    ways = [_way(one, root), _way(other, root)]
    for a, b in zip(*ways, strict=False):
        if a is not b:
            break
    at, there = place(a, root), place(b, root)
    if there.bottom() <= at.top():
        return not there.left() > at.right()  # the top of the next column is no way back
    beside = there.top() < at.bottom() and at.top() < there.bottom()
    return beside and there.right() <= at.left()


def _way(widget: QWidget, root: QWidget) -> list[QWidget]:
    way = [widget]
    while (above := way[0].parentWidget()) is not None and way[0] is not root:
        way.insert(0, above)
    return way


def _walk(root: QWidget, held: Qt.KeyboardModifier) -> list[QWidget]:
    seen: list[QWidget] = []
    for _ in range(MOST_STEPS):
        focused = QApplication.focusWidget()
        if focused is None or focused in seen[:1]:
            break
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Backtab if held else Qt.Key.Key_Tab, held)
    return seen


def _keys(action: QAction) -> list[str]:
    return [key.toString(QKeySequence.SequenceFormat.PortableText) for key in action.shortcuts() if not key.isEmpty()]


def _menus(window: MainWindow) -> Iterator[QMenu]:
    for entry in window.menuBar().actions():
        menu = entry.menu()
        assert isinstance(menu, QMenu)
        yield menu


def _mnemonics(window: QWidget) -> Iterator[str]:
    for widget in within(window):
        if isinstance(widget, QAbstractButton | QLabel):
            key = QKeySequence.mnemonic(widget.text())
            if not key.isEmpty():
                yield key.toString()[-1]


def _plain(text: str) -> str:
    return text.replace("&&", "&")

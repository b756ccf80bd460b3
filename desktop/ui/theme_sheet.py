"""The one style sheet. Lengths are given in ``em`` and filled in from the font size."""

import re
from pathlib import Path

from desktop.ui.theme_looks import Look

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"

SHEET = """
QWidget { color: @text; }
QMainWindow, QDialog, QScrollArea > QWidget > QWidget[page="true"] { background: @canvas; }
QScrollArea { border: none; background: transparent; }
QToolTip { color: @text; background: @surface; border: 1px solid @border; padding: {0.3}; }
QLabel[role="title"] { font-size: {1.43}; font-weight: 600; }
QLabel[role="heading"] { font-size: {1.14}; font-weight: 600; }
QLabel[role="number"] { font-size: {2}; font-weight: 600; }
QLabel[role="secondary"] { color: @secondary; }
QLabel[role="danger"] { color: @danger; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="nav"] { color: @on_nav; }
QFrame[card="true"] { background: @surface; border: 1px solid @hairline; border-radius: 6px; }
QFrame[card="true"] QLabel { border: none; }
QLineEdit, QPlainTextEdit, QComboBox, QDateEdit, QSpinBox, QDoubleSpinBox {
  background: @surface; border: 1px solid @border; border-radius: 4px; padding: {0.32} {0.5};
  selection-background-color: @primary; selection-color: @on_primary; min-height: {1.3}; }
QLineEdit, QPlainTextEdit { placeholder-text-color: @placeholder; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDateEdit:focus, QSpinBox:focus,
QDoubleSpinBox:focus {
  border: 2px solid @focus; padding: {0.25} {0.43}; }
QLineEdit[wrong="true"], QComboBox[wrong="true"], QPlainTextEdit[wrong="true"] { border: 2px solid @danger; }
QLineEdit:disabled, QLineEdit[readOnly="true"] { background: @canvas; color: @secondary; }
QPushButton {
  background: @surface; color: @text; border: 1px solid @border; border-radius: 4px;
  padding: {0.32} {0.9}; min-height: {1.5}; }
QPushButton:hover { background: @canvas; border-color: @primary; }
QPushButton:pressed { background: @selected; color: @on_selected; }
QPushButton:checked { background: @selected; color: @on_selected; border-color: @primary; font-weight: 600; }
QPushButton:focus { border: 2px solid @focus; padding: {0.25} {0.83}; }
QPushButton:disabled { color: @disabled; background: @canvas; border-color: @hairline; }
QPushButton[kind="primary"] { background: @primary; color: @on_primary; border-color: @primary; }
QPushButton[kind="primary"]:hover { background: @primary_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; }
QPushButton[kind="primary"]:disabled { background: @quiet; color: @disabled; border-color: @hairline; }
QPushButton[kind="danger"] { color: @danger; border-color: @danger; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: @primary; padding: 0 {0.3}; }
QFrame[band] QPushButton[kind="link"] { text-align: left; }
QFrame[band]:focus { border: 2px solid @focus; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid @focus; }
QPushButton[kind="person"] { font-size: {1.3}; min-height: {2.6}; text-align: left; padding: {0.4} {1}; }
QPushButton[kind="view"] { background: transparent; border: 1px solid transparent; text-align: left;
  padding: {0.25} {0.6}; }
QPushButton[kind="view"]:hover { background: @surface; }
QPushButton[kind="view"]:checked { background: @selected; color: @on_selected; border-color: transparent; }
QPushButton[kind="view"]:focus { border: 2px solid @focus; }
QWidget[nav="true"] { background: @nav; }
QToolButton[nav="true"] { background: transparent; color: @on_nav; border: 2px solid transparent; border-radius: 4px;
  padding: {0.35} {0.4}; margin: 1px {0.25}; }
QToolButton[nav="true"]:hover { border: 2px solid @nav_chosen; }
QToolButton[nav="true"]:checked { background: @nav_chosen; font-weight: 600; border-left: 3px solid @on_nav; }
QToolButton[nav="true"]:focus { border: 2px solid @on_nav; }
QTableView, QListView, QTreeView { background: @surface; border: 1px solid @hairline; gridline-color: @hairline;
  selection-background-color: @selected; selection-color: @on_selected; outline: 0; }
QTextBrowser { background: @surface; border: 1px solid @hairline; }
QTableView:focus, QListView:focus, QTreeView:focus, QTextBrowser:focus { border: 2px solid @focus; }
QHeaderView::section { background: @canvas; color: @secondary; border: none; border-bottom: 1px solid @border;
  padding: {0.3} {0.4}; font-weight: 600; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: {1.5}; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("@arrow"); width: {0.9}; height: {0.9}; }
QCheckBox, QRadioButton { spacing: {0.5}; padding: {0.2}; border: 2px solid transparent; border-radius: 4px; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator, QTableView::indicator {
  width: {1.05}; height: {1.05}; border: 1px solid @border; border-radius: 3px; background: @surface; }
QRadioButton::indicator { border-radius: {0.6}; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked, QListView::indicator:checked,
QTableView::indicator:checked { background: @primary; border-color: @primary; image: url("@tick"); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @disabled; background: @canvas; }
QCheckBox::indicator:checked:disabled, QRadioButton::indicator:checked:disabled { background: @disabled; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid @focus; }
QProgressBar { border: 1px solid @border; border-radius: 4px; background: @surface; text-align: center;
  min-height: {1.2}; }
QProgressBar::chunk { background: @selected; }
QTabBar::tab { padding: {0.4} {0.9}; border: 2px solid transparent; border-bottom: 2px solid @hairline; }
QTabBar::tab:selected { border-bottom: 3px solid @primary; font-weight: 600; }
QTabBar::tab:selected:focus { border: 2px solid @focus; border-bottom: 3px solid @primary; }
QTabWidget::pane { border: none; border-top: 1px solid @hairline; }
QSplitter::handle { background: @hairline; }
QPushButton, QToolButton, QCheckBox, QRadioButton, QTabBar { outline: none; }
QStatusBar { background: @surface; border-top: 1px solid @hairline; }
QStatusBar::item { border: none; }
"""

TONES = """
QFrame[band="@tone"] { background: @fill; border: 1px solid @ink; border-radius: 4px; }
QFrame[band="@tone"] QLabel { color: @ink; border: none; }
"""


def style_sheet(look: Look, size: int) -> str:
    """The sheet with ``@name`` replaced by colours, and ``{1.5}`` by that many font sizes in pixels."""
    sheet = SHEET
    for tone, pair in look.pairs.items():
        sheet += TONES.replace("@tone", tone.value).replace("@fill", pair.fill).replace("@ink", pair.text)
    for mark, file in (("@arrow", "chevron_down"), ("@tick", "tick_chosen")):
        sheet = sheet.replace(mark, (ICONS / f"{file}{'_dark' if look.dark else ''}.svg").as_posix())
    for name in sorted(look.colours, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", look.colours[name])
    return re.sub(r"\{([\d.]+)\}", lambda found: f"{max(1, round(float(found[1]) * size))}px", sheet)

"""How every widget looks in one theme: flat, one surface deep, parted by space and one hairline."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QPalette

from ui.theme import tokens as t
from ui.theme.fonts import text_px
from ui.theme.tokens import Tokens

_SHEET = Template("""
QMainWindow, QWidget[surface="ground"] { background: $ground; }
QWidget[surface="surface"] { background: $surface; }
QFrame[surface="card"] { background: $surface; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[hairline="true"] { background: $line; border: none; }

QLabel { background: transparent; }
QLabel[tone="quiet"] { color: $quiet; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="on_accent"] { color: $on_accent; }
QLabel[tone="notice"] { color: $notice; }
QLabel[tone="grave"] { color: $grave; }
QLabel[struck="true"] { text-decoration: line-through; }

QPushButton {
    background: $raised; color: $ink; border: 1px solid $line; border-radius: ${radius}px;
    padding: 0 16px; min-height: ${inner}px;
}
QPushButton:hover { border-color: $quiet; }
QPushButton:pressed { background: $pressed; }
QPushButton:focus { border: 2px solid $accent; padding: 0 15px; min-height: ${inner_focused}px; }
QPushButton:disabled { color: $quiet; background: transparent; border: 1px dashed $line; }
QPushButton:checked { background: $pressed; color: $ink; border-color: $accent; font-weight: bold; }
QPushButton:checked:focus { border: 2px solid $ink; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: bold; }
QPushButton[kind="primary"]:hover { border-color: $ink; }
QPushButton[kind="primary"]:focus { border: 2px solid $ink; }
QPushButton[kind="primary"]:disabled { background: transparent; color: $quiet; border: 1px dashed $line; }
QPushButton[kind="bare"] { background: transparent; border-color: transparent; }
QPushButton[kind="bare"]:hover { background: $raised; }
QPushButton[kind="bare"]:focus { border: 2px solid $accent; }
QPushButton[kind="link"] { background: transparent; border-color: transparent; color: $accent; padding: 0 1px; }
QPushButton[kind="link"]:hover { color: $ink; }
QPushButton[kind="link"]:disabled { color: $quiet; border-color: transparent; }
QPushButton[kind="link"]:focus { border: 2px solid $accent; padding: 0; }
QPushButton[kind="grave"] { background: transparent; color: $grave; border-color: $grave; }
QPushButton[kind="grave"]:hover { border-color: $ink; }
QPushButton[kind="grave"]:focus { border: 2px solid $grave; }
QPushButton[leftward="true"] { text-align: left; }
QPushButton[kind="bare"][leftward="true"]:checked { background: $raised; border-color: $accent; }
QPushButton[tall="true"] { min-height: ${inner_tall}px; font-size: ${lead}px; }
QPushButton[tall="true"]:focus { min-height: ${inner_tall_focused}px; }
QPushButton[narrow="true"] { padding: 0 8px; }
QPushButton[narrow="true"]:focus { padding: 0 7px; }

QToolButton {
    background: transparent; color: $quiet; border: 2px solid transparent; border-radius: ${radius}px;
    font-size: ${small}px; padding-top: 4px;
}
QToolButton:hover { color: $ink; }
QToolButton:checked { background: $raised; color: $ink; }
QToolButton:focus { border-color: $accent; }

QLineEdit, QPlainTextEdit, QComboBox {
    background: $raised; color: $ink; border: 1px solid $line; border-radius: ${radius}px;
    padding: 0 12px; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QComboBox { min-height: ${inner}px; }
QPlainTextEdit { padding: 8px; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus { border: 2px solid $accent; }
QLineEdit:focus, QComboBox:focus { padding: 0 11px; min-height: ${inner_focused}px; }
QPlainTextEdit:focus { padding: 7px; }
QLineEdit[refused="true"], QPlainTextEdit[refused="true"], QComboBox[refused="true"] { border-color: $grave; }
QLineEdit[tall="true"] { min-height: ${inner_tall}px; font-size: ${lead}px; }
QLineEdit[tall="true"]:focus { min-height: ${inner_tall_focused}px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $quiet; }
QComboBox::drop-down { border: none; width: 32px; }
QComboBox QAbstractItemView {
    background: $raised; color: $ink; border: 1px solid $line; outline: none;
    selection-background-color: $accent; selection-color: $on_accent;
}
QComboBox QAbstractItemView::item { min-height: ${control}px; }

QCheckBox { spacing: 12px; min-height: ${control}px; background: transparent; }
QCheckBox::indicator { width: 20px; height: 20px; }
QCheckBox:focus { color: $accent; }

QTreeView { background: transparent; border: 1px solid transparent; border-radius: ${radius}px; outline: none; }
QTreeView:focus { border: 1px solid $accent; }
QTreeView {
    show-decoration-selected: 0; selection-background-color: transparent; selection-color: $ink;
}
QListView { background: transparent; border: 1px solid transparent; border-radius: ${radius}px; outline: none; }
QListView:focus { border: 1px solid $accent; }
QListView[cards="true"]:focus { border-color: transparent; }
QScrollArea, QScrollArea > QWidget > QWidget[surface="clear"] { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $line; border-radius: 4px; margin: 2px; min-height: 32px; }
QScrollBar::handle:vertical:hover { background: $quiet; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $line; border-radius: 4px; margin: 2px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QFrame[chip="true"] { background: $raised; border: 1px solid $line; border-radius: 14px; }
QFrame[strip="quiet"] { background: $raised; border-left: 4px solid $accent; }
QFrame[strip="notice"] { background: $raised; border-left: 4px solid $notice; }
QFrame[strip="grave"] { background: $raised; border-left: 4px solid $grave; }
QToolTip { background: $raised; color: $ink; border: 1px solid $line; padding: 4px 8px; }
""")


ROLES = {
    "ink": QPalette.ColorRole.Text,
    "quiet": QPalette.ColorRole.PlaceholderText,
    "accent": QPalette.ColorRole.Highlight,
    "on_accent": QPalette.ColorRole.HighlightedText,
    "notice": QPalette.ColorRole.BrightText,
    "grave": QPalette.ColorRole.LinkVisited,
}
"""Which role of the palette carries each tone, for whatever is painted in it."""


def sheet(theme: Tokens) -> str:
    """The style sheet of a theme.  Sizes leave room for the border, so nothing moves when focus arrives."""
    colours = {
        name: getattr(theme, name) for name in (*t.GROUNDS, *t.INKS, "line", "pressed", "on_accent")
    }
    return _SHEET.substitute(
        colours,
        small=text_px(t.SMALL_PX),
        lead=text_px(t.LEAD_PX),
        radius=t.RADIUS_PX,
        control=t.CONTROL_PX,
        inner=t.CONTROL_PX - 2,
        inner_focused=t.CONTROL_PX - 4,
        inner_tall=t.SESSION_CONTROL_PX - 2,
        inner_tall_focused=t.SESSION_CONTROL_PX - 4,
    )


def palette(theme: Tokens) -> QPalette:
    """The same theme for whatever the sheet does not reach: placeholders, selections, painted parts."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: theme.ground,
        roles.Base: theme.raised,
        roles.AlternateBase: theme.surface,
        roles.Button: theme.raised,
        roles.WindowText: theme.ink,
        roles.ButtonText: theme.ink,
        roles.ToolTipBase: theme.raised,
        roles.ToolTipText: theme.ink,
        **{role: getattr(theme, tone) for tone, role in ROLES.items()},
    }
    painted = QPalette()
    for role, colour in colours.items():
        painted.setColor(role, QColor(colour))
    return painted

"""The one application style sheet and the palette, both made from tokens.

Labels need no theme: `label.setProperty("type", "title")` sets the type (title, subtitle,
section, strong, small, least), `label.setProperty("tone", "text2")` the colour (text2, text3,
ink, seal, done, late, wait); `widgets.labels` does both. A frame with `panel` true is a card;
`ground` is one of page, surface, rail, sunken.
"""

from collections.abc import Callable
from dataclasses import fields
from string import Template
from typing import Final

from PySide6.QtGui import QColor, QPalette

from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.tokens import Tokens

TONES: Final = ("text", "text2", "text3", "ink", "seal", "done", "late", "wait", "onfill")
GROUNDS: Final = ("page", "surface", "rail", "sunken", "off", "tint", "sealt", "waitt")

_SHEET: Final = Template("""
QMainWindow, QDialog { background: $page; }
QToolTip { background: $tooltip; color: $ontooltip; border: 0; padding: ${p4}px ${p8}px; }
QFrame[panel="true"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, Choice {
  background: $surface; color: $text; border: 1px solid $line2; border-radius: 4px;
  padding: 0 ${p8}px; min-height: ${p24}px; selection-background-color: $textsel;
  selection-color: $text; placeholder-text-color: $text3; }
QPlainTextEdit, QTextEdit { padding: ${p4}px; }
QDialog QLineEdit, QDialog QPlainTextEdit, QDialog QSpinBox, QDialog Choice,
QDialog QDateEdit { border-color: $control; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateEdit:focus,
Choice:focus { border: 2px solid $ink; padding: 0 ${p7}px; }
QLineEdit[bare="true"], QPlainTextEdit[bare="true"], QTextEdit[bare="true"],
QLineEdit[bare="true"]:focus, QPlainTextEdit[bare="true"]:focus, QTextEdit[bare="true"]:focus {
  border: 0; background: transparent; padding: 0; }
QLineEdit:disabled, Choice:disabled { color: $text3; background: transparent; }
Choice::drop-down { border: 0; width: ${p20}px; }
QAbstractScrollArea { border: 0; }
QAbstractItemView { background: $surface; color: $text; border: 0; outline: 0;
  selection-background-color: $tint; selection-color: $text; gridline-color: $line; }
Choice QAbstractItemView { border: 1px solid $line2; }
QHeaderView { background: $surface; }
QHeaderView::section { background: $surface; color: $text2; border: 0;
  border-bottom: 1px solid $line; padding: 0 ${p8}px; font-size: ${small}pt;
  font-weight: 400; min-height: ${p27}px; }
QMenu { background: $surface; color: $text; border: 1px solid $line2; border-radius: 8px;
  padding: ${p4}px; }
QMenu::item { padding: ${p4}px ${p24}px ${p4}px ${p12}px; border-radius: 5px;
  min-height: ${p20}px; }
QMenu::item:selected { background: $tint; }
QMenu::item:disabled { color: $text3; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p8}px; }
QMenu::icon { padding-left: ${p8}px; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: ${p12}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${p12}px; margin: 0; }
QScrollBar::handle { background: $line2; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: ${p34}px; }
QScrollBar::handle:horizontal { min-width: ${p34}px; }
QScrollBar::handle:hover { background: $control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QProgressBar { background: $track; border: 0; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: $dbar; border-radius: 2px; }
""")


def style_sheet(tokens: Tokens, zoom: float, px: Callable[[float], int]) -> str:
    """Give the style sheet of a theme at this zoom."""
    values: dict[str, object] = {
        field.name: getattr(tokens, field.name).name() for field in fields(tokens)
    }
    values |= {f"p{step}": px(step) for step in (4, 7, 8, 12, 20, 24, 27, 34)}
    values["small"] = TextRole.SMALL.value[0] * zoom
    rules = [_SHEET.substitute(values)]
    rules += [f'QLabel[tone="{name}"] {{ color: {values[name]}; }}' for name in TONES]
    rules += [f'QWidget[ground="{name}"] {{ background: {values[name]}; }}' for name in GROUNDS]
    rules += [_type_rule(role, zoom) for role in TextRole if role is not TextRole.BODY]
    return "\n".join(rules)


def _type_rule(role: TextRole, zoom: float) -> str:
    points, weight = role.value
    size = f"font-size: {points * zoom:g}pt; font-weight: {weight.value};"
    return f'QWidget[type="{role.name.lower()}"] {{ {size} }}'


def palette(tokens: Tokens) -> QPalette:
    """Give the palette for what the style sheet leaves to Fusion."""
    role = QPalette.ColorRole
    colours: dict[QPalette.ColorRole, QColor] = {
        role.Window: tokens.page,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.surface,
        role.Button: tokens.surface,
        role.Text: tokens.text,
        role.WindowText: tokens.text,
        role.ButtonText: tokens.text,
        role.PlaceholderText: tokens.text3,
        role.Highlight: tokens.tint,
        role.HighlightedText: tokens.text,
        role.Link: tokens.ink,
        role.LinkVisited: tokens.ink,
        role.Accent: tokens.fill,
        role.Mid: tokens.line2,
        role.ToolTipBase: tokens.tooltip,
        role.ToolTipText: tokens.ontooltip,
    }
    made = QPalette(tokens.surface, tokens.page)
    for where, colour in colours.items():
        made.setColor(where, colour)
    for where in (role.Text, role.WindowText, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, where, tokens.text3)
    return made

"""How a block is kept in a QTextDocument: kind, activity and label as properties of its format.

Properties of the block format are part of undo and are kept by copies; `userState` is neither.
"""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtGui import QFont, QFontInfo, QTextBlockFormat, QTextCharFormat, QTextFormat

from kehoach_desktop.core.blocks import BlockKind, Run
from kehoach_desktop.core.levels import BOLD, ITALIC, OBJECTS
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme

KIND: Final = QTextFormat.Property.UserProperty.value + 1
ACTIVITY: Final = QTextFormat.Property.UserProperty.value + 2
LABEL: Final = QTextFormat.Property.UserProperty.value + 3
STRONG: Final = QTextFormat.Property.UserProperty.value + 4
SLANTED: Final = QTextFormat.Property.UserProperty.value + 5
ROWS: Final = QTextFormat.Property.UserProperty.value + 6
NOTE: Final = QTextFormat.Property.UserProperty.value + 7
PAD_LEFT: Final = 24
PAD_RIGHT: Final = 22
TEXT_COLUMN: Final = 34
_LINE_HEIGHT: Final = 1.45
"""Distance of lines, in sizes of the font; stacked marks need 1.35 at least."""
_INDENTS: Final = {
    BlockKind.PART: 96,
    BlockKind.CHAPTER: 96,
    BlockKind.SECTION: 96,
    BlockKind.ARTICLE: 96,
    BlockKind.H3: 44,
    BlockKind.N3: 44,
    BlockKind.H4: 54,
    BlockKind.DASH: 50,
    BlockKind.PLUS: 66,
}
_TOP: Final = {BlockKind.H1: 26, BlockKind.H2: 12}


@dataclass(frozen=True, slots=True)
class Mark:
    """What a block is, apart from its words."""

    kind: BlockKind = BlockKind.PARAGRAPH
    activity_id: int | None = None
    label: str | None = None

    def as_kind(self, kind: BlockKind) -> "Mark":
        """Give the mark of another kind: a label of one's own is lost, the activity is kept."""
        return replace(self, kind=kind, label=None)


def mark_of(form: QTextBlockFormat) -> Mark:
    """Read what a block is."""
    kind, activity, label = (form.property(key) for key in (KIND, ACTIVITY, LABEL))
    return Mark(BlockKind(kind or BlockKind.PARAGRAPH), activity or None, label)


def indent_of(kind: BlockKind) -> int:
    """Give where the words of a kind begin, in pixels at 100 % from the text's left edge."""
    return PAD_LEFT + _INDENTS.get(kind, TEXT_COLUMN)


def block_format(theme: Theme, mark: Mark, reserved: int = 0) -> QTextBlockFormat:
    """Give the format of a block; `reserved` pixels below it are left free for its chips."""
    form = QTextBlockFormat()
    form.setProperty(KIND, mark.kind.value)
    if mark.activity_id is not None:
        form.setProperty(ACTIVITY, mark.activity_id)
    if mark.label is not None:
        form.setProperty(LABEL, mark.label)
    form.setLeftMargin(theme.px(indent_of(mark.kind)))
    form.setRightMargin(theme.px(PAD_RIGHT))
    form.setTopMargin(theme.px(_TOP.get(mark.kind, 6)))
    form.setBottomMargin(reserved or theme.px(6))
    if mark.kind not in OBJECTS:  # a table is as high as it is
        percent = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        form.setLineHeight(_line_percent(theme), percent)
    return form


def _line_percent(theme: Theme) -> float:
    font = theme.font(TextRole.BODY)
    wanted = QFontInfo(font).pixelSize() * _LINE_HEIGHT
    return max(100 * wanted / theme.metrics(TextRole.BODY).lineSpacing(), 100.0)


def char_format(theme: Theme, kind: BlockKind, run: Run) -> QTextCharFormat:
    """Give the format of words: the run's own weight is kept apart from that of its heading."""
    form = QTextCharFormat()
    form.setProperty(STRONG, run.bold)
    form.setProperty(SLANTED, run.italic)
    if kind is BlockKind.H1:
        form.setFontPointSize(TextRole.SECTION.value[0] * theme.zoom)
    heavy = run.bold or kind in BOLD
    form.setFontWeight(QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
    form.setFontItalic(run.italic or kind in ITALIC)
    return form


def run_of(text: str, form: QTextCharFormat) -> Run:
    """Read words and their own weight."""
    return Run(text, bool(form.property(STRONG)), bool(form.property(SLANTED)))

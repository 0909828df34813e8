"""What Tab, Enter and Backspace make of a block of the body."""

from typing import Final

from kehoach_desktop.core.blocks import BlockKind

_K = BlockKind
_DEEPER: Final = {
    _K.PART: _K.CHAPTER,
    _K.CHAPTER: _K.SECTION,
    _K.SECTION: _K.ARTICLE,
    _K.H1: _K.H2,
    _K.H2: _K.H3,
    _K.H3: _K.H4,
    _K.N2: _K.N3,
    _K.N3: _K.DASH,
    _K.PARAGRAPH: _K.DASH,
    _K.DASH: _K.PLUS,
}
_SHALLOWER: Final = {
    _K.ARTICLE: _K.SECTION,
    _K.SECTION: _K.CHAPTER,
    _K.CHAPTER: _K.PART,
    _K.H4: _K.H3,
    _K.H3: _K.H2,
    _K.H2: _K.H1,
    _K.N3: _K.N2,
    _K.N2: _K.PARAGRAPH,
    _K.PLUS: _K.DASH,
    _K.DASH: _K.PARAGRAPH,
}
OBJECTS: Final = frozenset({_K.TABLE, _K.DUTIES, _K.APPENDIX})
"""Kinds that stand in the text as one object and hold no typed words."""
BOLD: Final = frozenset({_K.H1, _K.H2, _K.H3, _K.THEME, _K.PART, _K.CHAPTER, _K.SECTION})
"""Kinds whose words are bold by themselves; of an article only a name is, never its text."""
ITALIC: Final = frozenset({_K.H3, _K.THEME})
KIND_WORDS: Final = {
    _K.PARAGRAPH: "Đoạn văn",
    _K.H1: "Phần I, II",
    _K.H2: "Mục 1, 2 (đậm)",
    _K.H3: "Tiểu mục 1.1 (đậm)",
    _K.H4: "Điểm a), b)",
    _K.N2: "Đoạn đánh số 1, 2",
    _K.N3: "Đoạn đánh số 1.1",
    _K.DASH: "Gạch đầu dòng -",
    _K.PLUS: "Ý nhỏ +",
    _K.THEME: "Dòng chủ đề",
    _K.PART: "Phần (quy định, quy chế)",
    _K.CHAPTER: "Chương",
    _K.SECTION: "Mục của chương",
    _K.ARTICLE: "Điều",
}
"""Kinds that the clerk can choose, in the order of the menu."""


def deeper(kind: BlockKind) -> BlockKind:
    """Give the kind one level in (Tab)."""
    return _DEEPER.get(kind, kind)


def shallower(kind: BlockKind) -> BlockKind:
    """Give the kind one level out (Shift+Tab)."""
    return _SHALLOWER.get(kind, kind)


def after_enter(kind: BlockKind) -> BlockKind:
    """Give the kind of the block that Enter opens at the end of a block of `kind`."""
    opens_text = kind.is_heading or kind in OBJECTS or kind is _K.THEME
    return _K.PARAGRAPH if opens_text else kind


def after_enter_in_empty(kind: BlockKind) -> BlockKind:
    """Give what Enter makes of an empty block; the same kind means a new block is opened."""
    return _K.PARAGRAPH if kind.is_heading or kind is _K.THEME else shallower(kind)


def before_joining(kind: BlockKind) -> BlockKind | None:
    """Give what Backspace at the start first makes of a block; None: join with the one before."""
    return None if kind is _K.PARAGRAPH or kind in OBJECTS else _K.PARAGRAPH

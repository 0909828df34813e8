"""The styles of a Word file: one for each kind of line, with the values of the layout profile."""

from typing import TYPE_CHECKING, Any, Final

from kehoach_desktop.documents.layout import Profile, Style, TextStyle
from kehoach_desktop.documents.renderers.docx_xml import set_defaults, set_font, set_outline

if TYPE_CHECKING:
    from docx.document import Document

STYLE_NAMES: Final = {
    Style.CIRCULATION: "Phạm vi phổ biến",
    Style.TITLE: "Tiêu đề",
    Style.MOTTO: "Tiêu ngữ",
    Style.SUPERIOR: "Cơ quan cấp trên",
    Style.ISSUER: "Cơ quan ban hành",
    Style.STAR: "Dấu sao",
    Style.NUMBER: "Số, ký hiệu",
    Style.LETTER_ABSTRACT: "Trích yếu công văn",
    Style.URGENCY: "Mức độ khẩn",
    Style.PLACE: "Địa danh, ngày tháng",
    Style.DRAFT: "Dự thảo",
    Style.TYPE: "Tên loại",
    Style.AUTHOR: "Tác giả",
    Style.ABSTRACT: "Trích yếu",
    Style.SEPARATOR: "Gạch dưới trích yếu",
    Style.ADDRESSEE: "Kính gửi",
    Style.BASIS: "Căn cứ",
    Style.DECISION: "Lời quyết định",
    Style.BODY: "Nội dung",
    Style.PART: "Phần, chương, mục",
    Style.ARTICLE: "Điều",
    Style.ARTICLE_TEXT: "Nội dung điều",
    Style.H1: "Heading 1",
    Style.H2: "Heading 2",
    Style.H3: "Heading 3",
    Style.H4: "Heading 4",
    Style.THEME: "Chủ đề",
    Style.AUTHORITY: "Quyền hạn",
    Style.POSITION: "Chức vụ",
    Style.JOINING: "Kiêm",
    Style.SIGNER: "Họ tên",
    Style.RECIPIENTS_HEAD: "Nơi nhận",
    Style.RECIPIENTS: "Danh sách nơi nhận",
    Style.DRAFTER: "Ký hiệu người soạn thảo",
    Style.NO_MEDIA: "Không phổ biến",
    Style.CONTACT: "Thông tin liên hệ",
    Style.APPENDIX: "Phụ lục",
    Style.APPENDIX_TITLE: "Tên phụ lục",
    Style.APPENDIX_NOTE: "Chỉ dẫn phụ lục",
    Style.TABLE_HEAD: "Đầu bảng",
    Style.TABLE: "Nội dung bảng",
    Style.FOOTNOTE: "Cước chú",
    Style.PAGE_NUMBER: "Số trang",
}
"""Names as Word shows them; headings are Word's own, so that its outline works."""
_HEADINGS: Final = (Style.H1, Style.H2, Style.H3, Style.H4)
_KEPT_TOGETHER: Final = (*_HEADINGS, Style.ARTICLE, Style.PART, Style.DECISION)
_OUTLINE: Final = {Style.PART: 1, Style.ARTICLE: 3}
_FLOWING: Final = (Style.BODY, Style.BASIS, Style.ARTICLE, Style.ARTICLE_TEXT, *_HEADINGS)
_LEFT: Final = (
    *(Style.RECIPIENTS_HEAD, Style.RECIPIENTS, Style.TABLE, Style.DRAFTER, Style.FOOTNOTE),
)
_SPACED: Final = (*_FLOWING, Style.THEME, Style.PART, Style.DECISION)
_BODY_PITCH: Final = (
    *(*_SPACED, Style.TYPE, Style.AUTHOR, Style.ABSTRACT, Style.SEPARATOR, Style.ADDRESSEE),
    *(Style.APPENDIX, Style.APPENDIX_TITLE, Style.APPENDIX_NOTE),
)
HEAD_PITCH: Final = 1.2
"""From line to line where the rule of 18 points does not hold, as a share of the size."""


def make_styles(document: "Document", profile: Profile) -> None:
    """Make the styles of `profile` in an empty document."""
    from docx.shared import Pt

    set_defaults(document)
    normal = document.styles["Normal"]
    _letters(normal, profile.styles[Style.BODY])
    normal.paragraph_format.space_after = Pt(0)
    for key, name in STYLE_NAMES.items():
        if key in profile.styles:
            _make(document, name, key, profile)
    body = document.styles[STYLE_NAMES[Style.BODY]]
    for key in (*_HEADINGS, Style.PART, Style.ARTICLE):
        document.styles[STYLE_NAMES[key]].next_paragraph_style = body
    for key, level in _OUTLINE.items():
        set_outline(document.styles[STYLE_NAMES[key]], level)


def _make(document: "Document", name: str, key: Style, profile: Profile) -> None:
    from docx.enum.style import WD_STYLE_TYPE

    style: Any
    if key in _HEADINGS:
        style = document.styles[name]
    else:
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        # Word's own ids are plain letters; the name that the clerk sees is free.
        style.style_id = f"Kehoach{key.value.title().replace('_', '')}"
        style.base_style = document.styles["Normal"]
        style.quick_style = True
    _letters(style, profile.styles[key])
    _place(style.paragraph_format, key, profile)


def _letters(style: Any, look: TextStyle) -> None:
    from docx.shared import Pt, RGBColor

    font = style.font
    font.size, font.bold, font.italic = Pt(look.size), look.bold, look.italic
    font.color.rgb = RGBColor(0, 0, 0)
    set_font(style.element.get_or_add_rPr())


def _place(format_: Any, key: Style, profile: Profile) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
    from docx.shared import Mm, Pt

    flowing = key in _FLOWING
    size = profile.styles[key].size
    format_.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    format_.line_spacing = Pt(profile.leading if key in _BODY_PITCH else size * HEAD_PITCH)
    format_.space_before = Pt(profile.paragraph_gap if key in _SPACED else 0)
    format_.space_after = Pt(0)
    format_.first_line_indent = Mm(profile.indent) if flowing else None
    format_.keep_with_next = key in _KEPT_TOGETHER
    format_.keep_together = key in _KEPT_TOGETHER
    format_.widow_control = True
    if flowing:
        format_.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    elif key in _LEFT:
        format_.alignment = WD_ALIGN_PARAGRAPH.LEFT
    else:
        format_.alignment = WD_ALIGN_PARAGRAPH.CENTER

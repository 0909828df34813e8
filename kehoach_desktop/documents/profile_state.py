"""The State's layout as data: Nghị định 30/2020/NĐ-CP, Phụ lục I."""

from dataclasses import replace
from typing import Final

from kehoach_desktop.core.documents import DocType, Family, Urgency
from kehoach_desktop.documents.codes import STATE_BODIES, STATE_TYPES
from kehoach_desktop.documents.layout import Authority, Profile
from kehoach_desktop.documents.looks import Certainty, Source, Style, TextStyle

_RULE: Final = Source("Nghị định 30/2020/NĐ-CP, Phụ lục I", Certainty.READ)
_FORM: Final = Source("mẫu trình bày của Nghị định 30/2020/NĐ-CP", Certainty.TRANSCRIBED)
_OURS: Final = Source("quy tắc để mở", Certainty.DEFAULT)


def _title(size: float = 12, *, bold: bool = True) -> TextStyle:
    return TextStyle(size, _RULE, bold=bold, caps=True, least=12, most=13)


def _text(size: float = 14, *, bold: bool = False, italic: bool = False) -> TextStyle:
    return TextStyle(size, _RULE, bold=bold, italic=italic, least=13, most=14)


_CAPS: Final = replace(_text(bold=True), caps=True)
_STYLES: Final = {
    Style.CIRCULATION: replace(_CAPS, size=13),
    Style.TITLE: _title(),
    Style.MOTTO: _text(13, bold=True),
    Style.SUPERIOR: _title(bold=False),
    Style.ISSUER: _title(),
    Style.STAR: TextStyle(12, _OURS),
    Style.NUMBER: TextStyle(13, _RULE),
    Style.LETTER_ABSTRACT: TextStyle(12, _RULE, least=12, most=13),
    Style.URGENCY: replace(_CAPS, size=13),
    Style.PLACE: _text(13, italic=True),
    Style.DRAFT: TextStyle(13, _OURS, bold=True, caps=True),
    Style.TYPE: _CAPS,
    Style.AUTHOR: replace(_CAPS, source=_OURS),
    Style.ABSTRACT: _text(bold=True),
    Style.SEPARATOR: TextStyle(14, _OURS),
    Style.ADDRESS_WORD: _text(),
    Style.ADDRESSEE: _text(),
    Style.BASIS: _text(italic=True),
    Style.DECISION: replace(_CAPS, source=_FORM),
    Style.BODY: _text(),
    Style.PART: _text(bold=True),
    Style.PART_TITLE: _CAPS,
    Style.ARTICLE: _text(bold=True),
    Style.ARTICLE_TEXT: _text(),
    Style.H1: _CAPS,
    Style.H2: _text(bold=True),
    Style.H3: replace(_text(bold=True, italic=True), source=_OURS),
    Style.H4: _text(),
    Style.THEME: replace(_text(bold=True), source=_OURS),
    Style.AUTHORITY: _CAPS,
    Style.POSITION: _CAPS,
    Style.JOINING: TextStyle(14, _OURS),
    Style.SIGNER: _text(bold=True),
    Style.RECIPIENTS_HEAD: TextStyle(12, _RULE, bold=True, italic=True),
    Style.RECIPIENTS: TextStyle(11, _RULE),
    Style.DRAFTER: TextStyle(11, _RULE),
    Style.NO_MEDIA: TextStyle(12, _OURS, italic=True),
    Style.CONTACT: TextStyle(11, _RULE, least=11, most=12),
    Style.APPENDIX: TextStyle(14, _RULE, bold=True),
    Style.APPENDIX_TITLE: _CAPS,
    Style.APPENDIX_NOTE: _text(italic=True),
    Style.TABLE_HEAD: TextStyle(13, _OURS, bold=True, least=12, most=14),
    Style.TABLE: TextStyle(13, _OURS, least=12, most=14),
    Style.FOOTNOTE: TextStyle(11, _OURS),
    Style.PAGE_NUMBER: _text(),
}

_READ: Final = (
    *("top", "bottom", "left", "right", "indent", "leading", "paragraph_gap", "ranges"),
    *("head_lines", "star", "issuer_rule", "date_beside_number", "number_form", "symbol_joint"),
    *("letters_have_code", "type_codes", "letter_abstract", "letter_gap", "urgency_frames"),
    *("framed_circulation", "contact_on_first_page", "separator", "abstract_rule"),
    *("address_words", "address_marks", "first_recipient", "after_roman", "basis_dash"),
    *("basis_marks", "authorities", "recipients_mark", "recipients_underlined", "archive_form"),
    *("appendix_roman", "appendix_note", "appendix_long_date"),
)
_CHOSEN: Final = (
    *("page_number_top", "head_columns", "closing_columns", "least_head_size", "title_gap"),
    *("abstract_gap", "text_gap", "signature_room", "circulation_top", "no_media_at_foot"),
    "body_codes",
)

STATE_2020: Final = Profile(
    key="state-2020",
    name="Thể thức Nhà nước 2020",
    family=Family.STATE,
    sources={
        **dict.fromkeys(_READ, _RULE),
        **dict.fromkeys(_CHOSEN, _OURS),
        **dict.fromkeys(("end_mark", "decision_words", "decider_above"), _FORM),
    },
    styles=_STYLES,
    ranges={
        **dict.fromkeys(("top", "bottom"), (20, 25)),
        "left": (30, 35),
        "right": (15, 20),
        "leading": (16, 24),
        "paragraph_gap": (6, 24),
        "indent": (10, 12.7),
        "issuer_rule": (1 / 3, 1 / 2),
        "abstract_rule": (1 / 3, 1 / 2),
    },
    head_columns=(70, 3, 92),
    least_head_size=11,
    head_lines=(
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Style.TITLE),
        ("Độc lập - Tự do - Hạnh phúc", Style.MOTTO),
    ),
    star="",
    issuer_rule=0.4,
    date_beside_number=True,
    number_form=("Số: ", "/"),
    symbol_joint="-",
    letters_have_code=False,
    type_codes=STATE_TYPES,
    body_codes=STATE_BODIES,
    letter_abstract="V/v",
    letter_gap=6,
    urgency_frames={
        Urgency.URGENT: (20, 8),
        Urgency.VERY_URGENT: (40, 8),
        Urgency.IMMEDIATE: (30, 8),
    },
    framed_circulation=True,
    no_media_at_foot=False,
    contact_on_first_page=True,
    separator="",
    abstract_rule=0.4,
    address_words=dict.fromkeys((DocType.LETTER, DocType.SUBMISSION, DocType.REPORT), "Kính gửi"),
    after_roman=".",
    basis_marks=(";", "."),
    decision_words="QUYẾT ĐỊNH:",
    decider_above=True,
    end_mark="./.",
    authorities={
        Authority.ON_BEHALF: "TM.",
        Authority.IN_PLACE: "KT.",
        Authority.BY_ORDER: "TL.",
        Authority.AUTHORISED: "TUQ.",
        Authority.ACTING: "Q.",
    },
    recipients_mark=";",
    recipients_underlined=False,
    archive_form="Lưu: ",
    appendix_roman=True,
    appendix_note="Kèm theo",
    appendix_long_date=True,
)

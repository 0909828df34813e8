"""The Party's layouts as data: 36-HD/VPTW (2018) and 05-HD/VPTW (2026)."""

from dataclasses import replace
from typing import Final

from kehoach_desktop.core.documents import DocType, Family
from kehoach_desktop.documents.codes import PARTY_2018_TYPES, PARTY_2026_TYPES, PARTY_BODIES
from kehoach_desktop.documents.layout import Authority, Profile
from kehoach_desktop.documents.looks import Certainty, Source, Style, TextStyle

_2018: Final = "Hướng dẫn 36-HD/VPTW, 03/4/2018"
_2026: Final = "Hướng dẫn 05-HD/VPTW, 27/5/2026"
_SIZES: Final = Source(f"{_2018}, Phụ lục 3", Certainty.READ)
_TEXT: Final = Source(_2018, Certainty.READ)
_SEEN: Final = Source("bản 05-HD/VPTW đã ký", Certainty.OBSERVED)
_SAID: Final = Source("một bản chép lại quy định", Certainty.REPORTED)
_OURS: Final = Source("quy tắc để mở", Certainty.DEFAULT)


def _body(source: Source = _SIZES, *, bold: bool = False, italic: bool = False) -> TextStyle:
    return TextStyle(14, source, bold=bold, italic=italic, least=14, most=15)


_STYLES: Final = {
    Style.CIRCULATION: TextStyle(12, _SIZES, bold=True, caps=True),
    Style.TITLE: TextStyle(15, _SIZES, bold=True, caps=True),
    Style.SUPERIOR: TextStyle(14, _SIZES, caps=True),
    Style.ISSUER: TextStyle(14, _SIZES, bold=True, caps=True),
    Style.STAR: TextStyle(14, _SIZES),
    Style.NUMBER: TextStyle(14, _SIZES),
    Style.LETTER_ABSTRACT: TextStyle(12, _SIZES, italic=True),
    Style.URGENCY: TextStyle(14, _SIZES, bold=True, caps=True),
    Style.PLACE: TextStyle(14, _SIZES, italic=True),
    Style.DRAFT: TextStyle(14, _SIZES, italic=True),
    Style.TYPE: TextStyle(15, _SIZES, bold=True, caps=True, most=16, least=15),
    Style.AUTHOR: TextStyle(14, _TEXT, bold=True, caps=True),
    Style.ABSTRACT: _body(bold=True),
    Style.SEPARATOR: TextStyle(14, _TEXT),
    Style.ADDRESS_WORD: TextStyle(14, _SIZES, italic=True),
    Style.ADDRESSEE: TextStyle(14, _SIZES),
    Style.BASIS: _body(),
    Style.DECISION: _body(_OURS, bold=True),
    Style.BODY: _body(),
    Style.PART: _body(bold=True),
    Style.PART_TITLE: replace(_body(bold=True), caps=True),
    Style.ARTICLE: _body(bold=True),
    Style.ARTICLE_TEXT: _body(),
    Style.H1: _body(_SEEN, bold=True),
    Style.H2: _body(_SEEN, bold=True),
    Style.H3: _body(_SEEN, bold=True, italic=True),
    Style.H4: _body(_SEEN),
    Style.THEME: _body(_OURS, bold=True),
    Style.AUTHORITY: TextStyle(14, _SIZES, bold=True, caps=True),
    Style.POSITION: TextStyle(14, _SIZES, caps=True),
    Style.JOINING: TextStyle(14, _TEXT),
    Style.SIGNER: TextStyle(14, _SIZES, bold=True),
    Style.RECIPIENTS_HEAD: TextStyle(14, _SIZES, underlined=True),
    Style.RECIPIENTS: TextStyle(12, _SIZES),
    Style.DRAFTER: TextStyle(8, _SIZES, least=8, most=11),
    Style.NO_MEDIA: TextStyle(12, _OURS, italic=True),
    Style.CONTACT: TextStyle(10, _SIZES),
    Style.APPENDIX: TextStyle(14, _OURS, bold=True),
    Style.APPENDIX_TITLE: TextStyle(14, _OURS, bold=True, caps=True),
    Style.APPENDIX_NOTE: TextStyle(14, _OURS, italic=True),
    Style.TABLE_HEAD: TextStyle(13, _OURS, bold=True, least=12, most=13),
    Style.TABLE: TextStyle(13, _OURS, least=12, most=13),
    Style.FOOTNOTE: TextStyle(11, _OURS),
    Style.PAGE_NUMBER: TextStyle(14, _SIZES),
}

_READ: Final = (
    *("top", "bottom", "left", "right", "page_number_top", "indent", "leading", "paragraph_gap"),
    *("head_lines", "star", "issuer_rule", "date_beside_number", "number_form", "symbol_joint"),
    *("letters_have_code", "type_codes", "body_codes", "letter_abstract", "letter_gap"),
    *("urgency_frames", "circulation_top", "framed_circulation", "no_media_at_foot"),
    *("contact_on_first_page", "separator", "abstract_rule", "address_words", "first_recipient"),
    *("basis_dash", "basis_marks", "end_mark", "authorities", "recipients_mark", "ranges"),
    *("appendix_roman", "appendix_note"),
)
_OBSERVED: Final = (
    *("after_roman", "recipients_underlined", "head_columns", "closing_columns", "archive_form"),
)
_CHOSEN: Final = (
    *("least_head_size", "title_gap", "abstract_gap", "text_gap", "signature_room"),
    *("address_marks", "decision_words", "decider_above", "appendix_long_date"),
)

PARTY_2018: Final = Profile(
    key="party-2018",
    name="Thể thức Đảng 2018",
    family=Family.PARTY,
    sources={
        **dict.fromkeys(_READ, _TEXT),
        **dict.fromkeys(_OBSERVED, _SEEN),
        **dict.fromkeys(_CHOSEN, _OURS),
    },
    styles=_STYLES,
    ranges={"leading": (18, 40), "paragraph_gap": (6, 24), "indent": (10, 13)},
    type_codes=PARTY_2018_TYPES,
    body_codes=PARTY_BODIES,
    no_media_at_foot=False,
    address_words={DocType.LETTER: "Kính gửi", DocType.SUBMISSION: "Kính gửi"},
    address_marks=(",", "."),
    authorities={
        Authority.ON_BEHALF: "T/M",
        Authority.IN_PLACE: "K/T",
        Authority.BY_ORDER: "T/L",
        Authority.ACTING: "Q.",
    },
)

_NEW_TEXT: Final = Source(_2026, Certainty.READ)
_NEW_SIZES: Final = Source(f"{_2026}, Phụ lục 2", Certainty.TRANSCRIBED)
_NEW_STYLES: Final = {
    key: replace(style, source=_NEW_SIZES) if style.source is _SIZES else style
    for key, style in _STYLES.items()
}

PARTY_2026: Final = replace(
    PARTY_2018,
    key="party-2026",
    name="Thể thức Đảng 2026",
    sources={
        **PARTY_2018.sources,
        **dict.fromkeys(_READ, _NEW_TEXT),
        "recipients_underlined": _NEW_TEXT,
        "title_gap": _SEEN,
        "abstract_gap": _SEEN,
        "text_gap": _SEEN,
        "appendix_long_date": _NEW_TEXT,
    },
    styles=_NEW_STYLES | {Style.DRAFTER: TextStyle(11, _SAID, least=8, most=11)},
    ranges={"leading": (18, 22), "paragraph_gap": (6, 24), "indent": (10, 13)},
    type_codes=PARTY_2026_TYPES,
    head_columns=(74, 17.7, 73.3),
    title_gap=14,
    abstract_gap=4.5,
    text_gap=20,
    letter_abstract="về việc",
    no_media_at_foot=True,
    address_words={DocType.LETTER: "Kính gửi", DocType.SUBMISSION: "Kính trình"},
    address_marks=(";", "."),
    basis_dash="-",
    basis_marks=(";", "."),
    recipients_mark=";",
    appendix_note="kèm theo",
)

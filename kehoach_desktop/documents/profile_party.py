"""The Party's layouts as data: 36-HD/VPTW (2018) and 05-HD/VPTW (2026)."""

from dataclasses import replace
from typing import Final

from kehoach_desktop.core.documents import DocType, Family
from kehoach_desktop.documents.layout import Certainty, Profile, Source, Style, TextStyle

_2018: Final = "Hướng dẫn 36-HD/VPTW, 03/4/2018"
_2026: Final = "Hướng dẫn 05-HD/VPTW, 27/5/2026"
_SIZES: Final = Source(f"{_2018}, Phụ lục 3", Certainty.READ)
_TEXT: Final = Source(_2018, Certainty.READ)
_SEEN: Final = Source("bản 05-HD/VPTW đã ký", Certainty.OBSERVED)
_OURS: Final = Source("quy tắc để mở", Certainty.DEFAULT)

_STYLES: Final = {
    Style.TITLE: TextStyle(15, _SIZES, bold=True, caps=True),
    Style.SUPERIOR: TextStyle(14, _SIZES, caps=True),
    Style.ISSUER: TextStyle(14, _SIZES, bold=True, caps=True),
    Style.STAR: TextStyle(14, _SIZES),
    Style.NUMBER: TextStyle(14, _SIZES),
    Style.PLACE: TextStyle(14, _SIZES, italic=True),
    Style.DRAFT: TextStyle(14, _SIZES, italic=True),
    Style.TYPE: TextStyle(15, _SIZES, bold=True, caps=True),
    Style.ABSTRACT: TextStyle(14, _SIZES, bold=True),
    Style.SEPARATOR: TextStyle(14, _TEXT),
    Style.BASIS: TextStyle(14, _SIZES),
    Style.BODY: TextStyle(14, _SIZES),
    Style.H1: TextStyle(14, _SEEN, bold=True),
    Style.H2: TextStyle(14, _SEEN, bold=True),
    Style.H3: TextStyle(14, _SEEN, bold=True, italic=True),
    Style.H4: TextStyle(14, _SEEN),
    Style.THEME: TextStyle(14, _OURS, bold=True),
    Style.AUTHORITY: TextStyle(14, _SIZES, bold=True, caps=True),
    Style.POSITION: TextStyle(14, _SIZES, caps=True),
    Style.SIGNER: TextStyle(14, _SIZES, bold=True),
    Style.RECIPIENTS_HEAD: TextStyle(14, _SIZES),
    Style.RECIPIENTS: TextStyle(12, _SIZES),
    Style.APPENDIX: TextStyle(14, _OURS, bold=True),
    Style.APPENDIX_TITLE: TextStyle(14, _OURS, bold=True, caps=True),
    Style.APPENDIX_NOTE: TextStyle(14, _OURS, italic=True),
    Style.TABLE_HEAD: TextStyle(13, _OURS, bold=True),
    Style.TABLE: TextStyle(13, _OURS),
    Style.PAGE_NUMBER: TextStyle(14, _SIZES),
}

_READ: Final = (
    "top",
    "bottom",
    "left",
    "right",
    "page_number_top",
    "indent",
    "leading",
    "paragraph_gap",
    "head_lines",
    "star",
    "issuer_rule",
    "date_beside_number",
    "number_form",
    "type_codes",
    "separator",
    "abstract_rule",
    "basis_dash",
    "basis_marks",
    "end_mark",
    "recipients_mark",
)
_OBSERVED: Final = ("after_roman", "recipients_underlined", "head_columns")
_CHOSEN: Final = ("least_head_size", "title_gap", "signature_room", "appendix_roman")

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
    type_codes={
        DocType.REGULATION: "QĐi",
        DocType.DECISION: "QĐ",
        DocType.SUBMISSION: "TTr",
        DocType.PROGRAMME: "CTr",
    },
)

_NEW_TEXT: Final = Source(_2026, Certainty.READ)
_NEW_SIZES: Final = Source(f"{_2026}, Phụ lục 2", Certainty.TRANSCRIBED)

PARTY_2026: Final = replace(
    PARTY_2018,
    key="party-2026",
    name="Thể thức Đảng 2026",
    sources={
        **PARTY_2018.sources,
        **dict.fromkeys(_READ, _NEW_TEXT),
        "recipients_underlined": _NEW_TEXT,
        "appendix_roman": _NEW_TEXT,
    },
    styles={
        key: replace(style, source=_NEW_SIZES) if style.source is _SIZES else style
        for key, style in _STYLES.items()
    },
    type_codes={
        DocType.REGULATION: "QĐ",
        DocType.DECISION: "QĐ",
        DocType.SUBMISSION: "TTr",
        DocType.PROGRAMME: "CTr",
    },
    basis_dash="-",
    basis_marks=(";", "."),
    recipients_mark=";",
)

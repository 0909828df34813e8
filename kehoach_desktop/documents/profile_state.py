"""The State's layout as data: Nghị định 30/2020/NĐ-CP, Phụ lục I."""

from typing import Final

from kehoach_desktop.core.documents import DocType, Family
from kehoach_desktop.documents.layout import Certainty, Profile, Source, Style, TextStyle

_RULE: Final = Source("Nghị định 30/2020/NĐ-CP, Phụ lục I", Certainty.READ)
_FORM: Final = Source("mẫu trình bày của Nghị định 30/2020/NĐ-CP", Certainty.TRANSCRIBED)
_OURS: Final = Source("quy tắc để mở", Certainty.DEFAULT)

_STYLES: Final = {
    Style.TITLE: TextStyle(12, _RULE, bold=True, caps=True),
    Style.MOTTO: TextStyle(13, _RULE, bold=True),
    Style.SUPERIOR: TextStyle(12, _RULE, caps=True),
    Style.ISSUER: TextStyle(12, _RULE, bold=True, caps=True),
    Style.STAR: TextStyle(12, _OURS),
    Style.NUMBER: TextStyle(13, _RULE),
    Style.PLACE: TextStyle(13, _RULE, italic=True),
    Style.DRAFT: TextStyle(13, _OURS, bold=True, caps=True),
    Style.TYPE: TextStyle(14, _RULE, bold=True, caps=True),
    Style.ABSTRACT: TextStyle(14, _RULE, bold=True),
    Style.SEPARATOR: TextStyle(14, _OURS),
    Style.BASIS: TextStyle(14, _RULE, italic=True),
    Style.BODY: TextStyle(14, _RULE),
    Style.H1: TextStyle(14, _RULE, bold=True, caps=True),
    Style.H2: TextStyle(14, _RULE, bold=True),
    Style.H3: TextStyle(14, _OURS, bold=True, italic=True),
    Style.H4: TextStyle(14, _RULE),
    Style.THEME: TextStyle(14, _OURS, bold=True),
    Style.AUTHORITY: TextStyle(14, _RULE, bold=True, caps=True),
    Style.POSITION: TextStyle(14, _RULE, bold=True, caps=True),
    Style.SIGNER: TextStyle(14, _RULE, bold=True),
    Style.RECIPIENTS_HEAD: TextStyle(12, _RULE, bold=True, italic=True),
    Style.RECIPIENTS: TextStyle(11, _RULE),
    Style.APPENDIX: TextStyle(14, _RULE, bold=True),
    Style.APPENDIX_TITLE: TextStyle(14, _RULE, bold=True, caps=True),
    Style.APPENDIX_NOTE: TextStyle(14, _RULE, italic=True),
    Style.TABLE_HEAD: TextStyle(13, _OURS, bold=True),
    Style.TABLE: TextStyle(13, _OURS),
    Style.PAGE_NUMBER: TextStyle(14, _RULE),
}

_READ: Final = (
    "top",
    "bottom",
    "left",
    "right",
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
    "after_roman",
    "basis_dash",
    "basis_marks",
    "recipients_mark",
    "recipients_underlined",
    "appendix_roman",
)
_CHOSEN: Final = (
    "page_number_top",
    "head_columns",
    "least_head_size",
    "title_gap",
    "signature_room",
)

STATE_2020: Final = Profile(
    key="state-2020",
    name="Thể thức Nhà nước 2020",
    family=Family.STATE,
    sources={
        **dict.fromkeys(_READ, _RULE),
        **dict.fromkeys(_CHOSEN, _OURS),
        "end_mark": _FORM,
    },
    styles=_STYLES,
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
    type_codes={
        DocType.REGULATION: "QyĐ",
        DocType.DECISION: "QĐ",
        DocType.SUBMISSION: "TTr",
        DocType.PROGRAMME: "CTr",
    },
    separator="",
    abstract_rule=0.4,
    after_roman=".",
    basis_marks=(";", "."),
    end_mark="./.",
    recipients_mark=";",
    recipients_underlined=False,
    appendix_roman=True,
)

"""Two right papers of an invented ward as flat ODT, for LibreOffice to make Word files of."""

from xml.sax.saxutils import escape

_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"'
    for name, path in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("fo", "xsl-fo-compatible"),
    )
)
_LONG = (
    "Tuyên truyền sâu rộng trong cán bộ, đảng viên và Nhân dân phường về ý nghĩa lịch sử của "
    "Chiến thắng; khơi dậy truyền thống yêu nước, tinh thần đoàn kết, ý chí tự lực, tự cường."
)


def _style(name: str, size: float, paragraph: str = "", text: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="paragraph">'
        f"<style:paragraph-properties {paragraph}/>"
        f'<style:text-properties style:font-name="TNR" fo:font-size="{size}pt" {text}/>'
        "</style:style>"
    )


_BOLD = 'fo:font-weight="bold"'
_ITALIC = 'fo:font-style="italic"'
_CENTRE = 'fo:text-align="center"'
_RULED = 'style:text-underline-style="solid" style:text-underline-type="single"'


def _body_style(size: float, leading: str) -> str:
    return _style(
        "Body",
        size,
        'fo:text-align="justify" fo:text-indent="10mm" fo:margin-top="6pt" fo:margin-bottom="0pt" '
        f'fo:line-height="{leading}"',
    )


def _tabbed(name: str, size: float, text: str = "") -> str:
    tabs = (
        '<style:tab-stops><style:tab-stop style:position="35mm" style:type="center"/>'
        '<style:tab-stop style:position="118mm" style:type="center"/></style:tab-stops>'
    )
    return (
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties>'
        f"{tabs}</style:paragraph-properties>"
        f'<style:text-properties style:font-name="TNR" fo:font-size="{size}pt" {text}/>'
        "</style:style>"
    )


def _span(name: str, size: float, text: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="text">'
        f'<style:text-properties style:font-name="TNR" fo:font-size="{size}pt" {text}/>'
        "</style:style>"
    )


def _p(style: str, words: str) -> str:
    return f'<text:p text:style-name="{style}">{escape(words)}</text:p>'


def _s(style: str, words: str) -> str:
    return f'<text:span text:style-name="{style}">{escape(words)}</text:span>'


def _row(*cells: str) -> str:
    return (
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string">{cell}</table:table-cell>'
            for cell in cells
        )
        + "</table:table-row>"
    )


def _table(*rows: str) -> str:
    columns = '<table:table-column table:number-columns-repeated="2"/>'
    return f"<table:table>{columns}{''.join(rows)}</table:table>"


def _document(styles: str, body: str) -> str:
    page = (
        '<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="210mm" '
        'fo:page-height="297mm" fo:margin-top="20mm" fo:margin-bottom="20mm" '
        'fo:margin-left="30mm" fo:margin-right="15mm"/></style:page-layout>'
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_NAMES} '
        'office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
        '<office:font-face-decls><style:font-face style:name="TNR" '
        'style:font-family-generic="roman" svg:font-family="\'Times New Roman\'" '
        'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"/>'
        f"</office:font-face-decls><office:automatic-styles>{styles}{page}"
        "</office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="Standard" style:page-layout-name="page"/>'
        f"</office:master-styles><office:body><office:text>{body}</office:text>"
        "</office:body></office:document>"
    )


def party_letterhead_in_a_table() -> str:
    """A plan of 2024: head and closing in tables, looks in direct formatting."""
    styles = (
        _style("Title", 15, _CENTRE, f"{_BOLD} {_RULED}")
        + _style("Centre", 14, _CENTRE)
        + _style("Bold", 14, _CENTRE, _BOLD)
        + _style("Place", 14, _CENTRE, _ITALIC)
        + _style("Type", 15, _CENTRE, _BOLD)
        + _style("Ruled", 14, "", _RULED)
        + _style("List", 12)
        + _body_style(14, "18pt")
    )
    head = _table(
        _row(
            _p("Centre", "ĐẢNG BỘ THÀNH PHỐ AN BÌNH")
            + _p("Bold", "ĐẢNG ỦY PHƯỜNG TÂN SƠN")
            + _p("Centre", "*")
            + _p("Centre", "Số 07-KH/ĐU"),
            _p("Title", "ĐẢNG CỘNG SẢN VIỆT NAM")
            + _p("Place", "Tân Sơn, ngày 05 tháng 02 năm 2024"),
        )
    )
    closing = _table(
        _row(
            _p("Ruled", "Nơi nhận:")
            + _p("List", "- Thường trực Thành ủy,")
            + _p("List", "- Các chi bộ trực thuộc,")
            + _p("List", "- Lưu Văn phòng Đảng ủy."),
            _p("Bold", "T/M ĐẢNG ỦY")
            + _p("Centre", "BÍ THƯ")
            + _p("Centre", "")
            + _p("Bold", "Nguyễn Văn A"),
        )
    )
    body = (
        head
        + _p("Type", "KẾ HOẠCH")
        + _p("Bold", "tuyên truyền kỷ niệm 70 năm Chiến thắng")
        + _p("Centre", "-----")
        + _p("Body", _LONG)
        + _p("Body", f"1. {_LONG}")
        + closing
    )
    return _document(styles, body)


def state_letter_with_tabs() -> str:
    """A công văn: head and closing held apart by tabs, without any table."""
    tab = "<text:tab/>"
    styles = (
        _tabbed("Head", 13)
        + _tabbed("Close", 14)
        + _span("Name", 12, f"{_BOLD} {_RULED}")
        + _span("Nation", 12, _BOLD)
        + _span("Motto", 13, f"{_BOLD} {_RULED}")
        + _span("Number", 13)
        + _span("Place", 13, _ITALIC)
        + _span("About", 12)
        + _span("Signed", 14, _BOLD)
        + _span("Receivers", 12, f"{_BOLD} {_ITALIC}")
        + _style("Address", 14, _CENTRE)
        + _style("List", 11)
        + _body_style(14, "130%")
    )

    def two(style: str, left: str, right: str) -> str:
        return f'<text:p text:style-name="{style}">{tab}{left}{tab}{right}</text:p>'

    body = (
        two(
            "Head",
            _s("Name", "ỦY BAN NHÂN DÂN"),
            _s("Nation", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        )
        + two("Head", _s("Name", "PHƯỜNG TÂN SƠN"), _s("Motto", "Độc lập - Tự do - Hạnh phúc"))
        + two(
            "Head",
            _s("Number", "Số: 12/UBND-VX"),
            _s("Place", "Tân Sơn, ngày 05 tháng 3 năm 2024"),
        )
        + f'<text:p text:style-name="Head">{tab}{_s("About", "V/v treo cờ Tổ quốc")}</text:p>'
        + _p("Address", "Kính gửi: Trường Tiểu học Tân Sơn")
        + _p("Body", _LONG)
        + _p("Body", f"{_LONG}/.")
        + f'<text:p text:style-name="Close">{_s("Receivers", "Nơi nhận:")}{tab}{tab}'
        + f"{_s('Signed', 'TM. ỦY BAN NHÂN DÂN')}</text:p>"
        + f'<text:p text:style-name="Close">{_s("About11", "- Như trên;")}{tab}{tab}'
        + f"{_s('Signed', 'CHỦ TỊCH')}</text:p>"
        + f'<text:p text:style-name="Close">{_s("About11", "- Lưu: VT.")}</text:p>'
        + f'<text:p text:style-name="Close">{tab}{tab}{_s("Signed", "Trần Văn B")}</text:p>'
    )
    return _document(styles + _span("About11", 11), body)

"""Names of bodies in running text, told by grammar alone: no list of places, no catalogue.

A Vietnamese body is called by a kind word first ("Sở", "Ban", "Hội", "UBND", "chi bộ"), then by
what it is for and where it is. The kind words are a closed class of the administrative language;
what follows is anything up to the first verb of duty. In an enumeration a new name therefore
begins where a kind word follows a comma or "và"; everything else after a comma belongs to the
name before it ("Sở Văn hóa, Thể thao và Du lịch").
"""

import re
from dataclasses import dataclass

from kehoach_desktop.importer.verbs import clause_end

_QUANTIFIER = (
    r"(?:(?i:các|tất cả|toàn thể|toàn bộ|những|mỗi|từng|một số|hai|ba|cả|\d{1,3}(?:/\d{1,3}|%)?)\s)"
)
_PROPER = (
    r"UBND|HĐND|HĐĐ|UB\s?MTTQ|MTTQ|MTTQVN|UBMTTQ\w*|BCH|BTV|BTT|BCĐ|BBT|BTC|BTGTU|BQL|VP(?:ĐU|"
    r"TU)?|TT|TDP|CCB|LĐLĐ|LHPN|CA|TTĐT|"
    r"ĐTN|HLHPN|HND|HCCB|BCHQS|BĐBP|BHXH|VKSND|TAND|HTX|CLB|THCS|THPT|CĐCS|CBCC|PTTH|PTDTNT|ĐU|"
    r"QS|TTVH|TYT|TT-TH|BGH|GVCN|CBGV"
)
_KIND = (
    r"ủy ban|uỷ ban|chính quyền|khối (?=đoàn|dân|cơ)|hội đồng|mặt trận|đảng ủy|đảng uỷ|đảng đoàn|"
    r"đảng bộ|tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|huyện ủy|"
    r"huyện uỷ|quận ủy|quận uỷ|thị ủy|thị uỷ|khu ủy|chi bộ|chi ủy|chi uỷ|cấp ủy|cấp uỷ|chi đoàn|"
    r"chi hội|liên đội|chi cục|"
    r"tổng cục|cục|vụ|viện|sở|phòng(?!\s?[,\s]*chống|\sngừa|\strừ)|văn phòng|thanh tra|tòa án|"
    r"toà án|viện kiểm sát|kho bạc|"
    r"báo(?!\schí|\scáo|\sđộng|\shiệu)|đài(?!\stưởng)|tạp chí|nhà xuất bản|đại học|học viện|"
    r"trường|nhà trường|bệnh viện|trạm|trung tâm|"
    r"công ty|tổng công ty|tập đoàn|ngân hàng|doanh nghiệp|hợp tác xã|công an|quân sự|quân đội|"
    r"quân khu|biên phòng|bộ đội|cảnh sát|"
    r"bộ(?!\sphận|\smáy|\smặt|\ssách|\sảnh|\stài liệu)|ban(?!\shành|\sngày|\sđầu)|tiểu ban|"
    r"hội(?!\snghị|\sthi|\sthao|\sthảo|\sdiễn|\strường|\strại|\sviên|\sbáo|\shọp|\stụ|\snhập|"
    r"\schợ|\scó)|"
    r"đoàn(?!\skết|\sviên|\sđại biểu|\sra\b|\scông)|liên đoàn|liên hiệp|liên minh|công đoàn|"
    r"nghiệp đoàn|"
    r"tỉnh đoàn|thành đoàn|huyện đoàn|quận đoàn|thị đoàn|xã đoàn|phường đoàn|trung ương đoàn|"
    r"tổ(?!\schức|\squốc|\sngười|\stiên)|"
    # "tổ chức" is a noun before what it is an organisation of, always written small or "CT-XH".
    r"tổ chức(?=\s(?-i:đảng|chính trị|CT\b|CT-|đoàn(?! đại)|hội (?:phụ|nông|cựu|quần|viên|đoàn)|"
    r"cơ sở|tôn giáo|xã hội|thành viên|tín dụng|kinh tế))|"
    r"đội(?!\sngũ\scán|\stuyển|\shình|\sviên)|đội ngũ(?=\s(?:báo cáo|tuyên truyền|cộng tác))|"
    r"khu phố|khu dân cư|thôn|ấp|xóm|làng|bản(?=\s(?-i:[A-ZĐ])|,)|"
    r"câu lạc bộ|thường trực|lãnh đạo(?=\s(?-i:[A-ZĐỦ]|các|cơ quan|cấp|địa phương|đơn vị|phòng|"
    r"ban))|chủ tịch|"
    # The posts of a small office, and bodies told by what they are the base of.
    r"chi(?=,\s(?:đảng|Đảng)\s(?:bộ|ủy|uỷ))|kế toán|thủ quỹ|văn thư|"
    r"nhân viên|cơ sở(?=\s(?:đoàn|hội|đảng|giáo dục|kinh doanh|y tế|"
    r"thờ tự|sản xuất))|"
    r"phó chủ tịch|giám đốc|"
    r"hiệu trưởng|thủ trưởng|trưởng|phó|tổng phụ trách|bí thư|đồng chí|đ/c|ông|bà|công chức|"
    r"chính phủ|thủ tướng|"
    r"quốc hội|"
    r"tổng lãnh sự quán|đại sứ quán|giáo hội|hải quan|kiểm lâm|thuế|bảo hiểm|bưu điện|bưu cục|"
    r"điện lực|viễn thông|thư viện|"
    r"bảo tàng|nhà văn hóa|nhà văn hoá|nhà thiếu nhi|cung văn hóa|nhà hát|hãng|trang thông tin|"
    r"cổng|đoàn thể|cơ quan|"
    r"đơn vị|địa phương|ngành|lực lượng|bộ phận|cá nhân|cán bộ|đảng viên|đoàn viên|hội viên|"
    r"giáo viên|gia đình|hộ dân|hộ gia đình|"
    r"cấp(?=\s(?:hội|bộ|ủy|công|đoàn|chính)|,?\scác\s(?:ngành|cấp))|bch\s|"
    r"bộ tư lệnh|bộ chỉ huy|binh đoàn|sư đoàn|"
    r"trung đoàn|lữ đoàn|tổng liên đoàn|nhân dân|cử tri"
)
_LEVEL = r"(?:tỉnh|thành phố|huyện|quận|thị xã|phường|xã|thị trấn|thành|thôn|bản|ấp|trường|cơ sở)\b"
_BODY = re.compile(
    rf"{_QUANTIFIER}{{0,3}}(?:(?:{_PROPER})(?![\w])|(?i:{_KIND})\b)|(?i:các|mỗi|"
    rf"từng)\s(?i:{_LEVEL})",
)
_QUANTIFIED = re.compile(rf"{_QUANTIFIER}", re.IGNORECASE)
_BREAK = re.compile(r"\s?(?:[,;]\s(?:và\s|cùng\s|với\s)?|\svà\s|\scùng\svới\s|\scùng\s|\s&\s)")
_GENERIC = re.compile(
    r"(?:(?:các|những|tất cả|toàn thể|cơ quan|đơn vị|ban|sở|ngành|bộ|phòng|đoàn thể|tổ chức|"
    r"địa phương|cấp|trường|bộ phận|chi đoàn|chi hội|cấp ủy|huyện ủy|thành ủy|đảng ủy|thị ủy|"
    r"quận ủy|"
    r"hội|nhà trường|doanh nghiệp|lực lượng|bộ ngành|chi bộ|trường học)"
    r"(?:[,\s]+|$))+$",
    re.IGNORECASE,
)
LONGEST_NAME = 240


@dataclass(frozen=True, slots=True)
class Name:
    """A name and its span in the text."""

    text: str
    start: int
    end: int


def begins_with_body(text: str, start: int = 0) -> bool:
    """Tell whether the name of a body begins at `start`."""
    return bool(_BODY.match(text, start))


def names_at(text: str, start: int) -> tuple[Name, ...]:
    """Give the names enumerated from `start` on; empty where no body is named there."""
    if not begins_with_body(text, start):
        return ()
    end = clause_end(text, start)
    return split_names(text, start, end)


def split_names(text: str, start: int, end: int) -> tuple[Name, ...]:
    """Give the names in `text[start:end]`, which is an enumeration of bodies."""
    bounds = [start]
    for found in _BREAK.finditer(text, start, end):
        if not begins_with_body(text, found.end()):
            if not _goes_on(text, found.end()):
                end = found.start()
                break
            continue
        left = text[bounds[-1] : found.start()]
        if _is_one_office(left, text, found.end()):
            continue
        if _is_one_group(left, text[found.end() : end]):
            continue
        bounds.append(found.end())
    names = []
    for first, last in zip(bounds, [*bounds[1:], end], strict=True):
        name = _BREAK_AT_END.sub("", text[first:last]).rstrip(" ,;.:-–")
        if name and len(name) <= LONGEST_NAME:
            names.append(Name(name, first, first + len(name)))
    return tuple(names)


# "Bà Trần Thị A, Bí thư Thị đoàn": a person and the post are one name.
_PERSON = re.compile(r"(?:Ông|Bà|Đồng chí|Đ/c|ông|bà|đồng chí|đ/c)\s[^,]{3,60}$")
_POST = re.compile(
    r"(?:nguyên\s)?(?:phó\s)?(?:bí thư|chủ tịch|trưởng|giám đốc|hiệu trưởng|chánh|ủy viên|uỷ viên|"
    r"phó|chi cục trưởng|chỉ huy|chính trị viên)\b",
    re.IGNORECASE,
)
# Offices that serve two bodies carry both names.
_OFFICE = re.compile(
    r"Văn phòng\s(?:Đoàn ĐBQH|HĐND|Hội đồng nhân dân|Đoàn đại biểu)", re.IGNORECASE
)
_SERVED = re.compile(r"(?:HĐND|UBND|Hội đồng nhân dân|[UỦ][yỷ] ban nhân dân|Uỷ ban nhân dân)\s")


def _is_one_office(left: str, text: str, start: int) -> bool:
    """Tell whether a person and a post, or an office and the bodies it serves, are one name."""
    if _PERSON.match(left):
        return bool(_POST.match(text, start))
    return bool(_OFFICE.match(left) and _SERVED.match(text, start))


_BREAK_AT_END = re.compile(r"\s?(?:[,;]\s?(?:và|cùng|với)?|\svà|\scùng với|\scùng|\s&)\s?$")
_PART_OF_NAME = re.compile(
    r"[A-ZĐƯÂÊÔƠĂÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ]"
    rf"|(?i:{_LEVEL}|thị(?=[,\s]))|(?:đoàn|hội|khu|trường|bản|buôn|thương mại|thể thao|du lịch|"
    rf"xã hội|trật tự|an toàn|chống|chữa cháy|cứu nạn|cứu hộ|giúp việc|phục vụ(?!\s(?:cho|tốt|lễ|"
    rf"buổi|hội))|nghệ thuật|báo chí|truyền hình|truyền thông|liên|"
    r"đảng(?=,)|tuyên truyền viên|báo cáo viên|cộng tác viên|trường học)\b"
)


def _goes_on(text: str, start: int) -> bool:
    """After a comma or "và", only a capital or a level word still belongs to the name before."""
    return bool(_PART_OF_NAME.match(text, start))


# "các huyện, thị, thành đoàn": levels that share the noun after the last of them.
_LEVELS = re.compile(
    r"(?:các|những)\s(?:tỉnh|huyện|thị|quận|thành|xã|phường|chi)(?:,\s\w+){0,4}$", re.IGNORECASE
)
_HEAD_OF = re.compile(r"(?:thủ trưởng|lãnh đạo|người đứng đầu|hiệu trưởng)\s", re.IGNORECASE)
_SHARED = re.compile(
    r"(?:huyện|thị|quận|thành|xã|phường)\s(?:ủy|uỷ|đoàn|hội)\b|đảng\s(?:bộ|ủy|uỷ)\b", re.IGNORECASE
)


def _is_one_group(left: str, right: str) -> bool:
    """Tell whether "các" spreads over bare kind words: "các cơ quan, đơn vị liên quan".

    So it does behind a post: "Thủ trưởng các cơ quan, đơn vị".
    """
    left = _HEAD_OF.sub("", left)
    if _LEVELS.match(left) and _SHARED.match(right):
        return True
    return bool(_GENERIC.match(left)) and not _QUANTIFIED.match(right) and right[:1].islower()

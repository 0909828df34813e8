"""Lines by which an official text is found its way in: type, addressees, recipients, rules."""

import re

from kehoach_desktop.core.text import fold

TYPE_WORDS = {
    "KẾ HOẠCH": "KH",
    "CÔNG VĂN": "CV",
    "HƯỚNG DẪN": "HD",
    "CHỈ THỊ": "CT",
    "THÔNG BÁO": "TB",
    "BÁO CÁO": "BC",
    "QUYẾT ĐỊNH": "QĐ",
    "NGHỊ QUYẾT": "NQ",
    "CHƯƠNG TRÌNH": "CTr",
    "KẾT LUẬN": "KL",
    "TỜ TRÌNH": "TTr",
    "QUY ĐỊNH": "QyĐ",
    "THÔNG TRI": "TT",
    "CÔNG ĐIỆN": "CĐ",
    "ĐỀ ÁN": "ĐA",
    "PHƯƠNG ÁN": "PA",
    "QUY CHẾ": "QC",
    "GIẤY MỜI": "GM",
}
RULE = re.compile(r"[\s\-–—_*=.~#]{2,}$|\*$")
# When a page of the web was put up: no word of the text, but it tells the year.
_DAY = r"\d{1,2}[/\-]\d{1,2}[/\-]"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?"
POSTED = re.compile(
    r"(?:(?:Thứ \w+|Chủ nhật|Ngày(?: đăng| cập nhật| gửi)?|Cập nhật|Đăng (?:lúc|ngày))\s?:?,?\s)?"
    rf"(?:{_CLOCK}.{{0,12}}?{_DAY}(?P<late>\d{{4}})|"
    rf"{_DAY}(?P<early>\d{{4}})\s?[|,\-–]?\s?{_CLOCK})[^A-Za-zÀ-ỹ]{{0,12}}(?:\(?GMT.{{0,4}}\)?)?"
    r"(?:$|\s?\|.{0,40}$)|"
    r"(?:Ngày (?:đăng|cập nhật)|Cập nhật|Đăng ngày)\s?:?\s(?:ngày\s)?"
    rf"{_DAY}(?P<alone>\d{{4}}).{{0,40}}$",
    re.IGNORECASE,
)
SENTENCE_END = (".", ";", ":", "!", "?", "…", "/.", "/.”")
_BARE_TYPES = {fold(word): word for word in TYPE_WORDS}
_TYPE = re.compile(rf"({'|'.join(TYPE_WORDS)})(?=$|\s|[:.,\-–(])", re.IGNORECASE)
RECIPIENTS = re.compile(
    r"\W{0,3}(?:NƠI NHẬN|NOI NHAN|Nơi nhận|Nơi gửi|NƠI GỬI)\b\s*[:.]?", re.UNICODE
)
ADDRESSED = re.compile(
    r"\W{0,3}(?:Kính gửi|KÍNH GỬI|Kính trình|Kính chuyển)\s*[:.]?\s*", re.UNICODE
)
ABOUT = re.compile(r"(?:V/v|v/v|V/V|Về việc|VỀ VIỆC|về việc)\s*[:.]?\s*")
# An official text opens its body by saying what it rests on or what it is for.
OPENING = re.compile(
    r"(?:Căn cứ|Thực hiện|Xét|Theo|Trên cơ sở|Tiếp theo|Thi hành|Triển khai thực hiện|Để|Nhằm|"
    r"Hưởng ứng|"
    r"Chào mừng|Phát huy|Được sự|Tiếp tục thực hiện|Thiết thực|Trong|Vừa qua|Hướng tới|"
    r"Từ ngày|Qua theo dõi|Sau khi)\s|Ngày \d"
)
# The same words with a mark left out or put wrong ("Thưc hiện"), of which two syllables must agree.
_OPENING_TYPED = re.compile(r"(?:can cu|thuc hien|tren co so|tiep theo|duoc su|trien khai)\s")
_AUTHORITY = re.compile(
    r"(?:(?:T/M|T/L|K/T)\.?\s?|(?:TM|KT|TL|TUQ|Q)(?:[./]\s?|"
    r"\s))(?=[A-ZĐƯÂÊÔƠĂÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ]{2})"
)
_POSTS = (
    "BÍ THƯ|PHÓ BÍ THƯ|CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|TRƯỞNG|PHÓ TRƯỞNG|HIỆU TRƯỞNG|"
    "PHÓ HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|BỘ TRƯỞNG|THỨ TRƯỞNG|"
    "CỤC TRƯỞNG|"
    "CHI CỤC TRƯỞNG|VỤ TRƯỞNG|TỔNG GIÁM ĐỐC|TỔNG BIÊN TẬP|VIỆN TRƯỞNG|CHỈ HUY TRƯỞNG|"
    "CHÍNH TRỊ VIÊN|ỦY VIÊN|"
    "UỶ VIÊN|THỦ TƯỚNG|PHÓ THỦ TƯỚNG|CHỦ NHIỆM|THỦ TRƯỞNG|TƯ LỆNH|CHÍNH ỦY|ĐỘI TRƯỞNG|THƯ KÝ|"
    "PHÓ TỔNG|TỔNG"
)
_POST = re.compile(rf"(?:PHÓ\s)?(?:{_POSTS})\b")
_BARE_POST = re.compile(rf"(?:pho\s)?(?:{fold(_POSTS)})\b")
_INNER_POST = re.compile(rf"(?<!,\s)(?<!BAN\s)(?<!PHÓ\s)(?:PHÓ\s)?(?:{_POSTS})\b")
_REPLACING = re.compile(r"(?<=\s)(?:KT|K/T|TUQ)\.?\s")


def opens(line: str) -> bool:
    """Tell whether `line` begins as the first words of a body do, typing errors allowed."""
    return bool(OPENING.match(line)) or bool(_OPENING_TYPED.match(fold(line[:20])))


def type_word(line: str) -> str | None:
    """Give the type word that stands alone in capitals at the start of `line`: "KẾ HOẠCH"."""
    found = _TYPE.match(line)
    if found is None and line.isascii() and line.isupper():  # capitals of machines without marks
        return _BARE_TYPES.get(line.strip(" :.").lower())
    return found[1].upper() if found and found[1].isupper() else None


def is_type_alone(line: str) -> bool:
    """Tell whether `line` is the type word in capitals and nothing else."""
    return type_word(line) == line.strip(" :.*-–")


def type_start(line: str) -> str | None:
    """Give the type word that begins `line` in any case."""
    found = _TYPE.match(line)
    return found[1].upper() if found else None


def is_capitals(line: str) -> bool:
    """Tell whether `line` is written in capitals only."""
    return line.isupper() and sum(letter.isalpha() for letter in line) > 1


def is_authority(line: str) -> bool:
    """Tell whether `line` says on whose behalf somebody signs: "T/M ĐẢNG ỦY", "KT. CHỦ TỊCH"."""
    return bool(_AUTHORITY.match(line))


def inner_signs(line: str) -> list[int]:
    """Give where, after its start, a second authority ("KT.") or a post begins."""
    replaced = _REPLACING.search(line, 1)
    begin = replaced.end() if replaced else 1
    if replaced is None and not is_authority(line):
        return []
    # "KT. CHỦ TỊCH PHÓ CHỦ TỊCH": the post that is stood in for belongs to the authority.
    posts = [found.start() for found in _INNER_POST.finditer(line, begin)]
    stands_in = bool(replaced) or not line.startswith(("TM", "T/M"))
    chosen = posts[1:2] if stands_in else posts[-1:]
    return [*([replaced.start()] if replaced else []), *chosen]


def is_post(line: str) -> bool:
    """Tell whether `line` names in capitals the post of a signer."""
    bare = line.isascii() and bool(_BARE_POST.match(line.lower()))
    return (bare or bool(_POST.match(line))) and is_capitals(line)


def ends_sentence(line: str) -> bool:
    """Tell whether `line` ends as a sentence, clause or heading before a list does."""
    return line.rstrip("”\"'’)* ").endswith(SENTENCE_END)

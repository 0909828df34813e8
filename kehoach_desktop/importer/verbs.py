"""Verbs of duty: the closed class of words by which official texts tell somebody to act.

They are written small inside a sentence, so a capital inside a name ("Ban Tổ chức") is no verb;
and a small verb right after the noun that it qualifies ("ban chỉ đạo", "cơ quan chủ trì", "báo
cáo viên") is part of that noun.
"""

import re

_DUTY = (
    "chủ trì|phối hợp|tham mưu|tổ chức|thực hiện|triển khai|chỉ đạo|hướng dẫn|xây dựng|"
    "tăng cường|đẩy mạnh|"
    "tiếp tục|căn cứ|theo dõi|kiểm tra|giám sát|đôn đốc|báo cáo|tổng hợp|bố trí|cử|bám sát|"
    "lãnh đạo|quán triệt|"
    "phát động|tuyên truyền|vận động|động viên|chuẩn bị|phân công|giúp|hỗ trợ|đề xuất|ban hành|"
    "thông báo|đảm bảo|"
    "bảo đảm|rà soát|lập|gửi|nộp|tham gia|hưởng ứng|treo|đăng tải|đăng|phát sóng|phát thanh|"
    "đưa|cung cấp|quản lý|"
    "nắm|chủ động|tích cực|huy động|phát huy|quan tâm|tập trung|khẩn trương|nghiêm túc|"
    "thường xuyên|phụ trách|"
    "đảm nhận|thẩm định|trình|xem xét|quyết định|phê duyệt|đề nghị|yêu cầu|giao|xét|duy trì|"
    "nâng cao|khuyến khích|"
    "tạo điều kiện|hoàn thành|hoàn thiện|lựa chọn|chọn|thành lập|củng cố|kiện toàn|in ấn|in sao|"
    "sao gửi|tiếp nhận|"
    "đón tiếp|bảo vệ|trang trí|dọn|ủy quyền|cam kết|biên soạn|phát hành|khai thác|sử dụng|"
    "lồng ghép|viết|ưu tiên|"
    "kết hợp|thống nhất|liên hệ|nhắc nhở|xử lý|phổ biến|kịp thời|trực tiếp|định kỳ|đồng thời|"
    "thiết kế|"
    "trưng bày|biểu dương|phản ánh|xác định|chịu|niêm yết|phân bổ|cân đối|điều phối|tập hợp|"
    "gặp mặt|thăm|tặng|dâng hương|"
    "chú trọng|chấp hành|kêu gọi|đổi mới|nghiên cứu|rút kinh nghiệm|định hướng|tập huấn|"
    "bồi dưỡng|đăng ký|"
    "thống kê|cập nhật|nhân rộng|khen thưởng|phấn đấu|lan tỏa|lan toả|treo cờ|phát phim|"
    "chiếu phim|tư vấn|dự thảo|"
    "soạn thảo|soạn|giới thiệu|khảo sát|lập danh sách|phát hiện|ngăn chặn|đấu tranh|phản bác|"
    "tổng vệ sinh|ra quân|"
    "trồng|chăm sóc|tu sửa|chỉnh trang|sắp xếp|giải quyết|cấp phát|chi trả|phê phán|khuyến cáo|"
    "thu gom|"
    "chia sẻ|tuyển chọn|xét chọn|thi đua|học tập|lắp đặt|sửa chữa|dọn dẹp|tuần tra|sơ kết|"
    "tổng kết|trang bị|đối thoại|tặng quà|tri ân|tôn vinh|nói chuyện|thông tin(?=\\s(?:kịp|đầy|"
    "rộng|tuyên|về))|tiến hành|hoàn chỉnh|chốt|họp|tuyên dương|chăm lo|hiệp đồng|dự trù|"
    "dự toán|thanh toán|"
    "quyết toán|trang hoàng|ghi hình|đưa tin|truy quét|trấn áp|giải tỏa|giải toả|kiểm soát|"
    "quyên góp|"
    "điều động|bàn giao|luyện tập|tập luyện|ký cam kết|"
    "sinh hoạt(?=\\s(?:chuyên đề|chính trị))|mở(?=\\s(?:lớp|đợt|chuyên|các|\\d))"
)
_MODAL = (
    "có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|sẽ|vừa|mới|cần|phải|được phân công|"
    "được giao|có kế hoạch|có phương án|có biện pháp|là|đều|đã|đang|không|có ý kiến|nhất là|tùy|tuỳ"
)
_LINK = (
    "để|nhằm|trong việc|trong công tác|trong quá trình|trong tháng|trong năm|trong thời gian|"
    "trong dịp|trong quý|trong tuần|trong đợt|trên cơ sở|"
    "theo(?!\\sdõi)|khi|nếu|gắn với|thông qua|qua|do|từ ngày|vào|trước ngày|về việc|như|bằng|"
    "chậm nhất|đến hết"
)
_NOUN_BEFORE = re.compile(
    r"(?:ban|phòng|tổ|đội|trung tâm|(?<!thư\s)(?<!bệnh\s)viện|cơ quan|bộ phận|tiểu ban|"
    r"(?<!tổ\s)(?<!đoàn\s)công tác|hội đồng|đơn vị|"
    r"công chức|cán bộ|"
    r"viên chức|cục|chi cục|nhóm|trách nhiệm|lực lượng|đội ngũ|hệ thống|hoạt động|nội dung|"
    r"nhiệm vụ|kế hoạch|"
    r"đầu tư|tổng|được|cơ quan,|đơn vị,|các|những|mạng lưới|cụm|khối|cơ quan thường trực)\s$",
    re.IGNORECASE,
)
_NOUN_AFTER = re.compile(
    r"\s(?:viên|đảng|chính trị|CT\b|CT-|đoàn thể|hội\b(?!\s(?:nghị|thi|thao|thảo|diễn|trại|họp|"
    r"chợ|viên))|cơ sở đảng|tôn giáo|xã hội|thành viên|liên quan|cá nhân|kinh tế)"
)
_WORD = re.compile(rf"(?<=[\s,])(?:{_DUTY}|{_MODAL}|{_LINK})(?![^\W_])")
# Verbs that also stand inside names ("Ủy ban bầu cử", "ban duyệt") tell only at the start.
_OPENERS = (
    "thắp|viếng|đặt vòng hoa|trao|bình xét|bình chọn|bầu|họp|duyệt|tổng duyệt|công bố|công khai|"
    "ký kết|ký|khai mạc|bế mạc|khánh thành|khởi công|khởi động|kiểm kê|nghiệm thu|giải ngân|"
    "cài đặt|xếp loại|kết nạp|đón|tiễn|gắn biển|dâng hoa|xin ý kiến|lấy ý kiến|làm việc"
)
_STARTS = re.compile(rf"(?:{_DUTY}|{_OPENERS})(?![^\W_])", re.IGNORECASE)
# A name ends with its level ("phường", "tỉnh") unless a place in capitals or one of these goes on.
_LEVEL_END = re.compile(
    r"(?<=[\s])(?:phường|xã|thị trấn|quận|huyện|tỉnh|thành phố)\s"
    r"(?!trực thuộc|thuộc|trên|có|liên quan|khác|và|hoặc|cùng|của|tại|lân cận|bạn|ủy|uỷ|đoàn|hội|"
    r"viên|"
    r"với|trong|ngoài|nơi|phường|xã|thị|quận|huyện|tỉnh|thành|các|chủ|từ|đến|là|gồm|khu|tổ|đã|"
    r"này|theo)"
)
_STOP = re.compile(r"[;:()“”\"…]|\.(?=\s|$|\.)|/\.")
# "Đơn vị duy trì vệ sinh trên địa bàn có trách nhiệm": the verb tells which unit is bound.
_BOUND = re.compile(
    r"(?:các\s)?(?:đơn vị|cơ quan|bộ phận|doanh nghiệp|cá nhân|tổ chức|cơ sở|hộ)\s[^,;:.]{3,120}?"
    r"(?=\s(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ)\s)",
    re.IGNORECASE,
)
_REACH = 420


def starts_with_verb(text: str, start: int = 0) -> bool:
    """Tell whether a verb of duty stands at `start`, whatever its case."""
    found = _STARTS.match(text, start)
    if found is None or _is_half(text, found[0].lower(), start, found.end()):
        return False
    return found[0].lower() not in _ALSO_NOUNS or not _NOUN_AFTER.match(text, found.end())


def clause_end(text: str, start: int) -> int:
    """Give where an enumeration of bodies that begins at `start` ends: a verb, a link or a stop."""
    stop = _STOP.search(text, start, start + _REACH)
    end = stop.start() if stop else min(len(text), start + _REACH)
    for found in _WORD.finditer(text, start + 1, end):
        if is_predicate(text, found.start(), found.end()):
            bound = _BOUND.match(text, start, end)
            end = bound.end() if bound else found.start()
            break
    for level in _LEVEL_END.finditer(text, start, end):
        if text[level.end() : level.end() + 1].islower():
            return level.end()
    return end


def is_predicate(text: str, start: int, end: int) -> bool:
    """Tell whether the word of duty at `start:end` is a verb there, not part of a noun."""
    if _is_half(text, text[start:end], start, end):
        return False
    if text[start:end] in _ALSO_NOUNS and (_NOUN_AFTER.match(text, end) or _is_named(text, end)):
        return False
    noun = _NOUN_BEFORE.search(text, max(0, start - 24), start)
    if noun and text.startswith(" việc ", end):
        return True  # "đơn vị kiểm tra việc treo cờ": only a verb takes an object
    if text[start:end] not in _ALSO_NOUNS or noun is None:
        return True
    if noun[0].lower().startswith("đơn vị") and text[start:end] in _DONE_BY_UNITS:
        return True
    return text[start:end] in _TELLS_WHO and noun[0][0].isupper() and not _BARE.match(noun[0])


def _is_half(text: str, word: str, start: int, end: int) -> bool:
    """Tell whether the word is half of another one: "cử" in "cử tri"."""
    compound = _COMPOUNDS.get(word)
    return bool(compound and compound.search(text, max(0, start - 12), min(len(text), end + 8)))


# "đơn vị chủ trì", "đơn vị quản lý" are names of roles; these are only ever done.
_DONE_BY_UNITS = ("báo cáo", "kiểm tra", "hướng dẫn", "vận động", "tuyên truyền", "tổng hợp")
_TELLS_WHO = ("chủ trì", "phối hợp")
# "Đơn vị chủ trì" is a label; a name may end in any other noun ("Tổng phụ trách Đội chủ trì").
_BARE = re.compile(r"(?:cơ quan|đơn vị|bộ phận|các|những)", re.IGNORECASE)


# One-syllable verbs are also halves of other words: "chương trình", "bầu cử", "giao thông".
_COMPOUNDS = {
    "trình": re.compile(
        r"(?:chương|quy|công|giáo|tiến|lộ|quá)\strình|trình\s(?:độ|tự|diễn)", re.IGNORECASE
    ),
    "cử": re.compile(r"(?:bầu|ứng|đề)\scử|cử\s(?:tri|nhân|hành)", re.IGNORECASE),
    "lập": re.compile(
        r"(?:công|độc|dân|tự|trung|thành|quốc|thiết|xác)\slập|lập\s(?:pháp|trình|thành)",
        re.IGNORECASE,
    ),
    "giao": re.compile(
        r"(?:ngoại|chuyển|bàn|được)\sgiao|giao\s(?:thông|dịch|lưu|ban)", re.IGNORECASE
    ),
    "xét": re.compile(r"(?:nhận|xem)\sxét|xét\sxử", re.IGNORECASE),
    "chấp hành": re.compile(r"(?:ban|ủy viên|uỷ viên)\schấp hành", re.IGNORECASE),
    "họp": re.compile(r"(?:cuộc|hội|buổi|phiên|phòng|kỳ|ban)\shọp|họp\s(?:báo|mặt)", re.IGNORECASE),
    "giúp": re.compile(r"giúp\sviệc", re.IGNORECASE),
    "là": re.compile(r"nhất\slà|là\sngười", re.IGNORECASE),
    "chọn": re.compile(r"lựa\schọn", re.IGNORECASE),
    "không": re.compile(r"(?:hàng|phòng)\skhông|không\s(?:gian|quân|chuyên)", re.IGNORECASE),
    "đang": re.compile(r"đang\s(?:sinh|công|cư)", re.IGNORECASE),
    "cần": re.compile(r"chuyên\scần", re.IGNORECASE),
    "gửi": re.compile(r"kính\sgửi", re.IGNORECASE),
    "bảo vệ": re.compile(r"bảo vệ\s(?:thực vật|môi trường)", re.IGNORECASE),
}
_LEVEL_AFTER = re.compile(r"\s(?:phường|xã|quận|huyện|thị trấn|thị xã)\s(?=[^\W\d_A-ZĐ])")


def _is_named(text: str, end: int) -> bool:
    """Tell whether a level word follows, so that it is a name: "Dịch vụ tổng hợp phường"."""
    return bool(_LEVEL_AFTER.match(text, end))


_ALSO_NOUNS = frozenset(
    (
        "tổ chức",
        "báo cáo",
        "tuyên truyền",
        "chỉ đạo",
        "quản lý",
        "vận động",
        "bảo vệ",
        "giám sát",
        "phối hợp",
        "chủ trì",
        "thực hiện",
        "lãnh đạo",
        "hướng dẫn",
        "phát thanh",
        "tham mưu",
        "phụ trách",
        "kiểm tra",
        "giúp",
        "soạn thảo",
        "xây dựng",
        "thường xuyên",
        "tổng hợp",
        "thẩm định",
        "thi đua",
        "khen thưởng",
        "nghiên cứu",
        "giao",
        "phát hành",
        "bồi dưỡng",
        "học tập",
        "thông tin",
        "dự thảo",
        "tham gia",
    )
)
_MODALS = re.compile(rf"(?:{_MODAL})(?![^\W_])", re.IGNORECASE)


def is_modal(text: str, start: int) -> bool:
    """Tell whether words such as "có trách nhiệm", "sẽ", "là" stand at `start`."""
    return bool(_MODALS.match(text, start))

"""Lines about public opinion and online content: ordinary lines, without any extra field."""

import re

_ORDINARY = re.compile(
    r"dư luận|phản bác|thông tin (?:xấu|sai|giả|độc)|tin (?:giả|xấu|sai)|quan điểm sai trái|"
    r"luận điệu|thù địch|xuyên tạc|"
    r"không gian mạng|mạng xã hội|trên internet|tình hình tư tưởng|nền tảng tư tưởng|"
    r"diễn biến hòa bình|zalo|facebook|tiktok|youtube|fanpage",
)


def is_ordinary(text: str) -> bool:
    """Tell whether the item touches opinion or online content."""
    return bool(_ORDINARY.search(text.lower()))

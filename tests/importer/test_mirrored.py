"""Work that two bodies' lists both write down."""

from kehoach_desktop.core import import_answers as answering
from kehoach_desktop.core import import_doubts as asking
from kehoach_desktop.core.import_review import Review
from kehoach_desktop.importer.read import read_text

PLAN = """KẾ HOẠCH
phát động cuộc thi vẽ tranh

III. TỔ CHỨC THỰC HIỆN
1. Phòng Giáo dục
- Phối hợp với Hội Khuyến học tổ chức cuộc thi vẽ tranh “Quê hương em” cho học sinh.
- Phối hợp với Hội Khuyến học rà soát cơ sở vật chất các thư viện.
2. Hội Khuyến học
- Chủ trì, phối hợp với Phòng Giáo dục tổ chức cuộc thi vẽ tranh “Quê hương em” cho học sinh.
- Vận động ủng hộ quỹ.
"""


def test_the_line_of_the_one_who_leads_stays() -> None:
    draft = read_text(PLAN)
    (question,) = [one for one in draft.questions if one.kind == "mirrored"]
    assert (question.activity, question.other) == (0, 2)
    doubt = next(one for one in asking.doubts(Review(draft), {}, {}) if one.question is question)
    review = answering.answer(Review(draft), doubt, doubt.choices[0])
    assert len(review.draft.activities) == 3
    merged = review.draft.activities[1]
    assert merged.text.startswith("Chủ trì, phối hợp với Phòng Giáo dục")
    assert [one.name for one in merged.lead] == ["Hội Khuyến học"]
    assert [one.name for one in merged.coordinate] == ["Phòng Giáo dục"]
    assert not [one for one in review.draft.questions if one.kind == "mirrored"]
    assert [duty.activity for duty in review.draft.duties] == [1, 0, 1, 2]


def test_two_works_of_the_same_pair_are_not_asked_about() -> None:
    other = PLAN.replace("“Quê hương em” cho học sinh.\n- Vận", "về tay chân miệng.\n- Vận")
    other = other.replace("tổ chức cuộc thi vẽ tranh về tay", "phun hóa chất phòng bệnh về tay")
    assert not [one for one in read_text(other).questions if one.kind == "mirrored"]

"""Which of two lines goes on, and what the clerk reads before."""

from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.states import State
from kehoach_desktop.core.unit_merging import (
    CommonLine,
    MergePreview,
    further,
    joined_notes,
    stronger,
)


def test_the_further_state_and_the_stronger_role_stay():
    assert further(State.TODO, State.DONE) is State.DONE
    assert further(State.DOING, State.WAITING) is State.DOING
    assert further(State.NOT_APPLICABLE, State.TODO) is State.TODO
    assert stronger(Role.CARRY_OUT, Role.LEAD) is Role.LEAD
    assert joined_notes("một", "") == "một"
    assert joined_notes("một", "hai") == "một\nhai"


def test_the_preview_names_what_moves_and_what_meets():
    common = CommonLine(1, "Gặp mặt", 5, 6, State.TODO, State.DONE)
    said = MergePreview("Hội CCB", "Hội cũ", 4, (common,), ("Hội cũ",), 2).sentences
    assert said[0] == "4 việc chuyển sang “Hội CCB”."
    assert "– “Gặp mặt”: chưa thực hiện và hoàn thành, giữ hoàn thành" in said
    assert "Thêm tên gọi khác: “Hội cũ”." in said
    assert said[-1].startswith("2 chỗ khác")

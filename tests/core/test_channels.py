from datetime import date

from kehoach_desktop.core.channels import channel_step, chosen_channels, post_text
from tests import build


def test_a_channel_is_known_again_by_its_step() -> None:
    steps = [channel_step("Nhóm Zalo"), "Lập danh sách"]
    assert chosen_channels(steps, ["Nhóm Zalo", "Loa truyền thanh"]) == ("Nhóm Zalo",)


def test_the_text_to_paste_says_what_when_and_asks_to_pass_it_on() -> None:
    line = build.line(start=date(2024, 4, 8), end=date(2024, 4, 26))
    rows = post_text(line, "Đảng ủy phường Tân Sơn").split("\n")
    assert rows[0] == "Gặp mặt cựu chiến binh."
    assert rows[1] == "Tổ chức gặp mặt cựu chiến binh trên địa bàn phường."
    assert rows[2].startswith("Thời gian: ")
    assert rows[3].endswith("chia sẻ rộng rãi (Đảng ủy phường Tân Sơn).")
    assert post_text(build.line(title="", start=None, end=None), "").count("\n") == 1

from kehoach_desktop.core.palette import ROWS, Entry, Group, matched, shown
from kehoach_desktop.core.text import nfc


def work(number: int) -> Entry:
    return Entry(Group.WORK, f"Việc {number}", table="activity", id=number)


def pieces(title: str, query: str) -> list[str]:
    return [title[start : start + length] for start, length in matched(title, query)]


def test_words_without_marks_light_up_marked_letters() -> None:
    assert pieces("Chiến thắng Điện Biên Phủ", "dien bien") == ["Điện", "Biên"]


def test_only_beginnings_of_words_light_up() -> None:
    assert pieces("Khôi phục", "hoi") == []
    assert pieces("Hội nghị", "ho") == ["Hộ"]


def test_words_with_marks_light_up_themselves_alone() -> None:
    assert pieces("kế hoạch, kề hoạch", "kế") == ["kế"]
    assert pieces("Đài Dai", "đ") == ["Đ"]


def test_marks_typed_apart_are_the_same_letters() -> None:
    assert pieces(nfc("Điện"), "Đie\u0323\u0302n") == ["Điện"]


def test_signs_of_patterns_are_only_signs() -> None:
    assert matched("a+b (c)", "+ ( .* [") == ()


def test_no_group_crowds_out_another() -> None:
    units = [Entry(Group.UNITS, "Chi bộ 1", table="unit", id=1)]
    rows = shown([*(work(number) for number in range(1, 30)), *units], [], "viec")
    assert len(rows) == ROWS
    assert rows[-1].group is Group.UNITS
    assert [row.id for row in rows[:-1]] == list(range(1, ROWS))


def test_a_recipient_of_many_documents_is_one_row() -> None:
    twice = [
        Entry(Group.RECIPIENTS, "Các chi bộ", where, "delivery", number)
        for number, where in enumerate(("45-KH/ĐU", "46-KH/ĐU"))
    ]
    assert shown(twice, [], "chi bo") == tuple(twice[:1])


def test_commands_are_found_by_beginnings_of_their_words() -> None:
    commands = [
        Entry(Group.COMMANDS, "Sao lưu, khôi phục", command="backup"),
        Entry(Group.COMMANDS, "Hoàn tác", command="undo"),
    ]
    assert [row.command for row in shown([], commands, "hoan")] == ["undo"]
    assert [row.command for row in shown([], commands, "hoi")] == []
    assert [row.command for row in shown([], commands, "")] == ["backup", "undo"]

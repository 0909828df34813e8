from kehoach_desktop.core.seeking import Wanted


def test_places_are_found_whatever_the_case_and_only_with_the_same_marks() -> None:
    text = "Ban Chỉ huy, ban chỉ huy, bàn"
    assert Wanted("ban").spans(text) == [(0, 3), (13, 16)]
    assert Wanted("Ban", exact=True).spans(text) == [(0, 3)]
    assert Wanted("").spans(text) == []


def test_words_typed_with_separate_marks_are_the_same_words() -> None:
    assert Wanted("vie\u0323\u0302c").spans("mọi việc") == [(4, 8)]


def test_each_place_gets_the_other_words_as_they_are_written() -> None:
    assert Wanted("a.c").replaced("a.c abc A.C", r"\1") == r"\1 abc \1"

from kehoach_desktop.core.search import finder


def test_words_without_marks_find_words_with_any_marks():
    assert finder("dien bien")("Chiến thắng Điện Biên Phủ")


def test_a_word_with_marks_finds_only_itself():
    assert finder("Biên")("điện biên")
    assert not finder("biển")("điện biên")


def test_every_word_must_occur_in_any_order():
    assert finder("phu dien")("Điện Biên Phủ")
    assert not finder("phu ha noi")("Điện Biên Phủ")


def test_no_words_find_everything():
    assert finder("  ")("bất kỳ")


def test_letters_typed_as_several_code_points_are_found():
    assert finder("bie\u0302n")("Điện Biên")

from functools import partial

from PySide6.QtCore import QObject

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.ui.preview.live import LivePreview
from kehoach_desktop.ui.preview.pictures import Paper
from tests.ui.preview.conftest import paper


def texts(pages):
    return [pdf.split(b"|")[0].decode() for pdf, _ in pages.drawn]


def test_one_picture_at_a_time_and_only_the_newest_wish_follows(qtbot, pages, gate):
    owner = QObject()
    live = LivePreview(pages, owner)
    live.show_paper(gate.then(paper("1")))
    for text in ("2", "3", "4"):
        live.show_paper(partial(paper, text))
    with qtbot.waitSignals([live.drawn, live.drawn]):
        gate.open()
    assert texts(pages) == ["1", "4"]
    assert not live.busy


def test_another_page_of_the_same_text_is_drawn_from_the_same_paper(qtbot, pages):
    owner = QObject()
    live, made = LivePreview(pages, owner), []

    def make() -> Paper:
        made.append(1)
        return paper()

    with qtbot.waitSignal(live.drawn):
        live.show_paper(make)
    with qtbot.waitSignal(live.drawn) as shown:
        live.look(2, 1.0)
    assert shown.args[0].page == 2
    assert made == [1]


def test_a_text_that_became_shorter_shows_its_last_page(qtbot, pages):
    owner = QObject()
    live = LivePreview(pages, owner)
    live.look(2, 1.0)
    with qtbot.waitSignal(live.drawn) as shown:
        live.show_paper(lambda: paper(pages=1))
    assert (shown.args[0].page, shown.args[0].count) == (0, 1)
    assert live.page == 0


def test_a_failure_is_told_in_words_and_the_next_text_is_drawn(qtbot, pages):
    def fail():
        raise BadInputError("Chưa dựng được trang in.")

    owner = QObject()
    live = LivePreview(pages, owner)
    with qtbot.waitSignal(live.failed) as told:
        live.show_paper(fail)
    assert told.args == ["Chưa dựng được trang in."]
    with qtbot.waitSignal(live.drawn):
        live.show_paper(paper)


def test_the_picture_owns_its_pixels_and_has_the_size_of_its_page(qtbot, pages):
    owner = QObject()
    live = LivePreview(pages, owner)
    with qtbot.waitSignal(live.drawn) as shown:
        live.show_paper(lambda: paper(wide="0"))
    drawn = shown.args[0]
    assert drawn.image.width() > drawn.image.height()
    assert round(drawn.width) == 842

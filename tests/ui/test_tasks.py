"""Long work: answers, errors, progress and cancelling arrive on the main thread."""

from threading import Event

from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from kehoach_desktop.core.errors import CancelledByUserError, NoSpaceError
from kehoach_desktop.ui.tasks import Step, drain, start


def test_the_answer_arrives_on_the_main_thread(qtbot: QtBot):
    owner, threads = QObject(), []
    main = QThread.currentThread()

    def work(step: Step) -> str:
        threads.append(QThread.currentThread())
        return "xong"

    job = start(work, owner)
    arrived: list[object] = []
    job.finished.connect(lambda _answer: arrived.append(QThread.currentThread()))
    with qtbot.waitSignal(job.finished) as finished:
        pass
    assert finished.args == ["xong"]
    assert arrived == [main]
    assert threads[0] is not main
    assert job.done


def test_an_error_is_handed_over(qtbot: QtBot):
    owner = QObject()

    def work(step: Step) -> None:
        raise NoSpaceError("ban-sao")

    job = start(work, owner)
    with qtbot.waitSignal(job.failed) as failed:
        pass
    assert isinstance(failed.args[0], NoSpaceError)


def test_cancelling_stops_the_work_at_its_next_step(qtbot: QtBot):
    owner, go_on, steps = QObject(), Event(), []

    def work(step: Step) -> None:
        for done in range(1, 1_000):
            steps.append(done)
            step(done, 1_000)
            go_on.wait(5)

    job = start(work, owner)
    with qtbot.waitSignal(job.stepped) as stepped:
        pass
    assert stepped.args == [1, 1_000]
    with qtbot.waitSignal(job.failed) as failed:
        job.cancel()
        go_on.set()
    assert isinstance(failed.args[0], CancelledByUserError)
    assert len(steps) <= 3


def test_a_screen_closed_meanwhile_is_no_failure():
    owner, go_on = QObject(), Event()
    start(lambda step: go_on.wait(5), owner)
    del owner
    go_on.set()
    assert drain()


def test_closing_stops_what_can_be_stopped(qtbot: QtBot):
    owner, begun = QObject(), Event()

    def work(step: Step) -> None:
        while True:
            step(0, 0)
            begun.set()

    job = start(work, owner)
    assert begun.wait(5)
    with qtbot.waitSignal(job.failed) as failed:
        assert drain()
    assert isinstance(failed.args[0], CancelledByUserError)

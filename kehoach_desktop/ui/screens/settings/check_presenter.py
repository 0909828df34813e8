"""Joins Kiểm tra dữ liệu to the services."""

from PySide6.QtCore import QObject

from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.settings.background_work import Work
from kehoach_desktop.ui.screens.settings.check_section import CheckSection


class CheckPresenter(QObject):
    """Lives with its section."""

    def __init__(self, section: CheckSection, context: Context, work: Work) -> None:
        super().__init__(section)
        self._section = section
        self._context = context
        self._work = work
        section.check_wanted.connect(self._check)
        section.mend_wanted.connect(self._mend)
        section.files_wanted.connect(self._bring_back)

    def _check(self) -> None:
        with telling(self._context.messages):
            call = self._context.services.checking.work()
            self._work.run(call, "Đang kiểm tra dữ liệu", self._section.show_report)

    def _mend(self) -> None:
        with telling(self._context.messages):
            change = self._context.services.checking.rebuild_search()
            self._context.bus.changed.emit(change)
            self._context.say(change.label, can_undo=False)
            self._check()

    def _bring_back(self) -> None:
        with telling(self._context.messages):
            change = self._context.services.checking.bring_back_files()
            self._context.bus.changed.emit(change)
            self._context.say(change.label, can_undo=False)
            self._check()

"""Joins the sections of Cài đặt to the services, each by a presenter of its own."""

from PySide6.QtCore import QObject

from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.screens.settings.background_work import Work
from kehoach_desktop.ui.screens.settings.backup_presenter import BackupPresenter
from kehoach_desktop.ui.screens.settings.bin_presenter import BinPresenter
from kehoach_desktop.ui.screens.settings.check_presenter import CheckPresenter
from kehoach_desktop.ui.screens.settings.history_presenter import HistoryPresenter
from kehoach_desktop.ui.screens.settings.look_presenter import LookPresenter
from kehoach_desktop.ui.screens.settings.numbers_presenter import NumbersPresenter
from kehoach_desktop.ui.screens.settings.office_presenter import OfficePresenter
from kehoach_desktop.ui.screens.settings.page import SettingsPage


class SettingsPresenter(QObject):
    """Lives with its page; what may have grown old is read anew at each visit."""

    def __init__(self, page: SettingsPage, context: Context) -> None:
        super().__init__(page)
        work = Work(context, page.busy, self)
        OfficePresenter(page.office, context)
        self._numbers = NumbersPresenter(page.numbers, context)
        LookPresenter(page.look, context.theme)
        self._backup = BackupPresenter(page.backup, context, work)
        self._history = HistoryPresenter(page.history, context)
        self._bin = BinPresenter(page.bin, context)
        CheckPresenter(page.check, context, work)
        page.backup_button.clicked.connect(self._backup.make)
        page.check.restore_wanted.connect(self._backup.restore_newest)
        page.bin.history_wanted.connect(lambda: page.open_section(page.history.name))
        page.visited.connect(self._read)

    def _read(self) -> None:
        self._backup.show()
        self._history.show_all()
        self._bin.show()

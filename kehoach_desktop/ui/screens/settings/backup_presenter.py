"""Joins Sao lưu to the services: copies made, carried away, looked into and brought back."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from kehoach_desktop.core.backup_words import backup_line, when
from kehoach_desktop.core.backups import Backup, Restored, RestorePreview
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.settings.background_work import Work
from kehoach_desktop.ui.screens.settings.backup_section import BackupSection
from kehoach_desktop.ui.screens.settings.passphrase import PassphraseSheet
from kehoach_desktop.ui.screens.settings.restore_sheet import RestoreSheet

_STICK: Final = "files/stick"
_FILTER: Final = "Bản sao (*.khbak *.khbak.zip *.khbak.age)"
_SEALED: Final = ".age"
_RESTORING: Final = "Đang khôi phục bản sao và kiểm tra lại"


class BackupPresenter(QObject):
    """Lives with its section."""

    def __init__(self, section: BackupSection, context: Context, work: Work) -> None:
        super().__init__(section)
        self._section = section
        self._context = context
        self._work = work
        section.stick_wanted.connect(self._ask_stick)
        section.restore_wanted.connect(self._look_into)
        section.file_wanted.connect(self._ask_file)
        section.backup_wanted.connect(self.make)
        section.table.widths.keep_in(context.settings, "backups/widths")

    def show(self) -> None:
        """Show the copies there are."""
        services = self._context.services
        self._section.advice.say(services.viewing.advice())
        self._section.show_backups(services.backups.all(), services.history.today())

    def make(self) -> None:
        """Make a copy now."""
        with telling(self._context.messages):
            call = self._context.services.backups.work()
            self._work.run(call, "Đang sao lưu và kiểm tra bản sao", self._tell_made)

    def restore_newest(self) -> None:
        """Offer the newest verified copy: what the data check advises."""
        newest = self._context.services.backups.newest()
        if newest is not None:
            self._look_into(newest)

    def _tell_made(self, made: Backup) -> None:
        self.show()
        self._context.say(backup_line(made, self._context.services.history.today()), can_undo=False)

    def _ask_stick(self) -> None:
        settings, owner = self._context.settings, self._section.window()
        before = str(settings.value(_STICK) or "")
        chosen = QFileDialog.getExistingDirectory(owner, "Chọn USB hoặc thư mục", before)
        if not chosen:
            return
        settings.setValue(_STICK, chosen)
        sheet = PassphraseSheet(self._context.theme, owner, new=True)
        sheet.given.connect(partial(self._copy_out, Path(chosen)))
        sheet.ask()

    def _copy_out(self, folder: Path, passphrase: str) -> None:
        call = partial(self._context.services.backups.copy_out, folder, passphrase)
        self._work.run(call, f"Đang chép ra {folder}", self._tell_copied)

    def _tell_copied(self, path: Path) -> None:
        self._context.say(f"Đã chép {path.name} vào {path.parent}", can_undo=False)

    def _ask_file(self) -> None:
        owner, before = self._section.window(), str(self._context.settings.value(_STICK) or "")
        chosen, _ = QFileDialog.getOpenFileName(owner, "Chọn bản sao", before, _FILTER)
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix != _SEALED:
            self._preview(path)
            return
        sheet = PassphraseSheet(self._context.theme, owner, new=False)
        sheet.given.connect(partial(self._preview, path))
        sheet.ask()

    def _look_into(self, backup: Backup) -> None:
        self._preview(backup.path)

    def _preview(self, path: Path, passphrase: str = "") -> None:
        call = partial(self._context.services.backups.preview, path, passphrase)
        then = partial(self._ask_restore, path, passphrase)
        self._work.look(call, "Đang đọc bản sao", then)

    def _ask_restore(self, path: Path, passphrase: str, preview: RestorePreview) -> None:
        today = self._context.services.history.today()
        sheet = RestoreSheet(self._context.theme, self._section.window(), preview, today)
        sheet.accepted.connect(partial(self._restore, path, passphrase))
        sheet.ask()

    def _restore(self, path: Path, passphrase: str) -> None:
        from kehoach_desktop.services.backup import restore

        now, context = datetime.now(UTC).astimezone(), self._context

        def tell(done: Restored) -> None:
            made = when(done.backup.made_at, context.services.history.today())
            kept = "; số liệu trước đó được giữ thành một bản sao" if done.kept else ""
            context.say(f"Đã khôi phục bản sao {made}{kept}", can_undo=False)

        def work(store: Path) -> Restored:
            return restore(store, path, now, passphrase)

        context.replace_store(work, tell, _RESTORING)

"""Qt's own dialogs and menus in Vietnamese, dates and numbers as in Vietnam.

Qt ships no Vietnamese translation; ours is `resources/i18n/qtbase_vi.ts`, made into the `.qm`
with `pyside6-lrelease resources/i18n/qtbase_vi.ts`.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from kehoach_desktop.files.resources import resource

_NAME: Final = "qtbase_vi"


def speak_vietnamese(application: QCoreApplication) -> None:
    """Do it before the first window is made; a second time changes nothing."""
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    if application.findChild(QTranslator, _NAME) is not None:
        return
    translator = QTranslator(application)
    translator.setObjectName(_NAME)
    if not translator.load(str(resource("i18n", f"{_NAME}.qm"))):
        raise RuntimeError(f"{_NAME}.qm is missing or damaged")
    application.installTranslator(translator)

"""Joins Cơ quan to the services: each field is stored at once."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.settings.office_section import OfficeSection

_SIGNER: Final = {"authority": "authority", "position": "position", "signer": "name"}


class OfficePresenter(QObject):
    """Lives with its section."""

    def __init__(self, section: OfficeSection, context: Context) -> None:
        super().__init__(section)
        self._section = section
        self._context = context
        section.edited.connect(self._store)
        context.bus.changed.connect(self._refresh)
        self.show()

    def show(self) -> None:
        """Show what is stored now."""
        office = self._context.services.office
        values = {"place": office.place(), "clerk": office.clerk()}
        for body in office.bodies()[:1]:
            values |= {"superior": body.superior, "name": body.name, "code": body.code}
            values["archive_line"] = body.archive_line
        for signer in office.signers()[:1]:
            values |= {"authority": signer.authority, "position": signer.position}
            values["signer"] = signer.name
        self._section.show_values(values)

    def _refresh(self, change: Change) -> None:
        if change.touched & (Touched.OFFICE | Touched.SETTING):
            self.show()

    def _store(self, key: str, text: str) -> None:
        with telling(self._context.messages):
            change = self._action(key, text)()
            if change.touched:
                self._context.bus.changed.emit(change)
                self._context.say(change.label)
        self.show()

    def _action(self, key: str, text: str) -> Callable[[], Change]:
        office = self._context.services.office
        if key in ("place", "clerk"):
            return partial(office.set_place if key == "place" else office.set_clerk, text)
        if key in _SIGNER:
            return partial(office.set_signer_field, _SIGNER[key], text)
        return partial(office.set_body_field, key, text)

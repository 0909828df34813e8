"""Joins Cơ quan to the services: each field is stored at once."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.core.documents import IssuingBody, Signer
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.settings.office_section import OfficeSection

_SIGNER: Final = {"authority": "authority", "position": "position", "signer": "name"}


class OfficePresenter(QObject):
    """Lives with its section; knows which body and which signer are shown."""

    def __init__(self, section: OfficeSection, context: Context) -> None:
        super().__init__(section)
        self._section = section
        self._context = context
        self._office = context.services.office
        self._body = 0
        self._signer = 0
        section.edited.connect(self._store)
        section.body_chosen.connect(partial(self._choose, "_body"))
        section.signer_chosen.connect(partial(self._choose, "_signer"))
        section.body_added.connect(self._add_body)
        section.signer_added.connect(self._add_signer)
        section.body_removed.connect(self._remove_body)
        section.signer_removed.connect(self._remove_signer)
        context.bus.changed.connect(self._refresh)
        self.show()

    def show(self) -> None:
        """Show what is stored now."""
        bodies, signers = self._office.bodies(), self._office.signers()
        self._body = min(self._body, max(0, len(bodies) - 1))
        self._signer = min(self._signer, max(0, len(signers) - 1))
        self._section.show_signers(signers, self._signer)
        self._section.show_bodies(bodies, self._body)
        self._section.show_office(self._office.place(), self._office.clerk())

    def _refresh(self, change: Change) -> None:
        if change.touched & (Touched.OFFICE | Touched.SETTING):
            self.show()

    def _choose(self, which: str, place: int) -> None:
        setattr(self, which, place)
        self.show()

    def _add_body(self) -> None:
        own = self._office.bodies()[:1]
        superior = own[0].name if own else ""
        self._do(partial(self._office.add_body, IssuingBody(0, superior, "", "")))
        self._choose("_body", len(self._office.bodies()) - 1)
        self._section.fields["name"].setFocus()

    def _add_signer(self) -> None:
        self._do(partial(self._office.add_signer, Signer()))
        self._choose("_signer", len(self._office.signers()) - 1)
        self._section.fields["authority"].setFocus()

    def _remove_body(self) -> None:
        for body in self._office.bodies()[self._body : self._body + 1]:
            self._do(partial(self._office.remove_body, body.id))

    def _remove_signer(self) -> None:
        for signer in self._office.signers()[self._signer : self._signer + 1]:
            self._do(partial(self._office.remove_signer, signer.id))

    def _store(self, key: str, text: str) -> None:
        self._do(self._action(key, text))

    def _do(self, work: Callable[[], Change]) -> None:
        with telling(self._context.messages):
            change = work()
            if change.touched:
                self._context.bus.changed.emit(change)
                self._context.say(change.label)
        self.show()

    def _action(self, key: str, text: str) -> Callable[[], Change]:
        office = self._office
        if key in ("place", "clerk"):
            return partial(office.set_place if key == "place" else office.set_clerk, text)
        if key in _SIGNER:
            signers = office.signers()
            signer_id = signers[self._signer].id if signers else 0
            return partial(office.set_signer_field, _SIGNER[key], text, signer_id)
        bodies = office.bodies()
        body_id = bodies[self._body].id if bodies else 0
        return partial(office.set_body_field, key, text, body_id)

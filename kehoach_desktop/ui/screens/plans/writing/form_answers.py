"""Stores what was typed into the forms of a plan, field by field."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.documents import Basis, Signer
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.plans.writing.text_scroll import TextScroll


class FormAnswers(QObject):
    """What was typed into the text is committed before a field is stored."""

    def __init__(self, desk: TextScroll, context: Context, commit: Callable[[], None]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._context = context
        self._plans = context.services.plans
        self._commit = commit
        self._document_id: int | None = None
        desk.general.edited.connect(self._set_field)
        desk.bases.edited.connect(self._set_bases)
        desk.bases.opening_edited.connect(partial(self._set_field, "opening"))
        desk.closing.signer_edited.connect(self._set_signer)
        desk.closing.recipients_wanted.connect(self._open_recipients)
        desk.closing.keep_wanted.connect(self._keep_signer)

    def show(self, content: PlanContent) -> None:
        """Take the plan whose fields are shown."""
        self._document_id = content.document.id
        office = self._context.services.office
        self._desk.general.show_bodies(office.bodies(), content.document.body_id)
        self._desk.closing.show_signers(office.signers())

    def mark_reviewed(self) -> None:
        """Say that somebody has looked through an import."""
        self._set_field("reviewed", value=True)

    def choose_layout(self, key: str) -> None:
        """Take the clerk's choice of a layout; it stays whatever the date says."""
        self._set_field("profile", key)

    def _set_field(self, name: str, value: object) -> None:
        self._do(lambda key: self._plans.set_field(key, name, value))

    def _set_bases(self, bases: tuple[Basis, ...]) -> None:
        self._do(lambda key: self._plans.set_bases(key, bases))

    def _set_signer(self, signer: Signer) -> None:
        self._do(lambda key: self._plans.set_signer(key, signer))

    def _keep_signer(self, signer: Signer) -> None:
        self._do(lambda _key: self._context.services.office.add_signer(signer))

    def _do(self, work: Callable[[int], Change]) -> None:
        if self._document_id is not None:
            self._commit()
            with telling(self._context.messages):
                self._context.bus.changed.emit(work(self._document_id))

    def _open_recipients(self) -> None:
        if self._document_id is not None:
            self._context.go("recipients").open_record(self._document_id)

"""What Danh mục asks: unknown names, lines for a new member, the old name of a renamed unit."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.units import Unit
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.screens.units.page import UnitsPage

if TYPE_CHECKING:
    from kehoach_desktop.services.unit_groups import LineOffer

Do = Callable[[Callable[[], Change]], Change | None]


class Told:
    """Messages of this screen: failures stand in a line above the list."""

    def __init__(self, page: UnitsPage, context: Context) -> None:
        self._page = page
        self._context = context
        self._act: Callable[[], object] | None = None
        page.trouble.acted.connect(self._do_it)

    def warn(self, text: str) -> None:
        """Show a failure in its line."""
        self._act = None
        self._page.trouble.show_error(text)

    def ask(self, text: str, yes: str) -> bool:
        """Ask in a box, as elsewhere."""
        return self._context.messages.ask(text, yes)

    def report_bug(self, details: str) -> None:
        """Report as elsewhere."""
        self._context.messages.report_bug(details)

    def offer_switching_off(self, unit: Unit, do: Do) -> None:
        """Put the other way beside the sentence that a used unit is not deleted."""
        if unit.active:
            catalogue = self._context.services.unit_catalogue
            self._act = partial(do, partial(catalogue.set_active, unit.id, active=False))
            self._page.trouble.show_error(self._page.trouble.text(), "Cho ngừng hoạt động")

    def _do_it(self) -> None:
        if self._act is not None:
            self._act()


class Decisions(QObject):
    """Each question goes once it is answered; none stops the work."""

    def __init__(self, page: UnitsPage, context: Context, do: Do) -> None:
        super().__init__(page)
        self._page = page
        self._services = context.services
        self._do = do
        self._offers: list[LineOffer] = []
        self._known: dict[int, str] = {}
        names = self._services.unit_names
        page.meant.connect(lambda name, unit_id: do(partial(names.is_unit, name, unit_id)))
        page.name_added.connect(lambda name: do(partial(names.add, name)))
        page.name_skipped.connect(lambda name: do(partial(names.skip, name)))
        page.form.group_ticked.connect(self._tick)
        page.unit_shown.connect(self._show_old_name)

    def show(self) -> None:
        """Ask what is open now."""
        self._page.ask_about(self._services.unit_names.unknown())
        self._show_offer()
        if self._page.form.unit is not None:
            self._show_old_name(self._page.form.unit.id)

    def _tick(self, unit_id: int, group_id: int, member: bool) -> None:  # noqa: FBT001 (Qt's signal)
        groups = self._services.unit_groups
        self._offers = [
            one for one in self._offers if (one.group_id, one.unit_id) != (group_id, unit_id)
        ]
        done = self._do(partial(groups.set_member, group_id, unit_id, member=member))
        if done is not None and member:
            self._offers += groups.offers(group_id, [unit_id])
        self._show_offer()

    def _show_offer(self) -> None:
        """Ask about the oldest offer that still holds: undo may have taken its reason away."""
        groups = self._services.unit_groups
        units = {unit.id: unit for unit in self._services.units.all()}
        self._offers = [
            found
            for one in self._offers
            if one.group_id in units and one.unit_id in units[one.group_id].member_ids
            for found in groups.offers(one.group_id, [one.unit_id])
        ]
        if not self._offers:
            self._page.offer.ask("")
            return
        same = [one for one in self._offers if one.group_id == self._offers[0].group_id]
        words = same[0].words if len(same) == 1 else _words_for_many(same)
        answers = (("Giao", partial(self._hand_out, same)), ("Không", partial(self._drop, same)))
        self._page.offer.ask(words, answers)

    def _hand_out(self, offers: "list[LineOffer]") -> None:
        self._do(partial(self._services.unit_groups.hand_out, offers))
        self._drop(offers)

    def _drop(self, offers: "list[LineOffer]") -> None:
        self._offers = [one for one in self._offers if one not in offers]
        self._show_offer()

    def _show_old_name(self, unit_id: int) -> None:
        """Offer to keep the name that a unit had when it came into the form."""
        unit = self._page.form.unit
        if unit is None:
            return
        if unit_id not in self._known:
            self._known = {unit_id: unit.name}
        old = self._known[unit_id]
        if old == unit.name or old in unit.aliases:
            self._page.old_name.ask("")
            return
        self._page.old_name.ask(
            f"Giữ “{old}” làm tên gọi khác, để văn bản cũ vẫn nhận ra “{unit.name}”?",
            (
                ("Giữ", partial(self._keep_name, unit_id, old)),
                ("Không", partial(self._forget_name, unit)),
            ),
        )

    def _keep_name(self, unit_id: int, old: str) -> None:
        self._do(partial(self._services.unit_catalogue.add_alias, unit_id, old))

    def _forget_name(self, unit: Unit) -> None:
        self._known = {unit.id: unit.name}
        self._page.old_name.ask("")


def _words_for_many(offers: "list[LineOffer]") -> str:
    lines = sum(one.count for one in offers)
    return f"Giao {lines} việc của nhóm “{offers[0].group_name}” cho {len(offers)} đơn vị mới?"

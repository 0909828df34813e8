"""Which campaign the window shows: chosen at the top of the rail, changed and added there.

The form is loaded when it is asked for: the frame paints without it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.ui.editing import ONLY_VIEWED
from kehoach_desktop.ui.messages import telling

if TYPE_CHECKING:
    from kehoach_desktop.core.campaign_form import CampaignWords
    from kehoach_desktop.core.campaigns import Campaign
    from kehoach_desktop.ui.campaign_popup import CampaignPopup
    from kehoach_desktop.ui.context import Context
    from kehoach_desktop.ui.rail import Rail

_KEPT: Final = "campaign"


class CampaignPresenter(QObject):
    """Lives as long as the rail; `start` when a store is open."""

    def __init__(self, rail: Rail, context: Context) -> None:
        super().__init__(rail)
        self._rail = rail
        self._context = context
        self._known: set[int] = set()
        rail.campaign.chosen.connect(self._choose)
        rail.campaign.edit_wanted.connect(self._edit)
        rail.campaign.add_wanted.connect(self._add)

    def start(self) -> None:
        """Choose what was chosen last in this store, and show it."""
        service = self._context.services.campaigns
        self._known = {one.id for one in service.all()}
        last = str(self._context.settings.value(_KEPT, ""))
        for one in service.all():
            if _kept(one) == last:
                service.choose(one.id)
        self.show()

    def show(self) -> Campaign | None:
        """Show the campaign at the top of the rail; give it, None where there is none."""
        service = self._context.services.campaigns
        current = service.current()
        if current is not None:
            self._rail.campaign.show_campaigns(service.all(), current)
        return current

    def follow(self) -> None:
        """Turn to a campaign that has just come, with an imported plan or by the form."""
        known = {one.id for one in self._context.services.campaigns.all()}
        fresh, self._known = known - self._known, known
        if fresh:
            self._choose(max(fresh))

    def _choose(self, campaign_id: int) -> None:
        service = self._context.services.campaigns
        self._context.settings.setValue(_KEPT, _kept(service.by_id(campaign_id)))
        self._context.bus.changed.emit(service.choose(campaign_id))

    def _edit(self) -> None:
        current = self._context.services.campaigns.current()
        if current is not None:
            self._ask(current, "Sửa đợt")

    def _add(self) -> None:
        from kehoach_desktop.core.campaigns import Campaign

        self._ask(Campaign(0, ""), "Đợt mới")

    def _ask(self, old: Campaign, heading: str) -> None:
        if self._context.services.viewing.only:
            self._context.say(ONLY_VIEWED, can_undo=False)
            return
        from kehoach_desktop.core.campaign_form import words_of
        from kehoach_desktop.ui.campaign_popup import CampaignPopup

        popup = CampaignPopup(self._context.theme, self._rail, heading, words_of(old))
        popup.answered.connect(partial(self._store, popup, old))
        popup.ask_at(self._rail.campaign, self._rail.campaign.rect())

    def _store(self, popup: CampaignPopup, old: Campaign, words: CampaignWords) -> None:
        from kehoach_desktop.core.campaign_form import read_campaign

        services = self._context.services
        try:
            new = read_campaign(old, words, services.today())
        except BadInputError as error:
            popup.refuse(str(error))
            return
        popup.close()
        if new == old:
            return
        with telling(self._context.messages):
            campaigns = services.campaigns
            change = campaigns.replace(new) if old.id else campaigns.add(new)
            self._context.bus.changed.emit(change)
            self._context.say(change.label)


def _kept(campaign: Campaign) -> str:
    """Give what is remembered: the name too, since another store has other numbers."""
    return f"{campaign.id} {campaign.name}"

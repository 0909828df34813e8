"""Campaigns: which there are, and the one that the screens show."""

from datetime import date

from kehoach_desktop.core.campaigns import Campaign
from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.services.clock import Today
from kehoach_desktop.store.store import Store

_FAR = 1_000_000
"""Days to a campaign without dates: farther than any other."""
_SHOWN = Touched.CAMPAIGN | Touched.ACTIVITY | Touched.ASSIGNMENT | Touched.EVENT


class Campaigns:
    """What the plans belong to; choosing one is a view of this window and changes no record."""

    def __init__(self, store: Store, today: Today) -> None:
        self._store = store
        self._today = today
        self._chosen: int | None = None

    def all(self) -> list[Campaign]:
        """Give the campaigns, newest first."""
        return self._store.campaigns.all()

    def by_id(self, campaign_id: int) -> Campaign:
        """Give one campaign."""
        return campaign_of_id(self._store, campaign_id)

    def current(self) -> Campaign | None:
        """Give the one chosen, else whose peak is on or nearest; the newest where none has one."""
        everything = self.all()
        for one in everything:
            if one.id == self._chosen:
                return one
        today = self._today()
        return min(everything, key=lambda one: (_distance(one, today), -one.id), default=None)

    def choose(self, campaign_id: int) -> Change:
        """Show a campaign from now on; nothing is stored and there is nothing to undo."""
        self._chosen = campaign_id
        return Change("", _SHOWN)

    def add(self, campaign: Campaign) -> Change:
        """Add a campaign; its id is given here."""
        with self._store.transaction(f"Thêm đợt “{campaign.name}”") as action:
            key = self._store.campaigns.add(campaign)
        return action.change(key)

    def replace(self, campaign: Campaign) -> Change:
        """Store every field of a campaign."""
        with self._store.transaction(f"Sửa đợt “{campaign.name}”") as action:
            self._store.campaigns.replace(campaign)
        return action.change(campaign.id)


def campaign_of_id(store: Store, campaign_id: int) -> Campaign:
    """Give one campaign; raises BadInputError where there is none."""
    found = store.campaigns.by_id(campaign_id)
    if found is None:
        raise BadInputError(
            f"Không có đợt mang mã {campaign_id}. Số liệu vẫn nguyên. Hãy chọn đợt khác."
        )
    return found


def _distance(campaign: Campaign, today: date) -> int:
    start, end = campaign.peak_start or campaign.start, campaign.peak_end or campaign.end
    if start is None or end is None:
        return _FAR
    return max((start - today).days, (today - end).days, 0)

"""What an activity is to reach: figures of its lines, summed and in words."""

from dataclasses import dataclass
from decimal import Decimal

from kehoach_desktop.core.entry import figure_text
from kehoach_desktop.core.indicators import Indicator


@dataclass(frozen=True, slots=True)
class Target:
    """A figure for each line of an activity that counts `indicator`."""

    indicator: Indicator
    figures: tuple[Decimal, ...]

    @property
    def total(self) -> str:
        """Give what all lines are to reach together: "120 suất quà"."""
        return self._said(sum(self.figures, Decimal()))

    @property
    def each(self) -> str:
        """Give what every line is to reach; "" where they differ."""
        first, *others = self.figures
        return self._said(first) if all(one == first for one in others) else ""

    def _said(self, figure: Decimal) -> str:
        name, unit = self.indicator.name, self.indicator.unit_word
        counted = name[:1].lower() + name[1:]
        label = counted if counted.startswith(unit) else f"{unit} {counted}"
        return f"{figure_text(figure)} {label}"

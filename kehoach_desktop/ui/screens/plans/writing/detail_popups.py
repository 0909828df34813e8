"""Place, estimate and the like of an activity: small popups; told when they close."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kehoach_desktop.core.activities import Activity
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.money import money_text, read_money
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.plans.writing.fields import NamedField
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.popup import TypedPopup


class DetailPopup(TypedPopup):
    """Enter takes what was typed, Esc does not; so does a click beside it."""

    answered = Signal(object)
    """Fields of the activity with their values, when one of them is another now."""

    def __init__(self, theme: Theme, parent: QWidget, title: str, activity: Activity) -> None:
        super().__init__(theme, parent)
        self.activity = activity
        self.column.addWidget(text_label(title, TextRole.STRONG))

    def values(self) -> dict[str, object]:
        """Give the fields as they are typed."""
        raise NotImplementedError

    def is_changed(self) -> bool:
        """Tell whether something else was typed than the activity says."""
        return any(getattr(self.activity, name) != one for name, one in self.values().items())

    def take(self) -> None:
        if self.is_changed():
            self.answered.emit(self.values())


class WordsPopup(DetailPopup):
    """One field of words."""

    heading = ""
    caption = ""
    field = ""
    """Of the activity."""

    def __init__(self, theme: Theme, parent: QWidget, activity: Activity) -> None:
        super().__init__(theme, parent, self.heading, activity)
        self.words = NamedField(theme, self.caption)
        self.words.show_text(getattr(activity, self.field))
        self.words.setFixedWidth(theme.px(320))
        self.column.addWidget(self.words)
        self.words.field.setFocus()

    def values(self) -> dict[str, object]:
        return {self.field: self.words.text()}


class VenuePopup(WordsPopup):
    """Where."""

    heading, caption, field = "Nơi tổ chức", "Địa điểm", "venue"


class ProductPopup(WordsPopup):
    """What it yields: a column of the assignment appendix."""

    heading, caption, field = "Sản phẩm", "Sản phẩm, kết quả phải có", "product"


class InChargePopup(WordsPopup):
    """Who answers for it: a column of the assignment appendix."""

    heading, caption, field = "Đầu mối", "Người phụ trách, đầu mối", "in_charge"


class EstimatePopup(DetailPopup):
    """What it is estimated to cost; kept for the office, not printed."""

    def __init__(self, theme: Theme, parent: QWidget, activity: Activity) -> None:
        super().__init__(theme, parent, "Dự toán", activity)
        self.amount = NamedField(theme, "Số tiền", _money_error)
        self.amount.field.setPlaceholderText("410 triệu")
        self.amount.show_text("" if activity.estimate is None else money_text(activity.estimate))
        self.amount.setFixedWidth(theme.px(320))
        self.column.addWidget(self.amount)
        hint = text_label("Ghi để theo dõi, không in trên văn bản.", TextRole.SMALL, "text3")
        self.column.addWidget(hint)
        self.amount.field.setFocus()

    def values(self) -> dict[str, object]:
        typed = self.amount.text()
        wrong = bool(_money_error(typed))
        return {"estimate": self.activity.estimate if wrong else read_money(typed)}


def _money_error(text: str) -> str:
    """Give what is wrong with a typed sum."""
    try:
        read_money(text)
    except BadInputError:
        return "ghi như 410 triệu"
    return ""

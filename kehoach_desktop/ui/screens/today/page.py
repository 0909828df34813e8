"""Hôm nay: the day, the line of the peak, cards left, progress and what comes at the right."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kehoach_desktop.core.agenda import AgendaEntry
from kehoach_desktop.core.checklist_entries import EntrySection
from kehoach_desktop.core.dates import full
from kehoach_desktop.core.entry import figure_text
from kehoach_desktop.core.today import Briefing, Within, due_words, late_words
from kehoach_desktop.ui.screens.today.cards import Card
from kehoach_desktop.ui.screens.today.layout import WITHIN, TodayLayout
from kehoach_desktop.ui.screens.today.row_painting import WorkRow
from kehoach_desktop.ui.screens.today.rows import CardList, Row
from kehoach_desktop.ui.theme import Theme

FIRST_SHOWN: Final = 8
"""Rows of a card before the clerk asks for all."""


class TodayPage(TodayLayout):
    """Shows a briefing; tells which activity, section or entry the clerk wants to see."""

    activity_wanted = Signal(int)
    section_wanted = Signal(object)
    entry_wanted = Signal(object)
    import_wanted = Signal()
    backups_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._briefing: Briefing | None = None
        self._unfolded: set[Card] = set()
        self.within = Within.THIS_WEEK
        self.empty.asked.connect(self.import_wanted)
        self.switch.chosen.connect(self._choose_within)
        self.backup.clicked.connect(self.backups_wanted)
        for card in (self.late, self.due):
            card.more.clicked.connect(partial(self._unfold, card))
        self.late_list.opened.connect(self._open_work)
        self.due_list.opened.connect(self._open_work)
        self.rings.opened.connect(self.section_wanted)
        self.days.opened.connect(self.entry_wanted)

    def show_briefing(self, briefing: Briefing) -> None:
        """Show where the campaign stands."""
        self._briefing = briefing
        self._stack.setCurrentIndex(0)
        for label, words in zip(self.count, briefing.day_words, strict=True):
            label.setText(words)
        self.line.show_briefing(briefing)
        self._show_late(briefing)
        self._show_due(briefing)
        done = briefing.progress
        self.progress.note.setText(
            f"{figure_text(done.finished)} trên {figure_text(done.total)} việc xong"
        )
        self.rings.show_rows(list(map(_section_row, briefing.sections)))
        self.chart.show_weeks(briefing.weeks, briefing.today)

    def show_day(self, title: str, note: str) -> None:
        """Show the date, and beside it lunar date and week."""
        self.day.setText(title)
        self.day_note.setText(note)

    def show_coming(self, entries: Sequence[AgendaEntry]) -> None:
        """Show what comes next."""
        self.days.show_rows(
            [
                Row(one, f"{one.title}, {one.note}", (full(one.start), one.title, one.note))
                for one in entries
            ]
        )
        self.coming.say("" if entries else "30 ngày tới chưa có việc nào trong lịch.")

    def show_backup(self, words: str) -> None:
        """Show when the newest backup was made."""
        self.backup.setText(words)
        self.backup.updateGeometry()
        self.backup.setVisible(bool(words))

    def show_empty(self) -> None:
        """Say that there is no campaign yet."""
        self._stack.setCurrentIndex(1)

    def regions(self) -> Sequence[QWidget]:
        return (self.late_list, self.due_list, self.steps, self.rings, self.days)

    def keys(self) -> Sequence[tuple[str, str]]:
        return (("Enter", "Mở việc đang chọn"), ("F6", "Sang danh sách kế tiếp"))

    def _show_late(self, briefing: Briefing) -> None:
        works = briefing.late()
        self.late.say("" if works else "Không có việc nào quá hạn.")
        note = late_words(works, sum(len(work.units) for work in works)) if works else ""
        new = sum(len(work.units) for work in works if work.new)
        if new and briefing.seen_on is not None:
            note += f", {new} việc mới quá hạn từ lần mở trước"
        self.late.note.setText(note)
        units = {unit for work in works for unit in work.units}
        self.remind.setText(f"Đôn đốc {len(units)} đơn vị")
        self.remind.setVisible(bool(units))
        rows = [_work_row(WorkRow(work, due_words(work.due, briefing.today))) for work in works]
        self._show_first(self.late, self.late_list, rows)

    def _show_due(self, briefing: Briefing) -> None:
        works = briefing.due(self.within)
        self.due.title.setText(
            "Đến hạn tuần này"
            if self.within is Within.THIS_WEEK
            else f"Đến hạn trong {self.within.word}"
        )
        lines = sum(len(work.units) for work in works)
        self.due.note.setText(f"{figure_text(lines)} việc" if lines else "")
        self.due.say("" if works else "Không có việc nào đến hạn.")
        rows = [
            _work_row(WorkRow(work, _capital(due_words(work.due, briefing.today))))
            for work in works
        ]
        self._show_first(self.due, self.due_list, rows)

    def _show_first(self, card: Card, view: CardList, rows: Sequence[Row]) -> None:
        """Show so many rows that what stands below stays near; the others on demand."""
        few = len(rows) > FIRST_SHOWN + 1 and card not in self._unfolded
        view.show_rows(rows[:FIRST_SHOWN] if few else rows)
        card.offer_more(f"Xem cả {len(rows)} hoạt động" if few else "")

    def _unfold(self, card: Card) -> None:
        self._unfolded.add(card)
        if self._briefing is not None:
            self._show_late(self._briefing)
            self._show_due(self._briefing)

    def _choose_within(self, index: int) -> None:
        self.within = WITHIN[index]
        if self._briefing is not None:
            self._show_due(self._briefing)

    def _open_work(self, row: WorkRow) -> None:
        self.activity_wanted.emit(row.work.activity_id)


def _work_row(row: WorkRow) -> Row:
    work = row.work
    spoken = ", ".join((work.title, work.shown.word.lower(), row.when, ", ".join(work.units)))
    return Row(row, spoken, (work.title, ", ".join(work.units), full(work.due), work.shown.word))


def _section_row(section: EntrySection) -> Row:
    done = section.progress
    late = f", {done.overdue} quá hạn" if done.overdue else ""
    spoken = f"{section.name}, {done.finished} trên {done.total} việc xong{late}"
    cells = (section.name, str(done.finished), str(done.total), str(done.overdue))
    return Row(section, spoken, cells)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

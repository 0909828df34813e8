"""Headings that are nothing but a time: "Tháng 10/2025", "Tuần 2 (từ 03/3 - 09/3):", "Quý IV".

Programmes of work list by month or week what is to happen. What stands under such a heading is
work, and without a day of its own it has the heading's time, which is therefore inferred.
"""

from kehoach_desktop.core.drafts import DraftTime, How, Trace
from kehoach_desktop.importer.outline import Node, is_period
from kehoach_desktop.importer.time_phrases import phrases


def period_of(node: Node, year: int) -> DraftTime | None:
    """Give the time that the nearest heading above says; None where no heading is a time."""
    for above in node.ancestors():
        if not is_period(above.words):
            continue
        start = above.mark.end
        for phrase in phrases(above.words, year, labelled=True):
            if phrase.end is not None:
                trace = Trace(above.line, start + phrase.first, start + phrase.last)
                return DraftTime(
                    phrase.text, phrase.start, phrase.end, phrase.deadline, trace, How.INFERRED
                )
    return None

"""Words on their way to paper: clean, in capitals where the layout says so."""

import unicodedata
from collections.abc import Iterable

from kehoach_desktop.core.blocks import Run
from kehoach_desktop.core.text import nfc
from kehoach_desktop.documents.layout import Profile, Style
from kehoach_desktop.documents.tree import Line

BLANK = "\u00a0" * 7
"""Room for a number or a day that is written by hand; no-break, so that it keeps its length."""
JOINING_WORD = "kiêm"
"""Stands in small letters between two positions (36-HD/VPTW)."""


def clean(text: str) -> str:
    """Give `text` in NFC without control characters; line breaks stay."""
    if text.isprintable():  # nearly always
        return nfc(text)
    return "".join(
        letter
        for letter in nfc(text.replace("\r\n", "\n").replace("\u2028", "\n").replace("\t", " "))
        if letter == "\n" or unicodedata.category(letter) not in ("Cc", "Cs", "Co", "Cn")
    )


def clean_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Give the runs with clean words, empty ones left out."""
    cleaned = (Run(clean(run.text), run.bold, run.italic, clean(run.note)) for run in runs)
    return tuple(run for run in cleaned if run.text or run.note)


def cased(text: str, style: Style, profile: Profile) -> str:
    """Give `text` in capitals where `style` asks for them."""
    if not profile.styles[style].caps:
        return text
    return "\n".join(
        row if row.strip() == JOINING_WORD else row.upper() for row in text.split("\n")
    )


def lines(text: str, style: Style, profile: Profile, rule: float = 0.0) -> tuple[Line, ...]:
    """Give a line for each row of `text`, none for an empty one; the last one has the rule."""
    rows = [row.strip(" ") for row in cased(clean(text), style, profile).split("\n")]
    rows = [row for row in rows if row]
    last = len(rows) - 1
    return tuple(Line(row, style, rule if i == last else 0.0) for i, row in enumerate(rows))

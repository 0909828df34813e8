"""Words of a pasted paragraph: blanks joined, ends trimmed, neighbours of one weight made one."""

from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.core.blocks import Run


def tidied(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Give words with blanks joined and the ends trimmed."""
    kept: list[Run] = []
    for run in runs:
        text = run.text
        if not kept or kept[-1].text.endswith((" ", "\n")):
            text = text.lstrip(" ")
        if text or run.note:
            kept.append(replace(run, text=text))
    while kept and not kept[-1].text.rstrip() and not kept[-1].note:
        kept.pop()
    if kept:
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
    return joined(kept)


def joined(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Give neighbours of one weight as one; a footnote's mark ends the words before it."""
    kept: list[Run] = []
    for run in runs:
        last = kept[-1] if kept else None
        same = last is not None and (last.bold, last.italic) == (run.bold, run.italic)
        if last is not None and not last.note and (same or not run.text):
            kept[-1] = replace(last, text=last.text + run.text, note=run.note)
        elif run.text or run.note:
            kept.append(run)
    return tuple(kept)

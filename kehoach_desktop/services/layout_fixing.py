"""Fixes of a document of ours: what the check changes on paper, put back into the records."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from kehoach_desktop.core.blocks import Run
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.recipients import printed_line
from kehoach_desktop.documents.checking.fixes import Fix, SetText
from kehoach_desktop.documents.checking.tree_paper import Home, TreePaper
from kehoach_desktop.services.plans import Plans
from kehoach_desktop.services.recipients import Recipients

_MENDED: Final = frozenset(
    (Home.SYMBOL, Home.ABSTRACT, Home.OPENING, Home.BLOCK, Home.SIGNATURE, Home.SIGNER)
)
Edits = Mapping[int, Sequence[SetText]]
"""By the number of the line, those at its end first."""


class LayoutFixing:
    """Puts fixes into one document, inside the transaction of its caller."""

    def __init__(self, plans: Plans, recipients: Recipients) -> None:
        self._plans = plans
        self._recipients = recipients

    def apply(self, content: PlanContent, read: TreePaper, fixes: Iterable[Fix]) -> None:
        """Change the records that the lines come from; fixes of generated lines are left."""
        edits: dict[int, list[SetText]] = {}
        for fix in fixes:
            if isinstance(fix, SetText) and can_mend(content, read, fix):
                edits.setdefault(fix.number, []).append(fix)
        for some in edits.values():
            some.sort(key=lambda fix: -fix.start)
        self._general(content, read, edits)
        self._signer(content, read, edits)
        self._recipient_lines(content, read, edits)
        self._blocks(content, read, edits)

    def _general(self, content: PlanContent, read: TreePaper, edits: Edits) -> None:
        key = content.document.id
        for home in (Home.ABSTRACT, Home.OPENING):
            rows = _rows(read, home, edits)
            if rows is not None:
                self._plans.set_field(key, home.value, "\n".join(rows))
        for words in _rows(read, Home.SYMBOL, edits) or ():
            joint = read.paper.profile.number_form[1]
            self._plans.set_field(key, "symbol", words.partition(joint)[2])

    def _signer(self, content: PlanContent, read: TreePaper, edits: Edits) -> None:
        signature, names = _rows(read, Home.SIGNATURE, edits), _rows(read, Home.SIGNER, edits)
        signer = content.document.signer
        if signature is not None:
            cut = len([row for row in signer.authority.split("\n") if row.strip()])
            authority, position = "\n".join(signature[:cut]), "\n".join(signature[cut:])
            signer = replace(signer, authority=authority, position=position)
        if names:
            signer = replace(signer, name=names[0])
        if signer != content.document.signer:
            self._plans.set_signer(content.document.id, signer)

    def _recipient_lines(self, content: PlanContent, read: TreePaper, edits: Edits) -> None:
        for number, some in edits.items():
            line = read.paper.lines[number]
            found = _delivery(content, line.words)
            if read.origins[number].home is Home.RECIPIENT and found is not None:
                words = _edited(line.text, some).rstrip(" .,;")
                self._recipients.set_delivery(found, name=words)

    def _blocks(self, content: PlanContent, read: TreePaper, edits: Edits) -> None:
        changed = {
            read.paper.lines[number].source: some
            for number, some in edits.items()
            if read.origins[number].home is Home.BLOCK
        }
        if not changed:
            return
        blocks = [
            replace(block, runs=_runs(block.runs, changed[block.id]))
            if block.id in changed
            else block
            for block in content.blocks
        ]
        self._plans.save_blocks(content.document.id, blocks)


def can_mend(content: PlanContent, read: TreePaper, fix: Fix) -> bool:
    """Whether the line comes from a record that a fix may change."""
    if not isinstance(fix, SetText):
        return False
    origin, line = read.origins[fix.number], read.paper.lines[fix.number]
    if origin.home is Home.RECIPIENT:
        return _delivery(content, line.words) is not None
    if origin.home is Home.BLOCK:
        block = next((one for one in content.blocks if one.id == line.source), None)
        return block is not None and block.text == line.text
    if origin.home is Home.ABSTRACT:
        return _is_as_stored(read, Home.ABSTRACT, content.document.abstract)
    return origin.home in _MENDED


def _is_as_stored(read: TreePaper, home: Home, stored: str) -> bool:
    """Whether the printed rows are those of the record: a công văn's abstract may have more."""
    rows = [read.paper.lines[number].words for number in _numbers(read, home)]
    return rows == [row.strip() for row in stored.split("\n") if row.strip()]


def _numbers(read: TreePaper, home: Home) -> list[int]:
    return [number for number, origin in enumerate(read.origins) if origin.home is home]


def _rows(read: TreePaper, home: Home, edits: Edits) -> list[str] | None:
    """Give the rows of a record with the changes; None where nothing in it changes."""
    numbers = _numbers(read, home)
    if not any(number in edits for number in numbers):
        return None
    return [_edited(read.paper.lines[number].text, edits.get(number, ())) for number in numbers]


def _edited(text: str, edits: Iterable[SetText]) -> str:
    for edit in edits:
        text = text[: edit.start] + edit.words + text[edit.end :]
    return text


def _runs(runs: tuple[Run, ...], edits: Iterable[SetText]) -> tuple[Run, ...]:
    """Change the words of weighted runs; the run where a change begins takes the new words."""
    for edit in edits:
        made: list[Run] = []
        at, words = 0, edit.words
        for place, run in enumerate(runs):
            first = min(max(edit.start - at, 0), len(run.text))
            last = min(max(edit.end - at, first), len(run.text))
            begins = edit.start < at + len(run.text) or place == len(runs) - 1
            new = words if begins else ""
            words = "" if begins else words
            made.append(replace(run, text=run.text[:first] + new + run.text[last:]))
            at += len(run.text)
        runs = tuple(run for run in made if run.text)
    return runs


def _delivery(content: PlanContent, printed: str) -> int | None:
    """Give the recipient that stands on paper as `printed`, its mark left out."""
    words = printed.rstrip(" .,;")
    for line in content.recipients:
        if printed_line(line.delivery).rstrip(" .,;") == words:
            return line.delivery.id
    return None

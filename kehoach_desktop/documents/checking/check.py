"""All rules over one paper; what they find, in the order of the page, with a key for the fix."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from kehoach_desktop.core.layout_findings import LayoutFinding
from kehoach_desktop.documents.checking import (
    appendix_rules,
    closing_rules,
    flow_rules,
    head_rules,
    letter_rules,
    number_rules,
    page_rules,
    spelling,
    text_rules,
)
from kehoach_desktop.documents.checking.catalogue import RULES, source_of
from kehoach_desktop.documents.checking.fixes import Fault, Faults, Fix
from kehoach_desktop.documents.checking.paper import Paper

_WORDS: Final[tuple[Callable[[Paper], Faults], ...]] = (
    head_rules.titles,
    head_rules.issuer,
    number_rules.number,
    head_rules.place_and_day,
    head_rules.title,
    head_rules.abstract,
    head_rules.letter_abstract,
    text_rules.addressees,
    text_rules.bases,
    text_rules.end_mark,
    closing_rules.authority,
    closing_rules.position,
    closing_rules.signer,
    closing_rules.recipients,
    closing_rules.archive,
    appendix_rules.appendices,
    spelling.mixed,
    spelling.loose_marks,
)
_LOOKS: Final[tuple[Callable[[Paper], Faults], ...]] = (
    page_rules.sheets,
    page_rules.margins,
    page_rules.page_numbers,
    head_rules.ruled_lines,
    letter_rules.fonts,
    letter_rules.colours,
    letter_rules.sizes,
    letter_rules.weights,
    letter_rules.capitals,
    flow_rules.flow,
    page_rules.appendix_pages,
)
"""Of a Word file alone: a tree of ours has the looks of its profile."""


@dataclass(frozen=True, slots=True)
class Found:
    """A finding with the fixes behind its button."""

    finding: LayoutFinding
    fixes: tuple[Fix, ...]
    fault: Fault


def check(paper: Paper) -> tuple[Found, ...]:
    """Give everything that breaks a rule: what concerns the whole paper first."""
    rules = (*_LOOKS, *_WORDS) if paper.is_measured else _WORDS
    faults = sorted((fault for rule in rules for fault in rule(paper)), key=_order)
    return tuple(_keyed(faults, paper))


def _order(fault: Fault) -> tuple[int, int]:
    return (fault.line.number, fault.line.start) if fault.line else (-1, 0)


def _keyed(faults: list[Fault], paper: Paper) -> Iterator[Found]:
    seen: Counter[str] = Counter()
    for fault in faults:
        place = fault.line.number if fault.line else 0
        base = f"{fault.rule}@{place}"
        seen[base] += 1
        finding = LayoutFinding(
            rule=fault.rule,
            title=RULES[fault.rule].title,
            source=source_of(fault.rule, paper.profile),
            place=fault.place,
            found=fault.found,
            wanted=fault.wanted,
            key=base if seen[base] == 1 else f"{base}.{seen[base]}",
            can_fix=bool(fault.fixes),
            block_id=fault.line.source if fault.line else 0,
        )
        yield Found(finding, fault.fixes, fault)

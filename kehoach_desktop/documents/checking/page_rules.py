"""Rules of the page: paper, margins, page numbers; and those of appendices."""

from collections.abc import Iterator
from typing import Final

from kehoach_desktop.documents.checking.fixes import Fault, Faults, Restart, SetNumbers, SetPage
from kehoach_desktop.documents.checking.paper import Paper, Section, total_length
from kehoach_desktop.documents.layout import LONG_SIDE, SHORT_SIDE, Style
from kehoach_desktop.documents.looks import Certainty

_NEAR: Final = 0.6
"""Millimetres that a margin may differ: programs round."""
_SIDES: Final = (("top", "trên"), ("bottom", "dưới"), ("left", "trái"), ("right", "phải"))
_ONE_PAGE: Final = 2500
"""Letters that one page can hold."""
_NUMBER_NEAR: Final = 3.0
_SOME: Final = 0.15


def sheets(paper: Paper) -> Faults:
    """Check for A4."""
    for at, section in enumerate(paper.sections):
        short, long = sorted((section.width, section.height))
        if abs(short - SHORT_SIDE) > 1 or abs(long - LONG_SIDE) > 1:
            wide, high = (LONG_SIDE, SHORT_SIDE) if section.landscape else (SHORT_SIDE, LONG_SIDE)
            fixes = (SetPage(at, (("width", wide), ("height", high))),)
            found = f"{section.width:.0f} × {section.height:.0f} mm"
            yield Fault("paper", _section(paper, at), found, "A4, 210 × 297 mm", fixes)


def margins(paper: Paper) -> Faults:
    """Check the margins of upright pages; those lying are fitted to what stands on them."""
    for at, section in enumerate(paper.sections):
        if section.landscape:
            continue
        wrong = [
            (name, word, getattr(section, name), paper.profile.allowed(name))
            for name, word in _SIDES
        ]
        wrong = [one for one in wrong if not one[3][0] - _NEAR <= one[2] <= one[3][1] + _NEAR]
        if wrong:
            measures = tuple((name, getattr(paper.profile, name)) for name, *_ in wrong)
            found = ", ".join(f"{word} {value:.0f} mm" for _, word, value, _ in wrong)
            told = ", ".join(f"{word} {spread(*allowed)} mm" for _, word, _, allowed in wrong)
            yield Fault("margins", _section(paper, at), found, told, (SetPage(at, measures),))


def page_numbers(paper: Paper) -> Faults:
    """Check for numbers in the top margin, centred, none on the first page."""
    for at, section in enumerate(paper.sections):
        numbers = section.numbers
        fixes = (SetNumbers(at, paper.profile.styles[Style.PAGE_NUMBER].size),)
        where = _section(paper, at)
        if not numbers.shown:
            if at == 0 and _has_more_pages(paper):
                told = "số trang ở giữa, lề trên, từ trang 2"
                yield Fault("page-number", where, "không có số trang", told, fixes)
            continue
        for wrong, found, told in _misplaced(paper, at, section):
            if wrong:
                yield Fault("page-number", where, found, told, fixes)
                break


def _misplaced(paper: Paper, at: int, section: Section) -> Iterator[tuple[bool, str, str]]:
    numbers = section.numbers
    least, most = paper.profile.styles[Style.PAGE_NUMBER].allowed
    read = paper.profile.sources["page_number_top"].certainty is Certainty.READ
    edge = paper.profile.page_number_top
    yield not numbers.at_top, "số trang ở chân trang", "ở lề trên, chính giữa"
    yield numbers.alignment != "center", "số trang lệch sang một bên", "ở chính giữa"
    yield at == 0 and numbers.on_first, "trang 1 có số trang", "trang 1 không hiện số"
    far = read and abs(section.header - edge) > _NUMBER_NEAR
    yield far, f"cách mép trên {section.header:.0f} mm", f"cách mép trên {edge:.0f} mm"
    small = not least - _SOME <= numbers.size <= most + _SOME
    yield small, f"số trang cỡ {numbers.size:g}", f"cỡ {spread(least, most)}"


def _has_more_pages(paper: Paper) -> bool:
    """Programs often leave the number of pages as it was in their template."""
    return paper.pages > 1 or total_length(paper.lines) > _ONE_PAGE


def _section(paper: Paper, at: int) -> str:
    return "Trang giấy" if len(paper.sections) == 1 else f"Trang giấy, phần {at + 1}"


def appendix_pages(paper: Paper) -> Faults:
    """Check that each appendix counts its pages from 1 (05-HD/VPTW; Nghị định 30)."""
    if paper.profile.key == "party-2018":
        return
    for line in paper.of(Style.APPENDIX):
        section = line.section
        if not 0 < section < len(paper.sections):
            continue
        if not paper.sections[section].restarts:
            told = "số trang của mỗi phụ lục đánh riêng, từ 1"
            fixes = (Restart(section),)
            yield Fault("appendix", line.words, "số trang đánh tiếp", told, fixes, line)


def spread(least: float, most: float) -> str:
    """Give "20 đến 25", or "20" where both are the same."""

    def shown(number: float) -> str:
        return f"{number:g}".replace(".", ",")

    return shown(least) if least == most else f"{shown(least)} đến {shown(most)}"

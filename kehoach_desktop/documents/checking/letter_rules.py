"""Rules of letters: font, colour, size, weight and capitals of every part."""

from collections.abc import Iterator
from typing import Final

from kehoach_desktop.documents.checking.fixes import Fault, Faults, SetLetters, whole
from kehoach_desktop.documents.checking.paper import Line, Paper, Span, Zone
from kehoach_desktop.documents.layout import Style, TextStyle
from kehoach_desktop.documents.looks import Certainty
from kehoach_desktop.documents.renderers.docx_styles import STYLE_NAMES

FONT: Final = "Times New Roman"
_SAME_WIDTHS: Final = (FONT.lower(), "liberation serif", "tinos", "times")
"""LibreOffice names its own where Times New Roman is not on the machine."""
_BLACK: Final = ("", "000000")
_RULED: Final = (Certainty.READ, Certainty.TRANSCRIBED)
_SHRINKING: Final = (Style.TITLE, Style.MOTTO, Style.SUPERIOR, Style.ISSUER)
_LONG: Final = 20
"""Letters from which a line of the head may shrink before it wraps."""
_STAMPS: Final = (Style.URGENCY, Style.CIRCULATION, Style.DRAFT)
_WEIGHED: Final = (
    *(Style.TITLE, Style.MOTTO, Style.SUPERIOR, Style.ISSUER, Style.NUMBER, Style.PLACE),
    *(Style.LETTER_ABSTRACT, Style.TYPE, Style.ABSTRACT, Style.BASIS, Style.PART, Style.ARTICLE),
    *(Style.AUTHORITY, Style.POSITION, Style.SIGNER, Style.RECIPIENTS_HEAD, Style.RECIPIENTS),
    *(Style.APPENDIX, Style.APPENDIX_TITLE, Style.APPENDIX_NOTE),
)
_FREE_SIZES: Final = (Style.TABLE, Style.FOOTNOTE, Style.DRAFTER, Style.SEPARATOR, Style.STAR)
_SMALL: Final = 0.05


def fonts(paper: Paper) -> Faults:
    """Check for Times New Roman throughout."""
    yield from _together(
        paper,
        "font",
        lambda span: not span.letters.font.lower().startswith(_SAME_WIDTHS),
        lambda span: span.letters.font or "phông của máy",
        FONT,
    )


def colours(paper: Paper) -> Faults:
    """Check for black throughout; stamps are red."""
    yield from _together(
        paper,
        "colour",
        lambda span: span.letters.colour not in _BLACK,
        lambda span: f"màu #{span.letters.colour}",
        "màu đen",
    )


def _together(paper: Paper, rule: str, is_wrong: object, name: object, wanted: str) -> Faults:
    """Give one fault for all stretches that are wrong in the same way."""
    wrong: dict[str, list[tuple[Line, Span]]] = {}
    for line in paper.lines:
        for span in line.spans:
            if line.role not in _STAMPS and is_wrong(span):  # type: ignore[operator]
                wrong.setdefault(name(span), []).append((line, span))  # type: ignore[operator]
    for there, places in wrong.items():
        change = {"font": FONT} if rule == "font" else {"colour": "000000"}
        fixes = tuple(
            SetLetters(line.number, span.start, span.end, **change)  # type: ignore[arg-type]
            for line, span in places
        )
        lines = len({line.number for line, _ in places})
        where = _place(places[0][0]) if lines == 1 else f"{lines} đoạn"
        yield Fault(rule, where, there, wanted, fixes, places[0][0])


def sizes(paper: Paper) -> Faults:
    """Check the size of each part; what is wrong in the same way is told together."""
    wrong: dict[tuple[Style, float], list[tuple[Line, Span]]] = {}
    for line, style in _ruled(paper):
        least, most = _allowed(paper, line, style)
        for span in line.spans:
            if not least - _SMALL <= span.letters.size <= most + _SMALL:
                wrong.setdefault((line.role or Style.BODY, span.letters.size), []).append(
                    (line, span)
                )
    for (role, size), places in wrong.items():
        style = paper.profile.styles[role]
        fixes = tuple(
            SetLetters(line.number, span.start, span.end, size=style.size) for line, span in places
        )
        told = f"cỡ {_range(style)}"
        lines = len({line.number for line, _ in places})
        where = _place(places[0][0]) if lines == 1 else f"{STYLE_NAMES[role]}, {lines} đoạn"
        yield Fault("size", where, f"cỡ {size:g}", told, fixes, places[0][0])


def _ruled(paper: Paper) -> Iterator[tuple[Line, TextStyle]]:
    """Give the lines whose letters a rule settles; headings of a body are as large as its text."""
    for line in paper.lines:
        style = paper.profile.styles.get(line.role) if line.role else None
        if style is None or line.role in _FREE_SIZES or (line.cell and line.zone is Zone.BODY):
            continue
        observed = style.source.certainty not in (*_RULED, Certainty.OBSERVED, Certainty.DEFAULT)
        if not observed and line.words:
            yield line, style


def _allowed(paper: Paper, line: Line, style: TextStyle) -> tuple[float, float]:
    least, most = style.allowed
    if line.role in _SHRINKING and len(line.words) > _LONG:
        least = min(least, paper.profile.least_head_size)
    return least, most


def _range(style: TextStyle) -> str:
    least, most = style.allowed
    return f"{least:g}" if least == most else f"{least:g} đến {most:g}"


def weights(paper: Paper) -> Faults:
    """Check for bold, italic and underlined where the rule says so, and nowhere else."""
    for role in _WEIGHED:
        style = paper.profile.styles.get(role)
        if style is None or style.source.certainty not in _RULED:
            continue
        for line in paper.of(role):
            look = line.letters
            if look is None:
                continue
            bold = style.bold if role is not Style.ABSTRACT or not look.italic else look.bold
            if (look.bold, look.italic) != (bold, style.italic):
                fix = _weigh(line, style)
                found, told = _weight(look.bold, look.italic), _weight(style.bold, style.italic)
                yield Fault("weight", _place(line), f"chữ {found}", f"chữ {told}", (fix,), line)
    yield from _underlined(paper)


def _underlined(paper: Paper) -> Faults:
    line = paper.first(Style.RECIPIENTS_HEAD)
    source = paper.profile.sources["recipients_underlined"]
    if line is None or not line.spans or source.certainty not in _RULED:
        return
    there = any(span.letters.underlined for span in line.spans)
    if there != paper.profile.recipients_underlined:
        end = line.start + len(line.text.rstrip().rstrip(":"))
        fix = SetLetters(line.number, line.start, end, underlined=not there)
        found = "có gạch chân" if there else "không có đường kẻ"
        told = "không gạch chân" if there else "đường kẻ dưới chữ “Nơi nhận”"
        yield Fault("weight", "Nơi nhận", found, told, (fix,), line)


def _weigh(line: Line, style: TextStyle) -> SetLetters:
    end = line.start + len(line.text)
    return SetLetters(line.number, line.start, end, bold=style.bold, italic=style.italic)


def _weight(bold: bool, italic: bool) -> str:  # noqa: FBT001 (two flags of one look)
    words = [word for word, on in (("đậm", bold), ("nghiêng", italic)) if on]
    return ", ".join(words) if words else "đứng, thường"


def capitals(paper: Paper) -> Faults:
    """Check for capitals where the layout has them."""
    for role, style in paper.profile.styles.items():
        if not style.caps or role is Style.TITLE or style.source.certainty not in _RULED:
            continue
        for line in paper.of(role):
            if not line.shown.isupper() and any(letter.isalpha() for letter in line.words):
                fixes = (whole(line, line.words.upper()),)
                place = STYLE_NAMES[role]
                told = f"“{line.words.upper()}”"
                yield Fault("caps", place, f"“{line.words}”", told, fixes, line)


def _place(line: Line) -> str:
    role = line.role
    if role is None or role in (Style.BODY, Style.BASIS, Style.THEME, Style.TABLE):
        words = " ".join(line.words.split())
        return f"Đoạn “{words[:40]}{'…' if len(words) > len(words[:40]) else ''}”"
    return STYLE_NAMES[role]

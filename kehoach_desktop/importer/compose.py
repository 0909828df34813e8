"""All findings put together into one draft."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.core.drafts import PlanDraft, SourceLine
from kehoach_desktop.importer import landmarks
from kehoach_desktop.importer.activities import Collector, Found
from kehoach_desktop.importer.body import body_blocks
from kehoach_desktop.importer.citations import NUMBER, tidy_number
from kehoach_desktop.importer.head import Head, read_head
from kehoach_desktop.importer.marks import POINT
from kehoach_desktop.importer.names import begins_with_body
from kehoach_desktop.importer.openings import Opening, read_basis, read_opening
from kehoach_desktop.importer.outline import Node, outline, walk
from kehoach_desktop.importer.questions import questions
from kehoach_desktop.importer.recipients import read_recipients
from kehoach_desktop.importer.signature import read_signer
from kehoach_desktop.importer.source import Mended
from kehoach_desktop.importer.topics import Topic
from kehoach_desktop.importer.traces import field_traces
from kehoach_desktop.importer.windows import find_windows

_YEAR = re.compile(r"(?<!\d)((?:199|20[0-4])\d)(?!\d)")
_ATTACHED = re.compile(
    r"\((?:Có\s|Kèm\s(?:theo\s)?|Gửi kèm\s)?([^()]{3,90}?)\s?(?:kèm theo|đính kèm|"
    r"gửi kèm)[^()]{0,30}\)"
    r"|\((?:Kèm theo|Gửi kèm|Đính kèm)\s([^()]{3,90})\)|(?:xin\s)?gửi\s(bản chụp|phụ lục|"
    r"danh sách|mẫu[^().,;]{0,30}) kèm theo",
    re.IGNORECASE,
)
_SOURCE = re.compile(rf"\(?Nguồn\s?:[^()\d]{{0,40}}\s[Ss]ố\s?:?\s?(?P<number>{NUMBER})")
_LAST = 6
_TOP = 12
_STATE_AUTHORITY = re.compile(r"KT\.|TM\.|TL\.|TUQ\.|Q\.")
_QUOTED = re.compile(r"[“\"«]([^”\"»]{8,300})[”\"»]")


def compose(mended: Mended) -> PlanDraft:
    """Give the draft that the mended lines hold."""
    lines = mended.lines
    head = read_head(lines[: mended.head_end])
    opening = read_opening(lines, mended.head_end, mended.tail_start)
    root = outline(lines, opening.last, mended.tail_start)
    year = document_year(head, opening, lines)
    found = Collector(root, year, opening.told, mended.tables).collect()
    recipients, signed = read_recipients(lines, mended.tail_start)
    signer = read_signer(signed)
    body = range(mended.head_end, mended.tail_start)
    number = head.number or opening.number or _number_of_source(lines)
    draft = PlanDraft(
        doc_type=head.doc_type or _type_of_untyped(found, opening, number),
        number=number,
        day=head.day or opening.day,
        place=head.place,
        superior=head.superior,
        issuer=_issuer(head.issuer, opening.issuer),
        title=head.title,
        theme=_theme(root),
        opening="\n".join(lines[i].text for i in range(opening.first, opening.last)),
        basis=read_basis(lines, body, number, opening.last - opening.first),
        windows=find_windows(root, lines, year, range(opening.first, opening.last)),
        blocks=body_blocks(root, found.at_line, mended.tables),
        activities=tuple(found.activities),
        duties=tuple(found.duties),
        recipients=recipients,
        addressees=head.addressees,
        signer=signer,
        attachments=_attachments(lines, body),
        lines=lines,
        repairs=mended.repairs,
        family=_family(head, signer.authority, number),
    )
    traced = field_traces(draft, mended.head_end)
    return replace(draft, questions=questions(draft, body), fields=traced)


def _issuer(named: str, speaking: str) -> str:
    """Give the issuer of the head; who speaks, where no body stands there: "SỐ LƯỢT TRUY CẬP"."""
    return named if begins_with_body(named) or not speaking else speaking


def document_year(head: Head, opening: Opening, lines: Sequence[SourceLine]) -> int:
    """Give the year of dates without one: the document's own, else the latest of its bases."""
    if head.day or opening.day:
        return (head.day or opening.day).year  # type: ignore[union-attr]
    posted = (landmarks.POSTED.match(line.text) for line in lines[:_TOP])
    if stamp := next(filter(None, posted), None):
        return int(stamp["late"] or stamp["early"] or stamp["alone"])
    cited = [
        int(year)
        for index in range(opening.first, opening.last)
        for year in _YEAR.findall(lines[index].text)
    ]
    titled = [int(year) for year in _YEAR.findall(head.title)]
    if cited or titled:
        return max(titled or cited)
    everywhere = Counter(year for line in lines for year in _YEAR.findall(line.text))
    return int(everywhere.most_common(1)[0][0]) if everywhere else 2000


def _number_of_source(lines: Sequence[SourceLine]) -> str | None:
    """Give the number in "(Nguồn: Công văn số …)": a copied text names itself there."""
    said = (_SOURCE.match(line.text) for line in lines[-_LAST:])
    return next((tidy_number(hit["number"])[0] for hit in said if hit), None)


def _type_of_untyped(found: Found, opening: Opening, number: str | None) -> str | None:
    """Take a text without type and title that rests on a document and gives orders for a letter."""
    if number and (code := re.search(r"[-/](KH|HD|CT|TB|BC|QĐ|NQ|CTr)(?=[-/]|$)", number)):
        return code[1]
    if opening.doc_type:
        return landmarks.TYPE_WORDS[opening.doc_type.upper()]
    rests = opening.last > opening.first
    return "CV" if number or (rests and found.duties) else None


def _theme(root: Node) -> str:
    for node in walk(root):
        if node.topic is Topic.THEME:
            quoted = _QUOTED.search(node.text)
            if quoted:
                return quoted[1].strip()
            if node.level > POINT and landmarks.is_capitals(node.words):
                return node.words.strip()
    return ""


def _attachments(lines: Sequence[SourceLine], body: range) -> tuple[str, ...]:
    texts = (lines[index].text for index in body)
    hits = (hit for text in texts if "kèm" in text.lower() for hit in _ATTACHED.finditer(text))
    return tuple(dict.fromkeys((hit[1] or hit[2] or hit[3]).strip(" .,") for hit in hits))


def _family(head: Head, authority: str, number: str | None) -> str:
    """Party papers write "T/M" and "45-KH/ĐU", those of the State "TM.", "KT." and "45/KH-UBND"."""
    if head.party or authority.startswith("T/M"):
        return "party"
    if head.national or _STATE_AUTHORITY.match(authority):
        return "state"
    return "state" if number and re.match(r"\d+[A-Za-z]?/", number) else "party"

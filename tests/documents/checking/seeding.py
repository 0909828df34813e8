"""Faults put into a finished Word file by editing its XML: nothing of ours writes them."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from xml.sax.saxutils import escape

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(slots=True)
class Word:
    """A Word file taken apart; `body` and `styles` are edited in place."""

    parts: dict[str, bytes]
    body: etree._Element
    styles: etree._Element

    @classmethod
    def opened(cls, data: bytes) -> "Word":
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        return cls(
            parts,
            etree.fromstring(parts["word/document.xml"]),
            etree.fromstring(parts["word/styles.xml"]),
        )

    def packed(self) -> bytes:
        self.parts["word/document.xml"] = etree.tostring(self.body)
        self.parts["word/styles.xml"] = etree.tostring(self.styles)
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as package:
            for name, data in self.parts.items():
                package.writestr(name, data)
        return stream.getvalue()

    def paragraph(self, words: str) -> etree._Element:
        for paragraph in self.body.iter(f"{W}p"):
            if words in text_of(paragraph):
                return paragraph
        raise AssertionError(f"no paragraph with {words}")

    def replace(self, old: str, new: str) -> None:
        for text in self.body.iter(f"{W}t"):
            if old in (text.text or ""):
                text.text = text.text.replace(old, new)
                return
        raise AssertionError(f"no text with {old}")

    def drop(self, words: str) -> None:
        paragraph = self.paragraph(words)
        paragraph.getparent().remove(paragraph)

    def style(self, name: str) -> etree._Element:
        for style in self.styles.iter(f"{W}style"):
            if style.find(f"{W}name").get(f"{W}val") == name:
                return style
        raise AssertionError(f"no style {name}")


def text_of(paragraph: etree._Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(f"{W}t"))


Seed = Callable[[Word], None]


def says(old: str, new: str) -> Seed:
    return lambda word: word.replace(old, new)


def says_in(words: str, old: str, new: str) -> Seed:
    """Change a text of the paragraph that holds `words`."""

    def seed(word: Word) -> None:
        for text in word.paragraph(words).iter(f"{W}t"):
            if old in (text.text or ""):
                text.text = text.text.replace(old, new)
                return
        raise AssertionError(f"no text with {old}")

    return seed


def lacks(words: str) -> Seed:
    return lambda word: word.drop(words)


def run_says(words: str, xml: str) -> Seed:
    """Give the runs of a paragraph a property of their own, over all styles."""

    def seed(word: Word) -> None:
        for run in word.paragraph(words).iter(f"{W}r"):
            properties = run.find(f"{W}rPr")
            if properties is None:
                properties = etree.Element(f"{W}rPr")
                run.insert(0, properties)
            made = _made(xml)
            for old in properties.findall(made.tag):
                properties.remove(old)
            properties.append(made)

    return seed


def paragraph_says(words: str, xml: str) -> Seed:
    def seed(word: Word) -> None:
        properties = word.paragraph(words).find(f"{W}pPr")
        made = _made(xml)
        for old in properties.findall(made.tag):
            properties.remove(old)
        properties.append(made)

    return seed


def style_says(name: str, kind: str, xml: str) -> Seed:
    """Change a style itself, so that only resolving it shows the fault."""

    def seed(word: Word) -> None:
        properties = word.style(name).find(f"{W}{kind}")
        made = _made(xml)
        for old in properties.findall(made.tag):
            old.attrib.update(made.attrib)
            return
        properties.append(made)

    return seed


def page_says(name: str, **values: str) -> Seed:
    def seed(word: Word) -> None:
        for item in word.body.iter(f"{W}{name}"):
            for key, value in values.items():
                item.set(f"{W}{key}", value)
            return

    return seed


def part_says(pattern: str, new: str) -> Seed:
    """Change the text of the header part that shows the page number."""

    def seed(word: Word) -> None:
        for name, data in word.parts.items():
            if name.startswith("word/header") and b"PAGE" in data:
                changed = re.sub(pattern, new, data.decode(), flags=re.DOTALL)
                assert changed != data.decode()
                word.parts[name] = changed.encode()
                return
        raise AssertionError("no header with a number")

    return seed


def drops_elements(*names: str) -> Seed:
    def seed(word: Word) -> None:
        for name in names:
            for item in list(word.body.iter(f"{W}{name}")):
                item.getparent().remove(item)

    return seed


def unruled(words: str) -> Seed:
    """Take away the empty paragraph whose border is the rule under a line."""

    def seed(word: Word) -> None:
        below = word.paragraph(words).getnext()
        assert below is not None
        below.find(f"{W}pPr").remove(below.find(f"{W}pPr/{W}pBdr"))

    return seed


def added_after(words: str, new: str) -> Seed:
    def seed(word: Word) -> None:
        xml = f"<w:p xmlns:w='{W[1:-1]}'><w:r><w:t>{escape(new)}</w:t></w:r></w:p>"
        word.paragraph(words).addnext(etree.fromstring(xml))

    return seed


def _made(xml: str) -> etree._Element:
    return etree.fromstring(f"<root xmlns:w='{W[1:-1]}'>{xml}</root>")[0]

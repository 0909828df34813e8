"""The parts of a Word file that are read and mended; every other part stays byte for byte."""

import io
import zipfile
from collections.abc import Iterable
from typing import Any, Final
from xml.etree.ElementTree import Element

from kehoach_desktop.files.ooxml import Package, child, damaged, local, value

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"
DOCUMENT: Final = "word/document.xml"
_RELATIONS: Final = "word/_rels/document.xml.rels"


class WordFile:
    """Parts as trees of lxml, which keeps the prefixes that Word insists on."""

    def __init__(self, data: bytes, name: str) -> None:
        self._package = Package(data, name)
        self._name = name
        self._trees: dict[str, Element] = {}
        document = self.part(DOCUMENT)
        body = child(document, "body")
        if document is None or body is None:
            raise damaged(name)
        self.body: Element = body
        strict = document.tag.startswith(f"{{{_STRICT}}}")
        self.namespace: Final = _STRICT if strict else W

    def part(self, path: str) -> Element | None:
        """Give the root of a part, None where there is none; changes to it are kept."""
        if path not in self._trees:
            data = self._package.xml(path)
            if data is None:
                return None
            self._trees[path] = _parsed(data, self._name)
        return self._trees[path]

    def related(self, key: str) -> Element | None:
        """Give the part that a relation of the document names: a header, a footer."""
        for relation in children(self.part(_RELATIONS)):
            if value(relation, "Id") == key:
                target = (value(relation, "Target") or "").lstrip("/")
                return self.part(target if target.startswith("word/") else f"word/{target}")
        return None

    def pages(self) -> int:
        """Give the number of pages as the last program counted them; 0: not known."""
        for item in children(self.part("docProps/app.xml")):
            if local(item) == "Pages" and (item.text or "").isdigit():
                return int(item.text or 0)
        return 0

    def names(self) -> list[str]:
        """Give the names of all parts, those added too."""
        return list(dict.fromkeys((*self._package.names(), *self._trees)))

    def add(self, path: str, root: Element) -> None:
        """Add a part; its relation and its type are the caller's."""
        self._trees[path] = root

    def make(self, name: str, parent: Element | None = None, **attributes: str) -> Element:
        """Give a new element of Word, put at the end of `parent`."""
        from lxml import etree

        made: Element = etree.Element(self.tag(name))
        for key, text in attributes.items():
            made.set(self.tag(key), text)
        if parent is not None:
            parent.append(made)
        return made

    def tag(self, name: str) -> str:
        """Give the full name of an element or attribute of Word."""
        return f"{{{self.namespace}}}{name}"

    def packed(self) -> bytes:
        """Give the file with the changed parts."""
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
            for name in self.names():
                made.writestr(name, self._part_bytes(name))
        return stream.getvalue()

    def _part_bytes(self, name: str) -> bytes:
        """Give a part as it was, unless its tree has changed since it was read."""
        data = self._package.data(name)
        if name not in self._trees:
            return data or b""
        written = _written(self._trees[name])
        same = data is not None and written == _written(_parsed(data, self._name))
        return data if same and data is not None else written


def children(element: Element | None) -> Iterable[Element]:
    """Give the inner elements; none of an element that is not there."""
    return () if element is None else element


def _written(tree: Any) -> bytes:
    from lxml import etree

    written: bytes = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def _parsed(data: bytes, name: str) -> Element:
    """Parse without DTD, entities, net, comments; whatever may come, nothing is unfolded."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root: Any = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise damaged(name) from None
    if root.getroottree().docinfo.doctype:
        raise damaged(name)
    return root  # type: ignore[no-any-return]

"""Footnotes of a Word file; the library has no words for them."""

from typing import Any, Final

from kehoach_desktop.core.blocks import Run
from kehoach_desktop.documents.layout import Style
from kehoach_desktop.documents.renderers.docx_styles import STYLE_NAMES
from kehoach_desktop.documents.renderers.docx_xml import element

_PART: Final = "/word/footnotes.xml"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_SEPARATORS: Final = (("-1", "separator"), ("0", "continuationSeparator"))


class NoteWriter:
    """Collects the footnotes of one document and writes them at the end."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._notes: list[str] = []

    def __call__(self, paragraph: Any, run: Run) -> None:
        """Put the mark of a run's footnote behind it, where it has one."""
        if not run.note:
            return
        self._notes.append(run.note)
        made = paragraph.add_run()
        made.font.superscript = True
        made._r.append(element("w:footnoteReference", id=str(len(self._notes))))  # noqa: SLF001

    def finish(self) -> None:
        """Write the part of the file that holds the footnotes; nothing where there is none."""
        from docx.opc.oxml import serialize_part_xml
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        if not self._notes:
            return
        root = element("w:footnotes")
        settings = element("w:footnotePr")
        for key, kind in _SEPARATORS:
            root.append(_separator(key, kind))
            settings.append(element("w:footnote", id=key))
        for number, words in enumerate(self._notes, start=1):
            root.append(self._note(str(number), words))
        part = self._document.part
        blob = serialize_part_xml(root)
        part.relate_to(Part(PackURI(_PART), _TYPE, blob, part.package), _RELATION)
        self._document.settings.element.insert_element_before(
            settings, "w:endnotePr", "w:compat", "w:rsids", "w:themeFontLang"
        )

    def _note(self, key: str, words: str) -> Any:
        note, paragraph = element("w:footnote", id=key), element("w:p")
        properties = element("w:pPr")
        styles = self._document.styles
        name = styles[STYLE_NAMES[Style.FOOTNOTE]].style_id
        properties.append(element("w:pStyle", val=name))
        paragraph.append(properties)
        mark = element("w:r")
        raised = element("w:rPr")
        raised.append(element("w:vertAlign", val="superscript"))
        mark.append(raised)
        mark.append(element("w:footnoteRef"))
        paragraph.append(mark)
        paragraph.append(_text(f" {words}"))
        note.append(paragraph)
        return note


def _text(words: str) -> Any:
    run, text = element("w:r"), element("w:t")
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(text)
    return run


def _separator(key: str, kind: str) -> Any:
    note, paragraph, run = element("w:footnote", id=key, type=kind), element("w:p"), element("w:r")
    run.append(element(f"w:{kind}"))
    paragraph.append(run)
    note.append(paragraph)
    return note

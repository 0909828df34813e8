"""Head, title, recipients and signature of a Word file: centred lines in two columns."""

from collections.abc import Sequence
from typing import Any

from kehoach_desktop.documents.fonts import FontSet
from kehoach_desktop.documents.layout import POINTS_PER_MM, Profile, Style
from kehoach_desktop.documents.placing import DASH, head_columns, line_size
from kehoach_desktop.documents.renderers.docx_styles import STYLE_NAMES
from kehoach_desktop.documents.renderers.docx_xml import (
    add_box,
    add_top_rule,
    keep_row_whole,
    set_columns,
    stamp_red,
)
from kehoach_desktop.documents.tree import Closing, HeadRow, Line, RecipientGroup
from kehoach_desktop.documents.widths import text_width

_GAP_ABOVE_PLACE = 5
_GAP_ABOVE_CLOSING = 10
_RULE_HEIGHT = 4
"""Height of the empty paragraph that carries a rule, pt."""


class LineWriter:
    """Writes lines into the columns of one document."""

    def __init__(self, document: Any, profile: Profile, fonts: FontSet) -> None:
        self._document = document
        self._profile = profile
        self.fonts = fonts

    def head(self, rows: Sequence[HeadRow], text_width_mm: float) -> None:
        """Write the two columns of the head."""
        if not rows:
            return
        columns = head_columns(rows, self._profile, self.fonts)
        left, _, right = columns
        table = self._two_columns(len(rows), text_width_mm, columns)
        for row, cells in zip(rows, table.rows, strict=True):
            first, _, last = cells.cells
            self._stack(first, row.left, left)
            self._stack(last, row.right, right)

    def titles(self, lines: Sequence[Line], text_width_mm: float, above: float = 0) -> None:
        """Write centred lines over the whole width, `above` points under what stands before."""
        from docx.shared import Pt

        for i, line in enumerate(lines):
            paragraph = self._document.add_paragraph(line.text, STYLE_NAMES[line.style])
            if i == 0:
                paragraph.paragraph_format.space_before = Pt(above)
            elif line.above:
                paragraph.paragraph_format.space_before = Pt(line.above)
            paragraph.paragraph_format.keep_with_next = True
            if line.rule:
                paragraph = self._document.add_paragraph()
                self._rule(paragraph, line, line.rule, text_width_mm)
            if i == len(lines) - 1:
                # Of this gap and the one above the body, the larger one holds.
                paragraph.paragraph_format.space_after = Pt(self._profile.text_gap)

    def closing(self, closing: Closing, text_width_mm: float) -> None:
        """Write recipients and signature as one row that never splits."""
        from docx.shared import Mm, Pt

        table = self._two_columns(1, text_width_mm, self._profile.closing_columns)
        keep_row_whole(table.rows[0])
        left, _, right = table.rows[0].cells
        width = self._profile.closing_columns[2]
        head = self._recipients_head(left, closing.recipients_head)
        styles = self._profile.styles
        lower = styles[Style.AUTHORITY].size - styles[Style.RECIPIENTS_HEAD].size
        head.paragraph_format.space_before = Pt(_GAP_ABOVE_CLOSING + lower)
        for group in closing.groups:
            self._group(left, group)
        if closing.drafter:
            left.add_paragraph(closing.drafter, STYLE_NAMES[Style.DRAFTER])
        lines = self._stack(right, (*closing.signature, closing.signer), width)
        lines[0].paragraph_format.space_before = Pt(_GAP_ABOVE_CLOSING)
        lines[-1].paragraph_format.space_before = Mm(self._profile.signature_room)

    def _two_columns(
        self, rows: int, text_width_mm: float, columns: tuple[float, float, float]
    ) -> Any:
        left, _, right = columns
        table = self._document.add_table(rows=rows, cols=3)
        set_columns(table, (left, text_width_mm - left - right, right), cell_margin=0)
        return table

    def _stack(self, cell: Any, lines: Sequence[Line], width: float) -> list[Any]:
        from docx.shared import Pt

        written: list[Any] = []
        for line in lines:
            style = self._profile.styles[line.style]
            size = line_size(line, width, self._profile, self.fonts)
            # A cell begins with one empty paragraph, which takes the first line.
            paragraph = cell.add_paragraph() if written else cell.paragraphs[0]
            paragraph.style = STYLE_NAMES[line.style]
            run = paragraph.add_run(line.text)
            if size != style.size:
                run.font.size = Pt(size)
            if line.style is Style.PLACE and written:
                paragraph.paragraph_format.space_before = Pt(_GAP_ABOVE_PLACE)
            if line.above:
                paragraph.paragraph_format.space_before = Pt(line.above)
            if line.frame:
                self._stamp(paragraph, line.frame, width)
            written.append(paragraph)
            if line.rule:
                self._rule(cell.add_paragraph(), line, line.rule * size / style.size, width)
        return written

    def _stamp(self, paragraph: Any, frame: tuple[float, float], width: float) -> None:
        """Frame a paragraph in red: its size comes from indents and the height of its line."""
        from docx.enum.text import WD_LINE_SPACING
        from docx.shared import Mm

        wide, high = frame
        format_ = paragraph.paragraph_format
        format_.left_indent = format_.right_indent = Mm(max(0.0, (width - wide) / 2))
        format_.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        format_.line_spacing = Mm(high)
        for run in paragraph.runs:
            run.font.color.rgb = stamp_red()
        add_box(paragraph)

    def _rule(self, paragraph: Any, line: Line, share: float, width: float) -> None:
        """Draw the rule under a line: an empty paragraph, indented to the rule's length."""
        from docx.enum.text import WD_LINE_SPACING
        from docx.shared import Mm, Pt

        needed = text_width(line.text, self._profile.styles[line.style], self.fonts)
        spare = max(0.0, (width - needed * share / POINTS_PER_MM) / 2)
        format_ = paragraph.paragraph_format
        format_.left_indent = format_.right_indent = Mm(spare)
        format_.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        format_.line_spacing = Pt(_RULE_HEIGHT)
        format_.space_before = Pt(1)
        add_top_rule(paragraph)

    def _recipients_head(self, cell: Any, words: str) -> Any:
        paragraph = cell.paragraphs[0]
        paragraph.style = STYLE_NAMES[Style.RECIPIENTS_HEAD]
        if not words:
            return paragraph
        underlined = self._profile.styles[Style.RECIPIENTS_HEAD].underlined
        paragraph.add_run(words).underline = underlined or None
        paragraph.add_run(":")
        return paragraph

    def _group(self, cell: Any, group: RecipientGroup) -> None:
        from docx.shared import Pt

        style = self._profile.styles[Style.RECIPIENTS]
        hang = Pt(text_width(DASH, style, self.fonts))
        name = STYLE_NAMES[Style.RECIPIENTS]
        if group.title:
            cell.add_paragraph(group.title, name)
        for item in group.items:
            format_ = cell.add_paragraph(DASH + item, name).paragraph_format
            format_.left_indent, format_.first_line_indent = hang, -hang

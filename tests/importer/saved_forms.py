"""One text saved in the forms in which offices keep it."""

import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

from kehoach_desktop.importer import landmarks
from kehoach_desktop.importer.read import read_file
from tests import build

SOFFICE = shutil.which("soffice")
_RIGHT = re.compile(r"CỘNG H|Độc lập|ĐẢNG CỘNG SẢN|.*ngày\s.{0,12}tháng")


def as_plain_word(text: Path, target: Path) -> None:
    """Every paragraph as one of Word, numbers typed."""
    document = Document()
    for line in read_file(text).lines:
        document.add_paragraph(line.text)
    document.save(str(target))


def as_word_with_letterhead(text: Path, target: Path) -> None:
    """Superior and number in the left cell of a table, motto and day in the right one."""
    lines = [line.text for line in read_file(text).lines]
    first = next((n for n, one in enumerate(lines) if landmarks.type_word(one)), 0)
    document = Document()
    if first:
        left, right = document.add_table(rows=1, cols=2).rows[0].cells
        left.text = "\n".join(one for one in lines[:first] if not _RIGHT.match(one))
        right.text = "\n".join(one for one in lines[:first] if _RIGHT.match(one))
    for number, line in enumerate(lines[first:]):
        paragraph = document.add_paragraph(line)
        if number <= 1:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    section = document.sections[0]
    section.header.paragraphs[0].text = "Bản sao gửi các đơn vị"
    document.save(str(target))


def as_own_papers(text: Path, word: Path, pdf: Path) -> None:
    """As the program itself writes them: Word's own numbering, and a PDF."""
    services = build.services()
    try:
        draft = read_file(text)
        change = services.importing.store_draft(draft, source_name=text.name, reviewed=True)
        assert change.new_id is not None
        content = services.plans.content(change.new_id)
        word.write_bytes(services.printing.plan_docx(content))
        pdf.write_bytes(services.printing.plan_pdf(content))
    finally:
        services.close()


def printed_by_office(words: Sequence[Path], folder: Path) -> None:
    """Make PDFs of Word files with LibreOffice, all in one run."""
    profile = (folder / "profile").as_uri()
    command = [str(SOFFICE), "--headless", f"-env:UserInstallation={profile}"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, words)]
    subprocess.run(command, check=True, capture_output=True, timeout=25)

"""What the preview says of a page that could not be set as the rules want."""

from dataclasses import replace
from pathlib import Path

import pytest

from kehoach_desktop.core.blocks import Block, BlockKind
from kehoach_desktop.documents.fonts import document_fonts
from kehoach_desktop.documents.warnings import page_warnings
from tests import build

LONG = Block(BlockKind.TABLE, rows=(("x" * 30,) * 9, ("m" * 90,) * 9))


def test_another_font_is_said(sample: build.Sample, tmp_path: Path) -> None:
    fonts = document_fonts(tmp_path)
    if fonts.folder is None:
        pytest.skip("no font of official papers on this machine")
    pdf = sample.services.printing.plan_pdf(sample.content)
    assert page_warnings(pdf, 0, fonts) == ()
    (told,) = page_warnings(pdf, 0, replace(fonts, family="Khác", folder=None))
    assert "Khác" in told


def test_words_past_the_edge_of_the_paper_are_said(sample: build.Sample, tmp_path: Path) -> None:
    content = replace(sample.content, blocks=(LONG,))
    printing = sample.services.printing
    pdf = printing.plan_pdf(content)
    told = [
        words
        for page in range(printing.page_count(pdf))
        for words in printing.page_warnings(pdf, page)
    ]
    assert any("tràn khỏi lề" in words for words in told)

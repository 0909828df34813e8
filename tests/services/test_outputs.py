from io import BytesIO
from pathlib import Path

import pytest

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.services.sheets import in_text
from tests import build


def test_a_plan_prints_its_words(sample: build.Sample) -> None:
    printing = sample.services.printing
    pdf = printing.plan_pdf(sample.content)
    assert printing.page_count(pdf) == 1
    (image,) = printing.page_images(pdf, 0.5)
    assert image.height > image.width
    pages = printing.plan_pages(sample.content)
    assert {place.source for place in pages.places} >= {block.id for block in sample.content.blocks}


def test_word_files_hold_the_same_sentences(sample: build.Sample) -> None:
    from docx import Document

    made = Document(BytesIO(sample.services.printing.plan_docx(sample.content)))
    text = "\n".join(paragraph.text for paragraph in made.paragraphs)
    for block in sample.content.blocks:
        assert block.text in text
    assert sample.services.printing.recipients_docx(sample.content)
    assert sample.services.printing.recipients_pdf(sample.content).startswith(b"%PDF")


def test_a_file_is_saved_whole(sample: build.Sample, tmp_path: Path) -> None:
    sample.services.printing.save(tmp_path / "plan.pdf", b"%PDF")
    assert [one.name for one in tmp_path.iterdir()] == ["plan.pdf"]


def test_the_workbook_has_a_sheet_per_unit_with_lines(sample: build.Sample) -> None:
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(sample.services.sheets.progress_workbook(sample.campaign_id)))
    visible = [sheet.title for sheet in book if sheet.sheet_state == "visible"]
    assert len(visible) == 1 + 5
    one = sample.services.sheets.progress_workbook(
        sample.campaign_id, [sample.units["UBND phường"]]
    )
    assert (
        len([sheet for sheet in load_workbook(BytesIO(one)) if sheet.sheet_state == "visible"]) == 2
    )


def test_a_workbook_without_lines_is_refused_in_words() -> None:
    services = build.services()
    campaign = services.campaigns.add(build.campaign()).new_id
    assert campaign is not None
    with pytest.raises(BadInputError, match="phân công"):
        services.sheets.progress_workbook(campaign)
    services.close()


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("ĐẢNG ỦY PHƯỜNG TÂN SƠN", "Đảng ủy phường Tân Sơn"),
        ("ỦY BAN NHÂN DÂN XÃ AN PHÚ", "Ủy ban nhân dân xã An Phú"),
        ("Đảng ủy phường Tân Sơn", "Đảng ủy phường Tân Sơn"),
    ],
)
def test_the_office_is_written_as_in_a_sentence(head: str, words: str) -> None:
    assert in_text(head) == words

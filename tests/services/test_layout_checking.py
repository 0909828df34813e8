"""Documents of ours: what the check says of their records, and what one click puts back."""

from dataclasses import replace
from pathlib import Path

import pytest

from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.documents import IssuingBody, Signer
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.services.layout_checking import write_mended
from tests import build


def rules(sample: build.Sample) -> set[str]:
    report = sample.services.layout.check_document(sample.document_id)
    return {one.rule for one in report.findings}


def put(sample: build.Sample, *blocks: Block) -> None:
    sample.services.plans.save_blocks(sample.document_id, blocks)


def test_authority_position_and_name_are_mended_together(sample: build.Sample) -> None:
    services, key = sample.services, sample.document_id
    wrong = Signer("TM. ĐẢNG ỦY", "PHÓ BÍ THƯ ĐẢNG ỦY", "ThS. Nguyễn Văn A")
    services.plans.set_signer(key, wrong)
    assert {"authority", "position", "signer"} <= rules(sample)
    services.layout.fix(key)
    signer = sample.content.document.signer
    assert (signer.authority, signer.position) == ("T/M ĐẢNG ỦY", "PHÓ BÍ THƯ")
    assert signer.name == "Nguyễn Văn A"
    services.undo.undo()
    assert sample.content.document.signer.name == "ThS. Nguyễn Văn A"


def test_mixed_spelling_is_mended_inside_weighted_words(sample: build.Sample) -> None:
    runs = (Run("Đảng ủy, Đảng ủy và "), Run("Đảng uỷ", bold=True), Run(" phường."))
    put(sample, *sample.content.blocks, Block(BlockKind.PARAGRAPH, runs))
    assert "spelling" in rules(sample)
    sample.services.layout.fix(sample.document_id)
    last = sample.content.blocks[-1]
    assert last.text == "Đảng ủy, Đảng ủy và Đảng ủy phường."
    assert [run.text for run in last.runs if run.bold] == ["Đảng ủy"]
    assert "spelling" not in rules(sample)


def test_a_foreign_end_mark_is_mended_in_the_last_block(sample: build.Sample) -> None:
    put(sample, *sample.content.blocks, build.paragraph("Đôn đốc việc thực hiện./."))
    assert "end-mark" in rules(sample)
    sample.services.layout.fix(sample.document_id)
    assert sample.content.blocks[-1].text == "Đôn đốc việc thực hiện."


def test_the_mark_of_the_issuing_body_is_right_for_its_papers(sample: build.Sample) -> None:
    put(sample, *sample.content.blocks, build.paragraph("Đôn đốc việc thực hiện./."))
    content = sample.content
    assert content.body is None or content.body.end_mark == "."
    body = IssuingBody(1, "ĐẢNG BỘ", "ĐẢNG ỦY", "ĐU", end_mark="./.")
    report = sample.services.layout.check(replace(content, body=body))
    assert "end-mark" not in {one.rule for one in report.findings}


def test_a_finding_says_where_it_stands_and_its_source(sample: build.Sample) -> None:
    put(sample, *sample.content.blocks, build.paragraph("Đôn đốc việc thực hiện./."))
    report = sample.services.layout.check_document(sample.document_id)
    (found,) = [one for one in report.findings if one.rule == "end-mark"]
    assert found.block_id == sample.content.blocks[-1].id
    assert found.source == "Hướng dẫn 36-HD/VPTW, mục II.1.6.2"


def test_the_checked_file_itself_is_never_written(tmp_path: Path) -> None:
    path = tmp_path / "van-ban.docx"
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(BadInputError, match="không ghi đè"):
        write_mended(path, path, build.TODAY)

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from kehoach_desktop.core.attachments import AttachmentState
from kehoach_desktop.core.blocks import BlockKind
from kehoach_desktop.core.doctor import examine
from kehoach_desktop.core.documents import DocType
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.findings import ATTACHED
from kehoach_desktop.core.outline import outline
from kehoach_desktop.services.frozen import FrozenError
from tests import build

OUTLINE = "Đề cương tuyên truyền"
TODAY = date(2024, 4, 15)


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[build.Sample]:
    made = build.store_with_plan(tmp_path / "kehoach.db")
    yield made
    made.services.close()


def promise(sample: build.Sample, name: str = OUTLINE) -> int:
    return sample.services.attachments.promise(sample.document_id, name).new_id or 0


def send(sample: build.Sample) -> None:
    line = sample.services.recipients.lines(sample.document_id)[0]
    sample.services.recipients.set_delivery(line.delivery.id, sent_on=TODAY)


def state(sample: build.Sample) -> AttachmentState:
    content = sample.content
    sent = any(one.sent_on for line in content.recipients for one in line.receivers)
    return content.attachments[0].state(sent=sent)


def file(folder: Path, name: str = "đề cương.docx") -> Path:
    path = folder / name
    path.write_bytes(b"an outline")
    return path


def test_a_promise_keeps_the_plan_from_counting_as_sent(sample: build.Sample) -> None:
    promise(sample)
    with pytest.raises(BadInputError, match="chưa kèm tệp, nên chưa ghi ngày gửi"):
        send(sample)
    keys = [line.delivery.id for line in sample.content.recipients]
    with pytest.raises(BadInputError, match=OUTLINE):
        sample.services.recipients.set_many(keys, sent_on=TODAY)
    assert not any(line.delivery.sent_on for line in sample.content.recipients)
    assert state(sample) is AttachmentState.PROMISED


def test_a_file_lets_it_be_sent_and_is_sent_with_it(kept: build.Sample, tmp_path: Path) -> None:
    key = promise(kept)
    kept.services.attachments.attach(key, file(tmp_path))
    assert state(kept) is AttachmentState.PRESENT
    send(kept)
    assert state(kept) is AttachmentState.SENT
    assert kept.services.attachments.open_path(key).read_bytes() == b"an outline"
    assert kept.services.checking.check().findings == ()


def test_a_reason_lets_it_be_sent_too(sample: build.Sample) -> None:
    key = promise(sample)
    sample.services.attachments.explain(key, "  Thành ủy gửi   thẳng tới chi bộ ")
    send(sample)
    assert sample.content.attachments[0].reason == "Thành ủy gửi thẳng tới chi bộ"
    assert state(sample) is AttachmentState.EXCUSED


def test_other_edits_of_recipients_ask_for_nothing(sample: build.Sample) -> None:
    promise(sample)
    line = sample.services.recipients.lines(sample.document_id)[0]
    sample.services.recipients.set_delivery(line.delivery.id, purpose="inform")
    sample.services.recipients.set_delivery(line.delivery.id, sent_on=None)


def test_an_assignment_appendix_is_there_once_the_text_ends_in_it(sample: build.Sample) -> None:
    promise(sample, "Phụ lục phân công nhiệm vụ")
    assert sample.content.lacking_attachments
    blocks = [*sample.content.blocks, build.paragraph("", BlockKind.APPENDIX)]
    sample.services.plans.save_blocks(sample.document_id, blocks)
    assert not sample.content.lacking_attachments
    send(sample)


def test_each_step_can_be_undone(kept: build.Sample, tmp_path: Path) -> None:
    key = promise(kept)
    kept.services.attachments.attach(key, file(tmp_path))
    kept.services.attachments.detach(key)
    assert not kept.content.attachments[0].is_there
    kept.services.undo.undo()
    assert kept.content.attachments[0].file_name == "đề cương.docx"
    kept.services.attachments.remove(key)
    assert not kept.content.attachments
    kept.services.undo.undo()
    assert kept.services.attachments.open_path(key).is_file()


def test_what_cannot_be_a_file_is_refused(kept: build.Sample, tmp_path: Path) -> None:
    key = promise(kept)
    with pytest.raises(BadInputError, match="không đọc được tệp"):
        kept.services.attachments.attach(key, tmp_path / "không có.docx")
    with pytest.raises(BadInputError, match="Chưa ghi tên"):
        promise(kept, "   ")
    kept.services.attachments.attach(key, file(tmp_path, "virus.exe"))
    with pytest.raises(BadInputError, match="Không mở được"):
        kept.services.attachments.open_path(key)


def test_an_outline_written_here_is_printed_behind_the_plan(sample: build.Sample) -> None:
    key = promise(sample)
    made = sample.services.attachments.write_outline(key).new_id or 0
    document = sample.services.plans.content(made).document
    assert (document.type, document.abstract) == (DocType.OUTLINE, "tuyên truyền")
    blocks = [build.paragraph("Ý nghĩa của Chiến thắng.", BlockKind.PARAGRAPH)]
    sample.services.plans.save_blocks(made, blocks)
    lines = sample.services.printing.plan_lines(sample.content)
    assert lines[-1] == "Ý nghĩa của Chiến thắng."
    assert "ĐỀ CƯƠNG TUYÊN TRUYỀN" in lines
    alone = sample.services.printing.plan_lines(sample.services.plans.content(made))
    assert alone[0] == "ĐỀ CƯƠNG"
    entries = outline(sample.services.plans.content(made), [])
    assert not {"signer", "attached", "bases"} & {one.part for one in entries}
    assert sample.services.layout.check_document(made).findings == ()
    send(sample)
    with pytest.raises(BadInputError, match="đã có đề cương"):
        sample.services.attachments.write_outline(key)


def test_what_was_issued_takes_a_file_but_no_outline(kept: build.Sample, tmp_path: Path) -> None:
    key = promise(kept)
    number = kept.services.issuing.offer(kept.document_id, TODAY).number
    kept.services.issuing.issue(kept.document_id, number, TODAY)
    with pytest.raises(FrozenError):
        kept.services.attachments.write_outline(key)
    kept.services.attachments.attach(key, file(tmp_path))
    send(kept)


def test_a_deleted_outline_is_promised_again(sample: build.Sample) -> None:
    made = sample.services.attachments.write_outline(promise(sample)).new_id or 0
    sample.services.plans.delete_document(made)
    assert [one.name for one in sample.content.lacking_attachments] == [OUTLINE]


def test_the_editor_tells_what_is_missing_and_where(sample: build.Sample) -> None:
    key = promise(sample)
    found = [one for one in examine(sample.content) if one.part == ATTACHED]
    assert [one.text for one in found] == [f"Nêu “{OUTLINE}” nhưng chưa kèm tệp"]
    entry = outline(sample.content, [])[-1]
    assert (entry.title, entry.count, entry.is_open) == ("Tệp kèm theo", 1, True)
    sample.services.attachments.explain(key, "gửi sau")
    assert not [one for one in examine(sample.content) if one.part == ATTACHED]
    assert not outline(sample.content, [])[-1].is_open


def test_the_list_prints_where_each_paper_stands(sample: build.Sample) -> None:
    from kehoach_desktop.documents.builders.attachment_list import attachment_list_tree
    from kehoach_desktop.documents.profiles import PROFILES
    from kehoach_desktop.documents.renderers.text import plain_text

    promise(sample)
    excused = promise(sample, "Biểu mẫu báo cáo")
    sample.services.attachments.explain(excused, "đã có từ năm trước")
    content = sample.content
    words = plain_text(attachment_list_tree([content, content], PROFILES["party-2018"]))
    assert words.count(OUTLINE) == 2
    assert "Không kèm" in words
    assert "đã có từ năm trước" in words
    assert words[-1] == "Tổng số: 4 tài liệu; còn thiếu: 2."
    assert sample.services.attachments.pdf([content]).startswith(b"%PDF")


def test_files_of_papers_and_of_issued_versions_are_never_swept(
    kept: build.Sample, tmp_path: Path
) -> None:
    import os

    from kehoach_desktop.store.evidence_files import files_by_name
    from kehoach_desktop.store.evidence_sweep import sweep_evidence

    kept.services.attachments.attach(promise(kept), file(tmp_path))
    number = kept.services.issuing.offer(kept.document_id, TODAY).number
    kept.services.issuing.issue(kept.document_id, number, TODAY)
    store = kept.services.store
    with store.transaction("Kết thúc hoàn tác"):
        store.history.settle()
        store.settings.set("clerk", "Lan")
    assert store.path
    files = files_by_name(store.path)
    assert len(files) == 2
    for path in files.values():
        os.utime(path, (0, 0))
    assert sweep_evidence(store.conn, store.path, store.now() + timedelta(days=4000)) == 0
    assert kept.services.checking.check().findings == ()

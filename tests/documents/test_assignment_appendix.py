from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import docx as word
import pytest

from kehoach_desktop.core.activities import DeadlineKind
from kehoach_desktop.core.blocks import BlockKind
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.documents.builders import plan_tree
from kehoach_desktop.documents.builders.assignment_appendix import task_groups, time_words
from kehoach_desktop.documents.pages import page_count, page_text
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.renderers import docx, typst
from kehoach_desktop.documents.renderers.text import plain_text
from kehoach_desktop.documents.tree import Table
from tests.documents import duty_plans, papers
from tests.documents.measuring import Measured

PARTY = PROFILES["party-2026"]
SAMPLE = Path(__file__).parents[3] / "shared/samples/S2.txt"


def table_of(content: PlanContent) -> Table:
    (table,) = plan_tree(content, PARTY).appendices[0].blocks
    assert isinstance(table, Table)
    return table


def with_field(content: PlanContent, number: int, **fields: Any) -> PlanContent:
    planned = content.activities[number]
    changed = replace(planned, activity=replace(planned.activity, **fields))
    return replace(content, activities={**content.activities, number: changed})


def landscape_pages(pdf: bytes) -> list[int]:
    measured = [(number, Measured(pdf, number)) for number in range(page_count(pdf))]
    return [number for number, page in measured if page.width > page.height]


def test_a_group_for_each_unit_that_is_given_work_and_none_for_money() -> None:
    groups = task_groups(duty_plans.by_unit())
    assert [group.title for group in groups] == [*duty_plans.UNITS]
    assert all(len(group.activities) == duty_plans.PER_UNIT for group in groups)


def test_without_anybody_named_every_heading_is_a_group() -> None:
    content = duty_plans.by_unit()
    bare = {key: replace(one, parts=()) for key, one in content.activities.items()}
    titles = [group.title for group in task_groups(replace(content, activities=bare))]
    assert titles == ["Nội dung", *duty_plans.UNITS]


def test_rows_count_through_the_groups_which_have_roman_numbers() -> None:
    rows = table_of(duty_plans.by_unit()).rows
    assert [row.cells[:2] for row in rows if row.group][:2] == [
        ("I", "Đơn vị số 1"),
        ("II", "Đơn vị số 2"),
    ]
    assert [row.cells[0] for row in rows if not row.group] == [str(n) for n in range(1, 52)]


def test_columns_that_nobody_filled_are_left_out() -> None:
    content = duty_plans.by_unit()
    usual = ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp"]
    usual.append("Thời gian thực hiện, hoàn thành")
    assert [column.title for column in table_of(content).columns] == usual
    said = with_field(content, 2, product="Danh sách", in_charge="Trần Thị B", venue="hội trường")
    table = table_of(said)
    more = ["Sản phẩm, kết quả", "Người phụ trách, đầu mối", "Ghi chú"]
    assert [column.title for column in table.columns] == [*usual, *more]
    assert table.rows[2].cells[5:] == ("Danh sách", "Trần Thị B", "Hội trường")


def test_times_that_are_no_days_are_named() -> None:
    one = duty_plans.activity(1, "A").activity
    assert time_words(one) == "01/4 - 26/4/2024"
    assert time_words(replace(one, start=date(2023, 12, 1))) == "01/12/2023 - 26/4/2024"
    standing = replace(one, start=None, end=None, deadline=DeadlineKind.STANDING)
    assert time_words(standing) == "Thường xuyên"
    assert time_words(replace(standing, time_text="trong quý II")) == "trong quý II"


def test_a_title_that_was_cut_short_gives_way_to_the_whole_task() -> None:
    text = "Đơn vị số 1 chủ trì, phối hợp với các cơ quan, đơn vị liên quan lập danh sách."
    content = with_field(duty_plans.by_unit(), 1, title="Lập danh…", text=text)
    assert table_of(content).rows[1].cells[1] == "Lập danh sách"


def test_on_paper_heads_repeat_no_row_splits_and_no_group_row_ends_a_page() -> None:
    pdf = typst.render(plan_tree(duty_plans.by_unit(), PARTY))
    pages = [page_text(pdf, number) for number in landscape_pages(pdf)]
    assert len(pages) > 3
    assert all("Nội dung công việc" in page for page in pages)
    for number in range(1, 52):
        (page,) = [one for one in pages if f"Việc {number} bắt đầu" in " ".join(one.split())]
        assert f"hết việc {number}" in " ".join(page.split())
    for page in pages:
        last = next(line for line in reversed(page.splitlines()) if line.strip())
        assert "Đơn vị số" not in last or "Việc" in last
    everywhere = " ".join(" ".join(pages).split())
    assert all(f"{unit} " in everywhere for unit in duty_plans.UNITS)


def test_in_word_heads_repeat_rows_stay_whole_and_group_rows_go_with_the_next() -> None:
    made = word.Document(BytesIO(docx.render(plan_tree(duty_plans.by_unit(), PARTY))))
    table = made.tables[-1]
    head, *rows = table.rows
    assert head._tr.xpath("w:trPr/w:tblHeader")
    assert all(row._tr.xpath("w:trPr/w:cantSplit") for row in (head, *rows))
    groups = [row for row in rows if row.cells[0].text in ("I", "II", "XVII")]
    assert len(groups) == 3
    assert all(row.cells[1].paragraphs[0].paragraph_format.keep_with_next for row in groups)
    last = made.sections[-1]
    assert (last.page_width or 0) > (last.page_height or 0)


@pytest.mark.parametrize(
    ("key", "first", "note"),
    [
        ("party-2018", "Phụ lục 1", ""),
        ("party-2026", "Phụ lục 1", "(kèm theo Kế hoạch số 45-KH/ĐU, ngày 19/3/2024"),
        ("state-2020", "Phụ lục I", "(Kèm theo Kế hoạch số 45/KH-UBND ngày 19 tháng 3 năm 2024"),
    ],
)
def test_two_appendices_are_numbered_and_named_as_each_layout_wants(
    key: str, first: str, note: str
) -> None:
    content = papers.state_plan() if key.startswith("state") else papers.plan()
    outline = replace(
        papers.plan(blocks=(papers.p(BlockKind.PARAGRAPH, "Lời đề cương."),)),
        document=replace(content.document, id=2, abstract="tuyên truyền kỷ niệm"),
    )
    duties = duty_plans.by_unit(content.document)
    tree = plan_tree(replace(duties, body=content.body, outlines=(outline,)), PROFILES[key])
    table, text = tree.appendices
    assert (table.landscape, text.landscape) == (True, False)
    assert table.title[0].text == first
    assert text.title[0].text == {"Phụ lục 1": "Phụ lục 2", "Phụ lục I": "Phụ lục II"}[first]
    assert text.title[1].text == "ĐỀ CƯƠNG TUYÊN TRUYỀN KỶ NIỆM"
    notes = [line.text for line in text.title if line.text.startswith("(")]
    assert [one[: len(note)] for one in notes] == ([note] if note else [])
    assert "Lời đề cương." in plain_text(tree)
    pdf = typst.render(tree)
    assert "Lời đề cương." in page_text(pdf, page_count(pdf) - 1)


@pytest.mark.skipif(not SAMPLE.exists(), reason="the shared samples are not here")
def test_the_annex_of_s2_prints_17_groups_with_repeated_heads_and_no_row_split() -> None:
    from kehoach_desktop.core.import_review import UnitDecision
    from kehoach_desktop.core.units import UnitKind
    from kehoach_desktop.services.importing import read_plan
    from tests import build

    services = build.services()
    draft = read_plan(SAMPLE)
    new = UnitDecision(new_kind=UnitKind.OTHER)
    names = dict.fromkeys(services.importing.matches(draft), new)
    change = services.importing.store_draft(draft, names, source_name="S2", reviewed=True)
    content = services.plans.content(change.new_id or 0)
    services.close()
    asked = papers.numbered((*content.blocks, papers.p(BlockKind.APPENDIX, "")))
    tree = plan_tree(replace(content, blocks=asked), PROFILES["state-2020"])
    (table,) = tree.appendices[0].blocks
    assert isinstance(table, Table)
    assert sum(row.group for row in table.rows) == 17
    pdf = typst.render(tree)
    pages = [" ".join(page_text(pdf, number).split()) for number in landscape_pages(pdf)]
    assert len(pages) > 1
    assert all("Nội dung công việc" in page for page in pages)
    for row in table.rows:
        if not row.group:
            words = " ".join(str(row.cells[1]).split())
            assert sum(words in page for page in pages) == 1

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kehoach_desktop import cli
from kehoach_desktop.documents.pages import page_count
from tests import build
from tests.services.test_slips import with_18_units

PLAN = """KẾ HOẠCH
tuyên truyền ngày hội của phường
-----
Thực hiện Kế hoạch số 12-KH/TU ngày 05/3/2024 của Ban Thường vụ Thành ủy về ngày hội, Đảng ủy phường xây dựng Kế hoạch như sau:
I- NỘI DUNG
1. Treo cờ, băng zôn
UBND phường chủ trì, phối hợp với Ủy ban MTTQ phường treo cờ, băng zôn trên các tuyến phố; hoàn thành trước ngày 26/4/2024.
2. Nói chuyện truyền thống
Hội CCB phường chủ trì, phối hợp với các nhà trường tổ chức nói chuyện truyền thống từ ngày 15/4/2024 đến ngày 25/4/2024.

Nơi nhận:
- Ban Tuyên giáo Thành ủy (để b/c),
- Các chi bộ trực thuộc,
- Lưu VPĐU.

T/M ĐẢNG ỦY
BÍ THƯ
"""  # noqa: E501 (a paragraph is one line)


@pytest.fixture
def plan(tmp_path):
    path = tmp_path / "kế hoạch.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "kehoach.db"
    assert cli.main(["--store", str(path), "new"]) == 0
    return path


def run(capfd, *words):
    capfd.readouterr()
    code = cli.main([str(word) for word in words])
    said = capfd.readouterr()
    return code, said.out, said.err


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_import_as_json_prints_the_draft_and_stores_nothing(capfd, plan, store):
    before = digest(store)
    code, out, _ = run(capfd, "--store", store, "import", plan, "--json")
    draft = json.loads(out)
    assert code == 0
    assert draft["doc_type"] == "KH"
    assert [activity["lead"] for activity in draft["activities"]] == [
        ["UBND phường"],
        ["Hội CCB phường"],
    ]
    assert digest(store) == before


def test_an_imported_plan_is_listed_exported_and_unread_until_reviewed(
    capfd, plan, store, tmp_path
):
    code, out, _ = run(capfd, "--store", store, "import", plan)
    assert code == 0
    document = int(out)
    _, out, _ = run(capfd, "--store", store, "list", "plans", "--json")
    (row,) = [row for row in json.loads(out) if row["id"] == document]
    assert row["reviewed"] is False
    _, out, _ = run(capfd, "--store", store, "list", "activities", "--json")
    assert [row["end"] for row in json.loads(out)] == ["2024-04-26", "2024-04-25"]
    target = tmp_path / "plan.docx"
    code, out, _ = run(capfd, "--store", store, "export", "plan", document, "-o", target)
    assert code == 0
    assert target.read_bytes()[:2] == b"PK"


def test_a_file_that_came_in_before_is_told_and_still_imported(capfd, plan, store):
    _, first, err = run(capfd, "--store", store, "import", plan)
    assert err == ""
    code, second, err = run(capfd, "--store", store, "import", plan)
    assert code == 0
    assert int(second) > int(first)
    assert err.startswith("Tệp này đã nhập ngày ")
    assert err.count("\n") == 1


@pytest.mark.parametrize("kind", ["plans", "units", "activities", "assignments"])
def test_every_list_prints_with_and_without_json(capfd, store, kind):
    code, out, _ = run(capfd, "--store", store, "list", kind, "--json")
    assert (code, json.loads(out)) == (0, [])
    code, out, _ = run(capfd, "--store", store, "list", kind)
    assert code == 0
    assert out.startswith("id\t")


def _bad_files(folder: Path):
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.docx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2000))
    return [folder / "missing.txt", folder / "empty.txt", folder / "picture.docx", folder]


def test_bad_input_is_one_sentence_code_2_and_the_store_is_untouched(capfd, store, tmp_path):
    folder = tmp_path / "bad"
    folder.mkdir()
    before = digest(store)
    for path in _bad_files(folder):
        code, out, err = run(capfd, "--store", store, "import", path)
        assert (path.name, code, out) == (path.name, 2, "")
        assert len(err.splitlines()) == 1
        assert "Traceback" not in err
    assert digest(store) == before


@pytest.mark.parametrize(
    "words",
    [
        ["frob"],
        ["list"],
        ["list", "cats"],
        ["--today", "yesterday", "list", "units"],
        ["export", "plan", "1"],
        ["import"],
    ],
)
def test_wrong_words_are_one_vietnamese_line_and_code_2(capfd, store, words):
    code, _, err = run(capfd, "--store", store, *words)
    assert code == 2
    assert len(err.splitlines()) == 1
    assert "kehoach --help" in err


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["list", "nothing"], "chọn một trong plans, units"),
        (["history", "--limit", "many"], "hãy ghi một số"),
        (["history", "--limit", "0"], "hãy ghi một số"),
        (["--today", "hôm qua", "list", "units"], "không phải ngày"),
    ],
)
def test_a_value_that_does_not_fit_is_told_without_english(capfd, words, reason):
    code, _, said = run(capfd, *words)
    assert code == 2
    assert reason in said
    assert " is not " not in said


def test_a_missing_store_is_not_made_in_passing(capfd, tmp_path):
    path = tmp_path / "gone.db"
    code, _, err = run(capfd, "--store", path, "list", "units")
    assert code == 3
    assert "gone.db" in err
    assert not path.exists()


def test_a_file_that_is_no_store_is_refused_untouched(capfd, tmp_path):
    path = tmp_path / "thư.txt"
    path.write_bytes(b"xin chao" * 100)
    before = path.read_bytes()
    code, _, err = run(capfd, "--store", path, "list", "units")
    assert code == 3
    assert len(err.splitlines()) == 1
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["thư.txt"]


def test_new_never_replaces_a_store(capfd, store):
    before = digest(store)
    code, _, _ = run(capfd, "--store", store, "new")
    assert code == 2
    assert digest(store) == before


def test_an_ending_that_a_kind_does_not_have_is_told(capfd, plan, store, tmp_path):
    run(capfd, "--store", store, "import", plan)
    target = tmp_path / "plan.xyz"
    code, _, err = run(capfd, "--store", store, "export", "plan", "1", "-o", target)
    assert code == 2
    assert ".docx, .pdf" in err
    assert not target.exists()


@pytest.mark.parametrize("words", [["check-layout"], ["export", "plan", "-o", "x.docx"]])
def test_a_number_that_no_record_can_have_is_told(capfd, store, words):
    run(capfd, "--store", store, "new")
    code, _, told = run(capfd, "--store", store, *words, "9" * 30)
    assert code == 2
    assert "không phải mã số" in told


def test_a_reader_that_goes_early_is_no_failure(store, plan):
    """As in `kehoach dump | head -1`; click alone would end with 1."""
    command = [sys.executable, "-m", "kehoach_desktop", "--store", str(store)]
    subprocess.run([*command, "import", str(plan)], check=True, capture_output=True)
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*command, "dump"], stdout=writing, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_under_the_output_is_one_sentence(store):
    command = [sys.executable, "-m", "kehoach_desktop", "--store", str(store)]
    for buffered in ("", "1"):
        variables = os.environ | {"PYTHONUNBUFFERED": buffered}
        with Path("/dev/full").open("w") as full:
            done = subprocess.run(
                [*command, "dump"],
                stdout=full,
                stderr=subprocess.PIPE,
                text=True,
                check=False,
                env=variables,
            )
        assert done.returncode == 2
        assert done.stderr.startswith("Ổ đĩa đầy")
        assert len(done.stderr.splitlines()) == 1


def test_export_writes_task_slips_and_the_list_of_attachments(capfd, plan, store, tmp_path):
    run(capfd, "--store", store, "import", plan)
    for what, ending in (("slips", ".pdf"), ("slips", ".docx"), ("attachments", ".pdf")):
        target = tmp_path / f"{what}{ending}"
        code, _, said = run(capfd, "--store", store, "export", what, 1, "-o", target)
        if what == "slips":  # none of the units is in the catalogue yet
            assert (code, "Chưa đơn vị nào được giao việc" in said) == (2, True)
            assert not target.exists()
        else:
            assert (code, target.read_bytes()[:5]) == (0, b"%PDF-")


def test_export_writes_18_slips_in_one_go(capfd, tmp_path):
    path, target = tmp_path / "kehoach.db", tmp_path / "phiếu.pdf"
    sample = build.store_with_plan(path)
    with_18_units(sample)
    sample.services.close()
    wanted = ("export", "slips", sample.document_id, "-o", target)
    assert run(capfd, "--store", path, *wanted)[0] == 0
    assert page_count(target.read_bytes()) == 20  # 18 cells, UBND and Hội CCB


@pytest.mark.parametrize("named", ["", "/", "a" * 300, "tests"])
def test_what_cannot_be_a_store_is_told_before_anything_is_done(capfd, named):
    code, _, told = run(capfd, "--store", named, "list", "units")
    assert code == 2
    assert "không thể là tệp số liệu" in told


def test_numbers_and_names_that_nothing_can_have_are_told(capfd, store):
    code, _, told = run(capfd, "--store", store, "history", "--limit", "9" * 20)
    assert (code, "“SỐ”" in told) == (2, True)
    code, _, told = run(capfd, "--store", store, "backup", "")
    assert (code, "“TỆP”" in told) == (2, True)

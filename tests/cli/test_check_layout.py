import json
import shutil
from pathlib import Path

import pytest

from kehoach_desktop import cli
from tests import build
from tests.documents.checking.clean_papers import clean
from tests.documents.checking.seeding import Word, says


def run(capfd: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    capfd.readouterr()
    code = cli.main([str(word) for word in words])
    said = capfd.readouterr()
    return code, said.out, said.err


def test_a_clean_file_ends_with_0(capfd, tmp_path: Path) -> None:
    path = tmp_path / "dung.docx"
    path.write_bytes(clean("party-2018"))
    code, said, _ = run(capfd, "check-layout", path)
    assert (code, said) == (0, "Đúng thể thức (Thể thức Đảng 2018): không thấy lỗi.\n")


def test_a_fault_ends_with_4_and_names_the_rule_and_its_source(capfd, tmp_path: Path) -> None:
    path = tmp_path / "sai.docx"
    word = Word.opened(clean("state-2020"))
    says("Số: 45/KH-UBND", "Số 45/KH-UBND")(word)
    path.write_bytes(word.packed())
    code, said, _ = run(capfd, "check-layout", path, "--json")
    (finding,) = json.loads(said)["findings"]
    assert code == 4
    assert finding["rule"] == "number-form"
    assert finding["source"] == "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3.c"
    assert finding["can_fix"]


def test_a_document_of_the_store_is_checked_by_its_id(capfd, tmp_path: Path) -> None:
    store = tmp_path / "kehoach.db"
    sample = build.store_with_plan(store)
    sample.services.plans.set_field(sample.document_id, "symbol", "KH-ĐU")
    sample.services.close()
    code, said, _ = run(capfd, "--store", store, "check-layout", sample.document_id)
    assert code == 4
    assert "Cách ghi số, ký hiệu" in said
    assert run(capfd, "--store", store, "check-layout", 9999)[0] == 2


def test_what_is_no_word_file_ends_with_2(capfd, tmp_path: Path) -> None:
    shutil.copyfile(__file__, tmp_path / "la.docx")
    code, _, said = run(capfd, "check-layout", tmp_path / "la.docx")
    assert code == 2
    assert said.count("\n") == 1
    assert run(capfd, "check-layout", tmp_path / "khong-co.docx")[0] == 2

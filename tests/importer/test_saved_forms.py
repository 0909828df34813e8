"""The same text as Word file and as PDF says the same as the plain text."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from kehoach_desktop.importer.public import public_json
from kehoach_desktop.importer.read import read_file
from tests.importer import saved_forms

HERE = Path(__file__).parent
OWN = [
    HERE / "data/phuong_bau_cu.txt",
    HERE / "data/ubnd_xa_trong_cay.txt",
    HERE / "data/doan_truong_chi_tiet.txt",
]
SHARED = Path(__file__).parents[3] / "shared"
FIVE = sorted((SHARED / "samples").glob("S?.txt"))
FORMS = ("plain.docx", "letterhead.docx", "own.docx", "own.pdf", "office.pdf")
NEAR = 0.02


def saved(texts: list[Path], folder: Path) -> None:
    for text in texts:
        saved_forms.as_plain_word(text, folder / f"{text.stem}.plain.docx")
        saved_forms.as_word_with_letterhead(text, folder / f"{text.stem}.letterhead.docx")
        own = folder / f"{text.stem}.own.docx"
        saved_forms.as_own_papers(text, own, own.with_suffix(".pdf"))
    if saved_forms.SOFFICE:
        heads = [folder / f"{text.stem}.letterhead.docx" for text in texts]
        saved_forms.printed_by_office(heads, folder)
        for text in texts:
            made = folder / f"{text.stem}.letterhead.pdf"
            made.rename(folder / f"{text.stem}.office.pdf")


@pytest.fixture(scope="module")
def own_forms(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("own")
    saved(OWN, folder)
    return folder


def facts(path: Path) -> set[tuple[str, ...]]:
    told = public_json(read_file(path))
    found: set[tuple[str, ...]] = {(key, str(told[key])) for key in ("doc_type", "number", "date")}
    found |= {("basis", str(basis)) for basis in told["basis"]}
    found |= {("recipient", one["name"], str(one["purpose"])) for one in told["recipients"]}
    found.add(("signer", *map(str, told["signer"].values())))
    for one in told["activities"]:
        start = "".join(letter for letter in one["text"].lower() if letter.isalpha())[:50]
        found.add(("activity", start, str(one["start"]), str(one["end"])))
        found |= {("lead", start, name) for name in one["lead"]}
        found |= {("coordinate", start, name) for name in one["coordinate"]}
    return found


@pytest.mark.parametrize("text", OWN, ids=lambda path: path.stem)
@pytest.mark.parametrize("form", FORMS)
def test_a_saved_plan_says_what_its_text_says(own_forms: Path, text: Path, form: str) -> None:
    path = own_forms / f"{text.stem}.{form}"
    if form == "office.pdf" and not saved_forms.SOFFICE:
        pytest.skip("LibreOffice is not installed")
    expected, told = facts(text), facts(path)
    if form.startswith("own"):  # the program's papers carry its own head and number
        head = ("number", "date")
        expected = {fact for fact in expected if fact[0] not in head}
        told = {fact for fact in told if fact[0] not in head}
    score = 2 * len(expected & told) / (len(expected) + len(told))
    assert score >= 1 - NEAR, sorted(expected ^ told)


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "tools/score_import.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.skipif(not FIVE, reason="the five documents are not here")
def test_the_five_documents_score_alike_in_every_form(tmp_path: Path) -> None:
    score = scorer()
    saved(FIVE, tmp_path)
    golds = [
        (text.stem, json.loads(text.with_suffix(".gold.json").read_text(encoding="utf-8")))
        for text in FIVE
    ]

    def overall(form: str | None) -> float:
        def answer(name: str) -> tuple[dict[str, Any], None]:
            path = tmp_path / f"{name}.{form}" if form else SHARED / f"samples/{name}.txt"
            return public_json(read_file(path)), None

        return float(score.evaluate(golds, answer)[0].overall())

    plain = overall(None)
    forms = [one for one in FORMS if saved_forms.SOFFICE or one != "office.pdf"]
    scores = {form: overall(form) for form in forms}
    assert all(found >= plain - NEAR for found in scores.values()), (plain, scores)

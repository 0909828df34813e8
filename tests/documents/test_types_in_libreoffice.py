"""Word files of every type and layout in LibreOffice: the same words, the same pages nearly."""

import shutil
import subprocess
from pathlib import Path

import pytest

from kehoach_desktop.core.documents import DocType
from kehoach_desktop.documents.pages import page_count, page_text
from kehoach_desktop.documents.renderers import Format, render
from tests.documents import papers_of_types
from tests.documents.test_same_words import apart, words_of_pdf, words_of_text

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(300),
    pytest.mark.usefixtures("official_fonts"),
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]
CASES = [(kind, key) for key in papers_of_types.KEYS for kind in papers_of_types.TYPES]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("types")
    for kind, key in CASES:
        data = render(papers_of_types.tree(kind, key), Format.DOCX)
        (made / f"{kind.value}-{key}.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(made / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(made)]
    subprocess.run([*command, *map(str, made.glob("*.docx"))], check=True, capture_output=True)
    return made


@pytest.mark.parametrize(("kind", "key"), CASES)
def test_word_file_reads_the_same_in_another_program(folder: Path, kind: DocType, key: str) -> None:
    tree = papers_of_types.tree(kind, key)
    ours = render(tree, Format.PDF)
    theirs = (folder / f"{kind.value}-{key}.pdf").read_bytes()
    assert apart(words_of_pdf(theirs), tree) == apart(words_of_text(tree), tree)
    assert abs(page_count(theirs) - page_count(ours)) <= 1
    pages = [page_text(theirs, number).split() for number in range(page_count(theirs))]
    for number in range(page_count(ours)):
        words = set(page_text(ours, number).split()[1:])
        near = {word for page in pages[max(0, number - 1) : number + 2] for word in page}
        assert words <= near

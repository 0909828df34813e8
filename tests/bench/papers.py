"""Import, PDF and workbook, each beside its floor."""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.importer.read import read_text
from kehoach_desktop.services.importing import read_plan
from kehoach_desktop.services.wiring import Services
from tests.bench.big_store import big_store
from tests.bench.measuring import MS, Measured, milliseconds

DATA = Path(__file__).parents[1] / "importer" / "data"
TEXTS = ("phuong_bau_cu.txt", "doan_truong_chi_tiet.txt", "ubnd_xa_trong_cay.txt")
S2_SIZE = 15_000
"""Letters: 20 kB as UTF-8, as much as the longest sample plan."""
PAGES = 6


def plan_text(size: int) -> str:
    """Give the plan texts of the importer's tests, repeated up to `size` letters."""
    text = "\n".join((DATA / name).read_text(encoding="utf-8") for name in TEXTS)
    times = size // len(text) + 1
    return "\n".join([text] * times)[:size]


def imports() -> Iterator[Measured]:
    text = plan_text(S2_SIZE)
    inside = milliseconds(lambda: read_text(text))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.txt"
        path.write_text(text, encoding="utf-8")
        outside = milliseconds(lambda: read_plan(path), 3)
    words = f"{outside:.0f} ms with the worker's start"
    yield Measured("import of 20 kB, inside the worker", inside, "ms", 100, words)
    double = milliseconds(lambda: read_text(plan_text(4 * S2_SIZE)), 3)
    half = milliseconds(lambda: read_text(plan_text(2 * S2_SIZE)), 3)
    yield Measured("import, growth from 30,000 to 60,000 letters", double / half, "×", 2.5)


def six_pages() -> tuple[Services, int]:
    """Give a store with a plan of six pages."""
    services = big_store(4, 150)
    return services, services.plans.summaries()[0].document.id


def pdfs() -> Iterator[Measured]:
    services, key = six_pages()
    content, printing = services.plans.content(key), services.printing
    pages = printing.page_count(printing.plan_pdf(content))
    numbers = count(46)  # the same text twice would cost nothing

    def typed() -> PlanContent:
        return replace(content, document=replace(content.document, number=next(numbers)))

    warm = milliseconds(lambda: printing.plan_pdf(typed()))
    yield Measured(f"plan of {pages} pages to PDF, warm", warm, "ms", 80)
    preview = milliseconds(
        lambda: printing.page_images(printing.plan_pages(typed()).pdf, 1.0, range(1)), 5
    )
    yield Measured("keystroke to preview: typeset, one page drawn", preview, "ms", 200)
    other = libreoffice(printing.plan_docx(content))
    if other is not None:
        words = f"{other:.0f} ms in LibreOffice"
        yield Measured("PDF, times faster", other / warm, "×", 20, words, at_least=True)
    services.close()


def libreoffice(docx: bytes) -> float | None:
    """Give how long LibreOffice's second conversion takes, where it is installed."""
    program = shutil.which("soffice")
    if program is None:
        return None
    with TemporaryDirectory() as folder:
        (Path(folder) / "plan.docx").write_bytes(docx)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
        begun = 0.0
        for _ in range(2):  # the first makes the profile
            begun = perf_counter()
            subprocess.run([*command, f"{folder}/plan.docx"], check=True, capture_output=True)
        return (perf_counter() - begun) * MS


def workbooks(units: int = 30, activities: int = 200, rounds: int = 3) -> Iterator[Measured]:
    services = big_store(units, activities)
    campaign = services.campaigns.current()
    assert campaign is not None
    book = services.sheets.progress_book(campaign.id)
    data = services.sheets.render(book)
    cells = styled_cells(data)
    ours = milliseconds(lambda: services.sheets.render(book), rounds)
    plain = milliseconds(lambda: plain_workbook(cells), rounds)
    words = f"{ours:.0f} ms beside {plain:.0f} ms"
    what = f"workbook {units} × {activities}, beside plain openpyxl"
    yield Measured(what, ours / plain, "×", 1.3, words)
    services.close()


Cells = list[list[tuple[Any, ...]]]


def styled_cells(data: bytes) -> Cells:
    """Give every cell of a workbook: place, value, name of its style."""
    from openpyxl import load_workbook

    return [
        [(cell.row, cell.column, cell.value, cell.style) for row in sheet for cell in row]
        for sheet in load_workbook(BytesIO(data)).worksheets
    ]


def plain_workbook(cells: Cells) -> bytes:
    """Write the same cells with the same styles and nothing else."""
    from openpyxl import Workbook

    from kehoach_desktop.sheets.styles import add_styles

    workbook = Workbook()
    add_styles(workbook)
    for sheet_cells in cells:
        sheet = workbook.create_sheet()
        for row, column, value, style in sheet_cells:
            cell = sheet.cell(row, column, value)
            cell.style = style
    out = BytesIO()
    workbook.save(out)
    return out.getvalue()

"""LibreOffice calculates the workbook to the numbers that the program wrote."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from tests.sheets.test_progress_workbook import EVERY_STATE, of, written


@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_calculated_results_are_the_written_ones(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours.xlsx", tmp_path / "out" / "ours.xlsx"
    ours.write_bytes(_without_results(written(of(EVERY_STATE), of(EVERY_STATE[2:6], "UB", 9))))
    whole = tmp_path / "whole.xlsx"
    whole.write_bytes(written(of(EVERY_STATE), of(EVERY_STATE[2:6], "UB", 9)))

    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            *("--convert-to", "xlsx", "--outdir", str(theirs.parent), str(ours)),
        ],
        check=True,
        capture_output=True,
        timeout=100,
    )

    known = openpyxl.load_workbook(whole, data_only=True)
    calculated = openpyxl.load_workbook(theirs, data_only=True)
    for sheet in known.worksheets[:3]:
        for row in sheet.iter_rows(min_row=7):
            for cell in row:
                found = calculated[sheet.title][cell.coordinate].value
                expected = (
                    pytest.approx(cell.value) if isinstance(cell.value, float) else cell.value
                )
                assert found == expected, (sheet.title, cell.coordinate)


def _without_results(data: bytes) -> bytes:
    """Give the workbook as openpyxl alone writes it, so that nothing is copied but all counted."""
    emptied = BytesIO()
    openpyxl.load_workbook(BytesIO(data)).save(emptied)
    return emptied.getvalue()

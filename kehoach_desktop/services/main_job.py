"""The main job from end to end without a screen: a plan in, every paper and sheet out."""

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from kehoach_desktop.core.documents import Document
from kehoach_desktop.core.errors import BadInputError, ReadOnlyFolderError
from kehoach_desktop.core.states import State
from kehoach_desktop.files.paths import STORE_NAME
from kehoach_desktop.files.write_whole import write_whole
from kehoach_desktop.services.demo import sample_plan, sample_today, write_catalogue
from kehoach_desktop.services.importing import public_json, read_plan
from kehoach_desktop.services.wiring import Services, open_services

_TICKED = 3


def run_main_job(folder: Path) -> Iterator[tuple[Path, str]]:
    """Import the sample plan into a temporary store, tick a few lines, write everything.

    Gives each file written with what it is; raises UserError where `folder` cannot be written.
    """
    _make(folder)
    draft = read_plan(sample_plan())
    text = json.dumps(public_json(draft), ensure_ascii=False, indent=1) + "\n"
    yield _written(folder / "import.json", text.encode(), "những gì đã hiểu từ kế hoạch mẫu")
    with TemporaryDirectory(prefix="kehoach-") as temporary:
        services = open_services(Path(temporary) / STORE_NAME, sample_today)
        try:
            write_catalogue(services)
            change = services.importing.store_draft(
                draft, source_name=sample_plan().name, reviewed=True
            )
            if change.new_id is None:
                raise RuntimeError("a stored draft has no document")
            yield from _outputs(services, folder, change.new_id)
        finally:
            services.close()


def _outputs(services: Services, folder: Path, document_id: int) -> Iterator[tuple[Path, str]]:
    content = services.plans.content(document_id)
    campaign_id = _campaign(content.document)
    printing = services.printing
    lines = services.assignments.all_lines(campaign_id)
    services.assignments.set_state([line.assignment.id for line in lines[:_TICKED]], State.DONE)
    yield _written(folder / "plan.docx", printing.plan_docx(content), "kế hoạch, Word")
    yield _written(folder / "plan.pdf", printing.plan_pdf(content), "kế hoạch, để in")
    yield _written(folder / "recipients.docx", printing.recipients_docx(content), "nơi nhận, Word")
    yield _written(folder / "recipients.pdf", printing.recipients_pdf(content), "nơi nhận, để in")
    book = services.sheets.progress_workbook(campaign_id)
    yield _written(folder / "progress.xlsx", book, f"phiếu tiến độ, {len(lines)} dòng việc")
    calendar = services.calendar.ics(campaign_id)
    yield _written(folder / "calendar.ics", calendar, "lịch đợt cao điểm")


def _campaign(document: Document) -> int:
    if document.campaign_id is None:
        raise BadInputError("Kế hoạch mẫu không thuộc đợt nào. Chưa có gì được ghi thêm.")
    return document.campaign_id


def _written(path: Path, data: bytes, what: str) -> tuple[Path, str]:
    write_whole(path, data)
    return path, what


def _make(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise BadInputError(
            f"“{folder.name}” là tệp, không phải thư mục. Chưa có gì được ghi. Chọn một thư mục."
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReadOnlyFolderError(folder.name) from error

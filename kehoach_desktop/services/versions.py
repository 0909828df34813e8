"""The issued versions of a document: their papers, their differences, the signed copy."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.comparing import Compared, compare
from kehoach_desktop.core.documents import DocState
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.text import short, squeeze
from kehoach_desktop.core.versions import Version
from kehoach_desktop.services.issued_papers import whole
from kehoach_desktop.services.kept_files import PDF_NAME, keep_file, kept_file, read_pdf
from kehoach_desktop.services.printing import Printing
from kehoach_desktop.store.store import Store

_NAME = 60


class Versions:
    """What was issued, version by version."""

    def __init__(self, store: Store, printing: Printing) -> None:
        self._store = store
        self._printing = printing

    def of_document(self, document_id: int) -> list[Version]:
        """Give the issued versions of a document, the first one first."""
        return self._store.versions.of_document(document_id)

    def in_force(self, document_id: int) -> PlanContent:
        """Give what prints: the version in force, or the draft where none was issued yet."""
        content = whole(self._store, document_id)
        held = [one for one in self.of_document(document_id) if one.state is DocState.ISSUED]
        if content.frozen is not None or not held:
            return content
        return replace(content, frozen=self._store.versions.paper(held[-1].id))

    def issued(self, version: Version) -> PlanContent:
        """Give a document as a version of it was issued: what prints is that paper."""
        content = whole(self._store, version.document_id)
        numbered = replace(content.document, number=version.number, symbol=version.symbol)
        return replace(content, document=numbered, frozen=self._store.versions.paper(version.id))

    def plan_pdf(self, content: PlanContent) -> bytes:
        """Give the PDF: the file that was issued, else the paper made anew; safe in a worker."""
        frozen = content.frozen
        path = kept_file(self._store.path, frozen.pdf_sha256) if frozen else None
        return path.read_bytes() if path else self._printing.plan_pdf(content)

    def sides(self, document_id: int) -> list[tuple[str, PlanContent]]:
        """Give what can be compared: each version by its title, last the draft where there is."""
        content = whole(self._store, document_id)
        papers = self._store.versions
        found = [
            (one.title, replace(content, frozen=papers.paper(one.id)))
            for one in self.of_document(document_id)
        ]
        if content.frozen is None:
            words = f"Bản {content.document.version}, đang soạn" if found else "Bản đang soạn"
            found.append((words, content))
        return found

    def compare(self, old: PlanContent, new: PlanContent) -> Sequence[Compared]:
        """Give the words of two papers side by side; safe in a worker."""
        both = (self._printing.plan_lines(_headed(one)) for one in (old, new))
        return compare(*both)

    def comparison(
        self, old: tuple[str, PlanContent], new: tuple[str, PlanContent], ending: str
    ) -> bytes:
        """Give two papers compared, as ".pdf" or ".docx"; safe in a worker."""
        sides = old[0], new[0]
        return self._printing.comparison(new[1], sides, self.compare(old[1], new[1]), ending)

    def latest(self, document_id: int) -> Version:
        """Give the version that was issued last."""
        return self.of_document(document_id)[-1]

    def can_name_signers(self) -> bool:
        """Tell whether the names in signatures can be read here."""
        from kehoach_desktop.documents.signatures import can_name_signers

        return can_name_signers()

    def attach_signed(self, version_id: int, path: Path) -> Change:
        """Keep the signed PDF of a version and what its signatures say of themselves."""
        from kehoach_desktop.documents.signatures import read_traces

        data = read_pdf(path)
        traces = read_traces(data)
        version = self._store.versions.by_id(version_id)
        name = squeeze(path.name)
        sha256 = keep_file(self._store, PDF_NAME, data)
        with self._store.transaction(f"Đính bản đã ký “{short(name, _NAME)}”") as action:
            self._store.versions.set_signed(version.id, name, sha256, traces)
        return action.change(version_id)

    def detach_signed(self, version_id: int) -> Change:
        """Take the signed copy off; its file stays, so that undo finds it."""
        version = self._store.versions.by_id(version_id)
        with self._store.transaction(f"Bỏ bản đã ký “{short(version.signed_name, _NAME)}”") as act:
            self._store.versions.set_signed(version_id, "", "", ())
        return act.change(version_id)

    def signed_path(self, version_id: int) -> Path:
        """Give the signed PDF to open; raises BadInputError where it is missing or changed."""
        version = self._store.versions.by_id(version_id)
        path = kept_file(self._store.path, version.signed_sha256, PDF_NAME)
        if path is None:
            raise BadInputError(
                "Tệp bản đã ký bị mất hoặc đã bị thay ngoài chương trình. Văn bản vẫn nguyên. "
                "Hãy đính lại tệp, hoặc khôi phục từ bản sao lưu."
            )
        return path


def _headed(content: PlanContent) -> PlanContent:
    """Give a new version under the number and day of the last: that it has none yet is no change.

    Nor is the mark of a draft.
    """
    if content.frozen is not None or content.document.version == 1:
        return content
    return replace(content, document=replace(content.document, state=DocState.ISSUED))

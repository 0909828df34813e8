"""Papers as files: frozen records in, bytes out; safe in a worker thread."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach_desktop.core.blocks import Block, BlockKind
from kehoach_desktop.core.comparing import Compared
from kehoach_desktop.core.plans import PlanContent, as_written
from kehoach_desktop.services.clock import Today

if TYPE_CHECKING:
    from kehoach_desktop.documents.pages import PageImage
    from kehoach_desktop.documents.renderers.typst import Typeset
    from kehoach_desktop.documents.tree import PageTree


class Printing:
    """What print, preview and the exports call; nothing here reads the store."""

    def __init__(self, today: Today) -> None:
        self._today = today

    def plan_pages(self, content: PlanContent) -> "Typeset":
        """Give the PDF of a plan with the places of its blocks, for the preview."""
        from kehoach_desktop.documents.renderers.typst import typeset

        return typeset(self._plan(content))

    def plan_pdf(self, content: PlanContent, *, mirrored: bool = False) -> bytes:
        """Give a plan as PDF; `mirrored` changes the margins of even pages (two-sided paper)."""
        from kehoach_desktop.documents.renderers import typst

        return typst.render(replace(self._plan(content), mirrored=mirrored))

    def plan_docx(self, content: PlanContent, *, mirrored: bool = False) -> bytes:
        """Give a plan as a Word file; `mirrored` as in `plan_pdf`."""
        from kehoach_desktop.documents.renderers import docx

        return docx.render(replace(self._plan(content), mirrored=mirrored))

    def recipients_pdf(self, content: PlanContent) -> bytes:
        """Give the list of recipients as PDF."""
        from kehoach_desktop.documents.renderers.typst import typeset

        return typeset(self._recipients(content)).pdf

    def recipients_docx(self, content: PlanContent) -> bytes:
        """Give the list of recipients as a Word file."""
        from kehoach_desktop.documents.renderers import docx

        return docx.render(self._recipients(content))

    def recipients_block(self, content: PlanContent) -> list[tuple[str, tuple[str, ...]]]:
        """Give the lines of "Nơi nhận" as printed, under the title of their group or ""."""
        from kehoach_desktop.documents.builders.closing import recipient_groups
        from kehoach_desktop.documents.profiles import profile_of

        groups = recipient_groups(content, profile_of(content, self._today()))
        return [(group.title, group.items) for group in groups]

    def generated(self, content: PlanContent) -> dict[BlockKind, tuple[Block, ...]]:
        """Give what the generated parts of a document say now, as blocks."""
        from kehoach_desktop.documents.profiles import profile_of
        from kehoach_desktop.services.generated import generated_blocks

        if not any(block.kind.is_generated for block in content.blocks):
            return {}
        return generated_blocks(content, profile_of(content, self._today()))

    def page_count(self, pdf: bytes) -> int:
        """Give the number of pages."""
        from kehoach_desktop.documents.pages import page_count

        return page_count(pdf)

    def page_images(
        self, pdf: bytes, scale: float, pages: range | None = None
    ) -> list["PageImage"]:
        """Give the images of `pages` (from 0; all by default); `scale` 1 is 72 dots per inch."""
        from kehoach_desktop.documents.pages import render_pages

        return render_pages(pdf, scale, pages)

    def layouts(self, content: PlanContent) -> tuple[str, tuple[tuple[str, str], ...]]:
        """Give the key of the layout in force, and key and name of every one."""
        from kehoach_desktop.documents.profiles import PROFILES, profile_of

        names = tuple((key, profile.name) for key, profile in PROFILES.items())
        return profile_of(content, self._today()).key, names

    def page_warnings(self, pdf: bytes, page: int) -> tuple[str, ...]:
        """Give what could not be set on a page (from 0) as the rules want it, in sentences."""
        from kehoach_desktop.documents.fonts import document_fonts
        from kehoach_desktop.documents.warnings import page_warnings
        from kehoach_desktop.files.paths import cache_folder

        return page_warnings(pdf, page, document_fonts(cache_folder()))

    def save(self, path: Path, data: bytes) -> None:
        """Write a file whole; raises NoSpaceError, ReadOnlyFolderError or FileBusyError."""
        from kehoach_desktop.files.write_whole import write_whole

        write_whole(path, data)

    def plan_lines(self, content: PlanContent) -> list[str]:
        """Give the words of a plan line by line, as they stand on paper."""
        from kehoach_desktop.documents.renderers.text import plain_text

        return plain_text(self._plan(content))

    def comparison(
        self,
        content: PlanContent,
        sides: tuple[str, str],
        compared: Sequence[Compared],
        ending: str,
    ) -> bytes:
        """Give two versions compared, as ".pdf" or ".docx"."""
        from kehoach_desktop.documents.builders.comparison import comparison_tree
        from kehoach_desktop.documents.profiles import profile_of
        from kehoach_desktop.documents.renderers import Format, render

        profile = profile_of(content, self._today())
        tree = comparison_tree(content, profile, sides, compared)
        return render(tree, Format(ending.removeprefix(".")))

    def paper(self, content: PlanContent) -> tuple[str, bytes]:
        """Give the page tree as JSON and the PDF of a document that is being issued."""
        from kehoach_desktop.documents.renderers.typst import typeset
        from kehoach_desktop.documents.tree_json import tree_text

        tree = self._plan(content)
        return tree_text(tree), typeset(tree).pdf

    def _plan(self, content: PlanContent) -> "PageTree":
        if content.frozen is not None:
            from kehoach_desktop.documents.tree_json import tree_of

            return tree_of(content.frozen.tree)
        content = as_written(content)
        from kehoach_desktop.documents.builders.plan import plan_tree
        from kehoach_desktop.documents.profiles import profile_of

        return plan_tree(content, profile_of(content, self._today()))

    def _recipients(self, content: PlanContent) -> "PageTree":
        from kehoach_desktop.documents.builders.recipient_list import recipient_list_tree
        from kehoach_desktop.documents.profiles import profile_of

        return recipient_list_tree(content, profile_of(content, self._today()))

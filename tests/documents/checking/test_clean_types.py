"""Every type of document in every layout, as our builders make it: nothing is found, in no form."""

from dataclasses import replace
from datetime import date

import pytest

from kehoach_desktop.core.documents import ISSUED_TYPES, DocType
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.recipients import Channel
from kehoach_desktop.documents.builders.plan import plan_tree
from kehoach_desktop.documents.checking.check import check
from kehoach_desktop.documents.checking.tree_paper import tree_paper
from kehoach_desktop.documents.checking.word_paper import read_paper
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.renderers import docx
from tests.documents import papers, papers_of_types

TODAY = date(2024, 4, 15)
_QUICK = (DocType.PLAN, DocType.LETTER, DocType.DECISION)
_KINDS = [
    kind if kind in _QUICK else pytest.param(kind, marks=pytest.mark.slow) for kind in ISSUED_TYPES
]


def _clean(kind: DocType, key: str) -> PlanContent:
    """The paper of a type with everything around it; State ones with their own last lines."""
    content = papers_of_types.content(kind, key, **papers_of_types.MARKED)
    end = PROFILES[key].basis_marks[1]
    opening = content.document.opening
    if kind is DocType.DECISION:
        opening = opening.rstrip(",") + end
    content = replace(content, document=replace(content.document, opening=opening))
    if key != "state-2020":
        return content
    archive = papers.line("Lưu: VT, VHXH", Channel.PAPER, "archive", copies=1)
    last = content.blocks[-1]
    ended = replace(last.runs[-1], text=last.runs[-1].text.rstrip("./") + "./.")
    blocks = (*content.blocks[:-1], replace(last, runs=(*last.runs[:-1], ended)))
    return replace(content, recipients=(*content.recipients[:-1], archive), blocks=blocks)


@pytest.mark.parametrize("key", list(PROFILES))
@pytest.mark.parametrize("kind", _KINDS)
def test_a_clean_document_of_any_type_has_no_finding(kind: DocType, key: str) -> None:
    content = _clean(kind, key)
    tree = plan_tree(content, PROFILES[key])
    written = read_paper(docx.render(tree), "x.docx", TODAY)
    assert written.paper.type is kind
    assert written.paper.profile.key == key
    assert [one.finding.sentence for one in check(written.paper)] == []
    assert content.body is not None
    own = tree_paper(tree, kind, content.body.end_mark).paper
    assert [one.finding.sentence for one in check(own)] == []

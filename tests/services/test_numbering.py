"""Series of a store: own ones for each type, term and year; first numbers; terms."""

from datetime import date

import pytest

from kehoach_desktop.core.documents import DocType, Family, IssuingBody
from kehoach_desktop.core.errors import BadInputError
from tests import build

DAY = date(2024, 4, 15)


def issue(sample: build.Sample, kind: DocType, day: date = DAY) -> int:
    """Issue a new document of a type with the number that is offered."""
    services = sample.services
    key = services.plans.new_plan(sample.campaign_id).new_id
    assert key is not None
    services.plans.set_field(key, "type", kind)
    number = services.issuing.offer(key, day).number
    services.issuing.issue(key, number, day)
    return number


def test_quyet_dinh_and_quy_dinh_have_numbers_of_their_own(sample: build.Sample) -> None:
    assert issue(sample, DocType.DECISION) == 1
    assert issue(sample, DocType.DECISION) == 2
    assert issue(sample, DocType.REGULATION) == 1
    assert issue(sample, DocType.LETTER) == 1


def test_a_new_term_begins_at_one_and_the_old_one_goes_on_where_it_was(
    sample: build.Sample,
) -> None:
    numbering = sample.services.numbering
    assert issue(sample, DocType.PLAN) == 1
    numbering.set_term("2020–2025", date(2020, 6, 20))
    assert issue(sample, DocType.PLAN) == 2
    numbering.set_term("2025–2030", date(2025, 6, 15))
    assert issue(sample, DocType.PLAN, date(2025, 6, 20)) == 1
    assert issue(sample, DocType.PLAN, date(2025, 5, 2)) == 3


def test_a_term_called_otherwise_keeps_its_numbers(sample: build.Sample) -> None:
    numbering = sample.services.numbering
    numbering.set_term("2020-2025", date(2020, 6, 20))
    assert issue(sample, DocType.PLAN) == 1
    numbering.change_term(numbering.terms()[0], "2020–2025", date(2020, 6, 20))
    assert [term.name for term in numbering.terms()] == ["2020–2025"]
    assert issue(sample, DocType.PLAN) == 2


def test_a_state_body_begins_anew_each_year(sample: build.Sample) -> None:
    store = sample.services.store
    with store.transaction("Đổi"):
        (body,) = store.offices.bodies()
        store.offices.set_body(
            IssuingBody(body.id, "", "UBND PHƯỜNG TÂN SƠN", "UBND", Family.STATE)
        )
    assert issue(sample, DocType.PLAN, date(2024, 12, 30)) == 1
    assert issue(sample, DocType.PLAN, date(2024, 12, 31)) == 2
    assert issue(sample, DocType.PLAN, date(2025, 1, 2)) == 1


def test_the_first_number_continues_the_paper_register(sample: build.Sample) -> None:
    numbering = sample.services.numbering
    document = sample.content.document
    numbering.set_next(numbering.series_for(document, DAY).key, 45)
    assert issue(sample, DocType.PLAN) == 45
    assert numbering.series_for(document, DAY).gaps == ()
    with pytest.raises(BadInputError, match="lớn hơn 45"):
        numbering.set_next(numbering.series_for(document, DAY).key, 45)


def test_a_number_cannot_be_taken_twice_even_past_the_services(sample: build.Sample) -> None:
    issue(sample, DocType.PLAN)
    store = sample.services.store
    row = store.conn.execute("SELECT series_id, number FROM document_version").fetchone()
    with pytest.raises(Exception, match="UNIQUE"), store.transaction("Hai lần"):
        store.conn.execute(
            "INSERT INTO document_version (document_id, version, state, tree, series_id, number, "
            "takes_number) VALUES (?, 9, 'issued', '', ?, ?, 1)",
            (sample.document_id, *row),
        )


def test_an_office_that_is_not_set_up_has_no_numbers() -> None:
    empty = build.services()
    key = empty.plans.new_plan().new_id
    assert key is not None
    with pytest.raises(BadInputError, match="Chưa khai báo cơ quan"):
        empty.issuing.offer(key, DAY)
    empty.close()

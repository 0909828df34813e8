"""The parts before and after the text: each field stored by itself."""

from datetime import date

from kehoach_desktop.core.documents import Basis, DocType, IssuingBody, Signer, Urgency
from tests.ui.screens.plans.desk import findings_of


def test_the_forms_store_field_by_field(desk):
    general, closing = desk.editor.desk.general, desk.editor.desk.closing
    for name, text in (("number", "45"), ("day", "19/3/2024"), ("place", "Dĩnh Kế")):
        general.fields[name].field.setText(text)
        general.fields[name].field.editingFinished.emit()
    closing.fields["position"].field.setText("BÍ THƯ")
    closing.fields["position"].field.editingFinished.emit()
    document = desk.sample.content.document
    assert (document.number, document.day, document.place) == (45, date(2024, 3, 19), "Dĩnh Kế")
    assert document.signer.position == "BÍ THƯ"
    assert isinstance(document.signer, Signer)


def test_a_day_that_is_none_is_not_stored_and_said_beside_its_name(desk):
    field = desk.editor.desk.general.fields["day"]
    field.field.setText("31/2/2024")
    field.field.editingFinished.emit()
    assert desk.sample.content.document.day is None
    assert "ghi như" in field._label.text()


def test_bases_are_rows(desk):
    bases = desk.editor.desk.bases
    bases.show_bases((*bases._bases, Basis("")))
    bases._edit(0, "number", "146-KH/TU")
    assert [basis.number for basis in desk.sample.content.bases] == ["146-KH/TU"]
    bases._remove(0)
    assert desk.sample.content.bases == ()


def test_a_new_plan_opens_where_the_first_thing_is_missing(desk):
    key = desk.sample.services.plans.new_plan(None).new_id
    desk.editor.open_record(key)
    assert desk.editor.outline.current == 0
    assert desk.editor.desk.general.fields["abstract"].field.hasFocus()


def test_the_form_shows_what_a_type_has_and_stores_it(desk):
    form = desk.editor.desk.general
    assert not form.addressees.isVisible()
    form.type.activated.emit(form.type.findData(DocType.LETTER))
    document = desk.sample.content.document
    assert (document.type, document.symbol) == (DocType.LETTER, "CV/ĐU")
    assert form.addressees.isVisible()
    assert not form.fields["theme"].isVisible() or document.theme
    form.addressees.changed.emit("- UBND phường\n\n- Công an phường")
    form.urgency.activated.emit(form.urgency.findData(Urgency.URGENT))
    document = desk.sample.content.document
    assert document.addressees == ("- UBND phường", "- Công an phường")
    assert document.urgency is Urgency.URGENT
    assert not form.fields["circulation"].isVisible()
    form.more.click()
    assert form.fields["circulation"].isVisible()
    assert not form.more.isVisible()


def test_another_layout_is_chosen_below_the_page(qtbot, desk):
    bar = desk.editor.preview.bar
    assert bar.layouts.currentData() == "party-2018"
    before = desk.editor.preview.view.drawn.paper.pdf
    bar.layouts.activated.emit(bar.layouts.findData("party-2026"))
    assert desk.sample.content.document.profile == "party-2026"
    assert bar.layouts.currentData() == "party-2026"
    qtbot.waitUntil(lambda: desk.editor.preview.view.drawn.paper.pdf != before)


def test_body_and_signer_are_chosen_from_those_of_the_office(desk):
    office, page = desk.sample.services.office, desk.editor.desk
    assert page.general.body.parentWidget().isHidden()
    key = office.add_body(IssuingBody(0, "ĐẢNG ỦY PHƯỜNG", "VĂN PHÒNG", "VPĐU")).new_id
    change = office.add_signer(Signer("", "CHÁNH VĂN PHÒNG", "Trần Thị B"))
    desk.context.bus.changed.emit(change)
    assert not page.general.body.parentWidget().isHidden()
    page.general.body.activated.emit(page.general.body.findData(key))
    assert page.general.fields["symbol"].text() == "KH/VPĐU"
    menu = page.closing.open_signers()
    (choice,) = [one for one in menu.actions() if "Trần Thị B" in one.text()]
    choice.trigger()
    menu.close()
    assert page.closing.fields["position"].text() == "CHÁNH VĂN PHÒNG"
    page.closing.fields["name"].field.setText("Lê Văn C")
    page.closing.fields["name"].field.editingFinished.emit()
    menu = page.closing.open_signers()
    menu.actions()[-1].trigger()
    menu.close()
    assert office.signers()[-1].name == "Lê Văn C"
    assert desk.sample.content.document.signer.name == "Lê Văn C"


def test_the_layout_is_said_to_be_right_until_something_breaks_it(desk):
    outline, plans = desk.editor.outline, desk.sample.services.plans
    assert not outline.well_set.isHidden()
    wrong = Signer("TM. ĐẢNG ỦY", "BÍ THƯ", "Nguyễn Văn Mẫu")
    desk.context.bus.changed.emit(plans.set_signer(desk.sample.document_id, wrong))
    assert any(finding.kind == "layout.authority" for finding in findings_of(desk.editor))
    assert outline.well_set.isHidden()

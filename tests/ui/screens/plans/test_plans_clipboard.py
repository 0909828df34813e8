import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor

from kehoach_desktop.core.blocks import Block, Run
from kehoach_desktop.core.blocks import BlockKind as K
from kehoach_desktop.ui.screens.plans.editor.clipboard import blocks_in, mime_of
from kehoach_desktop.ui.screens.plans.editor.word_html import read_html
from tests.ui.screens.plans.conftest import words

WORD = """<html><head><style><!-- p {color:red} --></style></head><body>
<!--StartFragment--><p class=MsoNormal><b style='mso-bidi-font-weight:normal'>I- NỘI DUNG</b></p>
<!--[if gte mso 9]><xml>bỏ</xml><![endif]-->
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>
<![endif]>Rà soát, lập <i>danh
sách</i> cựu chiến binh</p>
<p style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>·
</span><![endif]>Thăm&nbsp;hỏi</p>
<p>3.1. <b>Tuyên truyền</b> miệng</p><p><b>2. Biện pháp</b></p>
<ul><li>Treo cờ</li></ul>
<table><tr><td><p>Đơn vị</p></td><td>Số</td></tr><tr><td>Chi bộ 1</td><td>5</td></tr></table>
<p>Kết thúc<!--EndFragment--></p></body></html>"""


def test_word_keeps_levels_weights_bullets_and_tables():
    assert read_html(WORD) == (
        words(K.H1, "NỘI DUNG"),
        Block(K.N2, (Run("Rà soát, lập "), Run("danh sách", italic=True), Run(" cựu chiến binh"))),
        words(K.DASH, "Thăm hỏi"),
        Block(K.N3, (Run("Tuyên truyền", bold=True), Run(" miệng"))),
        words(K.H2, "Biện pháp"),
        words(K.DASH, "Treo cờ"),
        Block(K.TABLE, rows=(("Đơn vị", "Số"), ("Chi bộ 1", "5"))),
        words(K.PARAGRAPH, "Kết thúc"),
    )


def test_a_comment_that_holds_sections_eats_no_text():
    text = "<p>a</p><!--[if !mso]><style>x</style><![endif]--><p>b</p><!-- open <p>c</p>"
    assert [block.text for block in read_html(text)] == ["a", "b"]


def test_own_copy_comes_back_whole():
    blocks = (
        Block(K.N3, (Run("Rà ", bold=True), Run("soát")), 7, "3.1."),
        Block(K.TABLE, rows=(("a", "b"),)),
    )
    assert blocks_in(mime_of(blocks)) == blocks


def test_other_programs_get_the_numbers():
    mime = mime_of((words(K.H1, "A & B"), words(K.N2, "Một"), words(K.DASH, "Hai")))
    assert mime.text() == "I- A & B\n1. Một\n- Hai"
    assert mime.html() == "<p>I- <b>A &amp; B</b></p><p>1. Một</p><p>- Hai</p>"


def test_plain_lines_become_blocks_by_their_marks():
    mime = QMimeData()
    mime.setText("I. Mục đích\n\n1. Một\n- hai\nba")
    assert [(block.kind, block.text) for block in blocks_in(mime)] == [
        (K.H1, "Mục đích"),
        (K.N2, "Một"),
        (K.DASH, "hai"),
        (K.PARAGRAPH, "ba"),
    ]


def paste(editor, *blocks: Block) -> None:
    editor.insertFromMimeData(mime_of(blocks))


def test_one_pasted_line_goes_on_in_the_line(shown):
    editor = shown(words(K.N2, "Rà soát", 7), column=2)
    paste(editor, words(K.PARAGRAPH, " kỹ"))
    assert editor.blocks() == (words(K.N2, "Rà kỹ soát", 7),)


def test_pasted_blocks_part_the_line_and_are_one_step(shown):
    editor = shown(words(K.N2, "Rà soát", 7), column=2)
    paste(editor, words(K.PARAGRAPH, "!"), words(K.DASH, "Một"), words(K.H1, "Hai"))
    assert [(b.kind, b.text, b.activity_id) for b in editor.blocks()] == [
        (K.N2, "Rà!", 7),
        (K.DASH, "Một", None),
        (K.H1, "Hai", None),
        (K.N2, " soát", None),
    ]
    editor.undo()
    assert editor.blocks() == (words(K.N2, "Rà soát", 7),)


def test_an_activity_pasted_beside_itself_is_only_words_and_moved_it_stays_itself(shown):
    editor = shown(words(K.N2, "Rà soát", 7), Block(K.PARAGRAPH))
    paste(editor, words(K.N2, "Rà soát", 7))
    assert [block.activity_id for block in editor.blocks()] == [7, None]
    editor.selectAll()
    editor.textCursor().removeSelectedText()
    editor.show_blocks((Block(K.PARAGRAPH),), {})
    paste(editor, words(K.N2, "Rà soát", 7), words(K.DASH, "x"))
    assert [block.activity_id for block in editor.blocks()] == [7, None]


@pytest.mark.parametrize("column", [0, 1])
def test_pasting_at_an_object_leaves_it_whole(shown, column):
    editor = shown(Block(K.TABLE, rows=(("a",),)), column=column)
    paste(editor, words(K.PARAGRAPH, "một"))
    paste(editor, Block(K.TABLE, rows=(("b",),)))
    assert [block.kind for block in editor.blocks()] == [K.TABLE, K.PARAGRAPH, K.TABLE]


def test_a_copied_part_of_a_line_holds_only_that_part(shown):
    editor = shown(words(K.N2, "Rà soát", 7), words(K.DASH, "Quà"))
    cursor = editor.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(9, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    copied = blocks_in(editor.createMimeDataFromSelection())
    assert [(block.kind, block.text) for block in copied] == [(K.N2, "soát"), (K.DASH, "Q")]


LIBRE_OFFICE = """<ol type="I"><li><b>MỤC ĐÍCH</b></li></ol>
<ol>
	<li><p style="margin-bottom: 0.14in">Bày tỏ lòng biết ơn</p>
	<li><p style="margin-bottom: 0.14in">Các hoạt động</p>
</ol>
<ul><li>Gạch<ul><li><p>Ý nhỏ</p></ul></ul>
<p>Theo tài liệu<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym">
<sup>1</sup></a> mới</p>
<table><tr><td><p>TT</p></td><td><p><font size="2">Việc</font></p></td></tr></table>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym"
href="#sdfootnote1anc">1</a>Kèm theo.</p></div>"""


def test_lists_levels_and_footnotes_of_libreoffice_are_kept() -> None:
    assert read_html(LIBRE_OFFICE) == (
        Block(K.H1, (Run("MỤC ĐÍCH"),)),
        Block(K.N2, (Run("Bày tỏ lòng biết ơn"),)),
        Block(K.N2, (Run("Các hoạt động"),)),
        Block(K.DASH, (Run("Gạch"),)),
        Block(K.PLUS, (Run("Ý nhỏ"),)),
        Block(K.PARAGRAPH, (Run("Theo tài liệu", note="Kèm theo."), Run(" mới"))),
        Block(K.TABLE, rows=(("TT", "Việc"),)),
    )


def test_footnotes_of_word_are_kept() -> None:
    html = (
        '<p>Theo<a style=\'mso-footnote-id:ftn2\' href="#_ftn2" name="_ftnref2">'
        "<![if !supportFootnotes]>[2]<![endif]></a>.</p><div style='mso-element:footnote-list'>"
        "<div style='mso-element:footnote' id=ftn2><p class=MsoFootnoteText>"
        '<a href="#_ftnref2" name="_ftn2">[2]</a> Hai.</p></div></div>'
    )
    assert read_html(html) == (Block(K.PARAGRAPH, (Run("Theo", note="Hai."), Run("."))),)

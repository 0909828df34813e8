"""The editor of the sample plan, shown on a real store."""

import pytest

from tests.ui.screens.plans.desk import make_desk


@pytest.fixture
def desk(qtbot, theme, messages, tmp_path):
    made = make_desk(theme, messages, tmp_path)
    page = made.editor
    qtbot.addWidget(page)
    page.resize(1314, 697)
    page.show()
    page.activateWindow()
    page.open_record(made.sample.document_id)
    qtbot.waitUntil(lambda: page.preview.view.drawn is not None and not page.preview.live.busy)
    yield made
    made.sample.services.close()

from pathlib import Path

import pytest

from kehoach_desktop.files.whereabouts import Whereabouts
from kehoach_desktop.services import store_place
from kehoach_desktop.services.store_place import place_advice


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Whereabouts.NETWORK, "thư mục dùng chung trong mạng"),
        (Whereabouts.CLOUD, "thư mục đồng bộ"),
        (Whereabouts.REMOVABLE, "trước khi rút ra"),
    ],
)
def test_a_store_in_a_risky_place_gets_one_sentence_of_advice(
    monkeypatch: pytest.MonkeyPatch, place: Whereabouts, words: str
) -> None:
    monkeypatch.setattr(store_place, "whereabouts", lambda _: place)
    said = place_advice(Path("kehoach.db"))
    assert words in said
    assert said.count(".") == 1


def test_a_store_on_a_disk_of_the_machine_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_place, "whereabouts", lambda _: Whereabouts.LOCAL)
    assert place_advice(Path("kehoach.db")) == ""


def test_a_store_in_onedrive_is_told(tmp_path: Path) -> None:
    assert "đồng bộ" in place_advice(tmp_path / "OneDrive" / "kehoach.db")

import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kehoach_desktop.files.logs import LOG_NAME, start_log, write_crash_file


def fail_with(words: str) -> Exception:
    with pytest.raises(ValueError, match="invalid literal") as caught:
        int(words)
    return caught.value


@pytest.fixture
def log(tmp_path: Path) -> Iterator[logging.Logger]:
    end = start_log(tmp_path)
    yield logging.getLogger("kehoach_desktop.somewhere")
    end()


def test_a_crash_file_tells_the_place_and_not_the_data(tmp_path: Path) -> None:
    path = write_crash_file(
        tmp_path, fail_with("Trần Thị Dữ Liệu"), datetime(2024, 4, 15, tzinfo=UTC)
    )
    text = path.read_text(encoding="utf-8")
    assert "test_logs.py" in text
    assert "ValueError" in text
    assert "Dữ Liệu" not in text


def test_the_log_tells_the_place_and_not_the_data(tmp_path: Path, log: logging.Logger) -> None:
    log.error("Không dựng được trang", exc_info=fail_with("Trần Thị Dữ Liệu"))
    text = (tmp_path / LOG_NAME).read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "Dữ Liệu" not in text

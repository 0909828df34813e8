"""Whether the fonts of official pages are here."""

import struct

import pytest

from installer.devtools.fonts import major_revision, missing_fonts


def font(major: int) -> bytes:
    """Make the smallest file with a table "head" of that revision."""
    head = struct.pack(">HHhH", 1, 0, major, 0)
    return struct.pack(">IHHHH", 0x00010000, 1, 16, 0, 0) + (
        struct.pack(">4sIII", b"head", 0, 28, len(head)) + head
    )


@pytest.mark.parametrize(("major", "missing"), [(1, True), (2, False)])
def test_liberation_counts_from_the_version_with_vietnamese_letters(tmp_path, major, missing):
    (tmp_path / "LiberationSerif-Regular.ttf").write_bytes(font(major))
    assert ("fonts-liberation2" in missing_fonts([tmp_path])) is missing


def test_times_new_roman_is_as_good(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "times.ttf").touch()
    assert missing_fonts([tmp_path]) == ["fonts-open-sans"]


def test_a_bare_computer_lacks_both(tmp_path):
    assert missing_fonts([tmp_path / "none"]) == ["fonts-liberation2", "fonts-open-sans"]


@pytest.mark.parametrize("content", [b"", b"\0" * 11, b"\0\1\0\0\0\x09" + b"\0" * 6])
def test_a_broken_font_file_is_no_font(content):
    assert major_revision(content) == 0

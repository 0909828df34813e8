"""The two columns of an official tail, recipients left and signature right, on one line."""

import re

from kehoach_desktop.importer import landmarks

_GAP = re.compile(r"(?<=[;,.:)\w])\s+(?=\S)")
_FEWEST_LETTERS = 3


def split_columns(line: str) -> tuple[str, str]:
    """Give the left and the right part of a line of the tail; either may be empty.

    The right column is in capitals and begins with an authority or a post; recipients do not.
    """
    if landmarks.is_authority(line) or landmarks.is_post(line):
        return "", line
    for gap in _GAP.finditer(line):
        right = line[gap.end() :]
        if not right[:_FEWEST_LETTERS].isupper() and not right.startswith("T/M"):
            continue
        if (landmarks.is_authority(right) or landmarks.is_post(right)) and _in_capitals(right):
            return line[: gap.start()], right
    return line, ""


def _in_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) >= 0.5 * len(letters)

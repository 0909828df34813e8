"""The filter boxes of the screens: words with or without Vietnamese marks."""

from collections.abc import Callable

from kehoach_desktop.core.text import fold, nfc


def finder(query: str) -> Callable[[str], bool]:
    """Give the test whether a text holds every word of `query`, in any order.

    A word without marks matches any marks ("dien" finds "Điện"), one with marks only its own.
    """
    words = nfc(query).casefold().split()
    bare = [word for word in words if fold(word) == word]
    marked = [word for word in words if fold(word) != word]

    def found(text: str) -> bool:
        if marked and not _has_all(nfc(text).casefold(), marked):
            return False
        return not bare or _has_all(fold(text), bare)

    return found


def _has_all(text: str, words: list[str]) -> bool:
    return all(word in text for word in words)

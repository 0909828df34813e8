"""What stands around the text: to whom it goes, marks at the edges of the paper."""

from kehoach_desktop.core.documents import Document
from kehoach_desktop.documents.builders.words import cased, clean
from kehoach_desktop.documents.layout import Profile, Style
from kehoach_desktop.documents.tree import Address, PageMarks

NO_MEDIA = "Không phổ biến trên phương tiện thông tin đại chúng"


def addressees(document: Document) -> tuple[str, ...]:
    """Give the names without the marks behind them, empty ones left out."""
    names = (" ".join(clean(name).split()).strip(" -;,.") for name in document.addressees)
    return tuple(name for name in names if name)


def document_address(document: Document, profile: Profile) -> Address | None:
    """Give "Kính gửi" with its names; None for a type that has no addressees or where none is."""
    word = profile.address_words.get(document.type)
    names = addressees(document)
    if word is None or not names:
        return None
    if len(names) == 1:
        return Address(word, names)
    between, last = profile.address_marks
    *firsts, end = names
    return Address(word, (*(name + between for name in firsts), end + last))


def page_marks(document: Document, profile: Profile) -> PageMarks:
    """Give the marks outside the text."""
    return PageMarks(
        cased(clean(document.circulation).strip(), Style.CIRCULATION, profile),
        NO_MEDIA if document.no_media else "",
        " ".join(clean(document.contact).split()),
    )

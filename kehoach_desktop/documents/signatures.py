"""What the signatures in a PDF say of themselves: who, when, over which bytes. Nothing is checked.

Times and bytes come from PDFium. The signer's name stands in a certificate, which needs pyHanko,
an optional extra: without it the names stay empty. Whether a signature holds is never said here
(features.md M69): that takes the roots of the issuing authorities and a network.
"""

import io
import re
from collections.abc import Iterator
from ctypes import c_int, create_string_buffer
from importlib.util import find_spec
from typing import Any, Final

from kehoach_desktop.core.versions import SignatureTrace
from kehoach_desktop.documents.pages import opened

_TIME: Final = re.compile(
    r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?'?)?"
)
_HOME: Final = "+07:00"


def can_name_signers() -> bool:
    """Tell whether the part that reads certificates is installed."""
    return find_spec("pyhanko") is not None


def read_traces(pdf: bytes) -> tuple[SignatureTrace, ...]:
    """Give the traces in the order of the file; none for a PDF without signatures."""
    bare = tuple(_bare(pdf))
    if not bare or not can_name_signers():
        return bare
    return tuple(_named(pdf)) or bare


def time_as_written(text: str) -> tuple[str, bool]:
    """Give "2024-03-19 10:41:00 +07:00" for a PDF's time, and whether the offset is another one."""
    found = _TIME.match(text)
    if found is None:
        return text, False
    year, month, day, hour, minute, second, zulu, sign, hours, minutes = found.groups()
    offset = "+00:00" if zulu else f"{sign}{hours}:{minutes or '00'}" if sign else ""
    words = f"{year}-{month}-{day} {hour}:{minute}:{second or '00'} {offset}".rstrip()
    return words, offset not in ("", _HOME)


def _bare(pdf: bytes) -> Iterator[SignatureTrace]:
    import pypdfium2.raw as pdfium

    with opened(pdf) as document:
        for number in range(max(0, pdfium.FPDF_GetSignatureCount(document.raw))):
            signature = pdfium.FPDF_GetSignatureObject(document.raw, number)
            length = pdfium.FPDFSignatureObj_GetTime(signature, None, 0)
            text = create_string_buffer(max(1, length))
            pdfium.FPDFSignatureObj_GetTime(signature, text, length)
            count = pdfium.FPDFSignatureObj_GetByteRange(signature, None, 0)
            stretches = (c_int * count)()
            pdfium.FPDFSignatureObj_GetByteRange(signature, stretches, count)
            yield _trace("", text.value.decode("latin-1"), tuple(stretches), len(pdf))


def _named(pdf: bytes) -> Iterator[SignatureTrace]:
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.pdf_utils.reader import PdfFileReader

    try:
        for one in PdfFileReader(io.BytesIO(pdf)).embedded_signatures:
            written = str(one.sig_object.get("/M", ""))
            stretches = tuple(int(value) for value in one.byte_range)
            yield _trace(_signer(one), written, stretches, len(pdf), one.field_name)
    except (PdfError, ValueError):  # a file that only PDFium forgives
        return


def _signer(signature: Any) -> str:
    """Give the name in the certificate, else the whole subject as it stands there."""
    certificate = signature.signer_cert
    if certificate is None:
        return ""
    parts = certificate.subject.native
    return str(parts.get("common_name") or certificate.subject.human_friendly)


def _trace(
    signer: str, written: str, stretches: tuple[int, ...], size: int, field: str = ""
) -> SignatureTrace:
    when, odd = time_as_written(written)
    end = sum(stretches[-2:]) if stretches else 0
    return SignatureTrace(signer, when, field, stretches, end >= size, odd)

"""A PDF with signature fields as they stand in files of others; nothing in it is really signed."""

from collections.abc import Sequence


def signed_pdf(times: Sequence[str]) -> bytes:
    """Give a one-page PDF with a signature for each time, "D:20240319104100+07'00'"."""
    fields = " ".join(f"{5 + 2 * place} 0 R" for place in range(len(times)))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [{fields}] /SigFlags 3 >> >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [{fields}] >>",
    ]
    for place, written in enumerate(times):
        objects.append(
            "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached "
            f"/ByteRange [0 100 200 {50 + place}] /Contents <00> /M ({written}) >>"
        )
        objects.append(
            f"<< /Type /Annot /Subtype /Widget /FT /Sig /T (Chuky{place + 1}) /Rect [0 0 0 0] "
            f"/V {4 + 2 * place} 0 R /P 3 0 R >>"
        )
    return _file(objects)


def _file(objects: Sequence[str]) -> bytes:
    whole, places = "%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(whole))
        whole += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    return (
        f"{whole}xref\n0 {size}\n0000000000 65535 f \n{table}"
        f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(whole)}\n%%EOF\n"
    ).encode("latin-1")

"""What signatures in a PDF say of themselves; nobody says that they hold."""

import io
from datetime import UTC, datetime, timedelta

import pytest

from kehoach_desktop.documents import signatures
from kehoach_desktop.documents.builders.plan import plan_tree
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.renderers import typst
from kehoach_desktop.documents.signatures import read_traces, time_as_written
from tests.documents import papers

NAME = "Nguyễn Văn Ẩn"


@pytest.fixture(scope="module")
def paper() -> bytes:
    return typst.render(plan_tree(papers.draft(), PROFILES["party-2018"]))


@pytest.fixture(scope="module")
def signed(paper: bytes) -> bytes:
    """The paper signed with a certificate made for this test alone."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.signers import PdfSignatureMetadata, SimpleSigner, sign_pdf

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, NAME)])
    start = datetime(2024, 1, 1, tzinfo=UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=3650))
        .sign(key, hashes.SHA256())
    )
    sealed = pkcs12.serialize_key_and_certificates(
        b"k", key, certificate, None, BestAvailableEncryption(b"x")
    )
    signer = SimpleSigner.load_pkcs12_data(sealed, other_certs=[], passphrase=b"x")
    out = io.BytesIO()
    writer = IncrementalPdfFileWriter(io.BytesIO(paper))
    sign_pdf(writer, PdfSignatureMetadata(field_name="Chuky1"), signer, output=out)
    return out.getvalue()


def test_a_paper_without_signatures_has_no_traces(paper: bytes) -> None:
    assert read_traces(paper) == ()


def test_a_trace_names_signer_time_and_bytes(signed: bytes) -> None:
    (trace,) = read_traces(signed)
    assert (trace.signer, trace.field) == (NAME, "Chuky1")
    assert trace.written_at.startswith(str(datetime.now(UTC).year))
    assert len(trace.byte_range) == 4
    assert sum(trace.byte_range[-2:]) == len(signed)
    assert trace.covers_all


def test_what_was_added_behind_a_signature_is_told(signed: bytes) -> None:
    (trace,) = read_traces(signed + b"\n% added\n")
    assert not trace.covers_all


def test_without_the_extra_time_and_bytes_are_still_read(
    signed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    (whole,) = read_traces(signed)
    monkeypatch.setattr(signatures, "can_name_signers", lambda: False)
    (trace,) = read_traces(signed)
    assert trace.signer == ""
    assert (trace.written_at, trace.byte_range) == (whole.written_at, whole.byte_range)


@pytest.mark.parametrize(
    ("written", "shown", "odd"),
    [
        ("D:20240319104100+07'00'", "2024-03-19 10:41:00 +07:00", False),
        ("D:20240319111600-07'00'", "2024-03-19 11:16:00 -07:00", True),
        ("D:20240319034100Z", "2024-03-19 03:41:00 +00:00", True),
        ("D:202403191041", "2024-03-19 10:41:00", False),
        ("hôm qua", "hôm qua", False),
    ],
)
def test_times_stay_as_they_are_written(written: str, shown: str, odd) -> None:
    assert time_as_written(written) == (shown, odd)

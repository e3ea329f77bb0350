"""The streams of a PDF are as long as they say, however a reader looks for their ends."""

import re
from io import BytesIO

import page as validator
import pikepdf
import pytest

from stratc.outputs.pdf.streams import close_streams


def written(ends: bytes) -> bytes:
    """A PDF with two streams that end so, as they are, and one that does not."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.Root.One = pdf.make_stream(b"one" + ends)
    pdf.Root.Two = pdf.make_stream(b"endstream\nendobj" + ends)
    pdf.Root.Three = pdf.make_stream(b"three.")
    finished = BytesIO()
    pdf.save(finished, compress_streams=False, deterministic_id=True)
    return finished.getvalue()


@pytest.mark.parametrize("ends", [b"\r", b"\n", b"\r\n", b"\r\r", b".", b" "])
def test_every_reader_measures_a_stream_alike(ends: bytes) -> None:
    """What stands before the end of line is the content, whole, and no address has moved."""
    before = written(ends)
    after = close_streams(before)
    assert len(after) == len(before)
    with pikepdf.open(BytesIO(after)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.Root.One.read_raw_bytes() == b"one" + ends
        assert pdf.Root.Two.read_raw_bytes() == b"endstream\nendobj" + ends
        assert pdf.Root.Three.read_raw_bytes() == b"three."
    tail = re.search(rb"three\.(\s*)endstream", after)
    assert tail and tail[1] == b"\n"
    rules = {one.rule_id for one in validator.validate_pdf_bytes(after, profile="3a").failures}
    assert "PDFA3A-STREAM-LENGTH-001" not in rules

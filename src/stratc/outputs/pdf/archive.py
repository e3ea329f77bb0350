"""Makes one PDF both accessible and fit for an archive: PDF/UA-1 and PDF/A-3a.

In: a WeasyPrint document, and files to keep inside it by name. Out: the bytes of a PDF/A-3a whose
metadata say that it is PDF/UA-1 too. WeasyPrint writes one of the two at a time; what tells them
apart is only the metadata, where PDF/A wants every schema described that it does not know itself.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

_CLOSING = b"</rdf:RDF>"
_ALSO_ACCESSIBLE = b"""
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Which part of ISO 14289 is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
VARIANT = "pdf/a-3a"


def written(weasy: Any, document: Any, attached: Mapping[str, bytes]) -> bytes:
    """The bytes of a document that is laid out, with files inside."""
    usual = document.metadata.generate_rdf_metadata

    def described(*said: Any) -> bytes:
        told: bytes = usual(*said)
        assert told.count(_CLOSING) == 1
        return told.replace(_CLOSING, _ALSO_ACCESSIBLE + _CLOSING)

    document.metadata.generate_rdf_metadata = described
    # Everything in a file has one day, so that the same input gives the same bytes.
    day = datetime(1970, 1, 1, tzinfo=UTC)
    files = [
        weasy.Attachment(
            string=content, name=name, relationship="Source", created=day, modified=day
        )
        for name, content in attached.items()
    ]
    content: bytes = document.write_pdf(pdf_variant=VARIANT, attachments=files, finisher=_finished)
    return content


def _finished(document: Any, pdf: Any) -> None:
    _name_functions(pdf)
    _unpack(pdf)


def _name_functions(pdf: Any) -> None:
    """Write the function of gradients once: by name where they stand, and not in each of them."""
    for thing in list(pdf.objects):
        if isinstance(thing, dict) and "ShadingType" in thing:
            function = thing["Function"]
            if function.number is None:
                pdf.add_object(function)
            thing["Function"] = function.reference


def _unpack(pdf: Any) -> None:
    """Leave pages and tags as they are, and unnamed. They are mended, then packed and named after
    their bytes: to do so twice takes a tenth of the time of a long document."""
    for number in pdf.pages["Kids"][::3]:
        stream, *_ = pdf.objects[number]["Contents"].split()
        pdf.objects[int(stream)].compress = False
    write = pdf.write
    pdf.write = lambda output, version, identifier, compress: write(output, version)

"""The words of a SmartArt are on the page, so they are read."""

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from stratc.blocks import BlockStream, Item, read

from . import wordy

SPACE = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/diagramData"
SPACES = f'{nsdecls("a")} xmlns:dgm="{SPACE}"'


def drawn(boxes: dict[str, str], lines: list[tuple[str, str, int]]) -> BlockStream:
    """A document with one SmartArt: its boxes by id, and which stands below which, and where."""
    points = "".join(
        f'<dgm:pt modelId="{id}"><dgm:t><a:bodyPr/><a:p><a:r><a:t>{words}</a:t></a:r></a:p></dgm:t>'
        "</dgm:pt>"
        for id, words in boxes.items()
    )
    ends = "".join(
        f'<dgm:cxn modelId="9{at}" srcId="{over}" destId="{under}" srcOrd="{at}"/>'
        for over, under, at in lines
    )
    xml = (
        f"<dgm:dataModel {SPACES}><dgm:ptLst>{points}</dgm:ptLst>"
        f"<dgm:cxnLst>{ends}</dgm:cxnLst></dgm:dataModel>"
    )
    made = wordy.document()
    part = Part(
        PackURI("/word/diagrams/data1.xml"), "application/xml", xml.encode(), made.part.package
    )
    id = made.part.relate_to(part, KIND)
    paragraph = made.add_paragraph()
    paragraph._p.append(
        parse_xml(
            f"<w:r {nsdecls('w', 'wp', 'r')} {SPACES}><w:drawing><wp:inline>"
            '<wp:docPr id="1" name="Diagram 1"/><a:graphic>'
            f'<a:graphicData uri="{SPACE}"><dgm:relIds r:dm="{id}"/></a:graphicData>'
            "</a:graphic></wp:inline></w:drawing></w:r>"
        )
    )
    return read("plan.docx", wordy.saved(made))


def test_boxes_of_a_smartart_become_points_in_the_order_shown() -> None:
    """Which box stands below which says how deep, and not the order in which they were drawn."""
    boxes = {"0": "", "1": "Recover", "2": "Prevent", "3": "Teach"}
    found = drawn(boxes, [("0", "2", 0), ("0", "1", 1), ("2", "3", 0)])
    points = [(one.text, one.depth) for one in found.blocks if isinstance(one, Item)]
    assert points == [("Prevent", 0), ("Teach", 1), ("Recover", 0)]
    assert any("its words became points" in one.reason for one in found.asides)


def test_boxes_that_no_line_holds_are_read_as_well() -> None:
    """A line to a box that is not there, or round in a circle, ends nothing."""
    found = drawn(
        {"1": "Plan", "2": "Do", "3": "Check"}, [("1", "2", 0), ("2", "1", 0), ("7", "8", 0)]
    )
    assert [one.text for one in found.blocks if isinstance(one, Item)] == ["Check", "Plan", "Do"]

"""Word documents with awkward words around their plans, and in them."""
# ruff: noqa: E501 - rows of plans and the XML of Word are long lines

import io

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.shared import Pt

from ...blocks import wordy
from .known import Known, answers, file
from .papers import HEAD, ONE, TWO, W, begun, box, dot, grid, known, line, plain_line, run

HEADING = '<w:pStyle w:val="Heading1"/><w:numPr>'


@file
def cards_as_paragraphs() -> Known:
    made = begun()
    made.add_heading(f"Priority 1: {ONE}", 1)
    for number, action, lead, due in (
        (1, "Open a drop-in clinic", "Public Health", "March 2027"),
        (2, "Set up a choir", "Recovery Service", "May 2027"),
    ):
        made.add_paragraph().add_run(f"Action {number}: {action}").bold = True
        made.add_paragraph(f"Lead: {lead}")
        made.add_paragraph(f"By when: {due}")
    return known(
        made,
        answers("""
            1 | Open a drop-in clinic | Public Health | March 2027
            2 | Set up a choir | Recovery Service | May 2027
        """),
    )


@file
def dates_struck_and_tracked() -> Known:
    made = begun()
    grid(
        made,
        plain_line(*HEAD),
        line(
            box(run("1")),
            box(run("Open a drop-in clinic")),
            box(run("Public Health")),
            box(run("March 2027", "<w:strike/>") + run(" June 2027")),
            box(run("Amber")),
        ),
        line(
            box(run("2")),
            box(
                run("Set up a ")
                + '<w:del w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>band</w:delText></w:r></w:del><w:ins w:id="2" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:t>choir</w:t></w:r></w:ins>'
            ),
            box(run("Recovery Service")),
            box(
                '<w:moveFrom w:id="3" w:author="A"><w:r><w:t>May 2026</w:t></w:r></w:moveFrom><w:ins w:id="4" w:author="A"><w:r><w:t>May 2027</w:t></w:r></w:ins>'
            ),
            box(run("Red")),
        ),
        line(
            box(run("3")),
            box(run("Close the clinic")),
            box(run("Estates")),
            box(run("July 2027")),
            box(run("Red")),
            look='<w:del w:id="5" w:author="A" w:date="2026-01-01T00:00:00Z"/>',
        ),
        line(
            box(run("4")),
            box(run("Check every off-licence")),
            box(run("Police")),
            box(run("July 2027")),
            box(run("Green")),
            look='<w:ins w:id="6" w:author="A" w:date="2026-01-01T00:00:00Z"/>',
        ),
        line(
            box(run("5", "<w:strike/>")),
            box(run("Hold a street party", "<w:strike/>")),
            box(run("Events", "<w:strike/>")),
            box(run("July 2026", "<w:strike/>")),
            box(run("Red", "<w:strike/>")),
        ),
    )
    return known(
        made,
        answers("""
            1 | Open a drop-in clinic | Public Health | June 2027 | at-risk
            2 | Set up a choir | Recovery Service | May 2027 | off-track
            4 | Check every off-licence | Police | July 2027 | on-track
        """),
        "March 2027",
        "Hold a street party",
        gone=("Close the clinic", "Set up a band"),
    )


@file
def controls_and_fields() -> Known:
    """Content controls around a row, a box and words; fields with their results; check boxes."""
    made = begun()
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF _Ref1</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    grid(
        made,
        plain_line(*HEAD),
        control.format(
            plain_line("1", "Open a drop-in clinic", "Public Health", "March 2027", "Green")
        ),
        line(
            box(field.format(run("2"))),
            box(
                run("Set up a choir as in ")
                + '<w:fldSimple w:instr="REF x"><w:r><w:t>section 3</w:t></w:r></w:fldSimple>'
            ),
            control.format(box(run("Recovery Service"))),
            box(control.format(run("31/05/2027"))),
            box(control.format(run("Red"))),
        ),
        line(
            box(run("3")),
            box(run("Check every off-licence")),
            box(run("Police")),
            box(
                "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                + run("Click or tap to enter a date.")
                + "</w:sdtContent></w:sdt>"
            ),
            box(
                "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                + run("Choose an item.")
                + "</w:sdtContent></w:sdt>"
            ),
        ),
    )
    return known(
        made,
        answers("""
            1 | Open a drop-in clinic | Public Health | March 2027 | on-track
            2 | Set up a choir as in section 3 | Recovery Service | 31/05/2027 | off-track
            3 | Check every off-licence | Police
        """),
        gone=("Click or tap", "Choose an item"),
    )


@file
def numbers_that_word_makes() -> Known:
    made = begun()
    numbering = made.part.numbering_part.element
    numbering.insert(
        0,
        parse_xml(
            f'<w:abstractNum {W} w:abstractNumId="90"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Priority %1:"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
        ),
    )
    numbering.append(parse_xml(f'<w:num {W} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))

    def numbered(level: int) -> str:
        return f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="90"/></w:numPr></w:pPr>'

    for title, actions in (
        (ONE, ["Teach every school governor", *(f"Visit shop number {n}" for n in range(2, 11))]),
        (TWO, ["Set up a choir"]),
    ):
        wordy.raw(made, f"<w:p>{numbered(0).replace('<w:numPr>', HEADING)}{run(title)}</w:p>")
        grid(
            made,
            plain_line("No.", "Action", "Lead", "By when"),
            *(
                line(box(numbered(1)), box(run(action)), box(run("Schools")), box(run("2027")))
                for action in actions
            ),
        )
    return known(
        made,
        answers("""
            1.1 | Teach every school governor | Schools | 2027 | - | Prevent harm early
            1.2 | Visit shop number 2 | Schools | 2027 | - | Prevent harm early
            1.3 | Visit shop number 3 | Schools | 2027 | - | Prevent harm early
            1.4 | Visit shop number 4 | Schools | 2027 | - | Prevent harm early
            1.5 | Visit shop number 5 | Schools | 2027 | - | Prevent harm early
            1.6 | Visit shop number 6 | Schools | 2027 | - | Prevent harm early
            1.7 | Visit shop number 7 | Schools | 2027 | - | Prevent harm early
            1.8 | Visit shop number 8 | Schools | 2027 | - | Prevent harm early
            1.9 | Visit shop number 9 | Schools | 2027 | - | Prevent harm early
            1.10 | Visit shop number 10 | Schools | 2027 | - | Prevent harm early
            2.1 | Set up a choir | Schools | 2027 | - | Help people recover
        """),
    )


@file
def headings_by_bold_only() -> Known:
    made = Document()
    made.add_paragraph().add_run("Fenmarsh Alcohol Plan 2026-2031").bold = True
    made.add_paragraph("We drink too much, and this plan says what to do about it.")
    for number, title, action in (
        (1, ONE, "Teach every school governor"),
        (2, TWO, "Set up a choir"),
    ):
        heading = made.add_paragraph().add_run(f"{number}. {title}")
        heading.bold = True
        heading.font.size = Pt(14)
        made.add_paragraph("Too few people know where to go.")
        wordy.table(made, [["Action", "Lead", "By when"], [action, "Schools", "2027"]])
    return known(
        made,
        answers("""
            - | Teach every school governor | Schools | 2027 | - | Prevent harm early
            - | Set up a choir | Schools | 2027 | - | Help people recover
        """),
    )


@file
def headings_of_other_names() -> Known:
    """Styles that a council made, and those of a Word that speaks German or Welsh."""
    made = Document()
    for name, based in (("Überschrift 1", None), ("FCC Section", "Heading 1"), ("Pennawd 2", None)):
        style = made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        if based:
            style.base_style = made.styles[based]
    made.add_paragraph("Fenmarsh Alcohol Plan 2026-2031", style="Title")
    made.add_paragraph("Introduction", style="Überschrift 1")
    made.add_paragraph("We drink too much.")
    made.add_paragraph(f"Priority 1 - {ONE}", style="FCC Section")
    made.add_paragraph("Our plan", style="Pennawd 2")
    wordy.table(
        made, [["Action", "Lead", "By when"], ["Teach every school governor", "Schools", "2027"]]
    )
    made.add_paragraph(f"Priority 2 - {TWO}", style="FCC Section")
    wordy.table(made, [["Action", "Lead", "By when"], ["Set up a choir", "Schools", "2027"]])
    return known(
        made,
        answers("""
            - | Teach every school governor | Schools | 2027 | - | Prevent harm early
            - | Set up a choir | Schools | 2027 | - | Help people recover
        """),
        "We drink too much",
    )


@file
def boxes_and_notes() -> Known:
    """A text box, a footnote in a box of the plan, a nested table, hidden words, a comment."""
    made = begun()
    made.add_heading(f"Priority 1: {ONE}", 1)
    wordy.raw(
        made,
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>One in five adults drinks too much.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>',
    )
    inner = (
        "<w:tbl><w:tblPr/><w:tblGrid/>"
        + plain_line("Monday", "nine to five")
        + plain_line("Friday", "nine to one")
        + "</w:tbl>"
    )
    grid(
        made,
        plain_line(*HEAD),
        line(
            box(run("1")),
            box(run("Open a drop-in clinic") + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
            box(run("Public Health") + run(" (secret)", "<w:vanish/>")),
            box(run("March 2027")),
            box(run("Green")),
        ),
        line(
            box(run("2")),
            f"<w:tc><w:tcPr/><w:p>{run('Keep the clinic open')}</w:p>{inner}<w:p/></w:tc>",
            box(run("Public Health")),
            box(run("March 2027")),
            box(run("Amber")),
        ),
    )
    content = wordy.saved(made)
    note = f'<w:footnotes {W}><w:footnote w:id="2"><w:p><w:r><w:t>If the lease is signed.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    content = wordy.with_part(content, "word/footnotes.xml", note.encode())
    types = wordy.part_of(content, "[Content_Types].xml").replace(
        b"</Types>",
        b'<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>',
    )
    content = wordy.with_part(content, "[Content_Types].xml", types)
    links = wordy.part_of(content, "word/_rels/document.xml.rels").replace(
        b"</Relationships>",
        b'<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
    )
    content = wordy.with_part(content, "word/_rels/document.xml.rels", links)
    return Known(
        "Fenmarsh Alcohol Plan 2026-2031.docx",
        content,
        answers("""
            1 | Open a drop-in clinic | Public Health | March 2027 | on-track | Prevent harm early
            2 | Keep the clinic open Monday nine to five Friday nine to one | Public Health | March 2027 | at-risk | Prevent harm early
        """),
        ("One in five adults drinks too much", "If the lease is signed", "Friday"),
        ("secret",),
    )


@file
def no_rows() -> Known:
    """Tables of risks, of members, of money and of versions are no plans."""
    made = begun()
    for title, rows in (
        (
            "Version control",
            [["Version", "Date", "Author", "Status"], ["1.0", "June 2026", "S Hill", "Draft"]],
        ),
        (
            "Risks",
            [
                ["Risk", "Likelihood", "Impact", "Mitigation"],
                ["No staff", "High", "High", "Train more"],
            ],
        ),
        (
            "Money",
            [
                ["Item", "2026/27", "2027/28"],
                ["Clinic", "£12,000", "£13,000"],
                ["Total", "£12,000", "£13,000"],
            ],
        ),
        (
            "Governance meetings",
            [["Meeting", "Chair", "How often"], ["Alcohol board", "Cllr Dean", "Quarterly"]],
        ),
        ("RAG key", [["Red", "Off track"], ["Amber", "At risk"], ["Green", "On track"]]),
    ):
        made.add_heading(title, 1)
        wordy.table(made, rows)
    return known(made, [], "Train more", "Cllr Dean", "13,000", "S Hill", "Off track")


@file
def words_beside_the_plan() -> Known:
    """Two columns, running heads, a picture, an equation, words from right to left, Welsh."""
    made = begun()
    section = made.sections[0]
    section.header.paragraphs[0].text = "Official - sensitive"
    section._sectPr.append(parse_xml(f'<w:cols {W} w:num="2"/>'))
    made.add_heading("Croeso", 1)
    wordy.raw(
        made,
        '<w:p><w:r><w:rPr><w:lang w:val="cy-GB"/></w:rPr><w:t>Mae gormod o bobl yn yfed gormod.</w:t></w:r></w:p>',
    )
    wordy.raw(
        made,
        '<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/><w:lang w:bidi="ar-SA"/></w:rPr><w:t>مرحبا بكم</w:t></w:r></w:p>',
    )
    wordy.raw(
        made,
        '<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>a+b=c</m:t></m:r></m:oMath></w:p>',
    )
    made.add_picture(io.BytesIO(dot()))
    made.add_heading(f"Priority 1: {ONE}", 1)
    wordy.table(made, [HEAD, ["1", "Teach every school governor", "Schools", "July 2027", "Green"]])
    return known(
        made,
        answers("""
            1 | Teach every school governor | Schools | July 2027 | on-track | Prevent harm early
        """),
        "Mae gormod o bobl",
        "مرحبا بكم",
        "a+b=c",
        gone=("Official - sensitive",),
    )


@file
def in_welsh() -> Known:
    made = begun("Cynllun Alcohol Ffenmarsh 2026-2031")
    made.add_heading("Blaenoriaeth 1: Atal niwed", 1)
    wordy.table(
        made,
        [
            ["Rhif", "Camau gweithredu", "Arweinydd", "Partneriaid", "Amserlen", "Cynnydd"],
            ["1", "Agor clinig galw heibio", "Iechyd Cyhoeddus", "Heddlu", "Mehefin 2027", "Oren"],
        ],
    )
    return known(
        made,
        answers("""
            1 | Agor clinig galw heibio | Iechyd Cyhoeddus | June 2027 | at-risk | - | partners=Heddlu
        """),
    )

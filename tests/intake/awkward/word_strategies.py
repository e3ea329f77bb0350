"""Word documents that are strategies: what they promise, who takes part, what their words mean."""
# ruff: noqa: E501 - sentences and the XML of Word are long lines

from typing import Any

from docx import Document
from docx.oxml import parse_xml

from ...blocks import wordy
from .known import Known, answers, file
from .papers import W, run
from .word_offices import filled


def told(made: Any, facts: dict[str, list[str]], *kept: str, rows: str = "", name: str) -> Known:
    return Known(f"{name}.docx", wordy.saved(made), answers(rows), kept, (), facts)


def bold(made: Any, words: str) -> None:
    made.add_paragraph().add_run(words).bold = True


@file
def strategy_with_styles() -> Known:
    """All parts with real styles: vision, priorities, promises as bullets, partners, glossary."""
    made = Document()
    made.add_heading("Marshland Drug and Alcohol Strategy 2026-2031", 0)
    made.add_heading("Foreword", 1)
    made.add_paragraph("I am glad to bring you this strategy.")
    made.add_paragraph("Cllr Jo Reed, Cabinet Member for Health")
    made.add_heading("Our vision", 1)
    made.add_paragraph("A Marshland where nobody dies of drugs.")
    made.add_heading("Priority 1: Keep people alive", 1)
    made.add_paragraph("Deaths have doubled in ten years.")
    made.add_paragraph("We will:")
    for words in ("give naloxone to every hostel", "share warnings within a day"):
        made.add_paragraph(words, style="List Bullet")
    made.add_heading("Priority 2: Better treatment", 1)
    made.add_paragraph("Over the next five years the partnership will:")
    for words in (
        "halve the wait for a first visit",
        "open on Saturdays",
        "ask patients what helped",
    ):
        made.add_paragraph(words, style="List Bullet 2")
    made.add_heading("Our partners", 1)
    for words in ("Marshland Council", "Marshland Police", "NHS Marsh Trust"):
        made.add_paragraph(words, style="List Bullet")
    made.add_heading("Glossary", 1)
    filled(
        made,
        ["Term", "Meaning"],
        ["OST", "Opioid substitution treatment"],
        ["CDP", "Combating drugs partnership"],
    )
    return told(
        made,
        {
            "title": ["Marshland Drug and Alcohol Strategy 2026-2031"],
            "priorities": ["Keep people alive", "Better treatment"],
            "commitments": [
                "give naloxone to every hostel", "share warnings within a day",
                "halve the wait for a first visit", "open on Saturdays", "ask patients what helped",
            ],
            "partners": ["Marshland Council", "Marshland Police", "NHS Marsh Trust"],
            "glossary": ["OST", "CDP"],
            "vision": ["A Marshland where nobody dies of drugs."],
        },
        "I am glad to bring you this strategy",
        name="Marshland strategy final v3",
    )  # fmt: skip


@file
def strategy_by_looks_only() -> Known:
    """No style at all: bold lines for headings, typed bullets, typed numbers, a line of dashes."""
    made = Document()
    bold(made, "Tidewater Alcohol Strategy 2027 to 2032")
    made.add_paragraph("Agreed by the Health and Wellbeing Board on 3 March 2027.")
    bold(made, "Vision")
    made.add_paragraph("Fewer people harmed by drink, and more who recover.")
    bold(made, "Priority 1 - Prevention")
    made.add_paragraph("Most harm begins early.")
    made.add_paragraph("We will:")
    for words in ("• speak to every year nine class", "• stop sales to children"):
        made.add_paragraph(words)
    bold(made, "Priority 2 - Treatment")
    made.add_paragraph("We will:")
    for words in ("- see people within a week", "- visit people in hospital"):
        made.add_paragraph(words)
    bold(made, "Who takes part")
    for words in ("• Tidewater Council", "• Tidewater Hospital"):
        made.add_paragraph(words)
    return told(
        made,
        {
            "title": ["Tidewater Alcohol Strategy 2027 to 2032"],
            "priorities": ["Prevention", "Treatment"],
            "commitments": [
                "speak to every year nine class", "stop sales to children",
                "see people within a week", "visit people in hospital",
            ],
            "partners": ["Tidewater Council", "Tidewater Hospital"],
            "vision": ["Fewer people harmed by drink, and more who recover."],
        },
        "Health and Wellbeing Board",
        "Most harm begins early",
        name="Document1",
    )  # fmt: skip


@file
def headings_numbered_by_word() -> Known:
    """Word numbers the headings; promises are numbered sentences; notes at foot and end."""
    made = Document()
    made.add_heading("Northmere Drugs Strategy 2026 – 2030", 0)
    numbering = made.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{".".join(f"%{k + 1}" for k in range(n + 1))}"/></w:lvl>'
        for n in range(3)
    )
    numbering.insert(
        0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="77">{levels}</w:abstractNum>')
    )
    numbering.append(parse_xml(f'<w:num {W} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))

    def heading(words: str, level: int) -> None:
        paragraph = made.add_heading(words, level)
        paragraph._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {W}><w:ilvl w:val="{level - 1}"/><w:numId w:val="77"/></w:numPr>')
        )

    heading("Introduction", 1)
    made.add_paragraph("Northmere has 40,000 people.")
    heading("Our priorities", 1)
    heading("Break the supply", 2)
    made.add_paragraph("Gangs use children.")
    bold(made, "We will")
    for words in ("Train teachers to spot grooming.", "Visit every taxi firm."):
        made.add_paragraph(words, style="List Number")
    heading("Deliver good treatment", 2)
    made.add_paragraph("Our commitments:")
    for words in ("Offer a visit in five days.", "Hire two nurses."):
        made.add_paragraph(words, style="List Number")
    heading("Governance", 1)
    made.add_paragraph("The board meets four times a year.")
    return told(
        made,
        {
            "title": ["Northmere Drugs Strategy 2026 – 2030"],
            "priorities": ["Break the supply", "Deliver good treatment"],
            "commitments": [
                "Train teachers to spot grooming.", "Visit every taxi firm.",
                "Offer a visit in five days.", "Hire two nurses.",
            ],
        },
        "Northmere has 40,000 people",
        "The board meets four times a year",
        name="Northmere",
    )  # fmt: skip


@file
def promises_in_sentences_and_table() -> Known:
    """Promises in a table of one column, in bold sentences, and with sub-points below them."""
    made = Document()
    made.add_heading("Eastholm Substance Use Strategy 2026-2029", 0)
    made.add_heading("Theme one: Young people", 1)
    made.add_paragraph("What we will do:")
    made.add_paragraph("Support parents, by:", style="List Bullet")
    made.add_paragraph("holding talks in schools", style="List Bullet 2")
    made.add_paragraph("writing to every home", style="List Bullet 2")
    made.add_paragraph("Fund two youth workers", style="List Bullet")
    made.add_heading("Theme two: Families", 1)
    made.add_paragraph(
        "We will give each family one named worker. Families have told us they tell their story too often."
    )
    made.add_heading("References", 1)
    for words in (
        "Home Office (2021) From harm to hope. London: Home Office.",
        "Reed, J. (2024) ‘Families and drink’, Journal of Care, 3(1), pp. 2-9.",
    ):
        made.add_paragraph(words)
    return told(
        made,
        {
            "title": ["Eastholm Substance Use Strategy 2026-2029"],
            "priorities": ["Young people", "Families"],
            "commitments": [
                "Support parents, by: holding talks in schools writing to every home", "Fund two youth workers",
            ],
            "sources": ["Home Office (2021) From harm to hope. London: Home Office.", "Reed, J. (2024) ‘Families and drink’, Journal of Care, 3(1), pp. 2-9."],
        },
        "tell their story too often",
        "one named worker",
        name="eastholm",
    )  # fmt: skip


@file
def languages_of_passages() -> Known:
    """An English strategy with a summary in Welsh, a welcome in Polish, and words marked French."""
    made = Document()
    made.add_heading("Borderlands Alcohol Strategy 2026-2031", 0)
    made.add_heading("Crynodeb", 1)
    welsh, polish, french = (f'<w:lang w:val="{one}"/>' for one in ("cy-GB", "pl-PL", "fr-FR"))
    wordy.raw(made, f"<w:p>{run('Byddwn yn helpu pobl i yfed llai.', welsh)}</w:p>")
    made.add_heading("Welcome", 1)
    wordy.raw(made, f"<w:p>{run('Witamy w naszej strategii.', polish)}</w:p>")
    wordy.raw(
        made, f"<w:p>{run('Our motto is ')}{run('bonne route', french)}{run(' for all.')}</w:p>"
    )
    made.add_heading("Priority 1: Drink less", 1)
    made.add_paragraph("We will:")
    made.add_paragraph("mark every can", style="List Bullet")
    return told(
        made,
        {"priorities": ["Drink less"], "commitments": ["mark every can"]},
        "Byddwn yn helpu pobl i yfed llai",
        "Witamy w naszej strategii",
        "bonne route",
        name="Borderlands",
    )  # fmt: skip


@file
def partners_in_a_table_and_logos() -> Known:
    """Members in a table with roles, a plan with the same members as leads, a list of words."""
    made = Document()
    made.add_heading("Castleton Combating Drugs Plan 2026-2028", 0)
    made.add_heading("Members of the partnership", 1)
    filled(
        made,
        ["Organisation", "Role"],
        ["Castleton Council", "Chair"],
        ["Castleton Police", "Lead for supply"],
        ["Turning Tide", "Treatment provider"],
    )
    made.add_heading("Objective 1: Cut supply", 1)
    filled(
        made,
        ["Action", "Lead", "By when"],
        ["Share names of dealers weekly", "Castleton Police", "From now on"],
        ["Train post staff", "Castleton Council", "May 2027"],
    )
    made.add_heading("Abbreviations", 1)
    for words in ("CDP: Combating drugs partnership", "OCG – Organised crime group"):
        made.add_paragraph(words)
    return told(
        made,
        {
            "priorities": ["Cut supply"],
            "partners": ["Castleton Council", "Castleton Police", "Turning Tide"],
            "glossary": ["CDP", "OCG"],
        },
        "Treatment provider",
        rows="""
            - | Share names of dealers weekly | Castleton Police | from now on | - | Cut supply
            - | Train post staff | Castleton Council | May 2027 | - | Cut supply
        """,
        name="Castleton",
    )  # fmt: skip


@file
def a_box_with_its_title_among_bold_lines() -> Known:
    """A box says first what it holds; one promise alone below a priority is one as well."""
    made = Document()
    bold(made, "Public Toilets Strategy 2026-2029")
    made.add_paragraph("Borough of Fenmarsh Sands")
    shown = "".join(
        f"<w:p><w:r><w:t>{w}</w:t></w:r></w:p>" for w in ("Our vision", "Clean for all.")
    )
    wordy.raw(
        made,
        '<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox>'
        f"<w:txbxContent>{shown}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
    )
    bold(made, "1. Why this matters")
    made.add_paragraph("Four in ten people stay at home.")
    bold(made, "2.1 Clean and open")
    for words in ("We will clean three times a day", "We will open till ten"):
        made.add_paragraph(words, style="List Bullet")
    bold(made, "2.2 For everyone")
    made.add_paragraph("We will build four Changing Places", style="List Bullet")
    return Known(
        "toilets.docx",
        wordy.saved(made),
        [],
        facts={
            "areas": ["Fenmarsh Sands"],
            "vision": ["Clean for all."],
            "priorities": ["Clean and open", "For everyone"],
            "commitments": [
                "We will clean three times a day",
                "We will open till ten",
                "We will build four Changing Places",
            ],
        },
    )

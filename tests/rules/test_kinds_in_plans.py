"""Kinds of defects of plans that are typed by hand: found, and what looks like them left."""

import pytest

from .catalogue import messages


def rows(*actions: str, title: str = "Streets") -> str:
    lines = [f"        - id: r{at}\n          action: {text}\n" for at, text in enumerate(actions)]
    head = f"priorities:\n  - id: p\n    title: {title}\n    actions:\n      rows:\n"
    return head + "".join(lines)


def sections(*titles: str) -> str:
    parts = (f"  - title: {title}\n    text: We listen.\n" for title in titles)
    return "background:\n" + "".join(parts)


def statistic(title: str, value: str, unit: str = "") -> str:
    unit = f"    unit: {unit}\n" if unit else ""
    return f"statistics:\n  - id: s\n    title: {title}\n    value: {value}\n{unit}"


def promise(text: str) -> str:
    lines = "    commitments:\n      - items:\n          - id: c\n            text: "
    return f"priorities:\n  - id: p\n    title: Streets\n{lines}{text}\n"


def dates(*several: str, title: str = "streets") -> str:
    lines = (
        f"        - id: {title}{at}\n          action: Mend wall {at}.\n          due: {due}\n"
        for at, due in enumerate(several)
    )
    return f"  - id: {title}\n    title: {title}\n    actions:\n      rows:\n" + "".join(lines)


def measure(text: str) -> str:
    return rows("Map trees.") + f"          measures: {text}\n"


def promised(summary: str, *actions: str, due: str = "", pledges: tuple[str, ...] = ()) -> str:
    head = f"priorities:\n  - id: p\n    title: Streets\n    summary: {summary}\n"
    items = (
        f"          - id: c{at}\n            text: {text}\n" for at, text in enumerate(pledges)
    )
    head += "    commitments:\n      - items:\n" + "".join(items) if pledges else ""
    lines = (f"        - id: r{at}\n          action: {text}\n" for at, text in enumerate(actions))
    ends = f"          due: {due}\n" if due else ""
    return f"{head}    actions:\n      rows:\n" + "".join(line + ends for line in lines)


def led(lead: str) -> str:
    listed = (
        "bodies:\n  - id: mill\n    name: Fenmarsh Mill Trust\npartners:\n  - members: [mill]\n"
    )
    return listed + rows("Map trees.") + f"          lead:\n            - text: {lead}\n"


def aimed(target: str) -> str:
    return rows("Map trees.") + f"          measures: [{{title: Trees, target: {target}}}]\n"


def goals(number: str, *lines: str) -> str:
    text = "".join(f"      {line}\n" for line in lines)
    return f"background:\n  - title: Our {number} goals\n    text: |\n{text}"


def measured(title: str, start: str, aim: str) -> str:
    point = f"{{title: {title}, baseline: {start}, target: {aim}}}"
    return "period: 2026/2031\n" + rows("Map trees.") + f"          measures: [{point}]\n"


def measure_table(*lines: str) -> str:
    head = "period: 2026/2031\nintroduction: |\n"
    return head + "".join(
        f"  | {line} |\n" for line in (lines[0], "--- | " * 3 + "---", *lines[1:])
    )


def said_of(text: str, *lines: str) -> str:
    """A sentence above a table."""
    width = lines[0].count("|") + 1 if lines else 0
    table = [f"| {line} |" for line in (*lines[:1], " | ".join(["---"] * width), *lines[1:])]
    body = [text, "", *(table if lines else [])]
    return "period: 2026/2031\nintroduction: |\n" + "".join(f"  {line}\n" for line in body)


def timed(due: str) -> str:
    return rows("Map trees.") + f"          due: {due}\n"


def paid(cost: str) -> str:
    return rows("Map trees.") + f"          funding: {cost}\n"


def chapter(title: str, *lines: str, said: str) -> str:
    """A chapter that lists things, and a sentence before it that counts them."""
    text = "".join(f"      {line}\n" for line in lines)
    return f"introduction: {said}\nbackground:\n  - title: {title}\n    text: |\n{text}"


AIMS = ("- Lend more", "- Open longer", "- Teach reading")
MILLS = "Fenmarsh Council, Orby Mill Trust, the University of Mere and Friends of the Fen."
PARKS = ("Type | Car parks | Spaces", "Short | 9 | 1,080", "Long | 7 | 1,490", "All | 16 | 2,570")
COVER = (
    "Ward | Area (ha) | Trees (ha) | Cover",
    "Orby | 620 | 37 | 6%",
    "Mere | 480 | 53 | 11%",
    "Saltby | 750 | 173 | 23%",
    "Carr | 910 | 164 | 18%",
)
WAITS = ("Measure | Baseline | Target | By", "Wait for a wheelchair | 28 days | 21 days | May 2028")
FACTS = [
    (
        "count-that-differs",
        "introduction: |\n  Our aims are:\n\n  - Lend\n  - Teach\n  - Mend\n\n  The four aims "
        "are ours.\n",
        "four aims",
    ),
    (
        "measure-without-baseline",
        measure_table(WAITS[0], WAITS[1], "Falls | 12 | 10 | May 2028", "Learners | | 60% | 2028"),
        "Learners",
    ),
    (
        "figure-repeated-differently",
        promised("We will create 1,500 new T level places.", "T level places")
        + '          measures: ["1,200 places"]\n',
        "1,200 places",
    ),
    ("count-that-differs", chapter("3. Objectives", *AIMS, said="It has six objectives."), "six"),
    ("count-that-differs", chapter("Partners", MILLS, said="It has six partners."), "six partners"),
    (
        "count-that-differs",
        chapter(
            "Why",
            "Our aims are to:",
            "",
            *AIMS,
            "",
            "These four aims come from the board.",
            said="We listen.",
        ),
        "four aims",
    ),
    (
        "lead-not-a-partner",
        chapter("Partners", MILLS, said="We listen.")
        + led("Orby Wool Project").partition("priorities")[1]
        + led("Orby Wool Project").partition("priorities")[2],
        "Orby Wool Project",
    ),
    ("value-in-wrong-column", timed("400 a year"), "how often"),
    ("value-in-wrong-column", paid("Ongoing"), "cost"),
    ("value-in-wrong-column", led("High"), "nobody"),
    ("value-in-wrong-column", led("People aged 60 and over"), "nobody"),
    ("value-in-wrong-column", led("Flood Team") + "          measures: Flood Team\n", "a body"),
    (
        "breakdown-that-does-not-add-up",
        said_of(
            "Costs.",
            "Item | Cost",
            "Halls | £5.2 million",
            "Roads | £2.1 million",
            "Fens | £1.4 million",
            "Total | £8.9 million",
        ),
        "8.7",
    ),
    (
        "breakdown-that-does-not-add-up",
        said_of(
            "Costs.",
            "Item | Cost",
            "Halls | £6k",
            "Roads | £35,000",
            "Fens | £1.2m",
            "Total | £1,341,000",
        ),
        "1,241,000",
    ),
    (
        "breakdown-that-does-not-add-up",
        said_of(
            "Homes.",
            "Area | Homes | Shops | Both | Cost (£m)",
            "Orby | 10 | 4 | 14 | 1.5",
            "Mere | 21 | 3 | 34 | 2.5",
            "Carr | 7 | 2 | 9 | 1.5",
            "Saltby | 30 | 6 | 36 | 3.1",
        ),
        "the row makes 24",
    ),
    (
        "breakdown-that-does-not-add-up",
        said_of("Trees.", *COVER[:4], "Carr | 910 | 164 | 13%"),
        "18.0%, not 13%",
    ),
    (
        "figure-repeated-differently",
        said_of("We run 19 car parks with 2,570 spaces.", *PARKS),
        "19",
    ),
    (
        "figure-repeated-differently",
        said_of("Cover goes from 6% in Orby to 27% in Saltby.", *COVER),
        "27%",
    ),
    ("figure-repeated-differently", said_of("The wait for a wheelchair is 34 days.", *WAITS), "34"),
    (
        "figure-repeated-differently",
        said_of("The wait for a wheelchair is 28 days. We aim to reach 14 days by 2028.", *WAITS),
        "14",
    ),
    *(
        ("breakdown-that-does-not-add-up", said_of(text), told)
        for text, told in (
            ("In 2025, 68% rated the hall as good, 22% as fair and 15% as poor.", "105%"),
            ("The county pays 80% (£3.2 million) and the parish the remaining 25%.", "105%"),
            (
                "We fit 900 homes a year, so that 3,600 are done by the end of the five years.",
                "4,500",
            ),
            ("Each of the six towns will offer 40 places a year, 280 in all.", "240"),
            ("In 2025, 71% said it was very good, 22% fairly good and 13% not good.", "106%"),
            ("A charger costs £3,500, so 235 chargers cost about £1.2 million.", "822,500"),
            ("We felled 4,310 trees and planted 3,980, a net gain of 330.", "-330"),
            ("The board meets four times a year (in March, June and October).", "3 months"),
        )
    ),
    ("share-in-words-that-is-not-so", said_of("Most (58%, 103 of 247) want buses."), "41.7%"),
    (
        "movement-that-is-not-so",
        said_of("Work starts in spring 2030 and ends in autumn 2029."),
        "runs backwards",
    ),
]
LEFT_FACTS = [
    (
        "breakdown-that-does-not-add-up",
        said_of(
            "By 2080 this may grow to 9,240 homes. Damages are £12.4 million, £1,610 for each "
            "home at risk."
        ),
    ),
    (
        "figure-repeated-differently",
        said_of("Some 1,080 homes and 20 shops are at risk, 2,570 spaces in all.", *PARKS),
    ),
    ("measure-without-baseline", measure_table(WAITS[0], WAITS[1], "New homes | | 60 | 2028")),
    ("count-that-differs", chapter("3. Objectives", *AIMS, said="It has three objectives.")),
    ("count-that-differs", chapter("Partners", MILLS, said="It has four partners.")),
    ("count-that-differs", chapter("Partners", MILLS, said="We met six other partners.")),
    ("count-that-differs", chapter("Aims", "- One:", "  - a", *AIMS, said="It has six aims.")),
    ("value-in-wrong-column", paid("£400 a year")),
    ("value-in-wrong-column", led("High Street Manager")),
    ("value-in-wrong-column", led("People and Places Team")),
    (
        "breakdown-that-does-not-add-up",
        said_of(
            "Costs.",
            "Item | Cost",
            "Halls | £5.2 million",
            "Roads | £2.1 million",
            "Fens | £1.4 million",
            "Total | £8.8 million",
        ),
    ),
    (
        "breakdown-that-does-not-add-up",
        said_of(
            "Costs.",
            "Item | Cost",
            "Halls | £6k",
            "Roads | £35,000",
            "Fens | £1.2m",
            "Total | £1,241,000",
        ),
    ),
    ("breakdown-that-does-not-add-up", said_of("Trees.", *COVER)),
    (
        "breakdown-that-does-not-add-up",
        said_of(
            "Trees.",
            COVER[0].replace("Cover", "Renters"),
            *COVER[1:3],
            "Saltby | 750 | 173 | 40%",
            "Carr | 910 | 164 | 31%",
        ),
    ),
    ("figure-repeated-differently", said_of("We run 16 car parks with 2,570 spaces.", *PARKS)),
    ("figure-repeated-differently", said_of("The 9 car parks have 1,080 spaces.", *PARKS)),
    (
        "figure-repeated-differently",
        said_of("Fenmarsh has 21 car parks, some of them ours.", *PARKS),
    ),
    (
        "figure-repeated-differently",
        said_of("Cover goes from 6% in Orby to 23% in Saltby.", *COVER),
    ),
    (
        "figure-repeated-differently",
        said_of("The wait for a wheelchair is 28 days, and will be 21 days by 2028.", *WAITS),
    ),
    ("figure-repeated-differently", said_of("Some wait 34 days for a ramp.", *WAITS)),
    *(
        ("breakdown-that-does-not-add-up", said_of(text))
        for text in (
            "In 2025, 68% rated the hall as good, 22% as fair and 10% as poor.",
            "In 2025, 71% said it was very important, 16% fairly important and 13% not important.",
            "Each of the seven towns will offer 40 places a year, 280 in all.",
            "Residents saw us as open (68%), 72% as fair and 55% as quick.",
            "The county pays 75% (£3.2 million) and the parish the remaining 25%.",
            "We fit 900 homes a year, so that 4,500 are done by the end of the five years.",
            "We felled 3,980 trees and planted 4,310, a net gain of 330.",
            "The board meets four times a year (in March, June, October and December).",
        )
    ),
    ("movement-that-is-not-so", said_of("Work starts in spring 2029 and ends in autumn 2029.")),
]
STUDIOS = "We will open twelve low-rent studios in the old bus depot by 2028."
PLEDGES = ("open a pantry in every ward", "teach parents to cook", "print a map of the fords")
PANTRIES = ("Rent shops for pantries in each ward.", "Run cooking lessons for parents.")
SUMMARY = """introduction: |
  In short, we will:

  - open a museum in the old mill
  - lend tablets to people at home
  - build an ice rink

"""
PATHS = """introduction: |
  SAID

  | Path | Length in km |
  | --- | --- |
  | Fen Way | 12 |
  | Mill Trail | 31 |
  | Dyke Path | 8 |
"""
TABLE = """introduction: |
  | Pool | {} |
  | --- | --- |
  | Orby | 310 |
  | Mere | 220 |

  {}
"""
VISITS = """introduction: |
  SAID

  | Year | Visits |
  | --- | --- |
  | 2021 | 310 |
  | 2022 | 288 |
  | 2023 | 301 |
  | 2024 | 262 |
"""
DATED = dates("2027-03", "2028-03", "2028-05", title="halls")
FOUND = [
    (
        "same-in-other-words",
        rows(
            "Deliver homes each year for social rent.", "Let homes each year through social rent."
        ),
        "promises nearly",
    ),
    ("compound-without-hyphen", rows("Child focused visits to farms."), "Child focused"),
    (
        "list-shorter-than-announced",
        goals("four", "- Halls", "- Trees", "- Fens"),
        "4 are announced, and 3 follow",
    ),
    (
        "value-in-wrong-column",
        rows("Fen Wardens") + "          lead: [{text: Fen Wardens}]\n",
        "who does it",
    ),
    ("measure-without-target", aimed("More"), "Trees"),
    ("measure-without-target", aimed("Improve year on year"), "Trees"),
    ("value-in-wrong-column", measure("Visit all schools"), "something to do"),
    (
        "lead-not-a-partner",
        "introduction: Our partners are Fenmarsh Council, Orby Mill Trust and Vale College.\n"
        + led("Saltby Garden Society").partition("priorities")[1]
        + led("Saltby Garden Society").partition("priorities")[2],
        "Saltby Garden Society",
    ),
    (
        "date-in-words-that-differs",
        promised(
            "Halls.",
            "Turn the old dairy into six workshops.",
            due="2028-12",
            pledges=("open six workshops at the old dairy by 2027",),
        ),
        "2027",
    ),
    (
        "figure-repeated-differently",
        promised("We will train 600 people in fen skills.", "Train 450 people in fen skills."),
        "450 people",
    ),
    (
        "figure-repeated-differently",
        promised(STUDIOS, "Convert the bus depot to ten studios."),
        "ten studios",
    ),
    (
        "figure-repeated-differently",
        promised(
            "We will train staff in all 34 fen schools.", "Train staff in all 12 fen schools."
        ),
        "12 fen schools",
    ),
    (
        "date-in-words-that-differs",
        promised(STUDIOS, "Convert the bus depot to studios.", due="2029-12"),
        "December 2029",
    ),
    (
        "figure-repeated-differently",
        sections("Halls").replace("We listen.", STUDIOS)
        + rows("Convert the bus depot to studios.")
        + "          measures: [Ten studios are let]\n",
        "Ten studios",
    ),
    (
        "figure-repeated-differently",
        sections("Halls").replace("We listen.", "We will plant 3,000 limes a year in the fens.")
        + rows("Plant 2,500 limes a year in the fens."),
        "2,500 limes a year",
    ),
    (
        "figure-repeated-differently",
        promised(
            "The weir scheme will protect 310 homes, and the dyke will protect 90 homes.",
            "Weir scheme",
        )
        + "          measures: [340 homes protected]\n",
        "340 homes",
    ),
    (
        "figure-repeated-differently",
        promised("We will train 500 people in fen skills.", "Train people in fen skills.")
        + "          measures: [{title: Fen skills taught, baseline: 120, target: 400}]\n",
        "400",
    ),
    (
        "date-in-words-that-differs",
        promised(
            "We will train fen wardens by May 2027 and halve floods by 2030.",
            "Train fen wardens.",
            due="2028-03",
        ),
        "by May 2027",
    ),
    ("target-against-direction", measured("Volunteers", "86", "70"), "should go up"),
    ("target-in-another-unit", measured("Paths", "{text: 11 km}", "36 miles"), "36 miles"),
    ("target-in-another-unit", measured("Story times", "9 a week", "14 per month"), "9 a week"),
    (
        "due-outside-the-period",
        measured("Trees", "9", "{value: 14, period: 2024-03}"),
        "before work on it begins",
    ),
    (
        "due-outside-the-period",
        measure_table("Measure | Baseline | Target | By", "Trees | 9 | 14 | March 2024"),
        "March 2024",
    ),
    (
        "target-against-direction",
        measure_table("Indicator | 2024 | 2027 | 2031", "Trees | 820 | 960 | 900"),
        "960",
    ),
    (
        "measure-without-target",
        measure_table(
            "Indicator | 2024 | 2027 | 2031", "Trees | 820 | 960 | 990", "Wardens | 3 | 6 | "
        ),
        "Wardens",
    ),
    ("commitment-without-action", promised("Halls.", *PANTRIES, pledges=PLEDGES), "c2"),
    ("lead-not-a-partner", led("Orby Garden Society"), "Orby Garden Society"),
    (
        "said-nearly-twice",
        rows("Open a community pantry in Orby.", "Open a comunity pantry in Orby."),
        "r0",
    ),
    (
        "list-shorter-than-announced",
        "introduction: |\n  It is done across six key themes:\n\n  - Halls\n  - Trees\n",
        "6 are announced, and 2 follow",
    ),
    ("grammar-slip", "introduction: The pupils rate of play is low.\n", "pupils rate"),
    ("value-in-wrong-column", rows("March 2027", "Map trees."), "where the action belongs"),
    ("value-in-wrong-column", rows("£30,000 from the Harbour Fund", "Map trees."), "an amount"),
    ("value-in-wrong-column", rows("In progress", "Map trees."), "a status"),
    ("value-in-wrong-column", measure("Appoint a ranger for the fens."), "something to do"),
    ("value-in-wrong-column", measure("Schools and clubs to apply for grants"), "to do"),
    ("value-in-wrong-column", measure("Work with boat owners"), "something to do"),
    (
        "everything-ongoing",
        "priorities:\n" + dates("ongoing", "ongoing", "2027-03", "ongoing") + DATED,
        "3 of 4 dates of “streets”",
    ),
    (
        "everything-ongoing",
        "priorities:\n" + dates("every year", "ongoing", "every month"),
        "none of the 3 dates",
    ),
    (
        "unfinished-value",
        measure("To be discussed and settled with the service that it concerns"),
        "To be discussed",
    ),
    ("unfinished-value", measure("To be costed"), "To be costed"),
    ("label-used-twice", rows("1.1 Open a hall.", "1.2 Map trees.", "1.2 Train wardens."), "1.2"),
    ("label-used-twice", sections("1. Why", "2. What we heard", "2. What we do"), "“2”"),
    ("label-used-twice", rows("A1. Open a hall.", "A2. Map trees.", "A2. Train wardens."), "A2"),
    ("label-skipped", sections("Aim 1", "Aim 2", "Aim 4"), "Aim 3"),
    ("label-skipped", rows("2.1 Open a hall.", "2.2 Map trees.", "2.4 Train wardens."), "2.3"),
    (
        "row-without-label",
        rows("1.1 Open a hall.", "Map trees.", "1.2 Train wardens."),
        "Map trees",
    ),
    ("entry-without-deed", rows("Many tenants cannot reach a shop.", "Map trees."), "Many tenants"),
    ("entry-without-deed", rows("Children have no garden near them.", "Map trees."), "Children"),
    ("entry-without-deed", rows("Access to the ford is poor.", "Map trees."), "Access to"),
    ("value-in-wrong-column", rows("Head of Highways and Transport", "Map trees."), "who does it"),
    (
        "measure-that-repeats-its-action",
        rows("Make streets greener and calmer.", "Map trees.", title="Greener and calmer streets"),
        "its priority says",
    ),
    ("number-that-is-a-share", statistic("Number of pupils who walk", "34%"), "34%"),
    (
        "number-that-is-a-share",
        statistic("Share of fines that are paid", "1,204", "fines"),
        "1,204",
    ),
    (
        "comparator-without-unit",
        "introduction: A plot costs £41 a year, compared to 52 for the region.\n",
        "52",
    ),
    (
        "abbreviation-of-two-bodies",
        "introduction: The Fenmarsh Reading Advice Panel (FRAP) meets in May. The Fenmarsh Rivers "
        "and Angling Panel meets in June. The FRAP has a chair.\n",
        "FRAP",
    ),
    (
        "expired-plan",
        promise("Deliver the Fenmarsh Verges Plan 2019–2024 in every parish."),
        "2019",
    ),
    ("expired-plan", promise("Carry out the Fenmarsh Paths Strategy 2021-24."), "2021"),
    (
        "closed-national-body",
        "introduction: The Legal Services Commission and the council pay for advice. The Museums, "
        "Libraries and Archives Council will accredit the mill.\n",
        "Museums, Libraries",
    ),
    (
        "hyphen-between-nouns",
        "introduction: We want to cut car-use and air-pollution.\n",
        "car-use",
    ),
    (
        "movement-that-is-not-so",
        "introduction: Fees range from £2,400 to £1,150 by depth.\n",
        "runs backwards",
    ),
    (
        "breakdown-that-does-not-add-up",
        "introduction: In 2024 we helped 62% of those who asked. The other 48% were sent on.\n",
        "110",
    ),
    (
        "share-in-words-that-is-not-so",
        "introduction: In 2024 some 340 had a badge, 210 had a permit, and 260 had both.\n",
        "260",
    ),
    (
        "share-in-words-that-is-not-so",
        "introduction: The county has 52,000 people aged over 65. Of these 2,600 get help, or 12% "
        "of people aged over 65.\n",
        "5.0%",
    ),
    (
        "breakdown-that-does-not-add-up",
        "introduction: In 2024 there were 283 fines among 40,000 drivers, a rate of 47 per 100,000 "
        "drivers.\n",
        "707.5",
    ),
    ("estimate-too-exact", "introduction: In 2024 some 12.473% walked.\n", "12.473%"),
    (
        "count-of-a-list-that-differs",
        "introduction: The five aims are to lend more, to open longer, to teach reading and to "
        "keep every branch.\n",
        "4 follow",
    ),
    (
        "several-promises",
        promise("Open on Sundays, lend tablets to people at home and move the archive to Orby."),
        "3 promises",
    ),
    ("promise-in-prose", SUMMARY + rows("Open a museum in the mill.", "Lend tablets."), "ice rink"),
    (
        "share-in-words-that-is-not-so",
        "introduction: We spend £64 million a year. Local firms get £19 million of it, or 42%.\n",
        "29.7%",
    ),
    (
        "breakdown-that-does-not-add-up",
        "introduction: The refuge took in 88 families, 61 of them with children and 37 without.\n",
        "98",
    ),
    (
        "breakdown-that-does-not-add-up",
        "introduction: Of 62 halls of 2010, 41 are still open and 23 have closed.\n",
        "64",
    ),
    (
        "breakdown-that-does-not-add-up",
        "introduction: |\n  It costs £1.2 million: £450,000 a year for three years.\n",
        "1,350,000",
    ),
    (
        "breakdown-that-does-not-add-up",
        "introduction: The shelter has 40 beds, 22 of them with cots and 28 without.\n",
        "50",
    ),
    ("fraction-that-is-not-so", "introduction: Two thirds of tenders, 54%, are local.\n", "54%"),
    (
        "fraction-that-is-not-so",
        "introduction: Eight people in ten drive to the mill (68%).\n",
        "68%",
    ),
    (
        "breakdown-that-does-not-add-up",
        "introduction: |\n  It costs £1.2 million: £450,000 a year for two years and £600,000 for "
        "the mill.\n",
        "£450,000 a year for two years and £600,000 make £1.5 million",
    ),
    ("grammar-slip", "introduction: If you need help please call us.\n", "please"),
    (
        "list-shorter-than-announced",
        "introduction: |\n  There are four things we will do:\n\n  - lend\n  - mend\n",
        "4 are announced",
    ),
    (
        "drafting-note",
        "status: published\nintroduction: This draft sets out our aims for halls.\n",
        "a strategy that is published",
    ),
    (
        "claim-without-source",
        "introduction: In 2024, 54% walked, which is lower than the England average.\n",
        "lower than the England average",
    ),
    (
        "figure-repeated-differently",
        "background:\n  - title: One in four loans is digital\n    text: Of all loans in 2025, 38% "
        "were digital.\n",
        "One in four",
    ),
    *(
        ("movement-that-is-not-so", PATHS.replace("SAID", said), "Mill Trail (31) as longest")
        for said in ("The Dyke Path is our longest path.", "Our longest path is the Fen Way.")
    ),
    ("movement-that-is-not-so", PATHS.replace("SAID", "Our shortest path is the Fen Way."), "Dyke"),
    (
        "movement-that-is-not-so",
        VISITS.replace("SAID", "Visits went down in each of the four years."),
        "go down",
    ),
    *(
        ("note-without-mark", TABLE.format(head, note), told)
        for head, note, told in (
            ("Visits", "\\* Shut in May.", "of this note"),
            ("Visits*", "They are counted at the gate.", "no note explains"),
            ("Visits", "*note that it was shut", "of this note"),
        )
    ),
    (
        "citation-in-words",
        "introduction: In 2024, 54% swam (Pools Survey, Swim Fenmarsh, 2024).\n",
        "Pools Survey",
    ),
    ("grammar-slip", "introduction: Several seems to go.\n", "Several seems"),
]


@pytest.mark.parametrize(("rule", "text", "told"), FOUND + FACTS)
def test_kind_is_found(rule: str, text: str, told: str) -> None:
    """The rule says it, and names what is wrong."""
    assert any(told in message for message in messages(text, rule))


KEPT = rows("Open a museum in the mill.", "Lend tablets.")
LEFT = [
    (
        "same-in-other-words",
        rows("Deliver 120 social homes a year.", "Let 30 social homes a year."),
    ),
    (
        "figure-repeated-differently",
        promised("We will train staff in all 34 fen schools.", "Train staff in 12 fen schools."),
    ),
    ("compound-without-hyphen", rows("Start focused visits to farms.")),
    ("list-shorter-than-announced", goals("three", "- Halls", "- Trees", "- Fens")),
    ("list-shorter-than-announced", goals("four", "We chose them.", "", "- Halls")),
    ("measure-without-direction", measure('"Eels lost: 470 in 2024/25, 376 by 2029"')),
    ("measure-without-target", aimed("All of them")),
    ("measure-without-target", aimed("40 more")),
    (
        "lead-not-a-partner",
        "introduction: Our partners are Fenmarsh Council, Orby Mill Trust and Vale College.\n"
        + led("Orby Mill Trust").partition("priorities")[1]
        + led("Orby Mill Trust").partition("priorities")[2],
    ),
    (
        "strategy-without-governance",
        "introduction: It will be reviewed every year by the Growth Board.\n" + rows("Map trees."),
    ),
    ("figure-repeated-differently", promised(STUDIOS, "Convert the bus depot to twelve studios.")),
    (
        "figure-repeated-differently",
        promised(STUDIOS, "Convert the bus depot to ten studios.", "Fit two studios in the mill."),
    ),
    (
        "figure-repeated-differently",
        promised(STUDIOS, "Convert the bus depot to the first ten studios."),
    ),
    (
        "date-in-words-that-differs",
        promised(STUDIOS, "Convert the bus depot to studios.", due="2028-03"),
    ),
    *(
        ("figure-repeated-differently", promised(*texts))
        for texts in (
            ("We will train 500 people in fen skills.", "Train 40 people in map skills."),
            ("We will plant 3,000 limes in the fens.", "Plant 600 limes a year in the fens."),
        )
    ),
    (
        "figure-repeated-differently",
        promised("We will train 280 people in fen skills.", "Train people in fen skills.")
        + "          measures: [{title: Fen skills taught, baseline: 120, target: 400}]\n",
    ),
    (
        "date-in-words-that-differs",
        promised(
            "We will train fen wardens by May 2028 and halve floods by 2030.",
            "Train fen wardens.",
            due="2028-05",
        ),
    ),
    ("target-against-direction", measured("Volunteers who left", "86", "70")),
    ("target-against-direction", measured("Loans", "86", "70")),
    ("target-in-another-unit", measured("Paths", "{text: 11 km}", "{text: 36 km}")),
    ("due-outside-the-period", measured("Trees", "9", "{value: 14, period: 2026-03}")),
    (
        "target-against-direction",
        measure_table("Indicator | 2021 | 2023 | 2025", "Trees | 820 | 960 | 900"),
    ),
    ("commitment-without-action", promised("Halls.", *PANTRIES, pledges=PLEDGES[:2])),
    ("commitment-without-action", promised("Halls.", "Map trees.", pledges=PLEDGES)),
    ("lead-not-a-partner", led("Fenmarsh Mill Trust")),
    ("lead-not-a-partner", led("Culture and Leisure")),
    ("lead-not-a-partner", led("Friends of the Fen Trust Partnership")),
    ("said-nearly-twice", rows("Mend the hall in Orby now.", "Mend the wall in Orby now.")),
    (
        "said-nearly-twice",
        rows("Build the community hall in phase 1.", "Build the community hall in phase 2."),
    ),
    (
        "same-in-other-words",
        rows("Open a community pantry in Orby.", "Open a community pantry in Saltby."),
    ),
    ("grammar-slip", "introduction: Young carers rate their breaks, and pupils rate us.\n"),
    ("claim-without-source", "introduction: Warming stays well below 2°C.\n"),
    ("value-in-wrong-column", rows("£30,000 grants are paid within a week.", "Map trees.")),
    ("value-in-wrong-column", rows("In progress reports, name who is late.", "Map trees.")),
    ("value-in-wrong-column", measure("Appoint 4 rangers")),
    ("value-in-wrong-column", measure("Launch event held")),
    ("value-in-wrong-column", measure("Ensure rates of return")),
    ("value-in-wrong-column", measure("Increase visits to the fens")),
    ("value-in-wrong-column", measure("Tenants able to reach a shop")),
    ("measure-without-direction", measure("Appoint a ranger for the fens.")),
    (
        "everything-ongoing",
        "priorities:\n" + dates("ongoing", "2027-03", "ongoing", "2027-05") + DATED,
    ),
    ("everything-ongoing", "priorities:\n" + dates("every year", "2027-03", "every month")),
    ("unfinished-value", measure("Homes to be appointed as refuges: 4")),
    ("label-used-twice", rows("1.1 Open a hall.", "1.2 Map trees.", "1.3 Train wardens.")),
    ("label-used-twice", rows("2 wardens are trained.", "2 halls are opened.")),
    ("label-skipped", sections("1. Why", "2. What we heard", "7. Who watches")),
    ("row-without-label", rows("1.5 million for halls.", "Map trees.", "Train wardens.")),
    ("entry-without-deed", rows("Waiting times are halved.", "People who cannot walk are driven.")),
    ("entry-without-deed", rows("Staff will be trained.", "Access to the ford is restored.")),
    ("value-in-wrong-column", rows("Head teachers meet in May.", "Appoint a Head of Paths.")),
    ("value-in-wrong-column", rows("Train each warden.", "Name a lead officer.")),
    ("value-in-wrong-column", rows("Community Safety Team Briefings", "Lead Officer Network")),
    ("entry-without-deed", rows("Most parks to have shade.", "Map trees.")),
    ("estimate-too-exact", "introduction: The rate of interest is 4.125%.\n"),
    (
        "breakdown-that-does-not-add-up",
        "introduction: We helped 88 families, 61 of them with children and 20 without a home.\n",
    ),
    (
        "measure-that-repeats-its-action",
        rows("Plant 400 limes to make streets greener.", "Map trees.", title="Greener streets"),
    ),
    ("number-that-is-a-share", statistic("Number of pupils who walk", "340", "pupils")),
    ("number-that-is-a-share", statistic("Share of pupils who walk", "34", "per cent")),
    ("number-that-is-a-share", statistic("Number of fines, change in a year", "-5%")),
    (
        "comparator-without-unit",
        "introduction: A plot costs £41 a year, compared to 2,400 for the region’s waiting list.\n",
    ),
    ("expired-plan", promise("Replace the Fenmarsh Verges Plan 2019–2024.")),
    ("expired-plan", promise("Deliver the Fenmarsh Verges Plan 2024–2029.")),
    ("movement-that-is-not-so", "introduction: Fees range from £1,150 to £2,400 by depth.\n"),
    (
        "share-in-words-that-is-not-so",
        "introduction: In 2024 some 340 had a badge, 260 had a permit, and 210 had both.\n",
    ),
    (
        "share-in-words-that-is-not-so",
        "introduction: The county has 52,000 people aged over 65. Of these 2,600 get help, or 12% "
        "of all carers.\n",
    ),
    (
        "breakdown-that-does-not-add-up",
        "introduction: In 2024 there were 283 fines among 40,000 drivers, a rate of 708 per "
        "100,000 drivers.\n",
    ),
    (
        "count-of-a-list-that-differs",
        "introduction: The four aims are to lend more, to open longer, to teach reading and "
        "writing and to keep every branch.\n",
    ),
    ("several-promises", promise("Open on Sundays, to teach reading and to lend tablets.")),
    (
        "promise-in-prose",
        SUMMARY + rows("Open a museum in the mill.", "Lend tablets.", "Build an ice rink."),
    ),
    (
        "breakdown-that-does-not-add-up",
        "introduction: Of 62 halls of 2010, 41 are still open and 9 have closed for repairs.\n",
    ),
    (
        "breakdown-that-does-not-add-up",
        "introduction: |\n  It costs £1.35 million: £450,000 a year for three years.\n",
    ),
    (
        "fraction-that-is-not-so",
        "introduction: Half asked for help, 52%, nearly a third told a friend, 31%, and 29% told "
        "nobody.\n",
    ),
    ("hyphen-between-nouns", "introduction: We publish air-quality maps and car-use surveys.\n"),
    ("entry-without-deed", rows("Most grants are paid within a month.", "Staff say-so on rotas.")),
    ("entry-without-deed", rows("Access has a named officer in every hall.", "Map trees.")),
    ("number-that-is-a-share", statistic("Share of calls met, out of ten", "9.2", "out of 10")),
    ("estimate-too-exact", "introduction: The loan costs 3.875% a year over 25 years.\n"),
    (
        "breakdown-that-does-not-add-up",
        "introduction: Of 62 clubs, 41 are still short of coaches and 12 have lost a ground.\n",
    ),
    *(
        ("breakdown-that-does-not-add-up", f"introduction: |\n  {text}\n")
        for text in (
            "It costs £1.2 million: £450,000 a year for two years and £300,000 for the mill.",
            "It costs £2.1 million: £600,000 a year for three years, then £300,000 to close it.",
            "We have £900,000: £250,000 a year for three years from us and £150,000 from clubs.",
        )
    ),
    ("promise-in-prose", SUMMARY.replace("build an ice rink", "be proud of it") + KEPT),
    ("misspelling", "introduction: The gaol has bunded tanks. We value connectedness.\n"),
    ("grammar-slip", "introduction: If you need help, please call us.\n"),
    *(
        ("list-shorter-than-announced", f"introduction: |\n  {text}\n\n  - lend\n  - mend\n")
        for text in ("In the next four years we will:", "In all nine halls people can:")
    ),
    ("commitment-without-date", promise("Stop the charge for halls from April 2028.")),
    ("drafting-note", "status: draft\nintroduction: This draft sets out our aims for halls.\n"),
    ("drafting-note", "status: published\nintroduction: This draft was read in 2025.\n"),
    (
        "claim-without-source",
        "introduction: In 2024, 54% walked. That is lower than the average for England, 63%.\n",
    ),
    (
        "figure-repeated-differently",
        "background:\n  - title: One in four loans is digital\n    text: In 2015, 38% of loans "
        "were digital. We have lent fewer since.\n",
    ),
    (
        "figure-repeated-differently",
        "background:\n  - title: A third of halls are at risk\n    text: Of all halls, 12% are "
        "at high risk, and 21% at some.\n",
    ),
    ("movement-that-is-not-so", PATHS.replace("SAID", "The Fen Way is our longest wet path.")),
    ("movement-that-is-not-so", PATHS.replace("SAID", "The Mill Trail is our longest path.")),
    ("movement-that-is-not-so", VISITS.replace("SAID", "Visits fell in each year but 2023.")),
    *(
        ("note-without-mark", TABLE.format(head, note))
        for head, note in (
            ("Visits*", "\\* Shut in May."),
            ("Visits*", "*Shut in May."),
            ("Visits", "*Note that it was shut.*"),
            ("*Visits*", "It is a 4* hall, with **one** A*."),
        )
    ),
    ("citation-in-words", "introduction: Two bands play (The Mill Boys, 2024 winners).\n"),
    ("grammar-slip", rows("Several branches to open on Sundays.", "Map trees.")),
]


@pytest.mark.parametrize(("rule", "text"), LEFT + LEFT_FACTS)
def test_what_is_right_is_left(rule: str, text: str) -> None:
    """What only looks like it is left alone."""
    assert not messages(text, rule)

"""Web pages and typed texts that hold a plan in their own shapes."""

from .known import Known, answers, file

PAGE = """<!doctype html><html lang="en"><head>
<title>Cemeteries Strategy 2026 to 2031 | Fenmarsh Town Council</title></head><body><main>
<h1>Cemeteries Strategy 2026 to 2031</h1><p>This says how we look after four cemeteries.</p>
<h2>Aim 1: Room for all</h2><p>We have room for nine years.</p>
<table><caption>Actions for aim 1</caption><thead><tr><th rowspan="2">Action</th>
<th colspan="2">Delivery</th><th rowspan="2">Progress</th></tr>
<tr><th>Lead officer</th><th>Target</th></tr></thead><tbody><tr><td>Buy land at Long Acre</td>
<td>Town Clerk</td><td>March 2028</td><td>In progress</td></tr></tbody></table>
<h2>Aim 2: Calm places</h2>
<dl><dt>Action</dt><dd>Mend the chapel roof</dd><dt>Lead officer</dt><dd>Surveyor</dd>
<dt>Target</dt><dd>May 2027</dd></dl>
<dl><dt>Action</dt><dd>Plant a bluebell wood</dd><dt>Lead officer</dt><dd>Head Gardener</dd>
<dt>Target</dt><dd>Two acres</dd></dl>
<h2>Glossary</h2><dl><dt>Plot</dt><dd>A grave</dd><dd>or a place for ashes</dd>
<dt>Sexton</dt><dd>Who digs graves</dd></dl>
</main><footer><p>Fenmarsh Town Council</p></footer></body></html>"""

TEXT = """ALLOTMENTS STRATEGY 2026-2030
Fenmarsh Parish Council

VISION
A plot for everyone who asks.

OBJECTIVE 1: SHORTER WAITS

Action 1.1: Halve large plots when they fall vacant
Lead: Allotments Officer
By when: From April 2026
Status: In progress

Action 1.2: Open a new site at Mill Lane
Lead: Parish Clerk
By when: April 2026 onwards
Status: Not started

OBJECTIVE 2: GREENER PLOTS

Action 2.1: Ban peat and bonfires
Lead: Site reps
By when: 1st January 2027
Status: Completed
"""


@file
def terms_and_what_they_mean() -> Known:
    """A list of terms is a card where it holds a plan, and a glossary where it says so.

    “Target” over a day is by when; over an amount it is what is measured.
    """
    return Known(
        "cemeteries.html",
        PAGE.encode(),
        answers("""
            - | Buy land at Long Acre | Town Clerk | March 2028 | on-track | Room for all
            - | Mend the chapel roof | Surveyor | May 2027 | - | Calm places
            - | Plant a bluebell wood | Head Gardener | - | - | Calm places
        """),
        ("Two acres", "We have room for nine years"),
        facts={
            "areas": ["Fenmarsh"],
            "glossary": ["Plot", "Sexton"],
            "priorities": ["Room for all", "Calm places"],
        },
    )


@file
def capitals_right_over_their_text() -> Known:
    """A line in capitals is a heading without an empty line below it.

    “From April” says when something begins; “April onwards” that it has no end.
    """
    return Known(
        "Fenmarsh.txt",
        TEXT.encode(),
        answers("""
            1.1 | Halve large plots when they fall vacant | Allotments Officer | - | on-track | SHORTER WAITS | start=April 2026
            1.2 | Open a new site at Mill Lane | Parish Clerk | April 2026 onwards | not-started | SHORTER WAITS
            2.1 | Ban peat and bonfires | Site reps | 1 January 2027 | complete | GREENER PLOTS
        """),  # noqa: E501
        facts={
            "areas": ["Fenmarsh"],
            "vision": ["A plot for everyone who asks."],
            "priorities": ["SHORTER WAITS", "GREENER PLOTS"],
        },
    )


EXPORTED = r"""# **Shellfish Plan 2026\-2031** {#shellfish-plan}

Fenmarsh Council \& the Oyster Company wrote this.

[**1\. Plan	2**](#plan)

[**Priority A\) Clean beds	2**](#priority-a)

## **1\. Plan** {#plan}

### **Priority A\) Clean beds** {#priority-a}

| Ref\. | Action | Lead\(s\) | Target |
| :---- | :---- | :---- | :---- |
| A\.1 | Test each bed \+ each boat | Harbour Master | Nov 2026 \- Mar 2027 |
| A\.2 | Close the outfall | "As above" | 31\.10\.2028 |

### **Priority B\) Fair rents** {#priority-b}

| Ref\. | Action | Lead\(s\) | Target |
| :---- | :---- | :---- | :---- |
| B\.1 | Freeze each rent | Estates | asap |
| B\.2 | Let two beds to beginners | Estates | 2028 |
"""


@file
def markdown_of_google_docs() -> Known:
    """Marks of places behind headings are no words of them; a bracket may end a label.

    Links that end in a page are a list of contents, and no priorities.
    """
    return Known(
        "shellfish.md",
        EXPORTED.encode(),
        answers("""
            A.1 | Test each bed + each boat | Harbour Master | March 2027 | - | Clean beds | start=November 2026
            A.2 | Close the outfall | Harbour Master | 31 October 2028 | - | Clean beds
            B.1 | Freeze each rent | Estates | - | - | Fair rents
            B.2 | Let two beds to beginners | Estates | 2028 | - | Fair rents
        """),  # noqa: E501
        ("asap",),
        ("Clean beds 2",),
        {"title": ["Shellfish Plan 2026-2031"], "priorities": ["Clean beds", "Fair rents"]},
    )


GRID = """<main><h1>Ponds Plan 2026-2029</h1><h2>Priority 1: Clear water</h2>
<div role="grid"><div role="rowgroup"><div role="row"><div role="columnheader">Title</div>
<div role="columnheader">Assigned To</div><div role="columnheader">Due Date</div></div></div>
<div role="row"><div role="gridcell"><div><span>Dredge</span> the mill pond</div></div>
<div role="gridcell">Warden</div><div role="gridcell">1 May 2027</div></div>
<div role="row"><div role="gridcell">Fence the spring</div><div role="gridcell">Estates</div>
<div role="gridcell">2028</div></div></div><p>Written by the Warden.</p></main>"""


@file
def a_list_of_sharepoint() -> Known:
    """Boxes that say they are rows and cells are a table, as in the lists of SharePoint."""
    return Known(
        "ponds.html",
        GRID.encode(),
        answers("""
            - | Dredge the mill pond | Warden | 1 May 2027 | - | Clear water
            - | Fence the spring | Estates | 2028 | - | Clear water
        """),
        ("Written by the Warden",),
    )


LINES = """Fenmarsh Orchards Plan 2026-2030


Foreword
Apples are for everyone.


Theme 1: More trees


Action\tLead\tBy when
1.1 Plant forty pears\tParks\tAug 2026
1.2 Pay each pruner £15 an hour[1]\tTreasurer\tApril 2028


________________
[1] The rate of 2026, and more each year.
"""


@file
def text_of_google_docs() -> Known:
    """A mark in a box leads to the note below the line at the end; “Foreword” is a heading."""
    return Known(
        "orchards.txt",
        LINES.encode(),
        answers("""
            1.1 | Plant forty pears | Parks | August 2026 | - | More trees
            1.2 | Pay each pruner £15 an hour | Treasurer | April 2028 | - | More trees
        """),
        ("foreword", "notes", "The rate of 2026"),
        ("background",),
    )

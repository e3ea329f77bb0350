"""Documents become drafts: what stands where, that it validates, and that every guess is told."""

import pytest
from openpyxl import Workbook

from stratc.blocks import Block, BlockStream, Heading, Item
from stratc.intake import draft, written

from ..blocks import wordy
from . import drafts

DOCUMENT = """# Fenmarsh Alcohol Strategy

2026-2031

## Foreword

Everybody here knows somebody who drinks too much.

**Councillor Ada Other**, Cabinet Member for Health and Chair of the Board

## Our vision

A county where nobody drinks alone.

## Where we are

About 7,000 adults depend on alcohol (OHID, 2024). Few get help.[^1]

| Town | Clinics |
|---|---|
| Saltby | 2 |

## Priority 1: Treatment

Treatment works.

We will:

- open a clinic in Saltby
- see people within five days
  - young people within two

| No | Action | Lead | By when | RAG |
|---|---|---|---|---|
| 1.1 | Rent rooms | Health Board | March 2027 | On track |
| 1.2 | Hire nurses | Health Board | by the end of 2028 | Amber |

## Priority 2: Prevention

### Commitment 1

The partnership will teach every pupil about alcohol.

## Our partners

- Fenmarsh County Council
- Fenmarsh Police

## Glossary

- OHID: Office for Health Improvement and Disparities

## References

OHID (2024) Alcohol profile. https://example.org/profile

[^1]: A count of 2023.
"""


def test_each_part_goes_to_its_place() -> None:
    """Foreword, vision, priorities, commitments, actions, partners, terms, sources and notes."""
    strategy = drafts.compiled(drafts.of_text(DOCUMENT))
    assert strategy.title == "Fenmarsh Alcohol Strategy"
    assert (strategy.areas, strategy.period.text) == (("Fenmarsh",), "2026/2031")
    assert strategy.foreword[0].signed[0].name == "Ada Other"
    assert strategy.vision and strategy.vision.statement
    first, second = strategy.priorities
    assert (first.label, first.title) == ("Priority 1", "Treatment")
    (group,) = first.commitments
    assert (group.lead_in, len(group.items)) == ("We will:", 2)
    assert [part.text for part in group.items[1].parts] == ["young people within two"]
    assert first.actions and [row.label for row in first.actions.rows] == ["1.1", "1.2"]
    assert [item.label for g in second.commitments for item in g.items] == ["Commitment 1"]
    assert [len(g.members) for g in strategy.partners] == [2]
    assert list(strategy.glossary) == ["OHID"]
    assert [(s.author, s.year) for s in strategy.sources] == [("OHID", "2024")]
    assert "[@ohid-2024]" in (strategy.background[0].text or "")
    assert [note.text for note in strategy.notes] == ["A count of 2023."]


def test_the_same_file_gives_the_same_draft() -> None:
    """Ids are stable: a file imported twice is the same, letter for letter."""
    first, second = drafts.of_text(DOCUMENT), drafts.of_text(DOCUMENT)
    assert written(first.fields) == written(second.fields)


def test_what_was_not_understood_stays_as_text() -> None:
    """A table that is no plan, and a promise inside a sentence, stay words and are told."""
    made = drafts.of_text(
        "# Fenmarsh Alcohol Plan 2026-2031\n\n## Life\n\nWe will do our best for all.\n\n"
        "| Town | Clinics |\n|---|---|\n| Saltby | 2 |\n"
    )
    (section,) = made.fields["background"]
    assert "We will do our best" in section["text"] and "Saltby" in section["text"]
    assert [e.words for e in made.account.of("offered")] == ["We will do our best for all."]
    assert any("Saltby" in e.words for e in made.account.of("text"))


@pytest.mark.parametrize(
    ("heading", "label", "title"),
    [
        ("Priority 3 – Housing", "Priority 3", "Housing"),
        ("PRIORITY TWO: HOMES", "Priority two", "Homes"),
        ("Theme A. Air", "Theme A", "Air"),
        ("Strategic Objective 1 - Water", "Strategic Objective 1", "Water"),
    ],
)
def test_labels_of_priorities_are_read(heading: str, label: str, title: str) -> None:
    """However a priority is numbered, its label and its title are told apart."""
    text = f"# Fenmarsh Alcohol Plan 2026-2031\n\n## {heading}\n\nWords.\n\n## {heading}\n\nMore.\n"
    first = drafts.of_text(text).fields["priorities"][0]
    assert (first["label"], first["title"]) == (label, title)


def test_a_document_without_years_or_place_is_asked_about() -> None:
    """What cannot be known is to be confirmed, and is a doubt; nothing is invented."""
    made = drafts.of_text("# A policy\n\n## Why\n\nBecause.\n", name="policy.md")
    assert (made.fields["areas"], made.fields["period"]) == (["TBC"], "TBC")
    assert len(made.account.of("doubt")) >= 2


def test_two_files_make_one_strategy() -> None:
    """The rows of a workbook go under the priorities of the document beside it."""
    head = "# Fenmarsh Alcohol Plan 2026-2031"
    text = f"{head}\n\n## Priority 1: Air\n\nx\n\n## Priority 2: Water\n\ny\n"
    values = "Priority,Action,Lead\nPriority 2: Water,Mend pipes,Works\nAir,Plant trees,Parks\n"
    made = drafts.of_files(("a.md", text.encode()), ("b.csv", values.encode()))
    rows = {p["title"]: p.get("actions", {}).get("rows", []) for p in made.fields["priorities"]}
    assert {title: [row["action"] for row in held] for title, held in rows.items()} == {
        "Air": ["Plant trees"],
        "Water": ["Mend pipes"],
    }


@pytest.mark.parametrize("names", [("P1 Clean air", "P2 Water"), ("Clean air now", "Clear water")])
def test_sheets_called_as_the_priorities_of_the_document_hold_their_plans(
    names: tuple[str, str],
) -> None:
    """A priority stands once: its words of the document, and the rows of the sheet of its name."""
    titles = ("Clean air now", "Clear water")
    labels = ("Priority 1: ", "Priority 2: ") if names[0].startswith("P1") else ("", "")
    text = "# Fenmarsh Water Strategy 2026-2031\n\n## Our priorities\n\nThere are two.\n\n"
    for label, title in zip(labels, titles, strict=True):
        text += (
            f"### {label}{title}\n\nWhy it counts.\n\nWe will:\n\n- mend a pipe\n- plant a tree\n\n"
        )
    book = Workbook()
    del book[book.sheetnames[0]]
    for at, name in enumerate(names, 1):
        sheet = book.create_sheet(name)
        sheet.append(["Fenmarsh Water Strategy – delivery plan"])
        sheet.append(["Ref", "Action", "Lead officer", "Target date"])
        for row in (1, 2, 3):
            sheet.append([f"{at}.{row}", f"Dig well {row} of plot {at}", "Works", "March 2028"])
        sheet.append(["Total actions: 3"])
    made = drafts.of_files(("a.md", text.encode()), ("b.xlsx", drafts.saved(book)))
    priorities = made.fields["priorities"]
    assert [one["title"] for one in priorities] == list(titles)
    assert [len(one["actions"]["rows"]) for one in priorities] == [3, 3]
    assert all(one["summary"] and one["commitments"] for one in priorities)
    assert all({"text", "note"}.isdisjoint(one["actions"]) for one in priorities)
    assert all("own" not in row for one in priorities for row in one["actions"]["rows"])


@pytest.mark.parametrize(
    ("words", "marks"),
    [
        ("(Coroner of Fenmarsh 2020 and Health Profiles, 2021)", 2),
        ("(Health Board, 2024; Police, 2023a)", 2),
        ("(Fenmarsh Board 2024)", 1),
        ("(March 2021)", 0),
        ("(Census data 2021)", 0),
        ("(from April 2021 and May 2022)", 0),
    ],
)
def test_citations_are_told_from_other_years(words: str, marks: int) -> None:
    """Authors and years in brackets lead to sources; mere times do not."""
    made = drafts.of_text(f"# Fenmarsh Plan 2026-2031\n\n## Why\n\nHarm is rising {words}.\n")
    text = written(made.fields)
    assert text.count("@") == marks
    assert bool(marks) or words in text


@pytest.mark.parametrize(
    ("sentence", "value", "title"),
    [
        ("In 2025 24% of adults drink every day.", "24%", "Adults who drink every day"),
        ("In 2025, about 1,250 people are in treatment.", "1,250", "People in treatment"),
        (
            "Nearly 12% of pupils had tried alcohol in 2024.",
            "12%",
            "Pupils had tried alcohol in 2024",
        ),
    ],
)
def test_plain_figures_become_statistics(sentence: str, value: str, title: str) -> None:
    """A sentence that begins with a figure and what it counts prints it from its entry."""
    made = drafts.of_text(f"# Fenmarsh Plan 2026-2031\n\n## Why\n\nHarm is near. {sentence}\n")
    (entry,) = made.fields["statistics"]
    assert (entry["value"], entry["title"]) == (value, title)
    (section,) = drafts.compiled(made).background
    assert sentence.replace(value, f"[={entry['id']}.value]") in str(section.text)


@pytest.mark.parametrize(
    "sentence",
    [
        "24% of adults and 30% of pupils drink.",
        "It was 24% last year.",
        "40% of adults should be in treatment.",
        "12 deaths per 100,000 were recorded.",
        "In 2024 things got worse.",
        "Of 300 people seen, half came back.",
        "3 clinics will open.",
    ],
)
def test_no_figure_is_guessed(sentence: str) -> None:
    """Where it is not plain what a figure counts, it stays words."""
    made = drafts.of_text(f"# Fenmarsh Plan 2026-2031\n\n## Why\n\nHarm is near. {sentence}\n")
    assert "statistics" not in made.fields
    assert sentence in written(made.fields)


def test_what_we_will_do_below_each_theme_makes_priorities_of_the_themes() -> None:
    """Sections below “Our priorities” are priorities, with their promises, one alone included."""
    part = "## 4.{} {}\n\nSome words.\n\n### What we will do\n\n{}\n"
    made = drafts.of_text(
        "# Fenmarsh Care Strategy 2026-2031\n\n# 4. Our priorities\n\n"
        + part.format(1, "Young people", "- Train a lead in each school\n- Offer advice\n")
        + part.format(2, "Families", "- Call each family within 72 hours\n")
        + "# Appendix 1: Action plan\n\n| Priority | Action | Lead |\n| --- | --- | --- |\n"
        "| 4.1 Young people | Train 20 | Education |\n"
    )
    first, second = made.fields["priorities"]
    assert [len(one["commitments"][0]["items"]) for one in (first, second)] == [2, 1]
    assert [one["action"] for one in first["actions"]["rows"]] == ["Train 20"]


@pytest.mark.parametrize(
    ("labels", "numbers", "under"),
    [
        (("Theme A", "Theme B"), ("A1", "A2", "B1"), [2, 1]),
        (("Priority 1", "Priority 2"), ("1.1", "2.1", "2.2"), [1, 2]),
        (("Objective 1", "Objective 2"), ("1a", "1b", "2a"), [2, 1]),
        (("Priority 1", "Priority 2"), ("1", "2", "3"), [0, 0, 3]),
        (("Priority 1", "Priority 2"), ("1.1", "1.2", "1.3"), [0, 0, 3]),
        (("Theme A", "Theme B"), ("A1", "B1", "C1"), [0, 0, 3]),
        (("Theme A", "Theme B"), ("", "A1", "B1"), [0, 0, 3]),
    ],
)
def test_rows_that_are_numbered_like_the_priorities_belong_to_them(
    labels: tuple[str, str], numbers: tuple[str, str, str], under: list[int]
) -> None:
    """“B3” of an annex is an action of Theme B if every row says its theme so; it is told."""
    rows = [
        f"| {number} | {deed} | Planning |\n"
        for number, deed in zip(numbers, ("Plant trees", "Mend walls", "Run a bus"), strict=True)
    ]
    made = drafts.of_text(
        "# Langmoor Park Plan 2026-2031\n\n"
        f"## {labels[0]}: Nature\n\nDunlin are few.\n\n## {labels[1]}: Access\n\nFew come.\n\n"
        "## Annex: Action plan\n\n| No. | Action | Lead |\n| --- | --- | --- |\n" + "".join(rows)
    )
    found = [len(one.get("actions", {}).get("rows", [])) for one in made.fields["priorities"]]
    assert found == under
    told = [one for one in made.account.of("doubt") if "numbered like it" in one.became]
    assert len(told) == (2 if len(under) == 2 else 0)


def test_what_serves_all_outcomes_stands_behind_them() -> None:
    """“Cross-cutting priority A” is one more, and not the only priority beside six outcomes."""
    table = "| No | Action | Lead |\n| --- | --- | --- |\n| {} | Plant trees | Parks |\n\n"
    made = drafts.of_text(
        "# Langmoor Park Plan 2026-2031\n\n## What we will do\n\n### Outcome 1: Nature\n\n"
        + table.format("1.1")
        + "### Outcome 2: Access\n\n"
        + table.format("2.1")
        + "### Cross-cutting priority A: Voices\n\nPeople speak.\n"
    )
    found = [(one["label"], one.get("kind", "")) for one in made.fields["priorities"]]
    assert found == [
        ("Outcome 1", ""),
        ("Outcome 2", ""),
        ("Cross-cutting priority A", "cross-cutting"),
    ]


def test_what_an_outcome_means_is_no_plan() -> None:
    """A table that tells of outcomes stays one."""
    made = drafts.of_text(
        "# Langmoor Park Plan 2026-2031\n\n## Our outcomes\n\n| Outcome | What it means here |\n"
        "| --- | --- |\n| 1. Nature | Trees grow in every town. |\n| 2. Access | Buses run. |\n"
    )
    assert not made.fields.get("priorities")
    assert "| Trees grow in every town. |" in made.fields["background"][0]["text"]


def test_a_point_that_promises_among_others_is_offered() -> None:
    """The others say how things are."""
    made = drafts.of_text(
        "# Langmoor Park Plan 2026-2031\n\n## Priority 1: Voices\n\n"
        "- People sit on the board.\n- Two of them speak.\n- We will pay them for their time.\n"
    )
    (told,) = made.account.of("offered")
    assert told.words == "We will pay them for their time."


def test_numbers_before_the_words_of_actions_name_their_priority_too() -> None:
    """“2.1 Mend walls” belongs to Priority 2, as if its number had a box of its own."""
    made = drafts.of_text(
        "# Langmoor Park Plan 2026-2031\n\n## Priority 1: Nature\n\nDunlin are few.\n\n"
        "## Priority 2: Access\n\nFew come.\n\n## Delivery plan 2026/27\n\n"
        "| Action | Lead | By when |\n| --- | --- | --- |\n| 1.1 Plant trees | Parks | May 2027 |\n"
        "| 2.1 Mend walls | Roads | June 2027 |\n"
    )
    found = [one["actions"]["rows"][0] for one in made.fields["priorities"]]
    assert [(one["label"], one["action"]) for one in found] == [
        ("1.1", "Plant trees"),
        ("2.1", "Mend walls"),
    ]


def test_themes_that_a_plan_names_are_priorities_without_promises_of_their_own() -> None:
    """Where the rows of a plan name the sections below “Our priorities”, these are priorities."""
    made = drafts.of_text(
        "# Fenmarsh Care Strategy 2026-2031\n\n# Our priorities\n\n## Young people\n\nWords.\n\n"
        "## Families\n\nWords.\n\n# Plan\n\n| Theme | Action | Lead |\n| --- | --- | --- |\n"
        "| Young people | Train 20 | Education |\n| Families | Call all | Care |\n"
    )
    assert [one["summary"] for one in made.fields["priorities"]] == ["Words.", "Words."]


def test_numbered_sections_that_the_rows_of_a_plan_count_are_priorities() -> None:
    """“2.1” is an action of “2. Families” below “Our priorities”, which promises nothing itself."""
    made = drafts.of_text(
        "# Fenmarsh Care Strategy 2026-2031\n\n# Our priorities\n\n## 1. Young people\n\nWords.\n\n"
        "## 2. Families\n\nWords.\n\n# Plan\n\n| Ref | Action | Lead |\n| --- | --- | --- |\n"
        "| 1.1 | Train 20 | Education |\n| 2.1 | Call all | Care |\n| 2.2 | Ask all | Care |\n"
    )
    found = made.fields["priorities"]
    assert [one["title"] for one in found] == ["Young people", "Families"]
    assert [len(one["actions"]["rows"]) for one in found] == [1, 2]


@pytest.mark.parametrize(("end", "signs"), [("", True), (" runs the bus.", False)])
def test_a_name_in_bold_before_an_office_in_one_line_signs_a_foreword(
    end: str, signs: bool
) -> None:
    """As a page that a browser printed has them; a sentence is none."""
    made = drafts.of_text(
        "# Fenmarsh Care Strategy 2026-2031\n\n# Foreword\n\nFew come.\n\n"
        f"**Councillor Maud Ferris** Cabinet Member for Care{end}\n\n# Background\n\nWords.\n"
    )
    (foreword,) = made.fields["foreword"]
    signer = {"honorific": "Councillor", "name": "Maud Ferris", "role": "Cabinet Member for Care"}
    assert foreword.get("signed") == ([signer] if signs else None)


def test_words_between_two_plans_of_a_sheet_are_a_note_of_the_first() -> None:
    """Each plan has what stands right below its rows."""
    head = ["Ref", "Action", "Lead", "By when"]
    made = drafts.of_rows(
        ["Workforce"],
        head,
        ["W1", "Train ten nurses", "Care", "2027"],
        ["W2", "Ask those who leave", "Care", "2028"],
        [],
        ["Sums in this plan leave out VAT."],
        [],
        ["Premises"],
        head,
        ["P1", "Refit the clinic", "Estates", "2027"],
        ["P2", "Sell the surgery", "Estates", "2028"],
        [],
        ["P2 depends on a grant from the Government."],
    )
    notes = [one["actions"]["note"] for one in made.fields["priorities"]]
    assert notes == [
        "Sums in this plan leave out VAT.",
        "P2 depends on a grant from the Government.",
    ]


def test_whom_we_work_with_are_the_partners() -> None:
    """A table of organisations under such a heading is the list of partners."""
    made = drafts.of_text(
        "# Fenmarsh Care Strategy 2026-2031\n\n# Who we work with\n\n"
        "| Organisation | Role |\n| --- | --- |\n| Fenmarsh Trust | Crisis team |\n"
        "| Fenmarsh Friends | Listening |\n"
    )
    assert [one["body"] for one in made.fields["partners"][0]["members"]] == [
        "fenmarsh-trust",
        "fenmarsh-friends",
    ]


def test_what_is_said_of_the_whole_stands_outside_the_last_priority() -> None:
    """Bold lines such as “Monitoring” end the priorities of a document without heading styles."""
    made = drafts.of_text(
        "**Fenmarsh Travel Strategy 2026-2031**\n\n**Priority 1 – Safe streets**\n\nWe will:\n\n"
        "- build a lane\n\n**Priority 2 – Bikes**\n\nWe will:\n\n- lend bikes\n\n"
        "**Monitoring and review**\n\nA report comes each year.\n"
    )
    assert [one["title"] for one in made.fields["sections"]] == ["Monitoring and review"]


def test_a_passage_in_another_language_is_told() -> None:
    """A strategy has one language: a passage that is marked as another is told at its place."""
    made = wordy.document()
    made.add_heading("Fenmarsh Clean Air Plan 2026-2031", 0)
    made.add_heading("Foreword", 1)
    made.add_paragraph("Clean air is for everybody who lives here.")
    wordy.raw(
        made,
        '<w:p><w:r><w:rPr><w:lang w:val="cy-GB"/></w:rPr><w:t>Croeso i bawb.</w:t></w:r></w:p>',
    )
    found = drafts.of_files(("Fenmarsh.docx", wordy.saved(made)))
    (told,) = [one for one in found.account.of("doubt") if "language" in one.became]
    assert (told.place, told.words) == ("under “Foreword”", "Croeso i bawb.")
    assert "Welsh" in told.reason
    assert "Croeso i bawb." in written(found.fields)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Jo Reed can be reached on 07700 900123.", "Jo Reed can be reached on TBC."),
        ("Write to jo.reed@fenmarsh.gov.uk or ring.", "Write to TBC or ring."),
        ("The team (07700 900123) is open.", "The team is open."),
    ],
)
def test_a_sentence_stays_whole_without_the_number_of_a_person(words: str, left: str) -> None:
    """What cannot be published is left out; TBC stands where the sentence would stop short."""
    made = drafts.of_text(f"# Fenmarsh Plan 2026-2031\n\n## Contact\n\n{words}\n")
    assert left in written(made.fields)
    reasons = ("it is the number of a mobile", "it looks like the address of a person")
    (told,) = [one for one in made.account.of("left") if one.reason in reasons]
    assert told.words.strip("(") in words


def test_the_number_that_a_helpline_reads_texts_at_stays() -> None:
    """Who is in danger finds the number: whoever is on duty reads it, and no one person."""
    words = "Fenmarsh Listens helpline: 0808 157 0000, text 07700 900123."
    made = drafts.of_text(f"# Fenmarsh Plan 2026-2031\n\n## Help\n\n{words}\n")
    assert words in written(made.fields) and not made.account.of("left")


def test_contents_that_were_typed_by_hand_are_left_out() -> None:
    """Lines that lead to pages are made anew, with or without a head; they are told."""
    for head in ("**Contents**\n\n", ""):
        text = (
            "# Fenmarsh Housing Strategy 2026-2031\n\n"
            f"{head}1. Foreword ........ 3\n\n2. Our homes ........ 4\n\n3. Our plan ........ 9\n\n"
            "## Foreword\n\nWelcome to all.\n\n## Our homes\n\nWe had 40 homes in 2019\n\n"
            "We had 50 homes in 2022\n\nWe had 60 homes in 2024\n"
        )
        made = drafts.of_text(text)
        said = written(made.fields)
        assert "....." not in said and "Contents" not in said and "We had 50 homes in 2022" in said
        assert any("Our homes" in one.words for one in made.account.of("left"))


def test_lines_that_end_in_figures_are_no_contents() -> None:
    """Figures behind words stay, also where they rise; so does a list of which one leads back."""
    text = (
        "# Fenmarsh Housing Strategy 2026-2031\n\n## Our homes\n\nSaltby 30\n\nNorthby 41\n\n"
        "Wexcombe 50\n\n## Figures\n\nHomes ..... 30\n\nFlats ..... 12\n\nSheds ..... 4\n"
    )
    said = written(drafts.of_text(text).fields)
    assert all(words in said for words in ("Saltby 30", "Wexcombe 50", "Flats", "Sheds"))


@pytest.mark.parametrize("mark", ["", ":"])
def test_bold_lines_under_every_heading_are_headings(mark: str) -> None:
    """“Why” stands under each priority: what follows is its own, in its order."""
    one = "**Why**\n\nMany wait.\n\n**What we will do**\n\n- Open a shop\n- Train staff\n\n"
    other = f"**How we will know{mark}**\n\n- Fewer wait\n- More stay\n\n"
    text = "# Fenmarsh Housing Strategy 2026-2031\n\n## Priorities\n\n" + "".join(
        f"### Priority {n}: {name}\n\n{one}{other}" for n, name in ((1, "Homes"), (2, "Help"))
    )
    first, _ = drafts.of_text(text).fields["priorities"]
    assert first["summary"] == "**Why**\n\nMany wait."
    assert [group["title"] for group in first["commitments"]] == ["What we will do"]
    assert [section["title"] for section in first["sections"]] == ["How we will know"]


def test_plain_lines_over_lists_that_come_again_are_headings_with_their_colon() -> None:
    """“What will be different:” stands under each of three priorities; its list stays below."""
    part = "What we will do:\n\n- Open a shop\n\nWhat will be different:\n\n- Fewer wait\n\n"
    made = drafts.of_text(
        "# Fenmarsh Housing Strategy 2026-2031\n\n## Priorities\n\n"
        + "".join(f"### Priority {n}: Part {n}\n\nIt is time.\n\n{part}" for n in (1, 2, 3))
    )
    for priority in made.fields["priorities"]:
        assert priority["summary"] == "It is time."
        (section,) = priority["sections"]
        assert section == {"title": "What will be different", "text": "- Fewer wait"}


def test_sections_before_the_promises_stay_before_them() -> None:
    """The file keeps the order of the document: the page prints it so."""
    text = (
        "# Fenmarsh Housing Strategy 2026-2031\n\n## Priority 1: Homes\n\n### Why\n\nMany wait.\n\n"
        "### What we will do\n\n- Open a shop\n- Train staff\n\n## Priority 2: Help\n\nYes.\n"
    )
    first, _ = drafts.of_text(text).fields["priorities"]
    assert list(first).index("sections") < list(first).index("commitments")


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("What we will do by 2030", 2),
        ("What the service will do next", 2),
        ("What we plan to do differently", 2),
        ("What will we do?", 2),
        ("What we are going to do in the first year", 2),
        ("What we will do with your answers", 0),
        ("What we will not do", 0),
        ("What we did last time", 0),
        ("What we do now", 0),
        ("What people asked us to do", 0),
    ],
)
def test_a_heading_that_asks_what_will_be_done_stands_over_promises(
    heading: str, found: int
) -> None:
    """Whoever does it and by when: “What we will do by 2030”; what is or was done is no promise."""
    made = drafts.of_text(
        "# Fenmarsh Fire Plan 2026-2030\n\n## Priority 1: Homes\n\nHomes burn.\n\n"
        f"### {heading}\n\n- Visits to more homes\n- Talks in schools\n\n"
        "## Priority 2: Roads\n\nYes.\n"
    )
    assert made.account.counts["commitments"] == found


def test_text_behind_the_points_of_a_lead_in_does_not_stand_between_them() -> None:
    """“We will” leads to its points, and not to what the document says after them."""
    made = drafts.of_text(
        "# Fenmarsh Care Plan 2026-2030\n\n## Priority 1: Minds\n\nHelp is far.\n\n"
        "### Working together, we will\n\n- open a clinic\n- train staff\n\n"
        "Children come first.\n\n"
        "## Priority 2: Roads\n\nYes.\n"
    )
    first = made.fields["priorities"][0]
    assert [group["lead-in"] for group in first["commitments"]] == ["Working together, we will"]
    assert first["summary"] == "Help is far.\n\nChildren come first." and "sections" not in first


def test_a_plain_table_stays_a_table() -> None:
    """A head, a name for each row, a line in each box; what is more than that becomes a list."""
    plain = "|  | Fenmarsh | England |\n|---|---|---|\n| In work | 24% | 29% |\n| Out | 7 | 5 |\n"
    merged = "| Town | Clinics |\n|---|---|\n| Saltby | 2 |\n| Saltby | 3 |\n"
    money = "|  | 2026/27<br>£m | 2027/28<br>£m |\n|---|---|---|\n| Staff | 29.1 | 29.9 |\n"
    head = "# Fenmarsh Housing Strategy 2026-2031\n\n## Figures\n\n"
    assert "|  | 2026/27 £m | 2027/28 £m |" in written(drafts.of_text(head + money).fields)
    assert "| In work | 24% | 29% |" in written(drafts.of_text(head + plain).fields)
    assert "- Town: Saltby; Clinics: 2" in written(drafts.of_text(head + merged).fields)


def test_points_that_were_numbered_by_hand_are_a_list() -> None:
    """Paragraphs that count on from 1 are points; a number alone, or out of order, begins none."""
    head = "# Fenmarsh Housing Strategy 2026-2031\n\n## Homes\n\n"
    said = drafts.of_text(head + "1\\. Build.\n\n2\\. Mend.\n\n3\\) Let.\n").fields["background"]
    assert said[0]["text"] == "1. Build.\n2. Mend.\n3. Let."
    said = drafts.of_text(head + "Do:\n\n9\\. Build.\n\n10.Mend.\n").fields["background"]
    assert said[0]["text"] == "Do:\n\n9. Build.\n10. Mend."
    said = drafts.of_text(head + "1\\. Build.\n\nMend.\n\n4\\. Let.\n").fields["background"]
    assert said[0]["text"] == "1\\. Build.\n\nMend.\n\n4\\. Let."


def test_each_of_two_people_signs_a_foreword_with_an_office_of_their_own() -> None:
    """A second name with a title is a person, and a second office without one is none."""
    lines = ["Cllr Ada Other", "Leader", "Dr Owen Teague", "Chief Nurse", "Chair of the Board"]
    made = drafts.of_text(
        "# Fenmarsh Alcohol Strategy 2026-2031\n\n## Foreword\n\nDrink harms many families here."
        "\n\n" + "\n\n".join(lines) + "\n\n## Treatment\n\nIt helps.\n"
    )
    first, second = drafts.compiled(made).foreword[0].signed
    assert (first.name, first.role, first.further_role) == ("Ada Other", "Leader", None)
    assert (second.name, second.role) == ("Owen Teague", "Chief Nurse")
    assert second.further_role == "Chair of the Board"


def test_two_people_sign_a_foreword_in_one_line() -> None:
    """“…, Chair of the Council, and Dr …, Chair of the Board” are two, each with an office."""
    made = drafts.of_text(
        "# Fenmarsh Plan 2026-2031\n\n## Foreword\n\nWelcome to all of you.\n\n"
        "Cllr Ann Lee, Chair of the Council, and Dr Bo Reed, Chair of the Board\n"
    )
    (foreword,) = made.fields["foreword"]
    assert [(one["name"], one["role"]) for one in foreword["signed"]] == [
        ("Ann Lee", "Chair of the Council"),
        ("Bo Reed", "Chair of the Board"),
    ]


def test_the_years_of_an_action_plan_are_those_inside_the_years_of_the_whole() -> None:
    """“Our Community Plan 2017–2035: Action Plan 2026–2028” covers the later ones."""
    made = drafts.of_text(
        "# Fenmarsh Community Plan 2017–2035: Action Plan 2026–2028\n\n## Homes\n\nMany.\n"
    )
    assert made.fields["period"] == "2026/2028"


def test_the_council_is_the_one_whose_plan_it_is() -> None:
    """“Council” in a box of a plan is who publishes it, and no other body."""
    made = drafts.of_text(
        "Fenmarsh District Council\n\n# Fenmarsh Homes Plan 2026-2031\n\n## Homes\n\n"
        "| Action | Lead | Partners | By |\n| --- | --- | --- | --- |\n"
        "| Build ten homes | Council | Fen Trust | 2028 |\n"
    )
    (row,) = drafts.actions(made)
    assert row["lead"] == made.fields["publisher"] == "fenmarsh-district-council"


def test_points_of_one_sentence_are_promises_without_its_marks() -> None:
    made = drafts.of_text(
        "# Fenmarsh Plan 2026-2031\n\n## Priority 1: Homes\n\nWe will:\n\n- build ten homes;\n"
        "- mend the old ones; and\n- ask those who live there.\n"
    )
    (group,) = made.fields["priorities"][0]["commitments"]
    texts = [one["text"] for one in group["items"]]
    assert texts == ["build ten homes", "mend the old ones", "ask those who live there"]


def test_numbered_section_with_promises_stands_beside_those_with_plans() -> None:
    table = "| Action | Lead | By |\n|---|---|---|\n| Open a hub | Wardens | 2027 |\n"
    made = drafts.of_text(
        "# Fenmarsh Plan 2026-2031\n\n## 1. Listen first\n\nWe will:\n\n- ask every child\n"
        f"- answer in a week\n\n## 2. Act early\n\n{table}\n## 3. Stay near\n\n{table}"
    )
    titles = [one["title"] for one in made.fields["priorities"]]
    assert titles == ["Listen first", "Act early", "Stay near"]


def test_words_we_use_and_who_is_on_the_board_have_their_places() -> None:
    made = drafts.of_text(
        "# Fenmarsh Plan 2026-2031\n\n## Homes\n\nMany.\n\n## Who is on the board\n\n"
        "- Marsh Police\n- Fenmarsh Council\n\n## Words we use\n\n| Word | Meaning |\n|---|---|\n"
        "| Fen | Wet land |\n"
    )
    assert made.fields["partners"][0]["members"] == ["marsh-police", "fenmarsh-council"]
    assert made.fields["glossary"] == {"Fen": "Wet land"}


@pytest.mark.parametrize(
    "terms",
    [
        "Fen\n\nLand that is wet\n\nNGB\n\nWho runs a sport.",
        "### Fen\n\nLand that is wet\n\n### NGB\n\nWho runs a sport.",
    ],
)
def test_meanings_stand_below_their_terms(terms: str) -> None:
    """A term on a line of its own, or as a heading, has its meaning in the paragraph below."""
    made = drafts.of_text(
        f"# Fenmarsh Plan 2026-2031\n\n## Homes\n\nMany.\n\n## Terms\n\n{terms}\n"
    )
    assert made.fields["glossary"] == {"Fen": "Land that is wet", "NGB": "Who runs a sport."}


def test_sentences_below_a_heading_over_terms_are_no_terms() -> None:
    """Opposite: what ends as a sentence does is no term, nor what is longer than its meaning."""
    for words in (
        "We say it so.\n\nAll of us do so.\n\nIt helps.\n\nIt helps us all.",
        "A long word\n\nFen\n\nOne\n\nTwo",
    ):
        made = drafts.of_text(
            f"# Fenmarsh Plan 2026-2031\n\n## Homes\n\nMany.\n\n## Terms\n\n{words}\n"
        )
        assert "glossary" not in made.fields


def test_title_of_a_source_ends_before_its_stop_and_who_printed_it() -> None:
    made = drafts.of_text(
        "# Fenmarsh Plan 2026-2031\n\n## Homes\n\nMany (Fen Press, 2020).\n\n## References\n\n"
        "Marsh Office (2018) Homes of the fen: a guide. Ely: Fen Press.\n\n"
        "Fen Press (2020) Survey of eels.\n"
    )
    first, second = made.fields["sources"]
    assert (first["title"], first["publisher"]) == ("Homes of the fen: a guide", "Ely: Fen Press")
    assert second["title"] == "Survey of eels"


def test_part_goes_with_what_stands_below_it() -> None:
    made = drafts.of_text(
        "# Fenmarsh Plan 2026-2031\n\n## Homes\n\nMany.\n\n## Our partners\n\nThey help.\n\n"
        "### Members\n\n- Marsh Police\n- Fenmarsh Council\n"
    )
    (group,) = made.fields["partners"]
    assert group["members"] == ["marsh-police", "fenmarsh-council"]


def test_two_columns_of_words_may_stand_before_figures_of_years() -> None:
    """An outcome that has two indicators has two rows, and the table stays one."""
    table = (
        "| Outcome | Indicator | 2024/25 | 2026/27 | 2027/28 | 2028/29 |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
        "| People get help | Adults in treatment | 1,187 | 1,250 | 1,320 | 1,400 |\n"
        "| People get help | Seen in a week | 38% | 50% | 60% | 75% |"
    )
    made = drafts.of_text(f"# Fenmarsh Plan 2026-2031\n\n## What we count\n\n{table}\n")
    assert made.fields["background"][0]["text"] == table


def test_words_before_a_table_of_terms_stay() -> None:
    made = drafts.of_text(
        "# Fenmarsh Plan 2026-2031\n\n## Homes\n\nMany.\n\n## Glossary\n\nSome words need one.\n\n"
        "| Term | Meaning |\n|---|---|\n| Fen | Wet land |\n"
    )
    assert made.fields["glossary"] == {"Fen": "Wet land"}
    assert "Some words need one." in str(made.fields["background"])


@pytest.mark.parametrize(("head", "found"), [("Term | Meaning", True), ("Term | Date", False)])
def test_a_table_of_terms_is_a_glossary_under_any_heading(head: str, found: bool) -> None:
    """Its head says what it is; a table of school terms has another."""
    made = drafts.of_text(
        "# Fenmarsh Plan 2026-2031\n\n## Homes\n\nMany.\n\n## Appendix 1: Common harbour talk\n\n"
        f"| {head} |\n|---|---|\n| Fen | Wet land |\n"
    )
    assert ("glossary" in made.fields) is found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Vision: People on our islands live long and well.", True),
        ("**Our vision:** People on our islands live long and well.", True),
        ("Our vision test: People on our islands see long and well.", False),
    ],
)
def test_a_line_says_that_it_is_the_vision(words: str, found: bool) -> None:
    """Under whatever heading it stands."""
    made = drafts.of_text(
        f"# Fenmarsh Plan 2026-2031\n\n## Vision and outcomes\n\n{words}\n\nWe agreed on two "
        "outcomes.\n\n## Homes\n\nMany.\n"
    )
    assert ("vision" in made.fields) is found
    assert "We agreed on two outcomes." in str(made.fields["background"])
    if found:
        statement = "People on our islands live long and well."
        assert made.fields["vision"] == {"statement": statement}


def test_letters_before_headings_go_beyond_h() -> None:
    """Ten sections that are counted with letters are counted so to the last."""
    heads = "".join(f"## {one}. Part {one.lower()}\n\nWords.\n\n" for one in "ABCDEFGHIJ")
    priority = "## Priority 1: Homes\n\nWe will:\n\n- build ten homes\n"
    made = drafts.of_text(
        f"# Fenmarsh Plan 2026-2031\n\n{heads.replace('## D', priority + '## D')}"
        "## K. Glossary\n\n| Term | Meaning |\n|---|---|\n| Fen | Wet land |\n"
    )
    titles = [one["title"] for one in made.fields["background"] + made.fields["sections"]]
    assert titles == [f"Part {one}" for one in "abcdefghij"]


def test_a_statistic_counts_what_stands_before_the_comma() -> None:
    """What is said beside it, “the highest number since 2008”, stays in the sentence alone."""
    made = drafts.of_text(
        "# Fenmarsh Plan 2026-2031\n\n## Harm\n\n"
        "27 people died of drink in 2024, the highest number since 2008.\n"
    )
    (one,) = made.fields["statistics"]
    assert (one["title"], one["period"]) == ("People who died of drink in 2024", "2024")
    assert "in 2024, the highest number since 2008." in made.fields["background"][0]["text"]


@pytest.mark.parametrize(
    ("led", "period"),
    [("At March 2026", ["2026-03"]), ("In 2025/26", ["2025/26"]), ("We know of few", [])],
)
def test_points_hold_for_the_time_of_the_line_that_leads_to_them(
    led: str, period: list[str]
) -> None:
    """A month as well as a year; a figure of no time stays words, which say as much."""
    made = drafts.of_text(
        f"# Fenmarsh Plan 2026-2031\n\n## Need\n\n{led}:\n\n- 618 adults were known to us\n"
        "- many more were not\n"
    )
    assert [one["period"] for one in made.fields.get("statistics", [])] == period


YEARS = """\
# Fenmarsh Plan 2026-2031

## Theme 1: Homes

We will:

- build ten homes

## Theme 2: Work

We will:

- open a depot

## How we deliver

| What | {head} | 2028/29 |
| --- | --- | --- |
| Theme 1 | Land bought | Homes let |
| {last} | Depot begun | Depot open |
"""


@pytest.mark.parametrize(
    ("head", "last", "kept"),
    [("2027/28", "Theme 2", True), ("Lead", "Theme 2", False), ("2027/28", "Roads", False)],
)
def test_a_table_of_years_by_priority_is_no_plan(head: str, last: str, kept: bool) -> None:
    """It names priorities that stand elsewhere, and has no column of a plan."""
    made = drafts.of_text(YEARS.format(head=head, last=last))
    assert ("| Theme 1 | Land bought |" in str(made.fields.get("sections"))) is kept
    assert (made.account.counts["actions"] == 0) is kept


def test_what_stands_in_a_table_under_we_will_is_offered() -> None:
    """Beside what people said, which is no promise."""
    made = drafts.of_text(
        "# Fenmarsh Plan 2026-2031\n\n## What you told us\n\n| You said | We will |\n"
        "| --- | --- |\n| It is cold | Mend the roof |\n| It is dark | Light the path |\n"
    )
    offered = [one.words for one in made.account.of("offered")]
    assert offered == ["Mend the roof", "Light the path"]


@pytest.mark.parametrize(("head", "found"), [("Partner | Role", True), ("Sector | Members", False)])
def test_kinds_of_members_are_no_bodies(head: str, found: bool) -> None:
    """A table of sectors stays a table of its section."""
    made = drafts.of_text(
        f"# Fenmarsh Plan 2026-2031\n\n## Who is on the board\n\n| {head} |\n| --- | --- |\n"
        "| Statutory | Fenmarsh Council, Marsh Police |\n| Voluntary | Four members |\n"
        "\n## Homes\n\nMany.\n"
    )
    assert ("partners" in made.fields) is found
    assert ("| Voluntary | Four members |" in str(made.fields.get("background"))) is not found


def test_plan_on_a_page_sums_up_and_adds_no_rows() -> None:
    table = "| Action | Lead | By |\n|---|---|---|\n| Open a hub | Wardens | 2027 |\n"
    made = drafts.of_text(
        "# Fenmarsh Plan 2026-2031\n\n## Our plan on a page\n\n| Priority | Actions | By |\n"
        f"|---|---|---|\n| Care | One | 2031 |\n\n## Care\n\n{table}\n## Work\n\n{table}"
    )
    assert [one["title"] for one in made.fields["priorities"]] == ["Care", "Work"]
    assert len(drafts.actions(made)) == 2
    assert "| Care | One | 2031 |" in str(made.fields["background"])


def test_where_a_source_is_cited_is_no_part_of_its_title() -> None:
    made = drafts.of_text(
        "# Fenmarsh Plan 2026-2031\n\n## Homes\n\nMany (Fen Press, 2020).\n\n## Sources\n\n"
        "- Fen Press (2020), Survey of eels. Cited in Homes.\n"
    )
    assert made.fields["sources"][0]["title"] == "Survey of eels"


NUMBERED = """# Fenmarsh Plan 2026-2031

## 1. Where we are

Words{points}.

### 1.1 Who we are

More.

## 2. Our priorities

### Priority 1: Homes

We will:

- build ten homes by 2028.

## 3. Governance

A board.
"""


@pytest.mark.parametrize(
    ("points", "titles"),
    [
        ("", ["Where we are", "Who we are", "Governance"]),
        (
            ", as section 12 of the Local Homes Act 2014 asks",
            ["Where we are", "Who we are", "Governance"],
        ),
        (", as section 3 says", ["1. Where we are", "1.1 Who we are", "3. Governance"]),
    ],
)
def test_numbers_of_headings_stay_where_they_mean_something(points: str, titles: list[str]) -> None:
    """Where one of their row is a priority now, they go, unless a text points to one of them."""
    made = drafts.of_text(NUMBERED.format(points=points)).fields
    (first,) = made["background"]
    told = [first["title"], first["sections"][0]["title"], made["sections"][0]["title"]]
    assert told == titles


def test_a_heading_that_only_gathers_the_priorities_is_not_printed_alone() -> None:
    """“What we will do” above the priorities says no more than the page says itself."""
    made = drafts.of_text(
        "# Fenmarsh Pond Plan 2026-2031\n\n## What we will do\n\n### Priority 1: Water\n\n"
        "We will:\n\n- dig ponds\n- clear ditches\n\n"
        "### Priority 2: Hedges\n\nWe will:\n\n- plant hedges\n"
    )
    assert "introduction" not in made.fields
    assert any(entry.words == "What we will do" for entry in made.account.of("left"))


def test_a_plan_that_names_no_priority_stands_once_beside_them_and_is_told() -> None:
    """The number of its heading is no number of a priority, and cards of one plan stay together."""
    card = "| Action | {} |\n| --- | --- |\n| Lead | Estates |\n| When | March 2029 |\n\n"
    made = drafts.of_text(
        "# Fenmarsh Pond Plan 2026-2031\n\n## Aim 1: Water\n\nWe will:\n\n"
        "- clean ponds\n- clear weirs\n\n"
        "## Aim 2: Hedges\n\nWe will:\n\n- plant hedges\n- lay hedges\n\n## 4. Action plan\n\n"
        + card.format("Hire a digger")
        + card.format("Buy whips")
    )
    last = made.fields["priorities"][-1]
    assert (last["title"], "label" in last, len(last["actions"]["rows"])) == (
        "Action plan",
        False,
        2,
    )
    assert any("do not say what they belong to" in one.reason for one in made.account.of("doubt"))


def test_numbered_paragraphs_keep_the_numbers_of_their_headings() -> None:
    """“3.2” stands under “3. Burials”, and a promise behind such a number is offered as one."""
    text = (
        "# Fenmarsh Cemetery Policy 2026-2031\n\n## 1. Introduction\n\n1.1 The Council runs it.\n\n"
        "## 2. Good order\n\nWe will:\n\n- mend the wall\n- open the gate\n\n"
        "## 3. Burials\n\n3.1 Families choose the day.\n\n3.2 We will inspect every stone.\n"
    )
    made = drafts.of_text(text)
    titles = [one["title"] for one in (*made.fields["background"], *made.fields["sections"])]
    assert titles == ["1. Introduction", "3. Burials"]
    assert made.fields["priorities"][0]["label"] == "2"
    assert [one.words[:11] for one in made.account.of("offered")] == ["3.2 We will"]


_REPORT = """# Fenmarsh Parking Strategy 2026-2031

## 1. Introduction

1.1 This is our second strategy.

1.2 It was written with residents.

## 2. Vision

2.1 A town where everybody can park near the shops.

## 3. Priority 1: Fair charges

3.1 Charges have not changed since 2019.SEE

3.2 We will:

- freeze charges until April 2028
- give blue badge holders three free hours
"""


def test_paragraphs_that_a_report_counts_lose_their_numbers_in_fields_of_their_own() -> None:
    """“3.2 We will:” leads promises in as “We will:”; other text keeps its numbers, and those
    that are left out are told once. Where the text points to one, each keeps its number."""
    made = drafts.of_text(_REPORT.replace("SEE", ""))
    said = written(made.fields)
    assert "statement: A town where" in said and 'lead-in: "We will:"' in said
    assert "summary: Charges have not" in said and "1.2 It was written" in said
    (told,) = made.account.of("left")
    assert told.words == "2.1, 3.1, 3.2"
    pointed = written(drafts.of_text(_REPORT.replace("SEE", " See paragraph 1.2.")).fields)
    assert "summary: 3.1 Charges" in pointed and 'lead-in: "3.2 We will:"' in pointed


def test_sentences_that_word_counts_are_paragraphs_and_promises_a_list() -> None:
    """A paragraph numbered 1.1 by Word is no point of a list, unless promises are numbered so."""
    items = [(f"1.{at}", f"Paragraph {at} tells of our town.") for at in (1, 2)]
    items += [("2.1", "We will open a hub by 2028."), ("2.2", "We will plant 40 trees by 2029.")]
    points = [Item(text, "page 1", 0, marker) for marker, text in items]
    blocks: tuple[Block, ...] = (
        Heading("Fenmarsh Town Strategy 2026-2031", 0, "page 1"),
        Heading("1. Introduction", 1, "page 1"),
        *points[:2],
        Heading("2. Our priorities", 1, "page 1"),
        Heading("Priority 1: A green town", 2, "page 1"),
        *points[2:],
    )
    fields = draft(BlockStream("plan.docx", blocks)).fields
    assert fields["background"][-1]["text"].startswith("1.1 Paragraph 1 tells")
    (group,) = fields["priorities"][0]["commitments"]
    assert [one["label"] for one in group["items"]] == ["2.1", "2.2"]


def test_a_body_named_in_welsh_and_in_english_publishes_under_both_names() -> None:
    """Two lines of the first page with one place are one body; its other name is an alias."""
    made = drafts.of_text(
        "Bwrdd Gwasanaethau Cyhoeddus Fenmarsh\n\nFenmarsh Public Services Board\n\n"
        "# Living Well\n\nWell-being Plan 2026-2031\n\n## Introduction\n\nThis is it.\n"
    )
    (body,) = made.fields["bodies"]
    assert made.fields["publisher"] == body["id"]
    assert body["name"] == "Fenmarsh Public Services Board"
    assert body["aliases"] == ["Bwrdd Gwasanaethau Cyhoeddus Fenmarsh"]


def test_a_welsh_councillor_signs_a_foreword_in_one_line() -> None:
    """“Y Cynghorydd” before a name is as sure a sign as “Councillor”."""
    text = (
        "# Cynllun Llesiant Fenmarsh 2026-2031\n\n## Rhagair\n\nMae hwn yn gynllun da.\n\n"
        "Y Cynghorydd Eleri Prosser, Cadeirydd y Bwrdd\n\n## Ein hardal\n\nMae hi’n fawr.\n"
    )
    (signer,) = drafts.of_text(text).fields["foreword"][0]["signed"]
    assert signer == {
        "name": "Eleri Prosser",
        "honorific": "Y Cynghorydd",
        "role": "Cadeirydd y Bwrdd",
    }


OWN_CHAPTERS = (
    "## Figures used in this document\n\nMany.\n\n",
    "## When it will happen\n\nFew.\n\n### 1. Homes\n\n- H1 By 2027\n\n",
    "## How our promises meet national goals\n\nWell.\n\n",
)


@pytest.mark.parametrize(
    ("chapters", "left"), [((0, 1, 2), 2), ((1, 2), 2), ((0, 1), 1), ((1,), 0)]
)
def test_chapters_that_stratc_makes_are_left_out_of_a_document_with_several(
    chapters: tuple[int, ...], left: int
) -> None:
    """They are told whole; one heading alone may be a council's own, and figures stay text."""
    made = drafts.of_text(
        "# Fenmarsh Homes Plan 2026-2031\n\n## Why\n\nSo.\n\n"
        + "".join(OWN_CHAPTERS[one] for one in chapters)
    )
    gone = [one for one in made.account.of("left") if "made anew" in one.reason]
    titles = str(made.fields["background"])
    assert len(gone) == left and ("When it will happen" in titles) == (not left)
    assert ("Figures used in this document" in titles) == (0 in chapters)
    assert not left or any("1. Homes" in one.words and "H1 By 2027" in one.words for one in gone)


def test_what_a_priority_means_in_practice_and_what_success_is_have_fields() -> None:
    """As stratc prints them; points without a label stay a section."""
    text = (
        "# Fenmarsh Homes Plan 2026-2031\n\n## Priority 1: Homes\n\nWarm.\n\n"
        "### Priority 1 in practice\n\n#### People\n\nLess to pay\n\n#### Places\n\nThe coast\n\n"
        "#### Systems\n\nOne form\n\n## What will be different in 2031\n\n"
    )
    made = drafts.of_text(f"{text}- **Warmth:** No home is cold.\n- **Beds:** Nobody sleeps out.\n")
    (priority,) = made.fields["priorities"]
    practice = {"people": "Less to pay", "places": "The coast", "systems": "One form"}
    assert priority["practice"] == practice
    assert made.fields["success"] == [
        {"label": "Warmth", "text": "No home is cold."},
        {"label": "Beds", "text": "Nobody sleeps out."},
    ]
    made = drafts.of_text(f"{text}- No home is cold.\n- **Beds:** Nobody sleeps out.\n")
    assert "success" not in made.fields and "No home is cold." in str(made.fields["sections"])


OWN = """# Fenmarsh Homes Plan 2026-2031

## Our plan on a page

Everybody is warm.

2 priorities and 2 commitments

| Priority | The change we want | How we will know |
| --- | --- | --- |
| **1** Homes | Warm homes for all. | Fewer cold homes |
| **2** Help | No line of its own | Fewer calls |

## What we want

A place where:

- No child is cold.
- Nobody sleeps out.

### Our aim

Halve the cold.

### Our objectives

- Cold homes come first. Priority 1
- Help comes early.

## Our priorities

We asked people.

- **Homes:** We will warm 40 homes. (H1)
- **Help:** We will call. (X9)

## Priority 1: Homes

Warm homes for all.

Why it matters.

### Objective of Priority 1

All homes are warm.

Cold makes ill.

### Priority 1 in brief

- **By 2030:** We will warm them. (H1)

### Our commitments for Priority 1

We will:

- **H1** warm 40 homes.
- **H2** lend 9 heaters.

## Priority 2: Help

Help is near.

## At every stage of life

### Older people

They come first.

## Services

**The Warm Line.** Advice by phone, free. For anybody who is cold. Run by Fen Advice and Age Fen. \
Commissioned by Fen Council. Since October 2023.

## When it will happen

- **H1** Warm 40 homes

## How our promises meet national goals

- H1
"""


def test_what_stratc_prints_of_its_own_fields_comes_back_into_them() -> None:
    """A document that stratc made gives vision, tagline, objectives, stages and services again."""
    made = drafts.of_text(OWN)
    drafts.compiled(made)
    fields, (one, two) = made.fields, made.fields["priorities"]
    promise = one["commitments"][0]["items"][0]["id"]
    assert fields["vision"] == {
        "statement": "Everybody is warm.",
        "title": "What we want",
        "lead-in": "A place where:",
        "ambitions": ["No child is cold.", "Nobody sleeps out."],
        "aim": "Halve the cold.",
        "objectives": [
            {"text": "Cold homes come first.", "priority": one["id"]},
            {"text": "Help comes early."},
        ],
    }
    assert fields["in-brief"] == [
        {"label": "Homes", "text": "We will warm 40 homes.", "commitments": [promise]},
        {"label": "Help", "text": "We will call. (X9)"},
    ]
    assert (one["tagline"], one["objectives"]) == ("Warm homes for all.", ["All homes are warm."])
    assert one["summary"].split("\n\n") == ["Why it matters.", "Cold makes ill."]
    assert one["in-brief"][0]["commitments"] == [promise]
    assert "tagline" not in two and two["summary"] == "Help is near."
    assert fields["life-course"] == [{"title": "Older people", "text": "They come first."}]
    assert fields["services"] == [
        {
            "name": "The Warm Line",
            "text": "Advice by phone, free.",
            "audience": "anybody who is cold",
            "providers": ["fen-advice", "age-fen"],
            "commissioner": "fen-council",
            "start": "2023-10",
        }
    ]
    assert not {"sections", "background"} & fields.keys()
    other = drafts.of_text(OWN.replace("## When it will happen", "## When it happened"))
    assert "services" not in other.fields and "tagline" not in other.fields["priorities"][0]


def test_the_table_of_figures_that_stratc_prints_is_statistics_with_their_sources() -> None:
    """Of whom, where and when stands behind a title; who leads what is made anew."""
    table = (
        "## Who leads what\n\n- Fen Council 2 H1 H2\n\n## Figures used in this document\n\n"
        "Every figure, with where it is from\n\n"
        "| What, of whom and when | Figure, and what it is compared with |\n| --- | --- |\n"
        "| Source: Fen Council, 2025; Cold Homes Board, March 2024 | |\n"
        "| **Homes in band F** Households, Saltby, 2024/25 | **About 7,000 homes** Ours is higher "
        "than England (11% in 2024). Counted in May. |\n"
        "| Cold days in Fen Saltby, 2025 | 12 |\n| Damp | Above the average |\n"
        "| Calls to the line, January 2021 to August 2024. | |\n| Calls at night | 31% |\n"
        "| Homes that are cold Homes that people rent | 19% |\n"
    )
    fields = drafts.of_text(OWN + table).fields
    first, second, third, fourth, fifth = fields["statistics"]
    sources = ["fen-council-2025", "cold-homes-board-march-2024"]
    beside = {"says": "higher", "with": "England", "value": "11%", "period": "2024"}
    assert {key: one for key, one in first.items() if key != "id"} == {
        "title": "Homes in band F",
        "value": "7,000",
        "qualifier": "about",
        "unit": "homes",
        "population": "households",
        "area": "Saltby",
        "period": "2024/25",
        "compare": [beside],
        "note": "Counted in May.",
        "source": sources,
    }
    assert (second["title"], second["area"], second["value"]) == (
        "Cold days in Fen",
        "Saltby",
        "12",
    )
    assert (third["finding"], third["source"]) == ("above the average", sources)
    assert (fourth["population"], fourth["period"]) == ("calls to the line", "2021-01/2024-08")
    assert (fifth["title"], "source" in fourth) == ("Homes that are cold", False)
    assert [one["id"] for one in fields["sources"]] == sources
    assert not {"sections", "background"} & fields.keys()


def test_the_heading_over_the_priorities_is_that_of_the_page() -> None:
    """Where words stand below it; the heading alone stands nowhere else, and is kept in bold."""
    for words, own in (("I have two.", True), ("", False)):
        made = drafts.of_text(
            f"# Fenmarsh Plan 2026-2031\n\n## My priorities for Fenmarsh\n\n{words}\n\n"
            "### Priority 1: Homes\n\nI will:\n\n- build ten\n"
        ).fields
        title = "My priorities for Fenmarsh"
        told = [{"part": "priorities", "title": title}] if own else None
        assert made.get("contents") == told
        assert made["introduction"] == (words or f"**{title}**")


def test_a_chapter_over_the_priorities_names_their_page_and_loses_its_number() -> None:
    """“4 Delivery plan” is the heading of the page, as the other headings without its number."""
    made = drafts.of_text(
        "# Fenmarsh Plan 2026-2031\n\n## 1 Why\n\nIt is time.\n\n## 2 Vision\n\nA dry town.\n\n"
        "## 4 Delivery plan\n\nLeads report each quarter.\n\n"
        "### Priority 1: Homes\n\nWe will:\n\n- build ten\n\n"
        "### Priority 2: Work\n\nWe will:\n\n- train ten\n"
    ).fields
    assert made["contents"] == [{"part": "priorities", "title": "Delivery plan"}]
    assert made["introduction"] == "Leads report each quarter."
    assert made["background"][0]["title"] == "Why"

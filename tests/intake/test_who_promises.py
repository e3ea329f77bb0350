"""Who promises, who signs and who decides, as the lines of a document say it."""

import pytest

from stratc.intake.headings import roles

from ..blocks import wordy
from . import drafts


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        ("The Chief Constable will:", True),
        ("Fenmarsh District Council will also:", True),
        ("Public Health and Adult Social Care will:", True),
        ("I expect the Chief Constable to:", True),
        ("We will expect all providers to:", True),
        ("We ask residents to:", False),
        ("People expect the police to come.", False),
        ("This Plan will:", False),
        ("Our Vision will:", False),
        ("Priority One will:", False),
        ("Older People will:", False),
        ("The new path will:", False),
    ],
)
def test_whoever_holds_an_office_begins_a_list_of_promises(line: str, begins: bool) -> None:
    """A document and those it is for promise nothing."""
    assert roles.begins_list(line) is begins


@pytest.mark.parametrize(
    ("line", "name"),
    [("Joan Orme", True), ("John P. Sike", True), ("Deputy Leader", False), ("NHS Fen", False)],
)
def test_a_name_without_a_title_below_an_office_signs_too(line: str, name: bool) -> None:
    """It is told as a guess; an office or a body below an office is no person."""
    made = drafts.of_text(
        "# Fenmarsh Plan 2026-2031\n\n## Foreword\n\nWe all care.\n\nCllr Ruth Pen\n\n"
        f"Cabinet Member\n\n{line}\n\n## Our aims\n\nWe mow.\n"
    )
    signed = [one["name"] for one in made.fields["foreword"][0]["signed"]]
    assert signed == (["Ruth Pen", line] if name else ["Ruth Pen"])
    assert any(one.words == line for one in made.account.of("doubt")) is name


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("Adopted at Full Council, 11 May 2026", "fenmarsh-town-council"),
        ("Approved by the Council on 11 May 2026", "fenmarsh-town-council"),
        ("Agreed at a meeting of the Cabinet on 11 May 2026", "cabinet"),
    ],
)
def test_the_council_that_decides_is_the_one_that_publishes(line: str, by: str) -> None:
    """No second body is made of it; “Final” above a draft is left out."""
    made = drafts.of_text(
        f"# Parks Plan 2026-2031\n\nFenmarsh Town Council\n\n{line}\n\nFinal\n\n## Aims\n\nMow.\n"
    )
    drafts.compiled(made)
    assert made.fields["adopted"] == {"date": "2026-05-11", "by": by}
    assert len(made.fields["bodies"]) == len({by, "fenmarsh-town-council"})
    assert "Final" not in str(made.fields)


def test_a_box_that_begins_with_case_study_is_one() -> None:
    """A shaded table of one box, whose first line is not bold."""
    made = wordy.document()
    made.add_heading("Fenmarsh Carers Plan 2026-2031", 0)
    made.add_heading("What carers told us", 1)
    made.add_paragraph("Many had no break.")
    box = made.add_table(1, 1).cell(0, 0)
    box.text = "Case study: Meena"
    box.add_paragraph("Meena looks after her father.")
    fields = drafts.of_files(("x.docx", wordy.saved(made))).fields
    (section,) = fields["background"]
    assert section["case-studies"] == [{"title": "Meena", "text": "Meena looks after her father."}]


def test_rows_go_under_the_priority_whose_longer_number_theirs_begins_with() -> None:
    """“3.1a” and “3.1.2” belong to what the document counts as 3.1."""
    table = "| No | Action | Who | By when |\n|-|-|-|-|\n"
    rows = "| 3.1a | Ask carers | Ann | 2027 |\n| 3.2.1 | Book breaks | Bob | 2028 |\n"
    made = drafts.of_text(
        "# Fenmarsh Carers Plan 2026-2031\n\n## 3. Our priorities\n\n### 3.1 Find carers\n\n"
        "We will:\n\n- look\n- ask\n\n### 3.2 Breaks\n\nWe will:\n\n- rest\n- sit\n\n"
        "## 4. Action plan\n\n"
        f"{table}{rows}"
    )
    found = {one["title"]: len(one["actions"]["rows"]) for one in made.fields["priorities"]}
    assert found == {"Find carers": 1, "Breaks": 1}


def test_headings_say_who_promises_the_points_below_them() -> None:
    """“What I will do” and an office by its name; what a strategy will do is no promise."""
    for title in ("What I will do", "What the Chief Fire Officer will do", "What we will do next"):
        assert roles.names_commitments(title)
    assert not roles.names_commitments("What the strategy will do")
    assert not roles.names_commitments("What the survey found")


@pytest.mark.parametrize(
    ("line", "members"),
    [
        ("Members of the Board are: Fen Council, the Fire Service, Fen Voice and Marsh Aid.", 4),
        ("1.3 The partnership's members are: Fen Voice, Marsh Aid, and Fen Rotary.", 3),
        (
            "Its organisations are: Marsh Aid; the Fen Board; and the Fen Fire and Rescue Service.",
            3,
        ),
        ("We work closely with: Marsh Aid; Fen Voice; the Rotary Club.", 3),
        ("Our partners include: schools, colleges and surgeries.", 0),
        ("The members are: Cllr Ann Bee, Cllr Cy Dee and Mr Eff.", 0),
        ("The boards are: Marsh Aid and Fen Voice.", 0),
        ("Our plans include: Warm Homes, Safe Streets and Clean Air.", 0),
    ],
)
def test_a_sentence_that_names_all_members_gives_partners(line: str, members: int) -> None:
    """It is told as a guess; the words around the sentence stay, an emptied section does not."""
    for further in ("", " It meets in May."):
        made = drafts.of_text(
            f"# Fenmarsh Plan 2026-2031\n\n## Who we are\n\n{line}{further}\n\n## Aims\n\nWe mow.\n"
        )
        drafts.compiled(made)
        found = [one for group in made.fields.get("partners", []) for one in group["members"]]
        assert len(found) == members
        titles = [one["title"] for one in made.fields["background"]]
        assert ("Who we are" in titles) is bool(further or not members)


def test_a_committee_leads_where_nobody_else_does() -> None:
    """Partners may have a stroke between them; both are told as guesses."""
    table = "| Ref | Action | Committee | Partners | By when |\n|-|-|-|-|-|\n"
    rows = "| 1.A | Mow | Parks | Fen Voice / Marsh Aid | 2027 |\n| 1.B | Sow | Parks | | 2028 |\n"
    made = drafts.of_text(f"# Fenmarsh Plan 2026-2031\n\n## Action plan\n\n{table}{rows}")
    (first, second) = made.fields["priorities"][0]["actions"]["rows"]
    assert first["lead"] == second["lead"] == [{"text": "Parks"}]
    assert first["partners"] == ["fen-voice", "marsh-aid"]
    assert "as its boxes say" in str(made.account.of("doubt"))
    assert "commas or strokes" in str(made.account.of("doubt"))


def test_points_about_what_is_to_come_are_no_statistics() -> None:
    """“We will know when: 7,000 carers …” is a wish; the same words elsewhere are a figure."""
    point = "\n\n- 7,000 carers are on registers\n"
    text = "# Fen Plan 2026-2031\n\n## {}\n\n{}" + point + "\n## Aims\n\nMow.\n"
    for title, lead in (("Care", "We will know when:"), ("How we will measure it", "")):
        assert "statistics" not in drafts.of_text(text.format(title, lead)).fields
    assert drafts.of_text(text.format("Care", "In 2025 we found:")).fields["statistics"]


def test_promises_that_several_others_keep_are_priorities() -> None:
    """“Promise 1: A safe home” over a list of what keeps it is a priority."""
    text = "# Fenmarsh Care Strategy 2026-2031\n\n## Our promises\n\n"
    for at, title in enumerate(("A safe home", "A good school"), start=1):
        text += (
            f"### Promise {at}: {title}\n\n- We will visit you each month.\n"
            "- Every child will have a plan of their own.\n"
            "- Our schools team will meet you each term.\n\n"
        )
    found = drafts.of_text(text).fields["priorities"]
    assert [(one["label"], one["title"]) for one in found] == [
        ("Promise 1", "A safe home"),
        ("Promise 2", "A good school"),
    ]
    assert [len(one["commitments"][0]["items"]) for one in found] == [3, 3]


@pytest.mark.parametrize(
    ("sentence", "promised"),
    [
        ("Every child will have a plan.", True),
        ("No child will wait more than 10 days.", True),
        ("Our virtual school will offer 30 places.", True),
        ("You will be asked what you think.", True),
        ("Each year 20 people will die.", False),
        ("All children will benefit.", False),
        ("Our population will grow by 2030.", False),
        ("Every resident will be affected.", False),
    ],
)
def test_what_somebody_will_do_or_get_is_promised(sentence: str, promised: bool) -> None:
    """Who acts, or who is to have something, makes a promise; what happens by itself does not."""
    assert roles.promises_itself(sentence) is promised


def test_what_we_will_have_done_is_promised() -> None:
    """“By 2029 we will have:” leads to promises under each priority, and is no heading."""
    part = "By 2029 we will have:\n\n- trained 60 champions\n- opened a refuge\n\n"
    made = drafts.of_text(
        "# Fenmarsh Safety Strategy 2026-2029\n\nFenmarsh Council and the Fenmarsh Safety Board\n\n"
        "## Priorities\n\n"
        + "".join(f"### Priority {n}: Part {n}\n\nIt is time.\n\n{part}" for n in (1, 2, 3))
    )
    for priority in made.fields["priorities"]:
        (group,) = priority["commitments"]
        assert group["lead-in"] == "By 2029 we will have:"
        assert [one["text"] for one in group["items"]] == [
            "trained 60 champions",
            "opened a refuge",
        ]
    assert made.fields["publisher"] == "fenmarsh-council"


PROMISES = "# Fenmarsh Carers Strategy 2026-2031\n\n## Our promises\n\n" + "".join(
    f"### Promise {n} – {title}\n\nWe will:\n\n- open ten clubs\n- train ten staff\n\n"
    for n, title in ((1, "Carers are seen"), (2, "Carers can rest"))
)


def test_promises_that_lead_to_lists_are_priorities_and_a_column_may_number_them() -> None:
    """Under “Promise 1” stands what it takes to keep it, and rows say “1” under “Promise”."""
    made = drafts.of_text(
        f"{PROMISES}## Plan for 2026/27\n\n| Promise | Action | Who | When |\n"
        "| --- | --- | --- | --- |\n| 1 | Write to surgeries | ICB | May 2026 |\n"
        "| 2 | Find a house | Council | June 2026 |\n"
    )
    first, second = made.fields["priorities"]
    assert (first["label"], first["title"]) == ("Promise 1", "Carers are seen")
    assert [len(one["commitments"][0]["items"]) for one in (first, second)] == [2, 2]
    assert [one["actions"]["rows"][0]["action"] for one in (first, second)] == [
        "Write to surgeries",
        "Find a house",
    ]


HELD = "#### Why this matters\n\nFew rest.\n\n#### What we will do\n\n- Open clubs\n- Train ten\n\n"
KNOWN = (
    "#### How we will know\n\n| Measure | Now | 2031 |\n| --- | --- | --- |\n| Clubs | 2 | 12 |\n\n"
)


def test_a_commitment_with_sections_below_it_is_a_priority_and_loses_no_word() -> None:
    """“Commitment 1” over why, what will be done and how it is known is no single promise."""
    heads = [f"### Commitment {n}: {title}\n\n" for n, title in ((1, "Act early"), (2, "Rest"))]
    start = "# Fenmarsh Carers Strategy 2026-2031\n\n## Our two commitments\n\n"
    made = drafts.of_text(start + "".join(head + HELD + KNOWN for head in heads))
    first, _ = made.fields["priorities"]
    assert (first["label"], first["title"]) == ("Commitment 1", "Act early")
    assert [one["text"] for one in first["commitments"][0]["items"]] == ["Open clubs", "Train ten"]
    assert "Few rest." in str(first) and "| Clubs | 2 | 12 |" in str(first)
    said = {one.rule for one in drafts.remarks(made)}
    assert "count-that-differs" not in said


def test_a_commitment_over_a_table_alone_keeps_it() -> None:
    """What is no text is no part of one promise, and stands where it stood."""
    heads = [f"### Commitment {n}: {title}\n\n" for n, title in ((1, "Act early"), (2, "Rest"))]
    start = "# Fenmarsh Carers Strategy 2026-2031\n\n## Our two commitments\n\n"
    table = "| Place | People |\n| --- | --- |\n| Saltby | 12 |\n\n"
    made = drafts.of_text(start + "".join(head + table for head in heads))
    assert str(made.fields).count("| Saltby | 12 |") == 2


def test_a_table_of_figures_with_their_years_is_no_plan() -> None:
    """“What”, places over figures and “When” tell how things were; with “Who” they are a plan."""
    table = (
        "| What | Fenmarsh | England | When |\n| --- | --- | --- | --- |\n"
        "| Carers assessed | 1,912 | – | 2025/26 |\n| Carers who work | 1 in 7 | 1 in 8 | 2024 |"
    )
    made = drafts.of_text(f"{PROMISES}## In numbers\n\n{table}\n")
    assert len(made.fields["priorities"]) == 2
    assert made.fields["sections"][0]["text"] == table


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Réamhrá – Foreword", "foreword"),
        ("Geirfa / Glossary", "glossary"),
        ("Vision | Gweledigaeth", "vision"),
        ("Housing – Vision", ""),
        ("Réamhrá – Homes", ""),
    ],
)
def test_a_heading_in_two_languages_says_what_its_half_says(heading: str, role: str) -> None:
    """One half names the part, the other is in another language; two English halves name none."""
    assert roles.role(heading) == role


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("Outcomes C and D: Treatment", ("Outcomes C and D", "outcome", "Treatment")),
        ("Priorities 1, 2 and 4 – Homes", ("Priorities 1, 2 and 4", "priority", "Homes")),
        ("Aims 1–3: Homes", ("Aims 1–3", "aim", "Homes")),
        ("Outcomes and indicators: a list", None),
        ("Priorities 1 and 2", None),
    ],
)
def test_one_heading_may_stand_for_several_priorities(
    heading: str, label: tuple[str, str, str] | None
) -> None:
    """What serves two outcomes is printed with both of their letters."""
    assert roles.labelled(heading) == label


def test_what_people_want_is_theirs_and_no_promise() -> None:
    """“I want a front door” is said by others; “We want” is a promise but below what they said."""
    for title, want, kept in (
        ("What people told us", "I want", False),
        ("What families told us", "We want", False),
        ("Homes", "We want", True),
    ):
        made = drafts.of_text(
            f"# Fenmarsh Plan 2026-2031\n\n## Priorities\n\n### {title}\n\n"
            f"- {want} a front door.\n- {want} a job.\n\n### Work\n\nWe will:\n\n- pay\n- ask\n"
        )
        assert (
            "front door" in str([p.get("commitments") for p in made.fields["priorities"]])
        ) == kept


@pytest.mark.parametrize(
    ("heading", "promised"),
    [
        ("The steps we will take to achieve this objective", True),
        ("How will we get there?", True),
        ("Key actions to deliver this aim", True),
        ("Our pledge", True),
        ("What needs to happen", True),
        ("What success will look like", False),
        ("What residents told us", False),
    ],
)
def test_a_list_below_a_priority_is_promised_where_each_point_or_its_heading_says_so(
    heading: str, promised: bool
) -> None:
    """“We will have cleaner air” under a heading on success is where it leads, and no promise."""
    made = drafts.of_text(
        f"# Fenmarsh Air Plan 2026-2031\n\n## Priority 1: Air\n\n### {heading}\n\n"
        "- We will plant trees\n- We will test the air\n\n"
        "## Priority 2: Water\n\n### What we will do\n\n- Test the wells\n- Mend the pumps\n"
    )
    found = made.fields["priorities"]
    assert "commitments" in found[1]
    assert ("commitments" in found[0]) == promised


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        ("We will achieve this by:", True),
        ("Our focus for 2026/27 will be to:", True),
        ("The survey did this by:", False),
        ("Our focus was to:", False),
    ],
)
def test_a_line_leads_to_promises_where_somebody_will(line: str, begins: bool) -> None:
    """Who did something before promises nothing."""
    assert roles.begins_list(line) is begins

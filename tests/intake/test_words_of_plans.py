"""How plans are typed: contractions, letters before lines, other plans with their years."""

import pytest

from . import drafts

PRIORITY = """# Fenmarsh Homes Plan 2026-2031

## Priority 1: Warm homes

Many homes are cold in winter.

{lead}

- Fit loft insulation in 400 homes
- Mend the boilers of the almshouses
"""


@pytest.mark.parametrize(
    "lead",
    ["What we'll do", "What we’ll do:", "How we'll get there", "We'll:", "By 2030, we'll:",
     "What we will do"],
)  # fmt: skip
def test_a_contraction_leads_to_promises(lead: str) -> None:
    """“What we'll do” stands over promises as “What we will do” does, with a colon or without."""
    made = drafts.of_text(PRIORITY.format(lead=lead))
    (priority,) = made.fields["priorities"]
    (group,) = priority["commitments"]
    assert [one["text"] for one in group["items"]] == [
        "Fit loft insulation in 400 homes",
        "Mend the boilers of the almshouses",
    ]


@pytest.mark.parametrize("lead", ["What residents told us", "What we do for residents"])
def test_other_words_lead_to_no_promises(lead: str) -> None:
    """A line that speaks of something else stays text with its points."""
    made = drafts.of_text(PRIORITY.format(lead=lead).replace("Fit", "The").replace("Mend", "The"))
    (priority,) = made.fields["priorities"]
    assert "commitments" not in priority


@pytest.mark.parametrize(
    ("marks", "kept"),
    [
        (("(a)", "(b)", "(c)"), True),
        (("a)", "b)", "c)"), True),
        (("(i)", "(ii)", "(iii)"), True),
        (("1956", "1978", "2021"), True),
        (("One", "Two", "Three"), False),
    ],
)
def test_lines_that_letters_or_years_begin_are_points(
    marks: tuple[str, str, str], *, kept: bool
) -> None:
    """Markdown would run such lines into one paragraph; other lines of a paragraph it may."""
    lines = "\n".join(
        f"{mark} {words}"
        for mark, words in zip(
            marks, ("The lock is built", "The mill is closed", "The path opens"), strict=True
        )
    )
    made = drafts.of_text(f"# Fenmarsh Canal Plan 2026-2031\n\n## Our story\n\nWe say:\n{lines}\n")
    (section,) = made.fields["background"]
    said = section["text"]
    assert (said.count("\n- ") == 3) is kept
    assert all(words in said for words in ("The lock is built", "The mill is closed"))


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("The council wrote a Climate Emergency Strategy 2024-2029 last year.", "TBC"),
        ("The Tree Strategy 2024-2029 is short.", "2024/2029"),
        ("This strategy covers 2024-2029.", "2024/2029"),
    ],
)
def test_the_years_of_another_paper_are_not_its_own(sentence: str, period: str) -> None:
    """A strategy that names another one with its years has not said its own."""
    made = drafts.of_text(f"# Tree Strategy\n\n## Why\n\n{sentence}\n", "trees.md")
    assert made.fields["period"] == period


def test_the_words_over_points_say_when_their_figures_were_counted() -> None:
    """“In 2025/26:” is the time of each figure below it; words in brackets keep their figure."""
    made = drafts.of_text(
        "# Fenmarsh Carers Plan 2026-2031\n\n## Carers\n\nIn 2025/26:\n\n"
        "- 1,914 carers were known to the centre\n"
        "- 412 carers were under 18 or so (Carers Survey 2023)\n\n"
        "There are 706 carers in work.\n"
    )
    told = {one["value"]: one.get("period") for one in made.fields["statistics"]}
    assert told == {"1,914": "2025/26"}


def test_who_answered_is_no_statistic_and_a_time_at_the_end_is_its_time() -> None:
    """How many were asked is no figure about the place; “were recorded in 2025/26” gives a time."""
    made = drafts.of_text(
        "# Fenmarsh Safety Plan 2026-2031\n\n## Safety\n\n1,015 people responded.\n\n"
        "1,082 crimes were recorded in 2025/26.\n\n62 people died from drugs in 2021–23.\n"
    )
    told = {one["value"]: one.get("period") for one in made.fields["statistics"]}
    assert told == {"1,082": "2025/26", "62": "2021–23"}


def test_a_figure_whose_own_sentence_does_not_say_when_stays_words() -> None:
    """The text goes on telling what its time is; alone the figure would have none."""
    made = drafts.of_text(
        "# Fenmarsh Visits Plan 2026-2031\n\n## Visits\n\n"
        "Guests brought £4m in 2025, says the survey. 2,670 people stayed with us.\n\n"
        "1,740 pupils live here.\n\nIn 2024 1,690 pupils were here.\n"
    )
    assert [one["value"] for one in made.fields["statistics"]] == ["1,690"]


@pytest.mark.parametrize(
    ("heads", "deed"),
    [(("Theme", "Key activities"), "Six public meetings"),
     (("Strategic objective", "Interventions"), "Raise trust")],
)  # fmt: skip
def test_activities_below_a_theme_are_what_is_done(heads: tuple[str, str], deed: str) -> None:
    """A theme is no deed where activities stand beside it; an objective with interventions is."""
    made = drafts.of_text(
        "# Fenmarsh Safety Plan 2026-2031\n\n## Priority 1: Trust\n\n"
        f"| {heads[0]} | Aims | {heads[1]} | Dates |\n| --- | --- | --- | --- |\n"
        "| Raise trust | Hear people | Six public meetings | June 2027 |\n"
        "| Help victims | Care | Locks for 120 homes | May 2028 |\n"
    )
    assert drafts.actions(made)[0]["action"] == deed

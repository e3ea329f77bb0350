"""Text that lost its looks on the way, as it comes from a web page or a PDF by copy and paste."""

import pytest

from . import drafts

PLAN = """Fenmarsh Alcohol Plan 2026-2031

Why

Harm is near{first}. Guidance{second} asks for a plan.

{notes}

Priority 1: Safer nights

{told}

We will:

  • Train door staff
  • Open a safe place
"""


@pytest.mark.parametrize(
    ("marks", "notes"),
    [
        (("1", "2"), "1 - Annual health report, 2024\n2 - Guidance on plans, 2025"),
        (("1", "2"), "1 Annual health report, 2024\n\n2 Guidance on plans, 2025"),
        (("[1]", "[2]"), "[1] Annual health report, 2024\n[2] Guidance on plans, 2025"),
        (("¹", "²"), "¹ Annual health report, 2024\n² Guidance on plans, 2025"),
    ],
)
def test_lines_that_the_text_leads_to_are_its_notes(marks: tuple[str, str], notes: str) -> None:
    """A figure behind a word leads to the line that begins with it, and neither is text."""
    text = PLAN.format(first=marks[0], second=marks[1], notes=notes, told="Nights are loud.")
    made = drafts.of_files(("plan.txt", text.encode()))
    strategy = drafts.compiled(made)
    assert [str(note.text) for note in strategy.notes] == [
        "Annual health report, 2024",
        "Guidance on plans, 2025",
    ]
    assert str(strategy.background[0].text) == "Harm is near[^1]. Guidance[^2] asks for a plan."
    assert any("2 notes" in entry.became for entry in made.account.of("doubt"))


@pytest.mark.parametrize(
    ("first", "second", "notes"),
    [
        ("", "", "1 High Street is the town hall."),  # nothing leads there
        ("1", "", "2 High Street is the town hall."),  # another number
        (" by CO1", "", "1 - Annual health report, 2024"),  # the name of a thing
        (", as 1.1 says", "", "1 Harm has many causes."),  # the number of a paragraph
    ],
)
def test_figures_that_lead_nowhere_stay_as_they_are(first: str, second: str, notes: str) -> None:
    """Without a mark for each line nothing is a note."""
    text = PLAN.format(first=first, second=second, notes=notes, told="Nights are loud.")
    made = drafts.of_files(("plan.txt", text.encode()))
    assert "notes" not in made.fields
    assert f"Harm is near{first}." in str(made.fields["background"])
    assert notes in str(made.fields)


@pytest.mark.parametrize(
    ("told", "field", "value"),
    [
        ("Lead: Licensing Board", "lead", "Licensing Board"),
        ("Who leads: Licensing Board", "lead", "Licensing Board"),
        ("By when: March 2028", "due", "March 2028"),
    ],
)
def test_a_line_that_answers_is_no_heading_and_holds_for_what_follows(
    told: str, field: str, value: str
) -> None:
    """“Lead: Police” under a priority is who leads on all its commitments, and said as a doubt."""
    text = PLAN.format(first="", second="", notes="", told=told)
    made = drafts.of_files(("plan.txt", text.encode()))
    (priority,) = drafts.compiled(made).priorities
    found = [item for group in priority.commitments for item in group.items]
    assert len(found) == 2
    assert not priority.summary and not made.fields.get("sections")
    for item in found:
        held = getattr(item, field)
        shown = held[0].text or held[0].body if field == "lead" else held
        assert value in str(shown)
    assert any(told in entry.words for entry in made.account.of("doubt"))


def test_a_commitment_keeps_what_is_said_of_it_alone() -> None:
    """Where one commitment has a lead of its own, the line above stays text."""
    text = PLAN.format(first="", second="", notes="", told="Lead: Licensing Board")
    text = text.replace("Train door staff", "Train door staff (Lead: Police)")
    made = drafts.of_files(("plan.txt", text.encode()))
    (priority,) = drafts.compiled(made).priorities
    assert "Lead: Licensing Board" in str(priority.summary)


@pytest.mark.parametrize("mark", ["[3]", "³", "3"])
def test_a_figure_behind_the_last_note_stays_as_typed(mark: str) -> None:
    """No line tells what it leads to, and nothing of it is lost."""
    notes = "1 - Annual health report, 2024\n2 - Guidance on plans, 2025"
    text = PLAN.format(first="1", second="2", notes=notes, told=f"Nights are loud{mark} and long.")
    made = drafts.of_files(("plan.txt", text.encode()))
    (priority,) = drafts.compiled(made).priorities
    assert str(priority.summary) == f"Nights are loud{mark} and long."
    assert len(made.fields["notes"]) == 2


def test_a_sentence_goes_on_behind_the_notes_of_its_page() -> None:
    """Notes at the foot of a page part no sentence, and a figure of two digits is one mark."""
    notes = "\n\n".join(f"{n} Report of the year {2000 + n}." for n in range(1, 11))
    marks = "".join(f" word{n}" for n in range(1, 11))
    text = (
        f"Fenmarsh Alcohol Plan 2026-2031\n\nWhy\n\nHarm is near, in all the{marks} and far,\n\n"
        f"{notes}\n\nin every street.\n"
    )
    made = drafts.of_files(("plan.txt", text.encode()))
    (section,) = drafts.compiled(made).background
    assert str(section.text).endswith("word[^9] word[^10] and far, in every street.")
    assert len(made.fields["notes"]) == 10


@pytest.mark.parametrize("heading", ["Funding: how we will pay", "Partners: Our friends in need"])
def test_a_heading_with_a_colon_stays_one(heading: str) -> None:
    """A label whose words answer nothing stands over what follows."""
    text = PLAN.format(first="", second="", notes="", told="Nights are loud.")
    text += f"\n{heading}\n\nThe council will pay for the first year of the plan.\n"
    made = drafts.of_files(("plan.txt", text.encode()))
    assert heading in [section.title for section in drafts.compiled(made).sections] + [
        section.title for p in drafts.compiled(made).priorities for section in p.sections
    ]


TABLE = """# Larkmoor Plan 2026-2031

| Action | Lead | By when |
| --- | --- | --- |
| Train all of the front desks¹ | People | 2028 |
| Pave the way to the mill² | Works² | 2029 |

{below}
"""


@pytest.mark.parametrize(
    ("below", "notes"),
    [
        ("1\\. The depot later.\n\n2\\. With stone.", ["The depot later.", "With stone."]),
        ("¹ The depot later.", ["The depot later."]),
        ("3\\. No mark leads here.", []),
        ("What we did: 1. The depot.", []),
    ],
)
def test_lines_below_a_table_are_notes_where_a_mark_leads_to_them(
    below: str, notes: list[str]
) -> None:
    """Right below it, and in no other place; a mark behind a name stays."""
    made = drafts.of_files(("plan.md", TABLE.format(below=below).encode()))
    assert [str(one.text) for one in drafts.compiled(made).notes] == notes
    first, second = drafts.actions(made)
    assert first["action"].endswith("desks[^t1]" if notes else "desks¹")
    assert second["lead"] == [{"text": "Works²"}]

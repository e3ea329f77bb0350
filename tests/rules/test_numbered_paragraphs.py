"""Numbers and labels in front of paragraphs are none of their words and none of their figures."""

import pytest

from .catalogue import drawn, messages

SECTION = "background:\n  - title: Where we are now\n    text: |\n{}\n"


def section(*paragraphs: str) -> str:
    """A section of some paragraphs."""
    return SECTION.format("\n\n".join(f"      {one}" for one in paragraphs))


@pytest.mark.parametrize(
    ("paragraphs", "rule"),
    [
        (("3.2 Whenever a bench has to be moved, it will be put back within a week.",),
         "grammar-slip"),
        (("**2. A river that anybody can reach.** Every path will be level.",), "grammar-slip"),
        (("2.3 Hedges are cut in winter. We like hedges.",), "word-with-and-without-capital"),
        (("**3.1 Meadows.** We leave meadows alone.",), "word-with-and-without-capital"),
        (("Objective 2 Widen the paths. We widen paths.",), "word-with-and-without-capital"),
        (("**Aim 1 Widen the paths.** We widen paths.",), "word-with-and-without-capital"),
        (("3.5 Mend the locks. In 2026 vandals cost the canal £2.1m, up 22% on 2025.",),
         "change-in-words-that-is-not-so"),
        (("Policy 3 All planning applications near water need a survey.",),
         "figure-without-source"),
        (("5.2 Residents can adopt a bench.",), "figure-without-source"),
    ],
)  # fmt: skip
def test_a_number_in_front_is_left_alone(paragraphs: tuple[str, ...], rule: str) -> None:
    """The number of a paragraph neither hides how its sentence begins nor counts anything."""
    assert rule not in {one.rule for one in drawn(section(*paragraphs)).said}


@pytest.mark.parametrize(
    ("paragraphs", "rule"),
    [
        (("3.2 The bench has to be moved, it will be put back within a week.",), "grammar-slip"),
        (("2.3 We cut Hedges in winter. We like hedges.",), "word-with-and-without-capital"),
        (("Objective 2 Keep our Paths open. We widen paths.",), "word-with-and-without-capital"),
        (("3.5 Mend the locks. Damage rose from £2.1m in 2025 to £3.5m in 2026, up 22%.",),
         "change-in-words-that-is-not-so"),
        (("5.2 Some 412 residents of the town are out of work.",), "figure-without-source"),
        (("2.5% of residents have no garden.",), "figure-without-source"),
    ],
)  # fmt: skip
def test_what_stands_behind_a_number_is_read(paragraphs: tuple[str, ...], rule: str) -> None:
    """Behind the number of a paragraph every rule reads on as ever."""
    assert rule in {one.rule for one in drawn(section(*paragraphs)).said}


def test_the_label_of_a_line_needs_no_sentence() -> None:
    """A line that names an indicator needs no full stop; a sentence behind a label does."""
    told = "The share of pupils rose in each of the last three years."
    named = "Indicator: share of school leavers with five passes in English and maths"
    said = "Progress: the share of school leavers with five passes has gone up again this year"
    rule = "paragraph-without-stop"
    assert messages(section(told, told, named), rule) == []
    assert messages(section(told, told, said), rule) != []


def test_an_entry_is_read_behind_its_label() -> None:
    """Behind “Shared space:” an entry may begin with the plain verb of the others."""
    entries = "- Widen the towpath\n      - Mend each lock\n      - {}"
    rule = "list-in-several-forms"
    alike = section("We will:\n\n      " + entries.format("Shared space: deliver the new garden"))
    other = section("We will:\n\n      " + entries.format("Shared space: delivering the garden"))
    assert messages(alike, rule) == []
    assert messages(other, rule) != []


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("How we will know we have made a difference", False),
        ("What success looks like", False),
        ("How people live here", True),
    ],
)
def test_figures_under_a_heading_for_success_are_to_be_reached(title: str, found: bool) -> None:
    """What stands under “How we will know” is no figure that somebody counted."""
    text = f"background:\n  - title: {title}\n    text: |\n      - 95% of families met in a week\n"
    for rule in ("figure-without-source", "figure-without-time"):
        assert bool(messages(text, rule)) == found


def test_a_term_that_names_a_body_is_used() -> None:
    """Letters in the name of a partner stand in the plan where readers meet them."""
    text = "glossary:\n  FCT: Fen clinic trust\nbodies:\n  - id: fct\n    name: FCT\n"
    text += "partners:\n  - members: [fct]\nintroduction: We help.\n"
    assert messages(text, "unused-term") == []
    assert messages(text.replace("name: FCT", "name: Fen Clinic"), "unused-term")

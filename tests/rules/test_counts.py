"""Counts in the text against what there is."""

import pytest

from .catalogue import places

TWO = "priorities:\n  - id: a\n    title: Care\n  - id: b\n    title: Supply\n"


def _text(*lines: str) -> str:
    inside = "".join(f"      {line}".rstrip() + "\n" for line in lines)
    return f"background:\n  - title: Now\n    text: |\n{inside}{TWO}"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("We have six priorities.", ["six priorities"]),
        ("We have two key strategic priorities.", []),
        ("The national strategy has three priorities.", []),
        ("Partners agreed on 3 other priorities.", []),
        ("We met six partners with priorities.", []),
        ("Prevention came first, and we have six priorities.", ["six priorities"]),
        ("Unlike the national plan, our six priorities are local.", ["six priorities"]),
        ("We begin with the first six priorities.", []),
        ("These are six of the three priorities.", []),
        ("In 2025 the board completed 7 priorities.", []),
        ("So far six priorities have all been met, and 3 priorities are now closed.", []),
        ("Six priorities are delivered by partners.", ["Six priorities"]),
        ("The plan that we met in May has six priorities.", ["six priorities"]),
    ],
)
def test_only_our_own_things_are_counted(words: str, found: list[str]) -> None:
    """Sentences about somebody else's priorities are left alone."""
    assert places(_text(words), "count-that-differs") == found


def test_a_list_has_as_many_entries_as_announced() -> None:
    """Nested entries are not counted, and a wrapped line is no entry."""
    rule = "list-shorter-than-announced"
    good = ("We work in two areas:", "", "- Care", "  - at home", "- Supply, which", "  we cut")
    assert not places(_text(*good), rule)
    assert places(_text("We work in these", "three areas:", "", "- Care", "- Supply"), rule) == [
        "three"
    ]


def test_a_list_that_is_announced_is_not_also_counted() -> None:
    """Three priorities of somebody else may be listed; the list itself is the proof."""
    text = _text("The three priorities are:", "", "- One", "- Two", "- Three")
    assert not places(text, "count-that-differs")
    assert not places(text, "list-shorter-than-announced")


PARTS = ("**Fair.** We treat all alike. We ask.", "**Open.** We print it. All of it.")
NAMED = ("Fairness: We treat all alike. We ask.", "Openness: We print it. All of it.")
HEADED = ("### Homes", "We build.", "### Jobs", "We hire.")


def _paragraphs(*several: str) -> str:
    return _text(*(line for one in several for line in (one, "")))


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("Our work has four core principles:", *PARTS), ["four"]),
        (("Our four values:", *NAMED), ["four"]),
        (("There are five priority themes:", *HEADED), ["five"]),
        (("There are 3 steps:", *HEADED, "## Money", "We save."), ["3"]),
        # right
        (("Our work has two core principles:", *PARTS), []),
        (("Our two values:", *NAMED, "We keep both."), []),
        (("There are two themes:", *HEADED, "### Money", "We save."), []),
        (("There are two priority themes:", *HEADED), []),
        (("Our three aims:", "We mend.", "We lend.", "We send."), []),
        (("Three of four aims:", *PARTS), []),
        (("Our three aims:", *PARTS, "It is so.", "**Near.** We come."), []),
        (("We had five meetings:", *NAMED), []),
        (("Our three aims:", "**CARE** – at home", "**SUPPLY**", "**WORK**", "We go."), []),
        (("Our three aims:", "**CARE** – at home", "**SUPPLY**", "WORK"), []),
        (("One of our four aims:", *NAMED), []),
        (("We have four aims: these.", *NAMED), []),
        (("This is theme four:", *PARTS), []),
    ],
)
def test_headings_and_named_paragraphs_are_counted(
    lines: tuple[str, ...], found: list[str]
) -> None:
    """A number before a colon counts the headings, or the paragraphs with a name, below it."""
    text = _paragraphs(*lines)
    assert places(text, "list-shorter-than-announced") == found
    assert not found or not places(text, "text-cut-off")


def test_a_number_before_sub_sections_or_priorities_counts_them() -> None:
    """What the words of a section announce stands below it; those of the introduction, behind."""
    rule = "list-shorter-than-announced"
    under = "    sections:\n" + "".join(f"      - title: {t}\n        text: Go.\n" for t in "AB")
    words = 'background:\n  - title: Now\n    text: "{} themes:"\n'
    assert places(words.format("Five") + under, rule) == ["Five"]
    assert not places(words.format("Two") + under, rule)
    first = 'introduction: "There are {} priority themes:"\n' + TWO
    assert places(first.format("five"), rule) == ["five"]
    assert not places(first.format("two"), rule)


AIMS = ("Objective 1: Mend it.", "Objective 2: Lend it.", "**Objective 3** – Send it.")


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("Eighteen objectives were agreed.", *AIMS), ["Eighteen objectives"]),
        (("We have two themes.", "Theme 1", "Go.", "Theme 2", "Go.", "Theme 3"), ["two themes"]),
        # right
        (("Three objectives were agreed.", *AIMS), []),
        (("Six objectives were agreed.", *AIMS, *AIMS), []),
        (("Five objectives were agreed.", *AIMS, *AIMS[:2]), []),
        (("The government has nine objectives.", *AIMS), []),
        (("Two of five objectives are new.", *AIMS), []),
        (("Eighteen objectives were agreed.", AIMS[0], AIMS[2]), []),
        (("Eighteen objectives were agreed.", AIMS[0]), []),
        (("Eighteen objectives were agreed.", "Objective 1.1: Go.", "Objective 1.2: Go."), []),
        (("We have six pillars.", *AIMS), []),
        (("Six objectives were agreed.", "Objectives 1 to 3 are new.", "We go."), []),
    ],
)
def test_labels_in_the_text_are_counted(lines: tuple[str, ...], found: list[str]) -> None:
    """“Objective 1” to “Objective 3”, typed as lines, are as many as the text says."""
    assert places(_paragraphs(*lines), "count-that-differs") == found

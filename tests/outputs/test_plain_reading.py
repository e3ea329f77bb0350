"""What is said once, whole and without the marks of a form, so that a resident can read it."""

from __future__ import annotations

import re

import pytest

from stratc.model import State
from stratc.outputs import Publication, phrases, write_document
from tests.conftest import SMALLEST, Compile


def page_of(compiled: Compile, more: str) -> str:
    library = compiled(SMALLEST + more).library
    return write_document(Publication(library, library.strategies[0]))


@pytest.mark.parametrize(
    ("lead_in", "said"),
    [
        ("We will:", "We will open the quay."),
        ("The partnership will:", "The partnership will open the quay."),
        ("Over the next five years we will:", "open the quay."),
    ],
)
def test_a_short_lead_in_begins_each_promise(compiled: Compile, lead_in: str, said: str) -> None:
    """“1.1 We will open the quay” can be cited; a long lead-in stands once, and each goes on it."""
    items = "{id: a, text: open the quay.}, {id: b, text: close the pit.}"
    more = "priorities:\n  - id: p\n    title: Quays\n    commitments:\n"
    page = page_of(compiled, f'{more}      - {{lead-in: "{lead_in}", items: [{items}]}}\n')
    assert re.findall(r'class="say">([^<]+)', page)[0] == said
    assert page.count(f'<p class="lead-in">{lead_in}</p>') == (said[0] == "o")


def test_words_that_begin_a_list_are_no_headline(compiled: Compile) -> None:
    """“A county:” stands at the size of text, and what goes on from it looks it."""
    more = "vision:\n  lead-in: 'A county:'\n  ambitions: [That learns., Fenmarsh children love.]\n"
    page = page_of(compiled, more)
    assert "statement-first" not in page.split("<main")[1] and ">A county:</p>" in page
    assert '<li class="goes-on">That learns.</li>' in page
    assert "<li>Fenmarsh children love.</li>" in page


def test_what_some_rows_leave_open_stands_in_their_cells(compiled: Compile) -> None:
    """Where no more than half of the rows do: no cell on a later page is empty without a word."""
    rows = "".join(
        f"\n        - {{id: r{n}, action: Mend quay {n}., lead: Saltby, due: 2027"
        f"{', how: By hand.' if n > 2 else ''}{', partners: [saltby]' if n > 1 else ''}}}"
        for n in range(6)
    )
    rows += "\nbodies: [{id: saltby, name: Saltby Trust}]"
    page = page_of(
        compiled, f"priorities:\n  - id: p\n    title: Quays\n    actions:\n      rows:{rows}"
    )
    assert page.count("Not yet set") == 3 and 'class="void"' not in page
    assert page.count("None named") == 2  # nobody says that somebody else must help
    assert "not yet set for" not in page


def test_a_plan_that_prints_its_own_headings_is_asked_for_no_more(compiled: Compile) -> None:
    """Steps that another plan has are nothing that is not yet set here; who leads is."""
    head = "      columns: {action: Action, due: When}\n      rows:\n"
    page = page_of(
        compiled,
        f"priorities:\n  - id: p\n    title: Quays\n    actions:\n{head}"
        "        - {id: a, action: Mend it., due: 2027, milestones: [{text: Dig, due: 2026}]}\n"
        "        - {id: b, action: Mend all., due: 2027, lead: The Trust}\n"
        f"  - id: q\n    title: Mills\n    actions:\n{head}"
        "        - {id: c, action: Turn it., due: 2027}\n        - {id: d, action: Oil it.}\n",
    )
    assert page.count("not yet set for any of these actions.") == 1
    assert "Steps: not yet set" not in page


def test_what_most_rows_leave_open_is_said_once(compiled: Compile) -> None:
    """Over the table, with how many; one cell alone says it itself."""
    rows = "".join(
        f"\n        - {{id: r{n}, action: Mend quay {n}., lead: Saltby, status: {status}"
        f"{', how: By hand.' if n % 2 else ''}{', due: 2027' if n else ''}}}"
        for n, status in enumerate(["on-track"] * 7)
    )
    page = page_of(
        compiled, f"priorities:\n  - id: p\n    title: Quays\n    actions:\n      rows:{rows}"
    )
    assert "How we will do it: not yet set for 4 of these actions." in page
    assert "Not yet set" not in page and page.count('<td class="void"></td>') == 4
    assert page.count("No date yet</span>") == 1


def test_a_start_is_not_called_an_end(compiled: Compile) -> None:
    """“When: From 2027” beside an action that has no end, never “By when: From 2027”."""
    rows = "".join(
        f"\n        - {{id: r{n}, action: Mend quay {n}.{', start: 2027' if n == 3 else ''}}}"
        for n in range(40)
    )
    page = page_of(
        compiled, f"priorities:\n  - id: p\n    title: Quays\n    actions:\n      rows:{rows}"
    )
    assert "When: From 2027" in page and "By when: From" not in page


def test_a_mailbox_is_broken_between_its_names(compiled: Compile) -> None:
    """In a narrow cell a line ends with the @ or before a dot, and never inside a name."""
    page = page_of(compiled, "contact: quays@fenmarsh.example\n")
    assert 'href="mailto:quays@fenmarsh.example">quays@<wbr>fenmarsh<wbr>.example</a>' in page


@pytest.mark.parametrize(
    ("more", "slight"),
    [
        ("introduction: Three things come first.\n", True),
        ("services: [{name: The quay shop, audience: anglers}]\n", True),
        ("success: [{text: Nobody drowns.}]\n", True),
        ("success: [{text: Nobody drowns.}, {text: All swim.}]\n", False),
        ("services: [{name: The quay shop}, {name: The pit shop}]\n", False),
        (f"introduction: {'Three things come first of all. ' * 9}\n", True),
        (f"introduction: {'Three things come first of all. ' * 16}\n", False),
        ("introduction: |\n  One thing.\n\n  Another thing.\n", True),
        ("introduction: |\n  **First** comes one thing.\n\n  Then another.\n", True),
        ("introduction: |\n  **What is first**\n\n  One thing.\n", False),
        ("introduction: |\n  One.\n\n  Two.\n\n  Three.\n\n  Four.\n", False),
    ],
)
def test_a_heading_is_no_louder_than_its_part(compiled: Compile, more: str, slight: bool) -> None:
    """A few lines stand beside their heading, so that short parts look alike; more, below it.

    Lines with a heading of their own stand below it too: both would be printed on one place.
    """
    assert ('class="slight"' in page_of(compiled, more)) == slight


@pytest.mark.parametrize(("rows", "there"), [(5, True), (3, False)])
def test_a_plan_of_actions_alone_has_a_page_in_brief(
    compiled: Compile, rows: int, there: bool
) -> None:
    """A few actions of each priority, by their shortest first sentences, in the plan's order."""
    told = [
        "Mend every quay of the county. More",
        "Open it.",
        "Light it.",
        "Dredge it now.",
        "Own it.",
    ]
    more = "".join(
        f"\n  - id: {id}\n    title: {id.title()}\n    actions:\n      rows:"
        + "".join(f"\n        - {{id: {id}{n}, action: {told[n]}}}" for n in range(rows))
        for id in ("quays", "pits")
    )
    page = page_of(compiled, f"priorities:{more}\n")
    assert ('class="one-page' in page) == there
    if there:
        brief = page.split('class="one-page')[1].split("</section>")[0]
        assert re.findall("<li>([^<]+)</li>", brief) == 2 * ["Open it.", "Light it.", "Own it."]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("fell by [=a.value] in a year", "fell by 35% in a year"),
        ("a fall of\n      [=a.value] in a year", "a fall of 35% in a year"),
        ("fewer deaths, down by [=a.value]", "down by 35%"),
        ("changed by [=a.value]", "changed by −35%"),
        ("a difference of [=a.value]", "a difference of −35%"),
        ("fell, a change of [=a.value]", "a change of −35%"),
    ],
)
def test_what_fell_has_no_minus(compiled: Compile, words: str, said: str) -> None:
    """“Fell by 35%”: words that tell the direction leave nothing to a sign."""
    known = "statistics: [{id: a, title: Deaths, value: -35%}]\n"
    more = f"{known}background:\n  - title: Now\n    text: |\n      Deaths {words}.\n"
    assert said in " ".join(re.sub("<[^>]+>", "", page_of(compiled, more)).split())


def test_a_state_told_in_a_sentence_stands_with_the_text(compiled: Compile) -> None:
    """A word stands under the number; a sentence has the room of text, and so have the others."""
    how = "Step by step " * 60
    long = "Green – the crane has come, and the second tide gate is out to tender until August"

    def states(first: str) -> str:
        rows = "".join(
            f"\n        - {{id: r{n}, action: Mend quay {n}., how: {how}, status: '{one}'}}"
            for n, one in enumerate([first, "Amber"])
        )
        return page_of(
            compiled, f"priorities:\n  - id: p\n    title: Quays\n    actions:\n      rows:{rows}"
        )

    assert states("Green").count('class="state"') == 2
    told = states(long)
    assert 'class="state"' not in told and told.count('<p class="lab">Status</p>') == 2
    assert f'class="status-mark going told">{long}<' in told


@pytest.mark.parametrize(
    ("said", "alone"),
    [
        ("Green – two posts are filled", "Green"),
        ("Amber: waiting for the tide", "Amber"),
        ("Under way", None),
    ],
)
def test_a_drawing_names_the_state_alone(said: str, alone: str | None) -> None:
    """Beside a bar there is room for a word."""
    assert phrases.standing(State("on-track", said)) == (alone or said)


@pytest.mark.parametrize(("letter", "word"), [("A", "Amber"), ("r", "Red"), ("At risk", "At risk")])
def test_a_letter_for_a_colour_is_told_as_the_colour(letter: str, word: str) -> None:
    """Who fills a plan in knows what A stands for; who reads it does not."""
    assert phrases.status(State("at-risk", letter)) == word


def test_the_states_to_choose_from_are_in_the_words_of_the_plan() -> None:
    """A plan that rates in colours offers colours; a word of its own stands beside ours."""
    rated = phrases.offered_states([State("at-risk", "A"), None, State("on-track", "green")])
    assert rated == (
        "Not started", "Green", "Amber", "Red", "Blue", "Withdrawn", "Replaced",
    )  # fmt: skip
    worded = phrases.offered_states([State("on-track", "Under way"), State("complete")])
    assert worded[:3] == ("Not started", "Under way", "On track") and "Complete" in worded


def test_a_heading_is_not_said_again_under_itself(compiled: Compile) -> None:
    """Promises that are all of a section stand under its heading; behind text with their own."""
    promises = "commitments: [{lead-in: 'In time:', items: [{id: a, text: Open it.}]}]"
    more = (
        "priorities:\n  - id: p\n    title: Quays\n    sections:\n      - {title: Our steps, %s}\n"
    )
    alone, behind = (
        page_of(compiled, more % text) for text in (promises, f"text: It is old., {promises}")
    )
    assert "Our commitments: Our steps" not in alone
    assert "Our commitments: Our steps" in behind


def test_a_note_stands_under_its_own_label(compiled: Compile) -> None:
    """“Note: Milestones: by May” has a label too many; a note without one is a note."""
    rows = (
        "{id: a, action: Mend., note: '**Milestones:** by May'}, {id: b, action: Go., note: Odd.}"
    )
    page = page_of(
        compiled, f"priorities:\n  - {{id: p, title: Quays, actions: {{rows: [{rows}]}}}}\n"
    )
    assert ">Milestones: by May<" in page and ">Note: Odd.<" in page


HEADED = "priorities:\n  - id: p\n    title: Quays\n    summary: |\n      {}\n\n      Ships come.\n"


@pytest.mark.parametrize(
    ("begin", "heading"),
    [("**Why this matters**", True), ("**Ships:** they come.", False), ("Why this matters", False)],
)
def test_a_heading_typed_in_bold_is_one(compiled: Compile, begin: str, heading: bool) -> None:
    """It stands beside its text like the title of a section."""
    page = page_of(compiled, HEADED.format(begin))
    assert ("<h3>Why this matters</h3>" in page) == heading


def test_words_that_lead_to_the_partners_stand_over_them(compiled: Compile) -> None:
    """The heading and the lead-in of the one group there is are those of its text."""
    told = "  **Who we are**\n\n  The Board brings together:\n"
    page = page_of(
        compiled, f"partners-text: |\n{told}partners:\n  - members: [Saltby, Wexcombe]\n"
    )
    group = page.split('class="group"')[1].split("<ul>")[0]
    assert "<h3>Who we are</h3>" in group and "The Board brings together:" in group
    assert "Members" not in page


def test_a_heading_alone_over_the_partners_is_theirs(compiled: Compile) -> None:
    """A text that is nothing but “**Who we are**” is said once, as the heading of the list."""
    more = "partners-text: '**Who we are**'\npartners:\n  - members: [Saltby, Wexcombe]\n"
    page = page_of(compiled, more)
    assert page.count("Who we are") == 1 and "<h3>Who we are</h3>" in page
    assert "Members" not in page and "group-text" not in page.split("</style>")[-1]


@pytest.mark.parametrize(
    ("action", "bold"),
    [
        ("Mend the quay. It has been broken by storms for longer than anybody here remembers.", 3),
        ("Mend every quay, every pit and every mill of the county before the storms of winter.", 0),
    ],
)
def test_only_a_short_beginning_stands_in_bold(compiled: Compile, action: str, bold: int) -> None:
    """Three lines of bold in each row of a plan shout; a few words at its beginning lead."""
    rows = ", ".join(f"{{id: a{n}, action: '{action}'}}" for n in range(3))
    page = page_of(
        compiled, f"priorities:\n  - {{id: p, title: Quays, actions: {{rows: [{rows}]}}}}\n"
    )
    assert page.count("<b>Mend") == bold


@pytest.mark.parametrize(
    ("due", "said"),
    [
        ("termly from September 2026 (By September 2026, and each term)", "By September 2026, and"),
        ("termly from September 2026 (each term)", "Termly from September 2026 (each term)"),
    ],
)
def test_a_time_that_comes_again_is_told_once(compiled: Compile, due: str, said: str) -> None:
    """The author's own words stand alone where all of the date is in them."""
    rows = f"{{id: a, action: Mend., due: '{due}'}}"
    page = page_of(
        compiled, f"priorities:\n  - {{id: p, title: Quays, actions: {{rows: [{rows}]}}}}\n"
    )
    assert said in page and page.count("September 2026") == page.count(said)


@pytest.mark.parametrize(
    ("title", "said"),
    [("Quay Plan", "plan"), ("Quay Strategy and Action Plan", "strategy"), ("Quays", "strategy")],
)
def test_a_plan_is_called_so_on_its_page_in_brief(compiled: Compile, title: str, said: str) -> None:
    """A plan does not call itself a strategy."""
    told = "".join(
        f"  - {{id: {one}, title: {one}, tagline: Safe.}}\n" for one in ("quays", "pits")
    )
    text = re.sub(r"(?m)^title: .*$", f"title: {title}", SMALLEST)
    library = compiled(f"{text}priorities:\n{told}").library
    page = write_document(Publication(library, library.strategies[0]))
    assert f"Our {said} on a page, 2026 to 2031" in page


def test_a_source_behind_other_words_is_called_one(compiled: Compile) -> None:
    """The name of a council behind a date does not read as if the date were the council's."""
    more = (
        "sources: [{id: survey, author: Saltby Council, year: '2025', title: Survey}]\n"
        "priorities:\n  - id: p\n    title: Quays\n    commitments:\n      - items:\n"
        "          - id: a\n            text: Open the quay.\n"
        "            measures: [{title: Boats, source: survey}]\n"
        "appendices: [{id: b, title: Boats, period: 2026/2031, source: survey, text: All.}]\n"
    )
    page = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page_of(compiled, more)))
    assert "Boats Source: Saltby Council, 2025" in page
    assert "2026 to 2031. Source: Saltby Council, 2025" in page


def test_a_heading_without_words_over_the_priorities_is_the_heading_of_their_part(
    compiled: Compile,
) -> None:
    """It is not printed a second time, in bold, below the page's own words for it."""
    page = page_of(compiled, 'introduction: "**Our five aims for 2026 to 2031**"\n')
    assert re.findall(r"<h2[^>]*>(Our [^<]*)</h2>", page) == ["Our five aims for 2026 to 2031"]
    assert "<strong>Our five" not in page and "Our priorities" not in page


def test_numbers_of_so_many_a_year_stand_below_other_numbers(compiled: Compile) -> None:
    """A column of a table is one of numbers where a cell says how often; words keep to the left."""
    rows = ("| Who | Then | Now |", "| --- | --- | --- |", "| Boats | 310 | 700 a year |")
    table = "\\n".join((*rows, "| Crews | 9 | 12 |"))
    page = page_of(compiled, f'background: [{{title: Where we are, text: "{table}"}}]\n')
    assert page.count('<td class="end">') == 4
    table = table.replace("a year", "boats a year at the very most")
    page = page_of(compiled, f'background: [{{title: Where we are, text: "{table}"}}]\n')
    assert page.count('<td class="end">') == 2

"""The action plan on a page of its own."""

import re
from html import unescape

import pytest

from stratc.outputs import OUTPUTS, Publication, write_document
from stratc.outputs.tables import plan
from stratc.pipeline import Compilation
from tests.conftest import SMALLEST, Compile


def pages(real: Compilation, name: str, *outputs: str) -> list[str]:
    strategy = real.library.strategy(name)
    assert strategy
    publication = Publication(real.library, strategy, outputs=frozenset(outputs))
    made = OUTPUTS["plan"](publication)
    return [one.content.decode() for one in made if one.path.suffix == ".html"]


def test_only_an_action_plan_has_a_page(real: Compilation) -> None:
    """There is a page where there are rows, and none where there are not."""
    assert len(pages(real, "northamptonshire-2023")) == 1
    assert pages(real, "lincolnshire-2026") == []


def test_the_page_holds_every_row(real: Compilation) -> None:
    """The page and the document print the same table."""
    (page,) = pages(real, "cambridgeshire-peterborough-2022")
    rows = set(re.findall(r'<tr id="action-([^"]+)"', page))
    strategy = real.library.strategy("cambridgeshire-peterborough-2022")
    assert strategy and rows == set(real.library.index(strategy).actions)


def test_each_priority_of_the_page_has_a_heading_to_tap(real: Compilation) -> None:
    """On a phone a long plan folds by priority, which needs a section and its heading for each."""
    (page,) = pages(real, "cambridgeshire-peterborough-2022")
    heads = re.findall(r"<section>\s*<h2>(Priority \d):", page)
    assert heads == [f"Priority {n}" for n in range(1, 7)]
    for head in heads:
        assert page.count(f"Action plan, {head}") == 1  # the table says what it is, not where


def test_every_link_leads_somewhere(real: Compilation) -> None:
    """Within the page, or to a file that is built beside it; never to a place that is not there."""
    for name in ("cambridgeshire-peterborough-2022", "northamptonshire-2023"):
        for outputs in ((), ("html", "csv", "xlsx")):
            (page,) = pages(real, name, *outputs)
            inside = set(re.findall(r'\bid="([^"]+)"', page))
            for link in map(unescape, re.findall(r'<a\b[^>]* href="([^"]+)"', page)):
                file, _, anchor = link.partition("#")
                assert file or anchor in inside, link
                known = {"index.html": "html", "action-plan.csv": "csv", "action-plan.xlsx": "xlsx"}
                shared = file == "../index.html"
                assert not file or "://" in file or shared or known[file] in outputs, link


@pytest.mark.parametrize(
    ("text", "first", "rest"),
    [
        ("Open the quay. Then keep it open.", "Open the quay.", "Then keep it open."),
        (
            "Open the quay at No. 4 by 3.30 p.m. each day",
            "Open the quay at No. 4 by 3.30 p.m. each day",
            "",
        ),
        ("Open the **old quay. And** the new one.", "Open the **old quay. And** the new one.", ""),
        (
            "See [the plan. It](https://wexcombe.example) says so.",
            "See [the plan. It](https://wexcombe.example) says so.",
            "",
        ),
        ("Why wait? Begin.", "Why wait?", "Begin."),
    ],
)
def test_the_first_sentence_of_an_action_is_read_first(text: str, first: str, rest: str) -> None:
    """Of a long action the first sentence is bold; no mark of Markdown is cut in two by it."""
    assert plan.opening(text) == (first, rest)


def test_a_sentence_that_says_its_title_again_stands_alone(compiled: Compile) -> None:
    """The strategy on a page says each priority once, and then how much it promises."""
    promised = "commitments: [{items: [{id: c%d, text: plant ten trees}]}]"
    told = (("Clean up the canal", "Canals that are cleaned up"), ("Grow trees", "Trees grow tall"))
    for again, heading in ((True, "What we promise"), (False, "The change we want")):
        held = "".join(
            f"  - {{id: p{n}, title: {title}, tagline: {line if again else 'Nobody is left out'}, "
            f"{promised % n}}}\n"
            for n, (title, line) in enumerate(told)
        )
        made = compiled(SMALLEST + "priorities:\n" + held)
        html = write_document(Publication(made.library, made.library.strategies[0]))
        page = html[html.index('class="one-page') :].split("</section>")[0]
        assert f">{heading}</th>" in page
        assert ("Canals that are" in page, "Clean up the canal" in page) == (again, not again)
        assert ("1 commitment<" in page) == again


def test_an_objective_of_several_priorities_sums_up_none(compiled: Compile) -> None:
    """Of many objectives, the strategy on a page shows one that only its own priority has."""
    shared, late = "People live well here and " + "stay well, " * 20, "soon to us " * 20
    held = "".join(
        f"  - {{id: p{n}, title: Quay {n}, objectives: ['{shared}.', '{word} comes {late}.']}}\n"
        for n, word in enumerate(("Rain", "Snow", "Hail"))
    )
    made = compiled(SMALLEST + "priorities:\n" + held)
    html = write_document(Publication(made.library, made.library.strategies[0]))
    page = html[html.index('class="one-page') :].split("</section>")[0]
    assert ">Objective</th>" in page and "People live well" not in page and "Hail comes" in page


def test_many_objectives_leave_the_first_for_the_strategy_on_a_page(compiled: Compile) -> None:
    """Where all objectives are too much for one page, it shows the first of each priority."""
    for words, heading in ((20, "First objective"), (3, "Objectives")):
        held = "".join(
            f"  - {{id: p{n}, title: Quay {n}, objectives: [{'Clean water here ' * words}., "
            f"{'Quiet nights there ' * words}.]}}\n"
            for n in range(3)
        )
        made = compiled(SMALLEST + "priorities:\n" + held)
        html = write_document(Publication(made.library, made.library.strategies[0]))
        page = html[html.index('class="one-page') :].split("</section>")[0]
        assert f">{heading}</th>" in page
        assert ("Quiet nights" in page) == (words == 3)


@pytest.mark.parametrize("length", [3, 60])
def test_each_of_several_things_that_an_action_holds_has_a_mark(
    compiled: Compile, length: int
) -> None:
    """They do not look like one text that is broken into lines; a single one has no mark."""
    one, two = ("Open a hub. " + "Ring round. " * length, "Mend the hall.")
    rows = f"        - {{id: a, action: ['{one}', '{two}']}}\n        - {{id: b, action: Go on.}}\n"
    made = compiled(
        f"{SMALLEST}priorities:\n  - id: p\n    title: P\n    actions:\n      rows:\n{rows}"
    )
    html = write_document(Publication(made.library, made.library.strategies[0]))
    assert html.count('<span class="point">') == 2
    said = "<b>Mend the hall.</b>" if length == 60 else "Mend the hall."
    assert f'<br><span class="point">{said}</span>' in html


@pytest.mark.parametrize(("steps", "bold"), [(9, True), (1, False)])
def test_what_is_done_stands_out_where_blocks_say_far_more_below(
    compiled: Compile, steps: int, bold: bool
) -> None:
    """A long action is in bold over its many steps; where it is most of the block, bold shouts."""
    done = "Give the boats of every quay a place to lie and a pilot, so that no skipper waits long."
    how = ", ".join(f"Agree step {n} with the master of every quay" for n in range(steps))
    rows = "".join(
        f"        - {{id: a{n}, action: '{done}', interventions: [{how}]}}\n" for n in range(10)
    )
    made = compiled(
        f"{SMALLEST}priorities:\n  - id: p\n    title: P\n    actions:\n      rows:\n{rows}"
    )
    html = write_document(Publication(made.library, made.library.strategies[0]))
    assert (f"<b>{done}</b>" in html) is bold


def test_what_a_note_says_under_the_heading_of_a_column_stands_in_its_cell(
    compiled: Compile,
) -> None:
    """Nobody reads “Not yet set” where the body said “None”, nor the same thing in two places."""
    rows = (
        "        - {id: a, action: Open, partners: [quay-trust]}\n"
        "        - {id: b, action: Close, note: '**Who helps:** Nobody'}\n"
        "        - {id: c, action: Mend, partners: [quay-trust], note: '**Who helps:** Boats'}\n"
    )
    made = compiled(
        f"{SMALLEST}bodies: [{{id: quay-trust, name: Quay Trust}}]\npriorities:\n  - id: p\n"
        f"    title: P\n    actions:\n      columns: {{partners: Who helps}}\n      rows:\n{rows}"
    )
    html = write_document(Publication(made.library, made.library.strategies[0]))
    said = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html[html.index('id="action-a"') :]))
    assert re.search(r"Close Who helps Nobody c?", said) and "Who helps: Nobody" not in said
    assert "Not yet set" not in said and "Who helps: Boats" in said


def test_what_leads_to_the_whole_plan_stands_before_its_first_table(compiled: Compile) -> None:
    """Words of one table alone lead to all; where several have words, each keeps its own."""

    def page(second: str) -> str:
        tables = "".join(
            f"  - id: p{n}\n    title: Quay {n}\n    actions:\n{text}      rows:\n"
            f"        - {{id: a{n}, action: Open quay {n}}}\n"
            for n, text in ((1, "      text: The Board reads it.\n"), (2, second))
        )
        library = compiled(f"{SMALLEST}priorities:\n{tables}").library
        made = OUTPUTS["plan"](Publication(library, library.strategies[0]))
        return next(one.content.decode() for one in made if one.path.suffix == ".html")

    led, own = page(""), page("      text: The Trust reads it.\n")
    assert led.count("The Board reads it.") == own.count("The Board reads it.") == 1
    assert led.index("The Board reads it.") < led.index('<nav class="contents') < led.index("<h2>")
    assert own.index("The Board reads it.") > own.index("<h2>")

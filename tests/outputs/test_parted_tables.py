"""A short table stands whole, unless the page before it would be a third empty."""

import pypdfium2
import pytest

from stratc.outputs import Publication, write_document
from stratc.outputs.pdf import print_pdf
from stratc.outputs.pdf.classes import has_class
from stratc.outputs.pdf.pages import settle
from stratc.outputs.pdf.places import Layout, PrintedPlace
from tests.conftest import SMALLEST, Compile

TEXT = "      We walked along each quay and wrote down what stood there and what was gone.\n\n"
ROWS = "".join(f"      | Quay {n} | The harbour office looks after it. |\n" for n in range(1, 10))
HEAD = "      | Where | Who looks after it |\n      | --- | --- |\n"
STEPS = "".join(
    f"            - Walk along bank {n} and write down what is gone.\n" for n in range(12)
)
LAST = "        - id: last\n          action: Look at the banks\n          interventions:\n"


def pages(made: Compile, text: str) -> list[str]:
    library = made(SMALLEST + text).library
    printed = print_pdf(write_document(Publication(library, library.strategies[0])))
    with pypdfium2.PdfDocument(printed.content) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def rows_by_page(told: list[str]) -> list[int]:
    """How many rows of the table each page holds that holds one."""
    words = [page.replace("\r\n", " ") for page in told]
    counts = [sum(f"Quay {n} The" in page for n in range(1, 10)) for page in words]
    return [n for n in counts if n]


@pytest.mark.parametrize(("lines", "held"), [(2, [9]), (10, [6, 3]), (18, [9])])
def test_two_pages_share_a_table_that_would_leave_one_a_third_empty(
    compiled: Compile, lines: int, held: list[int]
) -> None:
    """Each has three rows or more below its headings; where it fits or little is lost: whole."""
    text = f"background:\n  - title: Our quays\n    text: |\n{TEXT * lines}"
    text += f"  - title: Their keepers\n    text: |\n{HEAD}{ROWS}"
    told = pages(compiled, text)
    assert rows_by_page(told) == held
    heads = sum("Who looks after it" in page for page in told)
    assert heads == len(held)


@pytest.mark.parametrize(("filled", "parted"), [(120.0, False), (200.0, True)])
def test_a_table_is_not_parted_where_the_next_page_would_be_the_empty_one(
    filled: float, parted: bool
) -> None:
    """What follows begins a page of its own, so the room would only stand further back."""
    html = '<section id="s">Quays</section><section id="t" class="new-page">Basins</section>'
    places = {"s": PrintedPlace(3, 0.0, 3, filled), "t": PrintedPlace(4, 0.0, 4, 200.0)}
    full, heights = (240.0, 150.0, filled, 200.0), (250.0,) * 4
    layout = Layout(places, full, heights, (), ("s", "t"), kept={"s": 3})
    assert has_class(settle(html, layout), "s", "parted") == parted


@pytest.mark.parametrize("field", ["interventions:", "how: |"])
def test_a_tall_last_row_pulls_no_other_to_its_page(compiled: Compile, field: str) -> None:
    """A row of many points, listed or in its text, fills a page as well as two short ones."""
    apart = 0
    for many in range(9, 13):
        rows = "".join(
            f"        - {{id: a{n}, action: Mend quay {n} with stone from its own bank}}\n"
            for n in range(many)
        )
        plan = f"priorities:\n  - id: a\n    title: A\n    actions:\n      rows:\n{rows}{LAST}"
        told = pages(compiled, f"{plan}{STEPS}".replace("interventions:", field))
        (last,) = (page for page in told if "Walk along bank 11" in page.replace("\r\n", " "))
        apart += "Mend quay 0 " not in last.replace("\r\n", " ")
        assert f"Mend quay {many - 1}" not in last or "Mend quay 0 " in last
    assert apart

"""What a page gets for the screen: its script and the words of it, shared files, ways out."""

import json
import re
from pathlib import PurePosixPath

import pytest

from stratc.model import Document
from stratc.outputs import OUTPUTS, Publication, templates, write_document
from stratc.outputs.screen import told_size, with_sizes
from stratc.pipeline import Compilation, compile
from stratc.source import Text
from tests.conftest import SMALLEST, Compile

SCRIPT = templates.source("screen/page.js", {})
PLAN = """\
bodies:
  - {id: council, name: Fenmarsh County Council}
priorities:
  - id: p
    title: Treatment
    actions:
      rows:
        - {id: a, action: Open., lead: council, due: 2027-03, status: on-track}
        - {id: b, action: Close.}
"""


def files(made: Compilation, number: int = 0, **more: object) -> dict[str, str]:
    held = Publication(made.library, made.library.strategies[number], **more)  # type: ignore[arg-type]
    return {str(one.path): one.content.decode("utf-8") for one in OUTPUTS["html"](held)}


def two(first: str, second: str) -> Compilation:
    documents = [
        Document(name, {PurePosixPath("strategy.yaml"): Text(f"{name}.yaml", content)})
        for name, content in (("one", first), ("two", second))
    ]
    return compile(documents, ())


def test_faces_and_script_are_shared(compiled: Compile) -> None:
    """A page leads to the files that all pages share, and holds no face itself."""
    made = files(compiled())
    assert set(made) == {"fenmarsh/index.html", "assets/faces.css", "assets/page.js"}
    page = made["fenmarsh/index.html"]
    assert 'href="../assets/faces.css"' in page and 'src="../assets/page.js"' in page
    assert "@font-face" not in page and "@font-face" in made["assets/faces.css"]
    assert len(page) < 120_000


def test_one_file_holds_all(compiled: Compile) -> None:
    """Where a project asks for one file, nothing stands beside it."""
    made = files(compiled(), one_file=True)
    assert set(made) == {"fenmarsh/index.html"}
    page = made["fenmarsh/index.html"]
    assert "@font-face" in page and SCRIPT in page and "../assets" not in page


def test_the_script_says_only_what_the_page_gives_it(compiled: Compile) -> None:
    """Every word that the script asks for stands in the page, and each of those is used."""
    page = files(compiled())["fenmarsh/index.html"]
    told = re.search(r'id="words">(.*?)</script>', page)
    assert told
    words = set(json.loads(told[1]))
    asked = set(re.findall(r"\bw\('(\w+)'", SCRIPT))
    asked |= set(re.findall(r"choice\('(\w+)'", SCRIPT))
    asked |= {
        one for pair in re.findall(r"w\(\w[^)]*? \? '(\w+)' : '(\w+)'", SCRIPT) for one in pair
    }
    assert asked <= words
    assert {word for word in words if f"'{word}'" not in SCRIPT} == set()


def test_the_printed_page_has_no_script(compiled: Compile) -> None:
    """What the PDF is printed from runs nothing."""
    assert "<script" not in re.sub(
        r'<script type="application/ld\+json">.*?</script>', "",
        write_document(Publication(compiled().library, compiled().library.strategies[0])),
    )  # fmt: skip


def test_rows_can_be_filtered(compiled: Compile) -> None:
    """Each row of the plan says its priority, lead, status and date to the script."""
    page = files(compiled(SMALLEST + PLAN))["fenmarsh/index.html"]
    assert re.search(
        r'data-row="" data-priority="[^"]*Treatment" data-lead="Fenmarsh County Council" '
        r'data-status="On track" data-due="2027-03-31"',
        page,
    )
    assert page.count("data-row=") == 2


def test_sizes_are_told() -> None:
    """The size of a file stands behind its link; of one that is not known nothing does."""
    page = (
        '<span class="size" data-file="a.csv"></span><span class="size" data-file="b.csv"></span>'
    )
    made = with_sizes(page, lambda name: told_size(name, b"x" * 3000) if name == "a.csv" else "")
    assert made == '<span class="size">3 KB</span>'


def test_a_replaced_strategy_leads_to_the_new_one() -> None:
    """Whoever opens the old one is told first, and led on."""
    made = two(SMALLEST, SMALLEST.replace("title: Fenmarsh", "title: New") + "supersedes: one\n")
    assert 'href="../two/index.html">Read the new one</a>' in files(made)["one/index.html"]
    assert "has been replaced" not in files(made, 1)["two/index.html"]
    stamps = [re.search(r'class="status">([^<]+)<', page) for page in files(made).values()]
    assert [found[1] for found in stamps if found] == ["Replaced"]
    assert "Replaced, 2026 to 2031" in files(made)["one/index.html"]


def test_editions_in_two_languages_lead_to_each_other() -> None:
    """Each names the other in its own language."""
    made = two(SMALLEST, SMALLEST + "language: cy\ntranslation-of: one\n")
    assert (
        '<a class="other" href="../two/index.html" lang="cy" hreflang="cy">Cymraeg</a>'
        in files(made)["one/index.html"]
    )
    assert 'lang="en-GB" hreflang="en-GB">English</a>' in files(made, 1)["two/index.html"]


@pytest.mark.parametrize("name", ["og:title", "og:description", "og:locale"])
def test_a_shared_link_says_what_it_is(compiled: Compile, name: str) -> None:
    """What other sites show of a page stands in its head, and its data in schema.org's words."""
    page = files(compiled())["fenmarsh/index.html"]
    assert re.search(rf'<meta property="{name}" content="[^"]+">', page)
    data = re.search(r'ld\+json">(.*?)</script>', page)
    assert data and json.loads(data[1])["@type"] == "Report"


def test_a_web_page_holds_nothing_for_the_printer_alone(compiled: Compile) -> None:
    """What only the maker of the PDF understands is not in the page that browsers get."""
    made = compiled(SMALLEST)
    publication = Publication(made.library, made.library.strategies[0])
    (page,) = (one for one in OUTPUTS["html"](publication) if one.path.name == "index.html")
    sheet = page.content.decode("utf-8").split("</style>")[0]
    assert "string-set" not in sheet and "string(" not in sheet and "@top-" not in sheet
    assert "@page" in sheet and ".opener h2" in sheet
    assert "string-set" in write_document(publication)


def test_only_rows_are_marked_as_rows(real: Compilation) -> None:
    """What the script counts and orders is each row of every plan, and nothing else."""
    for strategy in real.library.strategies:
        page = write_document(Publication(real.library, strategy))
        marked = re.findall(r"<(\w+)[^>]*\sdata-row=", page)
        actions = len(real.library.index(strategy).actions)
        assert len(marked) in (0, actions) and set(marked) <= {"tr", "div"}


def test_a_bar_that_is_dark_on_white_is_light_on_a_dark_screen() -> None:
    """What is filled with a dark colour of the brand would hardly be seen; words have their own."""
    sheet = templates.source("document/pictures.css", {}).split("@media")[0]
    rules = re.findall(r"([^{}*/]+)\{([^{}]*)\}", sheet)
    dark = [s.strip() for s, said in rules if "background: var(--brand-700)" in said
            and "color: #fff" not in said]  # fmt: skip
    light = templates.source("screen/dark.css", {})
    assert ".scaled-row .room > span" in dark
    assert [one for one in dark if one not in light] == []
    forced = templates.source("document/pictures.css", {}).split("(forced-colors: active)")[1]
    bars = [*dark, ".leads li.gap .bar > span"]
    assert [one for one in bars if one not in forced] == [], "nor where a reader chose the colours"

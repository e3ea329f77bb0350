"""Marks that hands and word processors leave in a text: points, figures, years and addresses."""

import pytest

from tests.conftest import SMALLEST, Compile

TEXT = SMALLEST + "introduction: |\n  {text}\n"


def rules(compiled: Compile, text: str) -> list[str]:
    body = TEXT.format(text=text.replace("\n", "\n  "))
    return [one.rule for one in compiled(body).said]


@pytest.mark.parametrize(
    "text",
    ["o first thing\no second thing", "We help:\n– in towns\n– in schools", "We • help • all."],
)
def test_typed_points_are_found(text: str, compiled: Compile) -> None:
    """A mark before two lines in a row makes no list, and is said once."""
    assert rules(compiled, text).count("pasted-point") == 1


@pytest.mark.parametrize("text", ["Towns – and schools – help.", "O what a place\n– and yet."])
def test_a_dash_in_a_sentence_is_none(text: str, compiled: Compile) -> None:
    """A dash between words, or before one line alone, is no point."""
    assert "pasted-point" not in rules(compiled, text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("It cost £1,2 million.", "malformed-figure"),
        ("It cost 1..5 million.", "malformed-figure"),
        ("In 2024/5 it rose.", "malformed-period"),
        ("From 2025/27 it rises.", "malformed-period"),
    ],
)
def test_what_nobody_can_read_is_found(text: str, rule: str, compiled: Compile) -> None:
    """A figure or a year whose marks are out of place is told in a text as in a field."""
    assert rule in rules(compiled, text)


@pytest.mark.parametrize("text", ["It cost £1,250 and £3.2 million in 2024/25 and 2025 to 2027."])
def test_what_is_right_is_left_alone(text: str, compiled: Compile) -> None:
    """Figures and years as they should be draw nothing of it."""
    assert not {"malformed-figure", "malformed-period"} & set(rules(compiled, text))


@pytest.mark.parametrize(
    "text",
    [
        "Write to ann.lee (at) fenmarsh.example.",
        "Write to ann.lee[at]fenmarsh.example.",
        "Write to ann.lee2@fenmarsh.example.",
        "Write to ann.lee @ fenmarsh.example.",
        "Write to ann-marie.o'neill@fenmarsh.example.",
        "Write to ann dot lee at fenmarsh dot example.",
        "Write to apatel@fenmarsh.example.",
        "Write to jsmith2@fenmarsh.example.",
        "Write to SmithJ@fenmarsh.example.",
        "Write to AnnLee@fenmarsh.example.",
        "Write to aoife@fenmarsh.example.",
        "Write to 1234.smith@fenmarsh.example.",
        "Write to rose.field@fenmarsh.example.",
        "Write to j.stone@fenmarsh.example.",
        "Write to ann.lee[@]fenmarsh.example.",
    ],
)
def test_an_address_in_any_spelling_is_a_person(text: str, compiled: Compile) -> None:
    """Spelt out for people, an officer's address is still theirs."""
    assert "personal-address" in rules(compiled, text)


@pytest.mark.parametrize(
    "text",
    [
        "Look at fenmarsh.example for more.",
        "Write to housing.team (at) fenmarsh.example.",
        "Write to climate-change@fenmarsh.example.",
        "Write to homelessness.prevention@fenmarsh.example.",
        "Write to fenmarsh.library@fenmarsh.example.",
        "Write to awards@fenmarsh.example.",
        "Write to child.poverty@fenmarsh.example.",
        "Write to chief.executive@fenmarsh.example.",
        "Write to rapid.rehousing@fenmarsh.example.",
        "Write to gwasanaethau.cwsmer@fenmarsh.example.",
        "Write to st.martins@fenmarsh.example.",
        "Write to HaveYourSay@fenmarsh.example.",
        "Write to greens@fenmarsh.example.",
        "Write to ahead@fenmarsh.example.",
        "Write to mash@fenmarsh.example.",
    ],
)
def test_a_team_or_a_page_is_nobody(text: str, compiled: Compile) -> None:
    """The address of a team, and a page to look at, are left alone."""
    assert "personal-address" not in rules(compiled, text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ring 0 7700 900123.", 1),
        ("Ring 077 00 90 01 23.", 1),
        ("Ring 07700/900123.", 1),
        ("Ring 447700900123.", 1),
        ("Ring (+44) 7700 900123.", 1),
        ("Ring 0770 090 0123.", 1),
        ("Text 07700 900123 for the school nurse.", 0),
        ("Text 07700 900123 for Ann.", 1),
        ("Ring 07700 900123 for the team.", 1),
        ("ChatHealth 07700 900123.", 0),
        ("Fenmarsh Listens helpline: 0808 157 0000, text 07700 900123.", 0),
        ("Call 0300 123 4567 or text 07700 900123.", 0),
        ("Our helpline is open all night. To join us text 07700 900123.", 1),
        ("Our text line is 07700 900123.", 0),
        ("Ring 07700 900123 (helpline).", 0),
        ("In 07/12/2026 1030 people came.", 0),
    ],
)
def test_a_mobile_is_one_however_spaced(text: str, found: int, compiled: Compile) -> None:
    """Spaces do not hide a mobile number, and a line that is called so is nobody's own."""
    assert rules(compiled, text).count("mobile-number") == found


@pytest.mark.parametrize(
    "text",
    [
        "See [the plan](https://fen marsh.example).",
        "See [the plan] (https://fenmarsh.example/plan).",
        "See [the plan][plan].",
        "It is ==new==.",
        "H~2~O and 10 m^2^ of it.",
        "A heading {.wide} here.",
    ],
)
def test_what_would_be_printed_raw_is_told(text: str, compiled: Compile) -> None:
    """A link that is none and marks of other kinds of Markdown never reach print in silence."""
    assert "stray-markup" in rules(compiled, text)


@pytest.mark.parametrize(
    "text",
    [
        "See [the plan](https://fenmarsh.example/plan).",
        "He said [sic] (see below) at 12:30:15.",
        "Ask {somebody} where a == b == c.",
    ],
)
def test_brackets_of_other_kinds_are_left_alone(text: str, compiled: Compile) -> None:
    """A link, an aside and a sum are printed as they are meant."""
    assert "stray-markup" not in rules(compiled, text)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("![a map](map.png)", 1),
        ("![](<map.png> 'a map')", 1),
        ("[the annex](<annex.pdf>)", 1),
        ('[the annex](annex.pdf "all costs")', 1),
        ("[the annex](https://www.gov.uk/annex_(b).pdf 'all costs')", 0),
    ],
)
def test_what_is_not_printed_of_a_link_is_told(written: str, found: int, compiled: Compile) -> None:
    """A picture in a text and a link to a file are printed as words alone, however written."""
    assert rules(compiled, f"See {written} of it.").count("link-to-nowhere") == found


@pytest.mark.parametrize(
    ("id", "hint"),
    [
        ("warm-homs", "write “#warm-homes”"),
        ("zzzz", "write `#` and the id of a priority, commitment, action, section or source"),
    ],
)
def test_a_link_to_an_id_that_is_not_there_gets_an_id(
    id: str, hint: str, compiled: Compile
) -> None:
    """Who links to a place in the document is told of ids there, not of web addresses."""
    background = "background:\n  - id: warm-homes\n    title: Now\n    text: Homes are cold.\n"
    said = compiled(TEXT.format(text=f"See [the work](#{id}).") + background).said
    assert [one.hints for one in said if one.rule == "link-to-nowhere"] == [(hint,)]


@pytest.mark.parametrize(
    "text",
    [
        "We act. <!-- ask Ann --> And more.",
        "See [[the other page]] too.",
        "> [!NOTE]\n> It rains.",
        "| Town | Homes |\n| Ely | 12 |",
        "It is $c = a^2$ in all.",
        "We *must do it.",
    ],
)
def test_marks_of_other_tools_never_reach_print_unsaid(text: str, compiled: Compile) -> None:
    """A note in brackets of a web page, a wiki's link, bars without a table and a lone star."""
    assert rules(compiled, text).count("stray-markup") == 1


@pytest.mark.parametrize(
    "text",
    [
        "| Town | Homes |\n| --- | --- |\n| Ely | 12 |",
        "It rose by 12% in a year *.",
        "It costs $5 or $6 a head.",
        "We *must* do it, and **now**.",
    ],
)
def test_marks_that_are_meant_are_left_alone(text: str, compiled: Compile) -> None:
    """Tables, footnote stars, dollars and stress are printed as they are meant."""
    assert "stray-markup" not in rules(compiled, text)


@pytest.mark.parametrize(
    "text",
    [
        "Homes\n  =====\n  They are cold.",
        "We do it:\n\n  a) in town\n  b) by the sea",
        "We do it:\n\n  i. in town\n  ii. by the sea",
        "We do it:\n\n  -in town\n  -by the sea",
        "We do it:\n\n  1.in town\n  2.by the sea",
        "Hub\n  : a place to go.",
        "[TOC]\n\n  Homes are cold.",
        "They are [= cold] of all.",
        "Heard of [@ plan].",
        "See [](https://fenmarsh.example/plan) now.",
        "Dear ${NAME}.",
        "Dear {% name %}.",
        "We do it:\n\n  ➢ in town\n  ➢ by the sea",
        "##Homes\n\n  They are cold.",
        "+-----+\n  | a |\n  +-----+",
        "A note^[here] of it.",
        "See [the plan](https://fenmarsh.example/plan",
        "A <script>alert(1)</script> here.",
        "We ~really~ help.",
        "We cut x~max~ of it.",
        "#Our homes\n\n  They are cold.",
        "It is cold.\\nit is damp",
        "It is cold\\nand damp.",
        "As @@plan says.",
        "As [@plan says.",
        "They are [=cold of all.",
        "They are {=cold} of all.",
        "They are [[=cold]] of all.",
        "::: warning\n  It is cold.\n  :::",
        "!!! note\n  It is cold.",
        "*[LA]: local authority",
        "Cold /* ask Jo */ homes.",
        "Dear «FirstName».",
    ],
)
def test_marks_that_make_nothing_are_told(text: str, compiled: Compile) -> None:
    """Headings, lists, terms and links in a form that ours does not know never print in silence."""
    assert "stray-markup" in rules(compiled, text.replace("\n  ", "\n"))


@pytest.mark.parametrize(
    "text",
    [
        "We do it:\n\n  a) in town\n\n  b) by the sea",
        "A. Smith came.\n  B. Jones too.",
        "#SaferStreets is here.",
        "✓ done, and → there.",
        "About ~250 homes, or ~250–~300 of them.",
        "#1 in the county\n\n  #Homes matter to us all.",
        "It lies in S:\\teams\\next, they say.",
        "Follow @saltby and @homes-plan.",
        "See [the plan (2026)] of it.",
        "It is -5 degrees\n  -7 at night.",
        "It is 1.5 km\n  2.5 km away.",
    ],
)
def test_marks_that_are_words_are_left_alone(text: str, compiled: Compile) -> None:
    """Paragraphs with letters, initials and figures at the start of a line are what they are."""
    assert "stray-markup" not in rules(compiled, text.replace("\n  ", "\n"))


def test_a_source_that_is_named_without_brackets_is_told(compiled: Compile) -> None:
    """The id of a listed source behind a bare “@” was meant to cite it."""
    sources = "sources:\n  - id: plan\n    title: Plan\n    author: Saltby\n    year: 2025\n"
    told = compiled(TEXT.format(text="As @plan says, and @saltby.") + sources).said
    assert [one.hints for one in told if one.rule == "stray-markup"] == [("write `[@plan]`",)]


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("introduction: There are =drinkers] of them.\n", "stray-markup"),
        ("introduction: |\n  # Deli&very\n\n  It goes on.\n", "punctuation-slip"),
        ("background:\n  - title: Improvi{ng homes\n    text: Cold.\n", "punctuation-slip"),
        (
            "priorities:\n  - {id: a, title: A, label: Commi&tment 1, summary: Warm.}\n",
            "punctuation-slip",
        ),
        ("bodies:\n  - id: a\n    name: Deli}very Board\n", "punctuation-slip"),
    ],
)
def test_a_mark_in_a_word_is_found(typed: str, rule: str, compiled: Compile) -> None:
    """In a text, a heading, a label or a name; a lost bracket of a mark of ours too."""
    assert rule in {one.rule for one in compiled(SMALLEST + typed).said}


@pytest.mark.parametrize("text", ["R&D, Q&A and P&O.", "See http://a.example/?x=y] there.", "x=y"])
def test_marks_of_names_and_addresses_stay(text: str, compiled: Compile) -> None:
    assert not {"stray-markup", "punctuation-slip"} & {*rules(compiled, text)}


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Saltby Probtion", True),
        ("Saltby Porbation Board", True),
        ("Probations", False),
        ("Probacion", False),  # one letter for another makes names
    ],
)
def test_a_name_with_a_slip_is_found(name: str, found: bool, compiled: Compile) -> None:
    """The name of a body is read beside the words of the text."""
    text = f"introduction: We work with probation.\nbodies:\n  - id: a\n    name: {name}\n"
    said = [one for one in compiled(SMALLEST + text).said if one.rule == "near-misspelling"]
    assert bool(said) == found


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("“Growing Together, allotments for all”", True),
        ("‘Growing Together’", True),
        ("„Growing Together“", True),
        ('"Growing Together"', False),
        ("“Growing” and “Together”", False),
        ("“Growing Together” 2027", False),
    ],
)
def test_a_title_all_in_curly_marks_is_told(title: str, told: bool, compiled: Compile) -> None:
    """They are printed, other than the straight ones that YAML takes away."""
    text = SMALLEST.replace("title: Fenmarsh Drug and Alcohol Strategy", f"title: {title}")
    assert ("quotation-marks-around-all" in [one.rule for one in compiled(text).said]) is told

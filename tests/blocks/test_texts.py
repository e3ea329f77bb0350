"""Text files, Markdown, web pages and values become the same blocks."""

from time import process_time

import pytest

from stratc.blocks import BlockStream, Heading, Item, Paragraph, Table, read, words_of


def told(source: BlockStream) -> list[str]:
    made = []
    for block in source.blocks:
        if isinstance(block, Heading):
            made.append(f"{'#' * block.level} {block.plain}")
        elif isinstance(block, Item):
            made.append(f"{'  ' * block.depth}- {block.marker}{block.plain}")
        elif isinstance(block, Paragraph):
            made.append(block.plain)
        elif isinstance(block, Table):
            made += [" | ".join(cell.plain for cell in row.cells) for row in block.rows]
    return made


SAME = [
    "# Air",
    "Clean air for all.",
    "- Buses",
    "  - Electric",
    "- Bikes",
    "## Plan",
    "No | Action",
    "1 | Plant",
]
MARKDOWN = """# Air

Clean **air** for all.

- Buses
  - Electric
- Bikes

## Plan

| No | Action |
|----|--------|
| 1  | Plant  |
"""
PAGE = """<html lang="en"><head><title>Air</title><script>alert(1)</script></head><body>
<nav>Menu</nav><h1>Air</h1><p>Clean <b>air</b> for all.</p>
<ul><li>Buses<ul><li>Electric</li></ul></li><li>Bikes</li></ul><h2>Plan</h2>
<table><tr><th>No</th><th>Action</th></tr><tr><td>1</td><td>Plant</td></tr></table></body></html>"""
TYPED = """# Air

Clean **air** for all.

- Buses
  - Electric
- Bikes

## Plan

No\tAction
1\tPlant
"""


@pytest.mark.parametrize(("name", "text"), [("a.md", MARKDOWN), ("a.html", PAGE), ("a.txt", TYPED)])
def test_the_same_document_reads_the_same(name: str, text: str) -> None:
    """Whatever the format, headings, points and tables are the same blocks."""
    assert told(read(name, text.encode())) == SAME


@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_values_are_read_however_they_are_parted(between: str) -> None:
    """Commas, semicolons and tabs are told apart, and a break inside a box stays inside.

    The line that tells Excel what parts them is none of the table.
    """
    text = (
        f"sep={between}\n"
        + between.join(("Action", "Lead"))
        + "\n"
        + between.join(('"Plant\ntrees"', "Parks"))
    )
    (table,) = read("a.csv", text.encode("cp1252")).tables()
    assert [cell.plain for cell in table.rows[1].cells] == ["Plant\ntrees", "Parks"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_text_is_read_in_whichever_encoding_it_was_saved(encoding: str) -> None:
    """With a mark at its beginning or without, no letter is lost and none is added."""
    text = "Lead,Action\nCaffè Wexcombe,Plant “trees”\n"
    (table,) = read("a.csv", text.encode(encoding)).tables()
    boxes = [[cell.plain for cell in row.cells] for row in table.rows]
    assert boxes == [["Lead", "Action"], ["Caffè Wexcombe", "Plant “trees”"]]


def test_merged_boxes_of_a_web_page_are_one_value() -> None:
    """A box over two rows is the same in both, and what follows stays in its column."""
    page = (
        "<table><tr><th>Lead</th><th>Action</th><th>When</th></tr>"
        "<tr><td rowspan=2>Roads</td><td>a</td><td>2027</td></tr>"
        "<tr><td>b</td><td>2028</td></tr></table>"
    )
    (table,) = read("a.html", page.encode()).tables()
    assert [[c.plain for c in row.cells] for row in table.rows[1:]] == [
        ["Roads", "a", "2027"],
        ["Roads", "b", "2028"],
    ]


def test_footnotes_are_called_where_they_were() -> None:
    """A note keeps its place in the text and its words."""
    source = read("a.md", b"Air is better.[^1]\n\n[^1]: Since 2020.\n")
    assert [b.text for b in source.blocks if isinstance(b, Paragraph)] == ["Air is better.[^n1]"]
    assert [(note.id, note.text) for note in source.notes] == [("n1", "Since 2020.")]


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<p><b>1,684</b>offences</p>", "1,684 offences"),
        ("<p><span>38%</span><span>of them</span></p>", "38% of them"),
        ("<p>the 5<sup>th</sup> year</p>", "the 5th year"),
    ],
)
def test_a_figure_and_the_word_set_apart_from_it_by_style_stay_two(page: str, words: str) -> None:
    """Letters that belong to the figure stay where they are."""
    (block,) = read("a.html", page.encode()).blocks
    assert " ".join(words_of(block)).replace("<sup>", "").replace("</sup>", "") == words


def test_nothing_is_fetched_for_a_web_page() -> None:
    """A picture that lies elsewhere is told, not fetched."""
    source = read("a.html", b'<p>x</p><img src="http://example.org/a.png" alt="A map">')
    assert [(aside.text, "not fetched" in aside.reason) for aside in source.asides] == [
        ("A map", True)
    ]


def test_a_lonely_line_is_a_guessed_heading() -> None:
    """Where no hashes are used, a short line between blank lines is told as a guess."""
    source = read("a.txt", b"Clean air\n\nWe breathe every day, and so does everybody else.\n")
    assert [(b.text, b.guessed) for b in source.blocks if isinstance(b, Heading)] == [
        ("Clean air", True)
    ]


def test_a_table_with_columns_one_after_the_other_is_one_tall_row() -> None:
    """Columns that were saved one below the other keep the heights of their lines."""
    columns = "\t1.1\n\n1.2\n\tPlant trees\n\nMend roads\n\tBy hand\n\nBy night\n"
    (table,) = read("a.txt", f"\tNo\n\tAction\n\tHow\n\n{columns}".encode()).tables()
    assert [cell.plain for cell in table.rows[1].cells] == [
        "1.1\n1.2",
        "Plant trees\nMend roads",
        "By hand\nBy night",
    ]
    assert table.rows[1].cells[0].heights == (0, 2)


@pytest.mark.parametrize("main", ["<main>", '<div role="main">'])
def test_what_a_site_prints_around_its_pages_is_no_text(main: str) -> None:
    """Banners above the main part and questions below it stand beside the text, and are told."""
    page = (
        f"<body><div>We use cookies.</div><h1>Air</h1>{main}<div><p>Clean air.</p></div>"
        f"<h2><button>Buses</button></h2><p>More.</p></{main[1:-1].split()[0]}>"
        "<p>Is this page useful?</p></body>"
    )
    source = read("a.html", page.encode())
    assert [words for block in source.blocks for words in words_of(block)] == [
        "Air", "Clean air.", "Buses", "More.",
    ]  # fmt: skip
    assert [aside.text for aside in source.asides] == ["We use cookies.", "Is this page useful?"]


def test_a_page_whose_main_part_is_empty_is_read_whole() -> None:
    """Where a script would fill it, what stands beside it is all there is."""
    source = read("a.html", b"<body><p>Clean air.</p><main></main></body>")
    assert (len(source.blocks), source.asides) == (1, ())


def test_what_a_page_hides_from_everybody_is_told_and_left_out() -> None:
    """Boxes and words that no browser shows are left out; what folds away is text."""
    page = (
        "<table><tr><th>What<th style='display:none'>Who<th>When"
        "<tr><td>Sow<td style='display: none'>A. <b>Name</b><td>May<tr hidden><td>Old<td>x</table>"
        "<p>Seen <span hidden>unseen</span> again</p><div style='display:none'>Folded</div>"
        "<p hidden='until-found'>Found</p><p hidden>Gone"
    )
    source = read("a.html", page.encode())
    (table,) = source.tables()
    rows = [[cell.plain for cell in row.cells] for row in table.rows]
    assert rows == [["What", "When"], ["Sow", "May"]]
    texts = [one.text for one in source.blocks if isinstance(one, Paragraph)]
    assert texts == ["Seen again", "Folded", "Found"]
    assert [one.text for one in source.asides] == ["Who", "A. Name", "Old x", "unseen", "Gone"]


def test_hidden_tags_in_each_other_take_no_longer_each() -> None:
    """A page is read in a time that grows with it, wherever the tags that it hides end."""
    for hidden in ("<b>x" * 15_000 + "</i>" * 15_000, "<i>" * 15_000 + "<b></b>" * 15_000):
        begun = process_time()
        read("a.html", b"<p>Seen</p><span hidden>" + hidden.encode())
        assert process_time() - begun < 2


def test_numbers_that_lead_to_notes_of_a_page_are_their_marks() -> None:
    page = (
        "<h1>Fen plan</h1><p>Eels are rare.<sup><a href='#fn:1'>[footnote 1]</a></sup> See "
        "<a href='#part-2'>2</a>.</p><h2 id='part-2'>Next</h2><p>Owls too.<a href='#fn:2'>2</a></p>"
        "<div class='footnotes'><ol><li id='fn:1'><p>Survey of <em>eels</em>. "
        "<a href='#fnref:1'>↩</a></p></li>"
        "<li id='fn:2'>Count of owls. <a href='#r'>back</a></li></ol></div>"
    )
    source = read("fen.html", page.encode())
    assert [(one.id, one.text) for one in source.notes] == [
        ("note-1", "Survey of *eels*."),
        ("note-2", "Count of owls."),
    ]
    texts = [one.text for one in source.blocks if isinstance(one, Paragraph)]
    assert texts == ["Eels are rare.[^note-1] See 2.", "Owls too.[^note-2]"]


@pytest.mark.parametrize(
    ("boxes", "kept"),
    [
        (["1", "<span>Action</span>Mow", "<b>Lead:</b> Parks"], ["1", "Mow", "Parks"]),
        (["1", "Action plan agreed", "Lead officer"], ["1", "Action plan agreed", "Lead officer"]),
    ],
)
def test_a_heading_that_each_box_says_again_stands_over_them_alone(
    boxes: list[str], kept: list[str]
) -> None:
    """Pages for narrow screens say the heading in each box; what only begins like it is kept."""
    row = "".join(f"<td>{one}</td>" for one in boxes)
    head = "<tr><th>No</th><th>Action</th><th>Lead</th></tr>"
    other = row.replace("officer", "member").replace("agreed", "drawn up")
    (table,) = read(
        "plan.html", f"<table>{head}<tr>{row}</tr><tr>{other}</tr></table>".encode()
    ).tables()
    assert [cell.plain for cell in table.rows[1].cells] == kept


def test_what_a_site_prints_below_its_text_is_told_and_left_out() -> None:
    """Buttons to share and to complain are of the site, though they stand in the main part."""
    page = (
        "<main><h1>Plan</h1><h2>Homes</h2><p>We mend.</p><details><summary>So far</summary>"
        "<p>Nine.</p></details><a rel=next href=/p3>Next: Action plan</a><h2>Share this page</h2>"
        "<ul><li>Post</li></ul><h2>Was this page helpful?</h2><p>Report a problem</p>"
        "<h2>Sharing this house</h2><p>It is told.</p></main>"
    )
    source = read("a.html", page.encode())
    words = [getattr(block, "text", "") for block in source.blocks]
    shown = ["Plan", "Homes", "We mend.", "So far", "Nine.", "Sharing this house", "It is told."]
    assert words == shown
    assert [one.bold for one in source.blocks if isinstance(one, Paragraph)][1]
    told = [aside.text for aside in source.asides]
    assert told == ["Share this page", "Post", "Was this page helpful?", "Report a problem"]


def test_a_line_of_the_site_within_the_text_is_left_out_and_told() -> None:
    """Questions about the page, links to its top and to other sites come without a heading too."""
    page = (
        "<main><h1>Play strategy</h1><p>We will share this page of our history with schools.</p>"
        "<p>Was this page helpful? <a href='#'>Yes</a> <a href='#'>No</a></p>"
        "<p><a href='#main'>Back to top</a></p><p>Share this page: <a href='#'>X</a></p></main>"
    )
    source = read("a.html", page.encode())
    assert [getattr(block, "text", "") for block in source.blocks][1:] == [
        "We will share this page of our history with schools."
    ]
    assert [aside.text for aside in source.asides] == [
        "Was this page helpful? Yes No", "Back to top", "Share this page: X",
    ]  # fmt: skip


def test_the_head_of_a_markdown_file_says_what_a_first_page_says() -> None:
    """Subtitle, author and version are lines below the title; what is for programs is told."""
    text = (
        "---\ntitle: 'Ponds'\nsubtitle: For the parish\nauthor: Marden Parish Council\n"
        "version: 1.20\nlayout: page\n---\n\n[TOC]\n\n# Ponds\n\n<!-- check with Sue -->\nWe dig.\n"
    )
    source = read("a.md", text.encode())
    told = [getattr(block, "text", "") for block in source.blocks]
    assert told == ["Ponds", "For the parish", "Marden Parish Council", "Version: 1.20", "We dig."]
    assert [aside.text for aside in source.asides] == ["layout: page", "check with Sue", "[TOC]"]
    untitled = read("a.md", b"---\ntitle: Ponds\n---\n\n## Water\n\nWe dig.\n")
    assert untitled.title == "Ponds"


def test_a_head_that_is_no_yaml_stays_text() -> None:
    """A rule above and below a line is no head of a file."""
    source = read("a.md", b"---\nWater: is: life\n---\n\nWe dig.\n")
    assert "life" in " ".join(getattr(block, "text", "") for block in source.blocks)


def test_boxes_to_tick_are_points_and_a_tick_is_told() -> None:
    """A box is no word of the promise; that it was ticked is said to the editor."""
    source = read("a.md", b"- [ ] dig ponds\n- [x] survey ditches\n- [see the map](#m)\n")
    assert [block.text for block in source.blocks if isinstance(block, Item)][:2] == [
        "dig ponds",
        "survey ditches",
    ]
    assert [aside.text for aside in source.asides] == ["[x] survey ditches"]


def test_a_tab_behind_a_bullet_or_a_clause_number_makes_no_table() -> None:
    """Text that was pasted from a word processor keeps its tabs."""
    text = (
        "\t·\tNine sites are full.\n\t·\tTwo have no water.\n\n"
        "3.1\tWe will dig by 2030.\n3.2\tWe will plant by 2031.\n"
    )
    source = read("a.txt", text.encode())
    assert [(one.marker, one.text) for one in source.blocks if isinstance(one, Item)] == [
        ("", "Nine sites are full."), ("", "Two have no water."),
        ("3.1", "We will dig by 2030."), ("3.2", "We will plant by 2031."),
    ]  # fmt: skip
    (table,) = read("b.txt", b"1\tDig\tClerk\n2\tPlant\tWorks\n").tables()
    assert len(table.rows) == 2


def test_columns_set_with_spaces_are_a_table() -> None:
    """Three lines and more, whose words or figures stand below each other."""
    text = "Site            Plots\nKirk Lane          24\nStation Road        8\n"
    (table,) = read("a.txt", text.encode()).tables()
    assert [cell.plain for cell in table.rows[2].cells] == ["Station Road", "8"]
    form = "Name:      Ann Rowe\nTelephone: 01555 1\nPost:      Clerk\n"
    assert not list(read("b.txt", form.encode()).tables())


def test_a_first_heading_behind_a_list_of_contents_is_a_heading() -> None:
    """Entries that lead to a page are no neighbours of a numbered list."""
    text = "Contents\n1. Sites ...... 2\n2. Aims ...... 3\n\n1. SITES\n\nThere are nine.\n"
    source = read("a.txt", text.encode())
    assert "1. SITES" in [one.plain for one in source.blocks if isinstance(one, Heading)]


def test_boxes_of_a_table_in_a_box_stand_beside_each_other() -> None:
    """Each row of the inner table is a line; an empty box has no dash beside it."""
    inner = (
        "<table><tr><td>Step</td><td>By</td></tr><tr><td></td><td>May</td></tr>"
        "<tr><td>Dig</td><td>June</td></tr></table>"
    )
    page = (
        f"<table><tr><td>Steps</td><td>See: {inner}</td></tr><tr><td>B</td><td>C</td></tr></table>"
    )
    (table,) = read("a.html", page.encode()).tables()
    lines = [line.plain for line in table.rows[0].cells[1].lines]
    assert lines == ["See:", "Step – By", "May", "Dig – June"]

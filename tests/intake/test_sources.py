"""Sources and citations: who wrote something, and what nobody is named for."""

import pytest

from stratc.intake import Draft

from . import drafts

TEXT = """# Fenmarsh Tobacco Plan 2026-2031

## 1 Where we are

{words}

## References

- *Smoke-free in ten years* (2021) London: Kite Press. https://example.org/a
- Swap to stop for all (2022). Leeds: Mill.
- Home Office (n.d.) Counting rules.
- Office for Health Improvement and Disparities (2024) Fingertips.
- Van der Berg, P. and Lee, T. (2019) Kits in shops.
"""


def drafted(words: str) -> Draft:
    return drafts.of_text(TEXT.format(words=words))


def test_a_title_is_nobody_who_wrote_it() -> None:
    """What stands in italics before a year, or in small letters, is a title and no author."""
    sources = drafted("Words.").fields["sources"]
    assert [one.get("author") for one in sources] == [
        None,
        None,
        "Home Office",
        "Office for Health Improvement and Disparities",
        "Van der Berg, P. and Lee, T",
    ]
    assert sources[0]["title"] == "Smoke-free in ten years (2021) London: Kite Press."
    assert sources[0]["url"] == "https://example.org/a"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Mill (2020) 'Old mills' Available at: https://example.org/a", "Old mills"),
        ("Mill (2020). “Old mills”. Retrieved from <https://example.org/a>", "Old mills"),
        (
            "Mill, 2020. The miller's hut, available online: https://example.org/a",
            "The miller's hut",
        ),
        ("Mill (2020) Where data are available", "Where data are available"),
        ("Mill (2020) See how mills turn. https://example.org/a", "See how mills turn"),
        ("Mill (2020) 'Old' mills and 'new' https://example.org/a", "'Old' mills and 'new'"),
    ],
)
def test_a_title_holds_no_quotation_marks_and_nothing_that_leads_to_an_address(
    line: str, title: str
) -> None:
    """The address has its own field, and what introduced it goes with it."""
    made = drafts.of_text(f"# Mill Plan 2026\n\nWords.\n\n## References\n\n- {line}\n")
    assert made.fields["sources"][0]["title"] == title


@pytest.mark.parametrize(
    ("words", "cited"),
    [
        ("It works (*Smoke-free in ten years*, 2021).", "It works [@smoke-free-ten-years-2021]."),
        ("It works (Swap to stop for all, 2022).", "It works [@swap-stop-2022]."),
        ("It works (Home Office, n.d.).", "It works [@home-office-n-d]."),
        ("It works (OHID, 2024).", "It works [@office-health-improvement-disparities-2024]."),
        ("It works (Nobody knows this paper, 2020).", "It works (Nobody knows this paper, 2020)."),
        ("It works (*Smoke-free in ten years*, 2019).", None),
    ],
)
def test_a_title_is_cited_where_the_list_has_it(words: str, cited: str | None) -> None:
    """A title with its year leads to the source that begins so; no author is made of another."""
    made = drafted(words)
    assert made.fields["background"][0]["text"].strip() == (cited or words)
    assert len(made.fields["sources"]) == 5
    drafts.compiled(made)


LIST = """# Marfordshire Tree Plan 2026-2031

## Why it matters

{words}

## Priority 1: Plant

| Action | Lead | By when |
| --- | --- | --- |
| Plant the ring road{call} | Parks | March 2027 |

## {heading}

{first} Forest Office (2020) Cool streets.

{second} Mill J, Dale K. Shade. Trees 2019;12(3):4-9.
"""
A, B = "@forest-office-2020", "@mill-j-dale-k-shade"


@pytest.mark.parametrize(
    ("words", "read", "first", "second"),
    [
        ("Cool [1, 2]. All.[2] So [1-2].", "Cool [A; B]. All [B]. So [A; B].", "[1]", "[2]"),
        ("Cool.¹ On 12 m² of road¹,² too.", "Cool [A]. On 12 m² of road [A; B] too.", "1.", "2."),
        ("Cool £2 billion ¹,² or 10³ m³.", "Cool £2 billion [A; B] or 10³ m³.", "1.", "2."),
        ("Cool<sup>1</sup> and<sup>2</sup>.", "Cool [A] and [B].", "¹", "²"),
        ("Cool (1). It lasts (1, 2).", "Cool [A]. It lasts [A; B].", "(1)", "(2)"),
        ("Cool [1, p. 14]. So [2, pp. 3–5].", "Cool [A] (p. 14). So [B] (pp. 3–5).", "[1]", "[2]"),
        ("Schools (2), farms (1) and more [3] in [2020].", None, "1.", "2."),
        ("We asked one (1) and two (2).", None, "1.", "2."),
        ("Shade cools [1].", None, "", ""),
    ],
)  # fmt: skip
def test_a_number_leads_to_its_source(
    words: str, read: str | None, first: str, second: str
) -> None:
    """A number that the list of sources has is a citation; a count, a year and a unit are none."""
    call = " [1]" if "[1, 2]" in words else ""
    made = drafts.of_text(
        LIST.format(words=words, call=call, heading="References", first=first, second=second)
    )
    assert made.fields["background"][0]["text"].strip() == (
        (read or words).replace("A;", f"{A};").replace("[A]", f"[{A}]").replace("B]", f"{B}]")
    )
    assert [one["title"] for one in made.fields["sources"]] == [
        "Cool streets",
        "Mill J, Dale K. Shade. Trees 2019;12(3):4-9.",
    ]
    (row,) = drafts.actions(made)
    assert row["action"] == "Plant the ring road" + (f" [{A}]" if call else "")
    drafts.compiled(made)


@pytest.mark.parametrize(
    ("heading", "listed"),
    [
        ("Sources and references", True),
        ("References & further reading", True),
        ("Notes and references", True),
        ("Evidence", False),
        ("Sources of heat", False),
    ],
)
def test_a_list_of_sources_has_many_names(heading: str, listed: bool) -> None:
    """Two of its names joined are one more; what sounds like one of them is none."""
    told = {"words": "Cool [2].", "call": "", "first": "1.", "second": "2."}
    made = drafts.of_text(LIST.format(**told, heading=heading))
    assert ("sources" in made.fields) == listed


def test_numbered_notes_are_notes() -> None:
    """A numbered list of notes is called from the text; a section without numbers stays one."""
    told = {"words": "Shade cools.[1]", "call": "", "heading": "Notes"}
    made = drafts.of_text(LIST.format(**told, first="[1]", second="[2]")).fields
    assert "sources" not in made and len(made["notes"]) == 2
    assert made["background"][0]["text"].strip() == "Shade cools.[^note-1]"
    assert "notes" not in drafts.of_text(LIST.format(**told, first="", second="")).fields


@pytest.mark.parametrize(
    ("line", "author", "year", "title"),
    [
        ("Fenmarsh Council, Needs of Fenmarsh, 2024. https://example.org/a",
         "Fenmarsh Council", "2024", "Needs of Fenmarsh"),
        ("NHS Digital. Statistics on smoking, England 2023. Published 2024.",
         "NHS Digital", "2024", "Statistics on smoking, England 2023"),
        ("Royal College of Mills, Mills without smoke: a report (2016)",
         "Royal College of Mills", "2016", "Mills without smoke: a report"),
        ("Mill Action Wales. “Old mills”. May 2022. Available at: https://example.org/b "
         "(accessed 3 May 2025)", None, None, None),
        ("SAS Wales. “Old mills”. May 2022. Available at: https://example.org/b (accessed 3 May "
         "2025)", "SAS Wales", "May 2022", "Old mills"),
        ("Department for Mills, Weirs and Water Wheels, Old mills of England, 2024",
         "Department for Mills, Weirs and Water Wheels", "2024", "Old mills of England"),
        ("Census 2021, Office for National Statistics, 2022",
         "Office for National Statistics", "2022", "Census 2021"),
        ("Water outcomes framework, 2023", None, None, "Water outcomes framework, 2023"),
        ("Lee, T. Kits in shops. Journal of Shops, 2021.", None, None, None),
    ],
)  # fmt: skip
def test_a_year_may_stand_behind_the_title(
    line: str, author: str | None, year: str | None, title: str | None
) -> None:
    """The author is the body that the line names; where none is plain, nobody is made up."""
    text = f"# Fenmarsh Plan 2026-2031\n\n## Where we are\n\nWords.\n\n## References\n\n- {line}\n"
    (source,) = drafts.of_text(text).fields["sources"]
    assert (source.get("author"), source.get("year")) == (author, year)
    assert title in (None, source["title"])


def test_the_day_on_which_a_source_was_looked_at_is_no_title() -> None:
    """Behind the address or the title, in brackets or as a sentence with more behind it."""
    made = drafts.of_text(
        "# Fenmarsh Homes Strategy 2026-2030\n\n## Why now\n\nCold.\n\n## References\n\n"
        "- Fen Council (2025) Survey of homes. Available at: https://fen.example/survey"
        " (Accessed: 12 January 2026).\n"
        "- Mill, J. (2020) Old mills. Looked at 3 May 2025. One in twelve was seen.\n"
        "- ONS (2024) What people looked at in May 2023.\n"
    )
    found = [(s["title"], s.get("accessed"), s.get("note")) for s in made.fields["sources"]]
    assert found == [
        ("Survey of homes", "12 January 2026", None),
        ("Old mills", "3 May 2025", "One in twelve was seen."),
        ("What people looked at in May 2023", None, None),
    ]

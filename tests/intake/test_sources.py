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
        ("Mill (2020) See how mills turn. https://example.org/a", "See how mills turn."),
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

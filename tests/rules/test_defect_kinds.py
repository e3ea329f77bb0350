"""Each kind of defect that published strategies are known to hold: found, or why it is not here.

A rule finds each of them. Where the strategies of this repository do not hold a kind, its rule is
silent there, the reason is given here, and the example of the rule shows what it would find.
"""

import pytest

from stratc.pipeline import Compilation
from stratc.source import CATALOGUE

from .catalogue import example, places

FOUND = {
    "numbering gaps": "label-skipped",
    "numbers that belong to nothing": "stray-label",
    "percentages impossible for the stated base": "impossible-percentage",
    "a rate with another unit than its comparator": "comparison-in-another-unit",
    "malformed numbers": "malformed-figure",
    "malformed periods": "malformed-period",
    "a period of two meanings": "period-of-two-meanings",
    "dates that contradict each other": "period-stated-twice",
    "a plan that ends before the strategy": "expired-plan",
    "actions repeated word for word": "said-twice",
    "an action without lead": "action-without-lead",
    "an action without measure": "action-without-measure",
    "an action without date": "action-without-date",
    "a commitment without lead": "commitment-without-lead",
    "a commitment without measure": "commitment-without-measure",
    "a commitment without date": "commitment-without-date",
    "a measure without direction or target": "measure-without-direction",
    "hedged wording": "hedged-wording",
    "escape clauses": "escape-clause",
    "unfilled “??”": "unfinished-value",
    "drafting notes": "drafting-note",
    "truncated sentences": "text-cut-off",
    "acronyms never explained": "unexplained-abbreviation",
    "acronyms explained twice": "abbreviation-explained-twice",
    "glossary entries never used": "unused-term",
    "one term spelt two ways": "term-spelt-two-ways",
    "sources never cited": "source-never-cited",
    "uncited statistics": "statistic-without-source",
    "statistics without a period": "statistic-without-period",
    "percentages without a base": "percentage-without-base",
    "stale statistics": "stale-statistic",
    "note marks without a note": "note-without-text",
    "several names for one body": "several-names",
    "a national priority that nothing serves": "uncovered-priority",
    "a figure that is missing": "missing-figure",
}

NOT_HERE = {
    "a stated duration that differs": ("duration-that-differs", "2021 to 2025 may be four years"),
    # Mended: the restatement says the same in its own words.
    "repeated words": ("repeated-word", "“the the” and the like were not carried over"),
    "misspellings": ("misspelling", "slips of spelling were not carried over"),
    "“naxolone” beside “naloxone”": ("near-misspelling", "it was not carried over"),
    "long sentences": ("long-sentence", "sentences of more than 40 words were divided"),
    "words in capitals": ("words-in-capitals", "they are written in small letters"),
    "headings in capitals": ("heading-in-capitals", "they are written in small letters"),
    "mixed list punctuation": ("mixed-list-punctuation", "each list was given one way to end"),
    "stray markup": ("stray-markup", "tags and bookmarks were not carried over"),
    "generic links": ("unclear-link", "a source has its title, and the link carries it"),
    "citations in words": ("citation-in-words", "they were made references to sources"),
    "several promises in one": ("several-promises", "they were divided into parts"),
    "near-duplicates": ("said-nearly-twice", "what is alike is the same word for word"),
    "a figure typed in prose": ("figure-typed-again", "the text shows the statistic instead"),
    "closed bodies": ("closed-body", "the closed bodies that are listed have nothing to do"),
    # Not allowed: a strategy that holds it does not pass.
    "citations without a source": ("unknown-reference", "it must be fixed"),
    "unknown framework items": ("unknown-framework-item", "it must be fixed"),
    # Not there: the documents have no such thing, or have it right.
    "parts that do not add up": ("parts-that-do-not-add-up", "the totals printed are right"),
    "a share that does not fit": ("share-that-does-not-fit", "the shares printed are right"),
    "a change that does not fit": ("change-that-does-not-fit", "the changes printed are right"),
    "a comparison that is not so": ("comparison-that-is-not-so", "where the units agree, it is so"),
    "due outside the period": ("due-outside-the-period", "nothing has a date when it is due"),
    "due before start": ("due-before-start", "nothing has a date when it is due"),
    "overdue": ("overdue", "nothing has a date when it is due"),
    "a target against the direction": ("target-against-direction", "no measure has a target"),
    "repeats of printed labels": ("label-used-twice", "no list prints a label twice"),
    "a count that differs from the list": ("count-that-differs", "the counts printed are right"),
    "a lead that is no partner": ("lead-not-a-partner", "where partners are listed, none leads"),
    "a partner with nothing to do": ("partner-without-part", "where partners are, none leads"),
    "a note without its mark": ("note-without-mark", "the one note has its mark"),
    "superseded editions": ("superseded-edition", "all pin the editions of their time"),
    "suspect links": ("suspect-link", "no framework has changed since it was linked to"),
    "alt text": ("figure-without-description", "the one figure is missing altogether"),
    "an e-mail address of a person": ("personal-address", "none is printed"),
    "a mobile telephone number": ("mobile-number", "none is printed"),
}


@pytest.mark.parametrize("kind", FOUND)
def test_a_kind_is_found_in_the_strategies(real: Compilation, kind: str) -> None:
    """At least one of the five strategies holds it, and its rule says so."""
    assert any(remark.rule == FOUND[kind] for remark in real.said)


@pytest.mark.parametrize("kind", NOT_HERE)
def test_a_kind_that_is_not_here_would_be_found(real: Compilation, kind: str) -> None:
    """Nothing is made up where it is not, and the rule finds it where it is."""
    rule, why = NOT_HERE[kind]
    assert [str(remark.span) for remark in real.said if remark.rule == rule] == [], why
    written = example(CATALOGUE[rule], "Flagged")
    assert written and places(written, rule)

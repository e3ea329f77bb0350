"""Defects of names, words and sources that are known to stand in the five strategies."""

from __future__ import annotations

import pytest

from stratc.pipeline import Compilation
from stratc.source import Severity

KNOWN = [
    ("several-names", "northamptonshire-2023/strategy", "Combating Drugs Partnership Board"),
    ("several-names", "worcestershire-2022/strategy", "local drug and alcohol partnership board"),
    ("unexplained-abbreviation", "cambridgeshire-peterborough-2022/priorities/", "MASG"),
    ("unexplained-abbreviation", "northamptonshire-2023/priorities/supply", "NPT"),
    ("abbreviation-explained-twice", "worcestershire-2022/priorities/recovery", "(ROSC)"),
    ("unused-term", "worcestershire-2022/glossary", "Community Safety Partnership"),
    ("term-spelt-two-ways", "worcestershire-2022/priorities/treatment", "inpatient"),
    ("latin-abbreviation", "northamptonshire-2023/priorities/treatment", "e.g."),
    ("source-never-cited", "worcestershire-2022/sources", "phe-2021"),
    ("address-of-whole-site", "worcestershire-2022/sources", "http://ndtms.net"),
    ("note-without-text", "lincolnshire-2026/strategy", "ppn"),
    ("missing-figure", "worcestershire-2022/strategy", "treatment-system"),
    ("no-contact", "lincolnshire-2026/strategy", "Lincolnshire Drug and Alcohol Strategy"),
    ("no-publication-date", "lincolnshire-2021/strategy", "published"),
    ("unfinished-value", "cambridgeshire-peterborough-2022/priorities/", "??"),
]
# Defects of the published documents that the restatement has mended, or that no rule can see; what
# would find them is shown by the examples of the rules and by the tests beside this one.
MENDED = {
    "repeated-word": "“the the” and the like were not carried over",
    "misspelling": "slips of spelling were not carried over",
    "near-misspelling": "“naxolone” was not carried over",
    "closed-body": "the closed bodies that are listed have nothing to do any more",
    "long-sentence": "the sentences of more than 40 words were split",
    "note-without-mark": "the one note has its mark",
    "unclear-link": "link words were not carried over",
    "stray-markup": "markup was not carried over",
}


@pytest.mark.parametrize(("rule", "file", "words"), KNOWN)
def test_a_known_defect_is_found(real: Compilation, rule: str, file: str, words: str) -> None:
    """The remark stands in its file, on the words that are wrong."""
    places = [
        " ".join(remark.span.written.split())
        for remark in real.said
        if remark.rule == rule and file in remark.span.text.name
    ]
    assert any(words in place for place in places), places


@pytest.mark.parametrize("rule", MENDED)
def test_a_mended_defect_is_not_made_up(real: Compilation, rule: str) -> None:
    """Where the restatement has mended a defect, its rule is silent."""
    assert [str(remark.span) for remark in real.said if remark.rule == rule] == []


def test_nothing_must_be_fixed(real: Compilation) -> None:
    """All five strategies pass at their status."""
    assert [str(r.span) for r in real.said if r.severity is Severity.MUST] == []

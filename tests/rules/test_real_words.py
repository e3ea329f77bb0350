"""Defects of names, words and sources that are known to stand in the five strategies."""

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


@pytest.mark.parametrize(("rule", "file", "words"), KNOWN)
def test_a_known_defect_is_found(real: Compilation, rule: str, file: str, words: str) -> None:
    """The remark stands in its file, on the words that are wrong."""
    places = [
        " ".join(span.written.split())
        for remark in real.said
        for span in (remark.span, *(label.span for label in remark.labels))
        if remark.rule == rule and file in span.text.name
    ]
    assert any(words in place for place in places), places


def test_nothing_must_be_fixed(real: Compilation) -> None:
    """All five strategies pass at their status."""
    assert [str(r.span) for r in real.said if r.severity is Severity.MUST] == []

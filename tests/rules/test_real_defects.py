"""Defects that are known to stand in the five strategies, each found at its place."""

import re

import pytest

from stratc.pipeline import Compilation

KNOWN = [
    ("decrease-with-minus-sign", "lincolnshire-2021/statistics", "decrease of -54.67%"),
    ("impossible-percentage", "lincolnshire-2021/statistics", "67.56%"),
    ("malformed-figure", "lincolnshire-2021/statistics", "57/05%"),
    ("malformed-period", "worcestershire-2022/statistics", "202-21"),
    ("malformed-period", "worcestershire-2022/statistics", "31.3.22"),
    ("period-of-two-meanings", "worcestershire-2022/statistics", "2017-20"),
    ("comparison-in-another-unit", "worcestershire-2022/statistics", "per 100,000"),
    ("stale-statistic", "worcestershire-2022/statistics", "2014/15"),
    ("statistic-without-period", "worcestershire-2022/statistics", "liver-mortality"),
    ("percentage-without-base", "lincolnshire-2026/statistics", "56%"),
    ("period-without-year", "lincolnshire-2021/statistics", "in the last year"),
    ("period-stated-twice", "northamptonshire-2023/strategy", "2023 to 2025"),
    (
        "period-stated-twice",
        "worcestershire-2022/priorities/supply-chains",
        "Force Drugs Delivery Plan 2022-2024",
    ),
    ("expired-plan", "worcestershire-2022/appendices", "2021/2024"),
    ("label-skipped", "worcestershire-2022/priorities/supply-chains", "Commitment 3"),
    ("said-twice", "cambridgeshire-peterborough-2022/priorities/harm-minimisation", "The system"),
    ("said-twice", "northamptonshire-2023/priorities/treatment", "interventions"),
    ("stray-label", "cambridgeshire-peterborough-2022/priorities/safer-communities", '"1."'),
    ("text-cut-off", "worcestershire-2022/priorities/recovery", "the availability of"),
    ("hedged-wording", "lincolnshire-2021/priorities/supply", "seek"),
    (
        "escape-clause",
        "cambridgeshire-peterborough-2022/priorities/whole-system",
        "Where appropriate",
    ),
    (
        "measure-without-direction",
        "cambridgeshire-peterborough-2022/priorities/harm-minimisation",
        "GP registrations",
    ),
    ("action-without-lead", "northamptonshire-2023/priorities/supply", "rows"),
    ("commitment-without-date", "lincolnshire-2026/priorities/prevention", "items"),
]


@pytest.mark.parametrize(("rule", "file", "words"), KNOWN)
def test_a_known_defect_is_found(real: Compilation, rule: str, file: str, words: str) -> None:
    """The remark stands in its file, on the words that are wrong."""
    places = {
        " ".join(span.written.split())
        for remark in real.said
        for span in (remark.span, *(label.span for label in remark.labels))
        if remark.rule == rule and span.text.name == f"strategies/{file}.yaml"
    }
    assert any(place.startswith(words) for place in places), places


def test_a_pointer_to_another_row_is_found_however_it_is_worded(real: Compilation) -> None:
    """The document prints “(taken from 2.4 above)”; the restatement may say it in other words."""
    (note,) = [remark.span for remark in real.said if remark.rule == "drafting-note"]
    assert note.text.name == "strategies/northamptonshire-2023/priorities/treatment.yaml"
    assert re.fullmatch(r"\([\w ]+ 2\.4\b[\w ]*\)", " ".join(note.written.split()))


def test_nothing_must_be_fixed_in_what_was_published(real: Compilation) -> None:
    """The five strategies say what their sources say; none of that is never to be printed."""
    assert [str(r.span) for r in real.said if r.severity.words == "must fix"] == []

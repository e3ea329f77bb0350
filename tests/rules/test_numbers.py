"""Arithmetic over statistics: what must follow, and what honest rounding allows."""

import pytest

from .catalogue import messages, places


def _statistics(**entries: str) -> str:
    """Statistics by id, each as `value; qualifier; relation`."""
    lines = ["statistics:"]
    for name, entry in entries.items():
        value, qualifier, relation = (part.strip() for part in (entry + ";;").split(";")[:3])
        lines += [f"  - id: {name.replace('_', '-')}", f"    title: {name}", f"    value: {value}"]
        lines += [f"    qualifier: {qualifier}"] if qualifier else []
        lines += ["    relation:", f"      {{{relation}}}"] if relation else []
    return "\n".join(lines) + "\n"


def test_a_part_may_be_as_large_as_its_whole() -> None:
    """A part is remarked on only when it is larger than its whole."""
    rule = "part-larger-than-whole"
    assert not places(_statistics(part="40;;part-of: whole", whole="40"), rule)
    assert places(_statistics(part="41;;part-of: whole", whole="40"), rule) == ["41"]


def test_a_loose_whole_may_be_larger_than_it_says() -> None:
    """“Over 5,400” can hold a part of 5,500; 5,400 cannot."""
    rule = "part-larger-than-whole"
    assert not places(_statistics(part="5,500;;part-of: whole", whole="5,400; over"), rule)
    assert places(_statistics(part="5,500;;part-of: whole", whole="5,400"), rule) == ["5,500"]


def test_a_share_is_not_measured_against_a_count() -> None:
    """A percentage that is part of a count says nothing that could be too large."""
    assert not places(_statistics(part="69%;;part-of: whole", whole="54"), "part-larger-than-whole")


def test_rounded_parts_may_miss_the_total_by_their_rounding() -> None:
    """33%, 33% and 33% may be all of it; 33%, 33% and 30% may not."""
    rule = "parts-that-do-not-add-up"
    total = "100%;;sum-of: [a, b, c]"
    assert not places(_statistics(total=total, a="33%", b="33%", c="33%"), rule)
    assert messages(_statistics(total=total, a="33%", b="33%", c="30%"), rule) == [
        "the parts of “total” add up to 96%, not 100%"
    ]


def test_a_total_with_an_unknown_part_is_left_alone() -> None:
    """Where one part has no figure, nothing can be added up."""
    text = _statistics(total="10;;sum-of: [a, b]", a="1", b="2").replace("value: 2", "finding: few")
    assert not places(text, "parts-that-do-not-add-up")


def test_two_complements_are_remarked_on_once() -> None:
    """When each of two shares is the complement of the other, one of them is shown."""
    text = _statistics(a="69%;;complement-of: b", b="41%;;complement-of: a")
    assert messages(text, "parts-that-do-not-add-up") == ["69% and 41% make 110%, not 100%"]


def test_counts_complement_each_other_within_their_whole() -> None:
    """103 and 251 are all of 354, and not all of 360."""
    for whole, expected in (("354", []), ("360", ["103"])):
        text = _statistics(
            whole=whole, a="103;;part-of: whole, complement-of: b", b="251;;part-of: whole"
        )
        assert places(text, "parts-that-do-not-add-up") == expected


@pytest.mark.parametrize(
    ("share", "fits"), [("81%", True), ("80.7%", True), ("80%", False), ("4 in 5", True)]
)
def test_a_share_fits_when_rounding_explains_it(share: str, fits: bool) -> None:
    """4,292 of 5,321 is 80.66%: 81% when rounded, and not 80%."""
    text = _statistics(n="4,292;;share-of: all, share: p", p=share, all="5,321")
    assert bool(places(text, "share-that-does-not-fit")) is not fits


@pytest.mark.parametrize(
    ("change", "fits"), [("-54.67%", True), ("-55%", True), ("54.67%", False), ("-41", True)]
)
def test_a_change_has_a_size_and_a_direction(change: str, fits: bool) -> None:
    """From 75 to 34 is a fall of 41, or of 54.67 per cent."""
    text = _statistics(d=f"{change};;change-from: a, change-to: b", a="75", b="34")
    assert bool(places(text, "change-that-does-not-fit")) is not fits


def test_a_change_of_percentages_is_in_points() -> None:
    """From 20% to 25% is a change of 5 points."""
    rule = "change-that-does-not-fit"
    for change, expected in (("5%", []), ("9%", ["9%"])):
        text = _statistics(d=f"{change};;change-from: a, change-to: b", a="20%", b="25%")
        assert places(text, rule) == expected


def test_of_sentences_that_are_as_near_the_first_are_compared() -> None:
    """What is told of many alike sentences is the same in every run, whatever order sets have."""
    towns = ("Ely", "Rye", "Wye", "Lee", "Oby", "Ash")
    lines = []
    for group in "abcdefghijklmnopqrst":
        words = [group * 4 + letter for letter in "uvwxyz"]
        for n, town in enumerate(towns):
            others = [*words[:n], f"{group}only{chr(97 + n)}", *words[n + 1 :]]
            lines.append(f"There {' '.join(others)} 12 in {town}.")
        lines.append(f"There {' '.join(words)} 15 in Ely.")
    written = f"sections: [{{title: Parks, text: {' '.join(lines)}}}]\n"
    assert len(messages(written, "figure-repeated-differently")) == 20

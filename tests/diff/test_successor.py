"""A strategy and the one that replaces it: what is carried on, and how surely that is known."""

from stratc.diff import BREAKING, REVIEW, Comparison, Edition, succeed
from stratc.pipeline import Compilation
from stratc.reports.changes import show

from .laid import TODAY, edition, laid


def lincolnshire(real: Compilation) -> Comparison:
    library = real.library
    old, new = library.strategy("lincolnshire-2021"), library.strategy("lincolnshire-2026")
    assert old and new
    return succeed(Edition(library, old), Edition(library, new))


def test_every_promise_is_accounted_for(real: Compilation) -> None:
    """Each commitment of the replaced strategy is paired, or told as having no successor."""
    held = lincolnshire(real)
    old = real.library.strategy("lincolnshire-2021")
    assert old
    ended = {c.subject.id for c in held.changes if c.kind == "commitment-not-carried-on"}
    paired = {m.before for m in held.matched}
    assert ended | paired == set(real.library.index(old).commitments)
    assert not ended & paired


def test_what_is_proposed_is_never_breaking(real: Compilation) -> None:
    """A pair that only likeness made is marked, and for review at most."""
    for change in lincolnshire(real).changes:
        if any(tag.startswith("proposed") for tag in change.tags):
            assert change.grade <= REVIEW
            assert "continues: lincolnshire-2021:" in change.hint


def test_the_nearest_sentence_of_the_text_is_shown(real: Compilation) -> None:
    """What lives on only in running text is pointed to, so that a person can judge."""
    ended = {
        c.subject.id: c for c in lincolnshire(real).changes if c.kind == "commitment-not-carried-on"
    }
    assert any("county lines, cuckooing" in one for one in ended["exploiters"].reasons)


ONE = "items:\n  - id: a\n    text: open a hub in every town.\n  - id: b\n    text: train staff.\n"


def replaced(after: str) -> Comparison:
    return succeed(edition(laid(ONE)), edition(laid(after)))


def test_word_for_word() -> None:
    """A promise that is repeated and named is carried on, and that is all there is to say."""
    held = replaced(
        "items:\n  - id: x\n    text: open a hub in every town.\n    continues: fenmarsh:a\n"
        "  - id: y\n    text: train staff.\n    continues: fenmarsh:b\n"
    )
    assert {c.kind for c in held.changes} - {"commitment-added"} == {"commitment-carried-on"}


def test_silence_means_something_only_where_others_speak() -> None:
    """A missing promise is breaking if the new strategy names what it carries on, else not."""
    named = replaced(
        "items:\n  - id: x\n    text: open a hub in every town.\n    continues: fenmarsh:a\n"
    )
    silent = replaced("items:\n  - id: x\n    text: something else entirely.\n")
    grades = [
        [
            c.grade
            for c in held.changes
            if c.kind == "commitment-not-carried-on" and c.subject.id == "b"
        ]
        for held in (named, silent)
    ]
    assert grades == [[BREAKING], [REVIEW]]


def test_a_successor_goes_through_its_own_steps() -> None:
    """An adopted strategy and the draft of the next one: nothing was taken back."""
    held = succeed(
        edition(laid("status: adopted\npublished: 2025-04-01\n")), edition(laid("status: draft\n"))
    )
    assert not {c.kind for c in held.changes} & {"edition-taken-back", "edition-advanced"}


def test_what_another_strategy_promised_is_not_quite_new() -> None:
    """What a third strategy promised is told with that; what is kept word for word is the same."""
    items = "items:\n  - {id: hub, text: open a hub in every town.%s}\n"
    old = edition(laid(items % ""), "old")
    after = laid(
        items % ", continues: [fenmarsh:hub]"
        + "  - {id: swim, text: teach every child to swim., continues: [sport:swim]}\n"
    )
    found = succeed(old, edition(after, "new"), TODAY)
    assert [fate.way for fate in found.fates if fate.new and fate.new.id == "hub"] == ["same"]
    for name in ("text", "markdown", "html"):
        said = " ".join(str(show(name, (found,))).split())
        assert "It carries on a promise of another strategy." in said

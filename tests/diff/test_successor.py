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


def test_a_pair_that_is_only_proposed_says_so_beside_it(real: Compilation) -> None:
    """Where others are named, a reader sees at the promise itself that nobody named this one."""
    said = " ".join(str(show("text", (lincolnshire(real),))).split())
    proposed = "The new strategy does not say that this carries it on; it is only proposed."
    assert f"1.8, now 3.2: to be judged {proposed}" in said
    assert f"1.4, now 1.3: to be judged {proposed}" not in said


def test_both_texts_are_not_quoted_above_themselves(real: Compilation) -> None:
    """Nothing is told of which words went where nearly all of them did, nor who carries it on."""
    said = " ".join(str(show("text", (lincolnshire(real),))).split())
    assert "3.4, now 1.1: to be judged It was rewritten, and little is left" in said
    assert "It is carried on as" not in said
    assert "1.2, now 3.7: promises less “everyone” went out." in said


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


def test_what_goes_on_word_for_word_needs_nobody_to_judge() -> None:
    """Of pairs that nobody states, those in other words are asked; a loss among them is told."""
    items = (
        "items:\n  - {id: %shub, text: open a hub in every town.}\n"
        "  - {id: %svisit, text: visit every care home %s a year.}\n"
        "  - {id: %sswim, text: teach every child to swim.}\n"
    )
    old = edition(laid(items % ("", "", "twice", "")), "old")
    new = laid((items % ("n-", "n-", "once", "n-")).rpartition("  - {")[0])
    found = succeed(old, edition(new, "new"), TODAY)
    ways = {fate.old.id: fate.way for fate in found.fates if fate.old}
    assert ways.items() >= {"hub": "same", "visit": "perhaps", "swim": "ended"}.items()
    said = " ".join(str(show("text", (found,))).split())
    assert "1 has ended and 1 perhaps promises less" in said
    assert "1 of these reads as promising less" in said


def test_a_list_that_begins_more_softly_is_told() -> None:
    """“We will” became “We aim to” above words that did not change: less is promised."""
    items = "items:\n  - {id: hub, text: open a hub in every town.%s}\n"
    old = edition(laid('lead-in: "We will:"\n' + items % ""), "old")
    for named in (", continues: [fenmarsh:hub]", ""):
        after = laid('lead-in: "We aim to:"\n' + items.replace("id: hub", "id: hubs") % named)
        found = succeed(old, edition(after, "new"), TODAY)
        assert [c.kind for c in found.changes if c.subject.id == "hubs"] == ["commitment-weakened"]
        ways = {fate.old.id: fate.way for fate in found.fates if fate.old}
        assert ways["hub"] == ("less" if named else "perhaps")


def test_promises_that_were_joined_or_parted_have_not_ended() -> None:
    """Of two that stand in one of the successor, and one that stands in two, nothing ended."""
    before = (
        "items:\n  - {id: a, text: bring hot meals to 300 older people every weekday.}\n"
        "  - {id: b, text: fund a lunch club in each of the nine villages.}\n"
        "  - {id: c, text: clean the High Street every day and empty its bins twice a day.}\n"
    )
    after = (
        "items:\n  - {id: n, text: bring hot meals to 300 older people every weekday and fund a "
        "lunch club in each of the nine villages.}\n"
        "  - {id: m, text: clean the High Street every day.}\n"
        "  - {id: o, text: empty the bins of the High Street twice a day.}\n"
    )
    found = succeed(edition(laid(before), "old"), edition(laid(after), "new"), TODAY)
    fates = {fate.old.id: (fate.way, fate.joined) for fate in found.fates if fate.old}
    assert fates["a"] == fates["b"] == ("perhaps", "merged")
    assert fates["c"] == ("perhaps", "split")
    assert all(change.grade <= REVIEW for change in found.changes)


def test_a_strategy_that_was_replaced_was_no_draft() -> None:
    """What a strategy promised counts once its time had begun, though its file still says draft."""
    counts = "counts as promised"
    before, after = laid(ONE), laid(ONE.replace("open a hub in every town", "paint the hall"))
    for status, told in (("draft", True), ("adopted", False)):
        held = succeed(edition({**before, "status": status}), edition(after))
        assert held.status == ("published" if told else "adopted")
        assert (counts in " ".join(str(show("text", (held,))).split())) is told
    early = succeed(edition({**before, "status": "draft", "period": "2027/2031"}), edition(after))
    assert early.status == "draft"


def test_what_shares_only_everyday_words_comes_near_to_nothing() -> None:
    """Every plan understands the use of something: a committee would take that for an answer."""
    kept = "items:\n  - {id: hub, text: open a hub in every town.%s}\n  - {id: x, text: %s}\n"
    was = "learn to understand which parks and squares and alleys are in use by night."
    now = "challenge waste by promoting understanding where the use of land is concerned."
    new = edition(laid(kept % (", continues: [fenmarsh:hub]", now)), "new")
    fates = succeed(edition(laid(kept % ("", was)), "old"), new, TODAY).fates
    assert [fate.near for fate in fates if fate.way == "ended"] == [None]

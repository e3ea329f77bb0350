"""Suggestions for promises without a link."""

import re
from dataclasses import replace

from stratc.crossref import Suggestions, Teller, promises, unlinked
from stratc.model import framework
from stratc.pipeline import Compilation
from stratc.source import Text
from tests.bench.suggest import measure
from tests.conftest import SMALLEST, Compile

PROMISE = """\
frameworks: from-harm-to-hope@2021
priorities:
  - id: one
    title: Our first priority
    commitments:
      - items:
          - id: kits
            text: put naloxone and clean needles into every pharmacy.
          - id: homes
            text: find a home for rough sleepers.
            serves: from-harm-to-hope:2.4
          - id: odd
            text: paint the door blue.
"""


def test_a_suggestion_names_the_words_that_point_to_it(compiled: Compile) -> None:
    """The words given as the reason stand in the promise, and only promises without a link ask."""
    result = compiled(SMALLEST + PROMISE)
    (strategy,) = result.library.strategies
    kits, odd = unlinked(result.library, strategy)
    assert (kits.promise.id, odd.promise.id) == ("kits", "odd")
    assert kits.items[0].target == "from-harm-to-hope:2.1"
    assert kits.items[0].because == ("naloxone", "needles")
    assert all(word in kits.promise.text for item in kits.items for word in item.because)
    assert (odd.items, odd.alike, odd.to_paste) == ((), "", "")


def test_a_suggestion_can_be_pasted(compiled: Compile) -> None:
    """What is offered is YAML that a strategy can hold, with unverified titles marked."""
    result = compiled(SMALLEST + PROMISE)
    (strategy,) = result.library.strategies
    kits, _ = unlinked(result.library, strategy, most=1)
    assert kits.to_paste == (
        "serves:\n  - from-harm-to-hope:2.1  # Delivering world-class treatment and recovery "
        "services (wording not verified)\n"
    )
    pasted = "".join(f"            {line}\n" for line in kits.to_paste.splitlines())
    text = PROMISE.replace("pharmacy.\n", f"pharmacy.\n{pasted}")
    (strategy,) = compiled(SMALLEST + text).library.strategies
    assert [link.to for link in strategy.priorities[0].commitments[0].items[0].serves] == [
        "from-harm-to-hope:2.1"
    ]


def test_suggestions_do_not_look_at_links(real: Compilation) -> None:
    """With every link hidden the suggestions are the same: nothing was learnt from them."""
    framework = real.library.editions("from-harm-to-hope")[-1]
    teller = Teller([framework])
    for strategy in real.library.strategies:
        for promise in promises(real.library, strategy):
            bare = promise.element.model_copy(update={"serves": (), "measures": ()})
            hidden = replace(promise, element=bare, serves=(), measured=())
            assert teller.suggest(promise).items == teller.suggest(hidden).items


def test_the_first_suggestion_is_much_better_than_a_guess(real: Compilation) -> None:
    """The right priority comes first far more often than by always guessing the commonest."""
    scores = measure(real.library)
    assert scores["first suggestion"].mean > 0.8
    assert scores["always the commonest"].mean < 0.4


def offered(compiled: Compile, text: str, heading: str = "Our first priority") -> Suggestions:
    content = PROMISE.replace("paint the door blue.", text).replace("Our first priority", heading)
    result = compiled(SMALLEST + content)
    return unlinked(result.library, result.library.strategies[0])[-1]


def test_a_word_of_a_heading_is_no_reason(compiled: Compile) -> None:
    """The heading adds to what a promise's own words point to, and points to nothing alone."""
    heading = "Reducing the supply of drugs and breaking supply chains"
    assert offered(compiled, "paint the door blue.", heading).items == ()


def test_what_serves_all_alike_is_offered_as_that(compiled: Compile) -> None:
    """Governance and data serve every priority; a link would count as cover."""
    found = offered(compiled, "agree terms of reference for the board.")
    assert (found.items, found.alike) == ((), "governance")
    assert found.because == ("terms of reference", "the board")
    assert found.to_paste == "cross-cutting: governance\n"


def test_nothing_is_offered_for_what_another_plan_is_about(compiled: Compile) -> None:
    """A promise about the pandemic may name families, and serves no priority by that."""
    families = "understand the impact on the families of people who use drugs."
    assert offered(compiled, families).items
    pandemic = offered(compiled, families.replace("the impact", "the impact of Covid-19"))
    assert (pandemic.items, pandemic.alike, pandemic.to_paste) == ((), "", "")


def test_an_outcome_is_offered_beside_a_priority(compiled: Compile) -> None:
    """The likeliest of each, so that neither hides the other."""
    text = "find homes and jobs for people in recovery."
    pinned = PROMISE.replace("from-harm-to-hope@2021", "[from-harm-to-hope@2021, ncdof@2023]")
    result = compiled(SMALLEST + pinned.replace("paint the door blue.", text))
    *_, found = unlinked(result.library, result.library.strategies[0])
    assert {one.item.kind for one in found.items} >= {"theme", "outcome"}


def test_a_row_of_a_linked_commitment_is_not_asked_about(compiled: Compile) -> None:
    """What a row serves is what it delivers serves; only where that says nothing is it asked."""
    rows = (
        "    actions:\n      rows:\n"
        "        - {id: rent, action: Rent flats., delivers: homes}\n"
        "        - {id: brush, action: Buy a brush., delivers: odd}\n"
    )
    result = compiled(SMALLEST + PROMISE + rows)
    found = unlinked(result.library, result.library.strategies[0])
    assert [one.promise.id for one in found] == ["kits", "odd", "brush"]


LIBRARY = """\
priorities:
  - id: one
    title: Open libraries
    actions:
      rows:
        - {id: homes, action: Fit heat pumps in forty homes.}
        - {id: lines, action: Plant trees along the county boundary lines.}
        - {id: read, action: Teach children in every school to read.}
        - {id: notice, action: Put leaflets on the notice boards of shops.}
        - {id: group, action: Run a group for people in recovery from addiction.}
"""


def test_a_strategy_about_something_else_is_offered_nothing(compiled: Compile) -> None:
    """Where no framework is named, only promises that speak of drugs or alcohol are offered one."""
    libraries = re.sub("(?m)^title: .*", "title: Fenmarsh library strategy", SMALLEST)
    libraries = libraries.replace("scope: [drugs, alcohol]\n", "")
    result = compiled(libraries + LIBRARY)
    found = unlinked(result.library, result.library.strategies[0])
    assert [one.promise.id for one in found if one.to_paste] == ["group"]
    drugs = compiled(libraries + LIBRARY.replace("Open libraries", "Less drug use"))
    found = unlinked(drugs.library, drugs.library.strategies[0])
    assert {one.promise.id for one in found if one.to_paste} > {"group", "read"}


def test_a_row_follows_the_commitment_that_it_delivers(compiled: Compile) -> None:
    """A row whose own words say nothing serves what its commitment serves, once that is linked."""
    rows = (
        "    actions:\n      rows:\n"
        "        - {id: batch, action: Order the next batch., delivers: kits}\n"
        "        - {id: brush, action: Buy a brush., delivers: odd}\n"
    )
    result = compiled(SMALLEST + PROMISE + rows)
    found = {one.promise.id: one for one in unlinked(result.library, result.library.strategies[0])}
    assert (found["batch"].follows, found["batch"].to_paste) == (("kits",), "")
    assert found["brush"].follows == found["kits"].follows == ()


def test_a_verb_of_any_plan_and_a_word_in_passing_point_to_nothing(compiled: Compile) -> None:
    """“Reduce” is in every plan; places in a list and the names of bodies are not the subject."""
    for text in (
        "reduce the related costs and improve what we deliver.",
        "ask the Police and Crime Commissioner, the Probation Service and the Youth Justice Team.",
        "print a leaflet for places such as schools, hospitals, housing offices and courts.",
        "move the Recovery Partnership's office to the library.",
    ):
        assert offered(compiled, text).items == (), text
    for text in (
        "reduce the number of deaths.",
        "ask probation and the courts to refer offenders.",
        "print a leaflet for schools.",
        "move people into recovery.",
    ):
        assert offered(compiled, text).items, text


def test_part_of_a_longer_word_or_name_is_not_what_a_promise_is_about(compiled: Compile) -> None:
    """Neither half of “take-home” says it, “in-house” is no house, and Elm House is a place.

    A word that stands only in a longer phrase of one item points to no other item.
    """
    for text in (
        "print take-home cards.",
        "bring the contract in house.",
        "bring the contract in-house.",
        "close the office at Elm House.",
    ):
        assert offered(compiled, text).items == (), text
    assert offered(compiled, "give school-based lessons.").items
    money = [one.target for one in offered(compiled, "recover the proceeds of crime.").items]
    assert money == ["from-harm-to-hope:1.4"]


def test_a_cue_is_known_in_the_other_ways_to_say_it() -> None:
    """Small words, a general noun at the end and who it is about do not hide what is meant."""
    text = (
        "title: Ours\nitems:\n"
        "  - id: old\n    title: Later life\n    kind: priority\n    cues: [older people]\n"
        "  - id: rent\n    title: Renting\n    kind: priority\n"
        "    cues: [private rented sector, licensing of houses]\n"
    )
    ours = framework(Text("ours@2026.yaml", text), print)
    assert ours
    teller = Teller([ours])
    for promise, item in (
        ("let older tenants move.", "old"),
        ("license houses in the north.", "rent"),
        ("inspect privately rented homes.", "rent"),
        ("publish older tenders.", ""),
        ("buy rented vans.", ""),
    ):
        assert "".join(one.item.id for one in teller.of(promise)) == item, promise


def test_a_number_and_care_that_is_joined_up_do_not_say_what_it_is_about(compiled: Compile) -> None:
    """“Three” of a title is in any plan, and joined-up care is what one priority asks for."""
    result = compiled(
        SMALLEST
        + PROMISE.replace("hope@2021", "hope@2021, local-guidance@2022]")
        .replace("frameworks: ", "frameworks: [")
        .replace("paint the door blue", "paint three doors blue in three days")
    )
    (_, odd) = unlinked(result.library, result.library.strategies[0])
    assert odd.items == ()
    assert offered(compiled, "join up the lives of people who drink.").alike == ""
    assert offered(compiled, "agree a joined-up approach.").alike


def test_a_cue_is_read_through_a_word_between(compiled: Compile) -> None:
    """“Mental ill health” and “physical and mental health” are about health as cues name it."""
    for text in ("help people with mental ill health.", "join physical and mental health care."):
        found = [one.target for one in offered(compiled, text).items]
        assert "from-harm-to-hope:2.3" in found, text
    assert offered(compiled, "be mental, for health is all.").items == ()


def test_several_of_an_abbreviation_are_one(compiled: Compile) -> None:
    """“GPs” are read as the cue “GP”, and a short word that ends in s is left alone."""
    found = offered(compiled, "ask GPs about drinking.").items
    assert [one.target for one in found] == ["from-harm-to-hope:2.3"]
    assert offered(compiled, "ask a gas fitter about drinking.").items == ()


def test_a_strategy_on_health_is_offered_drugs_only_for_what_speaks_of_them(
    compiled: Compile,
) -> None:
    """A framework on drugs that a strategy on something else names is for what names drugs."""
    other = re.sub("(?m)^title: .*", "title: Fenmarsh healthy lives", SMALLEST)
    other = other.replace("scope: [drugs, alcohol]\n", "")
    for text, least in (("air quality at schools", 0), ("lessons on drugs at schools", 1)):
        content = PROMISE.replace("put naloxone and clean needles into every pharmacy", text)
        result = compiled(other + content)
        first = unlinked(result.library, result.library.strategies[0])[0]
        assert bool(first.items) is bool(least), text


def test_what_serves_all_is_said_in_weaker_words_only_where_nothing_fits(compiled: Compile) -> None:
    """A budget alone serves all alike; a budget for homes serves what homes serve."""
    assert offered(compiled, "hold the budget at two million pounds.").alike
    homes = offered(compiled, "find a budget for housing.")
    assert (homes.alike, bool(homes.items)) == ("", True)
    assert not offered(compiled, "hang up the notice board.").alike


def test_without_cues_a_title_is_said_or_silent(real: Compilation) -> None:
    """Two words of a title are a reason, one that is nobody else's too; one that is shared is not.

    The six values of the local guidance have no cues, and two of them speak of “joint” or “equal”.
    """
    guidance = real.library.editions("local-guidance")[-1]
    teller = Teller([guidance])

    def told(text: str) -> set[str]:
        return {one.item.id for one in teller.of(text)}

    assert "v.community" in told("Seek the involvement of every community.")
    assert "v.joint-planning" in told("Hold joint planning days.")
    assert "v.person-centred" in told("Give person-centred support.")
    assert told("Keep sobriety groups co-located.") == told("Paint the centres.") == set()


def test_a_theme_is_not_offered_for_what_its_priority_says_already(compiled: Compile) -> None:
    """The same words do not point to a priority and again to its theme: the likelier is offered."""
    same = offered(compiled, "offer treatment and recovery.").items
    assert [one.target for one in same] == ["from-harm-to-hope:2"]
    more = offered(compiled, "offer treatment and recovery with naloxone.").items
    assert [one.target for one in more] == ["from-harm-to-hope:2.1"]


def test_one_word_of_a_long_title_is_no_reason(compiled: Compile) -> None:
    """“Opportunities” is not employment, and a word of several titles is none of them."""
    assert offered(compiled, "take opportunities.").items == ()
    assert offered(compiled, "take opportunities of employment.").items

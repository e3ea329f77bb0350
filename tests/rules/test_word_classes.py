"""Slips that classes of words show, in ten subjects, and right sentences that look like them."""

import re
import subprocess
import sys

import pytest

from stratc.rules.language.syntax import finding
from stratc.text.tables import PatternTable
from stratc.text.word_classes.lexicon import lexicon
from stratc.text.word_classes.outline import outline
from stratc.text.word_classes.patterns import Patterns
from tests.conftest import ROOT
from tools.word_classes.forms import ing_forms, past_forms, plurals

from .catalogue import drawn

SLIPS = (
    # a subject before its verb, without “the” or within a clause
    "Older people makes up half of the town.",
    "Most wants to stay in the village.",
    "The time that rural households spends on buses is long.",
    "Other groups at risk includes men and boys.",
    "The number of young people attending clinics following falls have grown.",
    "We heard that young people is leaving.",
    "They told us that public transport do not stop here.",
    "Those with a garden has more birds.",
    "One of our greatest asset is the coast.",
    "The reasons for this was known.",
    "The latest figures shows that rents have doubled.",
    "We met. A annual fair is held.",
    "The Councils Housing Investment Plan is new.",
    "The regions Capital Plan is new.",
    "It works with the Coroners Office.",
    "The Public Services Boards ambition is clear.",
    "Floods are not inevitable, there are many ways to slow them.",
    "Rents are amongst the highest in the county, many young people cannot pay them.",
    # forms of verbs
    "The fund will replaces old boilers.",
    "Every ranger must checked the paths.",
    "Museums can borrows from each other.",
    "Their grant does not covers travel.",
    "We want to recycles more glass.",
    "The panel is committed to reduce noise.",
    "They look forward to work with sports clubs.",
    "The cost of provide meals has grown.",
    "By help them early, nurses prevent falls.",
    "The bridge was repair by the county.",
    "The trees has been pollard and the hedge has grew.",
    "Wardens have saw more litter.",
    "We encourage cyclists become mentors.",
    "The garden been planted by pupils.",
    "It is important choose the right route.",
    "The provides is new.",
    # number
    "Each routes has a map.",
    "A wardens is on duty.",
    "Several theatre have closed.",
    "There are two main barrier to this.",
    "We will hold this workshops in May.",
    "These grant was cut.",
    "Bus fares has risen.",
    "The museums attracts many visitors.",
    "The needs of tenants is known.",
    "The playground attract families.",
    "Every warden have a phone.",
    "We has a plan and they is pleased.",
    "People who is blind use the desk.",
    "There is many empty shops.",
    "There are a nursery in each ward.",
    "There are less trams at night.",
    "The tenant’s have a forum.",
    "In three weeks time it opens.",
    # small words
    "Damp is major cause of asthma.",
    "We will set up new task group for parks.",
    "There is need for more benches.",
    "Over last five years it has grown.",
    "It stands at heart of the town.",
    "Trees are part of solution to heat.",
    "The money comes from of the levy.",
    "It is a the best way.",
    "She is responsible of all parks.",
    "We act in partnership with all and in line of the law.",
    "Pupils are entitled for a bus pass.",
    "The majority pupils walk.",
    "We are committed fairness.",
    "The scheme is aimed young drivers.",
    "We look how parks are used.",
    "Due heavy rain it closed.",
    "They work closely schools.",
    "It applies all homes.",
    "It is both safe or cheap.",
    "Neither the bus or the tram runs.",
    "It fell from 12 per cent and 9 per cent.",
    "Cyclists give there views online.",
    "Wardens who our trained in first aid came.",
    "Its a large affect on trade.",
    "It is more common then in the north.",
    "It is more cheaper than gas.",
    "Rents are high than in the region.",
    "Visits have fallen significant since 2018.",
    "It is held with a view to reduce costs.",
    "We envisage to open a kiosk.",
    "They learn such as sing and dance.",
    "We discuss about parks.",
    "It fits in to the plan.",
    "Half of them are over 65 plus.",
    "The panel, is ready to start.",
    "We look at the landlords circumstances.",
    "There is a guidance for hosts.",
    "Streets will be traffic free.",
    "They send a self assessment.",
    "The feedback from tenants were kind.",
    "The costs of the scheme has grown.",
    "It is kept within in the ward.",
    "Trees mitigate for the heat.",
    "We promote active and health lifestyles.",
    "It was noted that in the third part, that all is well.",
    "We send six monthly reports.",
    "The panel has further recommend that it opens.",
    "Every tree count.",
    "Our new proposals sets out the way.",
    "It helps the town s economy.",
    "There is systematic and shared approach to play.",
    "It is based off a survey.",
    "It looks at pre and post war homes.",
    # whole sentences
    "The council is consulting on its plan is to bring homes back.",
    "There many reasons for this.",
    "It clear that trade is slow.",
    "People who at risk of debt can call.",
    "The pool is old, it needs a roof.",
    "Trade was slow, however, the town grew.",
)
RIGHT = (
    "One of the team is here. One of the first in the county is ours.",
    "The thing that people want is a bus, and the needs that homes have are known.",
    "Crime and rents are linked, and public transport does not stop here.",
    "Those with a car are few. Most visits to parks are short.",
    "The Councils Act 2011 and the Community Councils Forum are old.",
    "If homes are cold, many people cannot heat them. In winter, many people are ill.",
    "The Public Services Boards work together. The case for this is clear.",
    "Homes are cold, dark and damp, many people are ill, and few can move.",
    "It is, many people say, too late. Class A offences fell.",
    "The strategy for parks sets out the way. A leaflet about trees shows how they grow.",
    "There is a shared approach. Every action plan is read. Trees the size of houses give shade.",
    "The quality of homes and the cost are known.",
    "What we are working on now is clear. The team is working with schools and has a plan.",
    "It was noted that, in May, all is well. The houses that stand in the park are old.",
    "The tenants association met. The carers strategy is new. The landlords responsible came.",
    "An evidence base is needed, and a research team has begun. Those lacking confidence come.",
    "The mayor, Ann Hill, is ready. The park, which is old, is loved. We drop in to the hub.",
    "With a view to the future we consider to whom it falls. It is free of traffic.",
    "The will of residents is clear. Good will is needed, and a must have is light.",
    "What schools can and cannot do is set out. Where they are, they stay.",
    "All we need to do is ensure that it works.",
    "Services that help people are free. The people we work with speak well of us.",
    "The number of homes has doubled. A range of services is offered.",
    "The council are pleased, and the team have moved.",
    "One in five homes is damp. Each of the towns has a plan.",
    "This means that fewer buses run. A means of travel is needed.",
    "Both the park and the pool are open. Neither the pool nor the park has closed.",
    "It is due this year. The bus is due to leave.",
    "Those who can walk do so. We ask that it be kept.",
    "Where homes are old, it is hard to heat them. Based on this, it is clear.",
    "The park is, we believe, well used. Tenants told us, and we agree.",
    "We are committed to reducing waste and to fairness.",
    "There is a growing number of shops. There are a number of reasons.",
    "Children’s services lead the work. The women’s group has a room.",
    "The areas in which people live in cities differ from the areas they work in.",
    "The services manager is new. A sports club and a careers service take part.",
    "The use of, and harm from, drugs is known. It deals with both.",
    "Help is given instead of by post in person.",
    "The spend on parks is low, and a refresh of the plan is due.",
    "Residents live closer to work than they did, and then they moved.",
    "The effect on trade was large. Cold affects older people.",
    "Trees, which line the road, give shade. Nobody knows how many there are.",
    "Over the last five years it has grown. Last year it fell.",
    "Drug-focused prevention runs in schools. Focused prevention works.",
    "Young people and their families have access to help.",
    "We will, where we can, buy local food. Wherever people are, they can call.",
    "In partnership to date we have opened two. The service is open to all.",
    "It is housing that matters most. Planning can help.",
)


def told(words: str) -> set[str]:
    """The rules that speak of an introduction."""
    return {remark.rule for remark in drawn(f"introduction: |\n  {words}\n").said}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_form_that_no_reading_allows_is_told(slip: str) -> None:
    """What no class of the words allows is a slip of grammar."""
    assert "grammar-slip" in told(slip)


@pytest.mark.parametrize("sentence", RIGHT)
def test_a_form_that_some_reading_allows_is_left_alone(sentence: str) -> None:
    """One reading that fits is enough."""
    assert "grammar-slip" not in told(sentence)


def test_what_nobody_knows_may_be_anything() -> None:
    """An unknown word, a name and one of our own marks fit everywhere."""
    assert "grammar-slip" not in told("We will frobnicate. They Widgets. The Skegness was.")


def test_speech_is_left_alone() -> None:
    """What somebody said stands as it was said."""
    assert "grammar-slip" not in told("A tenant said: “we was told that the bus don't stop here”.")


def test_each_row_tells_something() -> None:
    """Every row marks what is wrong, and says what is right."""
    for written, hint in PatternTable().read(finding.__package__, finding.FAMILIES).rows:
        assert len(re.findall(r"(?<!\?)<", written)) == 1, written
        assert hint


def test_what_rows_share_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Eight hundred rows ask which passages have one of some words, and most ask for the same."""
    asked: list[frozenset[str]] = []
    look = finding.Outlined._few

    def noted(self: finding.Outlined, need: frozenset[str]) -> set[int] | None:
        asked.append(need)
        return look(self, need)

    monkeypatch.setattr(finding.Outlined, "_few", noted)
    assert told(SLIPS[0])
    needs = [
        need for sheet, _ in finding.sheets().slips for row in sheet.patterns for need in row.needs
    ]
    assert len(asked) == len({*asked}) <= len({*needs}) < len(needs)


def test_a_word_that_no_list_has_is_refused() -> None:
    """A set that no word belongs to is a mistake of whoever wrote the row."""
    with pytest.raises(ValueError, match="no word is"):
        Patterns(lexicon(frozenset()), {}).sheet(["<MODAL&BE>"])


def test_an_outline_knows_its_places() -> None:
    """Each sign of a text stands where its word stands."""
    words = lexicon(frozenset())
    typed = "We act.\n\n- Parks [=x] help"
    seen = outline(typed, words)
    kinds = [words.meanings[sign].kind for sign in seen.signs]
    assert kinds[:2] == ["break", "sentence"]
    assert "item" in kinds
    assert [typed[slice(*place)] for place in seen.places if place[1] - place[0] == 5] == ["Parks"]


def test_what_was_set_by_hand_stands_in_the_list() -> None:
    """The list of words was made again after each change by hand."""
    words = lexicon(frozenset())
    lines = (ROOT / "tools/word_classes/by_hand.txt").read_text(encoding="utf-8").splitlines()
    by_hand = dict(line.split() for line in lines)
    known = {word: words.meanings[words.of(word)].classes for word in by_hand}
    assert {word: set(classes) for word, classes in by_hand.items()} == {
        word: set(classes) for word, classes in known.items()
    }


@pytest.mark.parametrize(
    ("word", "several", "past", "going"),
    [
        ("copy", "copies", "copied", "copying"),
        ("plan", "plans", "planned", "planning"),
        ("echo", "echoes", "echoed", "echoing"),
        ("share", "shares", "shared", "sharing"),
        ("picnic", "picnics", "picnicked", "picnicking"),
    ],
)
def test_the_maker_of_the_list_knows_regular_forms(
    word: str, several: str, past: str, going: str
) -> None:
    """The right form is among those that are looked up in the dictionary."""
    assert several in plurals(word)
    assert past in past_forms(word)
    assert going in ing_forms(word)


def test_a_class_of_a_sheet_takes_the_signs_of_its_piece() -> None:
    """However signs are put together for a sheet, each piece takes its own and no other."""
    lists = PatternTable().read(finding.__package__, finding.FAMILIES).lists
    words = finding.sheets().words
    patterns = Patterns(words, lists)
    pieces = ["the", "of", "~NP", "=ZDEGJ", "MODAL", "^~NP", "~N&-=N", "a|an|~J"]
    sheet = patterns.sheet(pieces)
    for piece, made in zip(pieces, sheet.patterns, strict=True):
        taken = {s for s in words.meanings if made.expression.fullmatch(sheet.letters[ord(s)])}
        assert taken == set(patterns.signs(patterns.signs_of(piece))), piece


SIGNS = """
from stratc.text.word_classes.lexicon import lexicon

words = "plan plans help fund review agree need market".split()
print(ascii([lexicon(frozenset(words)).signs[word] for word in words]))
"""


def test_a_word_has_the_same_sign_in_every_run() -> None:
    """Signs depend on the words alone, so what is made of them can be kept for the next run."""
    runs = [
        subprocess.run(
            [sys.executable, "-c", SIGNS],
            env={"PYTHONPATH": str(ROOT / "src"), "PYTHONHASHSEED": seed},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in "123"
    ]  # fmt: skip
    assert len(set(runs)) == 1
